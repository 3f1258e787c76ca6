/** Mechanisms: how an exchange goes, and what decides what is odd in typing them. */

/** A question of the server, and the words its answer is made of. `asks` null: only the server knows what it asks. */
export type Question = { readonly asks: string | null; readonly words: string };

/** What is asked in turn, by mechanism. The words are what `answerOf` wants: RFC 4616 §2, the LOGIN draft §2.1, RFC 2195 §2, 7628 §3.1, 4422 §A. SCRAM is not among them: its nonce makes each login its own. */
export const EXCHANGES: Readonly<Record<string, readonly Question[]>> = {
  PLAIN: [{ asks: '', words: '\\0{user}\\0{password}' }],
  LOGIN: [
    { asks: 'Username:', words: '{user}' },
    { asks: 'Password:', words: '{password}' },
  ],
  'CRAM-MD5': [{ asks: null, words: '{user} {password}' }],
  // What counts as the password is the token here.
  XOAUTH2: [{ asks: '', words: '{user} {password}' }],
  OAUTHBEARER: [{ asks: '', words: '{user} {password}' }],
  EXTERNAL: [{ asks: '', words: '{user}' }],
};

/** Mechanisms in which the server speaks first: an initial response is an error (RFC 4954 §4, RFC 5034 §4). */
export const SERVER_FIRST: ReadonlySet<string> = new Set(['LOGIN', 'CRAM-MD5', 'DIGEST-MD5']);
/** Mechanisms that show the password to whoever reads along. */
export const IN_CLEAR: ReadonlySet<string> = new Set(['LOGIN', 'PLAIN']);
