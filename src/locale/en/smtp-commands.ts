/** What each SMTP command does. */
import type { SmtpCommandId } from '../../knowledge/smtp/commands.ts';

export const smtpCommands = {
  EHLO: 'Introduces your computer by its host name and asks which extensions the server offers. It replaces `HELO`; any open mail transaction is dropped.',
  HELO: 'Introduces your computer by its host name; it names the host, not the user. The older form of `EHLO`: no extensions are listed, so no `AUTH` and no `STARTTLS`.',
  STARTTLS:
    'Turns this connection into an encrypted one. After the 220 the TLS handshake follows, then everything starts afresh with `EHLO`.',
  AUTH: 'Logs in with the mechanism you name. The server asks with 334, you answer in base64; `*` calls it off.',
  MAIL: 'Opens a mail transaction and names the envelope sender, the address bounces go to. It need not equal the `From` of the message; `MAIL FROM:<>` means no bounces.',
  RCPT: 'Names one recipient on the envelope; repeat it for each. A refusal concerns this recipient alone.',
  DATA: 'Asks to send the message: after 354 the header, one empty line, the body, then a line with one dot.',
  BDAT: 'Sends the message in chunks of a stated number of bytes; no final dot, no dot-stuffing. `LAST` marks the last chunk.',
  BURL: 'Asks the server to fetch a part of the message from an IMAP mailbox. Submission servers only.',
  RSET: 'Drops the mail transaction: sender, recipients and message. Connection, TLS, EHLO and login stay.',
  NOOP: 'Does nothing; the server answers 250. Good for seeing whether it is still there.',
  HELP: 'Asks for help in words. Many servers answer with one line or a link.',
  VRFY: 'Asks whether a user or mailbox exists. Most servers say neither yes nor no: 252, or 502.',
  EXPN: 'Asks for the members of a mailing list. Almost every server refuses, to protect them.',
  ETRN: 'Asks the server to start sending the mail it has queued for a domain. The mail comes over a new connection.',
  ATRN: 'After login, swaps roles on this connection: the server becomes the client and hands over the mail queued for your domains.',
  QUIT: 'Ends the session in good order: the server answers 221 and closes. A message without its 250 is not accepted.',
  LHLO: 'The `EHLO` of LMTP, which hands mail to a local store. After the final dot there is one reply for each recipient. Not SMTP, and never on port 25.',
  TURN: 'Swaps the roles of client and server without asking who you are. Given up for that reason; see `ETRN` and `ATRN`.',
  SEND: 'Once put a message on the terminal of a user who was logged in. Out of use; servers answer 502.',
  SOML: '"Send or mail": to the terminal, or else to the mailbox. Out of use; servers answer 502.',
  SAML: '"Send and mail": to the terminal and to the mailbox. Out of use; servers answer 502.',
  XCLIENT: 'A trusted proxy tells Postfix who the real client is: its name, address, login. Anyone else is refused.',
  XFORWARD: 'A trusted filter tells Postfix where the message came from, for the log only.',
  VERB: 'Asks Sendmail to report each delivery in detail. Mostly switched off.',
  ONEX: 'Tells Sendmail that only one message follows on this connection. Historic.',
} as const satisfies Record<SmtpCommandId, string>;
