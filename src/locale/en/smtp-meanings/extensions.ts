/** What replies of rare extensions mean: ETRN, ATRN, PRDR, CHECKPOINT. */
import type { extensions as rows } from '../../../knowledge/smtp/meanings/extensions.ts';
import type { Explanation } from '../../catalog.ts';

export const extensions = {
  'smtp.250.etrn': {
    title: 'the queue is being sent',
    text: 'The server starts sending the mail it has queued for that domain. It comes over a new connection to the mail server (MX) of the domain, not over this one.',
    next: 'wait for it at your own server; here `QUIT`.',
  },
  'smtp.251.etrn': {
    title: 'nothing is waiting',
    text: 'After ETRN, 251 says that no mail is queued for that domain. It is a success: the question was understood and there is nothing to do. (At `RCPT` the same code means forwarding.)',
    next: '`QUIT`, or `ETRN` with another domain.',
  },
  'smtp.252.etrn': {
    title: 'mail is waiting, sending begins',
    text: 'There is mail queued for that domain, and the server has begun to send it over a new connection. (At `VRFY` the same code means something else.)',
    next: 'wait for it at your own server; here `QUIT`.',
  },
  'smtp.253': {
    title: 'so many are waiting',
    text: 'Only ETRN gets this reply: the number counts the messages queued for that domain, and the server has begun to send them over a new connection.',
    next: 'wait for them at your own server; here `QUIT`.',
  },
  'smtp.353': {
    title: 'one verdict for each recipient',
    text: 'PRDR is in use: after the final dot there is one reply for each recipient, in the order of your `RCPT` lines, and then a last one for the whole message. One recipient may be refused while the others stand.',
    next: 'wait for all of them; then `MAIL FROM:<…>` or `QUIT`.',
  },
  'smtp.355': {
    title: 'continue where it stopped',
    text: 'CHECKPOINT is in use: the server kept part of this message from an earlier, broken transfer, and the number says how many bytes it has. Hardly any server offers this.',
    next: 'go on with `RCPT TO:<…>` and `DATA`; send from that byte on.',
  },
  'smtp.453': {
    title: 'no mail for you',
    text: 'Only ATRN gets this reply: nothing is queued for your domains. The roles stay as they are; nothing is wrong.',
    next: '`QUIT`; ask again whenever you like.',
  },
  'smtp.458': {
    title: 'the queue cannot run now',
    text: 'Only ETRN gets this reply: the server cannot start sending for that domain at the moment. The mail stays queued and will be tried in its own time anyway.',
    next: '`ETRN` again in a few minutes, or `QUIT`.',
  },
  'smtp.459': {
    title: 'not for this domain',
    text: 'Only ETRN gets this reply: the server does not queue mail for that domain, or not at your request. The words after the code give the reason. The 4 is courtesy; asking again will hardly help.',
    next: 'check the spelling of the domain in `ETRN`, or ask the administrator; `QUIT` leaves.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
