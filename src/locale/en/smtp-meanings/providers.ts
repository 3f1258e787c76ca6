/** What replies mean at Gmail, Microsoft and QQ Mail alone. */
import type { providerHabits as rows } from '../../../knowledge/smtp/meanings/providers.ts';
import type { Explanation } from '../../catalog.ts';

const sendAs = {
  title: 'not your address',
  text: 'At Exchange the address in `From` or `MAIL FROM` must belong to the account you logged in with, or its owner must have granted you the right to send as it. The whole message was refused.',
  next: 'begin again with `MAIL FROM:<…>` and a `From` of your own account, or ask the administrator for that right.',
} as const;

export const providerHabits = {
  'smtp.421.gmail-rate': {
    title: 'Gmail slows your IP down',
    text: 'From your IP address, or from its neighbours, Gmail saw unusually much mail, or mail that looked like spam. It takes nothing for a while; the limit lifts by itself when things are quiet.',
    next: '`QUIT`, wait an hour or more; better, `AUTH LOGIN` at smtp.gmail.com and send from there.',
  },
  'smtp.535.exchange': {
    title: 'login refused',
    text: 'Exchange says so when name and password do not match, or when the account may not use SMTP. The enhanced code 5.7.3 means something else in the standard; here it is the failed login.',
    next: '`AUTH LOGIN` again with the full address as user name, or ask the administrator.',
  },
  'smtp.530.exchange': {
    title: 'log in first',
    text: 'Exchange takes mail here only from its own users, after a login. 5.7.57 is its own number for that. The long name in brackets is the server inside Microsoft, useful only to its support.',
    next: '`STARTTLS` if TLS is off, then `AUTH LOGIN`, then `MAIL FROM:<…>` again.',
  },
  'smtp.451.microsoft-busy': {
    title: 'Microsoft slows you down',
    text: 'Exchange Online holds back IP addresses it does not know well, above all new ones that send much. It says "busy", but means you. The limit lifts by itself.',
    next: '`QUIT`, wait a quarter of an hour, send less at a time.',
  },
  'smtp.550.microsoft-password': {
    title: 'passwords are no longer taken',
    text: 'Exchange Online no longer takes a name and password for sending; it wants OAuth. No other password will do. (In the standard 5.7.30 is about REQUIRETLS; Microsoft uses it otherwise.)',
    next: '`QUIT`; use a program that logs in with OAuth (XOAUTH2).',
  },
  'smtp.550.exchange-recipient': {
    title: 'no such mailbox',
    text: 'Exchange looked the address up in its directory and found nobody of that name. (In the standard 5.1.10 says that a domain takes no mail; Exchange uses it otherwise.) Retrying is useless.',
    next: 'check the spelling and send `RCPT TO:<…>` again, or start over with `RSET`.',
  },
  'smtp.550.send-as': sendAs,
  'smtp.550.send-as-policy': sendAs,
  'smtp.554.send-as': sendAs,
  'smtp.550.gmail-format': {
    title: 'the header is not complete',
    text: 'Gmail read the whole message and misses something every mail must have, or found a header field twice: mostly there is no `From`. The words after the code say which. The same text will not pass a second time.',
    next: 'begin again with `MAIL FROM:<…>`; put `From`, `To`, `Date` and `Subject` before the empty line.',
  },
  'smtp.550.gmail-spam': {
    title: 'taken for spam',
    text: 'Gmail took the message, or everything from your IP address, for spam. It was not delivered, and the same text will not pass a second time. Mail by hand from a home connection has hardly a chance here.',
    next: '`QUIT`; send with `AUTH LOGIN` through your own provider, with a real subject and text.',
  },
  'smtp.550.gmail-limit': {
    title: "today's limit is reached",
    text: 'This account has sent as many messages, or to as many recipients, as Gmail allows within 24 hours. The 5 says permanent, but the limit lifts after a day.',
    next: '`QUIT` and send again tomorrow, to fewer recipients.',
  },
  'smtp.550.qq-rate': {
    title: 'QQ Mail slows you down',
    text: 'QQ Mail counts by IP address, domain, sender and connection, and one of these counts is full; the first word says which. It lifts by itself, though the 5 says permanent.',
    next: '`QUIT`, wait an hour, send less at a time.',
  },
  'smtp.550.qq-spam': {
    title: 'taken for spam',
    text: 'QQ Mail takes the message, or your IP address, for a source of spam. It was not delivered, and the same text will not pass a second time. A recipient can put your domain on the white list of their own mailbox.',
    next: 'a real subject and a few real sentences, then again from `MAIL FROM:<…>` on.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
