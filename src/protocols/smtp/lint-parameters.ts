/** What is odd in the parameters of MAIL and RCPT: each must be offered, and has a form (RFC 5321 §4.1.2). */
import { smtpKeywords } from '../../knowledge/smtp/keywords.ts';
import { type SmtpParameterFact, smtpParameters } from '../../knowledge/smtp/parameters.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import type { SmtpState } from './state.ts';

/** `+` stands for itself only as the beginning of two hex digits, `=` not at all (RFC 3461 §4). */
const XTEXT = '(?:[\\x21-\\x2a\\x2c-\\x3c\\x3e-\\x7e]|\\+[0-9A-F]{2})+';

/** How the values of the common ones look. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'MAIL SIZE': /^\d{1,20}$/,
  'MAIL BODY': /^(7BIT|8BITMIME|BINARYMIME)$/i,
  'MAIL SMTPUTF8': /^$/,
  'MAIL RET': /^(FULL|HDRS)$/i,
  'MAIL ENVID': new RegExp(`^${XTEXT}$`),
  'MAIL AUTH': new RegExp(`^(<>|${XTEXT})$`),
  'RCPT NOTIFY': /^(NEVER|SUCCESS|FAILURE|DELAY)(,(NEVER|SUCCESS|FAILURE|DELAY))*$/i,
  'RCPT ORCPT': new RegExp(`^[A-Za-z0-9-]+;${XTEXT}$`),
};

/** The keyword that brings each parameter: `MAIL SIZE` → `SIZE`. */
const KEYWORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(smtpKeywords).flatMap(([keyword, fact]) =>
    'parameters' in fact ? fact.parameters.map((parameter) => [parameter.replace(/=$/, ''), keyword] as const) : [],
  ),
);
const FACTS: Readonly<Record<string, SmtpParameterFact>> = smtpParameters;

/** Hints on what stands behind the path, as typed. */
export function lintParameters(state: SmtpState, verb: string, text: string): readonly HintNote[] {
  const found: HintNote[] = [];
  const seen = new Set<string>();
  for (const word of text.split(/[ \t]+/).filter(Boolean)) {
    const [, name = '', value = ''] = /^([^=]*)=?([\s\S]*)$/.exec(word) ?? [];
    const parameter = name.toUpperCase();
    if (seen.has(parameter)) found.push(hint('smtp.lint.parameter-twice', { parameter }));
    else found.push(...lintParameter(state, verb, parameter, value));
    seen.add(parameter);
  }
  return found;
}

function lintParameter(state: SmtpState, verb: string, parameter: string, value: string): readonly HintNote[] {
  const key = `${verb} ${parameter}`;
  const keyword = KEYWORDS.get(
    parameter === 'BODY' ? `MAIL BODY=${/^BIN/i.test(value) ? 'BINARYMIME' : '8BITMIME'}` : key,
  );
  if (keyword === undefined) {
    // What nobody here knows may be known to the server, unless it offered nothing at all.
    return [hint('smtp.lint.parameter-unknown', { parameter: parameter.slice(0, 40), verb })];
  }
  if (state.hello !== null && !state.capabilities.has(keyword))
    return [hint('smtp.lint.parameter-not-offered', { parameter, keyword })];
  const form = FORMS[key];
  if (form && !form.test(value)) {
    const fact = FACTS[`${key}=`] ?? FACTS[key] ?? FACTS[`${key}=8BITMIME`];
    return [hint('smtp.lint.parameter-value', { parameter, syntax: fact?.syntax ?? parameter })];
  }
  return [...lintSize(state, parameter, value), ...lintNotify(parameter, value)];
}

/** SIZE above what the server takes is refused before a line of it is sent (RFC 1870 §6.1). */
function lintSize({ capabilities }: SmtpState, parameter: string, value: string): readonly HintNote[] {
  const limit = Number(capabilities.get('SIZE')?.split(' ')[0] ?? 0);
  return parameter === 'SIZE' && limit > 0 && Number(value) > limit
    ? [hint('smtp.lint.size-over-limit', { size: value, limit })]
    : [];
}

/** NEVER stands alone (RFC 3461 §4.1). */
function lintNotify(parameter: string, value: string): readonly HintNote[] {
  return parameter === 'NOTIFY' && /NEVER/i.test(value) && value.includes(',') ? [hint('smtp.lint.notify-never')] : [];
}
