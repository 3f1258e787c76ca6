/** What replies mean, 2yz and 3yz: done, and go on. */
import type { positive as rows } from '../../../knowledge/smtp/meanings/positive.ts';
import type { Explanation } from '../../catalog.ts';

export const positive = {
  'smtp.200': {
    title: 'done',
    text: '200 is no code of the SMTP standard, but the first digit decides: 2 means it worked. Programs go by that digit alone.',
    next: 'the next command of your mail, or `QUIT`.',
  },
  'smtp.211': {
    title: 'system status',
    text: 'The server reports on itself: its status, or help about it. This is for reading; nothing in the session has changed.',
    next: 'go on with the next command, or `QUIT`.',
  },
  'smtp.214': {
    title: 'help',
    text: 'Help written for people, mostly a list of the commands this server knows. It does not say which of them is allowed at this moment.',
    next: 'try one, for example `NOOP`.',
  },
  'smtp.220': {
    title: 'ready',
    text: 'The server is ready and waits for you. The words after the code are for people; programs read the number alone.',
    next: '`EHLO your.host.name`.',
  },
  'smtp.220.greeting': {
    title: 'the server greets you',
    text: 'Ready: this first line, the greeting, names the server and often its software. In SMTP the server speaks first, so wait for 220 before you type.',
    next: 'introduce your computer with `EHLO your.host.name`; the reply lists what the server can do.',
  },
  'smtp.220.starttls': {
    title: 'ready to start TLS',
    text: 'Go ahead with TLS: the next bytes are the handshake, not text. What the server listed before no longer counts; it came unprotected and could have been altered on the way.',
    next: 'once TLS stands, say `EHLO your.host.name` again.',
  },
  'smtp.221': {
    title: 'goodbye',
    text: 'The server says goodbye and closes the connection. Mail it has confirmed with 250 is in its care; anything unfinished is dropped.',
    next: '',
  },
  'smtp.221.unasked': {
    title: 'the server hangs up',
    text: 'The server closes the connection although you did not say `QUIT`. Most likely you were idle too long, it is shutting down, or it met a line it does not tolerate, such as an HTTP request. Mail not confirmed with 250 was not accepted.',
    next: '',
  },
  'smtp.235': {
    title: 'logged in',
    text: 'The login holds until the connection ends, and `RSET` does not undo it. A second `AUTH` in the same session is not allowed.',
    next: '`MAIL FROM:<…>`, normally with the address of this account.',
  },
  'smtp.235.qq': {
    title: 'logged in',
    text: 'QQ Mail took your authorisation code. From here it checks the sender: any address but the one you logged in with is answered with 501.',
    next: '`MAIL FROM:<…>` with the full address of this account.',
  },
  'smtp.235.netease': {
    title: 'logged in',
    text: 'NetEase took your authorisation code. From here it checks the sender: any address but the one you logged in with is answered with 553.',
    next: '`MAIL FROM:<…>` with the full address of this account.',
  },
  'smtp.250': {
    title: 'completed',
    text: 'The command was carried out. 250 means completed, not merely ready; the words after it are for people.',
    next: 'the next command of your mail, or `QUIT`.',
  },
  'smtp.250.helo': {
    title: 'your host name is noted',
    text: 'HELO introduces your computer, not you. It is the old greeting and lists no extensions, so neither `AUTH` nor `STARTTLS` is promised.',
    next: '`MAIL FROM:<…>`, or `EHLO your.host.name` to see the extensions.',
  },
  'smtp.250.ehlo': {
    title: 'what the server offers',
    text: 'The first line greets you; each line after it names one extension you may use now. `AUTH` lists the ways to log in, `SIZE` the largest message in bytes (0: no fixed limit).',
    next: '`AUTH LOGIN` if AUTH is listed and you have an account; otherwise `MAIL FROM:<…>`.',
  },
  'smtp.250.ehlo-starttls': {
    title: 'TLS is on offer',
    text: 'Each line after the first names an extension, and `STARTTLS` is among them. So far the connection is plain text: what you type, passwords included, can be read on the way.',
    next: '`STARTTLS` before any login; without a login, `MAIL FROM:<…>`.',
  },
  'smtp.250.mail': {
    title: 'envelope sender noted',
    text: 'A mail transaction is open. This address is the envelope sender: bounces go there, and the reader never sees it. The `From` in the header comes later and may differ.',
    next: '`RCPT TO:<…>`, once for each recipient.',
  },
  'smtp.250.rcpt': {
    title: 'recipient accepted',
    text: '`{recipient}` is on the envelope. That does not prove the mailbox exists: many servers check only the domain now and bounce later. A recipient the header does not name is what people call Bcc.',
    next: 'another `RCPT TO:<…>`, or `DATA` when the list is complete.',
  },
  'smtp.250.chunk': {
    title: 'chunk taken',
    text: 'The server has read this chunk and keeps it. The message is not finished, and nothing is accepted yet: that is decided by the reply to the chunk with `LAST`.',
    next: 'the next `BDAT` with its bytes; the last one with `LAST`, if need be `BDAT 0 LAST`.',
  },
  'smtp.250.delivered': {
    title: 'delivered to one recipient',
    text: 'The mail lies in the mailbox of {recipient?}`{recipient}`{/}: in LMTP 250 speaks of one recipient, and means delivered, not queued. Whoever hands over mail this way keeps it for those who got no 250.',
    next: 'wait for the replies to the other recipients, then `QUIT` or the next `MAIL`.',
  },
  'smtp.250.message': {
    title: 'accepted, now in the queue',
    text: "Accepted: the message is in the server's queue and the server is now responsible for it. That is not delivery yet; if delivery fails later, the bounce goes to the address you gave in `MAIL FROM`.",
    next: 'another `MAIL FROM:<…>`, or `QUIT`.',
  },
  'smtp.250.rset': {
    title: 'this mail is dropped',
    text: 'Sender, recipients and text of the mail in progress are gone. Your login, TLS and host name stay: RSET resets the transaction, not the session.',
    next: 'start over with `MAIL FROM:<…>`, or `QUIT`.',
  },
  'smtp.250.noop': {
    title: 'the server is there',
    text: 'NOOP does nothing: you asked, the server answered, so the connection lives. It usually restarts the idle timer as well.',
    next: 'go on where you were, for example with `MAIL FROM:<…>`.',
  },
  'smtp.250.vrfy': {
    title: 'the address is confirmed',
    text: 'The server admits that this mailbox exists. That is rare today: most keep it to themselves, since address collectors ask the same question.',
    next: '`MAIL FROM:<…>` to write to it.',
  },
  'smtp.250.expn': {
    title: 'members of the list',
    text: 'Each line names one member of the mailing list. EXPN expands a list, it does not check an address; to protect the members most servers refuse it.',
    next: '`MAIL FROM:<…>`, or `QUIT`.',
  },
  'smtp.251': {
    title: 'it will be forwarded',
    text: 'The mailbox is not on this server, but the server knows where it is and forwards the mail itself. The new address stands in the reply; after `RCPT` this counts as accepted.',
    next: 'after `RCPT`: another `RCPT TO:<…>`, or `DATA`.',
  },
  'smtp.252': {
    title: 'not checked, but welcome',
    text: 'The server will not say whether this mailbox exists, but would take mail for it. It is the usual answer to `VRFY` today and keeps addresses from being collected.',
    next: 'to find out, send something: `MAIL FROM:<…>`, then `RCPT TO:<…>`.',
  },
  'smtp.334': {
    title: 'the server asks',
    text: 'AUTH goes on: the server waits for the next answer. Question and answer both travel as base64, which is encoding, not encryption.',
    next: 'your answer in base64 (Ctrl-O or `/b64` makes it), or `*` to call it off.',
  },
  'smtp.334.username': {
    title: 'the server asks who',
    text: 'The server asks a question: `{challenge}` is base64 for `{decoded}`. Questions and answers of AUTH travel as base64, so your user name goes back the same way. Base64 is encoding, not encryption: without TLS anyone on the path can read it.',
    next: 'your user name in base64 (Ctrl-O or `/b64` makes it), or `*` to call it off.',
  },
  'smtp.334.password': {
    title: 'now the password',
    text: '`{challenge}` is base64 for `{decoded}`: now the password, in base64 as well. Some providers want an authorisation code or an app password here. wirespeak masks your answer on the screen and in recordings.',
    next: 'your password in base64 (Ctrl-O or `/b64` makes it), or `*` to call it off.',
  },
  'smtp.334.password-qq': {
    title: 'now the authorisation code',
    text: '`{challenge}` is base64 for `{decoded}`, but QQ Mail does not take the QQ password here. It wants an authorisation code: 16 characters, made in the settings of QQ Mail on the web.',
    next: 'the authorisation code in base64 (Ctrl-O or `/b64` makes it), or `*` to call it off.',
  },
  'smtp.334.password-netease': {
    title: 'now the authorisation code',
    text: '`{challenge}` is base64 for `{decoded}`, but NetEase does not take the mailbox password here. It wants an authorisation code, made in the settings of the web mail once SMTP is switched on.',
    next: 'the authorisation code in base64 (Ctrl-O or `/b64` makes it), or `*` to call it off.',
  },
  'smtp.334.password-gmail': {
    title: 'now the app password',
    text: '`{challenge}` is base64 for `{decoded}`, but Gmail does not take the Google password here. It wants an app password, which you can make once 2-step verification is on.',
    next: 'the app password in base64 (Ctrl-O or `/b64` makes it), or `*` to call it off.',
  },
  'smtp.334.plain': {
    title: 'name and password together',
    text: 'Empty on purpose: PLAIN asks nothing and takes everything in one answer: a zero byte, the user name, a zero byte, the password, all of it in base64. Without TLS anyone on the path can read it.',
    next: 'user name, a space and the password; Ctrl-O makes the base64 of them (in a script: `/auth`). Or `*` to call it off.',
  },
  'smtp.334.digest': {
    title: 'prove the password',
    text: 'The challenge `{decoded}` is new each time. Your answer is your user name and a digest (HMAC-MD5) of this challenge, made with your password as the key; the password itself never crosses the wire.',
    next: 'user name, a space and the password; Ctrl-O works out the answer (in a script: `/auth`). Or `*` to call it off.',
  },
  'smtp.334.answer': {
    title: 'another answer is wanted',
    text: 'This mechanism goes on: what stands after 334 is its challenge in base64, and an empty one is allowed. What to answer depends on the mechanism; some want an empty line.',
    next: 'the answer in base64 (Ctrl-O or `/b64` makes it), or `*` to call it off.',
  },
  'smtp.334.scram-first': {
    title: 'SCRAM: who are you',
    text: 'SCRAM begins with you: a name and a nonce, characters nobody can foresee. Neither is secret, so both are shown.',
    next: 'your user name; Ctrl-O adds a nonce and makes `n,,n=…,r=…` in base64 (in a script: `/auth`). Or `*` to call it off.',
  },
  'smtp.334.scram-final': {
    title: 'SCRAM: now the proof',
    text: "{decoded?}`{decoded}`: {/}`r` is your nonce with the server's behind it, `s` the salt, `i` how many times to hash. The password goes through all of this together with both nonces; only the proof that comes of it is sent.",
    next: 'your password; Ctrl-O works out the proof (in a script: `/auth`). Or `*` to call it off.',
  },
  'smtp.334.scram-done': {
    title: 'SCRAM: the server proves itself',
    text: "{decoded?}`{decoded}`: {/}your proof was right, and `v` is the server's own: only who keeps your keys can make it. wirespeak has forgotten your password by now and cannot check it; a mail program must.",
    next: 'an empty line (Enter, or `/auth` in a script); then the server lets you in.',
  },
  'smtp.334.token': {
    title: 'the server wants a token',
    text: 'The server waits for one answer that holds your user name and a token from the web page of the provider, in place of a password. Parts are divided by byte 1, all of it in base64.',
    next: 'user name, space, token; Ctrl-O gives them their form (in a script: `/auth`). Or `*` to call it off.',
  },
  'smtp.334.token-refused': {
    title: 'the token was refused',
    text: 'This is a refusal, not a question{decoded?}: `{decoded}`{/}. Most likely the token has expired or lacks the right to do this. The server waits for one more line before it says no.',
    next: 'Enter on an empty line for XOAUTH2, `AQ==` for OAUTHBEARER (Ctrl-O knows which); then `AUTH` with a fresh token.',
  },
  'smtp.334.external': {
    title: 'whose name it shall be',
    text: 'EXTERNAL asks for no secret: you have proven yourself outside of this dialogue, mostly with a certificate of your own during the TLS handshake. The answer is the name you want, or nothing.',
    next: 'Enter on an empty line, or your user name in base64 (Ctrl-O). Or `*` to call it off.',
  },
  'smtp.334.ntlm': {
    title: 'NTLM may begin',
    text: 'Exchange agrees to NTLM. The words break the rule that only base64 may follow 334. NTLM answers are binary blocks made from a hash of the password; nobody types them by hand.',
    next: '`*` to call it off, then another mechanism, for example `AUTH LOGIN` under TLS.',
  },
  'smtp.354': {
    title: 'go ahead with the mail',
    text: 'Go ahead. From here on every line is message text, not a command, until a line that holds one dot and nothing else. Type `QUIT` now and it only becomes a line of your mail.',
    next: 'the header, one empty line, the body, then `.` on a line of its own.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
