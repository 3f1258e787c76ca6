/** Words of other protocols, as people who know those type them, and what does the same in IMAP. */

const FOREIGN: Readonly<Record<string, string>> = {
  USER: 'LOGIN user password',
  PASS: 'LOGIN user password',
  APOP: 'LOGIN user password',
  AUTH: 'AUTHENTICATE PLAIN',
  CAPA: 'CAPABILITY',
  EHLO: 'CAPABILITY',
  HELO: 'CAPABILITY',
  HELP: 'CAPABILITY',
  STLS: 'STARTTLS',
  STAT: 'STATUS INBOX (MESSAGES)',
  RETR: 'FETCH 1 BODY[]',
  TOP: 'FETCH 1 BODY.PEEK[HEADER]',
  UIDL: 'FETCH 1:* (UID)',
  DELE: 'STORE 1 +FLAGS (\\Deleted)',
  RSET: 'NOOP',
  DATA: 'APPEND INBOX {310}',
  MAIL: 'APPEND INBOX {310}',
  RCPT: 'APPEND INBOX {310}',
  OPEN: 'SELECT INBOX',
  CD: 'SELECT INBOX',
  LS: 'LIST "" "*"',
};
const FAREWELLS: ReadonlySet<string> = new Set(['QUIT', 'EXIT', 'BYE', 'LOGOFF']);

/** The command of IMAP for a word of another protocol, without a tag; null: it is none that is known. */
export function meantBy(word: string): string | null {
  const upper = word.toUpperCase();
  if (isFarewell(upper)) return 'LOGOUT';
  return Object.hasOwn(FOREIGN, upper) ? FOREIGN[upper]! : null;
}

/** Does it say goodbye elsewhere? */
export function isFarewell(word: string): boolean {
  return FAREWELLS.has(word.toUpperCase());
}
