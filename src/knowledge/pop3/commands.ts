/** POP3 commands: syntax, in which state they are legal, what follows their `+OK`, and where that is written. */

/** The two states in which commands are taken (RFC 1939 §3). */
export type Pop3CommandState = 'authorization' | 'transaction';

export type Pop3CommandFact = {
  /** As a person would type it; what stands in `[ ]` may be left out. */
  readonly syntax: string;
  readonly states: readonly Pop3CommandState[];
  /** When lines up to a single dot follow `+OK`. A refusal and a continuation never have any (RFC 1939 §3). */
  readonly multiLine: 'never' | 'always' | 'without-argument';
  /** CAPA keyword that must be offered, if any. */
  readonly capability?: string;
  /** Its argument is the number of a message; `optional`: it may be left out. */
  readonly message?: 'required' | 'optional';
  /** Out of use, or of one vendor: recognised and explained, never suggested. */
  readonly obsolete?: true;
  /** A section of an RFC, or who made it up when there is none. */
  readonly source: string;
};

const before = ['authorization'] as const;
const after = ['transaction'] as const;
const both = ['authorization', 'transaction'] as const;

export const pop3Commands = {
  USER: { syntax: 'USER name', states: before, multiLine: 'never', source: 'RFC 1939 §7' },
  PASS: { syntax: 'PASS password', states: before, multiLine: 'never', source: 'RFC 1939 §7' },
  APOP: { syntax: 'APOP name digest', states: before, multiLine: 'never', source: 'RFC 1939 §7' },
  // Alone on its line it lists mechanisms at servers that still do so; in RFC 5034 it needs a mechanism.
  AUTH: {
    syntax: 'AUTH mechanism [base64]',
    states: before,
    multiLine: 'without-argument',
    capability: 'SASL',
    source: 'RFC 5034 §4',
  },
  STLS: { syntax: 'STLS', states: before, multiLine: 'never', capability: 'STLS', source: 'RFC 2595 §4' },
  CAPA: { syntax: 'CAPA', states: both, multiLine: 'always', source: 'RFC 2449 §5' },
  UTF8: { syntax: 'UTF8', states: before, multiLine: 'never', capability: 'UTF8', source: 'RFC 6856 §2' },
  LANG: {
    syntax: 'LANG [tag]',
    states: both,
    multiLine: 'without-argument',
    capability: 'LANG',
    source: 'RFC 6856 §3',
  },
  STAT: { syntax: 'STAT', states: after, multiLine: 'never', source: 'RFC 1939 §5' },
  LIST: {
    syntax: 'LIST [n]',
    states: after,
    multiLine: 'without-argument',
    message: 'optional',
    source: 'RFC 1939 §5',
  },
  RETR: { syntax: 'RETR n', states: after, multiLine: 'always', message: 'required', source: 'RFC 1939 §5' },
  TOP: {
    syntax: 'TOP n lines',
    states: after,
    multiLine: 'always',
    capability: 'TOP',
    message: 'required',
    source: 'RFC 1939 §7',
  },
  UIDL: {
    syntax: 'UIDL [n]',
    states: after,
    multiLine: 'without-argument',
    capability: 'UIDL',
    message: 'optional',
    source: 'RFC 1939 §7',
  },
  DELE: { syntax: 'DELE n', states: after, multiLine: 'never', message: 'required', source: 'RFC 1939 §5' },
  RSET: { syntax: 'RSET', states: after, multiLine: 'never', source: 'RFC 1939 §5' },
  NOOP: { syntax: 'NOOP', states: after, multiLine: 'never', source: 'RFC 1939 §5' },
  QUIT: { syntax: 'QUIT', states: both, multiLine: 'never', source: 'RFC 1939 §6' },
  XTND: { syntax: 'XTND XMIT', states: after, multiLine: 'never', obsolete: true, source: 'RFC 1082' },
  XCLIENT: { syntax: 'XCLIENT NAME=value…', states: before, multiLine: 'never', obsolete: true, source: 'Dovecot' },
  ID: { syntax: 'ID ("name" "value"…)', states: both, multiLine: 'never', obsolete: true, source: 'Dovecot' },
} as const satisfies Record<string, Pop3CommandFact>;

export type Pop3CommandId = keyof typeof pop3Commands;
