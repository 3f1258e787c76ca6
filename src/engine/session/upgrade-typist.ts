/** Types the lines that bring a connection to TLS (`--starttls`), each when no reply is owed. Pure: it only advises. */
import type { Draft, Problem, ReplyNote, View } from '../../protocols/contract.ts';
import { problem } from '../net/faults.ts';
import { replyText } from './verdict.ts';

export type Advice =
  | { readonly do: 'wait' }
  | { readonly do: 'type'; readonly line: string }
  | { readonly do: 'finish' }
  | { readonly do: 'stop'; readonly problem: Problem };

const refused = (reply: ReplyNote | null): reply is ReplyNote =>
  reply?.class === 'transient' || reply?.class === 'permanent';

const firstWord = (line: string): string => line.split(' ', 1)[0]!.toUpperCase();

/** Does the server offer the command? Either the protocol calls it legal now, or it is an announced capability. */
function offered(view: View, line: string): boolean {
  const verb = firstWord(line);
  return (
    view.legal.some((row) => firstWord(row.verb) === verb) || view.capabilities.some((name) => firstWord(name) === verb)
  );
}

/** A line of ours as a draft. */
export const typedLine = (text: string): Draft => ({
  text,
  charset: 'utf-8',
  ending: 'crlf',
  raw: false,
  assisted: 'own',
});

export class UpgradeTypist {
  readonly #lines: readonly string[];
  readonly #host: string;
  #next = 0;

  constructor(lines: readonly string[], host: string) {
    this.#lines = lines;
    this.#host = host;
  }

  /** What to do now. A line advised counts as typed. `lastReply`: the last one the server gave, its greeting included. */
  advise(view: View, lastReply: ReplyNote | null): Advice {
    // Between the go-ahead and the end of the handshake nothing is legal, and that is no refusal.
    if (view.outstanding > 0 || view.ended || view.input.kind === 'none') return { do: 'wait' };
    const line = this.#lines[this.#next];
    if (!view.secured) {
      if (view.tooLateForTls) return { do: 'stop', problem: problem('tls.too-late', { host: this.#host }) };
      // The first line may be refused and a later one still be offered; the greeting and the others may not.
      if (this.#next !== 1 && refused(lastReply)) return this.#refusal(lastReply);
      if (line === undefined) return refused(lastReply) ? this.#refusal(lastReply) : this.#absent();
      if (this.#next > 0 && !offered(view, line)) return this.#absent();
    }
    if (line === undefined) return { do: 'finish' };
    this.#next++;
    return { do: 'type', line };
  }

  #refusal(reply: ReplyNote): Advice {
    return { do: 'stop', problem: problem('tls.refused', { host: this.#host, reply: replyText(reply) }) };
  }

  #absent(): Advice {
    return { do: 'stop', problem: problem('tls.not-offered', { host: this.#host }) };
  }
}
