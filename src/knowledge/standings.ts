/** What a session may hold undecided, said in a line each while it does. */

/** Every standing id with the values its sentence may use. The sentence stands in each `locale/<language>/standings.ts`. */
export const standings = {
  /** The open mailbox. `readonly`: there when nothing can be changed; `marked`: messages known to be marked for removal. */
  'imap.mailbox': { source: 'RFC 9051 §3.3', params: ['mailbox', 'count', 'readonly', 'marked'] },
  /** Several commands under way. `tags`: each with its verb; `more`: those that fit no line. */
  'imap.pending': { source: 'RFC 9051 §5.5', params: ['count', 'tags', 'more'] },
  /** `numbers`: the messages, as many as fit a line; `more`: how many others, missing when there are none. */
  'pop3.marked': { source: 'RFC 1939 §5', params: ['count', 'numbers', 'more'] },
  /** Addresses in angle brackets. `recipients` is missing until one is accepted; `more`: those that fit no line. */
  'smtp.envelope': { source: 'RFC 5321 §3.3', params: ['sender', 'recipients', 'more'] },
  /** The same while the message is being written, when no command can be given. */
  'smtp.envelope.writing': { source: 'RFC 5321 §3.3', params: ['sender', 'recipients', 'more'] },
} as const satisfies Record<string, { readonly source: string; readonly params: readonly string[] }>;

/** Key of `standings`. */
export type StandingId = keyof typeof standings;
