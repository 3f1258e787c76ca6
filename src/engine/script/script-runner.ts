/** Plays a script into a session, line by line, each in its turn. Files and the environment are left to its host. */
import type { Problem } from '../../protocols/contract.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
import type { HelpedTyping } from '../assist/helped-typing.ts';
import type { Clock } from '../clock.ts';
import { problem } from '../net/faults.ts';
import type { Session } from '../session/session.ts';
import type { Sending } from '../session/session-contract.ts';
import { type Advice, UpgradeTypist } from '../session/upgrade-typist.ts';
import { mayClose, nextTurn, type Turn, UNANSWERED_AFTER } from './lockstep.ts';
import { countedLines } from './refused-text.ts';
import type { ScriptFeed, ScriptLine } from './script.ts';
import { lineOctets, type ScriptSources, slashOctets } from './script-octets.ts';
import { ScriptReplies } from './script-replies.ts';
import { readSlash, type Slash } from './slash.ts';
import { Vigil } from './vigil.ts';

export type ScriptHost = ScriptSources & {
  /** A command that sends nothing. */
  local(slash: Slash): Promise<Problem | null>;
  /** A line that starts with a slash and is no command. True: that was said, and the script goes on. */
  wrong(text: string): boolean;
  /** This line goes though a reply is still owed. */
  unanswered(line: number): void;
  /** A person types the lines, and sees what comes of each before the next. */
  readonly prompted: boolean;
  /** Writes lines for a person who is helped with them; null: they go as they stand. */
  readonly helped?: HelpedTyping | null;
  /** How long `/wait TEXT` waits; null: as long as the connection lasts. */
  readonly patienceMs: number | null;
};

/** `stop`: the script is over, whatever lines are left. */
type Then = 'go on' | 'stop';

const GO: Turn = { kind: 'go', unanswered: false };
const WAIT: Turn = { kind: 'wait', within: null };
const OVER: Turn = { kind: 'over' };

function isDot({ octets }: ScriptLine): boolean {
  return octets.length === 1 && octets[0] === 0x2e;
}

export class ScriptRunner {
  readonly #session: Session;
  readonly #feed: ScriptFeed;
  readonly #host: ScriptHost;
  readonly #vigil: Vigil;
  readonly #replies = new ScriptReplies();
  readonly #problems: Problem[] = [];
  /** Was message text expected when the last line had gone? Then the next line is message text, slash or not. */
  #inMessage = false;
  /** What the refused command announced has been left out already. */
  #textIsOut = false;
  /** The script itself has closed the connection. */
  #left = false;

  constructor(session: Session, feed: ScriptFeed, host: ScriptHost, clock: Clock) {
    this.#session = session;
    this.#feed = feed;
    this.#host = host;
    this.#vigil = new Vigil(session, clock);
  }

