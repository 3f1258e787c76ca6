/** What an SMTP dialogue remembers. Everything shown is derived from it (view.ts); nothing here is ever printed. */
import type { ProviderId } from '../../knowledge/providers.ts';
import { type DraughtOf, type Exchange as LineExchange, type LineState, lineStart } from '../line-dialogue/state.ts';

type Kind = 'greeting' | 'command' | 'answer' | 'message' | 'chunk';

/** What the server owes a reply to. */
export type Exchange = LineExchange<Kind>;

export type ReplyText = { readonly line: string; readonly before: ReplyText | null };

/** A reply whose last line has not come yet. */
export type OpenReply = {
  /** The codes seen, each once. */
  readonly codes: readonly number[];
  /** The last line so far and those before it: a list that grows without being copied. */
  readonly text: ReplyText | null;
  readonly enhanced: string | null;
  readonly bare: boolean;
  /** Offset of its first octet in the server's stream. */
  readonly start: number;
};

/** Recipients shown by their addresses; of the others only the number. */
export const RECIPIENTS_NAMED = 3;
/** Recipients kept by their addresses, so that each may be told its own reply. */
export const RECIPIENTS_KEPT = 100;

export type Transaction = {
  readonly sender: string;
  /** The first of those accepted. */
  readonly recipients: readonly string[];
  readonly accepted: number;
  readonly refused: number;
  readonly eightBit: boolean;
  /** `BODY=BINARYMIME`: only BDAT may carry it (RFC 3030 §3). */
  readonly binary: boolean;
  /** `SMTPUTF8` (RFC 6531 §3.4). */
  readonly utf8: boolean;
};

/** A message that comes in chunks, as far as it has been sent. Units are counted from the beginning of the connection. */
export type Chunks = {
  readonly stretches: readonly { readonly from: number; readonly units: number }[];
  readonly octets: number;
};

/** Message text between 354 and the final dot, counted before dot-stuffing. */
export type MessageText = {
  readonly lines: number;
  readonly units: number;
  /** Replay: octets are masks, so nothing can be counted. */
  readonly masked: boolean;
  readonly fields: readonly string[];
  readonly part: 'header' | 'body';
  readonly blankLine: boolean;
  readonly bodyLines: number;
  readonly octets: number;
  /** Line number of the first line that is neither a field, a folded line nor blank; 0: none yet. */
  readonly strayLine: number;
  readonly eightBitNoted: boolean;
  /** In the middle of a line longer than a unit. */
  readonly inLine: boolean;
};

export type SmtpState = LineState<Kind> & {
  readonly banner: string;
  readonly provider: ProviderId | null;
  readonly refusedGreeting: number | null;
  readonly hello: 'HELO' | 'EHLO' | null;
  /** AUTH was refused or broken off: what follows may be a secret at the wrong prompt. */
  readonly afterRefusedAuth: boolean;
  readonly transaction: Transaction | null;
  readonly message: MessageText | null;
  /** Octets of a BDAT chunk still to come from the client. */
  readonly chunkLeft: number;
  /** Is that chunk the last of its message? */
  readonly chunkLast: boolean;
  /** Chunks sent since MAIL, RSET or the message before; null: none. */
  readonly chunks: Chunks | null;
  /** A chunk was refused, and nothing has begun the message anew (RFC 3030 §2). */
  readonly chunkRefused: boolean;
  /** Units the client has sent. */
  readonly sent: number;
  /** DATA was refused, and nothing has been sent since. */
  readonly textRefused: boolean;
  /** LMTP: LHLO, and a reply for each recipient (RFC 2033). */
  readonly lmtp: boolean;
  readonly reply: OpenReply | null;
};

export const start: SmtpState = {
  ...lineStart,
  banner: '',
  provider: null,
  refusedGreeting: null,
  hello: null,
  afterRefusedAuth: false,
  transaction: null,
  message: null,
  chunkLeft: 0,
  chunkLast: false,
  chunks: null,
  chunkRefused: false,
  sent: 0,
  textRefused: false,
  lmtp: false,
  reply: null,
};

/** A step being made. */
export type Draught = DraughtOf<SmtpState>;

/** Mechanisms offered by AUTH, upper case. */
export function offeredMechanisms(state: SmtpState): readonly string[] {
  return (state.capabilities.get('AUTH') ?? '').split(' ').filter(Boolean);
}

/** The phase a person is in: the last stage reached. */
export function phaseOf(state: SmtpState): string {
  if (state.ended || !state.connected) return state.ended ? 'ended' : 'greeting';
  if (state.refusedGreeting !== null) return 'refused';
  if (state.queue[0]?.kind === 'greeting') return 'greeting';
  if (state.message || state.chunkLeft > 0 || state.queue.some(({ kind }) => kind === 'message')) return 'data';
  if (state.auth) return 'auth';
  if (state.transaction) return state.transaction.accepted > 0 ? 'rcpt' : 'mail';
  if (state.loggedIn) return 'auth';
  return state.upgrading ? 'tls' : 'hello';
}
