import { expect, test } from 'vitest';
import { imapCapabilities } from '../../src/knowledge/imap/capabilities.ts';
import { type ImapCommandFact, imapCommands } from '../../src/knowledge/imap/commands.ts';
import { type ImapMeaningFact, imapMeanings, transientResponseCodes } from '../../src/knowledge/imap/meanings.ts';
import { imapPhases } from '../../src/knowledge/phases.ts';
import type { ProviderId } from '../../src/knowledge/providers.ts';
import { providers } from '../../src/knowledge/providers.ts';
import { meaningId } from '../../src/protocols/imap/meaning.ts';
import { parseResponse } from '../../src/protocols/imap/response.ts';

const all: [string, ImapMeaningFact][] = Object.entries(imapMeanings);
const rows = all.filter(([, { status }]) => status !== null);
const commands: [string, ImapCommandFact][] = Object.entries(imapCommands);
const SOURCE = /^RFC \d+ §([A-Z]|\d+(\.\d+)*)(; RFC \d+ §\d+(\.\d+)*)*$|^(Gmail|Microsoft)$/;

test.each(rows)('%s is a legal row', (_, fact) => {
  expect(fact.source).toMatch(SOURCE);
  if (fact.code) expect(fact.code).toMatch(/^[A-Z0-9-]+( [A-Z]+)?$/);
  if (fact.provider) expect(Object.keys(providers)).toContain(fact.provider);
  for (const list of [fact.places, fact.says]) {
    if (!list) continue;
    expect(list.length).toBeGreaterThan(0);
    expect(new Set(list).size).toBe(list.length);
  }
  if (fact.status === '+') expect(fact.retry).toBe('go-on');
  if (fact.code && transientResponseCodes.includes(fact.code)) expect(fact.retry).toBe('later');
});

test.each(rows)('%s is what a response of its own kind means', (id, fact) => {
  const { status, code, provider, says, places } = fact;
  const isStatus = /^(OK|NO|BAD|BYE|PREAUTH|\+)$/.test(status!);
  const query = {
    kind: status === '+' ? 'continue' : places?.includes('unsolicited') || !isStatus ? 'untagged' : 'tagged',
    status: status!,
    isStatus,
    code: code ?? null,
    text: says?.[0] ?? 'words',
    place: places?.[0] ?? 'other',
    provider: (provider ?? null) as ProviderId | null,
  } as const;
  expect(meaningId(query)).toBe(id);
});

/** Lines of real servers, where they stand, and what they mean. */
const heard: readonly (readonly [line: string, place: string, row: string, provider?: ProviderId])[] = [
  ['* OK [CAPABILITY IMAP4rev1] Dovecot ready.', 'greeting', 'ok.greeting-capability'],
  ['* OK The Microsoft Exchange IMAP4 service is ready.', 'greeting', 'ok.greeting'],
  ['* OK IMAP4 ready', 'greeting', 'ok.greeting', 'netease'],
  ['a1 OK LOGIN completed', 'login', 'ok.login-netease', 'netease'],
  ['a1 NO LOGIN Login error or password error', 'login', 'no.login-netease', 'netease'],
  ['a1 NO SELECT Unsafe Login. Please contact kefu@188.com for help', 'select', 'no.select-unsafe', 'netease'],
  ['a1 NO EXAMINE Unsafe Login. Please contact kefu@188.com for help', 'examine', 'no.select-unsafe'],
  ['a1 NO Login fail. Authentication failed', 'login', 'no.login-qq', 'qq'],
  ['a1 NO AUTHENTICATE failed.', 'authenticate', 'no.login-microsoft', 'microsoft'],
  ['a1 BAD User is authenticated but not connected.', 'select', 'bad.microsoft', 'microsoft'],
  ['* BYE Connection closed. 14', 'unsolicited', 'bye.microsoft', 'microsoft'],
  ['a1 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)', 'login', 'code.authenticationfailed-gmail', 'gmail'],
  ['a1 NO [AUTHENTICATIONFAILED] Authentication failed.', 'login', 'code.authenticationfailed'],
  ['a1 NO [ALERT] Unsupported authentication mechanism.', 'authenticate', 'code.alert-no'],
  ['a1 BAD Authentication aborted by client.', 'cancelled', 'bad.cancelled'],
  ['a1 BAD Error in IMAP command received by server.', 'too-early', 'bad.too-early'],
  ['a1 BAD Error in IMAP command LOGIN: Unknown command', 'too-late', 'bad.too-late'],
  ['a1 BAD No mailbox selected', 'not-selected', 'bad.not-selected'],
  ["a1 NO Mailbox doesn't exist: Nowhere", 'status', 'no.mailbox'],
  ["a1 NO Mailbox doesn't exist: Nowhere", 'select', 'no.select'],
  ["a1 NO [TRYCREATE] Mailbox doesn't exist: Nowhere", 'append', 'code.trycreate'],
  ['a1 NO [BADCHARSET] Unknown charset', 'search', 'code.badcharset'],
  ['a1 BAD Expected DONE', 'idle', 'bad.idle'],
  ['a1 OK Store ignored with read-only mailbox', 'store', 'ok.store-read-only'],
  ['* BYE Too many invalid IMAP commands.', 'unsolicited', 'bye.invalid'],
  ['* BYE Disconnected for inactivity.', 'unsolicited', 'bye.inactivity'],
  ['* BYE Logging out', 'logout', 'bye.logout'],
  ['* OK [CLOSED] Previous mailbox closed.', 'unsolicited', 'code.closed'],
  ['a1 OK [READ-WRITE] Select completed', 'select', 'ok.select'],
  ['a1 OK [READ-ONLY] Examine completed', 'examine', 'ok.examine'],
  ['a1 OK [READ-ONLY] Select completed', 'select', 'ok.select-read-only'],
  ['a1 OK [HIGHESTMODSEQ 7] Expunge completed', 'expunge', 'ok.expunge'],
  ['* BAD [CLIENTBUG] Command pipelining results in ambiguity.', 'unsolicited', 'code.clientbug'],
  ['a1 NO [PRIVACYREQUIRED] Plaintext authentication disallowed', 'login', 'code.privacyrequired'],
  ['a1 OK [XYZ foo] text', 'noop', 'ok.noop'],
  ['a1 OK done', 'other', 'class.success'],
  ['a1 NO [UNAVAILABLE] backend down', 'login', 'code.unavailable'],
  ['* VANISHED 41,43:116', 'unsolicited', 'data.vanished'],
  ['* X-NEWS 1', 'unsolicited', 'class.data'],
];

