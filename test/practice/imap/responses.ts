/**
 * Where each response of IMAP can be met in practice: naturally, by typed lines in some style of server, or only by a
 * fault. The last line typed gets it. Lines go without a tag; `<open>` stands for a login, ID and SELECT INBOX.
 */

export type ResponseRow = {
  /** A status, a kind of data, `+` or a response code. */
  readonly token: string;
  readonly kind: 'status' | 'data' | 'code';
  readonly persona: string;
  /** None: the greeting is it. */
  readonly lines: readonly string[];
  /** The fault that brings it; absent: natural. */
  readonly fault?: string;
};

const OPEN = '<open>';

function natural(kind: ResponseRow['kind'], token: string, ...lines: readonly string[]): ResponseRow {
  return { token, kind, persona: 'dovecot', lines };
}

function byFault(kind: ResponseRow['kind'], token: string, ...lines: readonly string[]): ResponseRow {
  return {
    token,
    kind,
    persona: 'rfc',
    lines,
    fault: token === '(unknown code)' ? 'XPRACTICE' : token.replace(' ', '-'),
  };
}

const inStyle = (persona: string, row: ResponseRow): ResponseRow => ({ ...row, persona });
const LOGIN = 'LOGIN alice wonderland';

/** One row a response, in the order of the table of the protocol. */
export const responses: readonly ResponseRow[] = [
  natural('status', 'OK', 'NOOP'),
  natural('status', 'NO', OPEN, 'SELECT Nowhere'),
  natural('status', 'BAD', 'WHAT'),
  byFault('status', 'PREAUTH'),
  natural('status', 'BYE', 'LOGOUT'),
  natural('status', '+', OPEN, 'IDLE'),
  natural('data', 'CAPABILITY', 'CAPABILITY'),
  natural('data', 'ENABLED', OPEN, 'ENABLE CONDSTORE'),
  natural('data', 'LIST', OPEN, 'LIST "" *'),
  natural('data', 'LSUB', OPEN, 'LSUB "" *'),
  natural('data', 'NAMESPACE', OPEN, 'NAMESPACE'),
  natural('data', 'STATUS', OPEN, 'STATUS Sent (MESSAGES UIDNEXT)'),
  natural('data', 'ESEARCH', OPEN, 'SEARCH RETURN (ALL) ALL'),
  natural('data', 'SEARCH', OPEN, 'SEARCH ALL'),
  natural('data', 'SORT', OPEN, 'SORT (DATE) UTF-8 ALL'),
  natural('data', 'THREAD', OPEN, 'THREAD REFERENCES UTF-8 ALL'),
  natural('data', 'FLAGS', OPEN, 'SELECT INBOX'),
  natural('data', 'EXISTS', OPEN, 'APPEND INBOX {6+}\r\na: b\r\n'),
  natural('data', 'RECENT', OPEN, 'SELECT Sent'),
  natural('data', 'EXPUNGE', OPEN, 'STORE 1 +FLAGS (\\Deleted)', 'EXPUNGE'),
  byFault('data', 'VANISHED', OPEN, 'UID FETCH 1:* (FLAGS)'),
  natural('data', 'FETCH', OPEN, 'FETCH 1 (FLAGS BODY[])'),
  natural('data', 'ID', 'ID NIL'),
  natural('data', 'QUOTA', OPEN, 'GETQUOTAROOT INBOX'),
  natural('data', 'QUOTAROOT', OPEN, 'GETQUOTAROOT INBOX'),
  byFault('data', 'ACL', OPEN, 'GETACL INBOX'),
  byFault('data', 'LISTRIGHTS', OPEN, 'LISTRIGHTS INBOX bob'),
  byFault('data', 'MYRIGHTS', OPEN, 'MYRIGHTS INBOX'),
  byFault('data', 'METADATA', OPEN, 'GETMETADATA INBOX /private/comment'),
  byFault('data', 'LANGUAGE', OPEN, 'LANGUAGE'),
  byFault('data', 'GENURLAUTH', OPEN, 'GENURLAUTH "imap://alice@example.test/INBOX/;uid=20" INTERNAL'),
  byFault('data', 'URLFETCH', OPEN, 'URLFETCH "imap://alice@example.test/INBOX/;uid=20"'),
  natural('code', 'ALERT', 'AUTHENTICATE NOSUCH'),
  natural('code', 'ALREADYEXISTS', OPEN, 'CREATE Sent'),
  natural('code', 'APPENDUID', OPEN, 'APPEND INBOX {6+}\r\na: b\r\n'),
  natural('code', 'AUTHENTICATIONFAILED', 'LOGIN alice wrong'),
  byFault('code', 'AUTHORIZATIONFAILED', LOGIN),
  natural('code', 'BADCHARSET', OPEN, 'SEARCH CHARSET X-NO ALL'),
  byFault('code', 'BADCOMPARATOR', OPEN, 'COMPARATOR "nosuch"'),
  byFault('code', 'BADEVENT', OPEN, 'NOTIFY SET (SELECTED (NoSuch))'),
  byFault('code', 'BADURL', OPEN, 'APPEND INBOX {6+}\r\na: b\r\n'),
  natural('code', 'CANNOT', OPEN, 'CREATE a//b'),
  natural('code', 'CAPABILITY', LOGIN),
  natural('code', 'CLIENTBUG', OPEN, 'STATUS INBOX (MESSAGES)'),
  natural('code', 'CLOSED', OPEN, 'SELECT INBOX'),
  byFault('code', 'COMPRESSIONACTIVE', OPEN, 'COMPRESS DEFLATE'),
  byFault('code', 'CONTACTADMIN', LOGIN),
  natural('code', 'COPYUID', OPEN, 'COPY 1 Sent'),
  byFault('code', 'CORRUPTION', OPEN),
  byFault('code', 'EXPIRED', LOGIN),
  byFault('code', 'EXPUNGEISSUED', 'NOOP'),
  inStyle('qq', natural('code', 'HASCHILDREN', OPEN, 'DELETE &UXZO1mWHTvZZOQ-')),
  natural('code', 'HIGHESTMODSEQ', OPEN, 'SELECT INBOX'),
  byFault('code', 'INUSE', OPEN, 'DELETE Sent'),
  byFault('code', 'LIMIT', OPEN, 'STORE 1 +FLAGS (one-more)'),
  byFault('code', 'MAILBOXID', OPEN),
  byFault('code', 'METADATA LONGENTRIES', OPEN, 'GETMETADATA INBOX (/private/comment)'),
  byFault('code', 'METADATA MAXSIZE', OPEN, 'SETMETADATA INBOX (/private/comment "long")'),
  byFault('code', 'METADATA NOPRIVATE', OPEN, 'SETMETADATA INBOX (/private/comment "mine")'),
  byFault('code', 'METADATA TOOMANY', OPEN, 'SETMETADATA INBOX (/private/comment "one more")'),
  natural('code', 'MODIFIED', OPEN, 'STORE 1 (UNCHANGEDSINCE 1) +FLAGS (\\Seen)'),
  byFault('code', 'NOMODSEQ', OPEN),
  natural('code', 'NONEXISTENT', OPEN, 'DELETE Nowhere'),
  natural('code', 'NOPERM', OPEN, 'SETQUOTA "User quota" (STORAGE 1)'),
  byFault('code', 'NOTIFICATIONOVERFLOW', 'NOOP'),
  byFault('code', 'NOTSAVED', OPEN, 'SEARCH RETURN (SAVE) ALL'),
  byFault('code', 'NOUPDATE', OPEN, 'SEARCH RETURN (ALL) ALL'),
  byFault('code', 'OVERQUOTA', OPEN, 'APPEND INBOX {6+}\r\na: b\r\n'),
  byFault('code', 'PARSE', OPEN, 'FETCH 1 ENVELOPE'),
  natural('code', 'PERMANENTFLAGS', OPEN, 'SELECT INBOX'),
  byFault('code', 'PRIVACYREQUIRED', LOGIN),
  natural('code', 'READ-ONLY', OPEN, 'EXAMINE INBOX'),
  natural('code', 'READ-WRITE', OPEN, 'SELECT INBOX'),
  byFault('code', 'REFERRAL', LOGIN),
  byFault('code', 'SERVERBUG', 'NOOP'),
  natural('code', 'TOOBIG', OPEN, 'APPEND INBOX {99999999}'),
  natural('code', 'TRYCREATE', OPEN, 'COPY 1 Nowhere'),
  natural('code', 'UIDNEXT', OPEN, 'SELECT INBOX'),
  byFault('code', 'UIDNOTSTICKY', OPEN),
  natural('code', 'UIDVALIDITY', OPEN, 'SELECT INBOX'),
  byFault('code', 'UNAVAILABLE', LOGIN),
  byFault('code', 'UNKNOWN-CTE', OPEN, 'FETCH 1 BINARY[1]'),
  byFault('code', 'UNDEFINED-FILTER', OPEN, 'SEARCH FILTER on-the-road'),
  natural('code', 'UNSEEN', OPEN, 'SELECT INBOX'),
  byFault('code', 'URLMECH', OPEN),
  inStyle('rfc', natural('code', 'USEATTR', OPEN, 'CREATE all (USE (\\All))')),
  byFault('code', '(unknown code)', 'NOOP'),
];
