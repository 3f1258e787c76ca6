/** What replies mean, 4yz: not now. */
import type { transient as rows } from '../../../knowledge/smtp/meanings/transient.ts';
import type { Explanation } from '../../catalog.ts';

const greylisting = {
  title: 'greylisted, come back later',
  text: 'Not now, which is not never. The server meets this combination of IP address, sender and recipient for the first time and turns it away once (greylisting): real mail servers come back, many spam programs do not. Nothing is wrong with your mail.',
  next: '`QUIT`, wait a few minutes, send the same again from the same IP address.',
} as const;

const full = {
  title: 'their mailbox is full',
  text: "The recipient's mailbox has reached its quota. The address is right; there will be room once its owner deletes something.",
  next: 'go on with the others, or `QUIT` and try again in a day or so.',
} as const;

const login = {
  title: 'login not checked now',
  text: 'The server cannot check logins right now: the part that knows the passwords does not answer. Yours was neither accepted nor refused, so do not change it.',
  next: 'wait a few minutes, then `AUTH LOGIN` once more.',
} as const;

export const transient = {
  'smtp.421': {
    title: 'the server is leaving',
    text: 'The server is leaving and will close this connection; nothing you send now gets an answer. 421 may come at any moment: shutdown, idle timeout, too many connections or errors. A message not yet confirmed with 250 was not accepted.',
    next: 'keep the message, wait a little, then connect again.',
  },
  'smtp.421.greeting': {
    title: 'not now',
    text: '421 instead of 220: the server is there but takes no session at the moment. Most likely it is overloaded, being restarted, or has too many connections from your IP address. It closes the connection.',
    next: 'wait a few minutes, then connect again.',
  },
  'smtp.421.unsolicited': {
    title: 'leaving without being asked',
    text: 'You asked nothing; the server speaks up to say that it is closing the connection. That is allowed at any moment: shutdown, or a session that was idle too long. A message not yet confirmed with 250 was not accepted.',
    next: 'keep the message, wait a little, then connect again.',
  },
  'smtp.421.timeout': {
    title: 'you were idle too long',
    text: 'The server waited for your next line and gave up; five minutes is a usual limit. Typing by hand is slow, nothing else is wrong. A message not yet confirmed with 250 was not accepted.',
    next: 'connect again; in a long pause `NOOP` keeps the session alive.',
  },
  'smtp.421.errors': {
    title: 'too many errors',
    text: 'The server counted your mistakes and has had enough: programs that guess commands or addresses look the same. It closes the connection. A message not yet confirmed with 250 was not accepted.',
    next: 'connect again, at once if you like; `HELP` lists the commands it knows.',
  },
  'smtp.421.connections': {
    title: 'too many connections',
    text: 'The server has as many connections from your IP address as it allows, or too many came in a short time. Everybody behind the same router counts as one. It closes this connection.',
    next: 'close the other connections, wait a few minutes, then connect again.',
  },
  'smtp.421.tls': {
    title: 'TLS wanted, then goodbye',
    text: 'The server takes mail for this domain over TLS only, and since the connection is plain text it closes it. Waiting will not change that.',
    next: 'connect again, then `EHLO your.host.name`, `STARTTLS` and EHLO again, before `MAIL FROM:<…>`.',
  },
  'smtp.422': {
    title: 'log in once with PLAIN',
    text: 'Most likely the same as 432: the server must see your password once before it can check this mechanism. (Some servers mean a full mailbox; then the words say so.) The password may well be right.',
    next: 'over TLS only: `AUTH PLAIN` once, then this mechanism again.',
  },
  'smtp.422.full': full,
  'smtp.424': {
    title: 'the list did not open',
    text: 'The address is a mailing list, and the server could not read its members at the moment; OpenSMTPD has this code of its own. The address is right.',
    next: 'go on with the other recipients, or `QUIT` and send again in a few minutes.',
  },
  'smtp.430': {
    title: 'not accepted right now',
    text: 'A rare code that no standard explains; the registry puts it beside 5.1, an invalid command. The first digit says temporary: nothing has been accepted, and the same may pass later.',
    next: '`QUIT`, wait a few minutes, try again.',
  },
  'smtp.432': {
    title: 'log in once with PLAIN',
    text: 'The server cannot check this mechanism yet: it must first see your password once, to store it in a new form. The password may well be right.',
    next: 'over TLS only: `AUTH PLAIN` once, then this mechanism again.',
  },
  'smtp.432.connections': {
    title: 'too many logins at once',
    text: 'Exchange lets one account hold only a few connections at a time, and yours has used them up, perhaps from another program or device. Your password is not in question.',
    next: '`QUIT`, close the others, wait a minute, then log in again.',
  },
  'smtp.435': login,
  'smtp.442': {
    title: 'the transfer broke off',
    text: 'In the middle of your message the server lost the connection, or its disk failed. OpenSMTPD and some bounces use this code. Without a 250 the message was not accepted.',
    next: 'connect again and send the whole message again.',
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
  'smtp.451.auth-throttled': {
    title: 'too many failed logins',
    text: 'Several logins failed in a row, so the server takes none for a while, not even a right one. More attempts only make the wait longer.',
    next: '`QUIT`, wait a quarter of an hour, check the authorisation code, then one `AUTH LOGIN`.',
  },
  'smtp.451.config': {
    title: 'the server is misconfigured',
    text: 'The server stumbled over its own settings; only its administrator can mend that. Your command was fine, and nothing has been accepted.',
    next: '`QUIT` and try again in a few hours, or tell the postmaster of that domain.',
  },
  'smtp.451.timeout': {
    title: 'you were idle too long',
    text: 'The server waited for your next line and gave up. It usually closes the connection as well. A message not yet confirmed with 250 was not accepted.',
    next: 'connect again; then send once more from `EHLO your.host.name` on.',
  },
  'smtp.451.protocol': {
    title: 'against the rules of SMTP',
    text: 'What you sent broke a rule of the protocol: most likely you spoke before the reply came, or a line did not end with CRLF. The 4 is courtesy; waiting does not help.',
    next: 'connect again, wait for each reply, then send the next line.',
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
  'smtp.452.full': full,
  'smtp.454': {
    title: 'not possible right now',
    text: 'Something the server needs for this command is not working at the moment; at `AUTH` and `STARTTLS` this is the code for it. What you typed is not at fault.',
    next: '`QUIT`, wait a few minutes, try again.',
  },
  'smtp.454.auth': login,
  'smtp.454.starttls': {
    title: 'no TLS right now',
    text: 'The server cannot start TLS at the moment; the trouble is on its side. The connection is still plain text, and a password typed now could be read on the way.',
    next: '`QUIT` and try later; do not log in here without TLS.',
  },
  'smtp.454.pipelined': {
    title: 'something came after STARTTLS',
    text: 'A line followed `STARTTLS` before its 220 had come. Anything in that gap could have been slipped in on the way, so the server drops it and refuses TLS.',
    next: '`RSET`, then `STARTTLS` alone; wait for 220 before anything else.',
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
} as const satisfies Record<keyof typeof rows, Explanation>;
