/** `+`: the server is ready for more. */
import type { continued as rows } from '../../../knowledge/imap/meanings/continued.ts';
import type { Explanation } from '../../catalog.ts';

export const continued = {
  'imap.continue.literal': {
    title: 'send the bytes',
    text: 'The server waits for the {count?}{count} {/}bytes you announced in braces. Count bytes, not characters; CRLF counts as two. Behind them the command goes on at once, and a line end closes it.',
    next: 'the bytes, and what else belongs to the command, as in `alice {10}`.',
  },
  'imap.continue.literal-append': {
    title: 'send the message',
    text: 'The server waits for the {count?}{count} {/}bytes of the message, header and body. There is no final dot: only the count tells where it ends. A line end after the last byte closes the command.',
    next: 'the bytes, from the first line of the header on; when the count is full, an empty line.',
  },
  'imap.continue.idle': {
    title: 'waiting for news',
    text: 'The server now tells by itself what happens in the folder: `EXISTS` for new mail, `EXPUNGE`, changed flags. One line alone is taken meanwhile: `DONE`, without a tag. Programs start over every 29 minutes.',
    next: '`DONE` when you have waited enough.',
  },
  'imap.continue.user': {
    title: 'asks for the user name',
    text: '{decoded?}The server asks: `{challenge}` is base64 for `{decoded}`. {/}Your user name goes back as base64 too. Base64 is encoding, not encryption: without TLS anyone on the path can read it.',
    next: '`YWxpY2U=` (that is `alice`), or `*` to call it off.',
  },
  'imap.continue.password': {
    title: 'asks for the password',
    text: 'The name is noted, now the password, in base64 again. It goes over the wire in a form anyone can read back, so only under TLS.',
    next: '`d29uZGVybGFuZA==` (that is `wonderland`), or `*` to call it off.',
  },
  'imap.continue.password-provider': {
    title: 'asks for the code',
    text: 'QQ Mail does not take the QQ password here: it wants the authorisation code, 16 characters made for mail programs in the settings of the web mail. In base64, like the name.',
    next: 'the code in base64, or `*` to call it off.',
  },
  'imap.continue.plain': {
    title: 'asks for name and password',
    text: 'PLAIN takes both in one answer: NUL, user name, NUL, password, all of it in base64. The question itself is empty.',
    next: '`AGFsaWNlAHdvbmRlcmxhbmQ=`, or `*` to call it off.',
  },
  'imap.continue.digest': {
    title: 'asks for a digest',
    text: '{decoded?}The question is `{decoded}`, new each time. {/}You answer with your name and the HMAC-MD5 of the question under your password: the password itself stays here.',
    next: 'type `alice wonderland` and press Ctrl-O, or `*` to call it off.',
  },
  'imap.continue.scram-first': {
    title: 'asks who you are',
    text: 'SCRAM begins with your name and a nonce of yours; there is no secret in it. In the next round the server gives salt and number of rounds.',
    next: 'type `alice` and press Ctrl-O, or `*` to call it off.',
  },
  'imap.continue.scram-final': {
    title: 'asks for the proof',
    text: '{decoded?}The server said `{decoded}`: the joined nonce, the salt, the rounds. {/}From these and your password a proof is worked out that is good for this one login.',
    next: 'type `wonderland` and press Ctrl-O, or `*` to call it off.',
  },
  'imap.continue.scram-done': {
    title: 'proves itself to you',
    text: '{decoded?}`{decoded}` is the proof of the server: it knows your password too, or what was made of it. {/}There is nothing left to answer, so the answer is an empty line.',
    next: 'an empty line, or `*` to call it off.',
  },
  'imap.continue.token': {
    title: 'asks for user and token',
    text: 'One answer with your user name and a token that stands in for the password and expires soon.',
    next: 'type `alice token` and press Ctrl-O, or `*` to call it off.',
  },
  'imap.continue.token-refused': {
    title: 'this is a no',
    text: '{decoded?}`{decoded}`: {/}The token was refused. The server puts its reason into a question, and only after an answer without content comes the tagged `NO`.',
    next: 'an empty line in XOAUTH2, `AQ==` in OAUTHBEARER.',
  },
  'imap.continue.external': {
    title: 'asks whom to act as',
    text: 'You are known by other means, such as a certificate in TLS. You answer with the name you want to act as, or with nothing.',
    next: 'an empty line, or `YWxpY2U=`; `*` calls it off.',
  },
  'imap.continue.answer': {
    title: 'one more answer',
    text: '{decoded?}The server says `{decoded}`. {/}It has not decided yet and waits for one more line of this login, in base64.',
    next: 'the answer in base64, or `*` to call it off.',
  },
  'imap.continue.unsolicited': {
    title: 'ready, but for what',
    text: 'A line with `+` asks for the rest of a command, and no command is waiting for that. Perhaps the server took a line for something longer than it was.',
    next: 'wait a moment, then `{tag} NOOP`.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
