/** A SASL exchange as the mail protocols carry it, by mechanism and by counting answers. */
import { decodeBase64 } from '../../wire/base64.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import type { Asked, Note } from '../contract.ts';
import { readClientFirst, scramHash } from './scram.ts';
import { carriesToken, readTokenMessage } from './token.ts';

/** AUTH under way (RFC 4954 §4, RFC 5034 §4). `answers`: how many the client has given, an initial response included. */
export type AuthExchange = {
  readonly mechanism: string;
  readonly answers: number;
  readonly user: string | null;
  /** Decoded challenge waiting for its answer; undefined while the server has the word. */
  readonly challenge: Uint8Array | null | undefined;
  /** SCRAM's first message as it was sent, for the proof is made over it; null: none, or it could not be read. */
  readonly first: string | null;
};

/** An exchange one step further, and what the octets sent hold. */
export type ExchangeStep = { readonly auth: AuthExchange; readonly notes: readonly Note[] };

/** Lines of an exchange may have so many octets with their CRLF (RFC 4954 §4, RFC 5034 §4). */
export const SASL_LINE_LIMIT = 12_288;

const HIDDEN = '********';

/** Where a question of AUTH stands: a place of `knowledge/<protocol>/meanings`. */
export type QuestionPlace =
  | 'auth-user'
  | 'auth-password'
  | 'auth-plain'
  | 'auth-digest'
  | 'auth-scram-first'
  | 'auth-scram-final'
  | 'auth-scram-done'
  | 'auth-token'
  | 'auth-token-refused'
  | 'auth-external'
  | 'auth-answer';

/** By the answer that is wanted: the first, the second, any later one. */
type Round = { readonly asks: Asked; readonly place: QuestionPlace };

const ANY: Round = { asks: 'response', place: 'auth-answer' };
const ROUNDS: Readonly<Record<string, readonly Round[]>> = {
  LOGIN: [
    { asks: 'user', place: 'auth-user' },
    { asks: 'password', place: 'auth-password' },
  ],
  PLAIN: [{ asks: 'user-and-password', place: 'auth-plain' }],
  'CRAM-MD5': [{ asks: 'digest', place: 'auth-digest' }],
  EXTERNAL: [{ asks: 'identity', place: 'auth-external' }, ANY],
};
const SCRAM: readonly Round[] = [
  { asks: 'user', place: 'auth-scram-first' },
  { asks: 'password', place: 'auth-scram-final' },
  { asks: 'nothing', place: 'auth-scram-done' },
];
const TOKEN: readonly Round[] = [
  { asks: 'user-and-token', place: 'auth-token' },
  { asks: 'nothing', place: 'auth-token-refused' },
];

function roundOf({ mechanism, answers }: Pick<AuthExchange, 'mechanism' | 'answers'>): Round {
  const rounds = scramHash(mechanism) ? SCRAM : carriesToken(mechanism) ? TOKEN : (ROUNDS[mechanism] ?? [ANY]);
  return rounds[answers] ?? rounds.at(-1)!;
}

/** What the next answer holds, by mechanism and count. Prompts vary, so their words are never asked. */
export function asksFor(auth: Pick<AuthExchange, 'mechanism' | 'answers'>): Asked {
  return roundOf(auth).asks;
}

/** Where the question stands that the next answer answers. */
export function questionPlace(auth: Pick<AuthExchange, 'mechanism' | 'answers'>): QuestionPlace {
  return roundOf(auth).place;
}

/** A question as octets and as a person reads them; null when it is no base64. */
export function readChallenge(base64: string): { readonly bytes: Uint8Array; readonly text: string } | null {
  const decoded = decodeBase64(base64);
  if (!decoded.ok) return null;
  const { bytes } = decoded;
  return { bytes, text: decodeUtf8(bytes) ?? Buffer.from(bytes).toString('hex') };
}

/** A question said beside its octets, which begin at octet `at`; null when it is no base64. */
export function describeChallenge(base64: string, at: number): readonly Note[] | null {
  const challenge = readChallenge(base64);
  if (!challenge) return null;
  if (challenge.bytes.length === 0) return [];
  return [{ kind: 'decoded', what: 'base64', text: challenge.text, span: { start: at, end: at + base64.length } }];
}

