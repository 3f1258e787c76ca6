/**
 * What is odd, the rule with its section, and who tolerates it. Each sentence is true while the line is being typed
 * and after it has gone out. No sentence repeats what was typed as an answer of AUTH: it may be a secret.
 */
import type { HintId } from '../../knowledge/hints.ts';
import { imapHints } from './imap-hints.ts';
import { pop3Hints } from './pop3-hints.ts';
import { saslHintsOf } from './sasl-hints.ts';

export const hints = {
  'wire.lost-characters':
    '`{encoding}` has no code for one or more characters of this line (RFC 2045 §2.2); a `?` goes out in place of each. Write it another way, or change the encoding: `/encoding utf-8`.',
  'smtp.lint.space-after-colon':
    'There is a space after the colon. The standard has none before `<` (RFC 5321 §3.3); 163 lets it pass, strict servers answer 501. Better: `{suggestion}`.',
  'smtp.lint.no-brackets':
    'The address has no angle brackets. `<` and `>` belong to it (RFC 5321 §4.1.1.2); Exim lets it pass, strict servers answer 501. Better: `{suggestion}`.',
  'smtp.lint.no-colon':
    'The colon is missing: it is `FROM:` and `TO:` (RFC 5321 §4.1.1.2). Nearly every server answers 501. Better: `{suggestion}`.',
  'smtp.lint.bare-local-part':
    '`{address}` has no domain. Only `<postmaster>` may go without one (RFC 5321 §4.1.1.3); some servers add their own domain, others answer 501 or 550. Write the full address.',
  'smtp.lint.helo-no-name':
    '`{verb}` stands without a name. It takes the host name of your computer, or its IP address in square brackets (RFC 5321 §4.1.1.1); without one most servers answer 501.',
  'smtp.lint.helo-server-name':
    "`{name}` is the server's name, not yours. EHLO and HELO take the name of your computer (RFC 5321 §4.1.1.1); 163 and QQ let it pass, others refuse it or count it as a sign of spam.",
  'smtp.lint.helo-bare-ip':
    'This IP address stands without square brackets, and a bare number is no host name (RFC 5321 §4.1.3). Many servers let it pass, strict ones answer 501. Better: `{suggestion}`.',
  'smtp.lint.talks-first':
    "This comes before the server's 220, and a client waits for that (RFC 5321 §3.1). Many servers forgive it; Exim answers 554, and postscreen of Postfix takes you for a spam program.",
  'smtp.lint.only-quit':
    'The server greeted with {code}: it takes no mail on this connection. After that only `QUIT` makes sense (RFC 5321 §3.1); the rest gets 503.',
  'smtp.lint.mail-before-hello':
    '`MAIL` comes before `EHLO`. A session begins with EHLO or HELO (RFC 5321 §4.1.4); some servers let this pass, most answer 503.',
  'smtp.lint.mail-nested':
    'A mail transaction is already open, and `MAIL` does not go inside one (RFC 5321 §4.1.4); servers answer 503. Finish it with `DATA`, or drop it with `RSET`.',
  'smtp.lint.rcpt-before-mail':
    'No mail transaction is open: the sender comes first, then the recipients (RFC 5321 §4.1.4). Servers answer 503. Begin with `MAIL FROM:<…>`.',
  'smtp.lint.data-before-mail':
    '`{verb}` comes too early: no envelope has been begun (RFC 5321 §4.1.4), and servers answer 503. {hello?}First `{hello} your.host.name`. {/}The order is `MAIL FROM:<…>`, `RCPT TO:<…>`, and only then `{verb}`.',
  'smtp.lint.data-before-rcpt':
    '`DATA` needs at least one accepted recipient (RFC 5321 §4.1.4). Without one, servers answer 503 or 554. Begin with `RCPT TO:<…>`.',
  'smtp.lint.auth-after-helo':
    '`AUTH` after HELO: login is an extension, and only the reply to EHLO offers extensions (RFC 4954 §3). 163 and QQ let it pass; Exim answers 503. Begin with `EHLO`.',
  'smtp.lint.auth-not-offered':
    '`{mechanism}` is not what this server offers. {offered?}Offered: {offered}. {/}A mechanism it does not know gets 504 (RFC 4954 §4), a server without AUTH answers 502 or 503.',
  'smtp.lint.auth-no-mechanism':
    '`AUTH` stands without a mechanism, and it needs one (RFC 4954 §4); servers answer 501 or 504.{offered?} Offered: {offered}.{/}',
  'smtp.lint.auth-twice':
    'You are logged in already, and a session has one login only (RFC 4954 §4); servers answer 503. For another account use `QUIT` and connect again.',
  'smtp.lint.auth-in-transaction':
    'A mail transaction is open, and AUTH does not go inside one (RFC 4954 §4); servers answer 503. `RSET` drops the transaction.',
  'smtp.lint.auth-in-clear':
    'Without TLS, anyone on the path can read the password of `{mechanism}` (RFC 4954 §9): base64 is encoding, not encryption. Some servers refuse with 530 or 538, others take it. Safer: `STARTTLS` first.',
  'smtp.lint.auth-initial-response':
    'In `{mechanism}` the server speaks first, so nothing belongs after its name (RFC 4954 §4). Many servers take it all the same, strict ones answer 501.',
  'smtp.lint.starttls-not-offered':
    'This server has not offered STARTTLS (RFC 3207 §4); most then answer 500 or 502. If you expected it, someone on the path may have stripped it: send no password in clear.',
  'smtp.lint.starttls-again':
    'This connection is encrypted already, and TLS starts only once (RFC 3207 §4.2). Servers answer 503 or 554.',
  'smtp.lint.starttls-argument':
    '`STARTTLS` stands alone on its line (RFC 3207 §4). With anything after it, servers answer 501.',
  'smtp.lint.pipelining-not-offered':
    'A reply is still owed, and this server has not offered PIPELINING (RFC 2920 §3.1). Many cope, some lose commands or close. Safer: wait for the reply.',
  'smtp.lint.unknown-verb':
    '`{verb}` is no command of SMTP or of an extension known here (RFC 5321 §4.1.1); servers answer 500 and change nothing.{suggestion?} Try `{suggestion}`.{/}',
  'smtp.lint.empty-line':
    'An empty line was sent. In SMTP every line counts as a command, this one too, only without a verb (RFC 5321 §4.1.1). The server says 500, and nothing changes.',
  'smtp.lint.close':
    'SMTP has no such command, servers answer 500 or 502; `close` and its like belong to the telnet program. The command that ends a session is `QUIT` (RFC 5321 §4.1.1.10). To hang up here: `/close`.',
  'smtp.lint.recv':
    '`RECV` is no SMTP command; servers answer 500. A recipient is named with `RCPT TO:<…>` (RFC 5321 §4.1.1.3).',
  'smtp.lint.line-too-long':
    'This line has {octets} bytes with its CRLF; the limit is {limit} (RFC 5321 §4.5.3.1.4). Some servers take more, others answer 500.',
  'smtp.lint.not-ascii':
    '`{character}` is not ASCII. That needs SMTPUTF8, offered by the server and asked for in `MAIL` (RFC 6531 §3.4); otherwise servers answer 500, 501 or 553.',
  'smtp.lint.full-width':
    '{character?}`{character}` is full-width; SMTP has the ASCII `{ascii}` here{/}{space?}A full-width space stands here; SMTP has an ordinary one{/} (RFC 5321 §2.4). To the server these are different bytes, so it answers 500 or 501. Switch the input method to English.',
  'smtp.lint.trailing-mark':
    'The full-width `{character}` at the end is one mark too many: nothing closes a command but its line end (RFC 5321 §2.4), so the server says 500 or 501. Send `{suggestion}`, and switch the input method to English.',
  'smtp.lint.parameter-unknown':
    '`{parameter}` is no parameter of `{verb}` known here. A server that did not offer it answers 555, some 501 (RFC 5321 §4.1.1.11).',
  'smtp.lint.parameter-not-offered':
    '`{parameter}` belongs to {keyword}, which this server did not offer (RFC 5321 §4.1.1.11). It is allowed only where EHLO listed it; the answer is mostly 555 or 501.',
  'smtp.lint.parameter-twice':
    '`{parameter}` stands here twice. Each parameter may be given once (RFC 5321 §4.1.2); servers take the last, the first, or say 501.',
  'smtp.lint.parameter-value':
    'The value of `{parameter}` has not the form it should have: `{syntax}` (RFC 5321 §4.1.2). In names and addresses `+`, `=` and anything but visible ASCII are written as `+` and two hex digits. Strict servers say 501.',
  'smtp.lint.size-over-limit':
    '`SIZE={size}` is more than the {limit} bytes this server takes. It will say 552 at once, before a line of the mail is sent (RFC 1870 §6.1).',
  'smtp.lint.notify-never':
    '`NEVER` stands alone: with `SUCCESS`, `FAILURE` or `DELAY` beside it nobody knows what is meant (RFC 3461 §4.1). Servers say 501.',
  'smtp.lint.data-after-bdat':
    'Part of this message has gone by `BDAT` already, and the two do not mix (RFC 3030 §2): the server says 503. Go on with `BDAT`, end with `BDAT 0 LAST`, or start over with `RSET`.',
  'smtp.lint.data-with-binary':
    '`MAIL` announced `BODY=BINARYMIME`, and such a message may hold any bytes, line ends or not. `DATA` cannot carry it (RFC 3030 §3): the server says 503. Use `BDAT`.',
  'smtp.lint.bdat-not-offered':
    'This server did not offer CHUNKING, so it does not know `BDAT` (RFC 3030 §2): it says 500 or 502, and reads what follows as commands. Use `DATA`.',
  'smtp.lint.bdat-syntax':
    '`BDAT` takes a number of bytes, and `LAST` behind it for the last chunk (RFC 3030 §2). As it stands nobody knows how much follows; Postfix hangs up.',
  'smtp.lint.bdat-after-refused':
    'A chunk of this message was refused, and with it the whole of it (RFC 3030 §2). What follows is read and thrown away, with 503. `RSET`, then `MAIL` again.',
  'smtp.lint.not-offered':
    'This server did not list {keyword}, so it most likely does not serve `{verb}` (RFC 5321 §2.2.1): 500 or 502.',
  'smtp.lint.lhlo':
    '`LHLO` belongs to LMTP (RFC 2033 §4.1), the dialogue with a mail store. An SMTP server says 500. Use `EHLO`.',
  'smtp.lmtp.use-lhlo':
    'LMTP begins with `LHLO`; `{verb}` must be refused here (RFC 2033 §4.1), so that nobody takes it for SMTP.',
  'smtp.lmtp.reply-for':
    'This {code} is for `{recipient}` alone. In LMTP each accepted recipient gets a reply of its own after the message, in the order of `RCPT` (RFC 2033 §4.2).',
  'smtp.chunk.more':
    '{octets} {octets|byte|bytes}; {left} more {left|belongs|belong} to this chunk (RFC 3030 §2). A line end is sent only while there is room for it.',
  'smtp.chunk.too-long':
    'These are {octets} bytes, and the chunk has room for {left} (RFC 3030 §2): the last {over} will be read as a command.',
  'smtp.lint.sasl-not-base64':
    'Character {position} does not belong to base64, and answers of AUTH are base64 (RFC 4954 §4); servers reply 501. `/b64` encodes plain text, Ctrl-O what is being typed.',
  'smtp.lint.sasl-padding':
    'The length does not come out: base64 has groups of four characters, filled up with `=` only at the end (RFC 4648 §3.2). Part of it is missing or too much; servers answer 501.',
  'smtp.lint.sasl-newline':
    'Decoded, this ends with a line break, as `echo` without `-n` leaves it. The server takes it for a part of the answer (RFC 4954 §4) and mostly says 535. Encode it again with `/b64`.',
  'smtp.lint.sasl-plain-shape':
    'PLAIN is made of identity, NUL, user name, NUL, password; the identity is mostly empty (RFC 4616 §2). Two NULs belong here, found: {nuls}. Servers answer 501 or 535.',
  'smtp.lint.sasl-cancel':
    'A lone `*` calls the login off (RFC 4954 §4). The server answers 501, then commands go again.',
  'smtp.lint.sasl-empty':
    'This is an empty answer, which some mechanisms want (RFC 4954 §4). To call the login off, use `*`.',
  'smtp.lint.sasl-command':
    'The server waits for an answer in base64, so it reads `{verb}` as that answer, not as a command (RFC 4954 §4), and replies 501. `*` calls the login off.',
  'smtp.secret.suspected':
    'This looks like login data at a place where none belongs, so it is masked on the screen and in the recording (RFC 4954 §9). What goes to the server is not changed.',
  'smtp.message.no-blank-line':
    'No empty line between header and body. Line {line}, "{text}", has no colon, and receivers differ: some put the empty line in, others take it for a broken header field and the text is lost (RFC 5322 §2.1).',
  'smtp.message.full-width-colon':
    'Behind `{field}` stands the full-width colon `：`, not the ASCII `:`, so this line is no header field (RFC 5322 §2.2). Most receivers let the body begin here, others drop the line. Switch the input method to English.',
  'smtp.message.no-header':
    'The message begins with an empty line, so there is no header and all of it is body (RFC 5322 §2.1). Some servers add `Date` and `Message-ID`, others refuse the message.',
  'smtp.message.missing-fields':
    'The header lacks: {fields}. `Date` and `From` are required (RFC 5322 §3.6). Some servers add what is missing, others refuse the message or take it for spam.',
  'smtp.message.dot-doubled':
    'This line begins with a dot, so a second dot goes in front on the wire and the receiver takes it off again (RFC 5321 §4.5.2). The text stays as typed.',
  'smtp.message.full-width-dot':
    '`。` is not the final dot: this is one more line of the message (RFC 5321 §4.1.1.4), and the server stays silent. To end the message: an ASCII `.` alone on a line.',
  'smtp.message.line-too-long':
    'This line has {octets} bytes; the limit is {limit} (RFC 5322 §2.1.1). Some servers cut it in two, others refuse the message. Break the line, or encode the body.',
  'smtp.message.eight-bit-header':
    '`{field}` holds bytes above 127; a header is ASCII (RFC 5322 §2.2) unless SMTPUTF8 was asked for. Most servers pass it on, some readers see garbled text. Safer: an encoded word, `=?UTF-8?B?…?=`.',
  'smtp.message.eight-bit-undeclared':
    'The body holds bytes above 127, and `MAIL` did not say `BODY=8BITMIME` (RFC 6152 §3). Most servers pass it on unchanged, some clear the top bit or refuse.',
  'smtp.message.bcc':
    'A `Bcc` field travels with the message, and most servers leave it in: every recipient can read it (RFC 5322 §3.6.3). For a hidden copy, `RCPT TO:<…>` is enough.',
  'smtp.message.command-as-text':
    'After 354 everything is message text: `{verb}` is one more line of the mail, not a command (RFC 5321 §4.1.1.4). A line with a single dot ends the message.',
  'smtp.message.ends-without-body':
    'The message ends without an empty line and a body; it is all header. That is allowed (RFC 5322 §2.1), but readers show an empty mail and spam filters dislike it.',
  'smtp.reply.mixed-codes':
    'One reply, several codes: {codes}. All its lines must have the same one (RFC 5321 §4.2.1), so programs differ in which they believe. wirespeak goes by {taken}, the worst.',
  'smtp.reply.not-a-reply':
    'This line is no reply; a reply begins with three digits (RFC 5321 §4.2). Perhaps another protocol answers here, or a device on the path. wirespeak shows it and draws no conclusion.',
  'smtp.reply.bare-code':
    '{code} came without a text. Servers should put a space after the code, clients must do without it (RFC 5321 §4.2.1). The code alone decides.',
  'smtp.reply.unknown-code':
    '{code} is in no list known here. Its first digit gives the class, and that decides (RFC 5321 §4.3.2); the words after it may say more.',
  'smtp.reply.enhanced-mismatch':
    '{code} and {enhanced} contradict each other: both must begin with the same digit (RFC 2034 §4). The three-digit code decides.',
  'smtp.reply.bare-lf':
    'This line ends with a bare LF; lines of SMTP end with CRLF (RFC 5321 §2.3.8). wirespeak takes it for a line end and keeps the bytes as they came.',
  'smtp.reply.nul':
    '{count} NUL {count|byte|bytes} in a reply, where only text belongs (RFC 5321 §4.2). Shown as `␀` and kept as received.',
  'smtp.reply.too-long':
    'A reply line of {octets} bytes; the limit is {limit} with CRLF (RFC 5321 §4.5.3.1.5). Some programs cut or refuse it; wirespeak keeps all of it.',
  'smtp.reply.unsolicited':
    '{code} came without being asked for. With 421 a server may do that when it is about to close (RFC 5321 §3.8); it answers no command of yours.',
  'smtp.reply.helo-multi-line':
    'HELO was answered with {lines} lines, as QQ Mail does. Any reply may have several (RFC 5321 §4.2.1); the one with a space after the code is the last.',
  'smtp.reply.unfinished':
    'The reply breaks off before the end of its last line, the one with a space after the code (RFC 5321 §4.2.1). What it would have said is not known.',
  'smtp.ehlo.merged':
    '`{keyword}` stands in the list more than once. wirespeak takes the lines together; order and upper or lower case do not matter (RFC 5321 §4.1.1.1).',
  'smtp.ehlo.auth-equals':
    '`{line}` is an old spelling, kept for mail programs older than the standard. It means the same as `AUTH` with a space (RFC 4954 §3).',
  'smtp.ehlo.fall-back':
    '{code} to EHLO: this server offers no extensions. `HELO` is the way on (RFC 5321 §3.2), without AUTH and STARTTLS.',
  'smtp.ehlo.starttls-after-tls':
    'STARTTLS is offered although TLS is already on; a server must not do that (RFC 3207 §4.2). It does no harm as long as nobody sends it.',
  'smtp.sasl.challenge-not-base64':
    'What follows 334 is not base64, and it should be (RFC 4954 §4). Exchange does so with `NTLM supported`; elsewhere it is a fault of the server.',
  'smtp.transaction.some-refused':
    '{accepted} {accepted|recipient|recipients} accepted, {refused} refused. Each stands alone (RFC 5321 §3.3): the message goes to those who were accepted.',
  'smtp.tls.forgotten':
    'TLS is on, and what was offered in clear no longer counts: {count} {count|capability|capabilities} forgotten (RFC 3207 §4.2), for anyone on the path could have written them. Ask again with `EHLO`.',
  'smtp.tls.injected':
    '{count} {count|byte|bytes} came in clear between the go-ahead to STARTTLS and TLS. A man in the middle or a broken server does that (RFC 3207 §5). They were dropped unread.',
  ...saslHintsOf('smtp'),
  ...saslHintsOf('pop3'),
  ...saslHintsOf('imap'),
  ...pop3Hints,
  ...imapHints,
} as const satisfies Record<HintId, string>;
