/** `-ERR` to everything else: the system, the command, the message number, and good-byes nobody asked for. */
import type { Pop3MeaningFact } from '../meaning-fact.ts';

const numbered = ['list-one', 'uidl-one', 'retr', 'top', 'dele'] as const;
/** Every text: where the state is the reason, it outweighs the words the server has for it. */
const anything = [''] as const;

export const commandRefused = {
  'pop3.err.sys-temp': { status: '-ERR', responseCode: 'SYS/TEMP', retry: 'later', source: 'RFC 3206 §4' },
  'pop3.err.sys-temp-quit': {
    status: '-ERR',
    responseCode: 'SYS/TEMP',
    places: ['quit-update'],
    retry: 'later',
    source: 'RFC 3206 §4; RFC 1939 §6',
  },
  'pop3.err.sys-perm': { status: '-ERR', responseCode: 'SYS/PERM', retry: 'never', source: 'RFC 3206 §4' },
  'pop3.err.utf8-needed': { status: '-ERR', responseCode: 'UTF8', retry: 'after-change', source: 'RFC 6856 §5' },
  'pop3.err.xclient': { status: '-ERR', responseCode: 'XCLIENT', retry: 'never', source: 'Dovecot' },
  'pop3.err.greeting': { status: '-ERR', places: ['greeting'], retry: 'later', source: 'RFC 1939 §4' },
  'pop3.err.unknown-command': {
    status: '-ERR',
    says: ['unknown command', 'invalid command', 'bad command', 'unrecognized', 'unrecognised', 'not recognized'],
    retry: 'after-change',
    source: 'RFC 1939 §3',
  },
  'pop3.err.wrong-state': {
    status: '-ERR',
    says: ['not valid in this state', 'in this state', 'not logged in', 'log in first', 'login first', 'logon first'],
    retry: 'after-change',
    source: 'RFC 1939 §3',
  },
  'pop3.err.login-first': {
    status: '-ERR',
    places: ['too-early'],
    says: anything,
    retry: 'after-change',
    source: 'RFC 1939 §3',
  },
  'pop3.err.logged-in': {
    status: '-ERR',
    places: ['too-late'],
    says: anything,
    retry: 'never',
    source: 'RFC 1939 §3',
  },
  'pop3.err.not-implemented': {
    status: '-ERR',
    says: ['not implemented', 'unimplemented', 'not supported'],
    retry: 'never',
    source: 'RFC 1939 §3',
  },
  'pop3.err.syntax': {
    status: '-ERR',
    says: [
      'syntax',
      'invalid argument',
      'missing argument',
      'invalid message number',
      'noise after',
      'no argument',
      'is needed',
      'needs a',
    ],
    retry: 'after-change',
    source: 'RFC 1939 §3',
  },
  'pop3.err.too-long': {
    status: '-ERR',
    says: ['too long', 'longer than'],
    retry: 'after-change',
    source: 'RFC 2449 §4',
  },
  'pop3.err.listing': {
    status: '-ERR',
    places: ['stat', 'list', 'uidl'],
    retry: 'after-change',
    source: 'RFC 1939 §5',
  },
  'pop3.err.no-message': { status: '-ERR', places: numbered, retry: 'after-change', source: 'RFC 1939 §5' },
  'pop3.err.deleted': {
    status: '-ERR',
    places: numbered,
    says: ['deleted'],
    retry: 'after-change',
    source: 'RFC 1939 §5',
  },
  'pop3.err.quit': { status: '-ERR', places: ['quit-update'], retry: 'later', source: 'RFC 1939 §6' },
  'pop3.err.capa': { status: '-ERR', places: ['capa'], retry: 'never', source: 'RFC 2449 §5' },
  'pop3.err.stls': { status: '-ERR', places: ['stls'], retry: 'after-change', source: 'RFC 2595 §4' },
  'pop3.err.utf8': { status: '-ERR', places: ['utf8'], retry: 'never', source: 'RFC 6856 §2' },
  'pop3.err.lang': { status: '-ERR', places: ['lang'], retry: 'after-change', source: 'RFC 6856 §3' },
  'pop3.err.unsolicited': { status: '-ERR', places: ['unsolicited'], retry: 'later', source: 'RFC 1939 §3' },
  'pop3.err.inactivity': {
    status: '-ERR',
    places: ['unsolicited', 'other'],
    says: ['inactiv', 'idle', 'timeout', 'timed out', 'autologout'],
    retry: 'later',
    source: 'RFC 1939 §3',
  },
} as const satisfies Record<string, Pop3MeaningFact>;
