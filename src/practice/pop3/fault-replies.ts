/** -ERR by request (`--fault IN-USE`), and where each response code belongs (RFC 2449 §8, RFC 3206, RFC 6856 §5). */
import type { WordFault } from '../faults.ts';

/**
 * `at`: a verb, `GREETING`, `LOGIN` (the end of PASS, APOP and AUTH, when all was right) or `ANY`: the first command.
 * Texts are as servers write them.
 */
type FaultReply = { readonly at: string; readonly text: string };

const rows: Readonly<Record<WordFault, FaultReply>> = {
  ERR: { at: 'ANY', text: '-ERR Practice refusal' },
  AUTH: { at: 'LOGIN', text: '-ERR [AUTH] Authentication failed.' },
  'IN-USE': { at: 'LOGIN', text: '-ERR [IN-USE] Mailbox is locked by another POP3 session.' },
  'LOGIN-DELAY': { at: 'LOGIN', text: '-ERR [LOGIN-DELAY] Please wait 300 seconds' },
  'SYS/TEMP': {
    at: 'LOGIN',
    text: '-ERR [SYS/TEMP] Internal error occurred. Refer to server log for more information.',
  },
  'SYS/PERM': { at: 'LOGIN', text: '-ERR [SYS/PERM] This mailbox cannot be opened.' },
  UTF8: { at: 'RETR', text: '-ERR [UTF8] Message requires UTF8 mode' },
  XCLIENT: { at: 'ANY', text: '-ERR [XCLIENT] You are not from a trusted address.' },
};

/** The row of a fault that replaces a reply; null for all other faults. */
export function faultReply(name: string): FaultReply | null {
  return Object.hasOwn(rows, name) ? rows[name as WordFault] : null;
}