/**
 * A mechanism was named, with an initial response or without. `covered`: the arguments without their secrets, for one may
 * stand in the mechanism's place; `whole`: as sent, null where they may not be read; `at`: octets of the verb before them.
 */
export function beginExchange(covered: string, whole: string | null, at: number): ExchangeStep {
  const mechanism = parseCommandLine(covered).verb;
  const response = parseCommandLine(whole ?? covered).args;
  const given = response !== '';
  const readable = given && whole !== null;
  const user = readable ? userOf(mechanism, 0, response) : null;
  return {
    auth: {
      mechanism,
      answers: given ? 1 : 0,
      user,
      challenge: undefined,
      first: readable ? firstOf(mechanism, response) : null,
    },
    notes: readable ? describeAnswer(mechanism, 0, response, at + mechanism.length + 1) : [],
  };
}

/** An answer was sent, or `*`. */
export function continueExchange(auth: AuthExchange, text: string, masked: boolean): ExchangeStep {
  const { mechanism, answers } = auth;
  const readable = !masked && text !== '*';
  const user = auth.user ?? (readable ? userOf(mechanism, answers, text) : null);
  return {
    auth: {
      mechanism,
      answers: answers + 1,
      user,
      challenge: undefined,
      first: answers === 0 && readable ? firstOf(mechanism, text) : auth.first,
    },
    notes: readable ? describeAnswer(mechanism, answers, text, 0) : [],
  };
}

/** SCRAM's first message, if this is it. */
function firstOf(mechanism: string, base64: string): string | null {
  const text = scramHash(mechanism) ? textOf(base64) : null;
  return text !== null && readClientFirst(text) ? text : null;
}

/** The user an answer names, if it can be read. */
function userOf(mechanism: string, answers: number, base64: string): string | null {
  return parts(mechanism, answers, base64)?.user ?? null;
}

/** Says what an answer that begins at octet `at` holds, the secret part left out. */
function describeAnswer(mechanism: string, answers: number, base64: string, at: number): readonly Note[] {
  const shown = parts(mechanism, answers, base64)?.shown;
  if (shown === undefined) return [];
  return [{ kind: 'decoded', what: 'base64', text: shown, span: { start: at, end: at + base64.length } }];
}

function textOf(base64: string): string | null {
  const decoded = decodeBase64(base64 === '=' ? '' : base64);
  const text = decoded.ok ? decodeUtf8(decoded.bytes) : null;
  return text === '' ? null : text;
}

type Parts = { readonly user: string | null; readonly shown: string } | null;

function parts(mechanism: string, answers: number, base64: string): Parts {
  const text = textOf(base64);
  if (text === null) return null;
  if (scramHash(mechanism)) return scramParts(answers, text);
  if (carriesToken(mechanism)) {
    const user = readTokenMessage(mechanism, text)?.user;
    return user === undefined ? null : { user, shown: text.replace(/(auth=Bearer )[^\x01]+/i, `$1${HIDDEN}`) };
  }
  switch (mechanism) {
    case 'LOGIN':
      return answers === 0 ? { user: text, shown: text } : null;
    case 'EXTERNAL':
      return { user: text, shown: text };
    case 'PLAIN': {
      const [authzid, authcid, password] = text.split('\0');
      if (authzid === undefined || authcid === undefined || password === undefined) return null;
      return { user: authcid, shown: `${authzid}\0${authcid}\0${HIDDEN}` };
    }
    case 'CRAM-MD5': {
      const space = text.lastIndexOf(' ');
      return space > 0 ? { user: text.slice(0, space), shown: `${text.slice(0, space)} ${HIDDEN}` } : null;
    }
    default:
      return null;
  }
}

/** The first message holds no secret; of the last one only the proof is one. */
function scramParts(answers: number, text: string): Parts {
  if (answers === 0) {
    const first = readClientFirst(text);
    return first && { user: first.user, shown: text };
  }
  return /^c=[^,]*,r=[^,]*,p=[^,]+$/.test(text) ? { user: null, shown: text.replace(/,p=.*$/s, `,p=${HIDDEN}`) } : null;
}
