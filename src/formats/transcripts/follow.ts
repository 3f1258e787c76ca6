/**
 * Follows a transcript with the protocol's own dialogue, to tell what the text leaves out: who speaks where nothing marks
 * it, where TLS began, and where a final dot was not printed.
 */
import type { Event, Protocol } from '../../protocols/contract.ts';
import type { Side, Unit } from '../../wire/unit.ts';
import type { ReadLine } from './line.ts';
import { isSurrounding, type Peer } from './surroundings.ts';

/** What was said, in order. `tls`: from here on the session is encrypted. `hidden`: not in the text, and not to be shown. */
export type Told =
  | {
      readonly kind: 'line';
      readonly from: Side;
      readonly text: string;
      readonly hidden?: true;
      /** A count ended it and no line end: the line goes on. */
      readonly counted?: true;
    }
  /** The end of a text that the transcript leaves out. */
  | { readonly kind: 'supplied'; readonly from: Side; readonly text: string }
  | { readonly kind: 'aside'; readonly text: string }
  | { readonly kind: 'skipped'; readonly count: number }
  | { readonly kind: 'tls' };

const TLS = { version: '', cipher: '', chain: [], trusted: true } as const;
const FINAL_DOT = '.';

/** `secured`: TLS was up before the first line. */
export function follow(lines: readonly ReadLine[], protocol: Protocol, peer: Peer, secured: boolean): readonly Told[] {
  return new Follower(lines, protocol).run(peer, secured);
}

class Follower {
  readonly #lines: readonly ReadLine[];
  readonly #protocol: Protocol;
  readonly #told: Told[] = [];
  #state: unknown;
  #begun = false;
  /** The go-ahead to TLS was given: what comes next is encrypted. */
  #upgrading = false;

  constructor(lines: readonly ReadLine[], protocol: Protocol) {
    this.#lines = lines;
    this.#protocol = protocol;
    this.#state = protocol.dialogue.start;
  }

