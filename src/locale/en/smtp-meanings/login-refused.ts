/** What replies mean, 52z and 53z: who you are, and TLS. */
import type { loginRefused as rows } from '../../../knowledge/smtp/meanings/login-refused.ts';
import type { Explanation } from '../../catalog.ts';

const tlsFirst = {
  title: 'encryption comes first',
  text: 'This mechanism would show your password on the way, so the server allows it only under TLS. The code is historic; servers of today say 530 or do not list AUTH at all.',
  next: '`STARTTLS`, then `EHLO your.host.name`, then `AUTH` again.',
} as const;

export const loginRefused = {
  'smtp.521': {
    title: 'no mail at this host',
    text: 'This host never takes mail: it exists for something else. As the first line it means that only `QUIT` makes sense here, and trying again is useless.',
    next: '`QUIT`, then look up the mail server (MX) of the domain.',
  },
  'smtp.521.command': {
    title: 'forbidden, and hanging up',
    text: 'Postfix answers so to a command it will not hear, such as those of HTTP, and closes the connection at once. That is a guard against programs that are not talking SMTP.',
    next: 'connect again, then begin with `EHLO your.host.name`.',
  },
  'smtp.523': tlsFirst,
  'smtp.524': tlsFirst,
  'smtp.524.list': {
    title: 'the list is broken',
    text: 'The address is a mailing list that this server cannot expand, and it does not expect that to change; OpenSMTPD has this meaning of its own for 524. Elsewhere 524 asks for TLS.',
    next: 'go on with other recipients by `RCPT TO:<…>`; the owner of the list must mend it.',
  },
  'smtp.525': {
    title: 'the account is disabled',
    text: 'The name is known, and the password may be right, but the account has been switched off. No other password and no other mechanism will help.',
    next: '`QUIT`, then ask your provider or administrator to enable it.',
  },
  'smtp.530': {
    title: 'something must come first',
    text: 'The server refuses until you have done one of two things: switched to TLS, or logged in. 530 stands for both; the words after it tell which.',
    next: '`STARTTLS` if they speak of TLS, otherwise `AUTH LOGIN`.',
  },
  'smtp.530.tls': {
    title: 'TLS comes first',
    text: 'The server does not go on over plain text: it wants TLS before a password or a mail crosses the wire. Nothing was carried out.',
    next: '`STARTTLS`, then `EHLO your.host.name`, then this command again.',
  },
  'smtp.530.auth': {
    title: 'log in first',
    text: 'The server takes no mail from strangers here. Ports 587 and 465 are for its own users, and nearly every provider wants a login there.',
    next: '`AUTH LOGIN` (after `RSET`, if a mail was begun), then `MAIL FROM:<…>` again.',
  },
  'smtp.533': {
    title: 'mailbox name not in ASCII',
    text: 'The part before the `@` holds characters outside ASCII, and this server cannot handle such names. That is no fault of yours; many servers still cannot.',
    next: 'the command again with an address in plain ASCII, as in `RCPT TO:<bob@example.test>`.',
  },
  'smtp.534': {
    title: 'mechanism too weak',
    text: 'The server does not let this account log in by this mechanism and wants a stronger one. The password may well be right.',
    next: '`EHLO your.host.name` shows the mechanisms; choose another one for `AUTH`.',
  },
  'smtp.534.gmail': {
    title: 'Gmail wants an app password',
    text: 'This account has 2-step verification, so Gmail does not take its usual password here. It wants an app password: 16 letters made for one program.',
    next: 'make one in the settings of the Google account, then `AUTH LOGIN` with it.',
  },
  'smtp.534.gmail-browser': {
    title: 'Google wants to see you',
    text: 'Google finds this login unusual and wants you to sign in with a browser first. That is not about SMTP: no other line typed here will get past it. The address is folded over several lines: join them without the codes.',
    next: 'open the address in the reply, sign in there, then `AUTH LOGIN` again.',
  },
  'smtp.535': {
    title: 'login refused',
    text: 'Name and password do not match, or this account may not log in this way; on purpose the server does not say which. Many providers want an authorisation code or an app password here, not the password of the web page.',
    next: '`AUTH LOGIN` again; try the full address as user name.',
  },
  'smtp.535.qq': {
    title: 'login refused',
    text: 'Login refused: QQ Mail does not take the QQ password here. A mail program needs an authorisation code, 16 characters made for logging in from clients. Changing the QQ password cancels all codes. A right code that fails now and then has been used too often: wait a little.',
    next: 'in the settings of QQ Mail on the web, switch on SMTP and create a code; encode it with `/b64` and try `AUTH LOGIN` once more.',
  },
  'smtp.535.tencent-exmail': {
    title: 'login refused',
    text: 'Tencent Exmail wants the full address as user name. Once secure login is on, it also wants a client password made for mail programs, not the password of the web page.',
    next: 'make one in the settings of the web mail, then `AUTH LOGIN` once more.',
  },
  'smtp.535.netease': {
    title: 'login refused',
    text: 'NetEase does not take the mailbox password here; it wants an authorisation code made for mail programs. Until the login succeeds, `MAIL FROM` will most likely be refused as well.',
    next: 'in the settings of the web mail, switch on SMTP and create a code; encode it with `/b64` and try `AUTH LOGIN` once more.',
  },
  'smtp.535.gmail': {
    title: 'login refused',
    text: 'Gmail does not take the Google password in AUTH LOGIN or PLAIN. It wants an app password, 16 letters, which you can make only with 2-step verification on; programs use OAuth (XOAUTH2) instead.',
    next: 'make an app password in the settings of the Google account, then `AUTH LOGIN` with it.',
  },
  'smtp.535.microsoft': {
    title: 'login refused',
    text: 'Name and password do not match, or this account may not log in with a password: Microsoft is moving mail programs to OAuth (XOAUTH2). An administrator can also switch SMTP login off for each mailbox.',
    next: '`AUTH LOGIN` with the full address; if it fails again, ask the administrator.',
  },
  'smtp.535.microsoft-disabled': {
    title: 'login is switched off',
    text: 'The password was not the question: a rule of your organisation forbids this kind of login. Another password, or another try, will not change that.',
    next: '`QUIT`; ask the administrator to allow SMTP AUTH for this mailbox, or use a program with OAuth.',
  },
  'smtp.535.mechanism': {
    title: 'no such mechanism here',
    text: 'The server does not offer this way of logging in. Your login data was not even looked at; Postfix says 535 here where the standard has 504.',
    next: 'one of those listed after EHLO, for example `AUTH LOGIN`.',
  },
  'smtp.535.base64': {
    title: 'that was not base64',
    text: 'The server could not decode your answer, so your login data was not even looked at. Usual reasons: plain text typed as it is, a space, a cut-off end. Postfix says 535 here where the standard has 501.',
    next: '`AUTH LOGIN` again; Ctrl-O or `/b64` makes clean base64.',
  },
  'smtp.538': tlsFirst,
} as const satisfies Record<keyof typeof rows, Explanation>;