  /** Resolves when the connection is closed. The problems are the script's own; the session has its outcome. */
  async run(): Promise<readonly Problem[]> {
    const stop = this.#session.subscribe((moment) => moment && this.#replies.see(moment));
    this.#vigil.begin();
    this.#feed.onChange(() => this.#vigil.ask());
    for (let line = await this.#next(); line; line = await this.#next()) {
      if ((await this.#play(line)) === 'stop') break;
    }
    await this.#finish();
    stop();
    this.#vigil.end();
    return [...this.#problems, ...this.#replies.problems];
  }

  /** The next line; null at the end of the script, or when the connection is closed. */
  async #next(): Promise<ScriptLine | null> {
    const turn = await this.#vigil.until(() => {
      if (this.#closed) return OVER;
      return this.#feed.isEmpty && !this.#feed.ended ? WAIT : GO;
    });
    if (turn.kind === 'go') return this.#feed.take();
    this.#leftOver([]);
    return null;
  }

  async #play(line: ScriptLine): Promise<Then> {
    if (this.#inMessage || this.#host.helped?.gathering)
      return this.#inTurn(line, () => this.#speak(line, line.octets));
    const read = readSlash(line.octets);
    // These two speak of the line before them: their turn has come already.
    if (read.kind === 'slash' && read.slash.name === 'expect') return this.#expect(read.slash.any);
    if (read.kind === 'slash' && read.slash.name === 'wait') return this.#wait(read.slash.until);
    return this.#inTurn(line, () => {
      const refused = this.#refusedText;
      return refused === null ? this.#act(line) : this.#skipText(line, refused);
    });
  }

  #act(line: ScriptLine): Then | Promise<Then> {
    if (this.#session.view.input.kind === 'message') return this.#speak(line, line.octets);
    const read = readSlash(line.octets);
    if (read.kind === 'text') return this.#speak(line, read.octets);
    return read.kind === 'wrong' ? this.#wrong(line) : this.#command(line, read.slash);
  }

  /** Would message text follow, had its command not been refused? Nobody at a prompt types blindly. */
  get #refusedText(): true | number | null {
    const { textRefused = false } = this.#session.view;
    if (this.#textIsOut) return null;
    return this.#replies.refusedUnforeseen && !this.#host.prompted && textRefused !== false ? textRefused : null;
  }

  /** Text is left out: sent as it stands, every line of it would be taken for a command. */
  #skipText(first: ScriptLine, refused: true | number): Promise<Then> {
    return refused === true ? this.#skipToDot(first) : this.#skipOctets(first, refused);
  }

  async #skipToDot(first: ScriptLine): Promise<Then> {
    // The script is read to the dot, or to its end if it has none: then these were commands after all.
    await this.#vigil.until(() => (this.#closed || this.#feed.ended || this.#feed.waiting.some(isDot) ? GO : WAIT));
    const more = this.#feed.waiting.findIndex(isDot);
    if (!isDot(first) && more < 0) return this.#act(first);
    const skipped = isDot(first) ? 1 : more + 2;
    return this.#skipped(skipped, problem('script.skipped-text', { line: first.number, count: skipped }));
  }

  async #skipOctets(first: ScriptLine, octets: number): Promise<Then> {
    const announces = (rest: Uint8Array): number | null =>
      this.#session.protocol.announces?.(Buffer.from(rest).toString('latin1')) ?? null;
    const found = (): number | null => {
      const lines = [first, ...this.#feed.waiting].map((line) => line.octets);
      return countedLines(lines, octets, announces);
    };
    await this.#vigil.until(() => (this.#closed || this.#feed.ended || found() !== null ? GO : WAIT));
    const count = found() ?? this.#feed.waiting.length + 1;
    return this.#skipped(count, problem('script.skipped-octets', { line: first.number, count, octets }));
  }

  #skipped(count: number, said: Problem): Then {
    for (let i = 1; i < count; i++) this.#feed.take();
    this.#textIsOut = true;
    this.#problems.push(said);
    return 'go on';
  }

  async #inTurn(line: ScriptLine, act: () => Then | Promise<Then>): Promise<Then> {
    const turn = await this.#vigil.until(() => nextTurn(this.#vigil.situation));
    if (turn.kind === 'over') {
      this.#leftOver([line]);
      return 'stop';
    }
    if (turn.unanswered) this.#host.unanswered(line.number);
    return act();
  }

  async #command(line: ScriptLine, slash: Slash): Promise<Then> {
    switch (slash.name) {
      case 'batch':
        return this.#batch(line);
      case 'starttls':
        return this.#upgrade(slash);
      case 'close':
      case 'quit':
        this.#leftOver([]);
        return this.#leave();
      case 'end':
        return this.#wrong(line);
    }
    const made = await slashOctets(this.#session, slash, this.#host);
    if (made?.ok) return this.#write([line.number], made.octets);
    const trouble = made ? made.problem : await this.#host.local(slash);
    return trouble ? this.#fatal(trouble) : 'go on';
  }

  /** Lines up to `/end`, as one write. */
  async #batch(first: ScriptLine): Promise<Then> {
    const numbers: number[] = [];
    const parts: Uint8Array[] = [];
    for (;;) {
      const line = await this.#next();
      if (!line) return this.#closed ? 'stop' : this.#wrong(first);
      const read = readSlash(line.octets);
      if (read.kind === 'slash' && read.slash.name === 'end') break;
      if (read.kind === 'text') parts.push(lineOctets(this.#session, read.octets, this.#host.charset()));
      else {
        const made = read.kind === 'slash' ? await slashOctets(this.#session, read.slash, this.#host) : null;
        if (!made) return this.#wrong(line);
        if (!made.ok) return this.#fatal(made.problem);
        parts.push(made.octets);
      }
      numbers.push(line.number);
    }
    return numbers.length === 0 ? 'go on' : this.#write(numbers, Buffer.concat(parts));
  }

  /** The protocol's own lines to TLS, marked as typed by wirespeak. */
  async #upgrade(slash: Slash): Promise<Then> {
    const { protocol, host } = this.#session;
    if (protocol.upgrade.length === 0) {
      await this.#host.local(slash);
      return 'go on';
    }
    const typist = new UpgradeTypist(protocol.upgrade, host);
    for (;;) {
      let advice: Advice = { do: 'wait' };
      const turn = await this.#vigil.until(() => {
        if (this.#closed) return OVER;
        advice = typist.advise(this.#session.view, this.#replies.last);
        return advice.do === 'wait' ? WAIT : GO;
      });
      // Told afresh, for the compiler does not see what the closure did.
      const now = advice as Advice;
      if (turn.kind === 'over') return 'stop';
      if (now.do === 'finish') return 'go on';
      if (now.do === 'stop') return this.#fatal(now.problem);
      if (now.do === 'type') this.#write([], lineOctets(this.#session, Buffer.from(now.line), 'auto'), { auto: true });
    }
  }

  async #expect(any: readonly string[]): Promise<Then> {
    await this.#vigil.until(() => {
      if (this.#replies.expectedCame || this.#closed) return GO;
      const turn = mayClose(this.#vigil.situation);
      // No reply is owed: give a server that speaks late a moment, then say that none came.
      return turn.kind === 'go' ? this.#vigil.silent(UNANSWERED_AFTER) : turn;
    });
    if (this.#replies.expect(any)) return 'go on';
    if (this.#host.prompted) return 'go on';
    // What follows was written for another answer.
    return this.#leave();
  }

  async #wait(until: Extract<Slash, { name: 'wait' }>['until']): Promise<Then> {
    if (until === 'replies') {
      await this.#vigil.until(() => mayClose(this.#vigil.situation));
      return 'go on';
    }
    if ('seconds' in until) {
      await this.#vigil.within(until.seconds * 1000, () => false);
      return 'go on';
    }
    const { patienceMs } = this.#host;
    if (await this.#vigil.within(patienceMs, () => this.#vigil.said(until.octets))) return 'go on';
    if (this.#closed) return 'go on';
    const seconds = Math.round((patienceMs ?? 0) / 1000);
    return this.#fatal(problem('lost.timeout', { host: this.#session.host, seconds }));
  }

  #speak(line: ScriptLine, octets: Uint8Array): Then {
    const { helped } = this.#host;
    const text = helped ? decodeUtf8(octets) : null;
    if (!helped || text === null)
      return this.#write([line.number], lineOctets(this.#session, octets, this.#host.charset()));
    const done = helped.enter(text);
    return done ? this.#write([line.number], done.bytes, done) : 'go on';
  }

  #write(numbers: readonly number[], octets: Uint8Array, how: Sending = {}): Then {
    this.#textIsOut = false;
    this.#replies.sending(numbers);
    this.#vigil.sent();
    const { auto, added, later, dropped } = how;
    this.#session.send(octets, { auto, added, later, dropped });
    this.#inMessage = this.#session.view.input.kind === 'message';
    return 'go on';
  }

  #wrong(line: ScriptLine): Then {
    // Only the name: what follows it, and an answer to a challenge altogether, may be a secret.
    const name = /^\/\w*/.exec(Buffer.from(line.octets).toString('latin1'))?.[0] ?? '/';
    const text = this.#session.view.input.kind === 'sasl' ? '/…' : name;
    if (this.#host.wrong(text)) return 'go on';
    return this.#fatal(problem('usage.script-command', { line: line.number, text }));
  }

  #fatal(found: Problem): Then {
    this.#problems.push(found);
    return this.#leave();
  }

  #leave(): Then {
    this.#left = true;
    this.#session.end();
    return 'stop';
  }

  get #closed(): boolean {
    return this.#session.standing === 'closed';
  }

  #leftOver(held: readonly ScriptLine[]): void {
    const count = [...held, ...this.#feed.waiting].filter(({ octets }) => octets.length > 0).length;
    // When the connection was lost, that is what needs saying.
    if (count > 0 && (this.#session.outcome?.exit ?? 0) === 0) {
      this.#problems.push(problem('script.left-over', { count }));
    }
  }

  /** The replies owed, then the end of the connection. What is unfinished stays so. */
  async #finish(): Promise<void> {
    const turn = await this.#vigil.until(() => (this.#left ? OVER : mayClose(this.#vigil.situation)));
    if (turn.kind === 'go') {
      const { input } = this.#session.view;
      if (input.kind === 'message') this.#problems.push(problem('script.unfinished-message'));
      if (input.kind === 'sasl') this.#problems.push(problem('script.unfinished-answer'));
      if (input.kind === 'octets') this.#problems.push(problem('script.unfinished-octets', { left: input.left }));
      this.#session.end();
    }
    await this.#vigil.until(() => (this.#closed ? GO : WAIT));
  }
}
