/** What a step of a lesson still lacks, told in terms of what the server and the session have seen. */

/** Every id with the values its sentence may use. The sentence stands in each `locale/<language>/unmet.ts`. */
export const unmet = {
  // The connection.
  connecting: {},
  closed: {},
  // Options to choose from.
  'option.none': { params: ['count'] },
  'option.other': {},
  // Where the server stands.
  'stands.smtp.greeting': {},
  'stands.smtp.hello': {},
  'stands.smtp.greeted': {},
  'stands.smtp.tls': {},
  'stands.smtp.question': {},
  'stands.smtp.auth': { params: ['user'] },
  'stands.smtp.mail': {},
  'stands.smtp.rcpt': {},
  'stands.smtp.data': {},
  'stands.smtp.ended': {},
  'stands.smtp.refused': {},
  'stands.pop3.greeting': {},
  'stands.pop3.authorization': {},
  'stands.pop3.tls': {},
  'stands.pop3.question': {},
  'stands.pop3.auth': {},
  'stands.pop3.transaction': {},
  'stands.pop3.update': {},
  'stands.pop3.ended': {},
  stands: {},
  // The session.
  'user.none': {},
  'user.other': { params: ['got', 'wanted'] },
  'tls.missing': {},
  'tls.unwanted': {},
  'input.command': {},
  'input.message': {},
  'input.sasl': {},
  capability: { params: ['keyword'] },
  'ended.not': {},
  'ended.already': {},
  marked: { params: ['got', 'wanted'] },
  noticed: {},
  // Replies. `got` and `wanted`: codes or status words.
  'reply.none': { params: ['wanted'] },
  'reply.verb': { params: ['got', 'verb'] },
  'reply.meaning': { params: ['got'] },
  'reply.other': { params: ['got', 'wanted'] },
  'reply.lines': { params: ['got', 'count', 'wanted'] },
  'reply.class.success': { params: ['got'] },
  'reply.class.continue': { params: ['got'] },
  'reply.class.transient': { params: ['got'] },
  'reply.class.permanent': { params: ['got'] },
  // The message being written.
  'writing.fields': { params: ['fields'] },
  'writing.fields.late': { params: ['fields'] },
  'writing.blank-line': {},
  'writing.blank-line.late': {},
  'writing.blank-line.unwanted': {},
  'writing.body': { params: ['got', 'wanted'] },
  // Mail that arrives.
  'mail.none': {},
  'mail.refused': { params: ['got'] },
  'mail.from': { params: ['got', 'wanted'] },
  'mail.to': { params: ['got', 'wanted'] },
  'mail.login.none': {},
  'mail.login.other': { params: ['got', 'wanted'] },
  'mail.blank-line': {},
  'mail.header.missing': { params: ['field'] },
  'mail.header.other': { params: ['field', 'wanted'] },
  'mail.header.unwanted': { params: ['field'] },
  'mail.body.empty': {},
  'mail.body': { params: ['wanted'] },
  'mail.line': { params: ['wanted'] },
  'mail.line.dot': { params: ['wanted'] },
  // Mail that is fetched.
  'received.none': {},
  'received.command': { params: ['got', 'wanted'] },
  'received.beginning': {},
  'received.whole': {},
  'received.contains': { params: ['wanted'] },
  // Mailboxes.
  mailbox: { params: ['user', 'got', 'wanted'] },
} as const satisfies Record<string, { readonly params?: readonly string[] }>;

/** Key of `unmet`. */
export type UnmetId = keyof typeof unmet;
