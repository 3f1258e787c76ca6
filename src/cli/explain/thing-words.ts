/** One thing explained in words, as plain mode would say it: the line, and notes indented below. */
import type { CliKey } from '../../locale/en/cli.ts';
import type { Speaker } from '../../locale/speaker.ts';
import type { HintNote, Occasion, Params, PlacedMeaning, Sense } from '../../protocols/contract.ts';
import { visible } from '../../wire/visible.ts';
import type { Style } from '../style.ts';
import { covered } from './covered.ts';
import type { ProtocolSenses } from './things.ts';

type ReplySense = Extract<Sense, { kind: 'reply' }>;
type CommandSense = Extract<Sense, { kind: 'command' }>;

/** Of more places than these only the titles are told. */
const TOLD_IN_FULL = 4;

/** Lines with their ends. */
export function thingWords(text: string, found: readonly ProtocolSenses[], speaker: Speaker, style: Style): string {
  const senses = found.flatMap((one) => one.senses);
  const words = new Words(speaker, style);
  const side = senses[0]?.kind === 'reply' ? 'S: ' : senses[0]?.kind === 'command' ? 'C: ' : '';
  const lines = [`${side}${visible(covered(text, senses))}`];
  for (const { protocol, senses: own } of found) {
    if (found.length > 1) lines.push(words.indented(words.text('explain.as-protocol', { protocol: protocol.name })));
    for (const sense of own) lines.push(...words.sense(sense, protocol.id, protocol.name));
  }
  return lines.map((line) => `${line}\n`).join('');
}

class Words {
  readonly #speaker: Speaker;
  readonly #style: Style;
  readonly #told = new Set<string>();

  constructor(speaker: Speaker, style: Style) {
    this.#speaker = speaker;
    this.#style = style;
  }

  text(key: CliKey, params: Params = {}): string {
    return visible(this.#speaker.cli(key, params));
  }

  indented(text: string): string {
    return `   ${text}`;
  }

  sense(sense: Sense, protocol: string, name: string): readonly string[] {
    return this.#lines(sense, protocol, name).map((line) => this.indented(line));
  }

  #lines(sense: Sense, protocol: string, name: string): readonly string[] {
    switch (sense.kind) {
      case 'reply':
        return this.#reply(sense);
      case 'command':
        return this.#command(sense, protocol, name);
      case 'enhanced': {
        const { enhanced, class: kind, source } = sense;
        const opening = this.text('explain.enhanced', { code: enhanced, class: this.#speaker.replyClass(kind) });
        const said = this.#speaker.enhanced(enhanced) ?? this.#speaker.cli('explain.enhanced-unknown');
        return [`${opening}${visible(said)}${this.#source(source)}`];
      }
      case 'mechanism': {
        const { mechanism, source } = sense;
        // The same in every protocol that has it.
        if (this.#told.has(mechanism)) return [];
        this.#told.add(mechanism);
        const { text = '', next = '' } = this.#speaker.mechanism(mechanism) ?? {};
        const said = `${this.text('explain.mechanism', { mechanism })}${visible(text)}${this.#source(source)}`;
        return next === '' ? [said] : [said, `${this.text('plain.next')}${visible(next)}`];
      }
      case 'keyword': {
        const { keyword, source } = sense;
        const said = visible(this.#speaker.keyword(protocol, keyword) ?? '');
        return [`${this.text('explain.keyword', { keyword, protocol: name })}${said}${this.#source(source)}`];
      }
    }
  }

  #reply(sense: ReplySense): readonly string[] {
    const { status, class: kind, meaning, where, source, hints, elsewhere } = sense;
    const { title, text, next } = this.#speaker.meaning(meaning);
    const word = 'code' in status ? String(status.code) : status.status;
    const first = `${this.text('plain.reply', { status: word, class: this.#speaker.replyClass(kind) })}${visible(title)}`;
    const lines = [this.#style(kind, first)];
    if (where.length > 0) lines.push(`${this.#where(where, kind)}${visible(text)}`);
    else lines.push(visible(text));
    const enhanced = 'code' in status ? status.enhanced : null;
    const enhancedText = enhanced === null ? null : this.#speaker.enhanced(enhanced);
    if (enhanced !== null && enhancedText !== null) {
      lines.push(`${this.text('plain.enhanced', { code: enhanced })}${visible(enhancedText)}`);
    }
    if (next !== '') lines.push(`${this.text('plain.next')}${visible(next)}`);
    if (source !== '') lines.push(this.text('explain.source', { source }));
    return [...lines, ...hints.map((note) => this.#hint(note)), ...this.#elsewhere(elsewhere, kind)];
  }

  #elsewhere(elsewhere: readonly PlacedMeaning[], kind: ReplySense['class']): readonly string[] {
    const full = elsewhere.length <= TOLD_IN_FULL;
    return elsewhere.flatMap(({ where, meaning }) => {
      const { title, text, next } = this.#speaker.meaning(meaning);
      const lines = [`${this.#where(where, kind)}${visible(title)}`];
      if (full) lines.push(`  ${visible(text)}`);
      if (full && next !== '') lines.push(`  ${this.text('plain.next')}${visible(next)}`);
      return lines;
    });
  }

  #where(where: readonly Occasion[], kind: ReplySense['class']): string {
    const commands = new Set<string>();
    const places = new Set<string>();
    for (const occasion of where) {
      if (occasion.at === 'command') commands.add(`\`${occasion.command}\``);
      else if (occasion.at === 'logged-in') commands.add(this.#speaker.cli('explain.at-logged-in'));
      // Only a question tells the answers of a login apart.
      else if (kind !== 'continue' && isOfLogin(occasion)) commands.add('`AUTH`');
      else places.add(this.#speaker.cli(`explain.at-${occasion.at}`));
    }
    const or = this.#speaker.cli('explain.or');
    if (places.size === 0) return this.#filled('explain.in-command', '{commands}', [...commands].join(or));
    const words = [...places, ...commands].join(or);
    return this.#filled('explain.place', '{where}', words.charAt(0).toUpperCase() + words.slice(1));
  }

  /** A value that has code marks of its own must not lose them. */
  #filled(key: CliKey, placeholder: string, value: string): string {
    const name = placeholder.slice(1, -1);
    return visible(this.#speaker.cli(key, { [name]: placeholder }).replace(placeholder, () => value));
  }

  #command(sense: CommandSense, protocol: string, name: string): readonly string[] {
    const { verb, syntax, source, hints, guess } = sense;
    const hinted = hints.map((note) => this.#hint(note));
    if (guess) return hinted;
    const said = visible(this.#speaker.command(protocol, verb) ?? '');
    const opening = this.text('explain.command', { verb, protocol: name });
    return [`${opening}${said}${this.#source(source)}`, this.text('explain.syntax', { syntax }), ...hinted];
  }

  #source(source: string): string {
    return source === '' ? '' : ` ${this.text('explain.source', { source })}`;
  }

  #hint(note: HintNote): string {
    const sentence = visible(this.#speaker.hint(note));
    return `! ${sentence}${note.source === '' || sentence.includes('§') ? '' : ` (${note.source})`}`;
  }
}

function isOfLogin({ at }: Occasion): boolean {
  return ['user', 'password', 'plain', 'digest', 'answer'].includes(at);
}
