/** Every command, response and response code of IMAP that a learner may meet is there, and has words in both languages. */
import { expect, test } from 'vitest';
import { type ImapCommandFact, imapCommands } from '../../src/knowledge/imap/commands.ts';
import { type ImapMeaningFact, imapMeanings } from '../../src/knowledge/imap/meanings.ts';
import { loadSpeaker } from '../../src/locale/speaker.ts';
import { imap } from '../../src/protocols/imap/index.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s*\|\s*|\s+/);

/** RFC 9051 and 3501, and the extensions that servers offer. */
const COMMANDS = [
  ...words(`CAPABILITY NOOP LOGOUT STARTTLS AUTHENTICATE LOGIN ENABLE SELECT EXAMINE CREATE DELETE RENAME SUBSCRIBE
    UNSUBSCRIBE LIST LSUB XLIST NAMESPACE STATUS APPEND IDLE DONE CHECK CLOSE UNSELECT EXPUNGE SEARCH FETCH STORE COPY MOVE
    ID COMPRESS SORT THREAD GETQUOTA GETQUOTAROOT SETQUOTA GETACL SETACL DELETEACL LISTRIGHTS MYRIGHTS GETMETADATA
    SETMETADATA NOTIFY LANGUAGE UNAUTHENTICATE REPLACE GENURLAUTH URLFETCH`),
  ...['FETCH', 'STORE', 'COPY', 'MOVE', 'SEARCH', 'EXPUNGE'].map((verb) => `UID ${verb}`),
];
const STATUSES = words(`OK NO BAD PREAUTH BYE + CAPABILITY ENABLED LIST LSUB NAMESPACE STATUS ESEARCH SEARCH SORT THREAD
  FLAGS EXISTS RECENT EXPUNGE VANISHED FETCH ID QUOTA QUOTAROOT ACL LISTRIGHTS MYRIGHTS METADATA LANGUAGE GENURLAUTH
  URLFETCH`);
const CODES = [
  ...words(`ALERT ALREADYEXISTS APPENDUID AUTHENTICATIONFAILED AUTHORIZATIONFAILED BADCHARSET BADCOMPARATOR BADEVENT BADURL
    CANNOT CAPABILITY CLIENTBUG CLOSED COMPRESSIONACTIVE CONTACTADMIN COPYUID CORRUPTION EXPIRED EXPUNGEISSUED HASCHILDREN
    HIGHESTMODSEQ INUSE LIMIT MAILBOXID MODIFIED NOMODSEQ NONEXISTENT NOPERM NOTIFICATIONOVERFLOW NOTSAVED NOUPDATE
    OVERQUOTA PARSE PERMANENTFLAGS PRIVACYREQUIRED READ-ONLY READ-WRITE REFERRAL SERVERBUG TOOBIG TRYCREATE UIDNEXT
    UIDNOTSTICKY UIDVALIDITY UNAVAILABLE UNKNOWN-CTE UNDEFINED-FILTER UNSEEN URLMECH USEATTR`),
  ...['LONGENTRIES', 'MAXSIZE', 'NOPRIVATE', 'TOOMANY'].map((word) => `METADATA ${word}`),
];
/** Where the RFC that brought them is the one to be named: the section decides what is said. */
const SOURCES: Readonly<Record<string, RegExp>> = {
  ESEARCH: /RFC (?:9051 §7\.3\.4|4731 §)/,
  VANISHED: /RFC 7162 §3\.2\.10/,
  MODIFIED: /RFC 7162 §3\.1\.3/,
  HIGHESTMODSEQ: /RFC 7162 §3\.1\.2\.1|RFC 9051 §7\.1/,
  NOMODSEQ: /RFC 7162 §3\.1\.2\.2/,
  CLOSED: /RFC 7162 §3\.2\.11|RFC 9051 §7\.1/,
  APPENDUID: /RFC (?:4315 §3|9051 §7\.1)/,
  COPYUID: /RFC (?:4315 §3|9051 §7\.1|6851 §4\.3)/,
};

const commands: Readonly<Record<string, ImapCommandFact>> = imapCommands;
const meanings = Object.entries(imapMeanings) as readonly [keyof typeof imapMeanings, ImapMeaningFact][];
const [english, chinese] = await Promise.all([loadSpeaker('en'), loadSpeaker('zh-CN')]);

/** Both languages say something, and not the same. */
function expectTold(say: (speaker: typeof english) => string | null): void {
  const [here, there] = [say(english), say(chinese)];
  expect(here).toMatch(/\S/);
  expect(there).toMatch(/\p{Script=Han}/u);
}

test.each(COMMANDS)('%s is a command', (verb) => {
  expect(commands[verb]?.source).toMatch(/^RFC \d+ §[\d.]*\d$|Gmail/);
  expect(imap.verbs).toContain(verb);
  expectTold((speaker) => speaker.command('imap', verb));
});

test.each(STATUSES)('%s is a response', (status) => {
  const rows = meanings.filter(([, fact]) => fact.status === status && fact.code === undefined);
  expect(rows.length).toBeGreaterThan(0);
  for (const [id] of rows) expectTold((speaker) => speaker.meaning({ id, params: {} }).title);
  const source = SOURCES[status];
  if (source) expect(rows.map(([, fact]) => fact.source).join()).toMatch(source);
});

test.each(CODES)('[%s] is a response code', (code) => {
  const rows = meanings.filter(([, fact]) => fact.code === code);
  expect(rows.length).toBeGreaterThan(0);
  for (const [id] of rows) expectTold((speaker) => speaker.meaning({ id, params: {} }).text);
  const source = SOURCES[code];
  if (source) expect(rows.map(([, fact]) => fact.source).join()).toMatch(source);
});

test.each(
  words(
    'PLAIN LOGIN CRAM-MD5 DIGEST-MD5 SCRAM-SHA-1 SCRAM-SHA-256 SCRAM-SHA-256-PLUS XOAUTH2 OAUTHBEARER EXTERNAL NTLM GSSAPI ANONYMOUS',
  ),
)('AUTH=%s is told of', (mechanism) => expectTold((speaker) => speaker.mechanism(mechanism)?.text ?? null));
