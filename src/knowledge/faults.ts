/** The faults a practice server can be asked to commit (`--fault`): what their number counts, and how long they last. */

export type FaultFact = {
  /** What the number after `=` counts; null: takes none. */
  readonly unit: 'ms' | 'seconds' | 'octets' | 'commands' | 'levels' | 'lines' | 'steps' | null;
  readonly preset: number;
  readonly most: number;
  /** Spent after it happened once in the life of the service; otherwise it stays. */
  readonly once: boolean;
  /** Whose replies only it concerns; absent: everybody's. */
  readonly of?: readonly ('smtp' | 'pop3' | 'imap')[];
  /** Only where no other computer can reach it: it opens a door that is closed everywhere for good reason. */
  readonly loopbackOnly?: true;
};

const once = { unit: null, preset: 0, most: 0, once: true } as const;
const always = { unit: null, preset: 0, most: 0, once: false } as const;

/** By name, in the order they are listed. What each does is told in each `locale/<language>/faults.ts`. */
export const faults = {
  // Of the transport.
  drop: once,
  reset: once,
  closeMid: once,
  split: always,
  bytewise: always,
  delay: { unit: 'ms', preset: 500, most: 600_000, once: false },
  longline: { unit: 'octets', preset: 100_000, most: 32 * 1024 * 1024, once: true },
  hostile: always,
  echo: always,
  // Of TLS.
  inject: always,
  stripped: always,
  expired: always,
  // Of SMTP.
  mixed: { ...once, of: ['smtp'] },
  greylist: { unit: 'seconds', preset: 5, most: 86_400, once: false, of: ['smtp'] },
  after: { unit: 'commands', preset: 5, most: 1_000_000, once: false, of: ['smtp'] },
  rate: { unit: 'commands', preset: 10, most: 1_000_000, once: false, of: ['smtp'] },
  unsolicited421: { unit: 'ms', preset: 2000, most: 600_000, once: true, of: ['smtp'] },
  lying: { ...always, of: ['smtp'] },
  // RFC 5321 §4.1.1.4 forbids it; CVE-2023-51764, -51765 and -51766 are what it leads to.
  bareLf: { ...always, of: ['smtp'], loopbackOnly: true },
  // Of POP3. Words in capitals are -ERR, in place of what would have been +OK, with a response code (RFC 2449 §8).
  inactivity: { unit: 'ms', preset: 2000, most: 600_000, once: true, of: ['pop3', 'imap'] },
  ERR: { ...once, of: ['pop3'] },
  AUTH: { ...once, of: ['pop3'] },
  'IN-USE': { ...once, of: ['pop3'] },
  'LOGIN-DELAY': { ...once, of: ['pop3'] },
  'SYS/TEMP': { ...once, of: ['pop3'] },
  'SYS/PERM': { ...once, of: ['pop3'] },
  UTF8: { ...once, of: ['pop3'] },
  XCLIENT: { ...once, of: ['pop3'] },
  noDot: { ...once, of: ['pop3'] },
  wrongOctets: { unit: 'octets', preset: 22, most: 1_000_000_000, once: false, of: ['pop3'] },
  disorder: { ...always, of: ['pop3'] },
  errMid: { ...once, of: ['pop3'] },
  nuls: { ...always, of: ['pop3', 'imap'] },
  // Of IMAP. Its words are in `imap-fault-words.ts`.
  badLiteral: { unit: 'octets', preset: 10, most: 1_000_000_000, once: true, of: ['imap'] },
  longLiteral: { unit: 'octets', preset: 10, most: 1_000_000_000, once: true, of: ['imap'] },
  wrongTag: { ...once, of: ['imap'] },
  tagTwice: { ...once, of: ['imap'] },
  notConnected: { ...always, of: ['imap'] },
  untaggedNo: { ...always, of: ['imap'] },
  deepList: { unit: 'levels', preset: 1000, most: 1_000_000, once: true, of: ['imap'] },
  flood: { unit: 'lines', preset: 10_000, most: 1_000_000, once: true, of: ['imap'] },
  uidReset: { unit: 'steps', preset: 1, most: 1_000_000, once: false, of: ['imap'] },
} as const satisfies Record<string, FaultFact>;

/** Name of a fault, other than a bare reply code. */
export type FaultName = keyof typeof faults;
