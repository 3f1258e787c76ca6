import { expect, test } from 'vitest';
import {
  type Pop3MeaningFact,
  type Pop3Place,
  pop3Meanings,
  transientResponseCodes,
} from '../../src/knowledge/pop3/meanings.ts';
import { type ProviderId, providerOf, providers } from '../../src/knowledge/providers.ts';
import { meaningId } from '../../src/protocols/pop3/meaning.ts';
import { parseStatusLine } from '../../src/protocols/pop3/status-line.ts';

const all: [string, Pop3MeaningFact][] = Object.entries(pop3Meanings);
const rows = all.filter(([, { status }]) => status !== null);

const SOURCE = /^RFC \d+ §\d+(\.\d+)*(; RFC \d+ §\d+(\.\d+)*)*$|^Dovecot$/;
const FAMILY = { '+OK': 'ok', '+': 'continue', '-ERR': 'err' } as const;

test.each(rows)('%s is a legal row', (id, fact) => {
  expect(id.split('.')[1]).toBe(FAMILY[fact.status!]);
  expect(fact.source).toMatch(SOURCE);
  if (fact.responseCode) {
    expect(fact.responseCode).toMatch(/^[A-Z0-9-]+(\/[A-Z0-9-]+)?$/);
    expect(fact.status).toBe('-ERR');
  }
  if (fact.provider) expect(Object.keys(providers)).toContain(fact.provider);
  for (const list of [fact.places, fact.says]) {
    if (!list) continue;
    expect(list.length).toBeGreaterThan(0);
    expect(new Set(list).size).toBe(list.length);
  }
  for (const words of fact.says ?? []) expect(words.trim()).toBe(words);
  if (fact.status === '+') expect(fact.retry).toBe('go-on');
  if (fact.status === '+OK') expect(['done', 'go-on']).toContain(fact.retry);
});

test('a class fits no response by itself', () => {
  expect(all.filter(([, { status }]) => status === null).map(([id]) => id)).toEqual([
    'pop3.class.success',
    'pop3.class.continue',
    'pop3.class.transient',
    'pop3.class.permanent',
    'pop3.class.unknown',
  ]);
});

test('the codes that ask for patience are those whose rows say later', () => {
  const later = rows.filter(([, { responseCode, retry }]) => responseCode && retry === 'later');
  expect([...new Set(later.map(([, { responseCode }]) => responseCode))].sort()).toEqual(
    [...transientResponseCodes].sort(),
  );
});

const kinds = ({ responseCode, provider, says, places }: Pop3MeaningFact): string =>
  [responseCode, provider, says, places].map((condition) => (condition === undefined ? '-' : '+')).join('');

/** Can no response fit both? Words are taken to exclude each other unless one holds the other. */
function exclude(a: Pop3MeaningFact, b: Pop3MeaningFact): boolean {
  const holds = (x: string, y: string): boolean => x.toLowerCase().includes(y.toLowerCase());
  const apart = (one: readonly string[], other: readonly string[]): boolean =>
    one.every((x) => other.every((y) => !holds(x, y) && !holds(y, x)));
  return (
    a.responseCode !== b.responseCode ||
    a.provider !== b.provider ||
    (a.places !== undefined && !a.places.some((place) => b.places!.includes(place))) ||
    (a.says !== undefined && apart(a.says, b.says!))
  );
}

test('no two rows of a status fit the same response equally well', () => {
  const clashes = rows.flatMap(([id, a], index) =>
    rows
      .slice(index + 1)
      .filter(([, b]) => a.status === b.status && kinds(a) === kinds(b) && !exclude(a, b))
      .map(([other]) => `${id} and ${other}`),
  );
  expect(clashes).toEqual([]);
});

test('the check sees rows that fit equally well', () => {
  const row = { status: '-ERR', retry: 'later', source: 'RFC 1939 §3' } as const;
  expect(exclude({ ...row, places: ['retr', 'top'] }, { ...row, places: ['top'] })).toBe(false);
  expect(exclude({ ...row, says: ['locked'] }, { ...row, says: ['is Locked'] })).toBe(false);
  expect(exclude({ ...row, responseCode: 'AUTH' }, { ...row, responseCode: 'IN-USE' })).toBe(true);
});

