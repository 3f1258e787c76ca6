/** A SASL exchange as the mail protocols carry it, by counting answers: LOGIN, PLAIN, CRAM-MD5 and any other mechanism. */
import { decodeBase64 } from '../../wire/base64.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import type { Input, Note } from '../contract.ts';

/** AUTH under way (RFC 4954 §4, RFC 5034 §4). `answers`: how many the client has given, an initial response included. */
export type AuthExchange = {
  readonly mechanism: string;
  readonly answers: number;
  readonly user: string | null;
  /** Decoded challenge waiting for its answer; undefined while the server has the word. */
  readonly challenge: Uint8Array | null | undefined;
};

/** An exchange one step further, and what the octets sent hold. */
export type ExchangeStep = { readonly auth: AuthExchange; readonly notes: readonly Note[] };

/** Lines of an exchange may have so many octets with their CRLF (RFC 4954 §4, RFC 5034 §4). */
export const SASL_LINE_LIMIT = 12_288;

/** What an answer holds. */
export type Asked = Extract<Input, { kind: 'sasl' }>['asks'];

const HIDDEN = '********';

/** Where a question of AUTH stands, by what its answer holds: keys of the places in `knowledge/<protocol>/meanings`. */
export const QUESTION_PLACES = {
  user: 'auth-user',
  password: 'auth-password',
  'user-and-password': 'auth-plain',
  digest: 'auth-digest',
  response: 'auth-answer',
} as const satisfies Readonly<Record<Asked, string>>;

/** What the next answer holds, by mechanism and count. Prompts vary, so their words are never asked. */
export function asksFor(auth: AuthExchange): Asked {
  switch (auth.mechanism) {
    case 'LOGIN':
      return auth.answers === 0 ? 'user' : 'password';
    case 'PLAIN':
      return 'user-and-password';
    case 'CRAM-MD5':
      return 'digest';
    default:
      return 'response';
  }
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
    auth: { mechanism, answers: given ? 1 : 0, user, challenge: undefined },
    notes: readable ? describeAnswer(mechanism, 0, response, at + mechanism.length + 1) : [],
  };
}

/** An answer was sent, or `*`. */
export function continueExchange(auth: AuthExchange, text: string, masked: boolean): ExchangeStep {
  const { mechanism, answers } = auth;
  const readable = !masked && text !== '*';
  const user = auth.user ?? (readable ? userOf(mechanism, answers, text) : null);
  return {
    auth: { mechanism, answers: answers + 1, user, challenge: undefined },
    notes: readable ? describeAnswer(mechanism, answers, text, 0) : [],
  };
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

function parts(mechanism: string, answers: number, base64: string): { user: string; shown: string } | null {
  const decoded = decodeBase64(base64 === '=' ? '' : base64);
  const text = decoded.ok ? decodeUtf8(decoded.bytes) : null;
  if (text === null || text === '') return null;
  if (mechanism === 'LOGIN') return answers === 0 ? { user: text, shown: text } : null;
  if (mechanism === 'PLAIN') {
    const [authzid, authcid, password] = text.split('\0');
    if (authzid === undefined || authcid === undefined || password === undefined) return null;
    return { user: authcid, shown: `${authzid}\0${authcid}\0${HIDDEN}` };
  }
  if (mechanism === 'CRAM-MD5') {
    const space = text.lastIndexOf(' ');
    return space > 0 ? { user: text.slice(0, space), shown: `${text.slice(0, space)} ${HIDDEN}` } : null;
  }
  return null;
}
