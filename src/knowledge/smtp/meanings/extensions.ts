/** Replies of extensions that are rarely met: ETRN, ATRN, PRDR, CHECKPOINT. */
import type { MeaningFact } from '../meaning-fact.ts';

export const extensions = {
  'smtp.250.etrn': { code: 250, places: ['etrn'], retry: 'done', source: 'RFC 1985 §5.3' },
  'smtp.251.etrn': { code: 251, places: ['etrn'], retry: 'done', source: 'RFC 1985 §5.3' },
  'smtp.252.etrn': { code: 252, places: ['etrn'], retry: 'done', source: 'RFC 1985 §5.3' },
  'smtp.253': { code: 253, retry: 'done', source: 'RFC 1985 §5.3' },
  'smtp.353': { code: 353, retry: 'go-on', source: 'draft-hall-prdr' },
  'smtp.355': { code: 355, retry: 'go-on', source: 'RFC 1845 §3' },
  'smtp.453': { code: 453, retry: 'done', source: 'RFC 2645 §7' },
  'smtp.458': { code: 458, retry: 'later', source: 'RFC 1985 §5.3' },
  'smtp.459': { code: 459, retry: 'after-change', source: 'RFC 1985 §5.3' },
} as const satisfies Record<string, MeaningFact>;