/** Responses as servers gave them: the line, the place, and the row they mean. */
const heard: readonly [line: string, place: Pop3Place, row: string, provider?: ProviderId][] = [
  ['+OK Dovecot ready.', 'greeting', 'ok.greeting'],
  ['+OK X1 NT-POP3 Server example.test (IMail 9.23 29760096-6710)', 'greeting', 'ok.greeting'],
  ['+OK POP3 server ready <1896.697170952@dbc.mtview.ca.us>', 'greeting', 'ok.greeting-apop'],
  ['-ERR [SYS/TEMP] Too many connections', 'greeting', 'err.sys-temp'],
  ['-ERR go away', 'greeting', 'err.greeting'],
  ['+OK send your password', 'user', 'ok.user'],
  ['+OK core mail', 'user', 'ok.user-netease', 'netease'],
  ['+OK', 'user', 'ok.user-qq', 'qq'],
  ['-ERR sorry, no mailbox for frated here', 'user', 'err.user'],
  ['-ERR Command is not valid in this state.', 'user', 'err.wrong-state'],
  ['+OK maildrop locked and ready', 'pass', 'ok.pass'],
  ['+OK Logged in.', 'pass', 'ok.pass'],
  ['+OK Logged in.', 'auth-answer', 'ok.auth'],
  ['+OK Logged in.', 'auth-password', 'ok.auth'],
  ['+OK maildrop has 1 message (369 octets)', 'apop', 'ok.apop'],
  ['-ERR [AUTH] Authentication failed.', 'pass', 'err.auth'],
  ['-ERR [AUTH] Authentication failed.', 'auth-password', 'err.auth'],
  ['-ERR [AUTH] Authentication failed.', 'pass', 'err.auth-qq', 'qq'],
  ['-ERR [AUTH] Unable to log on', 'pass', 'err.auth-netease', 'netease'],
  ['-ERR [AUTH] Username and password not accepted.', 'pass', 'err.auth-gmail', 'gmail'],
  ['-ERR [AUTH] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.', 'user', 'err.auth-tls'],
  ['-ERR Use STLS first, TLS is required', 'user', 'err.login-tls'],
  ['-ERR [IN-USE] Mailbox is locked by another POP3 session.', 'pass', 'err.in-use'],
  ['-ERR [IN-USE] Mailbox is locked by another POP3 session.', 'pass', 'err.in-use', 'qq'],
  ['-ERR [LOGIN-DELAY] Please wait 300 seconds', 'pass', 'err.login-delay', 'netease'],
  ['-ERR [SYS/TEMP] Internal error occurred. Refer to server log for more information.', 'retr', 'err.sys-temp'],
  ['-ERR [SYS/PERM] No such mail store', 'pass', 'err.sys-perm'],
  ['-ERR [UTF8] Message requires UTF8 mode', 'retr', 'err.utf8-needed'],
  ['-ERR [XCLIENT] You are not from trusted IP', 'other', 'err.xclient'],
  ['-ERR Unable to log on', 'pass', 'err.login-netease', 'netease'],
  ['-ERR Login fail. Password is incorrect or service is not open', 'pass', 'err.login-qq', 'qq'],
  ['-ERR Logon failure: unknown user name or bad password.', 'pass', 'err.login-microsoft', 'microsoft'],
  ['-ERR maildrop already locked', 'pass', 'err.locked'],
  ['-ERR invalid password', 'pass', 'err.pass'],
  ['-ERR No username given.', 'pass', 'err.pass-user-first'],
  ['-ERR APOP not enabled.', 'apop', 'err.apop-not-offered'],
  ['-ERR permission denied', 'apop', 'err.apop'],
  ['-ERR [AUTH] Unsupported authentication mechanism.', 'auth', 'err.auth-mechanism'],
  ['-ERR [AUTH] Initial response not allowed with LOGIN.', 'auth', 'err.auth-initial'],
  ['-ERR [AUTH] Invalid base64 data in continued response', 'auth-answer', 'err.auth-base64'],
  ['-ERR [AUTH] Authentication aborted by client.', 'auth-answer', 'err.auth-cancelled'],
  ['-ERR Unsupported authentication mechanism.', 'auth', 'err.sasl-mechanism'],
  ['-ERR Invalid base64 data in continued response', 'auth-answer', 'err.sasl-base64'],
  ['-ERR Authentication aborted by client.', 'auth-answer', 'err.sasl-cancelled'],
  ['-ERR authentication failed', 'auth-digest', 'err.sasl'],
  ['+ VXNlcm5hbWU6', 'auth-user', 'continue.username'],
  ['+ UGFzc3dvcmQ6', 'auth-password', 'continue.password'],
  ['+ UGFzc3dvcmQ6', 'auth-password', 'continue.password-qq', 'qq'],
  ['+ ', 'auth-plain', 'continue.plain'],
  ['+ PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+', 'auth-digest', 'continue.digest'],
  ['+ TlRMTVNTUAAC', 'auth-answer', 'continue.answer'],
  ['+ ', 'auth-scram-first', 'continue.scram-first'],
  ['+ cj1meWtv', 'auth-scram-final', 'continue.scram-final'],
  ['+ dj1ybUY5', 'auth-scram-done', 'continue.scram-done'],
  ['+ ', 'auth-token', 'continue.token'],
  ['+ eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIn0=', 'auth-token-refused', 'continue.token-refused'],
  ['+ ', 'auth-external', 'continue.external'],
  ['+OK 303 5040876', 'stat', 'ok.stat'],
  ['+OK 304 messages (5041576 octets)', 'list', 'ok.list'],
  ['+OK 2 242', 'list-one', 'ok.list-one'],
  ['+OK', 'uidl', 'ok.uidl'],
  ['+OK 1 whqtswO00WBw418f9t5JxYwZ', 'uidl-one', 'ok.uidl-one'],
  ['+OK 700 octets', 'retr', 'ok.retr'],
  ['+OK', 'top', 'ok.top'],
  ['+OK msg deleted', 'dele', 'ok.dele'],
  ['+OK', 'noop', 'ok.noop'],
  ['+OK', 'rset', 'ok.rset'],
  ['+OK Capability list follows', 'capa', 'ok.capa'],
  ['+OK Begin TLS negotiation now.', 'stls', 'ok.stls'],
  ['+OK Logging out', 'quit-authorization', 'ok.quit'],
  ['+OK Logging out, messages deleted.', 'quit-update', 'ok.quit-update'],
  ['+OK POP3 Server saying Good-Bye', 'quit-update', 'ok.quit-update'],
  ['-ERR some deleted messages not removed', 'quit-update', 'err.quit'],
  ['-ERR [SYS/TEMP] some deleted messages not removed', 'quit-update', 'err.sys-temp-quit'],
  ['-ERR Unknown command.', 'stat', 'err.unknown-command'],
  ['-ERR Unknown command: USER', 'user', 'err.unknown-command'],
  ["-ERR There's no message 9.", 'retr', 'err.no-message'],
  ['-ERR no such message, only 2 messages in maildrop', 'list-one', 'err.no-message'],
  ['-ERR Message is deleted.', 'dele', 'err.deleted'],
  ['-ERR message 2 already deleted', 'retr', 'err.deleted'],
  ['-ERR Noise after message number: 1,2', 'top', 'err.syntax'],
  ['-ERR Invalid message number: x', 'list-one', 'err.syntax'],
  ['-ERR TLS is already active.', 'stls', 'err.stls'],
  ['-ERR what?', 'capa', 'err.capa'],
  ['-ERR no', 'list', 'err.listing'],
  ['-ERR Command line too long', 'noop', 'err.too-long'],
  ['-ERR Disconnected for inactivity.', 'unsolicited', 'err.inactivity'],
  ['-ERR Server shutting down.', 'unsolicited', 'err.unsolicited'],
  ['+OK done', 'other', 'class.success'],
  ['-ERR [IN-USE/LATER] locked', 'pass', 'err.in-use'],
  ['-ERR Unknown command.', 'too-early', 'err.login-first'],
  ['-ERR Command is not valid in this state.', 'too-early', 'err.login-first'],
  ['-ERR [SYS/TEMP] later', 'too-early', 'err.sys-temp'],
  ['-ERR Unknown command: USER', 'too-late', 'err.logged-in'],
  ['-ERR unknown command in TRANSACTION state', 'too-late-set-up', 'err.set-up-late'],
  ['-ERR Unknown command.', 'too-early-named', 'err.pass-missing'],
  ['-ERR Unknown command.', 'other', 'err.unknown-verb'],
  ['-ERR Unknown command.', 'other-named', 'err.unknown-verb-named'],
  ['-ERR Unknown command: X', 'other-transaction', 'err.unknown-verb-transaction'],
  ["-ERR There's no message 1.", 'malformed', 'err.argument'],
  ['-ERR Noise after message number: ,2', 'malformed', 'err.argument-syntax'],
  ['-ERR Message is deleted.', 'malformed', 'err.deleted'],
  ['-ERR CAPA takes no argument', 'surplus', 'err.surplus'],
  ['-ERR Syntax error', 'user-nameless', 'err.user-nameless'],
  ['-ERR syntax: APOP name digest', 'apop', 'err.apop-syntax'],
  ['-ERR TLS is already active.', 'stls-again', 'err.stls-again'],
  ['+OK', 'capa-transaction', 'ok.capa-transaction'],
  ['+OK Logging out.', 'quit-unmarked', 'ok.quit-unmarked'],
  ['-ERR [NEW] no', 'noop', 'class.permanent'],
];

