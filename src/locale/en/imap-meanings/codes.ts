/** Response codes: what stands in square brackets after OK, NO, BAD, BYE or PREAUTH (RFC 9051 §7.1). */
import type { codes as rows } from '../../../knowledge/imap/meanings/codes.ts';
import type { Explanation } from '../../catalog.ts';

export const codes = {
  'imap.code.uidvalidity': {
    title: 'the age of the UIDs',
    text: 'As long as this number stays the same, a UID means the same message, today and next year. If it changes, every UID noted before is void.',
    next: 'wait for the line with your tag.',
  },
  'imap.code.uidnext': {
    title: 'the next UID',
    text: 'The next message that comes will have this UID or a higher one. Whoever notes it can later ask for what is new since.',
    next: 'wait for the line with your tag.',
  },
  'imap.code.unseen': {
    title: 'first unread message',
    text: 'The sequence number of the first message without `\\Seen`; it is not how many there are. IMAP4rev2 has dropped it.',
    next: 'wait for the line with your tag, or later `{tag} SEARCH UNSEEN`.',
  },
  'imap.code.permanentflags': {
    title: 'flags that last',
    text: 'The flags you may change for good. `\\*` says that you may invent your own; an empty pair of parentheses that nothing lasts, as in a folder opened read-only.',
    next: 'wait for the line with your tag.',
  },
  'imap.code.highestmodseq': {
    title: 'the latest change',
    text: 'Each change of a message gets a number that only grows; this is the highest in the folder. A program that notes it can ask for what has changed since, with `CHANGEDSINCE`.',
    next: 'wait for the line with your tag.',
  },
  'imap.code.nomodseq': {
    title: 'no change numbers',
    text: 'This folder keeps no numbers of changes, so nothing of `CONDSTORE` works in it. Everything else does.',
    next: 'wait for the line with your tag.',
  },
  'imap.code.closed': {
    title: 'the old folder is closed',
    text: 'A boundary: every line before it still spoke of the folder that was open, every line after it speaks of the one you have asked for.',
    next: 'wait for the line with your tag.',
  },
  'imap.code.read-only': {
    title: 'read-only now',
    text: 'The folder can be looked at and not changed: no flags, no removal.',
    next: '`{tag} FETCH 1:* (FLAGS UID)`; reading works as usual.',
  },
  'imap.code.read-write': {
    title: 'may be changed',
    text: 'The folder may be read and changed from now on.',
    next: '`{tag} FETCH 1:* (FLAGS UID)`.',
  },
  'imap.code.mailboxid': {
    title: "the folder's own id",
    text: 'An id that stays with the folder when it is renamed.',
    next: 'wait for the line with your tag.',
  },
  'imap.code.urlmech': {
    title: 'ways to seal addresses',
    text: 'By which methods addresses of messages in this folder may be sealed.',
    next: 'wait for the line with your tag.',
  },
  'imap.code.uidnotsticky': {
    title: 'UIDs do not last',
    text: 'In this folder every session gives new UIDs, so none of them is worth noting. This untagged `NO` is a warning and ends no command.',
    next: 'wait for the line with your tag.',
  },
  'imap.code.capability': {
    title: 'what it can do now',
    text: 'The square brackets hold the list of capabilities as it is from now on; any list before it no longer holds.',
    next: '`{tag} NOOP`, or the next command.',
  },
  'imap.code.alert': {
    title: 'read this',
    text: '`[ALERT]` asks every mail program to show the words behind it to its user. Without TLS anyone on the path may have written them: type no password because such a line says so.',
    next: 'go on, with `{tag} NOOP` for one.',
  },
  'imap.code.alert-no': {
    title: 'read this',
    text: '`[ALERT]` asks every mail program to show the words behind it to its user. Without TLS anyone on the path may have written them: type no password because such a line says so.',
    next: 'change what the words name, then try again; `{tag} NOOP` shows that the session goes on.',
  },
  'imap.code.alert-bad': {
    title: 'read this',
    text: '`[ALERT]` asks every mail program to show the words behind it to its user. Without TLS anyone on the path may have written them: type no password because such a line says so.',
    next: 'change what the words name, then try again; `{tag} NOOP` shows that the session goes on.',
  },
  'imap.code.alert-bye': {
    title: 'read this',
    text: '`[ALERT]` asks every mail program to show the words behind it to its user. Without TLS anyone on the path may have written them: type no password because such a line says so.',
    next: 'connect again later; `/close` hangs up.',
  },
  'imap.code.authenticationfailed': {
    title: 'wrong name or password',
    text: 'Name and password do not match, or this account may not log in this way; the server does not say which, so that nobody can try names out. Many servers answer late on purpose.',
    next: '`{tag} LOGIN` once more.{remote?} At 163 and QQ, give the authorisation code, not the password.{/}',
  },
  'imap.code.authenticationfailed-gmail': {
    title: 'Gmail wants an app password',
    text: 'Gmail does not take the password of the Google account here. It wants an app password: 16 letters made in the account, for which two-step verification must be on. Programs use XOAUTH2 instead.',
    next: 'make one, then `{tag} LOGIN` with it.',
  },
  'imap.code.authorizationfailed': {
    title: 'not as somebody else',
    text: 'Name and password are right, but you asked to act as another user, and that is not allowed.',
    next: '`{tag} AUTHENTICATE PLAIN` with nothing before the first NUL.',
  },
  'imap.code.expired': {
    title: 'the password has expired',
    text: 'Name and password were right once, but the password, or the code, is no longer valid.',
    next: 'set a new one on the web, then `{tag} LOGIN`.',
  },
  'imap.code.privacyrequired': {
    title: 'TLS first',
    text: 'The server takes no password over a line that others can read. The name and password you sent have crossed it all the same: change the password if that was a real network.',
    next: '`{tag} STARTTLS`, or connect to port 993.',
  },
  'imap.code.contactadmin': {
    title: 'ask the administrator',
    text: 'Something about this account only the administrator of the server can mend. Trying again is useless.',
    next: 'write to the administrator; `{tag} LOGOUT` ends the session.',
  },
  'imap.code.unavailable': {
    title: 'not now',
    text: 'Something behind the server is down for the moment. Your name and password are not the reason: keep them.',
    next: 'wait some minutes, then `{tag} NOOP` or the same again.',
  },
  'imap.code.inuse': {
    title: 'somebody else holds it',
    text: 'Another session, or a program of the server, holds what you want to change. It will be free again.',
    next: 'wait a minute, then the same again; `{tag} NOOP` meanwhile.',
  },
  'imap.code.limit': {
    title: 'a limit is reached',
    text: 'What you ask for goes beyond a limit of this server: too many flags, connections, folders. The words name it.',
    next: 'ask for less, then again; `{tag} NOOP` shows that the session goes on.',
  },
  'imap.code.overquota': {
    title: 'the mailbox is full',
    text: 'There is no room for the message: the account has used what it may. Nothing was stored.',
    next: 'remove messages and `{tag} EXPUNGE`, then again.',
  },
  'imap.code.overquota-ok': {
    title: 'done, but nearly full',
    text: 'This time it worked, but the account has used more than it should; the next message may be refused.',
    next: 'remove messages and `{tag} EXPUNGE` soon.',
  },
  'imap.code.toobig': {
    title: 'the message is too big',
    text: 'The message is larger than this server keeps. Trying the same again is useless.',
    next: 'append a smaller one with `{tag} APPEND`.',
  },
  'imap.code.trycreate': {
    title: 'no such folder, make it',
    text: 'The folder you name does not exist, and the server would let you make it. Nothing was stored; with a literal announced, do not send its bytes.',
    next: '`{tag} CREATE {folder}`, then the same again.',
  },
  'imap.code.nonexistent': {
    title: 'no such folder',
    text: 'There is nothing of that name. Names are exact, `INBOX` alone may be written in any case; those that are not ASCII stand in a spelling of their own.',
    next: '`{tag} LIST "" "*"` shows the names as they must be written.',
  },
  'imap.code.alreadyexists': {
    title: 'it exists already',
    text: 'There is a folder of that name already, so nothing was made or renamed.',
    next: 'another name, or `{tag} LIST "" "*"` to see what is there.',
  },
  'imap.code.haschildren': {
    title: 'it has folders below',
    text: 'The folder cannot go while there are others below it.',
    next: '`{tag} LIST "" "*"`, then `DELETE` those below first.',
  },
  'imap.code.cannot': {
    title: 'that can never be',
    text: 'What you ask for is impossible on this server, whoever asks: a name it cannot keep, for one. Trying again is useless.',
    next: 'something else; the words name the reason. `{tag} NOOP` shows that the session goes on.',
  },
  'imap.code.noperm': {
    title: 'you may not',
    text: 'The folder is there, but your account has no right to do this in it. Whoever owns the folder can give it.',
    next: '`{tag} MYRIGHTS` and the name shows what you may do.',
  },
  'imap.code.corruption': {
    title: 'the data are damaged',
    text: 'What the server keeps on disk is damaged. Only its administrator can mend that.',
    next: 'write to the administrator; `{tag} LOGOUT` ends the session.',
  },
  'imap.code.serverbug': {
    title: 'a fault of the server',
    text: 'The server came upon a fault of its own and says so. You did nothing wrong.',
    next: 'tell the administrator; `{tag} NOOP` shows whether the session goes on.',
  },
  'imap.code.clientbug': {
    title: 'the client did wrong',
    text: 'The server noticed something no correct client does, such as commands sent ahead that can be read in two ways. The words say what.',
    next: '`{tag} NOOP`, then one command at a time.',
  },
  'imap.code.clientbug-no': {
    title: 'the client did wrong',
    text: 'The server noticed something no correct client does, such as commands sent ahead that can be read in two ways. The words say what.',
    next: '`{tag} NOOP`, then one command at a time.',
  },
  'imap.code.clientbug-ok': {
    title: 'the client did wrong',
    text: 'The server noticed something no correct client does, such as commands sent ahead that can be read in two ways. The words say what.',
    next: '`{tag} NOOP`, then one command at a time.',
  },
  'imap.code.expungeissued': {
    title: 'some are gone already',
    text: 'Another session removed some of these messages while the command ran; for those nothing was done.',
    next: '`{tag} NOOP` to be told which, by `EXPUNGE` lines.',
  },
  'imap.code.expungeissued-no': {
    title: 'they are gone already',
    text: 'Another session has removed messages you asked for, so the command was not carried out.',
    next: '`{tag} NOOP` to be told which, by `EXPUNGE` lines.',
  },
  'imap.code.badcharset': {
    title: 'unknown character set',
    text: 'The server cannot search in the character set you named; in parentheses, if there are any, stand those it knows. Nearly every server knows UTF-8.',
    next: '`{tag} SEARCH CHARSET UTF-8 TEXT {6}` and the words as a literal.',
  },
  'imap.code.badcomparator': {
    title: 'unknown comparator',
    text: 'The server does not know that way of comparing text; it lists those it knows.',
    next: 'another one, or none; `{tag} NOOP` shows that the session goes on.',
  },
  'imap.code.badevent': {
    title: 'unknown event',
    text: 'The server cannot tell of this kind of event; it lists those it can.',
    next: '`{tag} NOTIFY SET (selected (MessageNew MessageExpunge))`.',
  },
  'imap.code.badurl': {
    title: 'the address leads nowhere',
    text: 'An address you named as part of the message could not be followed, so nothing was stored.',
    next: 'mend the address, or send the bytes themselves with `{tag} APPEND`.',
  },
  'imap.code.compressionactive': {
    title: 'compressed already',
    text: 'This connection is compressed already, by `COMPRESS` or by TLS.',
    next: 'go on; `{tag} NOOP` shows that all is well.',
  },
  'imap.code.copyuid': {
    title: 'old and new UIDs',
    text: 'Where the messages went: the UIDVALIDITY of the other folder, the UIDs here, and in the same order the UIDs there. In `MOVE` this comes before the messages vanish here.',
    next: 'wait for the line with your tag.',
  },
  'imap.code.appenduid': {
    title: 'UID of the new message',
    text: "The folder's UIDVALIDITY and the UID the message got there: enough to find it again.",
    next: '`{tag} UID FETCH` with that UID, once the folder is open.',
  },
  'imap.code.modified': {
    title: 'some had changed',
    text: 'These messages were changed by somebody else since the number you gave with `UNCHANGEDSINCE`, so their flags were left alone.',
    next: '`{tag} FETCH` their flags, then decide anew.',
  },
  'imap.code.modified-no': {
    title: 'changed meanwhile',
    text: 'Somebody else has changed these messages since the number you gave with `UNCHANGEDSINCE`, and nothing was stored.',
    next: '`{tag} FETCH` their flags, then decide anew.',
  },
  'imap.code.metadata-longentries': {
    title: 'some were left out',
    text: 'Annotations longer than you allowed were left out; the longest has as many bytes as the number says.',
    next: '`{tag} GETMETADATA` with a higher `MAXSIZE`.',
  },
  'imap.code.metadata-maxsize': {
    title: 'annotation too long',
    text: 'The annotation has more bytes than the server keeps; the number is the most it takes.',
    next: 'a shorter one with `{tag} SETMETADATA`.',
  },
  'imap.code.metadata-noprivate': {
    title: 'no private annotations',
    text: 'The server keeps annotations for all to see only.',
    next: '`{tag} SETMETADATA` with an entry below `/shared`.',
  },
  'imap.code.metadata-toomany': {
    title: 'too many annotations',
    text: 'The folder has as many annotations as the server allows.',
    next: 'set some to `NIL` with `{tag} SETMETADATA`, then again.',
  },
  'imap.code.notificationoverflow': {
    title: 'too much news',
    text: 'So much happens that the server has switched the notifications off.',
    next: '`{tag} NOTIFY SET (selected (MessageNew MessageExpunge))`, asking for less.',
  },
  'imap.code.notsaved': {
    title: 'nothing was saved',
    text: '`SEARCH RETURN (SAVE)` could not keep its result, so `$` stands for nothing.',
    next: '`{tag} SEARCH RETURN (SAVE) UNSEEN` once more.',
  },
  'imap.code.noupdate': {
    title: 'no updates for it',
    text: 'The server will not keep the result of that search up to date. The search itself worked; this untagged `NO` ends no command.',
    next: 'search again when needed: `{tag} SEARCH UNSEEN`.',
  },
  'imap.code.parse': {
    title: 'a damaged header',
    text: 'The server could not make sense of the header of a message, so an envelope or a structure may come with gaps. The bytes of the message are as they were.',
    next: '`{tag} FETCH 1 BODY.PEEK[HEADER]` shows it as it stands.',
  },
  'imap.code.parse-ok': {
    title: 'a damaged header',
    text: 'The server could not make sense of the header of a message, so an envelope or a structure may come with gaps. The bytes of the message are as they were.',
    next: '`{tag} FETCH 1 BODY.PEEK[HEADER]` shows it as it stands.',
  },
  'imap.code.referral': {
    title: 'elsewhere, it says',
    text: 'The server names another one to go to. wirespeak does not follow by itself: whoever can change this line could send your password anywhere.',
    next: 'look at the address; if you trust it, connect there. `/close` hangs up.',
  },
  'imap.code.referral-ok': {
    title: 'elsewhere, it says',
    text: 'The server names another one to go to. wirespeak does not follow by itself: whoever can change this line could send your password anywhere.',
    next: 'look at the address; if you trust it, connect there. `/close` hangs up.',
  },
  'imap.code.referral-bye': {
    title: 'elsewhere, it says',
    text: 'The server names another one to go to. wirespeak does not follow by itself: whoever can change this line could send your password anywhere.',
    next: 'look at the address; if you trust it, connect there. `/close` hangs up.',
  },
  'imap.code.unknown-cte': {
    title: 'cannot decode this part',
    text: 'The server does not know how this part of the message is encoded, so it cannot hand it out decoded.',
    next: '`{tag} FETCH 1 BODY.PEEK[1]` for the part as it stands.',
  },
  'imap.code.undefined-filter': {
    title: 'no such filter',
    text: 'You searched with a filter that nobody has stored under this name.',
    next: '`{tag} SEARCH UNSEEN`, or store the filter first.',
  },
  'imap.code.useattr': {
    title: 'not for that use',
    text: 'The folder cannot be made for the use you named, such as `\\All`.',
    next: '`{tag} CREATE` and the name, without `USE`.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
