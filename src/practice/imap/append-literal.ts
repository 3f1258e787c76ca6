/** May the message of an APPEND come? Asked before the go-ahead, so that nobody sends it for nothing (RFC 9051 §6.3.12). */
import type { MailboxAnswer, MailboxAsk } from './asks.ts';
import { CommandReader, Unreadable } from './command-parts.ts';
import { mailboxName } from './names.ts';
import { headOf, type Reading } from './reading.ts';
import { say } from './say.ts';
import type { ImapEffect, ImapState, Mode, World } from './state.ts';

type Admitting = Extract<Mode, { kind: 'admitting' }>;

/** A question to the post office, and the state that waits for its answer. */
export type Asked = { readonly state: ImapState; readonly effect: ImapEffect };

/** What comes of the answer. */
export type Admission =
  | { readonly kind: 'granted' }
  | ({ readonly kind: 'asked' } & Asked)
  | { readonly kind: 'refused'; readonly tagged: string };

/** The first question; null where there is none, because it is another command or does not say which mailbox. */
export function admitLiteral(state: ImapState): Asked | null {
  const folder = folderOf(state.reading, state);
  if (!state.account || folder === null) return null;
  return ask(state, { kind: 'look', user: state.account.user, folder }, 'look');
}

/** Is the mailbox there, and then, is there room? */
export function literalAnswer(world: World, state: ImapState, mode: Admitting, answer: MailboxAnswer): Admission {
  const { account, reading } = state;
  if (mode.ask === 'look') {
    if (answer.kind !== 'folder')
      return { kind: 'refused', tagged: say(world, state, 'tryCreate', { name: written(reading) }) };
    return { kind: 'asked', ...ask(state, { kind: 'quota', user: account?.user ?? '' }, 'quota') };
  }
  const quota = answer.kind === 'quota' ? answer.quota : null;
  const full = quota !== null && quota.limit !== null && quota.octets + reading.literals > quota.limit;
  return full ? { kind: 'refused', tagged: say(world, state, 'noRoom') } : { kind: 'granted' };
}

function ask(state: ImapState, question: MailboxAsk, kind: Admitting['ask']): Asked {
  const mode: Mode = { kind: 'admitting', tag: headOf(state.reading).tag, ask: kind };
  return { state: { ...state, mode }, effect: { type: 'mailbox', ask: question } };
}

function folderOf(reading: Reading, state: ImapState): string | null {
  const octets = mailboxOf(reading);
  return octets && mailboxName(octets, state);
}

function written(reading: Reading): string {
  return Buffer.from(mailboxOf(reading) ?? []).toString('latin1');
}

/** The first argument of an APPEND; null while it has not come, or cannot be read. */
function mailboxOf(reading: Reading): Uint8Array | null {
  const [first, ...others] = reading.parts;
  const head = typeof first === 'string' ? /^\S+ +\S+ +/.exec(first) : null;
  if (!head || headOf(reading).verb !== 'APPEND') return null;
  try {
    return new CommandReader([(first as string).slice(head[0].length), ...others]).astring();
  } catch (problem) {
    if (problem instanceof Unreadable) return null;
    throw problem;
  }
}
