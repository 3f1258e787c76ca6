/** Capabilities: what an IMAP server may offer. */

export type ImapCapabilityFact = {
  /** Commands that become available. */
  readonly commands?: readonly string[];
  /** A section of an RFC, or who made it up when there is none. */
  readonly source: string;
};

/** By keyword in upper case; `AUTH=` stands for every mechanism, `THREAD=` for every algorithm. */
export const imapCapabilities = {
  IMAP4REV1: { source: 'RFC 3501 §6.1.1' },
  IMAP4REV2: { source: 'RFC 9051 §6.1.1' },
  STARTTLS: { commands: ['STARTTLS'], source: 'RFC 9051 §6.2.1' },
  LOGINDISABLED: { source: 'RFC 9051 §6.2.3' },
  'AUTH=': { commands: ['AUTHENTICATE'], source: 'RFC 9051 §6.2.2' },
  'SASL-IR': { source: 'RFC 4959 §3' },
  'LITERAL+': { source: 'RFC 7888 §4' },
  'LITERAL-': { source: 'RFC 7888 §5' },
  ENABLE: { commands: ['ENABLE'], source: 'RFC 5161 §3.1' },
  IDLE: { commands: ['IDLE'], source: 'RFC 2177 §3' },
  ID: { commands: ['ID'], source: 'RFC 2971 §3' },
  NAMESPACE: { commands: ['NAMESPACE'], source: 'RFC 2342 §5' },
  CHILDREN: { source: 'RFC 3348 §3' },
  UNSELECT: { commands: ['UNSELECT'], source: 'RFC 3691 §2' },
  UIDPLUS: { commands: ['UID EXPUNGE'], source: 'RFC 4315 §2' },
  MOVE: { commands: ['MOVE', 'UID MOVE'], source: 'RFC 6851 §3' },
  CONDSTORE: { source: 'RFC 7162 §3.1' },
  QRESYNC: { source: 'RFC 7162 §3.2' },
  ESEARCH: { source: 'RFC 4731 §3' },
  SEARCHRES: { source: 'RFC 5182 §2' },
  SORT: { commands: ['SORT', 'UID SORT'], source: 'RFC 5256 §3' },
  'THREAD=': { commands: ['THREAD', 'UID THREAD'], source: 'RFC 5256 §3' },
  'SPECIAL-USE': { source: 'RFC 6154 §2' },
  'CREATE-SPECIAL-USE': { source: 'RFC 6154 §3' },
  'LIST-EXTENDED': { source: 'RFC 5258 §3' },
  'LIST-STATUS': { source: 'RFC 5819 §2' },
  'STATUS=SIZE': { source: 'RFC 8438 §3' },
  MULTIAPPEND: { source: 'RFC 3502 §6.3' },
  CATENATE: { source: 'RFC 4469 §3' },
  BINARY: { source: 'RFC 3516 §4' },
  QUOTA: { commands: ['GETQUOTA', 'GETQUOTAROOT'], source: 'RFC 9208 §3.1' },
  ACL: { commands: ['GETACL', 'SETACL', 'DELETEACL', 'LISTRIGHTS', 'MYRIGHTS'], source: 'RFC 4314 §3' },
  METADATA: { commands: ['GETMETADATA', 'SETMETADATA'], source: 'RFC 5464 §1' },
  NOTIFY: { commands: ['NOTIFY'], source: 'RFC 5465 §3' },
  'UTF8=ACCEPT': { source: 'RFC 6855 §3' },
  APPENDLIMIT: { source: 'RFC 7889 §2' },
  OBJECTID: { source: 'RFC 8474 §3' },
  'COMPRESS=DEFLATE': { commands: ['COMPRESS'], source: 'RFC 4978 §3' },
  LANGUAGE: { commands: ['LANGUAGE'], source: 'RFC 5255 §3' },
  UNAUTHENTICATE: { commands: ['UNAUTHENTICATE'], source: 'RFC 8437 §3' },
  REPLACE: { commands: ['REPLACE'], source: 'RFC 8508 §3' },
  'LOGIN-REFERRALS': { source: 'RFC 2221 §3' },
  WITHIN: { source: 'RFC 5032 §3' },
  SAVEDATE: { source: 'RFC 8514 §4' },
  PREVIEW: { source: 'RFC 8970 §3' },
  'X-GM-EXT-1': { source: 'Gmail' },
} as const satisfies Record<string, ImapCapabilityFact>;

export type ImapCapabilityId = keyof typeof imapCapabilities;
