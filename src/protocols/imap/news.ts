/** What has changed in the open mailbox since the client's last command, and so which numbers have moved. */
import type { KnownMessage } from './known-message.ts';

/** A message that went. `number`: the one it had when the command was given. */
export type Gone = { readonly number: number; readonly known: KnownMessage | null };

export type News = {
  /** Counts the commands: tells what has changed since from what had before. */
  readonly turn: number;
  /** How many messages there were then; null: not known. */
  readonly before: number | null;
  /** Rising by their numbers. */
  readonly gone: readonly Gone[];
  /** Of the messages there were then, how many went. */
  readonly goneCount: number;
  /** More went than can be remembered, or nobody knows where: what moved from where cannot be told. */
  readonly lost: boolean;
};

/** Messages that went and are remembered. */
const MOST = 200;

export const noNews: News = { turn: 0, before: null, gone: [], goneCount: 0, lost: false };

/** The number a message had when the command was given; null: it was not there yet, or it cannot be told. */
export function formerNumber({ gone, before, lost }: News, number: number): number | null {
  if (lost || before === null) return null;
  let former = number;
  for (const each of gone) {
    if (each.number > former) break;
    former++;
  }
  return former > before ? null : former;
}

/** Has it come since? */
export function isNew({ before, goneCount }: News, number: number): boolean {
  return before !== null && number > before - goneCount;
}

/** One more is gone, by its number of now. One that had come since leaves no trace. */
export function goneNow(news: News, number: number, known: KnownMessage | null): News {
  if (news.before === null || isNew(news, number)) return news;
  const goneCount = news.goneCount + 1;
  const former = formerNumber(news, number);
  if (former === null || news.gone.length >= MOST) return { ...news, goneCount, lost: true };
  const at = news.gone.findIndex((each) => each.number > former);
  const place = at < 0 ? news.gone.length : at;
  return { ...news, goneCount, gone: news.gone.toSpliced(place, 0, { number: former, known }) };
}