test.each(heard)('%s at %s means pop3.%s', (line, place, row, provider) => {
  const status = parseStatusLine(line);
  expect(status).not.toBeNull();
  expect(meaningId({ ...status!, place, provider: provider ?? null })).toBe(`pop3.${row}`);
});

test('every row is heard somewhere, but for a few that only differ by the person they meet', () => {
  const known = new Set(heard.map(([, , row]) => `pop3.${row}`));
  expect(rows.map(([id]) => id).filter((id) => !known.has(id))).toEqual([
    'pop3.ok.auth-list',
    'pop3.ok.utf8',
    'pop3.ok.lang',
    'pop3.continue.password-netease',
    'pop3.err.auth-list',
    'pop3.err.not-implemented',
    'pop3.err.utf8',
    'pop3.err.lang',
  ]);
});

test.each([
  ['mail.example.test', '+OK XMail POP3 Server v1.0 Service Ready(XMail v1.0)', 'qq'],
  ['mail.example.test', '+OK QQMail POP3 Server v1.0 Service Ready', 'qq'],
  ['mail.example.test', '+OK Welcome to coremail Mail Pop3 Server (163coms[...])', 'netease'],
  ['mail.example.test', '+OK Welcome to coremail Mail Pop3 Server (school[...])', null],
  ['pop.163.com', '+OK', 'netease'],
  ['pop.qq.com', '+OK', 'qq'],
])('%s, "%s" is %s', (host, banner, provider) => {
  expect(providerOf(host, banner)).toBe(provider);
});
