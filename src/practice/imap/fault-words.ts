/** What `--fault UNAVAILABLE` and its kin say, and where each belongs when no verb is named. Texts are as servers write them. */
import type { ImapFaultWord } from '../../knowledge/imap-fault-words.ts';

/**
 * `at`: a verb, `LOGIN` (LOGIN and the end of AUTHENTICATE), `GREETING` or `ANY`: the first command. `how`: tagged in
 * place of the answer; tagged in place of OK; untagged before the tagged response; or untagged, and the connection ends.
 */
export type WordRow = {
  readonly at: string;
  readonly how: 'refuse' | 'say' | 'tell' | 'end';
  readonly text: string;
};

const refuse = (at: string, text: string): WordRow => ({ at, how: 'refuse', text });
const say = (at: string, text: string): WordRow => ({ at, how: 'say', text });
const tell = (at: string, text: string): WordRow => ({ at, how: 'tell', text });

const rows: Readonly<Record<ImapFaultWord, WordRow>> = {
  // Statuses.
  OK: tell('ANY', 'OK Still here'),
  NO: refuse('ANY', 'NO Practice refusal'),
  BAD: refuse('ANY', 'BAD Error in IMAP command received by server.'),
  BYE: { at: 'ANY', how: 'end', text: 'BYE Server shutting down.' },
  PREAUTH: { at: 'GREETING', how: 'say', text: 'PREAUTH [CAPABILITY {capabilities}] Logged in as {user}' },
  // Data of commands that no style of server serves.
  VANISHED: tell('FETCH', 'VANISHED (EARLIER) 41,43:116,118'),
  ACL: tell('GETACL', 'ACL INBOX alice lrswipkxtecda bob lr'),
  LISTRIGHTS: tell('LISTRIGHTS', 'LISTRIGHTS INBOX bob la r swicdkxte'),
  MYRIGHTS: tell('MYRIGHTS', 'MYRIGHTS INBOX lrswipkxtecda'),
  METADATA: tell('GETMETADATA', 'METADATA INBOX (/private/comment "My comment")'),
  LANGUAGE: tell('LANGUAGE', 'LANGUAGE (EN DE ZH)'),
  GENURLAUTH: tell(
    'GENURLAUTH',
    'GENURLAUTH "imap://alice@example.test/INBOX/;uid=20/;section=1.2;urlauth=submit+alice:internal:91354a473744909de610943775f92038"',
  ),
  URLFETCH: tell('URLFETCH', 'URLFETCH "imap://alice@example.test/INBOX/;uid=20" "Si vis pacem, para bellum."'),
  // Response codes.
  ALERT: tell('ANY', 'OK [ALERT] System shutdown in 10 minutes'),
  ALREADYEXISTS: refuse('CREATE', 'NO [ALREADYEXISTS] Mailbox already exists'),
  APPENDUID: say('APPEND', 'OK [APPENDUID 38505 3955] APPEND completed'),
  AUTHENTICATIONFAILED: refuse('LOGIN', 'NO [AUTHENTICATIONFAILED] Authentication failed.'),
  AUTHORIZATIONFAILED: refuse('LOGIN', 'NO [AUTHORIZATIONFAILED] No such authorization-ID'),
  BADCHARSET: refuse('SEARCH', 'NO [BADCHARSET (US-ASCII UTF-8)] The specified charset is not supported'),
  BADCOMPARATOR: refuse('COMPARATOR', 'NO [BADCOMPARATOR] No matching comparator'),
  BADEVENT: refuse('NOTIFY', 'NO [BADEVENT (MessageNew MessageExpunge)] Unsupported event'),
  BADURL: refuse(
    'APPEND',
    'NO [BADURL "/INBOX;UIDVALIDITY=1/;UID=9"] CATENATE append has failed, one message expunged',
  ),
  CANNOT: refuse('CREATE', 'NO [CANNOT] Adjacent slashes are not supported'),
  CAPABILITY: tell('ANY', 'OK [CAPABILITY {capabilities}] Capabilities have changed'),
  CLIENTBUG: tell('ANY', 'BAD [CLIENTBUG] Command pipelining results in ambiguity.'),
  CLOSED: tell('ANY', 'OK [CLOSED] Previous mailbox closed.'),
  COMPRESSIONACTIVE: refuse('COMPRESS', 'NO [COMPRESSIONACTIVE] DEFLATE active via TLS'),
  CONTACTADMIN: refuse('LOGIN', 'NO [CONTACTADMIN] Please call the helpdesk'),
  COPYUID: say('COPY', 'OK [COPYUID 38505 304,319:320 3956:3958] Done'),
  CORRUPTION: refuse('SELECT', 'NO [CORRUPTION] Cannot open mailbox'),
  EXPIRED: refuse('LOGIN', "NO [EXPIRED] That password isn't valid any more"),
  EXPUNGEISSUED: say('ANY', 'OK [EXPUNGEISSUED] Some messages were already expunged.'),
  HASCHILDREN: refuse('DELETE', 'NO [HASCHILDREN] Mailbox has children, delete them first'),
  HIGHESTMODSEQ: tell('SELECT', 'OK [HIGHESTMODSEQ 715194045007] Highest'),
  INUSE: refuse('DELETE', 'NO [INUSE] Mailbox in use'),
  LIMIT: refuse('STORE', 'NO [LIMIT] At most 32 flags in one mailbox supported'),
  MAILBOXID: tell('SELECT', 'OK [MAILBOXID (F2212ea87-6097-4256-9d51-71338625)] Ok'),
  'METADATA-LONGENTRIES': say('GETMETADATA', 'OK [METADATA LONGENTRIES 2199] GETMETADATA completed'),
  'METADATA-MAXSIZE': refuse('SETMETADATA', 'NO [METADATA MAXSIZE 1024] Annotation value too large'),
  'METADATA-NOPRIVATE': refuse('SETMETADATA', 'NO [METADATA NOPRIVATE] Private annotations are not supported'),
  'METADATA-TOOMANY': refuse('SETMETADATA', 'NO [METADATA TOOMANY] Too many annotations'),
  MODIFIED: say('STORE', 'OK [MODIFIED 7,9] Conditional STORE failed'),
  NOMODSEQ: tell('SELECT', 'OK [NOMODSEQ] No permanent modsequences'),
  NONEXISTENT: refuse('DELETE', 'NO [NONEXISTENT] No such mailbox'),
  NOPERM: refuse('SELECT', 'NO [NOPERM] Access denied'),
  NOTIFICATIONOVERFLOW: tell('ANY', 'OK [NOTIFICATIONOVERFLOW] Too many notifications, they are off now'),
  NOTSAVED: refuse('SEARCH', 'NO [NOTSAVED] Too many search results saved'),
  NOUPDATE: tell('SEARCH', 'NO [NOUPDATE "{tag}"] Too many contexts'),
  OVERQUOTA: refuse('APPEND', 'NO [OVERQUOTA] Quota exceeded'),
  PARSE: tell('FETCH', 'NO [PARSE] Unable to parse the header of message 1'),
  PERMANENTFLAGS: tell('SELECT', 'OK [PERMANENTFLAGS (\\Deleted \\Seen \\*)] Limited'),
  PRIVACYREQUIRED: refuse(
    'LOGIN',
    'NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.',
  ),
  'READ-ONLY': say('SELECT', 'OK [READ-ONLY] Mailbox is locked, opened read-only'),
  'READ-WRITE': say('SELECT', 'OK [READ-WRITE] Select completed'),
  REFERRAL: refuse(
    'LOGIN',
    'NO [REFERRAL imap://alice;AUTH=*@other.example.test/] Specified user is at another server',
  ),
  SERVERBUG: refuse('ANY', 'NO [SERVERBUG] Internal error occurred. Refer to server log for more information.'),
  TOOBIG: refuse('APPEND', 'NO [TOOBIG] The message is too big'),
  TRYCREATE: refuse('COPY', "NO [TRYCREATE] Mailbox doesn't exist"),
  UIDNEXT: tell('SELECT', 'OK [UIDNEXT 4392] Predicted next UID'),
  UIDNOTSTICKY: tell('SELECT', 'NO [UIDNOTSTICKY] Non-persistent UIDs'),
  UIDVALIDITY: tell('SELECT', 'OK [UIDVALIDITY 3857529045] UIDs valid'),
  UNAVAILABLE: refuse('LOGIN', "NO [UNAVAILABLE] User's backend down for maintenance"),
  'UNKNOWN-CTE': refuse('FETCH', 'NO [UNKNOWN-CTE] Unknown content transfer encoding'),
  'UNDEFINED-FILTER': refuse('SEARCH', 'NO [UNDEFINED-FILTER on-the-road] The filter is not defined'),
  UNSEEN: tell('SELECT', 'OK [UNSEEN 12] First unseen.'),
  URLMECH: tell('SELECT', 'OK [URLMECH INTERNAL] Mechanisms supported'),
  USEATTR: refuse('CREATE', 'NO [USEATTR] \\All not supported'),
  XPRACTICE: say('ANY', 'OK [XPRACTICE twenty-three] A response code nobody knows'),
};

/** Verbs no style of server serves, whose answers are worth meeting. */
const UNSERVED: ReadonlySet<string> = new Set([
  'COMPARATOR',
  'COMPRESS',
  'GENURLAUTH',
  'GETACL',
  'GETMETADATA',
  'LANGUAGE',
  'LISTRIGHTS',
  'MYRIGHTS',
  'NOTIFY',
  'SETMETADATA',
  'URLFETCH',
]);

/** The row of a word. */
export function wordRow(word: ImapFaultWord): WordRow {
  return rows[word];
}

/** Is the verb one that is answered only where a fault asks for it? */
export function isUnserved(verb: string): boolean {
  return UNSERVED.has(verb);
}
