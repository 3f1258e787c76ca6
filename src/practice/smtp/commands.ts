/** The commands by verb: the table, and those that are only a line or two. */

import { auth } from './auth.ts';
import { bdat } from './bdat.ts';
import { data } from './data.ts';
import { mail, rcpt } from './envelope.ts';
import { lies } from './lies.ts';
import { etrn, expand, verify } from './lookups.ts';
import type { Persona } from './persona.ts';
import { fill, multiLine } from './replies.ts';
import { leaving, type Outcome, offersTls, type SmtpState, say, type World, wantsTls, write } from './state.ts';

type Command = (state: SmtpState, args: string, world: World) => Outcome;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['EHLO', hello('ehlo')],
  ['HELO', hello('helo')],
  ['LHLO', hello('lhlo')],
  ['MAIL', mail],
  ['RCPT', rcpt],
  ['DATA', data],
  ['RSET', reset],
  // NOOP may carry a string, which means nothing (RFC 5321 §4.1.1.9).
  ['NOOP', (state, _args, world) => ({ state, reply: say(world, state, 'noop') })],
  ['HELP', help],
  ['VRFY', verify],
  ['EXPN', expand],
  ['ETRN', etrn],
  ['BDAT', bdat],
  ['AUTH', auth],
  ['STARTTLS', startTls],
  ['QUIT', quit],
]);

/** One command. A verb nobody knows is 500, one known and not served 502 (RFC 5321 §4.2.4). */
export function obey(state: SmtpState, verb: string, args: string, world: World): Outcome {
  if (state.mode.kind === 'refusing' && verb !== 'QUIT') return { state, reply: say(world, state, 'refusing') };
  if (verb === '') return { state, reply: say(world, state, 'emptyLine') };
  if (world.persona.foreignVerbs?.test(verb)) return leaving(state, say(world, state, 'foreign'));
  if (world.persona.refusedVerbs.includes(verb)) return { state, reply: say(world, state, 'notImplemented') };
  const found = commands.get(verb);
  return found ? found(state, args.trimEnd(), world) : { state, reply: say(world, state, 'unknown') };
}

/**
 * EHLO and HELO drop a transaction under way (RFC 5321 §4.1.4); a login and TLS stay. Whoever speaks LMTP knows LHLO and
 * must know neither of them, and the other way round (RFC 2033 §4.1).
 */
function hello(verb: 'ehlo' | 'helo' | 'lhlo'): Command {
  return (state, args, world) => {
    if ((verb === 'lhlo') !== (world.persona.store !== undefined))
      return { state, reply: say(world, state, 'unknown') };
    return greeted(state, args, world, verb);
  };
}

function greeted(state: SmtpState, args: string, world: World, verb: 'ehlo' | 'helo' | 'lhlo'): Outcome {
  const kind = verb === 'helo' ? 'helo' : 'ehlo';
  const [client = ''] = args.split(/[ \t]/);
  if (client === '') return { state, reply: say(world, state, 'noName', { verb: verb.toUpperCase() }) };
  const known: SmtpState = { ...state, hello: kind, client, mail: null, refused: null };
  if (kind === 'helo') return { state: known, reply: say(world, known, 'helo') };
  const first = say(world, known, 'ehlo');
  return { state: known, reply: multiLine(250, [...first, ...keywords(world, known)]) };
}

function keywords(world: World, state: SmtpState): readonly string[] {
  const { keywords, limits, mechanisms }: Persona = world.persona;
  const params = { size: limits.size, mechanisms: mechanisms.join(' ') };
  const offered = keywords.filter((keyword) => {
    if (keyword === 'STARTTLS') return offersTls(world, state);
    return !(wantsTls(world, state) && /^AUTH\b/.test(keyword));
  });
  return [...offered.flatMap((keyword) => fill(keyword, params)), ...lies(world)];
}

function help(state: SmtpState, args: string, world: World): Outcome {
  const topic = world.persona.helpTopics?.[args.toUpperCase()];
  return { state, reply: topic === undefined ? say(world, state, 'help') : write(world, state, topic) };
}

/** Go-ahead and upgrade; everything the client said before is forgotten when TLS is up (RFC 3207 §4.2). */
function startTls(state: SmtpState, args: string, world: World): Outcome {
  if (state.secured) return { state, reply: say(world, state, 'tlsActive') };
  if (!offersTls(world, state)) return { state, reply: say(world, state, 'notImplemented') };
  if (args !== '') return { state, reply: say(world, state, 'noArguments', { verb: 'STARTTLS' }) };
  const { tlsAnytime } = world.persona.rules;
  if (state.mail && !tlsAnytime) return { state, reply: say(world, state, 'tlsInTransaction') };
  return {
    state: { ...state, mode: { kind: 'tls' } },
    reply: say(world, state, 'tlsReady'),
    after: [{ type: 'startTls', channel: 0, as: 'server' }],
  };
}

function quit(state: SmtpState, args: string, world: World): Outcome {
  const { quitAnyhow } = world.persona.rules;
  if (args !== '' && !quitAnyhow) return { state, reply: say(world, state, 'noArguments', { verb: 'QUIT' }) };
  return leaving(state, say(world, state, 'quit'));
}

/** The transaction goes; greeting, TLS and login stay (RFC 5321 §4.1.1.5). */
function reset(state: SmtpState, args: string, world: World): Outcome {
  if (args !== '') return { state, reply: say(world, state, 'noArguments', { verb: 'RSET' }) };
  return { state: { ...state, mail: null, refused: null }, reply: say(world, state, 'reset') };
}
