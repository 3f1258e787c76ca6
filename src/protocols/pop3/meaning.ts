/** Finds what a response means here: the most specific row of the facts that fits. */
import {
  type Pop3MeaningFact,
  type Pop3Place,
  pop3Meanings,
  transientResponseCodes,
} from '../../knowledge/pop3/meanings.ts';
import type { ProviderId } from '../../knowledge/providers.ts';
import type { ReplyClass } from '../contract.ts';
import { mostSpecific, says } from '../specificity.ts';
import type { StatusLine } from './status-line.ts';

/** A response with all that may decide its meaning. */
export type MeaningQuery = Pick<StatusLine, 'status' | 'responseCode' | 'text'> & {
  readonly place: Pop3Place;
  readonly provider: ProviderId | null;
};

const ROWS = Object.entries(pop3Meanings) as [string, Pop3MeaningFact][];
const CODES = new Set(ROWS.map(([, { responseCode }]) => responseCode));

/** The longest part of a response code that the facts know: levels are split by `/` (RFC 2449 §8). null: none. */
export function knownCode(responseCode: string): string | null {
  for (let code = responseCode; code !== ''; code = code.slice(0, Math.max(0, code.lastIndexOf('/')))) {
    if (CODES.has(code)) return code;
  }
  return null;
}

/** The class of a response: `-ERR` is transient only where its code says that the same may work later. */
export function replyClass({ status, responseCode }: Pick<StatusLine, 'status' | 'responseCode'>): ReplyClass {
  if (status === '+OK') return 'success';
  if (status === '+') return 'continue';
  return transientResponseCodes.includes(knownCode(responseCode ?? '') ?? '') ? 'transient' : 'permanent';
}

/** Id of the most specific row that fits: response code before provider before words before place. */
export function meaningId(query: MeaningQuery): string {
  const code = knownCode(query.responseCode ?? '');
  const rows = ROWS.filter(([, { status }]) => status === query.status);
  return mostSpecific(rows, (fact) => conditions(fact, query, code)) ?? `pop3.class.${replyClass(query)}`;
}

function conditions(fact: Pop3MeaningFact, query: MeaningQuery, code: string | null) {
  return [
    fact.responseCode === undefined ? null : fact.responseCode === code,
    fact.provider === undefined ? null : fact.provider === query.provider,
    says(fact.says, query.text),
    fact.places === undefined ? null : fact.places.includes(query.place),
  ];
}
