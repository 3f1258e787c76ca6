/** Two facts about mechanisms that decide what is odd in typing them. */

/** Mechanisms in which the server speaks first: an initial response is an error (RFC 4954 §4, RFC 5034 §4). */
export const SERVER_FIRST: ReadonlySet<string> = new Set(['LOGIN', 'CRAM-MD5', 'DIGEST-MD5']);
/** Mechanisms that show the password to whoever reads along. */
export const IN_CLEAR: ReadonlySet<string> = new Set(['LOGIN', 'PLAIN']);
