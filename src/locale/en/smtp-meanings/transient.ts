/** What replies mean, 4yz: not now. */
import type { transient as rows } from '../../../knowledge/smtp/meanings/transient.ts';
import type { Explanation } from '../../catalog.ts';

const greylisting = {
  title: 'greylisted, come back later',
  text: 'Not now, which is not never. The server meets this combination of IP address, sender and recipient for the first time and turns it away once (greylisting): real mail servers come back, many spam programs do not. Nothing is wrong with your mail.',
  next: '`QUIT`, wait a few minutes, send the same again from the same IP address.',
} as const;

export const transient = {
  'smtp.421': {
    title: 'the server is leaving',
    text: 'The server is leaving and will close this connection; nothing you send now gets an answer. 421 may come at any moment: shutdown, idle timeout, too many connections or errors. A message not yet confirmed with 250 was not accepted.',
    next: 'keep the message, wait a little, then `/open host:port` connects again.',
  },
  'smtp.421.greeting': {
    title: 'not now',
    text: '421 instead of 220: the server is there but takes no session at the moment. Most likely it is overloaded, being restarted, or has too many connections from your IP address. It closes the connection.',
    next: 'wait a few minutes, then `/open host:port` connects again.',
  },
  'smtp.421.unsolicited': {
    title: 'leaving without being asked',
    text: 'You asked nothing; the server speaks up to say that it is closing the connection. That is allowed at any moment: shutdown, or a session that was idle too long. A message not yet confirmed with 250 was not accepted.',
    next: 'keep the message, wait a little, then `/open host:port` connects again.',
  },
  'smtp.421.timeout': {
    title: 'you were idle too long',
    text: 'The server waited for your next line and gave up; five minutes is a usual limit. Typing by hand is slow, nothing else is wrong. A message not yet confirmed with 250 was not accepted.',
    next: '`/open host:port` connects again; in a long pause `NOOP` keeps the session alive.',
  },
  'smtp.421.netease': {
    title: 'NetEase closes the connection',
    text: 'NetEase limits your IP address: too many connections at once or in a short time, or earlier mail from there looked bad. The letters after `HL:` name the rule. It closes the connection.',
    next: 'wait a quarter of an hour, then `/open host:port`; one connection at a time.',
  },
  'smtp.432': {
    title: 'log in once with PLAIN',
    text: 'The server cannot check this mechanism yet: it must first see your password once, to store it in a new form. (Exchange also sends 432 when an account has too many connections.) The password may well be right.',
    next: 'over TLS only: `AUTH PLAIN` once, then this mechanism again.',
  },
  'smtp.450': {
    title: 'not now, try later',
    text: 'Turned away for the moment: the mailbox cannot be used right now, or a policy wants you to come back. Often it is greylisting, which refuses every first attempt. Nothing has been accepted in this step.',
    next: '`QUIT`, wait a few minutes, send the same again.',
  },
  'smtp.450.greylisting': greylisting,
  'smtp.450.busy': {
    title: 'the mailbox is busy',
    text: 'The mailbox exists but cannot take mail at this moment: another program has it locked, or too much arrives at once. Only this recipient is put off.',
    next: 'go on with the others, or `QUIT` and send again in a few minutes.',
  },
  'smtp.450.netease': {
    title: 'NetEase slows you down',
    text: "One of NetEase's limits was reached: too many messages, recipients or commands, or your IP address is on a blocklist. The letters after the code, such as `MI:CEL`, name the rule.",
    next: '`QUIT`, wait a quarter of an hour, send less at a time.',
  },
  'smtp.451': {
    title: 'an error on their side',
    text: 'Something failed inside the server: a lookup, a disk, a filter behind it. Your command was fine, but this step was not carried out.',
    next: 'repeat it in a few minutes; `RSET` drops the mail, `QUIT` leaves.',
  },
  'smtp.451.greylisting': greylisting,
  'smtp.451.auth': {
    title: 'login not checked now',
    text: 'The server does not check logins right now, often because several failed in a row or its user database is away. This says nothing about your password.',
    next: '`QUIT`, wait a quarter of an hour, then one `AUTH LOGIN` with login data you are sure of.',
  },
  'smtp.451.netease': {
    title: 'NetEase says wait',
    text: 'NetEase put this mail off by a rule: it looks doubtful to the spam filter, or too much was sent in a short time. The letters after the code, such as `DT:SPM`, name the rule. It may pass later.',
    next: 'wait two minutes or more, then again from `MAIL FROM:<…>`; a real subject and a few real sentences help.',
  },
  'smtp.452': {
    title: 'no space right now',
    text: 'The server is short of storage and carries out nothing that needs room. It may pass by itself; your mail is not at fault. (452 can also mean too many recipients; then the words say so.)',
    next: '`QUIT`, try again later, perhaps with a smaller message.',
  },
  'smtp.452.recipients': {
    title: 'the envelope is full',
    text: 'The server takes no more recipients for one message. Those it answered with 250 stand; this one is not on the envelope.',
    next: '`DATA` for those already accepted, then the rest again with a new `MAIL FROM:<…>`.',
  },
  'smtp.452.full': {
    title: 'their mailbox is full',
    text: "The recipient's mailbox has reached its quota. The address is right; there will be room once its owner deletes something.",
    next: 'go on with the others, or `QUIT` and try again in a day or so.',
  },
  'smtp.454': {
    title: 'not possible right now',
    text: 'Something the server needs for this command is not working at the moment; at `AUTH` and `STARTTLS` this is the code for it. What you typed is not at fault.',
    next: '`QUIT`, wait a few minutes, try again.',
  },
  'smtp.454.auth': {
    title: 'login not checked now',
    text: 'The server cannot check logins right now: the part that knows the passwords does not answer. Yours was neither accepted nor refused, so do not change it.',
    next: 'wait a few minutes, then `AUTH LOGIN` once more.',
  },
  'smtp.454.starttls': {
    title: 'no TLS right now',
    text: 'The server cannot start TLS at the moment; the trouble is on its side. The connection is still plain text, and a password typed now could be read on the way.',
    next: '`QUIT` and try later; do not log in here without TLS.',
  },
  'smtp.454.relay': {
    title: 'it will not relay',
    text: 'The recipient is not at this server, and most likely you are not logged in, so it will not pass the mail on. The 4 says try later, but waiting will hardly help.',
    next: "log in first with `AUTH LOGIN`, or connect to the server of the recipient's domain.",
  },
  'smtp.455': {
    title: 'parameter not possible now',
    text: 'The server knows the parameter after the address but cannot honour it at the moment. Without the parameter, or later, the same line may pass.',
    next: 'the same `MAIL` or `RCPT` line without the parameter.',
  },
  'smtp.422': {
    title: 'log in once with PLAIN',
    text: 'The server cannot check this mechanism until it has seen your password once; the standard code for that is 432. Some servers say 422 for a full mailbox instead, so the words decide.',
    next: 'over TLS only: `AUTH PLAIN` once, then this mechanism again.',
  },
  'smtp.424': {
    title: 'the list did not open',
    text: 'The recipient is a mailing list, and the server could not look up its members this time. The address itself may be right. The code is a habit of OpenSMTPD.',
    next: 'go on with the others, or `QUIT` and send again in a few minutes.',
  },
  'smtp.430': {
    title: 'not now, reason unclear',
    text: 'A temporary refusal with a code that no SMTP standard explains; the register of codes mentions it beside X.5.1, invalid command. The words of the reply say more than the number.',
    next: 'read them; then the same again in a few minutes, or `QUIT`.',
  },
  'smtp.435': {
    title: 'login not checked now',
    text: 'The server cannot check logins right now: the part that knows the passwords does not answer. Exim says 435 where the standard has 454. Your password was neither accepted nor refused.',
    next: 'wait a few minutes, then `AUTH LOGIN` once more.',
  },
  'smtp.442': {
    title: 'the transfer broke off',
    text: 'Reading or writing failed while the message was on its way, and the server did not keep it. Mostly the connection closes as well. Nothing was delivered.',
    next: '`/open host:port`, then the whole message again.',
  },
  'smtp.453': {
    title: 'no mail for you',
    text: 'You asked with ATRN for the mail of your domain, and there is none. That is no failure, although it begins with 4. ATRN belongs to on-demand relay, port 366.',
    next: '`QUIT`.',
  },
  'smtp.458': {
    title: 'it could not queue',
    text: 'The server knows this node but could not begin to send its mail this time. The messages stay where they are.',
    next: 'the same `ETRN` again in a few minutes, or `QUIT`.',
  },
  'smtp.459': {
    title: 'not a node of theirs',
    text: 'The server keeps no mail for this node, or will not send it because you ask. It may be a matter of spelling, or of who you are. It begins with 4, yet waiting will hardly help.',
    next: '`ETRN` with the name of a node this server serves, or `QUIT`.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
