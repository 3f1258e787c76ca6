/** Parameters of MAIL and RCPT (RFC 5321 §4.1.2), each of the extension that brings it. */
import type { Texts } from './persona.ts';
import { type SmtpState, type Transaction, type World, wantsTls } from './state.ts';

export type Options = {
  readonly size: number;
  readonly body: Transaction['body'];
  readonly utf8: boolean;
  readonly ret?: string;
  readonly envid?: string;
  readonly notify?: string;
  readonly orcpt?: string;
};
export type Refusal = { readonly refusal: keyof Texts; readonly parameter: string; readonly name: string };
type Read = (value: string | undefined) => Partial<Options> & { readonly refusal?: keyof Texts };

/** RFC 3461 §4: visible ASCII but `+` and `=`, or `+` and two hex digits. */
const XTEXT = /^(?:[\x21-\x2a\x2c-\x3c\x3e-\x7e]|\+[0-9A-F]{2}){1,500}$/;
/** RFC 2852 §4: seconds, and what to do when they are over. */
const BY = /^([+-]?\d{1,9});[RN]T?$/i;
/** A promise can be kept from this many seconds on. */
const SOONEST = 60;

const matching =
  (pattern: RegExp, refusal: keyof Texts): Read =>
  (value) =>
    pattern.test(value ?? '') ? {} : { refusal };

/** A value of this form is kept under the name. */
const kept =
  (name: 'ret' | 'envid' | 'notify' | 'orcpt', pattern: RegExp, refusal: keyof Texts): Read =>
  (value) =>
    pattern.test(value ?? '') ? { [name]: value } : { refusal };

const OF_MAIL: Readonly<Record<string, { readonly keyword: string; readonly read: Read }>> = {
  // RFC 1870 §5
  SIZE: {
    keyword: 'SIZE',
    read: (value) => (/^\d{1,20}$/.test(value ?? '') ? { size: Number(value) } : { refusal: 'badSize' }),
  },
  // RFC 6152 §2
  BODY: {
    keyword: '8BITMIME',
    read: (value) => {
      const body = value?.toUpperCase();
      return body === '7BIT' || body === '8BITMIME' || body === 'BINARYMIME' ? { body } : { refusal: 'badBody' };
    },
  },
  // RFC 6531 §3.4
  SMTPUTF8: {
    keyword: 'SMTPUTF8',
    read: (value) => (value === undefined ? { utf8: true } : { refusal: 'badParameter' }),
  },
  // RFC 4954 §5
  AUTH: { keyword: 'AUTH', read: matching(new RegExp(`^<>$|${XTEXT.source}`), 'badParameter') },
  RET: { keyword: 'DSN', read: kept('ret', /^(FULL|HDRS)$/i, 'badParameter') },
  ENVID: { keyword: 'DSN', read: kept('envid', XTEXT, 'badParameter') },
  BY: {
    keyword: 'DELIVERBY',
    read: (value) => {
      const seconds = BY.exec(value ?? '')?.[1];
      if (seconds === undefined) return { refusal: 'badParameter' };
      return Number(seconds) < SOONEST ? { refusal: 'tooSoon' } : {};
    },
  },
};

const NOTIFY = /^(NEVER|(SUCCESS|FAILURE|DELAY)(,(SUCCESS|FAILURE|DELAY)){0,2})$/i;
const OF_RCPT: typeof OF_MAIL = {
  NOTIFY: { keyword: 'DSN', read: kept('notify', NOTIFY, 'badRcptParameter') },
  ORCPT: {
    keyword: 'DSN',
    read: kept('orcpt', new RegExp(`^[A-Za-z0-9-]+;${XTEXT.source.slice(1)}`), 'badRcptParameter'),
  },
};

/** What the parameters ask for, or the first that is refused. One counts when the extension it belongs to is offered. */
export function readParameters(
  of: 'MAIL' | 'RCPT',
  parameters: readonly string[],
  world: World,
  state: SmtpState,
): Options | Refusal {
  let options: Options = { size: 0, body: '7BIT', utf8: false };
  for (const parameter of parameters) {
    const [, name = '', value] = /^([^=]*)(?:=([\s\S]*))?$/.exec(parameter) ?? [];
    const key = name.toUpperCase();
    const table = of === 'MAIL' ? OF_MAIL : OF_RCPT;
    const known = Object.hasOwn(table, key) ? table[key] : undefined;
    if (state.hello !== 'ehlo' || !known || !offered(known.keyword, world, state)) {
      return { refusal: 'unknownParameter', parameter, name: key };
    }
    const { refusal: wrong, ...asked } = known.read(value);
    // Whoever cannot take chunks cannot take this either (RFC 3030 §3).
    const unfit = asked.body === 'BINARYMIME' && !offered('BINARYMIME', world, state);
    const refusal = unfit ? 'badBody' : wrong;
    if (refusal) return { refusal, parameter, name: key };
    options = { ...options, ...asked };
  }
  return options;
}

function offered(keyword: string, world: World, state: SmtpState): boolean {
  if (keyword === 'AUTH' && wantsTls(world, state)) return false;
  return world.persona.keywords.some((line) => line.split(' ')[0] === keyword);
}
