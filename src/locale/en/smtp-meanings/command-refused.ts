/** What replies mean, 500 to 504: the command itself. */
import type { commandRefused as rows } from '../../../knowledge/smtp/meanings/command-refused.ts';
import type { Explanation } from '../../catalog.ts';

const auth = {
  title: 'AUTH is not offered',
  text: 'AUTH is an extension: it exists only after EHLO, and only where its reply lists it. 163 and QQ let it pass after HELO, strict servers do not. Some offer it only once TLS is on, or only on the ports 587 and 465.',
  next: '`EHLO your.host.name`; if AUTH is not listed, `STARTTLS` and EHLO again.',
} as const;

const helo = {
  title: 'full host name wanted',
  text: 'The server wants the full name of your computer, with dots in it: `laptop` is not enough, `laptop.example.test` is. Some servers say so only at RCPT, though the cause is the name after EHLO.',
  next: '`EHLO laptop.example.test`; that also drops an open mail.',
} as const;

const noEhlo = {
  title: 'it does not know EHLO',
  text: 'Most likely a very old server, or a filter in between that hides EHLO. The older HELO works everywhere, but brings no extensions: no `AUTH`, no `STARTTLS`.',
  next: '`HELO your.host.name`.',
} as const;

const helloFirst = {
  title: 'introduce yourself first',
  text: 'Every session begins with EHLO or HELO; this server does not go on before it has heard one. Nothing is lost.',
  next: '`EHLO your.host.name`, then the same command again.',
} as const;

