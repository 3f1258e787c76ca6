/** The commands by verb and by state, and those that are only a line or two. */
import { CLOSE, OVER } from '../machine.ts';
import { fill } from '../template.ts';
import { apop, auth, pass, user } from './login.ts';
import { dele, type Inside, list, noop, reset, retrieve, stat, top, uidl } from './maildrop.ts';
import { listing } from './replies.ts';
import { answerWith, type Outcome, offersTls, type Pop3State, say, type World } from './state.ts';

type Command<S extends Pop3State = Pop3State> = (state: S, args: string, world: World) => Outcome;

/** AUTHORIZATION (RFC 1939 §4). */
const before: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['USER', user],
  ['PASS', pass],
  ['APOP', apop],
  ['AUTH', auth],
  ['STLS', startTls],
  ['UTF8', utf8],
]);

/** TRANSACTION (RFC 1939 §5). */
const inside: ReadonlyMap<string, Command<Inside>> = new Map<string, Command<Inside>>([
  ['STAT', stat],
  ['LIST', list],
  ['UIDL', uidl],
  ['RETR', retrieve],
  ['TOP', top],
  ['DELE', dele],
  ['RSET', reset],
  ['NOOP', noop],
]);

const both: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['CAPA', capabilities],
  ['LANG', language],
  ['QUIT', quit],
]);

const TAKE_NOTHING = new Set(['STLS', 'UTF8', 'CAPA', 'QUIT', 'STAT', 'RSET', 'NOOP']);

/** One command. */
export function obey(state: Pop3State, verb: string, args: string, world: World): Outcome {
  if (world.persona.rules.strict && TAKE_NOTHING.has(verb) && args.trim() !== '') {
    return answerWith(world, state, 'noArguments', { verb });
  }
  const common = both.get(verb);
  // The argument of PASS is the rest of the line, blanks at its end included (RFC 1939 §7).
  const given = verb === 'PASS' ? args : args.trimEnd();
  if (common) return common(state, given, world);
  if (state.maildrop) {
    const found = inside.get(verb);
    return found ? found({ ...state, maildrop: state.maildrop }, given, world) : unknown(state, verb, world);
  }
  const found = before.get(verb);
  return found ? found(state, given, world) : unknown(state, verb, world);
}

function unknown(state: Pop3State, verb: string, world: World): Outcome {
  return answerWith(world, state, state.maildrop ? 'unknownLater' : 'unknown', { verb });
}

/** CAPA (RFC 2449 §5): what it says depends on the state, and STLS is gone under TLS. */
function capabilities(state: Pop3State, _args: string, world: World): Outcome {
  const { capabilities, mechanisms } = world.persona;
  if (!capabilities) return unknown(state, 'CAPA', world);
  const offered = (state.maildrop ? capabilities.after : capabilities.before)
    .filter((line) => line !== 'STLS' || offersTls(world, state))
    .map((line) => fill(line, { mechanisms: mechanisms.join(' ') }));
  return { state, reply: listing(say(world, 'capabilities'), offered) };
}

/** LANG (RFC 6856 §3): the argument decides on the form. `*` is the language the server likes best. */
function language(state: Pop3State, args: string, world: World): Outcome {
  const { languages } = world.persona;
  if (languages.length === 0) return unknown(state, 'LANG', world);
  if (args === '') {
    return {
      state,
      reply: listing(
        say(world, 'languages'),
        languages.map((row) => row.join(' ')),
      ),
    };
  }
  const wanted = args.toLowerCase();
  const found = languages.find(([tag]) => wanted === '*' || tag === wanted || tag.startsWith(`${wanted}-`));
  return found
    ? answerWith(world, state, 'language', { language: found[0] })
    : answerWith(world, state, 'languageUnknown');
}

/** UTF8 (RFC 6856 §2): from here on names and headers may be UTF-8. */
function utf8(state: Pop3State, _args: string, world: World): Outcome {
  const offered = world.persona.capabilities?.before.some((line) => /^UTF8\b/.test(line)) ?? false;
  return offered ? answerWith(world, { ...state, utf8: true }, 'utf8') : unknown(state, 'UTF8', world);
}

/** Go-ahead and upgrade; what the client said before is forgotten when TLS is up (RFC 2595 §4). */
function startTls(state: Pop3State, _args: string, world: World): Outcome {
  if (state.secured) return answerWith(world, state, 'tlsActive');
  if (!offersTls(world, state)) return answerWith(world, state, 'tlsOff');
  const outcome = answerWith(world, { ...state, mode: { kind: 'tls' } }, 'tlsReady');
  return { ...outcome, after: [{ type: 'startTls', channel: 0, as: 'server' }] };
}

/** In TRANSACTION the mailbox is asked to remove what is marked: UPDATE (RFC 1939 §6). */
function quit(state: Pop3State, _args: string, world: World): Outcome {
  if (!state.maildrop) return ended(state, 'quitEarly', world);
  const { user, messages, deleted } = state.maildrop;
  const remove = messages.filter((_message, index) => deleted.has(index + 1)).map(({ uid }) => uid);
  return {
    state: { ...state, mode: { kind: 'leaving' } },
    reply: null,
    after: [{ type: 'mailbox', ask: { kind: 'leave', user, remove } }],
  };
}

/** UPDATE is done, and the lock given back. */
export function updated(state: Pop3State, world: World): Outcome {
  const any = (state.maildrop?.deleted.size ?? 0) > 0;
  return ended({ ...state, maildrop: null }, any ? 'quitDeleted' : 'quit', world);
}

function ended(state: Pop3State, text: 'quitEarly' | 'quit' | 'quitDeleted', world: World): Outcome {
  const outcome = answerWith(world, { ...state, mode: OVER }, text);
  return { ...outcome, after: [CLOSE] };
}
