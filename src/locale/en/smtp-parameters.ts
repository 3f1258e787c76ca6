/** What each parameter of MAIL, RCPT, VRFY and EXPN asks for. */
import type { SmtpParameterId } from '../../knowledge/smtp/parameters.ts';

export const smtpParameters = {
  'MAIL SIZE=': 'Announces the size of the message in bytes, so that one too large is refused before it is sent.',
  'MAIL BODY=8BITMIME': 'Announces bytes above 127 in the body; `BODY=7BIT` says there are none.',
  'MAIL BODY=BINARYMIME': 'Announces a message of any bytes, without lines; it must be sent with `BDAT`.',
  'MAIL SMTPUTF8': 'Announces UTF-8 in addresses or in the header.',
  'MAIL AUTH=':
    'Says who handed the message in, from one trusted server to the next; `<>` means not known. It does not log in.',
  'MAIL RET=': 'How much of the message comes back in a bounce: `HDRS`, the header alone, or `FULL`.',
  'MAIL ENVID=': 'A name for this mail that a delivery status notification repeats.',
  'RCPT NOTIFY=': 'When to be told about this recipient: `SUCCESS`, `FAILURE`, `DELAY`, or `NEVER`.',
  'RCPT ORCPT=': 'The recipient as first written, for the notification to name.',
  'MAIL BY=': 'A deadline in seconds; after it the message comes back (`R`) or you are told (`N`).',
  'MAIL SOLICIT=': 'Labels the message as advertising of a named kind.',
  'MAIL MTRK=':
    'Asks the servers to remember the way of the message; the value proves later that it was you who asked.',
  'MAIL TRANSID=': 'Names a transfer, so that it can continue where it broke off.',
  'MAIL HOLDFOR=': 'Keeps the message back for so many seconds.',
  'MAIL HOLDUNTIL=': 'Keeps the message back until that moment.',
  'MAIL MT-PRIORITY=': 'A priority from -9 to 9; 0 is ordinary.',
  'MAIL REQUIRETLS': 'No server may pass the message on without TLS; rather it comes back.',
  'RCPT RRVS=': 'Delivers only if the mailbox has had the same owner since that moment.',
  'MAIL CONPERM': 'Permits servers on the way to convert the content.',
  'RCPT CONNEG': 'Asks what content this recipient can handle.',
  'MAIL SUBMITTER=': 'Names who handed the message in. A part of Sender ID, since given up.',
  'MAIL PRDR': 'Asks for one reply for each recipient after the final dot.',
  'MAIL XRDST': 'Exchange alone: for submitting a message again inside the organisation.',
  'VRFY SMTPUTF8': 'Allows UTF-8 in the answer.',
  'EXPN SMTPUTF8': 'Allows UTF-8 in the answer.',
} as const satisfies Record<SmtpParameterId, string>;
