/** Takes secrets out of what is said *about* the octets: notes and views hold text that was copied from them. */
import type { At, Input, Note, Params, Span, View } from '../../protocols/contract.ts';
import { decodeOctets, escapeHigh } from '../../wire/charset.ts';
import type { Unit } from '../../wire/unit.ts';
import { MASK, type MaskedUnit, type Masker } from './mask.ts';
import { SHORTEST_SECRET } from './secret-forms.ts';
import { escapeForRegExp, WordHunt } from './word-hunt.ts';

const decoder = new TextDecoder('utf-8');

/** Replaces what a masker knows, in text of any letter case (a verb is often noted in capitals). */
export class Scrubber {
  readonly #masker: Masker;
  #size = 0;
  #hunt = new WordHunt([]);

  constructor(masker: Masker) {
    this.#masker = masker;
  }

  text(text: string): string {
    if (this.#masker.size === 0) return text;
    if (this.#masker.size !== this.#size) {
      this.#size = this.#masker.size;
      const forms = this.#masker.known.flatMap((value) => [
        decoder.decode(value),
        // Octets that are no UTF-8 are read in another encoding before they are noted.
        decodeOctets(value).text,
        Buffer.from(value).toString('latin1'),
        // A line that is no text in any encoding is noted with its octets spelt out.
        escapeHigh(value),
      ]);
      this.#hunt = new WordHunt(forms);
    }
    return this.#hunt.replace(text, MASK);
  }

  params(params: Params): Params {
    if (this.#masker.size === 0) return params;
    return Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? this.text(value) : value]),
    );
  }

  /** The notes on a unit: text without secrets, places counted in octets as written. */
  notes(notes: readonly Note[], unit: Unit, masked: MaskedUnit): readonly Note[] {
    if (notes.length === 0 || (this.#masker.size === 0 && masked.hidden.length === 0)) return notes;
    const short = masked.hidden
      .map(({ start, end }) => decoder.decode(unit.bytes.subarray(start, end)))
      .filter((value) => value.length > 0 && Buffer.byteLength(value) < SHORTEST_SECRET);
    return notes.map((note) => this.#note(note, unit, masked, short));
  }

  /** Notes on what is being typed, which has no place in a stream yet. */
  general(notes: readonly Note[]): readonly Note[] {
    return notes.map((note) => (note.kind === 'hint' ? { ...note, params: this.params(note.params) } : note));
  }

  /** A view without secrets. */
  view(view: View): View {
    if (this.#masker.size === 0) return view;
    return {
      ...view,
      user: view.user === null ? null : this.text(view.user),
      capabilities: view.capabilities.map((line) => this.text(line)),
      input: this.#input(view.input),
      standing: view.standing.map(({ id, params }) => ({ id, params: this.params(params) })),
      message: view.message && { ...view.message, fields: view.message.fields.map((field) => this.text(field)) },
    };
  }

  #input(input: Input): Input {
    if (input.kind !== 'sasl' || input.challenge === null) return input;
    const text = Buffer.from(input.challenge).toString('latin1');
    const scrubbed = this.text(text);
    return scrubbed === text ? input : { ...input, challenge: Buffer.from(scrubbed, 'latin1') };
  }

  #note(note: Note, unit: Unit, masked: MaskedUnit, short: readonly string[]): Note {
    const text = (value: string): string => withoutShort(this.text(value), short);
    switch (note.kind) {
      case 'command': {
        const verbHidden = masked.hidden.some(({ start }) => start < Buffer.byteLength(note.verb));
        return { ...note, verb: verbHidden ? MASK : note.verb, args: text(note.args) };
      }
      case 'reply':
        return {
          ...note,
          lines: note.lines.map((line) => this.text(line)),
          at: placed(note.at, unit, masked),
          meaning: { id: note.meaning.id, params: this.params(note.meaning.params) },
        };
      case 'decoded':
        return { ...note, text: text(note.text), span: spanned(note.span, masked) };
      case 'data':
        return { ...note, params: this.params(note.params) };
      case 'message':
        return { ...note, command: text(note.command) };
      case 'phase':
        return { ...note, forgot: note.forgot.map((line) => this.text(line)) };
      case 'hint':
        return { ...note, params: this.params(note.params), at: note.at && placed(note.at, unit, masked) };
    }
  }
}

/** A secret of one to three octets is replaced only where it stands alone: it is part of too many words. */
function withoutShort(text: string, short: readonly string[]): string {
  return short.reduce((left, value) => {
    const alone = new RegExp(`(?<![A-Za-z0-9+/=])${escapeForRegExp(value)}(?![A-Za-z0-9+/=])`, 'g');
    return left.replace(alone, MASK);
  }, text);
}

function spanned(span: Span, masked: MaskedUnit): Span {
  return { start: masked.place(span.start, 'start'), end: masked.place(span.end, 'end') };
}

function placed(at: At, unit: Unit, masked: MaskedUnit): At {
  if (at.channel !== unit.channel || at.from !== unit.from) return at;
  const place = (offset: number, edge: 'start' | 'end'): number =>
    offset <= unit.offset ? offset : unit.offset + masked.place(offset - unit.offset, edge);
  return { ...at, start: place(at.start, 'start'), end: place(at.end, 'end') };
}
