/** `-ERR` to everything else: the system, the command, the message number, and good-byes nobody asked for. */
import { type Pop3MeaningFact, syntaxWords, unknownWords } from '../meaning-fact.ts';

const quitting = ['quit-update', 'quit-unmarked'] as const;
const numbered = ['list-one', 'uidl-one', 'retr', 'top', 'dele'] as const;
/** Every text: where the state is the reason, it outweighs the words the server has for it. */
const anything = [''] as const;

export const commandRefused = {
  'pop3.err.sys-temp': { status: '-ERR', responseCode: 'SYS/TEMP', retry: 'later', source: 'RFC 3206 §4' },
  'pop3.err.sys-temp-quit': {
    status: '-ERR',
    responseCode: 'SYS/TEMP',
    places: quitting,
    retry: 'later',
    source: 'RFC 3206 §4; RFC 1939 §6',
  },
  'pop3.err.sys-perm': { status: '-ERR', responseCode: 'SYS/PERM', retry: 'never', source: 'RFC 3206 §4' },
  'pop3.err.utf8-needed': { status: '-ERR', responseCode: 'UTF8', retry: 'after-change', source: 'RFC 6856 §5' },
  'pop3.err.xclient': { status: '-ERR', responseCode: 'XCLIENT', retry: 'never', source: 'Dovecot' },
  'pop3.err.greeting': { status: '-ERR', places: ['greeting'], retry: 'later', source: 'RFC 1939 §4' },
  'pop3.err.unknown-command': {
    status: '-ERR',
    says: unknownWords,
    retry: 'after-change',
    source: 'RFC 1939 §3',
  },
  'pop3.err.unknown-verb': {
    status: '-ERR',
    places: ['other'],
    says: unknownWords,
    retry: 'after-change',
    source: 'RFC 1939 §3',
  },
  'pop3.err.unknown-verb-named': {
    status: '-ERR',
    places: ['other-named'],
    says: anything,
    retry: 'after-change',
    source: 'RFC 1939 §7',
  },
  'pop3.err.unknown-verb-transaction': {
    status: '-ERR',
    places: ['other-transaction'],
    says: anything,
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
  'pop3.err.pass-missing': {
    status: '-ERR',
    places: ['too-early-named'],
    says: anything,
    retry: 'after-change',
    source: 'RFC 1939 §7',
  },
  'pop3.err.logged-in': {
    status: '-ERR',
    places: ['too-late'],
    says: anything,
    retry: 'never',
    source: 'RFC 1939 §3',
  },
  'pop3.err.set-up-late': {
    status: '-ERR',
    places: ['too-late-set-up'],
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
    says: syntaxWords,
    retry: 'after-change',
    source: 'RFC 1939 §3',
  },
  // What was typed tells as much as any words; words for something else are believed all the same.
  'pop3.err.argument': { status: '-ERR', places: ['malformed'], retry: 'after-change', source: 'RFC 1939 §5' },
  'pop3.err.argument-syntax': {
    status: '-ERR',
    places: ['malformed'],
    says: syntaxWords,
    retry: 'after-change',
    source: 'RFC 1939 §5',
  },
  'pop3.err.surplus': {
    status: '-ERR',
    places: ['surplus'],
    says: anything,
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
    places: [...numbered, 'malformed'],
    says: ['deleted'],
    retry: 'after-change',
    source: 'RFC 1939 §5',
  },
  'pop3.err.quit': { status: '-ERR', places: quitting, retry: 'later', source: 'RFC 1939 §6' },
  'pop3.err.capa': {
    status: '-ERR',
    places: ['capa', 'capa-transaction'],
    says: anything,
    retry: 'never',
    source: 'RFC 2449 §5',
  },
  'pop3.err.stls': { status: '-ERR', places: ['stls'], retry: 'after-change', source: 'RFC 2595 §4' },
  'pop3.err.stls-again': {
    status: '-ERR',
    places: ['stls-again'],
    says: anything,
    retry: 'never',
    source: 'RFC 2595 §4',
  },
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
