/** What `-ERR` to everything else means: the system, the command, the message number, and good-byes nobody asked for. */
import type { commandRefused as rows } from '../../../knowledge/pop3/meanings/command-refused.ts';
import type { Explanation } from '../../catalog.ts';

const argument: Explanation = {
  title: 'argument not understood',
  text: 'What follows `{verb}` is not right: a number is missing, is none, or something stands after it. It was not carried out.',
  next: 'for example `{example}`.',
};

export const commandRefused = {
  'pop3.err.sys-temp': {
    title: 'server trouble, for now',
    text: 'Something is wrong at the server, and it will most likely pass. `[SYS/TEMP]` says that your login data and your command are not the reason.',
    next: '`QUIT`, wait a few minutes, try again; keep the password.',
  },
  'pop3.err.sys-temp-quit': {
    title: 'not all could be deleted',
    text: 'The server is leaving, but some marked messages could not be deleted, for a passing reason. The session is over all the same; what is left shows up in the next one.',
    next: 'wait a few minutes, connect again, and `LIST` shows what is left.',
  },
  'pop3.err.sys-perm': {
    title: 'server trouble, to stay',
    text: 'Something is wrong at the server or with the mailbox, and it will not pass by itself: trying again is useless. `[SYS/PERM]` says that your login data are not the reason.',
    next: '`QUIT`; ask the administrator, and quote the words after the code.',
  },
  'pop3.err.utf8-needed': {
    title: 'this mail needs UTF-8',
    text: 'The message has a header or addresses in UTF-8, and this session has not asked for that. `UTF8` goes before login only, so it takes a new session.',
    next: '`QUIT`, connect again, and `UTF8` before `USER name`.',
  },
  'pop3.err.xclient': {
    title: 'not allowed for you',
    text: '`XCLIENT` is for proxies that Dovecot trusts, and your address is not among them. Nothing has changed.',
    next: 'log in with `USER name`.',
  },
  'pop3.err.greeting': {
    title: 'server does not start',
    text: 'The server refuses the session before it begins: it is overloaded, being serviced, or does not want your address. It will most likely hang up.',
    next: 'wait some minutes, then connect again.',
  },
  'pop3.err.unknown-command': {
    title: 'unknown command',
    text: 'The server does not know this command, or does not offer it here. Nothing has changed.',
    next: '`CAPA` shows what it can do.',
  },
  'pop3.err.unknown-verb': {
    title: 'unknown command',
    text: 'The server does not know this command, or does not offer it here. Nothing has changed.',
    next: '`CAPA` shows what it can do; `USER name` logs in.',
  },
  'pop3.err.unknown-verb-named': {
    title: 'not a command',
    text: 'The server cannot tell what command this line is. The name is given and the password is due: if this line was the password, `PASS` and a space belong before it.',
    next: '`PASS password`, the password as it is.',
  },
  'pop3.err.unknown-verb-transaction': {
    title: 'unknown command',
    text: 'The server does not know this command, or does not offer it here. You are still logged in, and nothing has changed.',
    next: '`LIST` shows the messages, `CAPA` what the server can do.',
  },
  'pop3.err.wrong-state': {
    title: 'not in this state',
    text: 'The command exists, but not at this point: USER, PASS, APOP, AUTH and STLS go before login, all that concerns messages goes after it. Exchange says this to `USER` when TLS is missing.',
    next: '`CAPA` shows what it can do; before login `STLS` or `USER name` is next.',
  },
  'pop3.err.login-first': {
    title: 'log in first',
    text: '`{verb}` works only after login: the mailbox opens once the server knows who you are. It was not carried out, and the session is where it was.',
    next: '`USER name`, then `PASS` with the password.',
  },
  'pop3.err.pass-missing': {
    title: 'the password is missing',
    text: 'The name is given, the password is not: you are not logged in yet, and `{verb}` works only after login. It was not carried out.',
    next: '`PASS password`, the password as it is.',
  },
  'pop3.err.logged-in': {
    title: 'only before login',
    text: 'You are logged in already, and `{verb}` belongs before that. It was not carried out; the session goes on, and marked messages stay marked.',
    next: '`LIST`; for another account `QUIT` and connect again.',
  },
  'pop3.err.set-up-late': {
    title: 'only before login',
    text: 'You are logged in already, and `{verb}` belongs before that. It was not carried out; the session goes on, and marked messages stay marked.',
    next: 'go on with `LIST`; if it must be, `QUIT`, connect again, and `{verb}` before `USER name`.',
  },
  'pop3.err.not-implemented': {
    title: 'not available here',
    text: 'The server knows the command and does not have it. Trying again is useless.',
    next: '`CAPA` shows what it can do.',
  },
  'pop3.err.syntax': {
    title: 'argument not understood',
    text: 'The command is known, what follows it is not right: something is missing, too much, or written another way. Between two arguments POP3 has one space, never a comma.',
    next: 'put right what follows and send it again; `CAPA` shows what the server can do.',
  },
  'pop3.err.argument': argument,
  'pop3.err.argument-syntax': argument,
  'pop3.err.surplus': {
    title: 'too much on the line',
    text: 'The server does not take what stands behind `{verb}`, so it was not carried out.',
    next: '`{example}` alone.',
  },
  'pop3.err.too-long': {
    title: 'line too long',
    text: 'The line is longer than the server takes: a command has at most 255 bytes with its CRLF. Nothing of it was carried out.',
    next: 'a shorter line; for `AUTH` leave the answer for the next line.',
  },
  'pop3.err.listing': {
    title: 'mailbox cannot be read',
    text: 'You are logged in, yet the server does not answer a question about the mailbox: there is trouble with the mailbox itself.',
    next: '`NOOP` to see if the session holds; otherwise `QUIT`, and try again later.',
  },
  'pop3.err.no-message': {
    title: 'no such message',
    text: 'There is no message with this number. Numbers begin at 1, one for each message, and hold for this session; those marked as deleted cannot be used.',
    next: '`LIST` shows the numbers of this session.',
  },
  'pop3.err.deleted': {
    title: 'already marked as deleted',
    text: 'You have marked this message as deleted, so it cannot be read or marked again in this session. It is still there until `QUIT`.',
    next: '`RSET` takes all marks back, then it can be read again.',
  },
  'pop3.err.quit': {
    title: 'not all could be deleted',
    text: 'The server is leaving, but some marked messages could not be deleted. The session is over all the same; what is left shows up in the next one.',
    next: 'wait a little, connect again, and `LIST` shows what is left.',
  },
  'pop3.err.capa': {
    title: 'no list of capabilities',
    text: 'The server does not know `CAPA`; it is older than the extension, or keeps it closed here. The basic commands work all the same: USER, PASS, STAT, LIST, RETR, DELE, QUIT.',
    next: '`USER name` before login, `STAT` after it.',
  },
  'pop3.err.stls': {
    title: 'no TLS here',
    text: 'The connection stays in clear: the server has no TLS on this port, TLS is already on, or you are logged in already. What you send now can be read on the path.',
    next: '`QUIT`, then connect with `--tls` to port 995.',
  },
  'pop3.err.stls-again': {
    title: 'TLS is already on',
    text: 'This connection is protected by TLS already, and TLS starts only once. Session and encryption go on as before.',
    next: '`CAPA`, or the next command.',
  },
  'pop3.err.utf8': {
    title: 'no UTF-8 mode',
    text: 'The server has no UTF-8 mode, or it is too late for it: `UTF8` goes before login. Mail with encoded headers can be read all the same.',
    next: '`USER name`.',
  },
  'pop3.err.lang': {
    title: 'no such language',
    text: 'The server does not have this language for its words, or does not know `LANG` at all. Status and response codes are the same in every language.',
    next: '`LANG` alone lists the languages; or go on with `CAPA`.',
  },
  'pop3.err.unsolicited': {
    title: 'the server is leaving',
    text: 'Nobody asked: the server says this by itself, most likely before it hangs up. What was marked as deleted stays, for there was no `QUIT`.',
    next: 'connect again, and log in anew.',
  },
  'pop3.err.inactivity': {
    title: 'idle for too long',
    text: 'The session was quiet for too long, ten minutes or more, and the server closes it. The standard wants it to do so in silence; Dovecot says goodbye. What was marked as deleted stays, for there was no `QUIT`.',
    next: 'connect again; in a long pause a `NOOP` now and then keeps the session.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
