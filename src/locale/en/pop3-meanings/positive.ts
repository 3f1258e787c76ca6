/** What `+OK` and `+ ` mean: done, and go on. */
import type { positive as rows } from '../../../knowledge/pop3/meanings/positive.ts';
import type { Explanation } from '../../catalog.ts';

export const positive = {
  'pop3.ok.greeting': {
    title: 'server is ready',
    text: 'A POP3 server answers here and waits for your login: the session is in the AUTHORIZATION state. There is no timestamp in angle brackets, so APOP does not work here.',
    next: '`CAPA` to see what it can do, or `USER name` at once.',
  },
  'pop3.ok.greeting-apop': {
    title: 'ready, APOP is possible',
    text: 'A POP3 server answers here and waits for your login. The part in angle brackets is a timestamp, new for each connection: APOP hashes it together with the password, so the password itself never crosses the wire.',
    next: '`CAPA` to see what it can do; log in by `USER name`, or by digest with `APOP name`.',
  },
  'pop3.ok.user': {
    title: 'now the password',
    text: 'The name is noted, and the password must follow at once. This does not prove that the user exists: most servers say `+OK` to any name, so that nobody can try names out.',
    next: '`PASS password`, as it is, without base64.',
  },
  'pop3.ok.user-qq': {
    title: 'now the authorisation code',
    text: 'The name is noted. QQ Mail does not take the QQ password here: it wants the authorisation code, 16 characters made for mail programs in the settings of the web mail.',
    next: '`PASS code`, as it is, without base64.',
  },
  'pop3.ok.user-netease': {
    title: 'now the authorisation code',
    text: 'The name is noted. NetEase does not take the mailbox password here: it wants the authorisation code made for mail programs in the settings of the web mail.',
    next: '`PASS code`, as it is, without base64.',
  },
  'pop3.ok.pass': {
    title: 'logged in',
    text: 'Name and password were right. The mailbox is open and locked for you alone: the session is in the TRANSACTION state. Mail that comes from now on shows up in the next session only.',
    next: '`STAT` for the number of messages, `LIST` for all of them.',
  },
  'pop3.ok.apop': {
    title: 'logged in',
    text: 'The digest was right, so you know the password, and it never crossed the wire. The mailbox is open and locked for you alone: the session is in the TRANSACTION state.',
    next: '`STAT` for the number of messages, `LIST` for all of them.',
  },
  'pop3.ok.auth': {
    title: 'logged in',
    text: 'The login is complete. The mailbox is open and locked for you alone: the session is in the TRANSACTION state.',
    next: '`STAT` for the number of messages, `LIST` for all of them.',
  },
  'pop3.ok.auth-list': {
    title: 'mechanisms follow',
    text: '`AUTH` without a mechanism lists what the server offers, a line for each, up to a line with a single dot. That is an old habit; the standard way to ask is `CAPA`.',
    next: '`AUTH PLAIN`, or another one from the list.',
  },
  'pop3.ok.stat': {
    title: 'messages and bytes',
    text: '{messages?}{messages} {messages|message|messages}, {octets} bytes together. {/}Two numbers, messages and bytes: that is all a program reads here. Messages marked as deleted are left out.',
    next: '`LIST` for the size of each one.',
  },
  'pop3.ok.list': {
    title: 'the list follows',
    text: 'The list follows: a line for each message, its number and its size in bytes, up to a line with a single dot. The words after `+OK` are for people; count the lines instead. Numbers hold for this session only; to find the same message another day, note its unique id with `UIDL`.',
    next: '`RETR 1`, or `TOP 1 0` for the header alone.',
  },
  'pop3.ok.list-one': {
    title: 'size of one message',
    text: 'Number and size in bytes of this one message. With a number `LIST` has one line, without one it has a list and a final dot: the same `+OK`, read in two ways.',
    next: '`RETR {number}` to fetch it.',
  },
  'pop3.ok.uidl': {
    title: 'the unique ids follow',
    text: 'A line for each message, its number and its unique id, up to a line with a single dot. The number holds for this session, the id for good: by it a program knows what it has already fetched.',
    next: '`RETR 1`, or `LIST` for the sizes.',
  },
  'pop3.ok.uidl-one': {
    title: 'id of one message',
    text: 'Number and unique id of this one message. The id stays the same from session to session, even if the number changes.',
    next: '`RETR {number}` to fetch it.',
  },
  'pop3.ok.retr': {
    title: 'the message follows',
    text: 'The whole message follows{octets?}, {octets} bytes{/}: header, an empty line, body, up to a line with a single dot. Where a line of the mail begins with a dot, one more stands before it on the wire. The message stays in the mailbox.',
    next: '`DELE {number}` marks it as deleted; `QUIT` leaves it where it is.',
  },
  'pop3.ok.top': {
    title: 'header and first lines follow',
    text: 'The header follows, an empty line, then as many lines of the body as you asked for, up to a line with a single dot. The message stays in the mailbox.',
    next: '`RETR {number}` for all of it.',
  },
  'pop3.ok.dele': {
    title: 'marked, not yet deleted',
    text: 'The message is marked, no more than that: should the connection break, the mark is void and the message stays. The other messages keep their numbers.',
    next: '`QUIT` deletes it, `RSET` keeps it.',
  },
  'pop3.ok.noop': {
    title: 'still there',
    text: 'The server is there, and the session goes on. A POP3 server may close after ten quiet minutes, and marks are void then.',
    next: '`STAT`, or `QUIT`.',
  },
  'pop3.ok.rset': {
    title: 'marks taken back',
    text: 'No message is marked as deleted any more; all of them are in the list again. Login and numbers stay as they are.',
    next: '`STAT` or `LIST` shows them.',
  },
  'pop3.ok.quit': {
    title: 'goodbye',
    text: 'The server takes leave and closes the connection. You were not logged in, so no mailbox was open and nothing was deleted.',
    next: '',
  },
  'pop3.ok.quit-unmarked': {
    title: 'goodbye',
    text: 'The server takes leave, unlocks the mailbox and closes the connection. Nothing was marked in this session, so nothing is deleted.',
    next: '',
  },
  'pop3.ok.quit-update': {
    title: 'update done, goodbye',
    text: 'The UPDATE state is complete: the mailbox is unlocked, and the connection closes. Without this `+OK` you could not be sure that what was marked is gone.',
    next: '',
  },
  'pop3.ok.capa': {
    title: 'capabilities follow',
    text: 'A line for each capability, up to a line with a single dot. The list may differ before and after TLS, before and after login: ask again each time.',
    next: '`STLS` if it is listed and the line is not encrypted yet, then `USER name`.',
  },
  'pop3.ok.capa-transaction': {
    title: 'capabilities follow',
    text: 'A line for each capability, up to a line with a single dot. This is the list after login; it may differ from the one before.',
    next: '`STAT` for the number of messages, `LIST` for all of them.',
  },
  'pop3.ok.stls': {
    title: 'now the TLS handshake',
    text: 'The server agrees, and the handshake comes straight after. Everything sent behind it is encrypted; what it said in clear, the list of `CAPA` too, does not count any more.',
    next: '`CAPA` again, then `USER name`.',
  },
  'pop3.ok.utf8': {
    title: 'UTF-8 from here on',
    text: 'Headers and addresses may now come in UTF-8. `STLS` is not allowed after this in the same session.',
    next: '`USER name`.',
  },
  'pop3.ok.lang': {
    title: 'language',
    text: 'With a tag, the words after `+OK` and `-ERR` are now in that language; without one, the languages to choose from follow, up to a line with a single dot. Commands and response codes stay the same.',
    next: '`LANG en`, or go on with `CAPA`.',
  },
  'pop3.continue.username': {
    title: 'asks for the user name',
    text: 'The server asks a question: `{challenge}` is base64 for `{decoded}`. Questions and answers of AUTH travel as base64, so your user name goes back the same way. Base64 is encoding, not encryption: without TLS anyone on the path can read it.',
    next: 'your user name in base64 (Ctrl-O or `/b64` makes it), or `*` to call it off.',
  },
  'pop3.continue.password': {
    title: 'asks for the password',
    text: 'The server asks for the password, again in base64. That hides nothing: without TLS, anyone on the path can read it.',
    next: 'the password in base64; Ctrl-O encodes what is being typed, `*` calls it off.',
  },
  'pop3.continue.password-qq': {
    title: 'asks for the code',
    text: 'The server asks for a password, and QQ Mail means the authorisation code: 16 characters made for mail programs, not the QQ password. It too is written in base64.',
    next: 'the code in base64; Ctrl-O encodes what is being typed, `*` calls it off.',
  },
  'pop3.continue.password-netease': {
    title: 'asks for the code',
    text: 'The server asks for a password, and NetEase means the authorisation code made for mail programs, not the mailbox password. It too is written in base64.',
    next: 'the code in base64; Ctrl-O encodes what is being typed, `*` calls it off.',
  },
  'pop3.continue.plain': {
    title: 'asks for name and password',
    text: 'Empty on purpose: PLAIN asks nothing and takes everything in one answer: a zero byte, the user name, a zero byte, the password, all of it in base64. Without TLS anyone on the path can read it.',
    next: 'user name, a space and the password; Ctrl-O makes the base64 of them (in a script: `/auth`). Or `*` to call it off.',
  },
  'pop3.continue.digest': {
    title: 'asks for a digest',
    text: 'The server sends a challenge{decoded?}, `{decoded}` once decoded{/}. The answer is your user name, a space, and the HMAC-MD5 of the challenge with your password as key, in base64. The password itself stays here.',
    next: '`/auth` works the answer out; `*` calls it off.',
  },
  'pop3.continue.scram-first': {
    title: 'SCRAM: who are you',
    text: 'SCRAM begins with you: a name and a nonce, characters nobody can foresee. Neither is secret, so both are shown.',
    next: 'your user name; Ctrl-O adds a nonce and makes `n,,n=…,r=…` in base64 (in a script: `/auth`). Or `*` to call it off.',
  },
  'pop3.continue.scram-final': {
    title: 'SCRAM: now the proof',
    text: "{decoded?}`{decoded}`: {/}`r` is your nonce with the server's behind it, `s` the salt, `i` how many times to hash. The password goes through all of this together with both nonces; only the proof that comes of it is sent.",
    next: 'your password; Ctrl-O works out the proof (in a script: `/auth`). Or `*` to call it off.',
  },
  'pop3.continue.scram-done': {
    title: 'SCRAM: the server proves itself',
    text: "{decoded?}`{decoded}`: {/}your proof was right, and `v` is the server's own: only who keeps your keys can make it. wirespeak has forgotten your password by now and cannot check it; a mail program must.",
    next: 'an empty line (Enter, or `/auth` in a script); then the server lets you in.',
  },
  'pop3.continue.token': {
    title: 'the server wants a token',
    text: 'The server waits for one answer that holds your user name and a token from the web page of the provider, in place of a password. Parts are divided by byte 1, all of it in base64.',
    next: 'user name, space, token; Ctrl-O gives them their form (in a script: `/auth`). Or `*` to call it off.',
  },
  'pop3.continue.token-refused': {
    title: 'the token was refused',
    text: 'This is a refusal, not a question{decoded?}: `{decoded}`{/}. Most likely the token has expired or lacks the right to do this. The server waits for one more line before it says no.',
    next: 'Enter on an empty line for XOAUTH2, `AQ==` for OAUTHBEARER (Ctrl-O knows which); then `AUTH` with a fresh token.',
  },
  'pop3.continue.external': {
    title: 'whose name it shall be',
    text: 'EXTERNAL asks for no secret: you have proven yourself outside of this dialogue, mostly with a certificate of your own during the TLS handshake. The answer is the name you want, or nothing.',
    next: 'Enter on an empty line, or your user name in base64 (Ctrl-O). Or `*` to call it off.',
  },
  'pop3.continue.answer': {
    title: 'asks for the next answer',
    text: 'The mechanism goes on: the server waits for its next answer, in base64. What belongs in it depends on the mechanism.',
    next: 'the answer in base64, or `*` to call it off.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
