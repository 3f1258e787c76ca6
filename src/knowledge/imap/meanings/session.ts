/** How a session opens and ends: greetings, and BYE at any moment. */
import type { ImapMeaningFact } from '../meaning-fact.ts';

export const session = {
  'imap.ok.greeting': { status: 'OK', places: ['greeting'], retry: 'done', source: 'RFC 9051 §7.1.1' },
  'imap.ok.greeting-capability': {
    status: 'OK',
    code: 'CAPABILITY',
    places: ['greeting'],
    retry: 'done',
    source: 'RFC 9051 §7.1',
  },
  'imap.preauth.greeting': { status: 'PREAUTH', retry: 'done', source: 'RFC 9051 §7.1.4' },
  'imap.bye.greeting': { status: 'BYE', places: ['greeting'], retry: 'later', source: 'RFC 9051 §7.1.5' },
  'imap.bye.logout': { status: 'BYE', places: ['logout'], retry: 'done', source: 'RFC 9051 §6.1.3' },
  'imap.bye.unsolicited': { status: 'BYE', places: ['unsolicited'], retry: 'later', source: 'RFC 9051 §7.1.5' },
  'imap.bye.inactivity': {
    status: 'BYE',
    places: ['unsolicited'],
    says: ['inactiv', 'idle', 'autologout', 'timeout', 'timed out'],
    retry: 'later',
    source: 'RFC 9051 §5.4',
  },
  'imap.bye.invalid': {
    status: 'BYE',
    places: ['unsolicited'],
    says: ['too many'],
    retry: 'after-change',
    source: 'RFC 9051 §7.1.5',
  },
  'imap.bye.microsoft': {
    status: 'BYE',
    provider: 'microsoft',
    places: ['unsolicited'],
    retry: 'later',
    source: 'Microsoft',
  },
} as const satisfies Record<string, ImapMeaningFact>;
