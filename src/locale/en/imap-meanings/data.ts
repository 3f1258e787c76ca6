/** Untagged data: lines that begin with `* ` and a name, or a number and a name. */
import type { data as rows } from '../../../knowledge/imap/meanings/data.ts';
import type { Explanation } from '../../catalog.ts';

export const data = {
  'imap.data.capability': {
    title: 'what the server can do',
    text: 'The list of capabilities; it replaces any list before it. `AUTH=` names ways to log in, `LOGINDISABLED` forbids `LOGIN` until TLS, `IMAP4rev1` and `IMAP4rev2` are the versions of the protocol.',
    next: 'wait for the line with your tag: `OK`.',
  },
  'imap.data.enabled': {
    title: 'switched on',
    text: 'The extensions named here are on from now until the end of the session. What is missing here stays off.',
    next: 'wait for the line with your tag: `OK`.',
  },
  'imap.data.list': {
    title: 'a folder',
    text: '{name?}The folder is called `{name}`. {/}In parentheses its attributes: `\\Noselect` cannot be opened, `\\HasChildren` has folders below, `\\Sent` or `\\Trash` says what it is for. Then the character that divides levels, then the name as it stands on the wire.',
    next: '`{tag} SELECT` and the name.',
  },
  'imap.data.list-delimiter': {
    title: 'the divider of levels',
    text: 'You asked for the empty name, and the answer is the character that divides levels of folders here: a slash or a dot, mostly. `NIL` says that folders have no levels.',
    next: '`{tag} LIST "" "*"` for the folders.',
  },
  'imap.data.lsub': {
    title: 'a subscription',
    text: '{name?}The name is `{name}`. {/}It is on the list of subscriptions; whether there is such a folder this line does not say.',
    next: '`{tag} LIST "" "*"` for the folders themselves.',
  },
  'imap.data.xlist': {
    title: 'a folder, the old way',
    text: 'What Gmail had before `LIST` could say what a folder is for: `\\Inbox`, `\\AllMail`, `\\Spam`. Today `SPECIAL-USE` does that.',
    next: '`{tag} LIST "" "*"`.',
  },
  'imap.data.namespace': {
    title: 'where folders live',
    text: 'Three parts: your own folders, those of other users, shared ones. Each has a prefix and the character that divides levels, or `NIL` where there are none. A new folder of yours begins with the first prefix.',
    next: '`{tag} LIST "" "*"`.',
  },
  'imap.data.status': {
    title: 'numbers of a folder',
    text: '{name?}About `{name}`. {/}`MESSAGES` is how many there are, `UNSEEN` how many are not read, `UIDNEXT` the UID the next one will have. The folder was not opened for it.',
    next: '`{tag} SELECT INBOX` to open one.',
  },
  'imap.data.esearch': {
    title: 'what was found',
    text: 'The answer of `SEARCH` in its newer form: `(TAG "{asked}")` says which command it answers, `UID` that the numbers are UIDs, then `MIN`, `MAX`, `COUNT` or `ALL`. No `ALL` means that nothing fits.',
    next: '`{tag} FETCH 1 ENVELOPE` with one of the numbers.',
  },
  'imap.data.search': {
    title: 'what was found',
    text: '{count?}{count} {count|message fits|messages fit}. {/}After `SEARCH` these are sequence numbers, after `UID SEARCH` they are UIDs; the line itself does not say which.',
    next: '`{tag} FETCH 1 ENVELOPE` with one of the numbers.',
  },
  'imap.data.search-none': {
    title: 'nothing found',
    text: 'No message fits. In IMAP4rev1 that is not silence but a `* SEARCH` line with nothing behind it.',
    next: '`{tag} SEARCH ALL`, or other words.',
  },
  'imap.data.sort': {
    title: 'found, in order',
    text: 'The messages that fit, in the order you asked for: sequence numbers after `SORT`, UIDs after `UID SORT`.',
    next: '`{tag} FETCH 1 ENVELOPE` with the first number.',
  },
  'imap.data.thread': {
    title: 'conversations',
    text: 'Each pair of parentheses is a conversation: numbers side by side answer each other, inner parentheses are branches.',
    next: '`{tag} FETCH 1 ENVELOPE` with one of the numbers.',
  },
  'imap.data.flags': {
    title: 'flags of this folder',
    text: "The flags that messages here have or may have. Those with a backslash are the standard's: `\\Seen` is read, `\\Answered`, `\\Flagged`, `\\Deleted` marked for removal, `\\Draft`. Others are keywords of users and programs.",
    next: 'wait for the line with your tag.',
  },
  'imap.data.exists-select': {
    title: 'so many messages',
    text: 'The folder being opened holds {number} {number|message|messages}. Their sequence numbers are 1 up to this; `*` in a command stands for the last one.',
    next: 'wait for the line with your tag.',
  },
  'imap.data.exists': {
    title: 'the count is new',
    text: 'The folder now holds {number} {number|message|messages}: new mail has come while you were at something else. A server may say so at any moment, before the answer to any command.',
    next: '`{tag} FETCH * (FLAGS ENVELOPE)` for the newest.',
  },
  'imap.data.exists-idle': {
    title: 'new mail',
    text: 'The waiting paid off: the folder now holds {number} {number|message|messages}. You are still in `IDLE`: to fetch it, end that first.',
    next: '`DONE`, without a tag; then `{tag} FETCH * (FLAGS ENVELOPE)`.',
  },
  'imap.data.recent': {
    title: 'so many are recent',
    text: '{number} {number|message has|messages have} come since somebody last opened this folder; this session alone is told. It says nothing about being read. IMAP4rev2 has dropped the notion.',
    next: 'wait for the line with your tag, or `{tag} SEARCH UNSEEN`.',
  },
  'imap.data.recent-idle': {
    title: 'so many are recent',
    text: 'A count only: {number} {number|message has|messages have} come since somebody last opened this folder. What has happened stands in the lines before. You are still in `IDLE`: to fetch anything, end that first.',
    next: '`DONE`, without a tag; then `{tag} FETCH 1:* (FLAGS UID)`.',
  },
  'imap.data.expunge': {
    title: 'message removed',
    text: 'Message {number} is gone for good, and at once every higher number moves down by one. That is why the same number may come again on the next line. UIDs stay.',
    next: 'wait for the line with your tag.',
  },
  'imap.data.expunge-by-other': {
    title: 'removed by somebody else',
    text: 'Another session has removed message {number}, and at once every higher number moves down by one. Numbers you have noted before no longer fit; UIDs do.',
    next: '`{tag} FETCH 1:* (FLAGS UID)` for the new numbers.',
  },
  'imap.data.expunge-idle': {
    title: 'removed by somebody else',
    text: 'Another session has removed message {number}, and at once every higher number moves down by one. You are still in `IDLE`: to see the new numbers, end that first.',
    next: '`DONE`, without a tag; then `{tag} FETCH 1:* (FLAGS UID)`.',
  },
  'imap.data.vanished': {
    title: 'gone, by UID',
    text: 'These UIDs are gone. The line stands in place of `EXPUNGE` once `QRESYNC` is on; `(EARLIER)` says that it happened before you opened the folder, and then no number moves.',
    next: '`{tag} FETCH 1:* (FLAGS UID)`.',
  },
  'imap.data.fetch': {
    title: 'about message {number}',
    text: 'What you asked for, in parentheses: name, value, name, value. The number is always the sequence number, even after `UID FETCH`. Braces at the end of the line, such as `{242}`, say how many bytes follow; only then does this line go on.',
    next: 'wait for the line with your tag.',
  },
  'imap.data.fetch-store': {
    title: 'flags of message {number}',
    text: 'These are the flags the message has now, all of them. `.SILENT` behind `FLAGS` in the command would spare you this line.',
    next: 'wait for the line with your tag.',
  },
  'imap.data.fetch-unsolicited': {
    title: 'changed elsewhere',
    text: 'Nobody here asked: another session, or the server itself, has changed the flags of message {number}, and this is how they are now.',
    next: '`{tag} FETCH {number} (FLAGS UID)`, or go on.',
  },
  'imap.data.fetch-idle': {
    title: 'changed elsewhere',
    text: 'Another session, or the server itself, has changed the flags of message {number}, and this is how they are now. You are still in `IDLE`.',
    next: 'wait on, or `DONE`, without a tag.',
  },
  'imap.data.id': {
    title: 'who the server is',
    text: 'Name, version and the like, in pairs, or `NIL` for nothing at all. It is for people and for logs.',
    next: '`{tag} SELECT INBOX`.',
  },
  'imap.data.quota': {
    title: 'used and allowed',
    text: 'For each kind of resource two numbers: used, then allowed. `STORAGE` counts in units of 1024 bytes, `MESSAGE` in messages.',
    next: 'wait for the line with your tag: `OK`.',
  },
  'imap.data.quotaroot': {
    title: 'which quota counts',
    text: 'Behind the name of the folder stand the quotas that count for it, by name; often that is the empty name, one for the whole account.',
    next: '`{tag} GETQUOTA ""`.',
  },
  'imap.data.acl': {
    title: 'who may do what',
    text: 'Behind the name of the folder stand pairs: who, and the rights as letters. `anyone` is everybody.',
    next: '`{tag} MYRIGHTS INBOX` for your own.',
  },
  'imap.data.listrights': {
    title: 'rights that can be given',
    text: 'First the rights that this user always has in the folder, then those that can be given; letters in one group go together only.',
    next: '`{tag} GETACL INBOX`.',
  },
  'imap.data.myrights': {
    title: 'your own rights',
    text: 'What you may do in the folder, a letter for each right: `r` to read, `s` to mark as read, `w` other flags, `i` to put messages in, `t` and `e` to remove them.',
    next: '`{tag} SELECT INBOX`.',
  },
  'imap.data.metadata': {
    title: 'annotations',
    text: 'Notes that programs keep on a folder: the name of each entry and what it holds, or only the names of those that have changed.',
    next: 'wait for the line with your tag: `OK`.',
  },
  'imap.data.language': {
    title: 'languages',
    text: 'One language: the words for people come in it from here on. Several: those you may choose from.',
    next: '`{tag} LANGUAGE en`.',
  },
  'imap.data.genurlauth': {
    title: 'an address with a seal',
    text: 'An address for a message, sealed so that whoever holds it may fetch this one message without your password.',
    next: 'wait for the line with your tag: `OK`.',
  },
  'imap.data.urlfetch': {
    title: 'what lies there',
    text: 'Address and content in pairs; `NIL` in place of the content says that the address is not valid.',
    next: 'wait for the line with your tag: `OK`.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
