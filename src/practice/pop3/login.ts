/** The ways in: USER and PASS, APOP (RFC 1939 §7), and AUTH with its exchanges (RFC 5034 §4). */
import { createHash } from 'node:crypto';
import { decodeBase64, encodeBase64 } from '../../wire/base64.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
import type { Account } from '../mailbox.ts';
import { identify, type Mechanism, NONCE, nextQuestion, serverBegins, verified, wantsNonce } from '../sasl.ts';
import { dropSize } from './maildrop.ts';
import { listing, single } from './replies.ts';
import { type Answer, answerWith, command, type Mode, type Outcome, type Pop3State, say, type World } from './state.ts';

type Exchange = Extract<Mode, { kind: 'auth' }>;

/** `USER name`. It never tells whether there is such a user. */
export function user(state: Pop3State, args: string, world: World): Outcome {
  if (args === '' && !world.persona.rules.emptyUser) return answerWith(world, state, 'userMissing');
  return answerWith(world, { ...state, user: args }, 'userDone', { user: args });
}

/** `PASS string`: the rest of the line, blanks included. */
export function pass(state: Pop3State, args: string, world: World): Outcome {
  if (state.user === null) return answerWith(world, state, 'passFirst');
  // One character an octet, as the line came; names and passwords are UTF-8 (RFC 6856 §2.1).
  const [name, password] = [utf8(state.user), utf8(args)];
  const account = verified(world.accounts, name ?? '', (found) => found.password === password);
  return admit(state, account, 'PASS', world);
}

/** `APOP name digest`: MD5 of the timestamp and the password. */
export function apop(state: Pop3State, args: string, world: World): Outcome {
  if (state.timestamp === null) return answerWith(world, state, 'apopOff');
  const [, name, digest] = /^(\S+) +([0-9a-f]{32})$/.exec(args) ?? [];
  if (name === undefined) return answerWith(world, state, 'apopSyntax');
  const due = ({ password }: Account) => createHash('md5').update(`${state.timestamp}${password}`).digest('hex');
  const account = verified(world.accounts, utf8(name) ?? '', (found) => due(found) === digest);
  return admit(state, account, 'APOP', world);
}

/** `AUTH [mechanism [initial-response]]`. */
export function auth(state: Pop3State, args: string, world: World): Outcome {
  const { mechanisms, rules } = world.persona;
  const [, name = '', initial] = /^(\S*)(?:[ \t]+(\S+))?[ \t]*$/.exec(args) ?? [];
  if (name === '' && rules.authLists) return { state, reply: listing(say(world, 'authList'), mechanisms) };
  if (name === '') return answerWith(world, state, 'authMissing');
  const mechanism = mechanisms.find((known) => known === name.toUpperCase());
  if (!mechanism) return answerWith(world, state, 'authUnknown', { mechanism: name });
  const outOfTurn = initial !== undefined && serverBegins(mechanism) && !rules.lenientInitial;
  if (outOfTurn) return answerWith(world, state, 'authInitial', { mechanism });
  if (wantsNonce(mechanism)) {
    const mode: Mode = { kind: 'nonce', of: 'challenge', mechanism, ...(initial !== undefined && { initial }) };
    return { state: { ...state, mode }, reply: null, after: [{ type: 'nonce', octets: NONCE }] };
  }
  return begin(state, { kind: 'auth', mechanism }, initial, world);
}

/** The first question, or the initial response taken as its answer. */
function begin(state: Pop3State, mode: Exchange, initial: string | undefined, world: World): Outcome {
  const begun: Pop3State = { ...state, mode };
  if (initial !== undefined) return answer(begun, mode, initial === '=' ? '' : initial, world);
  return mode.mechanism === 'LOGIN' ? answerWith(world, begun, 'askUser') : { state: begun, reply: single('+ ') };
}

/** The nonce has come: CRAM-MD5's challenge goes out, SCRAM keeps it for its own. */
export function challenge(
  state: Pop3State,
  { mechanism, initial }: { readonly mechanism: Mechanism; readonly initial?: string },
  nonce: Uint8Array,
  world: World,
): Outcome {
  if (mechanism !== 'CRAM-MD5') {
    return begin(state, { kind: 'auth', mechanism, nonce: Buffer.from(nonce).toString('base64') }, initial, world);
  }
  const text = timestamp(nonce, world);
  const mode: Mode = { kind: 'auth', mechanism: 'CRAM-MD5', challenge: text };
  return { state: { ...state, mode }, reply: single(`+ ${encodeBase64(Buffer.from(text))}`) };
}

/** A message-id made of a nonce, as APOP and CRAM-MD5 want it: two decimal numbers at our name. */
export function timestamp(nonce: Uint8Array, world: World): string {
  const octets = Buffer.from(nonce);
  return `<${octets.readUInt32BE(0)}.${octets.readBigUInt64BE(4)}@${world.persona.host}>`;
}

/** One line of the client within an exchange. */
export function answer(state: Pop3State, exchange: Exchange, line: string, world: World): Outcome {
  const ended: Pop3State = { ...state, mode: command };
  if (line === '*') return answerWith(world, ended, 'authCancelled');
  const decoded = decodeBase64(line);
  if (!decoded.ok) return answerWith(world, ended, 'authNotBase64');
  const text = decodeUtf8(decoded.bytes);
  if (exchange.mechanism === 'LOGIN' && exchange.user === undefined) {
    // Text that is no UTF-8 is nobody's name; the password is asked for all the same.
    return answerWith(world, { ...state, mode: { ...exchange, user: text ?? '' } }, 'askPassword');
  }
  const question = nextQuestion(exchange, text ?? '', world.accounts);
  if (question) {
    const mode: Exchange = { kind: 'auth', ...question.exchange };
    return { state: { ...state, mode }, reply: single(`+ ${encodeBase64(Buffer.from(question.ask))}`) };
  }
  return admit(ended, text === null ? null : identify(exchange, text, world.accounts), 'AUTH', world);
}

/** Whoever has proved who they are still needs the lock of the mailbox. */
function admit(state: Pop3State, account: Account | null, place: string, world: World): Outcome {
  const known: Pop3State = { ...state, user: null };
  if (!account) return answerWith(world, known, 'loginFailed');
  const ask = { kind: 'open', user: account.user } as const;
  return {
    state: { ...known, mode: { kind: 'opening', account, place } },
    reply: null,
    after: [{ type: 'mailbox', ask }],
  };
}

/** The mailbox has answered: TRANSACTION, or somebody else is in there (RFC 2449 §8.1.2). */
export function opened(state: Pop3State, account: Account, given: Answer, world: World): Outcome {
  const ended: Pop3State = { ...state, mode: command };
  if (given.kind !== 'opened') return answerWith(world, ended, 'inUse');
  const { messages, validity } = given;
  const maildrop = { user: account.user, messages, validity, deleted: new Set<number>() };
  return answerWith(world, { ...ended, maildrop }, 'loginDone', { user: account.user, ...dropSize(maildrop) });
}

function utf8(octets: string): string | null {
  return decodeUtf8(Buffer.from(octets, 'latin1'));
}
