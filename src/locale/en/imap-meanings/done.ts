/** Tagged OK: the command is finished, by command. */
import type { done as rows } from '../../../knowledge/imap/meanings/done.ts';
import type { Explanation } from '../../catalog.ts';

export const done = {
  'imap.ok.capability': {
    title: 'the list is complete',
    text: 'The `* CAPABILITY` line was the answer, and this line with your tag says that it is complete. The list is valid until TLS or a login changes it.',
    next: '`{tag} LOGIN alice wonderland`, or with `STARTTLS` in the list `{tag} STARTTLS` first.',
  },
  'imap.ok.noop': {
    title: 'still here',
    text: 'Nothing was done, and that is the point: before this line the server may tell what is new in the folder, such as `* 6 EXISTS`. It also shows that you are still there.',
    next: '`{tag} FETCH 1 (FLAGS UID)`, or any other command.',
  },
  'imap.ok.logout': {
    title: 'session over',
    text: 'The session has ended in good order: first `* BYE`, then this line. The server closes the connection. Messages marked `\\Deleted` are still there: `LOGOUT` removes nothing.',
    next: '',
  },
  'imap.ok.starttls': {
    title: 'TLS begins now',
    text: 'The next bytes are the TLS handshake. What the server said before it counts as forgotten, its capabilities too: on the way here anyone could have changed them.',
    next: '`{tag} CAPABILITY` once TLS is up, then log in.',
  },
  'imap.ok.login': {
    title: 'logged in',
    text: 'The login is complete: the session is in the authenticated state. No folder is open yet; IMAP calls a folder a mailbox. What the server can do may have changed with the login.',
    next: '`{tag} LIST "" "*"` for the folders, or `{tag} SELECT INBOX`.',
  },
  'imap.ok.login-capability': {
    title: 'logged in',
    text: 'The login is complete: the session is in the authenticated state. The square brackets hold the capabilities as they are from now on; the list from before the login no longer holds.',
    next: '`{tag} LIST "" "*"` for the folders, or `{tag} SELECT INBOX`.',
  },
  'imap.ok.login-netease': {
    title: 'logged in, now say who',
    text: 'The login is complete. NetEase opens a folder only to a client that has said its name with `ID`; without it `SELECT` is answered `NO SELECT Unsafe Login`. RFC 2971 forbids that, but so it is here.',
    next: '`{tag} ID ("name" "wirespeak" "version" "1.0")`, then `SELECT INBOX`.',
  },
  'imap.ok.enable': {
    title: 'enabled',
    text: 'What the `* ENABLED` line names is on for this session and cannot be switched off again. What you asked for and is not named there, the server does not know.',
    next: '`{tag} SELECT INBOX`.',
  },
  'imap.ok.select': {
    title: 'folder is open',
    text: 'The folder is open: the session is in the selected state. The lines before told what is in it. Sequence numbers count from 1 and hold only while it is open; `UIDVALIDITY` and a UID together name a message for good.',
    next: '`{tag} FETCH 1:* (FLAGS UID)`, or `{tag} SEARCH UNSEEN`.',
  },
  'imap.ok.select-read-only': {
    title: 'open, but read-only',
    text: 'The folder is open, but the server lets you change nothing in it: no flags, no removal. Either the account may not, or another session holds it.',
    next: '`{tag} FETCH 1:* (FLAGS UID)`; reading works as usual.',
  },
  'imap.ok.select-empty': {
    title: 'folder is open',
    text: 'The folder is open: the session is in the selected state. There is no message in it, so there is nothing to fetch yet. `IDLE` waits for new mail.',
    next: '`{tag} IDLE`, or `{tag} LIST "" "*"` for the other folders.',
  },
  'imap.ok.examine': {
    title: 'open for looking only',
    text: 'The folder is open read-only, as you asked: whatever you fetch, nothing is marked as read. That makes `EXAMINE` the way to look around in a mailbox that is not a toy.',
    next: '`{tag} FETCH 1:* (FLAGS UID)`, or `{tag} FETCH 1 BODY.PEEK[]`.',
  },
  'imap.ok.create': {
    title: 'folder made',
    text: 'The folder exists now. It is neither open nor subscribed; other programs may show it only after `SUBSCRIBE`.',
    next: '`{tag} SUBSCRIBE {folder}`, or `{tag} LIST "" "*"`.',
  },
  'imap.ok.delete': {
    title: 'folder removed',
    text: 'The folder is gone, with all messages in it. There is no way back; a subscription to its name may remain.',
    next: '`{tag} LIST "" "*"` to see what is left.',
  },
  'imap.ok.rename': {
    title: 'renamed',
    text: 'The folder has its new name, with all messages, and folders below it have moved along. Renaming `INBOX` is special: its messages move, and an empty `INBOX` stays.',
    next: '`{tag} LIST "" "*"`.',
  },
  'imap.ok.subscribe': {
    title: 'subscribed',
    text: 'The name is on the list of folders that mail programs show. Nothing else changes; some servers take names that do not even exist.',
    next: '`{tag} LSUB "" "*"` for the list.',
  },
  'imap.ok.unsubscribe': {
    title: 'no longer subscribed',
    text: 'The name is off the list of folders that mail programs show. The folder itself and its messages stay.',
    next: '`{tag} LIST "" "*"` still shows it.',
  },
  'imap.ok.list': {
    title: 'all folders named',
    text: 'A `* LIST` line for each folder: its attributes in parentheses, the character that divides levels, its name. No line means that no name fits the pattern; `*` fits everything, `%` one level.',
    next: '`{tag} SELECT INBOX`, or `{tag} STATUS INBOX (MESSAGES UNSEEN)`.',
  },
  'imap.ok.lsub': {
    title: 'all subscriptions named',
    text: 'A `* LSUB` line for each subscribed name; a name may be there though the folder is gone. IMAP4rev2 drops this command for `LIST (SUBSCRIBED)`.',
    next: '`{tag} LIST "" "*"` for the folders themselves.',
  },
  'imap.ok.namespace': {
    title: 'namespaces named',
    text: 'The `* NAMESPACE` line names three kinds of places: your own folders, those of other users, shared ones; each with its prefix and divider, or `NIL` where there are none.',
    next: '`{tag} LIST "" "*"`.',
  },
  'imap.ok.status': {
    title: 'counted',
    text: 'The `* STATUS` line had the numbers, without opening the folder. For the folder that is open, its own lines such as `* 6 EXISTS` tell the same.',
    next: '`{tag} SELECT INBOX` to open a folder.',
  },
  'imap.ok.append': {
    title: 'message stored',
    text: 'The message lies in the folder now, as it was sent, byte for byte. Nothing was mailed to anyone: `APPEND` only stores, sending is the business of SMTP.',
    next: '`{tag} SELECT {folder}` and `FETCH` it, or append another one.',
  },
  'imap.ok.append-uid': {
    title: 'message stored',
    text: "The message lies in the folder now, byte for byte. `APPENDUID` gives two numbers: the folder's UIDVALIDITY and the UID of the new message, so you know how to find it again. Nothing was mailed to anyone.",
    next: '`{tag} SELECT {folder}`, then `UID FETCH` with that UID.',
  },
  'imap.ok.idle': {
    title: 'no longer idling',
    text: '`DONE` ended the waiting, and this is the tagged answer to `IDLE`. From here on commands are taken again.',
    next: 'any command; `{tag} IDLE` to wait again.',
  },
  'imap.ok.close': {
    title: 'closed and cleared',
    text: 'The folder is closed, and messages marked `\\Deleted` were removed for good without a word. `UNSELECT` would have closed it and kept them. You are still logged in.',
    next: '`{tag} SELECT INBOX`, or `{tag} LOGOUT`.',
  },
  'imap.ok.close-read-only': {
    title: 'closed, nothing removed',
    text: 'The folder is closed. It was open for reading only, so `CLOSE` has removed nothing, whatever is marked `\\Deleted`. You are still logged in.',
    next: '`{tag} SELECT INBOX`, or `{tag} LOGOUT`.',
  },
  'imap.ok.unselect': {
    title: 'closed, nothing removed',
    text: 'The folder is closed and every message stays, those marked `\\Deleted` too. You are still logged in.',
    next: '`{tag} SELECT INBOX`, or `{tag} LOGOUT`.',
  },
  'imap.ok.expunge': {
    title: 'removed for good',
    text: 'Every message marked `\\Deleted` is gone; an `* n EXPUNGE` line stands for each. After each line all higher numbers move down by one, so the same number may come twice. UIDs do not move.',
    next: '`{tag} FETCH 1:* (FLAGS UID)` to see the new numbers.',
  },
  'imap.ok.search': {
    title: 'search finished',
    text: 'The numbers stand on the `* SEARCH` line, sequence numbers after `SEARCH`, UIDs after `UID SEARCH`. An empty line is an answer too: nothing fits.',
    next: 'where there are numbers, `{tag} FETCH 1 (FLAGS ENVELOPE)` with one of them.',
  },
  'imap.ok.fetch': {
    title: 'all fetched',
    text: 'Everything you asked for stands in the `* n FETCH` lines before this one. `BODY[]` marks a message as read in an open folder, `BODY.PEEK[]` does not. A UID that does not exist is no error: then nothing comes. `NIL` means that there is no such part.',
    next: '`{tag} STORE 1 +FLAGS (\\Flagged)`, or another `FETCH`.',
  },
  'imap.ok.store': {
    title: 'flags changed',
    text: 'The flags are as the `* n FETCH` lines say; with `.SILENT` there are none. `\\Deleted` is only a mark: the message goes with `EXPUNGE`.',
    next: '`{tag} FETCH 1 FLAGS`, or `{tag} EXPUNGE`.',
  },
  'imap.ok.store-read-only': {
    title: 'nothing was changed',
    text: 'The server says `OK`, but the folder was opened read-only with `EXAMINE`, so it left the flags as they were. Other servers answer `NO` here.',
    next: '`{tag} SELECT INBOX` to open it for writing, then once more.',
  },
  'imap.ok.copy': {
    title: 'copied',
    text: 'The messages lie in the other folder as well, with their flags; the originals stay. It is all or nothing: had one copy failed, none would be there.',
    next: '`{tag} SELECT {folder}` to see them.',
  },
  'imap.ok.copy-uid': {
    title: 'copied, with new UIDs',
    text: 'The messages lie in the other folder. `COPYUID` gives its UIDVALIDITY, the UIDs here, and in the same order the UIDs there.',
    next: '`{tag} SELECT {folder}`, then `UID FETCH`.',
  },
  'imap.ok.move': {
    title: 'moved',
    text: 'The messages lie in the other folder and are gone here; the `* n EXPUNGE` lines told so. Numbers above have moved down.',
    next: '`{tag} FETCH 1:* (FLAGS UID)` to see the new numbers.',
  },
  'imap.ok.id': {
    title: 'introduced',
    text: 'Client and server have told each other their names and versions. It is meant for logs and statistics; nothing may depend on it, though NetEase does.',
    next: '`{tag} SELECT INBOX`, once you are logged in.',
  },
  'imap.ok.compress': {
    title: 'compressed from here',
    text: 'From the next byte on both sides speak in compressed form. wirespeak does not read that: what follows will look like noise.',
    next: '`/close`, and connect again without `COMPRESS`.',
  },
  'imap.ok.sort': {
    title: 'sorted',
    text: 'The numbers on the `* SORT` line are the messages that fit, in the order you asked for. The folder itself has no order.',
    next: '`{tag} FETCH 1 ENVELOPE` with the first number.',
  },
  'imap.ok.thread': {
    title: 'threads drawn',
    text: 'Each pair of parentheses on the `* THREAD` line is a conversation: numbers side by side answer each other, inner parentheses are branches.',
    next: '`{tag} FETCH 1 ENVELOPE` with one of the numbers.',
  },
  'imap.ok.quota': {
    title: 'quota told',
    text: 'The `* QUOTA` lines say what is used and what is allowed, first the use, then the limit; storage counts in units of 1024 bytes.',
    next: '`{tag} SELECT INBOX`.',
  },
  'imap.ok.acl': {
    title: 'rights told or set',
    text: 'Who may do what in a folder: each letter is one right, `l` to see it, `r` to read, `s` to keep what is read, `i` to put messages in, `t` and `e` to remove them.',
    next: '`{tag} MYRIGHTS INBOX` for your own.',
  },
  'imap.ok.metadata': {
    title: 'annotations done',
    text: 'Notes that programs keep on a folder were read or written. Entries below `/private` are yours alone, those below `/shared` everybody sees.',
    next: '`{tag} LIST "" "*"`.',
  },
  'imap.ok.notify': {
    title: 'news will be told',
    text: 'From now on the server tells of the events you named without being asked, at any moment and for other folders too.',
    next: '`{tag} NOOP`; `{tag} NOTIFY NONE` ends it.',
  },
  'imap.ok.language': {
    title: 'language chosen',
    text: 'The words for people come in that language from now on. Tags, `OK`, `NO` and the codes in brackets stay as they are.',
    next: '`{tag} NOOP` to see it.',
  },
  'imap.ok.unauthenticate': {
    title: 'logged out, still connected',
    text: 'The login is undone and the connection stays: somebody else may log in. An open folder is closed, and what `ENABLE` switched on is off.',
    next: '`{tag} LOGIN alice wonderland`.',
  },
  'imap.ok.url': {
    title: 'address done',
    text: 'An address for a message was made or followed, so that another server can fetch it without your password. Hardly any server offers this today.',
    next: '`{tag} SELECT INBOX`.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
