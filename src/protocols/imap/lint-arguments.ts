/** Lint of what follows the verb: quotes, parentheses, literals, and the arguments of each command. */
import { encodeMailboxName } from '../../wire/modified-utf7.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { readable } from '../typed.ts';
import type { CommandWords } from './command-words.ts';
import { commandFact } from './commands.ts';
import { lintAppend, lintFetch, lintList, lintSearch, lintStatus, lintStore } from './lint-items.ts';
import { lintAuthenticate, lintLogin, lintStartTls } from './lint-login.ts';
import { lintSet } from './lint-set.ts';
import type { Looked } from './looked.ts';
import type { ImapState } from './state.ts';
import { announcement, readValues, textOf } from './tokens.ts';
import { offers } from './told.ts';

type Check = (state: ImapState, looked: Looked) => readonly HintNote[];

const BY_VERB: Readonly<Record<string, Check>> = {
  FETCH: lintFetch,
  'UID FETCH': lintFetch,
  STORE: lintStore,
  'UID STORE': lintStore,
  SEARCH: lintSearch,
  'UID SEARCH': lintSearch,
  APPEND: lintAppend,
  LIST: lintList,
  LSUB: lintList,
  STATUS: lintStatus,
  CLOSE: lintClose,
  DELETE: lintDelete,
};
/** They take nothing. */
const ALONE: ReadonlySet<string> = new Set([
  'CAPABILITY',
  'NOOP',
  'LOGOUT',
  'IDLE',
  'CHECK',
  'CLOSE',
  'UNSELECT',
  'EXPUNGE',
  'NAMESPACE',
  'UNAUTHENTICATE',
]);

/** `line`: all of it, for what may stand at its end. */
export function lintArguments(state: ImapState, words: CommandWords, line: string): readonly HintNote[] {
  const { verb, args } = words;
  if (verb === 'LOGIN') return [...lintLogin(state, words), ...lintAnnouncement(state, line)];
  if (verb === 'AUTHENTICATE') return lintAuthenticate(state, words);
  if (verb === 'STARTTLS') return lintStartTls(state, words);
  if (ALONE.has(verb) && args.trim() !== '') return [hint('imap.lint.extra-argument', { verb })];
  const { values, fault } = readValues([args]);
  if (fault === 'quote') return [hint('imap.lint.open-quote')];
  if (fault === 'surplus' || (fault === 'list' && !announcement(args))) return [hint('imap.lint.parentheses')];
  const looked: Looked = { ...words, values, announced: announcement(args) };
  const { mailboxes, set, syntax } = commandFact(verb)!;
  if (values.length === 0 && /^\S+ [^[]/.test(syntax.replace(/^UID /, '')))
    return [hint('imap.lint.no-argument', { verb, suggestion: syntax })];
  return [
    ...lintAnnouncement(state, line),
    ...(set ? lintSet(state, looked) : []),
    ...(mailboxes ? lintMailboxes(state, looked, mailboxes) : []),
    ...(BY_VERB[verb]?.(state, looked) ?? []),
  ];
}

/** RFC 7888 §4-5: `{n+}` only where it is offered, `LITERAL-` up to 4096 octets. Nothing may follow on the line. */
function lintAnnouncement(state: ImapState, line: string): readonly HintNote[] {
  const announced = announcement(line);
  if (!announced) return /~?\{\d+\+?\}[ \t]+$/.test(line) ? [hint('imap.lint.literal-not-last')] : [];
  if (announced.waits || !state.asked || offers(state, 'LITERAL+')) return [];
  const { octets } = announced;
  if (!offers(state, 'LITERAL-', 'IMAP4REV2')) return [hint('imap.lint.literal-plus', { octets })];
  return octets > 4096 ? [hint('imap.lint.literal-minus', { octets })] : [];
}

/** Names with spaces want quotes, those that are not ASCII a spelling of their own. */
function lintMailboxes(
  state: ImapState,
  { verb, values, announced, args }: Looked,
  places: readonly number[],
): readonly HintNote[] {
  const found: HintNote[] = [];
  const last = Math.max(...places);
  const utf8 = state.enabled.has('UTF8=ACCEPT') || state.enabled.has('IMAP4REV2');
  for (const place of places) {
    const value = values[place];
    const name = readable(textOf(value) ?? '');
    if (!utf8 && /[^\x00-\x7f]/.test(name))
      found.push(hint('imap.lint.mailbox-utf7', { suggestion: encodeMailboxName(name).slice(0, 60) }));
  }
  const rest = values.slice(last + 1);
  const isName = rest.length > 0 && rest.every(({ kind }) => kind === 'atom') && values[last]?.kind === 'atom';
  if (isName && !announced && SPACED.has(verb)) {
    const from = args.indexOf(textOf(values[last]) ?? '');
    found.push(
      hint('imap.lint.mailbox-space', { suggestion: `${verb} "${readable(args.slice(from)).trim().slice(0, 60)}"` }),
    );
  }
  return found;
}

/** Nothing but a name follows these. */
const SPACED: ReadonlySet<string> = new Set(['SELECT', 'EXAMINE', 'CREATE', 'DELETE', 'SUBSCRIBE', 'UNSUBSCRIBE']);

/** DELETE is for folders; who knows POP3 means a message (RFC 9051 §6.3.5). */
function lintDelete(_state: ImapState, { values }: Looked): readonly HintNote[] {
  const number = textOf(values[0]) ?? '';
  return /^[\d:,*]+$/.test(number)
    ? [hint('imap.lint.delete-message', { suggestion: `STORE ${number.slice(0, 20)} +FLAGS (\\Deleted)` })]
    : [];
}

/** CLOSE removes what is marked without a word (RFC 9051 §6.4.1). */
function lintClose({ selected }: ImapState): readonly HintNote[] {
  return selected && !selected.readOnly ? [hint('imap.lint.close-removes')] : [];
}
