/** What servers say about SEARCH, SORT and THREAD. */

export type SearchTexts = {
  readonly searched: string;
  readonly sorted: string;
  readonly threaded: string;
  /** An encoding nobody here knows. */
  readonly badCharset: string;
};

/** Dovecot 2.3.19, without the time each command took; it leaves out the list behind BADCHARSET. */
export const dovecotSearchTexts: SearchTexts = {
  searched: 'OK Search completed',
  sorted: 'OK Sort completed',
  threaded: 'OK Thread completed',
  badCharset: 'NO [BADCHARSET] Unknown charset',
};

/** With the encodings that will do (RFC 9051 §7.1). */
export const plainSearchTexts: SearchTexts = {
  ...dovecotSearchTexts,
  badCharset: 'NO [BADCHARSET (UTF-8 US-ASCII GB18030)] Unknown charset',
};
