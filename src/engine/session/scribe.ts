/**
 * Folds what happens through a dialogue, takes secrets out, and writes it down. Live sessions and replays share it,
 * so that a replay shows what the session showed.
 */
import { randomBytes } from 'node:crypto';
import type {
  Answer,
  Composed,
  Draft,
  Effect,
  Event,
  Note,
  Problem,
  Protocol,
  Span,
  Step,
  View,
} from '../../protocols/contract.ts';
import { hint } from '../../protocols/hint.ts';
import { losesCharacters } from '../../wire/charset.ts';
import type { Channel, Secret, Side, Unit, UnitEnd } from '../../wire/unit.ts';
import type { Entry, WireEntry } from '../record/entry.ts';
import { Masker } from '../record/mask.ts';
import { Scrubber } from '../record/scrub.ts';
import { Transcript } from '../record/transcript.ts';
import type { Moment } from './conversation.ts';
import { eventOf, type Happening } from './happenings.ts';

/** Octets of one side, already cut. */
export type Octets = {
  readonly channel: Channel;
  readonly from: Side;
  readonly bytes: Uint8Array;
  readonly end: UnitEnd;
  readonly at: number;
  readonly auto?: boolean;
  /** The encoding that had no code for part of what was typed. */
  readonly lost?: string | undefined;
  /** What was added to what was typed; in a replay, as it was recorded. */
  readonly added?: readonly Span[] | undefined;
  /** Replay only. */
  readonly masked?: readonly Secret[];
};

/** A moment, and what the dialogue asks of the engine (replay ignores it). */
export type Written = { readonly moment: Moment; readonly effects: readonly Effect[] };

export class Scribe {
  readonly transcript: Transcript;
  /** Where this conversation begins in the transcript: it may go on with an earlier one. */
  readonly first: number;
  readonly masker = new Masker();
  readonly #scrubber = new Scrubber(this.masker);
  #protocol: Protocol;
  #state: unknown;
  #offsets = new Map<string, number>();
  #reason: Problem | null = null;
  #folded = false;
  #nonce: string | null = null;
  #view: { readonly state: unknown; readonly known: number; readonly view: View } | null = null;

  constructor(protocol: Protocol, transcript = new Transcript()) {
    this.transcript = transcript;
    this.first = transcript.length;
    this.#protocol = protocol;
    this.#state = protocol.dialogue.start;
  }

  get protocol(): Protocol {
    return this.#protocol;
  }

