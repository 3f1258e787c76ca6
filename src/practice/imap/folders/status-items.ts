/** What STATUS tells of a mailbox (RFC 9051 §6.3.11, RFC 7162 §3.1.7, RFC 8438, RFC 9208 §4.1.4). */
import type { Folder, Message } from '../../mailbox.ts';
import { Unreadable } from '../command-parts.ts';
import { offers } from '../say.ts';
import type { Call, ImapState } from '../state.ts';
import { writeName } from './names.ts';

const size = (messages: readonly Message[]) =>
  messages.reduce((sum, { octets, told }) => sum + (told ?? octets.length), 0);
const marked = ({ messages }: Folder) => messages.filter(({ flags }) => flags.has('\\Deleted'));

/** What each is, and the capabilities one of which it needs. */
const ITEMS = {
  MESSAGES: { of: ({ messages }: Folder) => messages.length, needs: [] },
  RECENT: { of: ({ recent }: Folder) => recent.size, needs: [] },
  UIDNEXT: { of: ({ uidNext }: Folder) => uidNext, needs: [] },
  UIDVALIDITY: { of: ({ uidValidity }: Folder) => uidValidity, needs: [] },
  UNSEEN: { of: ({ messages }: Folder) => messages.filter(({ flags }) => !flags.has('\\Seen')).length, needs: [] },
  HIGHESTMODSEQ: { of: ({ highestModseq }: Folder) => highestModseq, needs: ['CONDSTORE', 'QRESYNC'] },
  SIZE: { of: ({ messages }: Folder) => size(messages), needs: ['STATUS=SIZE', 'IMAP4rev2'] },
  DELETED: { of: (folder: Folder) => marked(folder).length, needs: ['IMAP4rev2', 'QUOTA=RES-MESSAGE'] },
  'DELETED-STORAGE': { of: (folder: Folder) => size(marked(folder)), needs: ['QUOTA=RES-STORAGE'] },
} as const;

export type StatusItem = keyof typeof ITEMS;

/** Reads `(MESSAGES UNSEEN)`. */
export function readStatusItems({ reader, world, state }: Call): readonly StatusItem[] {
  if (reader.peek() !== '(') throw new Unreadable(reader.atEnd() ? 'Missing arguments' : 'Invalid arguments');
  const items = reader.list(() => {
    const word = reader.word();
    const item = Object.hasOwn(ITEMS, word) ? (word as StatusItem) : null;
    const needs = item ? ITEMS[item].needs : [];
    if (!item || (needs.length > 0 && !needs.some((capability) => offers(world, state, capability)))) {
      throw new Unreadable(`Invalid status item ${word}`);
    }
    return item;
  });
  if (items.length === 0) throw new Unreadable('Empty status list');
  return [...new Set(items)];
}

/** The response. */
export function statusLine(folder: Folder, items: readonly StatusItem[], state: ImapState): string {
  const told = items.map((item) => `${item} ${ITEMS[item].of(folder)}`);
  return `STATUS ${writeName(folder.name, state)} (${told.join(' ')})`;
}

/** Who asks for HIGHESTMODSEQ wants MODSEQ told from now on (RFC 7162 §3.1). */
export function afterStatus(state: ImapState, items: readonly StatusItem[]): ImapState {
  if (!items.includes('HIGHESTMODSEQ') || state.enabled.has('CONDSTORE')) return state;
  return { ...state, enabled: new Set([...state.enabled, 'CONDSTORE']) };
}
