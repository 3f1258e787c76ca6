/** The ways in: LOGIN, and AUTHENTICATE with its exchanges (RFC 9051 §6.2.2, §6.2.3; RFC 4959). */
import { decodeBase64, encodeBase64 } from '../../wire/base64.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
import type { Account } from '../mailbox.ts';
import { identify, type Mechanism, NONCE, nextQuestion, verified, wantsNonce } from '../sasl.ts';
import { capabilities, offers, say } from './say.ts';
import { type Command, command, done, type ImapState, type Mode, type Outcome, type World } from './state.ts';

type Exchange = Extract<Mode, { kind: 'auth' }>;

/** Mechanisms that show the password to whoever reads along. */
const IN_CLEAR: ReadonlySet<Mechanism> = new Set(['PLAIN', 'LOGIN']);
/** Mechanisms that need no password. */
const TOKENS: ReadonlySet<Mechanism> = new Set(['XOAUTH2', 'OAUTHBEARER', 'EXTERNAL']);

/** `LOGIN user password`. */
export const login: Command = ({ state, world, reader }) => {
  const user = decodeUtf8(reader.astring());
  reader.space();
  const password = decodeUtf8(reader.astring());
  reader.end();
  if (offers(world, state, 'LOGINDISABLED')) return done(state, say(world, state, 'privacy'));
  const account = verified(world.accounts, user ?? '', (found) => found.password === password);
  return admit(state, world.persona.rules.tokensOnly ? null : account, 'LOGIN', world);
};

/** `AUTHENTICATE mechanism [initial-response]`. */
export const authenticate: Command = ({ state, world, tag, reader }) => {
  const name = reader.word();
  let initial: string | undefined;
  if (!reader.atEnd()) {
    reader.space();
    if (!reader.atEnd()) initial = reader.run(/[^ ]/, 'an initial response');
    reader.end();
  }
  const { mechanisms, rules } = world.persona;
  const mechanism = mechanisms.find((known) => known === name);
  if (!mechanism) return done(state, say(world, state, 'authUnknown', { mechanism: name }));
  if (rules.tlsFirst && !state.secured && IN_CLEAR.has(mechanism)) return done(state, say(world, state, 'privacy'));
  const given = initial !== undefined && { initial };
  if (wantsNonce(mechanism)) {
    const mode: Mode = { kind: 'nonce', tag, mechanism, ...given };
    return { state: { ...state, mode }, untagged: [], tagged: null, after: [{ type: 'nonce', octets: NONCE }] };
  }
  return begin(state, { kind: 'auth', tag, mechanism }, initial, world);
};

/** The first question, or the initial response taken as its answer; `=` is an empty one. */
function begin(state: ImapState, mode: Exchange, initial: string | undefined, world: World): Outcome {
  const begun: ImapState = { ...state, mode };
  if (initial !== undefined) return answer(begun, mode, initial === '=' ? '' : initial, world);
  return asked(begun, mode.mechanism === 'LOGIN' ? 'VXNlcm5hbWU6' : '');
}

/** The nonce has come: CRAM-MD5's challenge goes out, SCRAM keeps it for its own. */
export function challenge(
  state: ImapState,
  { tag, mechanism, initial }: Extract<Mode, { kind: 'nonce' }>,
  nonce: Uint8Array,
  world: World,
): Outcome {
  const octets = Buffer.from(nonce);
  if (mechanism !== 'CRAM-MD5') {
    return begin(state, { kind: 'auth', tag, mechanism, nonce: octets.toString('base64') }, initial, world);
  }
  const text = `<${octets.readUInt32BE(0)}.${octets.readBigUInt64BE(4)}@${world.persona.host}>`;
  const mode: Mode = { kind: 'auth', tag, mechanism, challenge: text };
  return asked({ ...state, mode }, encodeBase64(Buffer.from(text)));
}

/** One line of the client within an exchange. */
export function answer(state: ImapState, exchange: Exchange, line: string, world: World): Outcome {
  const ended: ImapState = { ...state, mode: command };
  if (line === '*') return done(ended, say(world, state, 'authCancelled'));
  const decoded = decodeBase64(line);
  if (!decoded.ok) return done(ended, say(world, state, 'authNotBase64'));
  const text = decodeUtf8(decoded.bytes);
  if (exchange.mechanism === 'LOGIN' && exchange.user === undefined) {
    // Text that is no UTF-8 is nobody's name; the password is asked for all the same.
    return asked({ ...state, mode: { ...exchange, user: text ?? '' } }, 'UGFzc3dvcmQ6');
  }
  const question = nextQuestion(exchange, text ?? '', world.accounts);
  if (question) {
    const mode: Exchange = { kind: 'auth', tag: exchange.tag, ...question.exchange };
    return asked({ ...state, mode }, encodeBase64(Buffer.from(question.ask)));
  }
  const refused = world.persona.rules.tokensOnly && !TOKENS.has(exchange.mechanism);
  const account = text === null || refused ? null : identify(exchange, text, world.accounts);
  return admit(ended, account, 'AUTHENTICATE', world);
}

function asked(state: ImapState, question: string): Outcome {
  return { state, untagged: [], tagged: null, question };
}

function admit(state: ImapState, account: Account | null, verb: string, world: World): Outcome {
  if (!account) return done(state, say(world, state, 'loginFailed', { verb }));
  const inside: ImapState = { ...state, account, mistakes: 0 };
  const offered = capabilities(world, inside).join(' ');
  return done(inside, say(world, state, 'loginDone', { capabilities: offered, user: account.user, verb }));
}
