/** Every meaning of a POP3 response. Its explanation stands in each `locale/<language>/pop3-meanings/`. */
import type { Pop3MeaningFact } from './meaning-fact.ts';
import { commandRefused } from './meanings/command-refused.ts';
import { loginRefused } from './meanings/login-refused.ts';
import { positive } from './meanings/positive.ts';

export type { Pop3MeaningFact, Pop3Place } from './meaning-fact.ts';

export const pop3Meanings = {
  ...positive,
  ...loginRefused,
  ...commandRefused,
  // No row fits: the status word decides, and for `-ERR` the response code.
  'pop3.class.success': { status: null, retry: 'done', source: 'RFC 1939 §3' },
  'pop3.class.continue': { status: null, retry: 'go-on', source: 'RFC 5034 §4' },
  'pop3.class.transient': { status: null, retry: 'later', source: 'RFC 3206 §4' },
  'pop3.class.permanent': { status: null, retry: 'after-change', source: 'RFC 1939 §3' },
  'pop3.class.unknown': { status: null, retry: 'done', source: 'RFC 1939 §3' },
} as const satisfies Record<string, Pop3MeaningFact>;

/** Key of `pop3Meanings`. */
export type Pop3MeaningId = keyof typeof pop3Meanings;

/**
 * Response codes that say the login data are fine and the same may work later (RFC 2449 §8.1, RFC 3206 §4). All other
 * refusals are of class `permanent`.
 */
export const transientResponseCodes: readonly string[] = ['IN-USE', 'LOGIN-DELAY', 'SYS/TEMP'];

/**
 * The values POP3 explanations may use; each may be missing. `messages` and `octets`: what the response says (STAT, LIST
 * or UIDL, RETR), or for QUIT how many messages were marked as deleted. `example`: how the command may be written.
 * `remote`: there unless the server is on this computer. Only a continuation has `challenge`, `decoded`.
 */
export const pop3MeaningParams = [
  'status',
  'code',
  'verb',
  'argument',
  'number',
  'messages',
  'octets',
  'example',
  'host',
  'remote',
  'user',
  'challenge',
  'decoded',
  'text',
] as const;