for (const [line, place, row, provider] of heard) {
  test(`${line} at ${place} means imap.${row}`, () => {
    const head = parseResponse(line);
    expect(head).not.toBeNull();
    expect(meaningId({ ...head!, place, provider: provider ?? null })).toBe(`imap.${row}`);
  });
}

test('every command a person may type is there, and every code and datum of the lists', () => {
  expect(commands.length).toBeGreaterThanOrEqual(58);
  const codes = new Set(rows.map(([, { code }]) => code));
  const named =
    'ALERT ALREADYEXISTS APPENDUID AUTHENTICATIONFAILED AUTHORIZATIONFAILED BADCHARSET BADCOMPARATOR BADEVENT BADURL CANNOT CAPABILITY CLIENTBUG CLOSED COMPRESSIONACTIVE CONTACTADMIN COPYUID CORRUPTION EXPIRED EXPUNGEISSUED HASCHILDREN HIGHESTMODSEQ INUSE LIMIT MAILBOXID MODIFIED NOMODSEQ NONEXISTENT NOPERM NOTIFICATIONOVERFLOW NOTSAVED NOUPDATE OVERQUOTA PARSE PERMANENTFLAGS PRIVACYREQUIRED READ-ONLY READ-WRITE REFERRAL SERVERBUG TOOBIG TRYCREATE UIDNEXT UIDNOTSTICKY UIDVALIDITY UNAVAILABLE UNKNOWN-CTE UNDEFINED-FILTER UNSEEN URLMECH USEATTR';
  for (const code of named.split(' ')) expect(codes, code).toContain(code);
  for (const code of ['LONGENTRIES', 'MAXSIZE', 'NOPRIVATE', 'TOOMANY']) expect(codes).toContain(`METADATA ${code}`);
  const data =
    'CAPABILITY ENABLED LIST LSUB NAMESPACE STATUS ESEARCH SEARCH SORT THREAD FLAGS EXISTS RECENT EXPUNGE VANISHED FETCH ID QUOTA QUOTAROOT ACL LISTRIGHTS MYRIGHTS METADATA LANGUAGE GENURLAUTH URLFETCH';
  const statuses = new Set(rows.map(([, { status }]) => status));
  for (const status of [...data.split(' '), 'OK', 'NO', 'BAD', 'PREAUTH', 'BYE', '+'])
    expect(statuses).toContain(status);
});

test.each(commands)('%s: its syntax begins with it, its source is named', (verb, fact) => {
  expect(fact.syntax.startsWith(verb)).toBe(true);
  expect(fact.source).toMatch(/^RFC \d+ §[\d.]*\d$|^Gmail$/);
  expect(fact.states.length).toBeGreaterThan(0);
  for (const name of fact.capability ?? []) {
    if (name !== 'XLIST' && name !== 'QUOTASET' && name !== 'METADATA-SERVER' && name !== 'URLAUTH')
      expect(Object.keys(imapCapabilities)).toContain(name);
  }
});

test('phases follow the order of a session', () => {
  const states = imapPhases.filter((phase) => !['tls', 'auth', 'idle'].includes(phase));
  expect(states).toEqual(['greeting', 'not-authenticated', 'authenticated', 'selected', 'logout', 'ended']);
});
