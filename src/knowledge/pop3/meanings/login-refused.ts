/** `-ERR` to a login: who you are, and whether the mailbox can be opened. */
import { loginPlaces, type Pop3MeaningFact } from '../meaning-fact.ts';

const [, , ...sasl] = loginPlaces;
const login = ['user', ...loginPlaces] as const;
const tls = ['plaintext', 'cleartext', 'SSL', 'TLS', 'encrypt'] as const;

export const loginRefused = {
  'pop3.err.auth': { status: '-ERR', responseCode: 'AUTH', retry: 'after-change', source: 'RFC 3206 §5' },
  'pop3.err.auth-tls': {
    status: '-ERR',
    responseCode: 'AUTH',
    says: tls,
    retry: 'after-change',
    source: 'RFC 3206 §5',
  },
  // Dovecot puts [AUTH] on every refusal of AUTH, so the words must tell.
  'pop3.err.auth-mechanism': {
    status: '-ERR',
    responseCode: 'AUTH',
    says: ['mechanism'],
    retry: 'after-change',
    source: 'RFC 5034 §4',
  },
  'pop3.err.auth-initial': {
    status: '-ERR',
    responseCode: 'AUTH',
    says: ['initial response'],
    retry: 'after-change',
    source: 'RFC 5034 §4',
  },
  'pop3.err.auth-base64': {
    status: '-ERR',
    responseCode: 'AUTH',
    says: ['base64', 'base 64'],
    retry: 'after-change',
    source: 'RFC 5034 §4',
  },
  'pop3.err.auth-cancelled': {
    status: '-ERR',
    responseCode: 'AUTH',
    says: ['abort', 'cancel'],
    retry: 'go-on',
    source: 'RFC 5034 §4',
  },
  'pop3.err.auth-qq': {
    status: '-ERR',
    responseCode: 'AUTH',
    provider: 'qq',
    retry: 'after-change',
    source: 'RFC 3206 §5',
  },
  'pop3.err.auth-netease': {
    status: '-ERR',
    responseCode: 'AUTH',
    provider: 'netease',
    retry: 'after-change',
    source: 'RFC 3206 §5',
  },
  'pop3.err.auth-gmail': {
    status: '-ERR',
    responseCode: 'AUTH',
    provider: 'gmail',
    retry: 'after-change',
    source: 'RFC 3206 §5',
  },
  'pop3.err.in-use': { status: '-ERR', responseCode: 'IN-USE', retry: 'later', source: 'RFC 2449 §8.1.2' },
  'pop3.err.login-delay': { status: '-ERR', responseCode: 'LOGIN-DELAY', retry: 'later', source: 'RFC 2449 §8.1.1' },
  'pop3.err.user': { status: '-ERR', places: ['user'], retry: 'after-change', source: 'RFC 1939 §7' },
  'pop3.err.pass': { status: '-ERR', places: ['pass'], retry: 'after-change', source: 'RFC 1939 §7' },
  'pop3.err.pass-user-first': {
    status: '-ERR',
    places: ['pass'],
    says: ['no username', 'no user name', 'USER first', 'USER comes first', 'need USER', 'USER command'],
    retry: 'after-change',
    source: 'RFC 1939 §7',
  },
  'pop3.err.apop': { status: '-ERR', places: ['apop'], retry: 'after-change', source: 'RFC 1939 §7' },
  'pop3.err.apop-not-offered': {
    status: '-ERR',
    places: ['apop'],
    says: ['not enabled', 'not supported', 'not served', 'unsupported', 'disabled'],
    retry: 'never',
    source: 'RFC 1939 §7',
  },
  'pop3.err.sasl': { status: '-ERR', places: sasl, retry: 'after-change', source: 'RFC 5034 §4' },
  'pop3.err.sasl-mechanism': {
    status: '-ERR',
    places: ['auth', 'auth-list'],
    says: ['mechanism'],
    retry: 'after-change',
    source: 'RFC 5034 §4',
  },
  'pop3.err.sasl-base64': {
    status: '-ERR',
    places: sasl,
    says: ['base64', 'base 64'],
    retry: 'after-change',
    source: 'RFC 5034 §4',
  },
  'pop3.err.sasl-cancelled': {
    status: '-ERR',
    places: sasl,
    says: ['abort', 'cancel'],
    retry: 'go-on',
    source: 'RFC 5034 §4',
  },
  'pop3.err.auth-list': { status: '-ERR', places: ['auth-list'], retry: 'after-change', source: 'RFC 5034 §4' },
  'pop3.err.login-qq': {
    status: '-ERR',
    places: loginPlaces,
    provider: 'qq',
    retry: 'after-change',
    source: 'RFC 1939 §7',
  },
  'pop3.err.login-netease': {
    status: '-ERR',
    places: loginPlaces,
    provider: 'netease',
    retry: 'after-change',
    source: 'RFC 1939 §7',
  },
  'pop3.err.login-microsoft': {
    status: '-ERR',
    places: loginPlaces,
    provider: 'microsoft',
    retry: 'after-change',
    source: 'RFC 1939 §7',
  },
  'pop3.err.login-tls': {
    status: '-ERR',
    places: login,
    says: tls,
    retry: 'after-change',
    source: 'RFC 2595 §4',
  },
  'pop3.err.locked': {
    status: '-ERR',
    places: loginPlaces,
    says: ['locked', 'in use', 'busy', 'another session'],
    retry: 'later',
    source: 'RFC 1939 §4',
  },
} as const satisfies Record<string, Pop3MeaningFact>;
