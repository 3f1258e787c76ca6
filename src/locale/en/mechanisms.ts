/** What each way of logging in does, and what to type for it. */
import type { MechanismId } from '../../knowledge/mechanisms.ts';
import type { MechanismText } from '../catalog.ts';

export const mechanisms = {
  PLAIN: {
    text: 'One line with everything: a zero byte, the user name, a zero byte, the password, all of it in base64. The standard way where TLS protects the line; without TLS anyone on the path reads the password, because base64 is encoding, not encryption.',
    next: '`AUTH PLAIN`, then `\\0alice\\0wonderland` in base64: `AGFsaWNlAHdvbmRlcmxhbmQ=`. Ctrl-O or `/auth` makes it.',
  },
  LOGIN: {
    text: 'Two questions, two answers: user name, then password, each in base64. It never became a standard, yet nearly every provider offers it. The words of the questions vary; only their order counts. It hides no more than PLAIN.',
    next: '`AUTH LOGIN`, then `YWxpY2U=` (`alice`), then `d29uZGVybGFuZA==` (`wonderland`).',
  },
  'CRAM-MD5': {
    text: 'The server sends a challenge, new each time; the answer is the user name and a digest (HMAC-MD5) of the challenge made with the password as the key. The password never crosses the wire, but the server must keep it readable, and MD5 is old.',
    next: '`AUTH CRAM-MD5` without an initial response; after 334 type user name, a space and the password, and Ctrl-O works out the answer.',
  },
  'DIGEST-MD5': {
    text: 'The server names a realm and a nonce; the answer is a long list with a digest over both sides, and the server then proves itself in turn. Too many ways of reading the standard led to its withdrawal; SCRAM has taken its place.',
    next: 'nothing by hand: choose `AUTH SCRAM-SHA-256` or, under TLS, `AUTH PLAIN` if they are listed.',
  },
  'SCRAM-SHA-1': {
    text: 'Both sides prove that they know the password and neither says it: nonces from both, a salt, thousands of rounds of hashing. The server keeps no readable password. Check its last line (`v=`) before you trust it.',
    next: '`AUTH SCRAM-SHA-1`, then user name and Ctrl-O, password and Ctrl-O (in a script: `/auth` twice), and an empty line after `v=`.',
  },
  'SCRAM-SHA-256': {
    text: 'SCRAM with SHA-256 in place of SHA-1; otherwise the same four messages. It is the best login with a password that a server can offer today.',
    next: '`AUTH SCRAM-SHA-256`, then user name and Ctrl-O, password and Ctrl-O (in a script: `/auth` twice), and an empty line after `v=`.',
  },
  'SCRAM-SHA-256-PLUS': {
    text: 'SCRAM that also hashes a value of this very TLS connection. A man in the middle has two TLS connections with two values, so the proof fails.',
    next: 'nothing by hand: the value is inside the TLS library. Use `AUTH PLAIN` under TLS.',
  },
  XOAUTH2: {
    text: 'One line with the user name and a token from the web page of the provider, in place of a password. Google, Microsoft and Yahoo take it. A token lasts about an hour. Beware: a 334 after it means no, with the reason in base64.',
    next: '`AUTH XOAUTH2` and, in base64, `user=alice@example.test`, byte `0x01`, `auth=Bearer` and the token, `0x01` twice; after a 334 press Enter on an empty line.',
  },
  OAUTHBEARER: {
    text: 'The standard form of XOAUTH2: one line with the user name, host, port and a token, in place of a password. After a 334, which means no, the client sends one byte of value 1 and gets the final refusal.',
    next: '`AUTH OAUTHBEARER` and, in base64, `n,a=alice@example.test,`, byte `0x01`, `auth=Bearer` and the token, `0x01` twice; after a 334 send `AQ==`.',
  },
  EXTERNAL: {
    text: 'Nothing secret is sent: you have proven yourself already, mostly with a certificate of your own during the TLS handshake. The answer names who you want to be, or nothing.',
    next: '`AUTH EXTERNAL =`; the `=` stands for an empty answer.',
  },
  ANONYMOUS: {
    text: 'A login as nobody in particular; the answer is a trace, such as a mail address, that the server may write down. Mail servers hardly ever offer it.',
    next: '`AUTH ANONYMOUS`, then any short name in base64, such as `YWxpY2U=`.',
  },
  NTLM: {
    text: "Microsoft's own: three binary messages, the last with a digest made from a hash of the password. Exchange offers it to computers of its domain. The first 334 may say `NTLM supported` in plain words, against the rule.",
    next: 'nothing by hand; under TLS use `AUTH LOGIN` if it is listed.',
  },
  GSSAPI: {
    text: 'Kerberos: a ticket from the login service of your organisation in place of a password, in several binary messages. It works only on computers that are logged in there.',
    next: 'nothing by hand; under TLS use `AUTH PLAIN` if it is listed.',
  },
  APOP: {
    text: 'A command of POP3, no SASL mechanism: the greeting holds a time stamp in angle brackets, and the answer is the MD5 digest of that stamp, brackets included, followed by the password. The password does not cross the wire; MD5 is broken all the same.',
    next: '`APOP alice` and 32 hexadecimal digits; without a time stamp in the greeting it is not on offer.',
  },
  'USER/PASS': {
    text: 'Two commands of POP3 and no encoding at all: the password travels as it is typed. Only TLS protects it. QQ Mail and NetEase want the authorisation code as the password.',
    next: '`USER alice`, then `PASS wonderland`.',
  },
  'IMAP LOGIN': {
    text: 'A command of IMAP, not the mechanism of the same name: user name and password follow in clear, in quotation marks where they hold spaces. Servers that list `LOGINDISABLED` refuse it until TLS is on.',
    next: '`a1 LOGIN "alice" "wonderland"`.',
  },
} as const satisfies Record<MechanismId, MechanismText>;
