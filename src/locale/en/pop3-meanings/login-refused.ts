/** What `-ERR` to a login means: who you are, and whether the mailbox can be opened. */
import type { loginRefused as rows } from '../../../knowledge/pop3/meanings/login-refused.ts';
import type { Explanation } from '../../catalog.ts';

const mechanism: Explanation = {
  title: 'no such mechanism here',
  text: 'The server does not offer this way of logging in, so your login data were not even looked at.',
  next: '`CAPA` lists the mechanisms at `SASL`; choose one for `AUTH`.',
};
const base64: Explanation = {
  title: 'that was not base64',
  text: 'The server could not decode your answer, so your login data were not even looked at. Usual reasons: plain text typed as it is, a space, a cut-off end.',
  next: '`AUTH` again; Ctrl-O or `/b64` makes clean base64.',
};
const cancelled: Explanation = {
  title: 'login called off',
  text: 'The login was broken off, as `*` asks for, and nothing else happened. You are still in the AUTHORIZATION state.',
  next: '`AUTH` again, or `USER name`.',
};

export const loginRefused = {
  'pop3.err.auth': {
    title: 'login refused',
    text: 'Name and password do not match, or this account may not log in this way. `[AUTH]` puts the fault with the login data, not with the server; `[SYS/TEMP]` would mean try later, `[IN-USE]` that another program holds the mailbox.',
    next: 'start again from `USER`.{remote?} At 163 and QQ, give the authorisation code, not the password.{/}',
  },
  'pop3.err.auth-tls': {
    title: 'TLS comes first',
    text: 'The server takes no password over plain text; whether yours is right was not even looked at. `[AUTH]` says that it is about the way of logging in.',
    next: '`STLS`, then `CAPA`, then `USER name` again.',
  },
  'pop3.err.auth-mechanism': mechanism,
  'pop3.err.auth-initial': {
    title: 'nothing after the mechanism',
    text: 'In this mechanism the server speaks first, so an answer on the line of `AUTH` itself comes too early. It was not looked at.',
    next: '`AUTH` with the mechanism alone; the answer goes after the `+`.',
  },
  'pop3.err.auth-base64': base64,
  'pop3.err.auth-cancelled': cancelled,
  'pop3.err.auth-qq': {
    title: 'login refused',
    text: 'QQ Mail does not take the QQ password here. A mail program needs an authorisation code, 16 characters made for logging in from clients. Changing the QQ password cancels all codes.',
    next: 'in the settings of QQ Mail on the web, switch on POP3 and create a code; then start again from `USER`.',
  },
  'pop3.err.auth-netease': {
    title: 'login refused',
    text: 'NetEase does not take the mailbox password here; it wants an authorisation code made for mail programs. POP3 must also be switched on in the web mail first.',
    next: 'in the settings of the web mail, switch on POP3 and create a code; then start again from `USER`.',
  },
  'pop3.err.auth-gmail': {
    title: 'Gmail wants an app password',
    text: 'Gmail does not take the Google password here. It wants an app password, 16 letters, which you can make only with 2-step verification on; programs use OAuth (XOAUTH2) instead.',
    next: 'make an app password in the settings of the Google account; then start again from `USER`.',
  },
  'pop3.err.in-use': {
    title: 'mailbox is in use',
    text: 'Your login data are right, but another session holds the mailbox: POP3 locks it for one at a time. Most likely a mail program, or a connection of yours that broke and is not yet given up.',
    next: 'close the other program, wait some minutes, then again from `USER`; the password stays the same.',
  },
  'pop3.err.login-delay': {
    title: 'too soon after last login',
    text: 'The server wants a pause between two logins of the same user, and that pause is not over. The password is not the reason.',
    next: '`QUIT` and wait; `CAPA` may show the seconds at `LOGIN-DELAY`.',
  },
  'pop3.err.user': {
    title: 'name refused',
    text: 'The server does not take this name: it does not know it, or it wants TLS or another way of logging in first. The password has not been asked for.',
    next: '`USER` with the full address; `CAPA` shows other ways.',
  },
  'pop3.err.user-nameless': {
    title: 'a name is missing',
    text: '`USER` goes with a user name, one space between them.',
    next: '`USER name`.',
  },
  'pop3.err.pass': {
    title: 'login refused',
    text: 'Name and password do not match, this account may not use POP3, or the mailbox is locked: without a response code in square brackets the server leaves that open. The name has to be given again as well.',
    next: 'start again from `USER`.{remote?} At 163 and QQ, give the authorisation code, not the password.{/}',
  },
  'pop3.err.pass-user-first': {
    title: 'the name comes first',
    text: '`PASS` is right only straight after a `USER` the server has taken. A refused login takes the name with it, so it must be given again.',
    next: '`USER name`, then `PASS password`.',
  },
  'pop3.err.apop': {
    title: 'digest refused',
    text: 'Name and digest do not match, or this account may not use APOP. What is hashed is the timestamp of this greeting, angle brackets included, then the password, with nothing between; the result is 32 hexadecimal digits in lower case.',
    next: '`APOP` again, with Ctrl-O before Enter, or `USER` under TLS.',
  },
  'pop3.err.apop-syntax': {
    title: 'argument not understood',
    text: 'The server cannot read what follows `APOP`, so your login data were not even looked at.',
    next: '`APOP name` again, with Ctrl-O before Enter to make the digest; or log in by `USER name`.',
  },
  'pop3.err.apop-not-offered': {
    title: 'no APOP here',
    text: 'The server does not have APOP. It shows that by a greeting without a timestamp in angle brackets; most servers gave it up, for they would have to store passwords readably.',
    next: '`USER name`, best under TLS, or one of the mechanisms in `CAPA`.',
  },
  'pop3.err.sasl': {
    title: 'login refused',
    text: 'Name and password do not match, or this account may not log in this way; the server does not say which.{remote?} Many providers want an authorisation code or an app password here.{/}',
    next: '`AUTH` once more; try the full address as user name.',
  },
  'pop3.err.sasl-mechanism': mechanism,
  'pop3.err.sasl-base64': base64,
  'pop3.err.sasl-cancelled': cancelled,
  'pop3.err.auth-list': {
    title: 'a mechanism is missing',
    text: '`AUTH` needs the name of a mechanism. Listing them when it stands alone is an old habit, and this server does not have it.',
    next: '`CAPA` lists the mechanisms at `SASL`.',
  },
  'pop3.err.login-qq': {
    title: 'login refused',
    text: 'QQ Mail does not take the QQ password here; it wants the authorisation code, 16 characters. The same words also stand for POP3 not switched on, or too many logins in a short time.',
    next: 'in the settings of QQ Mail on the web, switch on POP3 and create a code; then start again from `USER`.',
  },
  'pop3.err.login-netease': {
    title: 'login refused',
    text: 'NetEase does not take the mailbox password here; it wants an authorisation code made for mail programs. The same words also stand for POP3 not switched on.',
    next: 'in the settings of the web mail, switch on POP3 and create a code; then start again from `USER`.',
  },
  'pop3.err.login-microsoft': {
    title: 'login refused',
    text: 'Most likely the password is not the question: Microsoft 365 takes no plain password for POP3 any more, only OAuth. An administrator can also switch POP3 off for each mailbox.',
    next: '`CAPA` shows what is left; a program with OAuth is the way in.',
  },
  'pop3.err.login-tls': {
    title: 'TLS comes first',
    text: 'The server takes no login over plain text; whether your password is right was not even looked at.',
    next: '`STLS`, then `CAPA`, then `USER name` again.',
  },
  'pop3.err.locked': {
    title: 'mailbox is in use',
    text: 'Another session holds the mailbox: POP3 locks it for one at a time. Most likely your password is right, and a mail program or a broken connection of yours stands in the way.',
    next: 'close the other program, wait some minutes, then again from `USER`.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
