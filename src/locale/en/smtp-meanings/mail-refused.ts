/** What replies mean, 55z: addresses, mailboxes and messages. */
import type { mailRefused as rows } from '../../../knowledge/smtp/meanings/mail-refused.ts';
import type { Explanation } from '../../catalog.ts';

const mailRefused550 = {
  title: 'the mail itself is refused',
  text: 'The server read the whole message and does not take it, for any recipient. Most likely a filter objects: no `From` or `Date`, a text that looks like spam, a sender that fails a check. The same text will not pass a second time.',
  next: 'put right what the words name, then begin again with `MAIL FROM:<…>`.',
} as const;

const unknownUser = {
  title: 'no such mailbox',
  text: 'No such mailbox here. The domain is right, but it does not know the name before the `@`; a code that starts with 5 will not change by retrying. Only this recipient is refused: the others of this transaction still stand.',
  next: 'check the spelling and send `RCPT TO:<…>` again, or start over with `RSET`.',
} as const;

const relay = {
  title: 'it will not relay',
  text: "The recipient's domain is not this server's, so it would have to pass the mail on, and for strangers it does not: an open relay is a gift to spammers. Retrying is useless, a login may help.",
  next: "log in with `AUTH LOGIN` before `MAIL`, or connect to the server of the recipient's domain.",
} as const;

const mailRefused554 = {
  title: 'the mail itself is refused',
  text: 'The server read the whole message and does not take it, for any recipient. Most likely a spam or virus filter objects, or the header is incomplete. The same text will not pass a second time.',
  next: 'complete `From`, `To` and `Date`, write a real text, then begin again with `MAIL FROM:<…>`.',
} as const;

const policy = {
  title: 'policy says no',
  text: 'A rule of this server forbids it; the address may well be right. Common reasons: your IP address is on a blocklist, the sender is not yours, the mail looks like spam. Retrying is useless as long as the reason stands.',
  next: 'read the words after 5.7.1, put that right, then `RSET` and `MAIL FROM:<…>`.',
} as const;

