/** VRFY and EXPN (RFC 5321 §3.5), ETRN (RFC 1985): questions that change nothing. */
import { ownerOf } from '../mailbox.ts';
import { oddReply } from './envelope.ts';
import { parseMailbox } from './path.ts';
import type { Texts } from './persona.ts';
import { fill, multiLine } from './replies.ts';
import { type Outcome, type SmtpState, say, type World, write } from './state.ts';

/** `VRFY address`. */
export function verify(state: SmtpState, args: string, world: World): Outcome {
  const { domains, oddRecipients = {} } = world.persona;
  const bare = args.replace(/^<(.*)>$/, '$1');
  const told = (text: keyof Texts) => ({ state, reply: say(world, state, text, { argument: args, address: bare }) });
  if (args === '') return told('verifyWhom');
  const mailbox = parseMailbox(bare);
  if (!mailbox) return told('verifyNoDomain');
  const { address, domain } = mailbox;
  const odd = oddReply(oddRecipients, address, domain);
  // What is not now says nothing about who lives here.
  if (odd !== null && !odd.startsWith('4')) return { state, reply: write(world, state, odd, { address }) };
  if (!domains.includes(domain)) return told('verifyElsewhere');
  return told(ownerOf(world.accounts, address) ? 'verify' : 'verifyUnknown');
}

/** `EXPN list`. */
export function expand(state: SmtpState, args: string, world: World): Outcome {
  const { expansion } = world.persona;
  if (!expansion) return { state, reply: say(world, state, 'notImplemented') };
  const argument = args.replace(/^<(.*)>$/, '$1').toLowerCase();
  if (argument === '') return { state, reply: write(world, state, expansion.whom) };
  const members = Object.hasOwn(expansion.lists, argument) ? expansion.lists[argument]! : [];
  if (members.length === 0) return { state, reply: write(world, state, expansion.unknown, { argument }) };
  const lines = members.flatMap((address) => fill(expansion.member, { address }));
  return { state, reply: multiLine(250, lines) };
}

/** `ETRN node`; `@node` and `#queue` are ways to say more of it (RFC 1985 §5.1). */
export function etrn(state: SmtpState, args: string, world: World): Outcome {
  const { remoteQueue: queue } = world.persona;
  if (!queue) return { state, reply: say(world, state, 'notImplemented') };
  if (state.hello === 'none') return { state, reply: say(world, state, 'helloFirst') };
  const reply = (text: string, node = '') => ({ state, reply: write(world, state, text, { node }) });
  if (state.mail) return reply(queue.inTransaction);
  if (!/^\S+$/.test(args)) return reply(queue.syntax);
  const node = args.replace(/^[@#]/, '').toLowerCase();
  if (!/^[a-z0-9.-]+$/.test(node)) return reply(queue.badNode);
  return reply(Object.hasOwn(queue.nodes, node) ? queue.nodes[node]! : queue.others, node);
}
