/** Hints of POP3; what holds for `hints.ts` holds here. */
import type { Pop3HintId } from '../../knowledge/pop3/hints.ts';

export const pop3Hints = {
  'pop3.lint.talks-first':
    'This line came before the greeting, and in POP3 the server speaks first (RFC 1939 §4). Many servers read it afterwards all the same; safer: wait for `+OK`.',
  'pop3.lint.top-comma':
    'A comma between the two numbers. `TOP` has a space there (RFC 1939 §7); old texts print a comma, servers answer `-ERR`. It should read `{suggestion}`.',
  'pop3.lint.top-no-lines':
    '`TOP` needs two numbers: which message, and how many lines of its body (RFC 1939 §7). With one alone, servers answer `-ERR`. For the header only: `{suggestion}`.',
  'pop3.lint.apop-comma':
    'A comma between name and digest. `APOP` has a space there (RFC 1939 §7); old texts print a comma, servers answer `-ERR`.',
  'pop3.lint.apop-no-timestamp':
    'The greeting had no timestamp in angle brackets, so there is nothing to make a digest of: this server has no APOP (RFC 1939 §7) and answers `-ERR`. Other ways: `USER`, or `AUTH`.',
  'pop3.lint.apop-digest':
    'Behind the name belongs a digest: 32 hexadecimal digits in lower case, the MD5 of timestamp and password (RFC 1939 §7). Type the password, and before Enter let Ctrl-O make the digest of it; in a script `/auth` does.',
  'pop3.lint.login-first':
    'The session is still in the AUTHORIZATION state, and `{verb}` belongs to TRANSACTION (RFC 1939 §3).',
  'pop3.lint.logged-in':
    'The session is in the TRANSACTION state, and `{verb}` belongs to AUTHORIZATION (RFC 1939 §3).',
  'pop3.lint.pass-before-user':
    '`PASS` goes straight after a `USER` that was taken (RFC 1939 §7); servers answer `-ERR`. After a refused password, the name must be given again too.',
  'pop3.lint.pass-base64':
    'What follows `PASS` looks like base64. `PASS` takes the password as it is (RFC 1939 §7), not encoded; base64 belongs to the answers of `AUTH`.',
  'pop3.lint.password-in-clear':
    'Without TLS, anyone on the path can read what follows `{verb}` (RFC 1939 §13). Some servers refuse it, others take it. Safer: `STLS` first.',
  'pop3.lint.auth-in-clear':
    'Without TLS, anyone on the path can read the password of `{mechanism}` (RFC 1939 §13): base64 is encoding, not encryption. Some servers refuse, others take it. Safer: `STLS` first.',
  'pop3.lint.auth-not-offered':
    '`{mechanism}` is not what this server offers. {offered?}Offered: {offered}. {/}The list stands at `SASL` in `CAPA` (RFC 5034 §3); anything else gets `-ERR`.',
  'pop3.lint.auth-no-mechanism':
    '`AUTH` stands without a mechanism, and the standard wants one (RFC 5034 §4). Some servers then list theirs, others answer `-ERR`.{offered?} Offered: {offered}.{/}',
  'pop3.lint.auth-initial-response':
    'In `{mechanism}` the server speaks first, so nothing belongs after its name (RFC 5034 §4). Many servers take it all the same, strict ones answer `-ERR`.',
  'pop3.lint.stls-not-offered':
    'This server has not offered STLS (RFC 2595 §4) and will most likely answer `-ERR`. If you expected it, someone on the path may have stripped it: send no password in clear.',
  'pop3.lint.stls-again':
    'This connection is encrypted already, and TLS starts only once (RFC 2595 §4). Servers answer `-ERR`.',
  'pop3.lint.stls-argument':
    '`STLS` stands alone on its line (RFC 2595 §4). With anything after it, servers answer `-ERR`.',
  'pop3.lint.stls-after-utf8':
    'After `UTF8` there is no `STLS` in the same session (RFC 6856 §2); servers answer `-ERR`. The other order works: TLS first, then UTF-8.',
  'pop3.lint.not-offered':
    '`CAPA` did not list `{keyword}`, which `{verb}` belongs to (RFC 2449 §5). Some servers know it without saying so, most answer `-ERR`.',
  'pop3.lint.no-argument':
    'Something is missing after `{verb}` (RFC 1939 §3); servers answer `-ERR`. It should read `{suggestion}`.',
  'pop3.lint.extra-argument':
    'There is more on this line than `{verb}` takes (RFC 1939 §3). Some servers ignore what is too much, others answer `-ERR`.',
  'pop3.lint.not-a-number':
    '`{verb}` wants the number of a message, counted from 1 (RFC 1939 §5); what stands here is none, so servers answer `-ERR`. It should read `{suggestion}`; `LIST` shows the numbers.',
  'pop3.lint.number-deleted':
    'Message {number} is marked as deleted in this session, so servers answer `-ERR` (RFC 1939 §5). `RSET` takes all marks back.',
  'pop3.lint.number-out-of-range':
    'There is no message {number}: numbers begin at 1{count?}, and the highest of this session is {count}{/} (RFC 1939 §5). `LIST` shows the numbers.',
  'pop3.lint.mailbox-empty':
    'The mailbox is empty, so there is no message {number} (RFC 1939 §5), and servers answer `-ERR`. Mail that comes now shows up in the next session: `QUIT`, then log in again.',
  'pop3.lint.pipelining-not-offered':
    'A response is still owed, and this server has not offered PIPELINING (RFC 2449 §6.6). Many cope, some lose commands. Safer: wait for the response.',
  'pop3.lint.unknown-verb':
    '`{verb}` is no command of POP3 or of an extension known here (RFC 1939 §3); servers answer `-ERR` and change nothing.{suggestion?} Try `{suggestion}`.{/}',
  'pop3.lint.smtp-verb':
    '`{verb}` belongs to SMTP, which sends mail; this is POP3, which fetches it. Servers answer `-ERR` (RFC 1939 §3).{suggestion?} Here it is `{suggestion}`.{/}',
  'pop3.lint.hello':
    '`{verb}` belongs to SMTP, where a client first says the name of its host; POP3 has no such step, and login begins with `USER` straight after the greeting (RFC 1939 §4). What the server can do, `CAPA` shows.',
  'pop3.lint.empty-line':
    'An empty line was sent. In POP3 every line counts as a command, this one too, and it has no verb (RFC 1939 §3).',
  'pop3.lint.close':
    'POP3 has no such command; `close` and its like belong to the telnet program. The command that ends a session, and deletes what is marked, is `QUIT` (RFC 1939 §6). To hang up here: `/close`.',
  'pop3.lint.line-too-long':
    'This line has {octets} bytes with its CRLF; a command has at most {limit} (RFC 2449 §4). Some servers take more, others answer `-ERR` or close.',
  'pop3.lint.not-ascii':
    '`{character}` is not ASCII. Names and passwords like that need `UTF8` first, at a server that offers it for users (RFC 6856 §2); otherwise servers answer `-ERR`.',
  'pop3.lint.trailing-mark':
    'The full-width `{character}` at the end is one mark too many: nothing closes a command but its line end (RFC 1939 §3). Send `{suggestion}`, and switch the input method to English.',
  'pop3.lint.full-width':
    '{character?}`{character}` is full-width; POP3 has the ASCII `{ascii}` here{/}{space?}A full-width space stands here; POP3 has an ordinary one{/} (RFC 1939 §3). To the server these are different bytes, so servers answer `-ERR`. Switch the input method to English.',
  'pop3.lint.sasl-not-base64':
    'Character {position} does not belong to base64, and answers of AUTH are base64 (RFC 5034 §4); servers answer `-ERR`. `/b64` encodes plain text, Ctrl-O what is being typed.',
  'pop3.lint.sasl-padding':
    'The length does not come out: base64 has groups of four characters, filled up with `=` only at the end (RFC 4648 §3.2). Part of it is missing or too much; servers answer `-ERR`.',
  'pop3.lint.sasl-newline':
    'Decoded, this ends with a line break, as `echo` without `-n` leaves it. The server takes it for a part of the answer (RFC 5034 §4) and mostly refuses the login. Encode it again with `/b64`.',
  'pop3.lint.sasl-plain-shape':
    'PLAIN is made of identity, NUL, user name, NUL, password; the identity is mostly empty (RFC 4616 §2). Two NULs belong here, found: {nuls}. Servers answer `-ERR`.',
  'pop3.lint.sasl-cancel':
    'A lone `*` calls the login off (RFC 5034 §4). The server answers `-ERR`, then commands go again.',
  'pop3.lint.sasl-empty':
    'This is an empty answer, which some mechanisms want (RFC 5034 §4). To call the login off, use `*`.',
  'pop3.lint.sasl-command':
    'The server waits for an answer in base64, so it reads `{verb}` as that answer, not as a command (RFC 5034 §4), and replies `-ERR`. `*` calls the login off.',
  'pop3.secret.suspected':
    'This looks like login data at a place where none belongs, so it is masked on the screen and in the recording (RFC 1939 §13). What goes to the server is not changed.',
  'pop3.reply.not-a-reply':
    'This line is no response of POP3: those begin with `+OK` or `-ERR` (RFC 1939 §3). Perhaps another protocol answers here, or a device on the path. wirespeak shows it and draws no conclusion.',
  'pop3.reply.lower-case':
    '`{status}` is not in upper case, as it must be (RFC 1939 §3). wirespeak understands it all the same; strict programs do not.',
  'pop3.reply.bare-lf':
    'A bare LF in a response; lines of POP3 end with CRLF (RFC 1939 §3). Inside a list it ends no line, elsewhere wirespeak takes it for a line end. The bytes stay as they came.',
  'pop3.reply.nul':
    '{count} NUL {count|byte|bytes} in a response, where only text belongs (RFC 1939 §3). Shown as `␀` and kept as received.',
  'pop3.reply.too-long':
    'A response line of {octets} bytes; the limit is {limit} with CRLF (RFC 1939 §3). Some programs cut or refuse it; wirespeak keeps all of it.',
  'pop3.reply.unsolicited':
    '`{status}` came without being asked for. POP3 has no such thing (RFC 1939 §3); servers do it when they are about to close. It answers no command of yours.',
  'pop3.reply.unfinished':
    'The connection ended before the line with a single dot (RFC 1939 §3), so what came is cut off. Do not take it for the whole list or message.',
  'pop3.reply.err-in-list':
    'This line looks like a refusal, but it stands inside a list, and there only a line with a single dot ends it (RFC 1939 §3). wirespeak takes it for content, as the standard says.',
  'pop3.reply.stat-shape':
    'After `+OK` the answer to `STAT` has two numbers, messages and bytes, with one space each (RFC 1939 §5). They are not found here, so the counts are not known.',
  'pop3.reply.bad-list-line':
    '`{line}` is no line of this list: it should begin with the number of a message, then a space and a value (RFC 1939 §5). wirespeak shows it and passes it over.',
  'pop3.reply.numbers-out-of-order':
    'Number {number} comes after {before}. The order in a list means nothing (RFC 1939 §5), but programs that count the lines go wrong here. Go by the numbers.',
  'pop3.reply.number-twice':
    'Number {number} stands in this list twice, and a number means one message (RFC 1939 §5). A broken server does that; wirespeak takes the later line.',
  'pop3.reply.bad-uid':
    'The unique id of message {number} is not one: it should have 1 to 70 visible ASCII characters and no spaces (RFC 1939 §7). Programs may fetch this message again and again.',
  'pop3.reply.octets':
    'Promised {promised} bytes, came {came}. The size counts the mail with CRLF line ends and without added dots (RFC 1939 §11). Servers miscount; only the final dot tells where the mail ends.',
  'pop3.reply.unknown-code':
    '`[{code}]` is a response code that is not known here; clients pass over such a code (RFC 2449 §8), and the words after it may say more.',
  'pop3.reply.code-not-offered':
    '`[{code}]` looks like a response code, but `CAPA` did not list RESP-CODES (RFC 2449 §6.4). So it may be mere text; a careful program does not rely on it.',
  'pop3.sasl.challenge-not-base64':
    'What follows `+` is not base64, and it should be (RFC 5034 §4). That is a fault of the server.',
  'pop3.capa.stls-after-tls':
    'STLS is listed although TLS is already on; a server must not do that (RFC 2595 §4). It does no harm as long as nobody sends it.',
  'pop3.capa.forgotten':
    'TLS is on, and what was listed in clear no longer counts: {count} {count|capability|capabilities} forgotten (RFC 2595 §4), for anyone on the path could have written them. Ask again with `CAPA`.',
  'pop3.tls.injected':
    '{count} {count|byte|bytes} came in clear between the go-ahead to STLS and TLS, where nothing belongs (RFC 2595 §4). A man in the middle or a broken server does that. They were dropped unread.',
  'pop3.apop.digest':
    'The digest is the MD5 of `{timestamp}` with your password straight after it, angle brackets included (RFC 1939 §7). The password stays here; but MD5 is broken, so use TLS where you can.',
  'pop3.dele.unmarked': '{count} {count|mark|marks} taken back; nothing has been deleted (RFC 1939 §5).',
  'pop3.dele.committed': '{count} marked {count|message|messages} deleted (RFC 1939 §6).',
  'pop3.dele.no-quit':
    'The connection ended without `QUIT`, so there was no UPDATE state: {count} marked {count|message|messages} should still be in the mailbox (RFC 1939 §6).',
  'pop3.dele.undone':
    '`QUIT` was sent, and the connection ended before its answer: whether {count} marked {count|message|messages} {count|is|are} deleted nobody can say (RFC 1939 §6). `LIST` in a new session shows it.',
  'pop3.message.dot-removed':
    'The first dot of this line is there for the wire alone, so that no line of the mail can look like its end; the reader takes it off again (RFC 1939 §3).',
  'pop3.message.bare-lf':
    'A bare LF inside the message. In a multi-line response only CRLF ends a line (RFC 1939 §3), so wirespeak leaves it in the line; a program that does not may see a false final dot.',
  'pop3.message.nul':
    '{count} NUL {count|byte|bytes} in the message, which mail must not have (RFC 5322 §2.2). Shown as `␀` and kept as received; some programs cut the text there.',
  'pop3.message.line-too-long':
    'A line of {octets} bytes in the message; with its CRLF a line has at most {limit} (RFC 5322 §2.1.1). wirespeak keeps all of it; some programs cut it in two.',
} as const satisfies Record<Pop3HintId, string>;
