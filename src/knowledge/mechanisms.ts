/** Ways of logging in: the SASL mechanisms, and the commands that stand beside them in POP3 and IMAP. */

export type MechanismFact = {
  /** Who has the first word. `server`: an initial response on the command line is an error. */
  readonly first: 'client' | 'server';
  /** Answers that carry something; an empty one that only ends the exchange is not counted. */
  readonly rounds: number;
  /** What somebody who reads along without TLS gets to see. A digest can be guessed at in peace. */
  readonly reveals: 'password' | 'token' | 'digest' | 'nothing';
  readonly tls: 'must' | 'should' | 'may';
  readonly hash?: string;
  /** `text`: words in base64; `computed`: wirespeak works the answer out; `program`: only a program can. */
  readonly byHand: 'text' | 'computed' | 'program';
  readonly status: 'current' | 'obsolete' | 'historic' | 'vendor';
  readonly protocols: readonly ('smtp' | 'pop3' | 'imap')[];
  /** A section of an RFC, or who made it up when there is none. */
  readonly source: string;
};

export const mechanisms = {
  PLAIN: {
    first: 'client',
    rounds: 1,
    reveals: 'password',
    tls: 'must',
    byHand: 'text',
    status: 'current',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'RFC 4616 §2',
  },
  LOGIN: {
    first: 'server',
    rounds: 2,
    reveals: 'password',
    tls: 'must',
    byHand: 'text',
    status: 'obsolete',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'draft-murchison-sasl-login',
  },
  'CRAM-MD5': {
    first: 'server',
    rounds: 1,
    reveals: 'digest',
    tls: 'should',
    hash: 'HMAC-MD5',
    byHand: 'computed',
    status: 'obsolete',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'RFC 2195 §2',
  },
  'DIGEST-MD5': {
    first: 'server',
    rounds: 2,
    reveals: 'digest',
    tls: 'should',
    hash: 'MD5',
    byHand: 'program',
    status: 'historic',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'RFC 6331 §1',
  },
  'SCRAM-SHA-1': {
    first: 'client',
    rounds: 2,
    reveals: 'digest',
    tls: 'should',
    hash: 'SHA-1',
    byHand: 'computed',
    status: 'current',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'RFC 5802 §5',
  },
  'SCRAM-SHA-256': {
    first: 'client',
    rounds: 2,
    reveals: 'digest',
    tls: 'should',
    hash: 'SHA-256',
    byHand: 'computed',
    status: 'current',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'RFC 7677 §3',
  },
  'SCRAM-SHA-256-PLUS': {
    first: 'client',
    rounds: 2,
    reveals: 'digest',
    tls: 'must',
    hash: 'SHA-256',
    byHand: 'program',
    status: 'current',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'RFC 5802 §6; RFC 9266 §2',
  },
  XOAUTH2: {
    first: 'client',
    rounds: 1,
    reveals: 'token',
    tls: 'must',
    byHand: 'text',
    status: 'vendor',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'Google XOAUTH2',
  },
  OAUTHBEARER: {
    first: 'client',
    rounds: 1,
    reveals: 'token',
    tls: 'must',
    byHand: 'text',
    status: 'current',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'RFC 7628 §3.1',
  },
  EXTERNAL: {
    first: 'client',
    rounds: 1,
    reveals: 'nothing',
    tls: 'must',
    byHand: 'text',
    status: 'current',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'RFC 4422 §A',
  },
  ANONYMOUS: {
    first: 'client',
    rounds: 1,
    reveals: 'nothing',
    tls: 'may',
    byHand: 'text',
    status: 'current',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'RFC 4505 §2',
  },
  NTLM: {
    first: 'client',
    rounds: 2,
    reveals: 'digest',
    tls: 'should',
    hash: 'MD4, HMAC-MD5',
    byHand: 'program',
    status: 'vendor',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'Microsoft MS-NLMP',
  },
  GSSAPI: {
    first: 'client',
    rounds: 3,
    reveals: 'nothing',
    tls: 'may',
    byHand: 'program',
    status: 'current',
    protocols: ['smtp', 'pop3', 'imap'],
    source: 'RFC 4752 §3.1',
  },
  APOP: {
    first: 'server',
    rounds: 1,
    reveals: 'digest',
    tls: 'should',
    hash: 'MD5',
    byHand: 'computed',
    status: 'obsolete',
    protocols: ['pop3'],
    source: 'RFC 1939 §7',
  },
  'USER/PASS': {
    first: 'client',
    rounds: 2,
    reveals: 'password',
    tls: 'must',
    byHand: 'text',
    status: 'current',
    protocols: ['pop3'],
    source: 'RFC 1939 §7',
  },
  'IMAP LOGIN': {
    first: 'client',
    rounds: 1,
    reveals: 'password',
    tls: 'must',
    byHand: 'text',
    status: 'current',
    protocols: ['imap'],
    source: 'RFC 9051 §6.2.3',
  },
} as const satisfies Record<string, MechanismFact>;

/** Key of `mechanisms`. */
export type MechanismId = keyof typeof mechanisms;
