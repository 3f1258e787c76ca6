/** What a person may ask of the state: phase, what is expected, what makes sense now. */
import type { StandingId } from '../../knowledge/standings.ts';
import type { Input, MailboxPicture, View } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { lineInput, lineView } from '../line-dialogue/view.ts';
import { commandFact } from './commands.ts';
import { markedCount } from './mailbox.ts';
import { pictureOf } from './picture.ts';
import { freeTag, type ImapState, owed, phaseOf } from './state.ts';
import { mailboxAtHand, offers } from './told.ts';

/** Derived from the state alone, so it is never stale. */
export function view(state: ImapState): View {
  const decisive = isDecisive(state);
  return {
    ...lineView(state),
    outstanding: owed(state),
    phase: phaseOf(state),
    input: input(state),
    maySendAhead: state.connected && state.queue[0]?.kind !== 'greeting' && !decisive,
    legal: legal(state),
    message: null,
    tooLateForTls: state.loggedIn && !state.tls,
    textRefused: state.refusedOctets ?? false,
    incoming: incoming(state),
    mailbox: mailbox(state),
    decisive,
    standing: standing(state),
  };
}

/** While one is being opened, what was told of it so far. */
function mailbox(state: ImapState): MailboxPicture | null {
  const found = state.connected && !state.ended && state.loggedIn ? mailboxAtHand(state) : null;
  return found && pictureOf(found);
}

function input(state: ImapState): Input {
  const { open } = state;
  if (open?.literal && !open.waits && state.connected) return { kind: 'octets', left: open.literal.left };
  return open ? (state.connected ? { kind: 'command' } : { kind: 'none' }) : lineInput(state);
}

/** Its answer decides how what follows is read: in clear or not, as an answer, as octets of a literal or not at all. */
function isDecisive(state: ImapState): boolean {
  if (state.open?.waits) return true;
  return state.queue.some(({ verb, misread }) => !misread && (verb === 'STARTTLS' || verb === 'AUTHENTICATE'));
}

/** Masks of a replay cannot be counted. */
function incoming({ response }: ImapState): NonNullable<View['incoming']> | null {
  const literal = response?.literal;
  if (!literal?.message || literal.masked) return null;
  return { octets: literal.octets - literal.left, promised: literal.octets };
}

/** Tags named at once. */
const NAMED = 8;

function standing(state: ImapState): View['standing'] {
  const found: { id: StandingId; params: View['standing'][number]['params'] }[] = [];
  const { selected } = state;
  if (selected) {
    const { name, exists, readOnly } = selected;
    const marked = markedCount(selected);
    const params = {
      ...(name ? { mailbox: name } : {}),
      ...(exists === null ? {} : { count: exists }),
      ...(readOnly ? { readonly: 'yes' } : {}),
      ...(marked > 0 ? { marked } : {}),
    };
    found.push({ id: 'imap.mailbox', params });
  }
  const pending = state.queue.filter(({ kind, tag }) => kind === 'command' && tag);
  if (pending.length > 1) {
    const tags = pending.slice(0, NAMED).map(({ tag, verb }) => `${tag} ${verb}`.slice(0, 30));
    const more = pending.length - tags.length;
    found.push({
      id: 'imap.pending',
      params: { count: pending.length, tags: tags.join(', '), ...(more > 0 && { more }) },
    });
  }
  return found;
}

function legal(state: ImapState): View['legal'] {
  if (!state.connected || state.upgrading || state.open) return [];
  if (awaitsAnswer(state)) return [{ verb: '*', syntax: '*', source: 'RFC 9051 §6.2.2' }];
  if (state.idle?.stage === 'on') return [{ verb: 'DONE', syntax: 'DONE', source: 'RFC 2177 §3' }];
  const tag = freeTag(state);
  return legalVerbs(state).map((verb) => {
    const fact = commandFact(verb);
    return { verb, syntax: `${tag} ${fact?.syntax ?? verb}`, source: fact?.source ?? 'RFC 9051 §6' };
  });
}

/** Best first. What the capabilities do not offer is left out once they are known. */
function legalVerbs(state: ImapState): readonly string[] {
  const offered = (verb: string): boolean => {
    const needed = commandFact(verb)?.capability;
    return needed === undefined || offers(state, ...needed);
  };
  switch (phaseOf(state)) {
    case 'greeting':
    case 'ended':
    case 'tls':
    case 'logout':
      return [];
    case 'selected':
      return [
        'FETCH',
        'SEARCH',
        'STORE',
        'UID FETCH',
        'COPY',
        'MOVE',
        'EXPUNGE',
        'IDLE',
        'NOOP',
        'APPEND',
        'CLOSE',
        'UNSELECT',
        'SELECT',
        'LIST',
        'LOGOUT',
      ].filter(offered);
    case 'authenticated':
      return [
        ...(state.provider === 'netease' && !state.introduced ? ['ID'] : []),
        'SELECT',
        'EXAMINE',
        'LIST',
        'STATUS',
        'APPEND',
        'CREATE',
        'NAMESPACE',
        'IDLE',
        'NOOP',
        ...(state.asked ? [] : ['CAPABILITY']),
        'LOGOUT',
      ].filter(offered);
    default:
      return loginVerbs(state).filter(offered);
  }
}

function loginVerbs(state: ImapState): readonly string[] {
  const disabled = offers(state, 'LOGINDISABLED');
  return [
    ...(state.asked ? [] : ['CAPABILITY']),
    ...(state.tls ? [] : ['STARTTLS']),
    ...(disabled ? [] : ['LOGIN']),
    'AUTHENTICATE',
    ...(state.asked ? ['CAPABILITY'] : []),
    'NOOP',
    'LOGOUT',
  ];
}