export const mailRefused = {
  'smtp.550': {
    title: 'refused for good',
    text: 'A permanent no: there is no such mailbox, you may not write to it, or a policy forbids it. 550 is often policy, not a wrong address; the words after the code tell which. Sending the same again is useless.',
    next: 'change what the words name, or `RSET` and start over.',
  },
  'smtp.550.mail': {
    title: 'this sender is refused',
    text: 'The server does not take mail from this sender. Most likely its domain is not known, or you are not logged in as its owner. No transaction has been opened.',
    next: '`MAIL FROM:<…>` with an address that is yours, after `AUTH LOGIN` if there is one.',
  },
  'smtp.550.vrfy': {
    title: 'not found or not told',
    text: 'Either there is no such mailbox or list, or the server tells nobody. Most keep silent, so that addresses cannot be collected. Sending needs neither `VRFY` nor `EXPN`.',
    next: 'to find out, send something: `MAIL FROM:<…>`, then `RCPT TO:<…>`.',
  },
  'smtp.550.message': mailRefused550,
  'smtp.550.message-policy': mailRefused550,
  'smtp.550.unknown-user': unknownUser,
  'smtp.550.no-such-user': unknownUser,
  'smtp.550.relay': relay,
  'smtp.550.relay-policy': relay,
  'smtp.550.policy': policy,
  'smtp.550.sender-check': {
    title: 'the sender is not proven',
    text: 'The domain of the sender publishes who may send for it (SPF, DKIM, DMARC), and this mail did not pass: the server must take the sender for forged. By hand, from a computer at home, that is the normal outcome.',
    next: 'send through the server of that domain, after `AUTH LOGIN`.',
  },
  'smtp.551': {
    title: 'the mailbox has moved',
    text: 'The mailbox is not on this server, and the server will not forward. Usually the reply names the new address; believe it only if you trust this server.',
    next: '`RCPT TO:<…>` with the new address.',
  },
  'smtp.552': {
    title: 'too large, or no room',
    text: 'Too much: the message is larger than allowed, or the mailbox has no room for it. Unlike 452 this does not pass by waiting; the words after the code tell which.',
    next: 'a smaller message, from `MAIL FROM:<…>` on.',
  },
  'smtp.552.mail': {
    title: 'the announced size is refused',
    text: 'The size you announced with `SIZE=` is larger than this server takes. Its limit in bytes stands in the EHLO reply, after `SIZE`. No transaction has been opened.',
    next: 'a smaller message: `MAIL FROM:<…>` with a smaller `SIZE=`.',
  },
  'smtp.552.rcpt': {
    title: 'no more for now',
    text: 'At RCPT this mostly means too many recipients: old servers say 552 where 452 is right, and it is to be taken as 452. Otherwise this mailbox is full. Those answered with 250 still stand.',
    next: '`DATA` for those already accepted, then the rest again with a new `MAIL FROM:<…>`.',
  },
  'smtp.552.message': {
    title: 'the message is too large',
    text: 'The server read the whole message and dropped it: it is larger than allowed. The limit in bytes stands in the EHLO reply, after `SIZE`; base64 makes an attachment a third larger. Sending the same again is useless.',
    next: 'make it smaller, then begin again with `MAIL FROM:<…>`.',
  },
  'smtp.552.full': {
    title: 'their mailbox is full',
    text: "The recipient's mailbox has reached its quota. The address is right, but nothing fits until its owner deletes something; only they can change that.",
    next: 'another `RCPT TO:<…>`, or `QUIT` and try again in a few days.',
  },
  'smtp.553': {
    title: 'address not allowed',
    text: 'The server does not allow this address: most likely it is not written as an address must be, or it is not yours to use. Retrying it unchanged is useless.',
    next: 'the command again with a full address, as in `RCPT TO:<bob@example.test>`.',
  },
  'smtp.553.sender': {
    title: 'not your address',
    text: 'The address in `MAIL FROM` does not belong to your login, or nobody is logged in. The server lets each account send under its own name only. Some servers say so only at RCPT.',
    next: '`RSET`, log in with `AUTH LOGIN` if you have not, then `MAIL FROM:<…>` with your own address.',
  },
  'smtp.553.auth-first': {
    title: 'log in first',
    text: 'The server takes mail only after a login, and says so with 553 (others say 530). The address may well be right.',
    next: '`AUTH LOGIN`, then `MAIL FROM:<…>` again.',
  },
  'smtp.553.utf8': {
    title: 'address is not ASCII',
    text: 'The address holds characters outside ASCII, and this mail was not announced as such. It needs the keyword `SMTPUTF8`, and only where the server lists it after EHLO.',
    next: '`MAIL FROM:<…> SMTPUTF8`, or an address in plain ASCII.',
  },
  'smtp.554': {
    title: 'the transaction failed',
    text: 'A permanent no without a closer reason in the number; the words after it tell more. Nothing of this step was accepted, and the same again will fail the same way.',
    next: 'change what the words name, then `RSET` and `MAIL FROM:<…>`.',
  },
  'smtp.554.greeting': {
    title: 'no service for you',
    text: '554 instead of 220: there is no mail service here, or none for your IP address, most likely because of a blocklist. Only `QUIT` makes sense now, and retrying is useless.',
    next: "`QUIT`; try your provider's server on port 587 or 465.",
  },
  'smtp.554.starttls': {
    title: 'TLS not possible',
    text: 'Most likely TLS is already on: it starts once per connection. If it is not, this server cannot do it, and a password would be readable on the way.',
    next: 'under TLS go on with `EHLO your.host.name`; otherwise `QUIT`.',
  },
  'smtp.554.data': {
    title: 'no valid recipients',
    text: 'The envelope holds no accepted recipient: every `RCPT` was refused, or none was sent. So there is nobody to send a message to, and the server does not ask for one.',
    next: '`RCPT TO:<…>` with an address it takes, then `DATA` again.',
  },
  'smtp.554.message': mailRefused554,
  'smtp.554.message-policy': mailRefused554,
  'smtp.554.relay': relay,
  'smtp.554.relay-policy': relay,
  'smtp.554.policy': policy,
  'smtp.554.client': {
    title: 'your computer is refused',
    text: 'The refusal is about your computer, not about the address. On port 587 or 465 you most likely have not logged in; on port 25 it is your IP address, as with most home connections.',
    next: "`RSET`, then `AUTH LOGIN`; without AUTH, `QUIT` and use your provider's port 587 or 465.",
  },
  'smtp.555': {
    title: 'parameter not known',
    text: 'The server does not know what stands after the address in `MAIL` or `RCPT`, such as `SIZE=…`. Parameters are allowed only where the EHLO reply lists their extension.',
    next: 'the same `MAIL` or `RCPT` line without the parameter.',
  },
  'smtp.556': {
    title: 'this domain takes no mail',
    text: 'The domain of this recipient has declared in DNS that it never takes mail (null MX). No mailbox there can be reached, now or later; retrying is useless.',
    next: 'check the domain for a slip; the others still stand, so `DATA` if there are any.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