  run({ host, port }: Peer, secured: boolean): readonly Told[] {
    this.#step({ type: 'opened', channel: 0, host, port, tls: secured ? TLS : null });
    this.#lines.forEach((line, at) => {
      if (line.skipped !== undefined) this.#told.push({ kind: 'skipped', count: line.skipped });
      else this.#line(line, at);
    });
    return this.#told;
  }

  #line(line: ReadLine, at: number): void {
    // Whether a text has ended without its dot decides who speaks next.
    this.#supplyDot(at);
    const from = line.from === 'unmarked' ? this.#speaker(line.text) : line.from;
    if (from === null) {
      if (line.text !== '') this.#told.push({ kind: 'aside', text: line.text });
      return;
    }
    if (!this.#begun) this.#begin(from, line.text);
    let { text } = line;
    for (let left = this.#left(from); left > 0 && left <= text.length; left = this.#left(from)) {
      this.#say({ kind: 'line', from, text: text.slice(0, left), counted: true });
      text = text.slice(left);
    }
    this.#say({ kind: 'line', from, text });
  }

  /** Octets that are counted and still to come. */
  #left(side: Side): number {
    const framing = this.#protocol.framing(this.#state, 0, side);
    return framing.kind === 'octets' ? framing.n : 0;
  }

  #speaker(text: string): Side | null {
    const shape = this.#protocol.sideOf(text);
    if (this.#inText('client')) return this.#isAsked() || shape !== 'server' ? 'client' : 'server';
    if (this.#inText('server')) return 'server';
    const unfinished = this.#protocol.unfinished?.(this.#state) ?? null;
    if (unfinished && (unfinished === 'server' || shape !== 'server')) return unfinished;
    if (shape === 'server') return 'server';
    if (text.trim() === '' || isSurrounding(text)) return null;
    if (!this.#begun) return shape;
    const { ended } = this.#protocol.view(this.#state);
    // A line nobody can place is taken for the client's: only there its secrets are looked for.
    return ended ? shape : 'client';
  }

  /** An excerpt has lost its greeting, perhaps also the command its first reply answers. */
  #begin(from: Side, text: string): void {
    this.#begun = true;
    const { greeting, greets } = this.#protocol;
    if (greets !== 'server' || greeting === null) return;
    const isGreeting = text.startsWith(greeting.trimEnd()) || this.#protocol.recognises(Buffer.from(text, 'latin1'));
    if (from === 'server' && isGreeting) return;
    this.#say({ kind: 'line', from: 'server', text: greeting, hidden: true });
    if (from === 'server') this.#say({ kind: 'line', from: 'client', text: '?', hidden: true });
  }

  /** Is this side in the middle of a text, where lines are no commands and no replies? */
  #inText(side: Side): boolean {
    return this.#untilDot(side) || this.#protocol.framing(this.#state, 0, side).kind === 'octets';
  }

  /** Is the client at its text? Octets that were announced wait for the server to ask for them. */
  #isAsked(): boolean {
    return this.#left('client') === 0 || this.#protocol.view(this.#state).input.kind !== 'command';
  }

  /** In a text that a dot ends a bare LF ends no line. */
  #untilDot(side: Side): boolean {
    const framing = this.#protocol.framing(this.#state, 0, side);
    return framing.kind === 'line' && framing.bareLf === 'inside';
  }

  #supplyDot(at: number): void {
    if (this.#lines[at]!.from === null) return;
    const from = this.#untilDot('client') ? 'client' : this.#untilDot('server') ? 'server' : null;
    if (from === null) return;
    const over = from === 'client' ? this.#messageIsOver(at) : this.#responseIsOver(at);
    if (over) this.#say({ kind: 'supplied', from, text: FINAL_DOT });
  }

  /** The server answers, and no dot of the client is still to come. */
  #messageIsOver(at: number): boolean {
    if (!this.#isReply(at)) return false;
    if (this.#lines[at]!.from === 'server') return this.#next(at, 'client')?.text !== FINAL_DOT;
    return !this.#lines.slice(at).some(({ text }) => text === FINAL_DOT);
  }

  /** The client speaks, and what the server says next is a reply and no more of its text. */
  #responseIsOver(at: number): boolean {
    const { from, text } = this.#lines[at]!;
    if (from !== 'client' && (from !== 'unmarked' || this.#protocol.sideOf(text) !== 'client')) return false;
    const next = this.#next(at, 'server');
    return next !== undefined && this.#protocol.sideOf(next.text) === 'server';
  }

  /** The next line that may be of this side. */
  #next(at: number, side: Side): ReadLine | undefined {
    for (let later = at + 1; later < this.#lines.length; later++) {
      const line = this.#lines[later]!;
      if (line.from === side || (line.from === 'unmarked' && line.text !== '')) return line;
    }
    return undefined;
  }

  #isReply(at: number): boolean {
    const { from, text } = this.#lines[at]!;
    return from !== 'client' && this.#protocol.sideOf(text) === 'server';
  }

  #say(told: Extract<Told, { from: Side }>): void {
    if (this.#upgrading) {
      this.#upgrading = false;
      this.#told.push({ kind: 'tls' });
      this.#step({ type: 'tls', channel: 0, result: TLS });
    }
    this.#told.push(told);
    const counted = told.kind === 'line' && told.counted;
    const bytes = new Uint8Array(Buffer.from(counted ? told.text : `${told.text}\r\n`, 'latin1'));
    const unit: Unit = { type: 'unit', channel: 0, from: told.from, offset: 0, bytes, end: counted ? 'full' : 'crlf' };
    this.#step(unit);
  }

  #step(event: Event): void {
    const { state, effects } = this.#protocol.dialogue.step(this.#state, event);
    this.#state = state;
    if (effects.some(({ type }) => type === 'startTls')) this.#upgrading = true;
  }
}
