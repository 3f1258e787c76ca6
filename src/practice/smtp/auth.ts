/** AUTH and its exchanges in the frame of RFC 4954 §4. */
import { decodeBase64, encodeBase64 } from '../../wire/base64.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
import type { Account } from '../mailbox.ts';
import { identify, NONCE, nextQuestion, serverBegins, wantsNonce } from '../sasl.ts';
import type { Texts } from './persona.ts';
import { command, type Mode, type Outcome, type SmtpState, say, type World, wantsTls, write } from './state.ts';

type Exchange = Extract<Mode, { kind: 'auth' }>;

/** `AUTH mechanism [initial-response]`. */
export function auth(state: SmtpState, args: string, world: World): Outcome {
  const refuse = (text: keyof Texts, mechanism = '') => ({ state, reply: say(world, state, text, { mechanism }) });
  if (state.hello === 'none') return refuse('authBeforeHello');
  if (wantsTls(world, state)) return refuse('tlsFirst');
  if (state.hello === 'helo' && !world.persona.rules.authAfterHelo) return refuse('authAfterHelo');
  if (state.account) return refuse('authTwice');
  if (state.mail) return refuse('authInTransaction');
  const [, name = '', initial] = /^(\S+)(?:[ \t]+(\S+))?[ \t]*$/.exec(args) ?? [];
  if (name === '') return refuse('authSyntax');
  const mechanism = world.persona.mechanisms.find((known) => known === name.toUpperCase());
  if (!mechanism) return refuse('authUnknown', name);
  const given = initial === undefined ? {} : { initial };
  if (initial !== undefined && serverBegins(mechanism) && !(mechanism === 'LOGIN' && world.persona.rules.loginInitial))
    return refuse('authInitial', mechanism);
  if (wantsNonce(mechanism)) {
    const mode: Mode = { kind: 'nonce', mechanism, ...given };
    return { state: { ...state, mode }, reply: null, after: [{ type: 'nonce', octets: NONCE }] };
  }
  return begin(state, { kind: 'auth', mechanism }, initial, world);
}

/** The first question, or the initial response taken as its answer. */
function begin(state: SmtpState, mode: Exchange, initial: string | undefined, world: World): Outcome {
  if (initial !== undefined) return initialAnswer(state, mode, initial, world);
  const reply = mode.mechanism === 'LOGIN' ? say(world, state, 'askUser') : ['334 '];
  return { state: { ...state, mode }, reply };
}

/** `=` stands for an empty answer (RFC 4954 §4). */
function initialAnswer(state: SmtpState, mode: Exchange, initial: string, world: World): Outcome {
  const given = initial === '=' ? '' : initial;
  if (!decodeBase64(given).ok) return { state, reply: say(world, state, 'authInitialNotBase64') };
  return answer({ ...state, mode }, mode, given, world);
}

/** The nonce has come: CRAM-MD5's challenge goes out, SCRAM keeps it for its own. */
export function challenge(
  state: SmtpState,
  asked: Extract<Mode, { kind: 'nonce' }>,
  nonce: Uint8Array,
  world: World,
): Outcome {
  const { mechanism, initial } = asked;
  if (mechanism !== 'CRAM-MD5') {
    return begin(state, { kind: 'auth', mechanism, nonce: Buffer.from(nonce).toString('base64') }, initial, world);
  }
  const text = `<${Buffer.from(nonce).toString('hex')}@${world.persona.host}>`;
  const mode: Mode = { kind: 'auth', mechanism, challenge: text };
  return { state: { ...state, mode }, reply: [`334 ${encodeBase64(Buffer.from(text))}`] };
}

/** One line of the client within an exchange. */
export function answer(state: SmtpState, exchange: Exchange, line: string, world: World): Outcome {
  const ended: SmtpState = { ...state, mode: command };
  if (line === '*') return { state: ended, reply: say(world, state, 'authCancelled') };
  const decoded = decodeBase64(line);
  if (!decoded.ok) return { state: ended, reply: say(world, state, 'authNotBase64') };
  const text = decodeUtf8(decoded.bytes);
  if (exchange.mechanism === 'LOGIN' && exchange.user === undefined) {
    // Text that is no UTF-8 is nobody's name; the password is asked for all the same.
    const mode: Exchange = { ...exchange, user: text ?? '' };
    return { state: { ...state, mode }, reply: say(world, state, 'askPassword') };
  }
  const { troubles = [] } = world.persona;
  const question = nextQuestion(exchange, text ?? '', [...world.accounts, ...troubles.map((one) => one.account)]);
  if (question) {
    const mode: Exchange = { kind: 'auth', ...question.exchange };
    return { state: { ...state, mode }, reply: [`334 ${encodeBase64(Buffer.from(question.ask))}`] };
  }
  return verdict(ended, exchange, text ?? '', world);
}

/** The last answer is in: who is it, and may they? */
function verdict(state: SmtpState, exchange: Exchange, text: string, world: World): Outcome {
  const { troubles = [], webPassword, limits } = world.persona;
  const account = identify(exchange, text, world.accounts);
  if (account) return { state: { ...state, account }, reply: say(world, state, 'authDone') };
  const trouble = troubles.find((one) => identify(exchange, text, [one.account]) !== null);
  if (trouble) {
    const cured = trouble.cures?.includes(exchange.mechanism) || (trouble.cures?.includes('TLS') && state.secured);
    if (cured) return { state: { ...state, account: trouble.account }, reply: say(world, state, 'authDone') };
    return { state, reply: write(world, state, trouble.reply) };
  }
  const failed: SmtpState = { ...state, failedLogins: state.failedLogins + 1 };
  if (webPassword !== undefined && identify(exchange, text, withPassword(world.accounts, webPassword))) {
    return { state: failed, reply: say(world, state, 'authWebPassword') };
  }
  const often = failed.failedLogins > (limits.failedLogins ?? Number.POSITIVE_INFINITY);
  return { state: failed, reply: say(world, state, often ? 'authTooOften' : 'authFailed') };
}

function withPassword(accounts: readonly Account[], password: string): readonly Account[] {
  return accounts.map((account) => ({ ...account, password }));
}
