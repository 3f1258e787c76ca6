/** MAIL and RCPT: the envelope (RFC 5321 §3.3), its parameters, and who may send to whom. */
import { ownerOf } from '../mailbox.ts';
import { parseMailbox, parsePathArgument } from './path.ts';
import type { Texts } from './persona.ts';
import { type Outcome, type SmtpState, say, type Transaction, type World } from './state.ts';

type Params = Readonly<Record<string, string | number>>;

/** `MAIL FROM:<reverse-path> [SIZE= BODY= SMTPUTF8 AUTH=]`. */
export function mail(state: SmtpState, args: string, world: World): Outcome {
  const { rules, limits } = world.persona;
  const refuse = (text: keyof Texts, params?: Params): Outcome => ({ state, reply: say(world, state, text, params) });
  if (state.hello === 'none') return refuse('helloFirst');
  if (state.mail) return refuse('mailNested');
  const typed = parsePathArgument('FROM', args);
  if (!typed.ok || (typed.blankAfterColon && !rules.blankAfterColon)) return refuse('mailSyntax');
  if (typed.bare && !rules.bareAddress) return refuse('mailAddress');
  const sender = parseMailbox(typed.path);
  if (!sender && typed.path !== '') return refuse('mailAddress');
  const options = parseOptions(typed.parameters, world, state);
  if ('refusal' in options) return refuse(options.refusal, { parameter: options.parameter });
  if (sender && !sender.ascii && !options.utf8) return refuse('undeclaredUtf8');
  if (options.size > limits.size) return refuse('tooBig');
  if (rules.mailNeedsLogin && !state.account) return refuse('mailNeedsLogin');
  const from = sender?.address ?? '';
  if (rules.senderIsLogin && state.account && ownerOf(world.accounts, from) !== state.account) {
    return refuse('senderNotLogin', { address: from });
  }
  const transaction: Transaction = { from, to: [], body: options.body, utf8: options.utf8 };
  return { state: { ...state, mail: transaction }, reply: say(world, state, 'mailDone') };
}

/** `RCPT TO:<forward-path>`. */
export function rcpt(state: SmtpState, args: string, world: World): Outcome {
  const { rules, limits, domains } = world.persona;
  const refuse = (text: keyof Texts, params?: Params): Outcome => ({ state, reply: say(world, state, text, params) });
  if (!state.mail) return refuse('needMail');
  const typed = parsePathArgument('TO', args);
  if (!typed.ok || (typed.blankAfterColon && !rules.blankAfterColon)) return refuse('rcptSyntax');
  if (typed.bare && !rules.bareAddress) return refuse('rcptAddress');
  // The only address without a domain (RFC 5321 §4.1.1.3).
  const path = /^postmaster$/i.test(typed.path) ? `postmaster@${domains[0] ?? world.persona.host}` : typed.path;
  const recipient = parseMailbox(path);
  if (!recipient) return refuse('rcptAddress');
  if (!recipient.ascii && !state.mail.utf8) return refuse('undeclaredUtf8');
  const [parameter] = typed.parameters;
  if (parameter !== undefined) return refuse('unknownParameter', { parameter });
  const { address, domain } = recipient;
  if (domains.includes(domain)) {
    if (!ownerOf(world.accounts, address)) return refuse('unknownUser', { address });
  } else if (!state.account) {
    // One of us is told to log in; a stranger is told that this is no relay.
    const sender = parseMailbox(state.mail.from);
    return sender && domains.includes(sender.domain) ? refuse('loginToRelay') : refuse('relayDenied', { address });
  }
  if (state.mail.to.length >= limits.recipients) return refuse('tooManyRecipients');
  const transaction: Transaction = { ...state.mail, to: [...state.mail.to, address] };
  return { state: { ...state, mail: transaction }, reply: say(world, state, 'rcptDone') };
}

type Options =
  | { readonly size: number; readonly body: Transaction['body']; readonly utf8: boolean }
  | { readonly refusal: 'unknownParameter' | 'badParameter'; readonly parameter: string };

/** MAIL parameters: SIZE (RFC 1870 §5), BODY (RFC 6152 §2), SMTPUTF8 (RFC 6531 §3.4), AUTH (RFC 4954 §5). */
function parseOptions(parameters: readonly string[], world: World, state: SmtpState): Options {
  let size = 0;
  let body: Transaction['body'] = '7BIT';
  let utf8 = false;
  for (const parameter of parameters) {
    const bad = { refusal: 'badParameter', parameter } as const;
    const [, name = '', value] = /^([^=]*)(?:=([\s\S]*))?$/.exec(parameter) ?? [];
    const key = name.toUpperCase();
    if (state.hello !== 'ehlo' || !offered(key, world)) return { refusal: 'unknownParameter', parameter };
    if (key === 'SIZE') {
      if (!/^\d{1,20}$/.test(value ?? '')) return bad;
      size = Number(value);
    } else if (key === 'BODY') {
      const kind = value?.toUpperCase();
      if (kind !== '7BIT' && kind !== '8BITMIME') return bad;
      body = kind;
    } else if (key === 'SMTPUTF8') {
      if (value !== undefined) return bad;
      utf8 = true;
    } else if (!value) return bad;
  }
  return { size, body, utf8 };
}

/** A parameter may be used when the extension it belongs to is offered. */
function offered(key: string, world: World): boolean {
  const keyword = new Map([
    ['SIZE', 'SIZE'],
    ['BODY', '8BITMIME'],
    ['SMTPUTF8', 'SMTPUTF8'],
    ['AUTH', 'AUTH'],
  ]).get(key);
  return world.persona.keywords.some((line) => line.split(' ')[0] === keyword);
}
