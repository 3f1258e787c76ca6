/** Which reply answers which line of a script, and whether the script had foreseen it. */
import type { Problem, ReplyNote } from '../../protocols/contract.ts';
import { problem } from '../net/faults.ts';
import type { Moment } from '../session/conversation.ts';
import { replyText } from '../session/verdict.ts';

type Reply = { readonly line: number; readonly text: string; readonly words: ReadonlySet<string> };

/** Line 0 is the greeting and whatever comes unasked. */
export class ScriptReplies {
  /** Lines that are owed a reply, oldest first. `exchange`: null where the line has no verb (an answer, a final dot). */
  #owed: { readonly line: number; readonly exchange: number | null }[] = [];
  readonly #replies: Reply[] = [];
  readonly #refused = new Map<number, string>();
  readonly #unexpected = new Map<number, Problem>();
  /** Lines a following `/expect` speaks of, oldest first: several after a batch. */
  #awaited: number[] = [0];
  /** Lines of the write under way that have not been seen on the wire. */
  #going: number[] = [];
  #outstanding = 0;
  /** The last reply of the server, its greeting included. */
  last: ReplyNote | null = null;

  /** These lines go next, as one write. */
  sending(lines: readonly number[]): void {
    this.#awaited = [...lines];
    this.#going = [...lines];
  }

  /** Watches the conversation. */
  see({ entry, notes, view }: Moment): void {
    if (entry.event === 'client') {
      const line = (this.#going.length > 1 ? this.#going.shift() : this.#going[0]) ?? 0;
      const exchange = notes.find((note) => note.kind === 'command')?.exchange ?? null;
      if (view.outstanding > this.#outstanding) this.#owed.push({ line, exchange });
    }
    this.#outstanding = view.outstanding;
    for (const note of notes) if (note.kind === 'reply' && note.final) this.#answered(note);
  }

  #answered(note: ReplyNote): void {
    this.last = note;
    const line = this.#lineAnswered(note.exchange);
    const text = replyText(note);
    const { status } = note;
    const words = 'code' in status ? [String(status.code), status.enhanced] : [status.status, status.responseCode];
    this.#replies.push({ line, text, words: new Set(words.map((word) => (word ?? '').toUpperCase())) });
    // What nobody asked for refuses no line of the script.
    if (line > 0 && (note.class === 'transient' || note.class === 'permanent')) this.#refused.set(line, text);
  }

  #lineAnswered(exchange: number | null): number {
    if (exchange === null) return 0;
    const named = this.#owed.findIndex((owed) => owed.exchange === exchange);
    return this.#owed.splice(Math.max(0, named), 1)[0]?.line ?? 0;
  }

  /** Has the reply come that the next `/expect` speaks of? */
  get expectedCame(): boolean {
    return this.#replies.some(({ line }) => line === this.#awaited[0]);
  }

  /** `/expect`: is one of the words right? Else it is a problem. After a batch each speaks of the next line. */
  expect(any: readonly string[]): boolean {
    const line = this.#awaited[0] ?? 0;
    const came = this.#replies.filter((reply) => reply.line === line);
    this.#refused.delete(line);
    const met = came.some(({ words }) => any.some((word) => words.has(word.toUpperCase())));
    if (!met) {
      const found = came.at(-1)?.text ?? '';
      this.#unexpected.set(line, problem('script.unexpected', { line, expected: any.join(' '), found }));
    }
    if (this.#awaited.length > 1) this.#awaited.shift();
    return met;
  }

  /** Was the last line that went refused, and no `/expect` has said that it would be? */
  get refusedUnforeseen(): boolean {
    return this.#refused.has(this.#awaited.at(-1) ?? 0);
  }

  /** What went against the script, in the order of its lines. */
  get problems(): readonly Problem[] {
    const refused = [...this.#refused].map(
      ([line, reply]) => [line, problem('script.refused', { line, reply })] as const,
    );
    return [...this.#unexpected, ...refused].sort(([a], [b]) => a - b).map(([, found]) => found);
  }
}