  /** Changes to another protocol; only before anything is folded. */
  adopt(protocol: Protocol): void {
    if (this.#folded) throw new Error('a protocol cannot change once its session has begun');
    this.#protocol = protocol;
    this.#state = protocol.dialogue.start;
  }

  get view(): View {
    return this.#viewOf(this.#state);
  }

  framing(channel: Channel, from: Side) {
    return this.#protocol.framing(this.#state, channel, from);
  }

  /** Folds and writes down one unit. */
  octets(octets: Octets): Written {
    const { channel, from, bytes, end } = octets;
    const key = `${channel}${from}`;
    // Offsets count octets as written, or the distance between two notes would tell a secret's length.
    const offset = this.#offsets.get(key) ?? 0;
    const replayed = octets.masked?.length ? { masked: octets.masked } : {};
    const unit: Unit = { type: 'unit', channel, from, offset, bytes, end, ...replayed };
    const step = this.#fold(unit);
    // One line, one nonce: it stays while the line is typed and never serves another.
    if (from === 'client') this.#nonce = null;
    const masked = this.masker.mask(unit, [...(octets.masked ?? []), ...step.secrets]);
    this.#offsets.set(key, offset + masked.bytes.length);
    const wire: WireEntry = {
      event: from,
      channel,
      at: octets.at,
      bytes: plain(masked.bytes),
      end,
      masked: masked.masked,
    };
    const { auto, lost } = octets;
    const added = (octets.added ?? []).map(({ start, end }) => ({
      start: masked.place(start, 'start'),
      end: masked.place(end, 'end'),
    }));
    const entry = {
      ...wire,
      ...(auto && { auto: true as const }),
      ...(lost !== undefined && { lost }),
      ...(added.length > 0 && { added }),
    };
    const notes = this.#scrubber.notes(step.notes, unit, masked);
    const all = lost === undefined ? notes : [...notes, lostCharacters(lost)];
    return { moment: this.#write(entry, all), effects: step.effects };
  }

  /** Folds and writes down anything else. */
  happening(happening: Happening): Written {
    const entry = this.#withoutSecrets(happening);
    if (entry.event === 'error') this.#reason = { kind: entry.kind, params: entry.params };
    const event = eventOf(entry, this.#reason);
    if (!event) return { moment: this.#write(entry, []), effects: [] };
    const step = this.#fold(event);
    return { moment: this.#write(entry, step.notes), effects: step.effects };
  }

  /** Octets that are not yet a unit, as they may be shown: masked as if they ended here. */
  preview(from: Side, bytes: Uint8Array): Uint8Array {
    if (bytes.length === 0) return bytes;
    const unit: Unit = { type: 'unit', channel: 0, from, offset: 0, bytes, end: 'partial' };
    return this.masker.preview(unit, this.#protocol.dialogue.step(this.#state, unit).secrets);
  }

  /** What is being typed; known secrets are masked wherever they are typed. */
  compose(draft: Draft): Composed {
    const composed = this.#composed(draft);
    if (this.masker.size === 0) return composed;
    const found: Span[] = [];
    const typed = draft.announced ?? draft.text;
    for (const value of this.masker.known) {
      const text = Buffer.from(value).toString('utf8');
      for (let at = typed.indexOf(text); at >= 0; at = typed.indexOf(text, at + 1)) {
        found.push({ start: at, end: at + text.length });
      }
    }
    const notes = this.#scrubber.general(composed.notes);
    return { ...composed, mask: [...composed.mask, ...found], notes };
  }

  #composed(draft: Draft): Composed {
    const composed = this.#protocol.compose(this.#state, draft);
    if (!losesCharacters(draft.text + (draft.announced ?? ''), draft.charset)) return composed;
    return { ...composed, notes: [...composed.notes, lostCharacters(draft.charset)] };
  }

  /** The answer expected now, made of readable words. */
  answer(words: string, charset: string): Answer | null {
    this.#nonce ??= randomBytes(18).toString('base64');
    return this.#protocol.answer(this.#state, words, charset, this.#nonce);
  }

  /** Text without what is known to be secret. */
  clean(text: string): string {
    return this.#scrubber.text(text);
  }

  #fold(event: Event): Step<unknown> {
    this.#folded = true;
    const step = this.#protocol.dialogue.step(this.#state, event);
    this.#state = step.state;
    return step;
  }

  #write(entry: Entry, notes: readonly Note[]): Moment {
    const index = this.transcript.append(entry, notes);
    const state = this.#state;
    const viewOf = (): View => this.#viewOf(state);
    return {
      index,
      entry,
      notes,
      // Derived when asked for: in a flood nobody asks.
      get view() {
        return viewOf();
      },
    };
  }

  #viewOf(state: unknown): View {
    const known = this.masker.size;
    const kept = this.#view;
    if (kept && kept.state === state && kept.known === known) return kept.view;
    const view = this.#scrubber.view(this.#protocol.view(state));
    this.#view = { state, known, view };
    return view;
  }

  #withoutSecrets(entry: Happening): Happening {
    switch (entry.event) {
      case 'injected':
        return { ...entry, bytes: this.masker.mask(entry, []).bytes };
      case 'annotation':
        return { ...entry, text: this.#scrubber.text(entry.text) };
      case 'error':
        return {
          ...entry,
          params: this.#scrubber.params(entry.params),
          ...(entry.message === undefined ? {} : { message: this.#scrubber.text(entry.message) }),
        };
      default:
        return entry;
    }
  }
}

/** No character is named: it may be one of a password. */
function lostCharacters(encoding: string): Note {
  return hint('wire.lost-characters', { encoding });
}

/** Not a Buffer: entries of a session and of its replay are to be equal in every respect. */
function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
