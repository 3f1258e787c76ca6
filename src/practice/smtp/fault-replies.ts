/**
 * Replies that `--fault CODE` can put in, and where each belongs (RFC 5321 §4.3.2 and the RFCs of the extensions).
 * The first row of a code is where it goes when no verb is named; any other code goes to the first command.
 */

/** A verb, or a reply that answers none: the greeting, the end of message text. `ANY`: the first command. */
export type FaultPlace = string;

type FaultReply = { readonly at: FaultPlace; readonly enhanced: string | null; readonly text: string };

/** `{address}`: the argument in brackets, if there is one. Texts are as servers write them. */
const rows: Readonly<Record<number, readonly FaultReply[]>> = {
  200: [{ at: 'NOOP', enhanced: '2.0.0', text: 'OK' }],
  211: [{ at: 'HELP', enhanced: '2.0.0', text: 'System status: practising' }],
  251: [{ at: 'RCPT', enhanced: '2.1.5', text: 'User not local; will forward to <forward@example.net>' }],
  252: [{ at: 'VRFY', enhanced: '2.0.0', text: 'Cannot VRFY user, but will accept message and attempt delivery' }],
  253: [{ at: 'ETRN', enhanced: '2.5.0', text: 'OK, 7 pending messages for node example.test started' }],
  353: [{ at: 'MESSAGE', enhanced: null, text: 'PRDR content analysis beginning' }],
  355: [{ at: 'MAIL', enhanced: null, text: '6135 is the transaction offset' }],
  421: [{ at: 'ANY', enhanced: '4.3.2', text: '{host} Service not available, closing transmission channel' }],
  422: [{ at: 'AUTH', enhanced: '4.7.12', text: 'A password transition is needed' }],
  424: [{ at: 'RCPT', enhanced: '4.2.4', text: 'Mailing list expansion problem' }],
  430: [{ at: 'AUTH', enhanced: '4.5.1', text: 'Invalid command' }],
  432: [{ at: 'AUTH', enhanced: '4.7.12', text: 'A password transition is needed' }],
  435: [{ at: 'AUTH', enhanced: '4.7.0', text: 'Unable to authenticate at present' }],
  442: [{ at: 'MESSAGE', enhanced: '4.4.2', text: 'i/o error 5' }],
  450: [{ at: 'RCPT', enhanced: '4.2.0', text: '{address}: Recipient address rejected: Greylisted, try again later' }],
  451: [
    { at: 'MESSAGE', enhanced: '4.3.0', text: 'Error: queue file write error' },
    { at: 'RCPT', enhanced: '4.3.0', text: '{address}: Temporary lookup failure' },
  ],
  452: [
    { at: 'MAIL', enhanced: '4.3.1', text: 'Insufficient system storage' },
    { at: 'RCPT', enhanced: '4.5.3', text: 'Error: too many recipients' },
  ],
  453: [{ at: 'ATRN', enhanced: '4.3.2', text: 'You have no mail' }],
  454: [
    { at: 'AUTH', enhanced: '4.7.0', text: 'Temporary authentication failure' },
    { at: 'STARTTLS', enhanced: '4.7.0', text: 'TLS not available due to local problem' },
  ],
  455: [{ at: 'MAIL', enhanced: '4.5.4', text: 'Server unable to accommodate parameters' }],
  458: [{ at: 'ETRN', enhanced: '4.5.0', text: 'Unable to queue messages' }],
  459: [{ at: 'ETRN', enhanced: '4.5.0', text: '<example.test>: service unavailable' }],
  500: [{ at: 'ANY', enhanced: '5.5.2', text: 'Error: command not recognized' }],
  501: [{ at: 'ANY', enhanced: '5.5.4', text: 'Syntax error in parameters or arguments' }],
  502: [{ at: 'VRFY', enhanced: '5.5.1', text: 'Error: command not implemented' }],
  503: [{ at: 'MAIL', enhanced: '5.5.1', text: 'Error: bad sequence of commands' }],
  504: [{ at: 'AUTH', enhanced: '5.5.4', text: 'Error: command parameter not implemented' }],
  521: [{ at: 'GREETING', enhanced: '5.3.2', text: '{host} does not accept mail' }],
  523: [{ at: 'AUTH', enhanced: '5.7.10', text: 'Encryption Needed' }],
  524: [{ at: 'AUTH', enhanced: '5.7.11', text: 'Encryption required for requested authentication mechanism' }],
  525: [{ at: 'AUTH', enhanced: '5.7.13', text: 'User Account Disabled' }],
  530: [{ at: 'MAIL', enhanced: '5.7.0', text: 'Must issue a STARTTLS command first' }],
  533: [{ at: 'RCPT', enhanced: '5.6.7', text: 'no support for internationalised mailbox name' }],
  534: [{ at: 'AUTH', enhanced: '5.7.9', text: 'Application-specific password required' }],
  535: [{ at: 'AUTH', enhanced: '5.7.8', text: 'Error: authentication failed' }],
  538: [{ at: 'AUTH', enhanced: '5.7.11', text: 'Encryption required for requested authentication mechanism' }],
  550: [
    { at: 'RCPT', enhanced: '5.1.1', text: '{address}: Recipient address rejected: User unknown' },
    { at: 'MESSAGE', enhanced: '5.7.1', text: 'Message rejected by policy' },
  ],
  551: [{ at: 'RCPT', enhanced: '5.1.0', text: 'User not local; please try <forward@example.net>' }],
  552: [
    { at: 'MESSAGE', enhanced: '5.3.4', text: 'Error: message too big' },
    { at: 'RCPT', enhanced: '5.2.2', text: '{address}: Mailbox full' },
    { at: 'MAIL', enhanced: '5.3.4', text: 'Message size exceeds fixed limit' },
  ],
  553: [{ at: 'MAIL', enhanced: '5.1.7', text: 'Mailbox name not allowed' }],
  554: [
    { at: 'MESSAGE', enhanced: '5.7.1', text: 'Transaction failed' },
    { at: 'GREETING', enhanced: null, text: '{host} No SMTP service here' },
    { at: 'RCPT', enhanced: '5.7.1', text: '{address}: Relay access denied' },
  ],
  555: [{ at: 'MAIL', enhanced: '5.5.4', text: 'Unsupported option' }],
  556: [{ at: 'RCPT', enhanced: '5.1.10', text: '{address}: Domain does not accept mail' }],
};

/** These refuse the AUTH command itself; every other code at AUTH comes at the end of the exchange (RFC 4954 §4, §6). */
const REFUSES_AUTH = new Set([421, 500, 501, 502, 503, 504, 523, 524, 530, 538]);

/** Where a code belongs when the fault names no verb. */
export function usualPlace(code: number): FaultPlace {
  return rows[code]?.[0]?.at ?? 'ANY';
}

/** Does this code come at once at AUTH, in place of the first 334? */
export function refusesAuth(code: number): boolean {
  return REFUSES_AUTH.has(code);
}

/** The wording of a code at a place. The greeting and 3yz have no enhanced code (RFC 2034 §4). */
export function wording(code: number, place: FaultPlace): { readonly enhanced: string | null; readonly text: string } {
  const known = rows[code]?.find(({ at }) => at === place) ?? rows[code]?.[0];
  const found = known ?? { enhanced: `${Math.floor(code / 100)}.0.0`, text: 'Practice reply' };
  return place === 'GREETING' || /^[13]/.test(String(code)) ? { ...found, enhanced: null } : found;
}
