/** The commands about the connection itself: CAPABILITY, NOOP, ID, ENABLE, STARTTLS, IDLE, LOGOUT. */
import { CLOSE, OVER } from '../machine.ts';
import { Unreadable } from './command-parts.ts';
import { quoted } from './lines.ts';
import { capabilities, offers, say } from './say.ts';
import { type Command, done, type ImapState } from './state.ts';

/** What ENABLE can turn on (RFC 5161), where it is offered. */
const ENABLES = new Map([
  ['CONDSTORE', 'CONDSTORE'],
  ['IMAP4REV2', 'IMAP4rev2'],
  ['UTF8=ACCEPT', 'UTF8=ACCEPT'],
]);

/** CAPABILITY. */
export const capability: Command = ({ state, world, reader }) => {
  reader.end();
  const offered = `CAPABILITY ${capabilities(world, state).join(' ')}`;
  return done(state, say(world, state, 'capability'), [offered]);
};

/** NOOP, and CHECK, which asks for no more (RFC 3501 §6.4.1). */
export const noop: Command = ({ state, world, reader, verb }) => {
  reader.end();
  return done(state, say(world, state, verb === 'CHECK' ? 'check' : 'noop'));
};

/** LOGOUT: BYE goes first. */
export const logout: Command = ({ state, world, reader }) => {
  reader.end();
  const over: ImapState = { ...state, mode: OVER, selected: null };
  return { ...done(over, say(world, state, 'logout'), [say(world, state, 'bye')]), after: [CLOSE] };
};

/** `ID NIL`, or pairs of strings (RFC 2971 §3.1). */
export const id: Command = ({ state, world, reader }) => {
  if (reader.peek() !== '(') {
    if (!reader.skip('NIL')) throw new Unreadable('Expected a list or NIL');
  } else {
    let count = 0;
    reader.list(() => (count++ % 2 === 0 ? reader.string() : reader.nstring()));
    if (count % 2 === 1 || count > 60) throw new Unreadable('Parameters come in pairs, at most 30 of them');
  }
  reader.end();
  const own = world.persona.serverId.flatMap(([name, value]) => [quoted(name), quoted(value)]);
  const line = `ID ${own.length > 0 ? `(${own.join(' ')})` : 'NIL'}`;
  return done({ ...state, introduced: true }, say(world, state, 'id'), [line]);
};

/** ENABLE: what is not known is passed over (RFC 5161 §3.1). */
export const enable: Command = ({ state, world, reader }) => {
  const wanted = [reader.word()];
  while (!reader.atEnd()) {
    reader.space();
    if (!reader.atEnd()) wanted.push(reader.word());
  }
  const found = [...new Set(wanted)].filter((word) => offers(world, state, ENABLES.get(word) ?? ''));
  const fresh = found.filter((word) => !state.enabled.has(word)).map((word) => ENABLES.get(word)!);
  const enabled = new Set([...state.enabled, ...found]);
  return done({ ...state, enabled }, say(world, state, 'enable'), [['ENABLED', ...fresh].join(' ')]);
};

/** Go-ahead and upgrade; what the client said before is forgotten when TLS is up (RFC 9051 §6.2.1). */
export const startTls: Command = ({ state, world }) => {
  if (state.secured) return done(state, say(world, state, 'tlsActive'));
  if (!offers(world, state, 'STARTTLS')) return done(state, say(world, state, 'tlsOff'));
  const waiting: ImapState = { ...state, mode: { kind: 'tls' } };
  return {
    ...done(waiting, say(world, state, 'tlsReady')),
    after: [{ type: 'startTls', channel: 0, as: 'server' }],
  };
};

/** IDLE: over when DONE comes (RFC 2177). */
export const idle: Command = ({ state, world, tag, reader }) => {
  reader.end();
  const idling: ImapState = { ...state, mode: { kind: 'idle', tag } };
  return { state: idling, untagged: [], tagged: null, question: say(world, state, 'idling') };
};
