/** What response codes tell of capabilities and of the mailbox (RFC 9051 §7.1). */
import { hint } from '../hint.ts';
import { isOpening } from './commands.ts';
import { freshMailbox, type Mailbox, someFlags } from './mailbox.ts';
import type { ResponseHead } from './response.ts';
import { type Draught, type Exchange, front, type ImapState } from './state.ts';
import { readValues, textOf } from './tokens.ts';

/** Capabilities remembered. */
const MOST = 300;

/** The state after a status with its response code. */
export function applyStatus(draught: Draught, { code, argument }: ResponseHead): void {
  const number = /^\d{1,15}$/.test(argument) ? Number(argument) : null;
  switch (code) {
    case 'CAPABILITY':
      return learn(draught, argument.split(' '));
    case 'CLOSED':
      return beginAnew(draught);
    case 'UIDVALIDITY':
      return change(draught, (mailbox) => ({ ...mailbox, uidValidity: number }));
    case 'UIDNEXT':
      return change(draught, (mailbox) => ({ ...mailbox, uidNext: number }));
    case 'HIGHESTMODSEQ':
      return change(draught, (mailbox) => ({
        ...mailbox,
        highestModSeq: /^\d{1,20}$/.test(argument) ? argument : null,
      }));
    case 'NOMODSEQ':
      return change(draught, (mailbox) => ({ ...mailbox, highestModSeq: null }));
    case 'READ-ONLY':
    case 'READ-WRITE':
      return change(draught, (mailbox) => ({ ...mailbox, readOnly: code === 'READ-ONLY' }));
  }
}

/** The list of capabilities; it takes the place of any other. */
export function learn(draught: Draught, names: readonly string[]): void {
  const known = names.filter((name) => name !== '').slice(0, MOST);
  const capabilities = new Map(known.map((name) => [name.slice(0, 100).toUpperCase(), '']));
  if (draught.state.tls && capabilities.has('STARTTLS')) draught.notes.push(hint('imap.capability.starttls-after-tls'));
  draught.state = { ...draught.state, asked: true, capabilities };
}

/** Is it offered? Of several, one suffices. */
export function offers({ capabilities }: Pick<ImapState, 'capabilities'>, ...names: readonly string[]): boolean {
  return names.some((name) =>
    name.endsWith('=') ? [...capabilities.keys()].some((key) => key.startsWith(name)) : capabilities.has(name),
  );
}

/** `[CLOSED]`: what is told from here on is of the mailbox being opened (RFC 7162 §3.2.11). */
function beginAnew(draught: Draught): void {
  const { state } = draught;
  draught.state = { ...state, selected: null, selecting: null };
}

/** The mailbox that untagged data speak of: the one being opened, else the open one. */
export function mailboxAtHand(state: ImapState): Mailbox | null {
  const opening = openingNow(state);
  if (!opening) return state.selected;
  return state.selecting?.id === opening.id
    ? state.selecting.mailbox
    : freshMailbox(opening.name ?? '', opening.verb === 'EXAMINE');
}

/** The command that is opening a mailbox: the oldest, or, while none is open, the first behind others not yet answered. */
function openingNow(state: ImapState): Exchange | null {
  const oldest = front(state);
  if (!oldest || isOpening(oldest.verb)) return oldest;
  if (state.selected) return null;
  return state.queue.find(({ kind, tag, verb }) => kind === 'command' && tag !== null && isOpening(verb)) ?? null;
}

/** Changes it. */
export function change(draught: Draught, by: (mailbox: Mailbox) => Mailbox): void {
  const { state } = draught;
  const mailbox = mailboxAtHand(state);
  if (!mailbox) return;
  const opening = openingNow(state);
  draught.state = opening
    ? { ...state, selecting: { id: opening.id, mailbox: by(mailbox) } }
    : { ...state, selected: by(mailbox) };
}

/** `* FLAGS (…)` */
export function flagsIn(text: string): readonly string[] {
  const [list] = readValues([text]).values;
  return list?.kind === 'list' ? someFlags(list.items.flatMap((item) => textOf(item) ?? [])) : [];
}
