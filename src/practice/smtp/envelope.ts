/** MAIL and RCPT: the envelope (RFC 5321 §3.3), its parameters, and who may send to whom. */
import { ownerOf } from '../mailbox.ts';
import { type Options, readParameters } from './parameters.ts';
import { parseMailbox, parsePathArgument } from './path.ts';
import type { Texts } from './persona.ts';
import {
  type Answer,
  command,
  type Outcome,
  type SmtpState,
  say,
  type Transaction,
  type World,
  wantsTls,
  write,
} from './state.ts';

/** What RCPT asks of notifications. */
type Asked = Pick<Options, 'notify' | 'orcpt'>;

type Params = Readonly<Record<string, string | number>>;

/** `MAIL FROM:<reverse-path> [parameters]`. */
export function mail(state: SmtpState, args: string, world: World): Outcome {
  const { rules, limits } = world.persona;
  const refuse = (text: keyof Texts, params?: Params): Outcome => ({ state, reply: say(world, state, text, params) });
  if (state.hello === 'none') return refuse('helloFirst');
  if (wantsTls(world, state)) return refuse('tlsFirst');
  if (state.mail) return refuse('mailNested');
  const typed = parsePathArgument('FROM', args);
  if (!typed.ok || (typed.blankAfterColon && !rules.blankAfterColon)) return refuse('mailSyntax');
  if (typed.bare && !rules.bareAddress) return refuse('mailAddress');
  const sender = parseMailbox(typed.path);
  if (!sender && typed.path !== '') return refuse('mailAddress');
  const options = readParameters('MAIL', typed.parameters, world, state);
  if ('refusal' in options) return refuse(options.refusal, options);
  if (sender && !sender.ascii && !options.utf8) return refuse('undeclaredUtf8');
  if (options.size > limits.size) return refuse('tooBig');
  if (rules.mailNeedsLogin && !state.account) return refuse('mailNeedsLogin');
  const from = sender?.address ?? '';
  if (rules.senderIsLogin && state.account && ownerOf(world.accounts, from) !== state.account) {
    return refuse('senderNotLogin', { address: from });
  }
  const transaction: Transaction = {
    from,
    to: [],
    body: options.body,
    utf8: options.utf8,
    dsn: dsnOf(options),
    chunks: null,
  };
  return { state: { ...state, mail: transaction }, reply: say(world, state, 'mailDone', { address: from }) };
}

/** `RCPT TO:<forward-path> [parameters]`. */
export function rcpt(state: SmtpState, args: string, world: World): Outcome {
  const outcome = judge(state, args, world);
  const refused = outcome.reply?.at(-1) ?? '';
  return /^[45]/.test(refused) ? { ...outcome, state: { ...outcome.state, refused } } : outcome;
}

function judge(state: SmtpState, args: string, world: World): Outcome {
  const { rules, limits, domains, oddRecipients: odd = {}, chunking } = world.persona;
  const refuse = (text: keyof Texts, params?: Params): Outcome => ({ state, reply: say(world, state, text, params) });
  if (!state.mail) return refuse('needMail');
  if (state.mail.chunks && chunking) return { state, reply: write(world, state, chunking.rcptAfter) };
  const typed = parsePathArgument('TO', args);
  if (!typed.ok || (typed.blankAfterColon && !rules.blankAfterColon)) return refuse('rcptSyntax');
  if (typed.bare && !rules.bareAddress) return refuse('rcptAddress', { address: typed.path });
  // The only address without a domain (RFC 5321 §4.1.1.3).
  const path = /^postmaster$/i.test(typed.path) ? `postmaster@${domains[0] ?? world.persona.host}` : typed.path;
  const recipient = parseMailbox(path);
  if (!recipient) return refuse(/^[^@]+$/.test(path) ? 'rcptNoDomain' : 'rcptAddress', { address: path });
  if (!recipient.ascii && !state.mail.utf8) return refuse('undeclaredUtf8');
  const options = readParameters('RCPT', typed.parameters, world, state);
  if ('refusal' in options) return refuse(options.refusal, options);
  const { address, domain } = recipient;
  const strange = oddReply(odd, address, domain);
  if (strange !== null) {
    const reply = write(world, state, strange, { address });
    return reply[0]!.startsWith('2') ? accept(state, address, reply, options) : { state, reply };
  }
  if (domains.includes(domain)) {
    if (!ownerOf(world.accounts, address) && !isStored(world, address)) return refuse('unknownUser', { address });
  } else if (!state.account) {
    // One of us is told to log in; a stranger is told that this is no relay.
    const sender = parseMailbox(state.mail.from);
    return refuse(sender && domains.includes(sender.domain) ? 'loginToRelay' : 'relayDenied', { address });
  }
  if (state.mail.to.length >= limits.recipients) return refuse('tooManyRecipients');
  if (greylisting(world)) {
    const who = [state.ip, state.mail.from, address].join(' ').toLowerCase();
    return {
      state: { ...state, mode: { kind: 'acquaintance', address, asked: options } },
      reply: null,
      after: [{ type: 'mailbox', ask: { kind: 'acquaintance', who } }],
    };
  }
  return accept(state, address, say(world, state, 'rcptDone', { address }), options);
}

/** Is it a mailbox of a store that cannot be given anything? */
function isStored({ persona }: World, address: string): boolean {
  return Object.hasOwn(persona.store?.undeliverable ?? {}, address.toLowerCase());
}

/** What was asked of notifications of the whole message. */
function dsnOf({ ret, envid }: Options): Transaction['dsn'] {
  return { ...(ret && { ret }), ...(envid && { envid }), recipients: {} };
}

/** The reply that belongs to an address, or to all of its domain; null: none does. */
export function oddReply(odd: Readonly<Record<string, string>>, address: string, domain: string): string | null {
  const key = [address.toLowerCase(), `@${domain}`].find((one) => Object.hasOwn(odd, one));
  return key === undefined ? null : odd[key]!;
}

function accept(state: SmtpState, address: string, reply: Outcome['reply'], asked: Asked = {}): Outcome {
  const { notify, orcpt } = asked;
  const wishes = { ...(notify && { notify }), ...(orcpt && { orcpt }) };
  const dsn = (before: Transaction['dsn']) =>
    notify || orcpt ? { ...before, recipients: { ...before.recipients, [address]: wishes } } : before;
  const mail = state.mail && { ...state.mail, to: [...state.mail.to, address], dsn: dsn(state.mail.dsn) };
  return { state: { ...state, mode: command, mail, refused: null }, reply };
}

/** Greylisting: a pair of sender and recipient is taken once it was turned away long enough ago (RFC 6647 §2). */
export function acquainted(
  state: SmtpState,
  { address, asked }: { readonly address: string; readonly asked: Asked },
  answer: Answer,
  world: World,
): Outcome {
  const seconds = greylisting(world)?.value ?? 0;
  const since = 'kind' in answer && answer.kind === 'acquaintance' ? answer.sinceMs : null;
  if (since !== null && since >= seconds * 1000) {
    return accept(state, address, say(world, state, 'rcptDone', { address }), asked);
  }
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const reply = say(world, state, 'greylisted', { address, domain });
  return { state: { ...state, mode: command, refused: reply.at(-1) ?? null }, reply };
}

function greylisting(world: World) {
  return world.faults.find(({ name }) => name === 'greylist');
}
