/** IMAP commands: syntax without the tag, in which state they are legal, what data answers them, where that is written. */
import type { ImapCommandFact } from './command-fact.ts';
import { extensionCommands } from './extension-commands.ts';

export type { ImapCommandFact } from './command-fact.ts';

const any = ['not-authenticated', 'authenticated', 'selected'] as const;
const before = ['not-authenticated'] as const;
const after = ['authenticated', 'selected'] as const;
const selected = ['selected'] as const;
/** What SELECT and EXAMINE tell of a mailbox. */
const opening = ['FLAGS', 'EXISTS', 'RECENT', 'LIST'] as const;

const own = {
  CAPABILITY: { syntax: 'CAPABILITY', states: any, data: ['CAPABILITY'], source: 'RFC 9051 §6.1.1' },
  NOOP: { syntax: 'NOOP', states: any, source: 'RFC 9051 §6.1.2' },
  LOGOUT: { syntax: 'LOGOUT', states: any, source: 'RFC 9051 §6.1.3' },
  STARTTLS: { syntax: 'STARTTLS', states: before, capability: ['STARTTLS'], source: 'RFC 9051 §6.2.1' },
  AUTHENTICATE: {
    syntax: 'AUTHENTICATE mechanism [base64]',
    states: before,
    data: ['CAPABILITY'],
    source: 'RFC 9051 §6.2.2',
  },
  LOGIN: { syntax: 'LOGIN user password', states: before, data: ['CAPABILITY'], source: 'RFC 9051 §6.2.3' },
  ENABLE: {
    syntax: 'ENABLE capability',
    states: after,
    data: ['ENABLED'],
    capability: ['ENABLE', 'IMAP4REV2'],
    source: 'RFC 9051 §6.3.1',
  },
  SELECT: { syntax: 'SELECT mailbox', states: after, data: opening, mailboxes: [0], source: 'RFC 9051 §6.3.2' },
  EXAMINE: { syntax: 'EXAMINE mailbox', states: after, data: opening, mailboxes: [0], source: 'RFC 9051 §6.3.3' },
  CREATE: { syntax: 'CREATE mailbox', states: after, data: ['LIST'], mailboxes: [0], source: 'RFC 9051 §6.3.4' },
  DELETE: { syntax: 'DELETE mailbox', states: after, mailboxes: [0], source: 'RFC 9051 §6.3.5' },
  RENAME: { syntax: 'RENAME old new', states: after, data: ['LIST'], mailboxes: [0, 1], source: 'RFC 9051 §6.3.6' },
  SUBSCRIBE: { syntax: 'SUBSCRIBE mailbox', states: after, mailboxes: [0], source: 'RFC 9051 §6.3.7' },
  UNSUBSCRIBE: { syntax: 'UNSUBSCRIBE mailbox', states: after, mailboxes: [0], source: 'RFC 9051 §6.3.8' },
  LIST: { syntax: 'LIST "" "*"', states: after, data: ['LIST', 'STATUS'], source: 'RFC 9051 §6.3.9' },
  LSUB: { syntax: 'LSUB "" "*"', states: after, data: ['LSUB'], rev1: true, source: 'RFC 3501 §6.3.9' },
  NAMESPACE: {
    syntax: 'NAMESPACE',
    states: after,
    data: ['NAMESPACE'],
    capability: ['NAMESPACE', 'IMAP4REV2'],
    source: 'RFC 9051 §6.3.10',
  },
  STATUS: {
    syntax: 'STATUS mailbox (MESSAGES UNSEEN)',
    states: after,
    data: ['STATUS'],
    mailboxes: [0],
    source: 'RFC 9051 §6.3.11',
  },
  APPEND: { syntax: 'APPEND mailbox {n}', states: after, mailboxes: [0], source: 'RFC 9051 §6.3.12' },
  IDLE: {
    syntax: 'IDLE',
    states: after,
    data: ['EXISTS', 'RECENT', 'EXPUNGE', 'FETCH', 'VANISHED', 'FLAGS', 'STATUS', 'LIST'],
    capability: ['IDLE', 'IMAP4REV2'],
    source: 'RFC 2177 §3',
  },
  // The end of IDLE: no command, and never with a tag.
  DONE: { syntax: 'DONE', states: after, obsolete: true, source: 'RFC 2177 §3' },
  CHECK: { syntax: 'CHECK', states: selected, rev1: true, source: 'RFC 3501 §6.4.1' },
  CLOSE: { syntax: 'CLOSE', states: selected, source: 'RFC 9051 §6.4.1' },
  UNSELECT: { syntax: 'UNSELECT', states: selected, capability: ['UNSELECT', 'IMAP4REV2'], source: 'RFC 9051 §6.4.2' },
  EXPUNGE: { syntax: 'EXPUNGE', states: selected, data: ['EXPUNGE', 'VANISHED', 'RECENT'], source: 'RFC 9051 §6.4.3' },
  SEARCH: { syntax: 'SEARCH UNSEEN', states: selected, data: ['SEARCH', 'ESEARCH'], source: 'RFC 9051 §6.4.4' },
  FETCH: {
    syntax: 'FETCH 1 (FLAGS UID)',
    states: selected,
    data: ['FETCH'],
    set: 'sequence',
    source: 'RFC 9051 §6.4.5',
  },
  STORE: {
    syntax: 'STORE 1 +FLAGS (\\Seen)',
    states: selected,
    data: ['FETCH'],
    set: 'sequence',
    source: 'RFC 9051 §6.4.6',
  },
  COPY: { syntax: 'COPY 1 mailbox', states: selected, mailboxes: [1], set: 'sequence', source: 'RFC 9051 §6.4.7' },
  MOVE: {
    syntax: 'MOVE 1 mailbox',
    states: selected,
    data: ['EXPUNGE', 'VANISHED'],
    capability: ['MOVE', 'IMAP4REV2'],
    mailboxes: [1],
    set: 'sequence',
    source: 'RFC 9051 §6.4.8',
  },
  'UID FETCH': {
    syntax: 'UID FETCH uid (FLAGS)',
    states: selected,
    data: ['FETCH', 'VANISHED'],
    set: 'uid',
    source: 'RFC 9051 §6.4.9',
  },
  'UID STORE': {
    syntax: 'UID STORE uid +FLAGS (\\Seen)',
    states: selected,
    data: ['FETCH'],
    set: 'uid',
    source: 'RFC 9051 §6.4.9',
  },
  'UID COPY': {
    syntax: 'UID COPY uid mailbox',
    states: selected,
    mailboxes: [1],
    set: 'uid',
    source: 'RFC 9051 §6.4.9',
  },
  'UID MOVE': {
    syntax: 'UID MOVE uid mailbox',
    states: selected,
    data: ['EXPUNGE', 'VANISHED'],
    capability: ['MOVE', 'IMAP4REV2'],
    mailboxes: [1],
    set: 'uid',
    source: 'RFC 6851 §3.2',
  },
  'UID SEARCH': {
    syntax: 'UID SEARCH UNSEEN',
    states: selected,
    data: ['SEARCH', 'ESEARCH'],
    source: 'RFC 9051 §6.4.9',
  },
  'UID EXPUNGE': {
    syntax: 'UID EXPUNGE uid',
    states: selected,
    data: ['EXPUNGE', 'VANISHED', 'RECENT'],
    capability: ['UIDPLUS', 'IMAP4REV2'],
    set: 'uid',
    source: 'RFC 4315 §2.1',
  },
  ID: { syntax: 'ID ("name" "wirespeak")', states: any, data: ['ID'], capability: ['ID'], source: 'RFC 2971 §3.1' },
} as const satisfies Record<string, ImapCommandFact>;

/** By verb in upper case; `UID` and what follows it are one verb. */
export const imapCommands = { ...own, ...extensionCommands } as const;

export type ImapCommandId = keyof typeof imapCommands;
