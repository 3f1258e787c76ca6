/** Finds what a response means here: the most specific row of the facts that fits. */
import {
  type ImapMeaningFact,
  type ImapPlace,
  imapMeanings,
  transientResponseCodes,
} from '../../knowledge/imap/meanings.ts';
import type { ProviderId } from '../../knowledge/providers.ts';
import type { ReplyClass } from '../contract.ts';
import { mostSpecific, says } from '../specificity.ts';
import type { ResponseHead } from './response.ts';

/** A response with all that may decide its meaning. */
export type MeaningQuery = Pick<ResponseHead, 'kind' | 'status' | 'code' | 'text' | 'isStatus'> & {
  readonly place: ImapPlace;
  readonly provider: ProviderId | null;
};

type Row = readonly [string, ImapMeaningFact];
const ROWS = Object.entries(imapMeanings) as readonly Row[];
const CODES = new Set(ROWS.map(([, { code }]) => code));
/** There are many rows, and each line of a mailbox asks for one of them. */
const BY_STATUS = new Map<string, Row[]>();
for (const row of ROWS) {
  const status = row[1].status ?? '';
  BY_STATUS.set(status, [...(BY_STATUS.get(status) ?? []), row]);
}

/** Is this response code (upper case) one we know? */
export function isKnownCode(code: string): boolean {
  return CODES.has(code);
}

/** The class of a response. Untagged, `NO` and `BAD` refuse nothing; data and news are neither good nor bad. */
export function replyClass({
  kind,
  status,
  code,
  isStatus,
}: Pick<ResponseHead, 'kind' | 'status' | 'code' | 'isStatus'>): ReplyClass {
  if (status === '+') return 'continue';
  if (!isStatus || status === 'OK' || status === 'PREAUTH') return 'success';
  if (status === 'BYE') return 'transient';
  if (kind === 'untagged') return 'unknown';
  return status === 'NO' && transientResponseCodes.includes(code ?? '') ? 'transient' : 'permanent';
}

/** Id of the most specific row that fits: code before provider before words before place. */
export function meaningId(query: MeaningQuery): string {
  const found = mostSpecific(BY_STATUS.get(query.status) ?? [], (fact) => conditions(fact, query));
  return found ?? `imap.class.${query.isStatus ? replyClass(query) : 'data'}`;
}

function conditions(fact: ImapMeaningFact, query: MeaningQuery) {
  return [
    fact.code === undefined ? null : fact.code === query.code,
    fact.provider === undefined ? null : fact.provider === query.provider,
    says(fact.says, query.text),
    fact.places === undefined ? null : fact.places.includes(query.place),
  ];
}