export const commandRefused = {
  'smtp.500': {
    title: 'command not recognised',
    text: 'The server does not know this command, or the line was longer than it takes (512 bytes). It did nothing, and nothing in the session has changed.',
    next: 'check the spelling and send it again.',
  },
  'smtp.500.other': {
    title: 'no such command',
    text: 'The server does not know this command; it did nothing. One wrong letter is enough, and so is an empty line. The session stands where it stood.',
    next: 'check the spelling and send it again, or `QUIT`.',
  },
  'smtp.500.ehlo': noEhlo,
  'smtp.500.too-long': {
    title: 'the line is too long',
    text: 'A command line may hold 512 bytes, its line end included; in AUTH an answer may be longer. The server dropped this line whole.',
    next: 'the same again, shorter.',
  },
  'smtp.500.answer': {
    title: 'AUTH answer not readable',
    text: 'The server could not take this line as an answer of AUTH: it is too long (more than 12288 bytes), or AUTH had already ended and the line was read as a command. The login is off.',
    next: '`AUTH LOGIN` from the start; answer each 334 with one line.',
  },
  'smtp.500.pipelining': {
    title: 'one line at a time',
    text: 'Several commands arrived together, and this server takes them only one by one: PIPELINING is not among its extensions. The lines after the first were not carried out.',
    next: 'the same commands again, each after the reply to the one before; in doubt `RSET` first.',
  },
  'smtp.501': {
    title: 'argument not understood',
    text: 'The server knows the command but cannot read what follows it. It did nothing; the session stands where it stood.',
    next: 'the same command with its argument put right.',
  },
  'smtp.501.helo': {
    title: 'host name not understood',
    text: 'The server could not use the name you gave, or there was none. It wants the full name of your computer, or its IP address in square brackets.',
    next: '`EHLO laptop.example.test`, or `EHLO [192.0.2.7]`.',
  },
  'smtp.501.mail': {
    title: 'sender not understood',
    text: 'The server could not read the sender. The form is strict: `FROM:`, no space after the colon, a full address in angle brackets.',
    next: '`MAIL FROM:<alice@example.test>`.',
  },
  'smtp.501.rcpt': {
    title: 'recipient not understood',
    text: 'The server could not read the recipient. The form is strict: `TO:`, no space after the colon, a full address in angle brackets. The sender you gave still stands.',
    next: '`RCPT TO:<bob@example.test>`.',
  },
  'smtp.501.rcpt-domain': {
    title: 'the domain is missing',
    text: 'An address needs the part after the `@`, even for a mailbox on this very server. Only `<postmaster>` may stand without a domain.',
    next: '`RCPT TO:<bob@example.test>`.',
  },
  'smtp.501.auth': {
    title: 'AUTH line not understood',
    text: 'After AUTH comes the name of a mechanism, then nothing or one block of base64. With LOGIN and CRAM-MD5 the server asks first, so strictly nothing may follow the name.',
    next: '`AUTH LOGIN`, then answer each 334.',
  },
  'smtp.501.answer': {
    title: 'answer not accepted',
    text: 'This attempt to log in is over. Most likely your answer was no clean base64: a space, a line end encoded along, a cut-off end. If you sent `*`, this is the confirmation.',
    next: '`AUTH LOGIN` again; Ctrl-O or `/b64` encodes without a line end.',
  },
  'smtp.501.base64': {
    title: 'that was not base64',
    text: 'The server could not decode your answer, so this attempt to log in is over. Usual reasons: plain text typed as it is, a space, or a line end encoded along, as `echo` without `-n` does.',
    next: '`AUTH LOGIN` again; Ctrl-O or `/b64` makes clean base64.',
  },
  'smtp.501.cancelled': {
    title: 'login called off',
    text: 'You sent `*`, and the server confirms that the login is called off. It counts as neither right nor wrong; you are where you were before `AUTH`.',
    next: '`AUTH LOGIN` to begin again, or go on without a login.',
  },
  'smtp.501.qq': {
    title: 'sender must match login',
    text: 'QQ Mail lets you send only as yourself: the address in `MAIL FROM` must be the one you logged in with. The `From` in the header should be the same.',
    next: '`MAIL FROM:<…>` with the full address of this account.',
  },
  'smtp.502': {
    title: 'not implemented here',
    text: 'The server knows this command by name but does not carry it out. No other spelling will change that; nothing in the session has changed.',
    next: '`EHLO your.host.name` lists what this server can do.',
  },
  'smtp.502.other': {
    title: 'no such command here',
    text: 'This server does not offer this command, or does not know it; it did nothing. One wrong letter is enough, and so is an empty line. The session stands where it stood.',
    next: 'check the spelling and send it again, or `QUIT`.',
  },
  'smtp.502.vrfy': {
    title: 'looking up is switched off',
    text: 'This server does not say who has a mailbox here; spammers would use it to collect addresses. Sending needs neither `VRFY` nor `EXPN`.',
    next: 'to find out, send something: `MAIL FROM:<…>`, then `RCPT TO:<…>`.',
  },
  'smtp.502.ehlo': noEhlo,
  'smtp.502.starttls': {
    title: 'no TLS on this port',
    text: 'The server does not offer `STARTTLS` here. If its EHLO reply lists it all the same, or listed it yesterday, somebody in between may be cutting it out (STARTTLS stripping). Typed in the clear, a password can be read on the way.',
    next: '`QUIT`; connect to port 465, where TLS is on from the first byte.',
  },
  'smtp.502.auth': auth,
  'smtp.502.hello-first': helloFirst,
  'smtp.503': {
    title: 'not in this order',
    text: 'The command is right, the moment is not: something must come before it. The order of a mail is EHLO, MAIL, RCPT, DATA.',
    next: 'the step that is missing; in doubt, `RSET` and then `MAIL FROM:<…>`.',
  },
  'smtp.503.refused': {
    title: 'only QUIT is left',
    text: 'The server refused this session in its very first line, so no other command counts any more. Trying others changes nothing.',
    next: '`QUIT`.',
  },
  'smtp.503.hello-first': helloFirst,
  'smtp.503.mail': {
    title: 'MAIL does not fit here',
    text: 'Most likely EHLO is still missing, or a mail transaction is already open: one must end before the next begins.',
    next: '`EHLO your.host.name` cures both; then `MAIL FROM:<…>`.',
  },
  'smtp.503.nested': {
    title: 'a mail is already open',
    text: 'The sender was given before, and one transaction cannot hold another. The open one still stands, with its sender and recipients.',
    next: 'finish it with `RCPT TO:<…>` and `DATA`, or drop it with `RSET`.',
  },
  'smtp.503.auth-first': {
    title: 'log in first',
    text: 'This server takes mail only after a login, and says so with 503 (others say 530). `AUTH` is offered only after EHLO, sometimes only after `STARTTLS`.',
    next: '`EHLO your.host.name`, then `AUTH LOGIN`, then `MAIL FROM:<…>`.',
  },
  'smtp.503.rcpt': {
    title: 'MAIL comes first',
    text: 'There is no sender yet, so there is no mail to add a recipient to. Either MAIL was left out, or it was refused.',
    next: '`MAIL FROM:<…>`, then this `RCPT` again.',
  },
  'smtp.503.data': {
    title: 'RCPT comes first',
    text: 'The envelope is not complete, so there is nobody to send to: it needs a sender (MAIL), and behind it at least one accepted recipient (RCPT).',
    next: '`MAIL FROM:<…>` if there has been none; then `RCPT TO:<…>`.',
  },
  'smtp.503.message': {
    title: 'chunks out of place',
    text: '`BDAT` needs an accepted recipient first, and a message comes either in `BDAT` chunks or by `DATA`, never both. Nothing of this chunk was kept.',
    next: '`RSET`, then `MAIL FROM:<…>`, `RCPT TO:<…>` and one of the two.',
  },
  'smtp.503.hello-again': {
    title: 'it knows your name already',
    text: 'This server takes EHLO or HELO once; most others take it again and drop the open mail. Your host name, and an open mail, still stand.',
    next: 'go on with `MAIL FROM:<…>`, or `RSET` to start over.',
  },
  'smtp.503.auth': auth,
  'smtp.503.auth-after-helo': auth,
  'smtp.503.auth-again': {
    title: 'you are logged in already',
    text: 'One login per session: it lasts until the connection ends, and there is no logging out. To be somebody else you need a new connection.',
    next: '`MAIL FROM:<…>`; for another account `QUIT`, then connect again.',
  },
  'smtp.503.auth-in-mail': {
    title: 'a mail is in progress',
    text: 'AUTH is not allowed inside a mail transaction: the login must come before `MAIL`. The open mail still stands.',
    next: '`RSET`, then `AUTH LOGIN`, then `MAIL FROM:<…>` again.',
  },
  'smtp.503.starttls': {
    title: 'STARTTLS does not fit here',
    text: 'TLS is already on, or a mail transaction is open. TLS starts once per connection, before the first mail.',
    next: 'under TLS go on with `EHLO your.host.name`; otherwise `RSET`, then `STARTTLS`.',
  },
  'smtp.504': {
    title: 'parameter not implemented',
    text: 'The server knows the command, but not with this argument. It did nothing; nothing in the session has changed.',
    next: 'the same command with another argument; `EHLO your.host.name` lists what there is.',
  },
  'smtp.504.auth': {
    title: 'no such mechanism here',
    text: 'The server does not offer this way of logging in, or not without TLS. The line `AUTH` in its EHLO reply lists those it has.',
    next: 'one from the list, for example `AUTH LOGIN`; without TLS, `STARTTLS` first.',
  },
  'smtp.504.auth-tls': {
    title: 'this mechanism needs TLS',
    text: 'This mechanism would send your password readable, so the server allows it only under TLS. Your login data has not been asked for yet.',
    next: '`STARTTLS`, then `EHLO your.host.name`, then this `AUTH` again.',
  },
  'smtp.504.helo': helo,
  'smtp.504.hostname': helo,
  'smtp.504.address': {
    title: 'full address wanted',
    text: 'The server wants a full address, with `@` and the whole domain; a bare name is not enough. The mail in progress still stands.',
    next: 'the same command with an address such as `bob@example.test`.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
