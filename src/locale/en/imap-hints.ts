/** Hints of IMAP; what holds for `hints.ts` holds here. */
import type { ImapHintId } from '../../knowledge/imap/hints.ts';

export const imapHints = {
  'imap.lint.talks-first':
    'This line came before the greeting, and in IMAP the server speaks first (RFC 9051 §7.1). Many servers read it afterwards all the same; safer: wait for `* OK`.',
  'imap.lint.no-tag':
    'There is no tag in front: the server takes the first word for it and looks for the command behind (RFC 9051 §2.2.1). Each command begins with a short word of your choice, as in `{suggestion}`.',
  'imap.lint.tag-alone':
    'A tag, and no command behind it (RFC 9051 §2.2.1). It goes: tag, space, command, as in `{suggestion}`.',
  'imap.lint.bad-tag':
    '`{tag}` cannot be a tag: it may hold no quotes, brackets, `*`, `%`, `+`, backslash or anything beyond ASCII (RFC 9051 §9). The server will not know to what its answer belongs.',
  'imap.lint.tag-pending':
    'A command with the tag `{tag}` is still under way. With the same tag twice nobody can tell the answers apart (RFC 9051 §2.2.1).',
  'imap.lint.tag-reused':
    'The tag `{tag}` was used before in this session. Servers bear that; a client should take a new one each time (RFC 9051 §2.2.1), so that a record can be read.',
  'imap.lint.unknown-verb':
    '`{verb}` is no command of IMAP or of an extension known here (RFC 9051 §6); servers answer `BAD` and change nothing.{suggestion?} Try `{suggestion}`.{/}',
  'imap.lint.foreign-verb':
    '`{verb}` belongs to another protocol. Here it is `{suggestion}`, with a tag in front (RFC 9051 §6).',
  'imap.lint.quit':
    'IMAP has no such command. The session ends with `{suggestion}` (RFC 9051 §6.1.3); `CLOSE` would only close the folder. `/close` hangs up from here.',
  'imap.lint.empty-line':
    'An empty line went out. It has no tag, so no tagged answer can come; some servers say `* BAD`, others nothing (RFC 9051 §2.2.1).',
  'imap.lint.login-first': 'Nobody is logged in, and `{verb}` belongs to the time after that (RFC 9051 §3.1).',
  'imap.lint.logged-in': 'You are logged in, and `{verb}` belongs to the time before that (RFC 9051 §3.2).',
  'imap.lint.select-first':
    'No folder is open, and `{verb}` speaks of messages in one (RFC 9051 §3.3). First: `{suggestion}`.',
  'imap.lint.id-first':
    'NetEase opens a folder only to who has said a name with `ID`, although RFC 2971 §3 forbids to ask for that. Else it answers `NO SELECT Unsafe Login`. First: `{suggestion}`.',
  'imap.lint.not-offered':
    'The capabilities do not list `{keyword}`, which `{verb}` belongs to (RFC 9051 §6.1.1). Some servers know it without saying so, most answer `BAD`.',
  'imap.lint.rev1-only':
    '`{verb}` is gone in IMAP4rev2, which you have enabled (RFC 9051 §2.1). Servers may answer `BAD`.',
  'imap.lint.compress':
    'After its `OK` both sides speak in compressed form (RFC 4978 §3). wirespeak does not read that: the session will look like noise.',
  'imap.lint.sent-behind':
    '`{verb}` has no answer yet, and that answer decides how what follows is read (RFC 9051 §6.2.1). Wait for it before you send more.',
  'imap.lint.ambiguous':
    '`{before}` is still under way and may shift the numbers that `{verb}` names (RFC 9051 §5.5). Servers may answer `BAD [CLIENTBUG]`. Wait for its answer, or name messages by UID.',
  'imap.lint.extra-argument':
    'There is more on this line than `{verb}` takes: it stands alone (RFC 9051 §6). Servers answer `BAD`.',
  'imap.lint.no-argument': 'Something is missing after `{verb}` (RFC 9051 §6). It may read `{suggestion}`.',
  'imap.lint.open-quote':
    'A double quote is not closed. A quote or backslash within quotes has a backslash before it (RFC 9051 §4.3). Servers answer `BAD`.',
  'imap.lint.parentheses': 'The parentheses do not match (RFC 9051 §4.4). Servers answer `BAD`.',
  'imap.lint.literal-plus':
    '`{octets}` bytes without waiting, and this server does not offer `LITERAL+` (RFC 7888 §4). Leave the plus out and wait for its line with `+`.',
  'imap.lint.literal-minus':
    '`LITERAL-` lets at most 4096 bytes go without waiting; here are {octets} (RFC 7888 §5). Leave the plus out and wait for the line with `+`.',
  'imap.lint.literal-not-last':
    'Behind the closing brace there is a blank, so this announces no literal: the brace must be the last thing on the line (RFC 9051 §4.3).',
  'imap.lint.login-disabled':
    'The capabilities say `LOGINDISABLED`: `LOGIN` is refused here, and the password would cross the wire for nothing (RFC 9051 §6.2.3). `STARTTLS` first, or `AUTHENTICATE`.',
  'imap.lint.login-arguments':
    '`LOGIN` takes two arguments on one line, user name and password (RFC 9051 §6.2.3). Servers answer `BAD`.',
  'imap.lint.login-spaces':
    'More than two arguments: a space divides them, also within a password (RFC 9051 §6.2.3). Put the password in double quotes; Ctrl-O does it.',
  'imap.lint.login-special':
    'Parentheses, braces, `%`, `*` and backslash cannot stand outside double quotes (RFC 9051 §9). Put the argument in quotes; Ctrl-O does it.',
  'imap.lint.login-not-ascii':
    'What is not ASCII must come as a literal, and old servers may not take it at all (RFC 9051 §6.2.3). `AUTHENTICATE PLAIN` is the safer way.',
  'imap.lint.password-in-clear':
    'Without TLS, anyone on the path can read what follows `LOGIN` (RFC 9051 §11.3). Some servers refuse it, others take it. Safer: `STARTTLS` first.',
  'imap.lint.auth-in-clear':
    'Without TLS, anyone on the path can read the password of `{mechanism}` (RFC 9051 §11.3): base64 is encoding, not encryption. Some servers refuse, others take it. Safer: `STARTTLS` first.',
  'imap.lint.auth-not-offered':
    '`{mechanism}` is not what this server offers. {offered?}Offered: {offered}. {/}They stand behind `AUTH=` in the capabilities (RFC 9051 §6.2.2); anything else gets `NO`.',
  'imap.lint.auth-no-mechanism':
    '`AUTHENTICATE` wants the name of a mechanism (RFC 9051 §6.2.2).{offered?} Offered: {offered}.{/}',
  'imap.lint.auth-initial-response':
    'In `{mechanism}` the server speaks first, so nothing belongs after its name (RFC 4959 §3). Some servers take it all the same.',
  'imap.lint.sasl-ir':
    'The first answer stands on the line of `AUTHENTICATE`, and this server does not offer `SASL-IR` (RFC 4959 §3). Safer: send the name of the mechanism alone and wait for `+`.',
  'imap.lint.starttls-not-offered':
    'This server has not offered STARTTLS (RFC 9051 §6.2.1) and will most likely refuse. If you expected it, someone on the path may have stripped it: send no password in clear.',
  'imap.lint.starttls-again':
    'This connection is encrypted already, and TLS starts only once (RFC 9051 §6.2.1). Servers answer `BAD`.',
  'imap.lint.starttls-argument':
    '`STARTTLS` takes nothing behind it (RFC 9051 §6.2.1). Some servers ignore that, others answer `BAD`.',
  'imap.lint.idle-done':
    'The server is idling and takes one line alone: `DONE` (RFC 2177 §3). With anything else some servers end the waiting with `BAD`, others hang up.',
  'imap.lint.done-with-tag': '`DONE` has no tag: it is the end of `IDLE`, and no command of its own (RFC 2177 §3).',
  'imap.lint.done-without-idle':
    '`DONE` ends `IDLE`, and no `IDLE` is under way (RFC 2177 §3). The server takes it for a tag without a command.',
  'imap.lint.done-early':
    'The line with `+` has not come yet: until then the server is not idling (RFC 2177 §3). Wait for it, then `DONE`.',
  'imap.lint.set':
    '`{set}` is no set of messages: numbers, `2:4` for a range, commas without spaces, `*` for the last (RFC 9051 §9). It may read `{suggestion}`.',
  'imap.lint.zero': 'Messages are counted from 1; there is no message 0 (RFC 9051 §9). It may read `{suggestion}`.',
  'imap.lint.number-out-of-range':
    'There is no message {number}: the folder has {count}, and sequence numbers have no gaps (RFC 9051 §2.3.1.2). Servers answer `BAD` or nothing at all.',
  'imap.lint.uid-meant':
    'The folder has {count} messages, so {number} is no sequence number here; it looks like a UID. Those are named with `{suggestion}` (RFC 9051 §2.3.1).',
  'imap.lint.empty-mailbox': 'The folder is empty, so no number names a message in it (RFC 9051 §2.3.1.2).',
  'imap.lint.fetch-parentheses':
    'Several items stand in parentheses (RFC 9051 §6.4.5): `{suggestion}`. Without them servers answer `BAD`.',
  'imap.lint.marks-read':
    '`{item}` marks the message as read, for every program that looks at it later (RFC 9051 §6.4.5). To look only: `{suggestion}`, or open the folder with `EXAMINE`.',
  'imap.lint.read-only':
    'The folder is open read-only, so `{verb}` changes nothing (RFC 9051 §6.3.3). `SELECT` opens it for writing.',
  'imap.lint.store-flags':
    'What is to be done with the flags is missing: `FLAGS` sets them, `+FLAGS` adds, `-FLAGS` takes away (RFC 9051 §6.4.6). It may read `{suggestion}`.',
  'imap.lint.bare-flag':
    '`{flag}` without a backslash is a keyword of your own making; the flag of the standard is `{suggestion}` (RFC 9051 §2.3.2).',
  'imap.lint.search-charset':
    'The words are not ASCII. IMAP4rev1 wants the character set named and the words as a literal (RFC 9051 §6.4.4): `{suggestion}`.',
  'imap.lint.append-literal':
    'No message is announced: the line must end with its number of bytes in braces, as in `{310}` (RFC 9051 §6.3.12).',
  'imap.lint.append-date': 'The date has another form here: `"01-Jan-2026 10:00:00 +0800"` (RFC 9051 §9).',
  'imap.lint.list-arguments':
    '`{verb}` takes two arguments: where to begin, mostly `""`, and a pattern (RFC 9051 §6.3.9). It may read `{suggestion}`.',
  'imap.lint.delete-message':
    '`DELETE` removes a whole folder (RFC 9051 §6.3.5). A message is marked and then removed: `{suggestion}`, and `EXPUNGE`.',
  'imap.lint.status-items': 'What is to be counted stands in parentheses (RFC 9051 §6.3.11): `{suggestion}`.',
  'imap.lint.status-selected':
    'This folder is open; `STATUS` is meant for others and may be slow or stale here (RFC 9051 §6.3.11). `NOOP` brings the news of the open one.',
  'imap.lint.mailbox-utf7':
    'Names of folders that are not ASCII have a spelling of their own, modified UTF-7 (RFC 3501 §5.1.3). This one is `{suggestion}`.',
  'imap.lint.mailbox-space':
    'A name with a space must stand in double quotes, or it is read as two (RFC 9051 §5.1): `{suggestion}`.',
  'imap.lint.close-removes':
    '`CLOSE` removes every message marked `\\Deleted` without a word (RFC 9051 §6.4.1). `UNSELECT` would keep them.',
  'imap.lint.line-too-long':
    'This line has {octets} bytes with its CRLF. There is no fixed limit, but servers need not bear more than {limit} (RFC 9051 §4). Long values go as literals.',
  'imap.lint.not-ascii':
    '`{character}` is not ASCII. Outside literals that is allowed only after `ENABLE` of `UTF8=ACCEPT` or IMAP4rev2 (RFC 9051 §4.3); else servers answer `BAD`.',
  'imap.lint.trailing-mark':
    'The full-width `{character}` at the end is one mark too many: nothing closes a command but its line end (RFC 9051 §9). Send `{suggestion}`, and switch the input method to English.',
  'imap.lint.full-width':
    '{space?}A full-width space, `{space}`: IMAP wants an ordinary one here{/}{character?}`{character}` is full-width, and IMAP wants ASCII{/}{ascii?} `{ascii}`{/} (RFC 9051 §9). To the server the bytes are entirely different. Switch the input method off.',
  'imap.lint.sasl-not-base64':
    'Character {position} is not base64, and answers of a login must be (RFC 9051 §6.2.2). `/b64` encodes text, Ctrl-O what you are typing.',
  'imap.lint.sasl-padding':
    'The length does not fit: base64 comes in groups of four characters, filled up with `=` at the end only (RFC 4648 §3.2). Most likely something is missing, or too much.',
  'imap.lint.sasl-newline':
    'Decoded, this ends with a line end, as `echo` without `-n` makes it. The server takes it for part of the answer (RFC 9051 §6.2.2) and will most likely refuse. Encode it again with `/b64`.',
  'imap.lint.sasl-plain-shape':
    'PLAIN holds: identity, NUL, user name, NUL, password; the identity is mostly empty (RFC 4616 §2). Two NULs belong there, here are {nuls}.',
  'imap.lint.sasl-cancel':
    'A lone `*` calls the login off (RFC 9051 §6.2.2). The server confirms with `BAD`, then commands are taken again.',
  'imap.lint.sasl-empty':
    'This is an empty answer; some mechanisms want one (RFC 9051 §6.2.2). To call the login off, use `*`.',
  'imap.lint.sasl-command':
    'The server waits for an answer in base64, so `{verb}` is read as one and not as a command (RFC 9051 §6.2.2). To call the login off, use `*`.',
  'imap.secret.suspected':
    'This line looks like login data where none belong, so it is masked on the screen and in recordings (RFC 9051 §11.3). To the server it goes unchanged.',
  'imap.literal.uncounted':
    'The braces are empty. The number of bytes that follow belongs in them, and the line ends there (RFC 9051 §4.3).',
  'imap.literal.more': '{octets} bytes with this line; {left} more belong to the literal (RFC 9051 §4.3).',
  'imap.literal.full':
    'This fills the literal to the last byte, its own line end counted. The command still needs one to end: send an empty line (RFC 9051 §4.3).',
  'imap.literal.torn':
    'The literal ends in the middle of this line end: CR is its last byte, and LF stands outside (RFC 9051 §4.3). The count in braces was one too many or too few.',
  'imap.literal.over':
    '{octets} bytes more than announced: they are read as the rest of the command, and most likely the server answers `BAD` (RFC 9051 §4.3). Count bytes, not characters; CRLF counts as two.',
  'imap.literal.early':
    'These bytes went before the server asked for them with `+`. If it refuses the command, it reads them as commands (RFC 9051 §4.3). With `LITERAL+`, write the plus into the braces.',
  'imap.literal.refused':
    'The command is refused before its {octets} {octets|byte|bytes} went. They are not wanted any more (RFC 9051 §4.3): what goes now is read as a command again.',
  'imap.greeting.preauth':
    'Logged in without TLS, before anything was said: now `STARTTLS` is impossible (RFC 9051 §7.1.4). Someone on the path may have made this greeting up to keep you in clear.',
  'imap.reply.not-a-reply':
    'This is no response of IMAP: one begins with `* ` and a word or a number, with `+ `, or with a tag and a status (RFC 9051 §7). It is kept and shown, not believed.',
  'imap.reply.lower-case': '`{status}` is not in capitals. Programs take either case (RFC 9051 §9).',
  'imap.reply.bare-lf': 'The line ends with a bare LF; IMAP wants CRLF (RFC 9051 §2.2).',
  'imap.reply.nul':
    '{count} NUL {count|byte|bytes} in the line; outside a `~{5}` literal there may be none (RFC 9051 §4).',
  'imap.reply.control':
    '{count} control {count|character|characters} in the line. A string may hold them (RFC 9051 §4.3), and a terminal would obey them; here they are shown as symbols.',
  'imap.reply.not-utf8':
    '{count} {count|byte|bytes} above ASCII in the line, and it is no UTF-8 (RFC 9051 §4.3). Read byte for byte; names have a spelling of their own, modified UTF-7.',
  'imap.reply.long-line':
    'A line of {octets} bytes. All of it is kept and shown; only the first {read} were read for what they mean (RFC 9051 §4 sets no limit).',
  'imap.reply.bad-number':
    '`{status}` wants a number from 1 to 4294967295, for `EXISTS` and `RECENT` also 0 (RFC 9051 §9). What stands here is not used.',
  'imap.reply.path-name':
    '`{name}` looks like a path that leads out of a folder. For IMAP it is a name like any other (RFC 9051 §5.1); a program that keeps mail in files must not follow it. wirespeak opens no file by it.',
  'imap.reply.unsolicited-continue':
    'A line with `+`, and no command is waiting for one (RFC 9051 §7.6). Perhaps the server takes a line for the beginning of something longer.',
  'imap.reply.unknown-tag':
    'No command under way has the tag `{tag}` (RFC 9051 §2.2.2). What this line answers is not known.',
  'imap.reply.tag-twice':
    'The command `{tag}` was answered before; a command has exactly one tagged response (RFC 9051 §2.2.2).',
  'imap.reply.no-greeting':
    'The greeting is still owed: the first line of a server is `* OK`, `* PREAUTH` or `* BYE` (RFC 9051 §7.1).',
  'imap.reply.late-preauth': '`PREAUTH` is a greeting and nothing else; here it means nothing (RFC 9051 §7.1.4).',
  'imap.reply.unknown-code':
    '`[{code}]` is a response code not known here. A client must bear it and go by the status (RFC 9051 §7.1).',
  'imap.reply.alert-in-clear':
    'An `[ALERT]` on a line without TLS: anyone on the path may have written it (RFC 9051 §11.1). Do nothing it asks of you before you know better.',
  'imap.reply.unbalanced':
    'Quotes or parentheses of this `{status}` line do not match (RFC 9051 §4.4). What could be read of it is used, the rest is not.',
  'imap.reply.behind-literal':
    'After the {octets} {octets|byte|bytes} announced the line does not go on as it must, with a space or a closing parenthesis and pairs of name and value (RFC 9051 §4.3). Either more came than was announced, or less, and lines behind it were counted in.',
  'imap.reply.inside-literal':
    '`{line}` looks like a response, but the literal is not full: {left} {left|byte|bytes} are still announced, so this counts as text of it (RFC 9051 §4.3). If it is no mail that quotes IMAP, fewer came than were announced.',
  'imap.reply.literal-cut':
    'The connection ended within a literal: {promised} bytes announced, {came} came (RFC 9051 §4.3). They are kept, and are not the whole.',
  'imap.reply.unfinished': 'The connection ended within a response: what came of it is kept (RFC 9051 §7).',
  'imap.reply.expunge-misplaced':
    '`EXPUNGE` may not come {verb?}while `{verb}` is answered{/}when no command is under way, for then numbers no longer fit (RFC 9051 §7.5.1).',
  'imap.reply.exists-shrinks':
    'The count went from {before} to {now}; only `EXPUNGE` may make it smaller (RFC 9051 §7.4.1).',
  'imap.reply.number-out-of-range':
    'The server speaks of message {number}, and the folder has {count} (RFC 9051 §2.3.1.2). The two sides no longer count alike; safest is `SELECT` once more.',
  'imap.reply.uidvalidity-changed':
    'UIDVALIDITY went from {before} to {now}: every UID noted for this folder is void (RFC 9051 §2.3.1.1).',
  'imap.reply.uid-order':
    'Message {number} has UID {uid}, message {other} has {theirs}: UIDs must rise with the sequence numbers (RFC 9051 §2.3.1.1). A program that keeps mail by UID loses messages here.',
  'imap.reply.uid-changed':
    'The UID of message {number} went from {before} to {now} with no `EXPUNGE` between (RFC 9051 §2.3.1.1). Either the numbers have shifted unsaid, or the server changes UIDs, which it must not.',
  'imap.reply.compressed':
    'From here on both sides speak in compressed form (RFC 4978 §3), which wirespeak does not read. Hang up with `/close`.',
  'imap.sasl.challenge-not-base64': 'The question `{text}` is not base64, as it must be (RFC 9051 §6.2.2).',
  'imap.capability.starttls-after-tls':
    'The server still lists `STARTTLS` under TLS, which it must not (RFC 9051 §6.2.1).',
  'imap.capability.forgotten':
    '{count} {count|capability|capabilities} from before TLS forgotten: on the way they could have been changed (RFC 9051 §6.2.1). Ask again with `CAPABILITY`.',
  'imap.capability.changed':
    'The server tells its capabilities anew, unasked; this list replaces the one before (RFC 9051 §7.2.2).{added?} New: {added}.{/}{gone?} Gone: {gone}.{/}',
  'imap.tls.injected':
    '{count} {count|byte|bytes} in clear came behind the go-ahead to TLS. Someone on the path may have slipped them in; they were dropped and are not believed (RFC 9051 §6.2.1).',
  'imap.mailbox.shifted':
    'Message {number} is gone, so what was number {next} is {number} now, and so on for all above (RFC 9051 §7.5.1). UIDs stay.',
  'imap.select.none-left':
    'The failed `SELECT` has closed the folder that was open{mailbox?}, `{mailbox}`{/}: now none is (RFC 9051 §6.3.2).',
  'imap.deleted.kept':
    '{count} {count|message|messages} marked `\\Deleted` stay: a lost connection and `LOGOUT` remove nothing, only `EXPUNGE` and `CLOSE` do (RFC 9051 §6.4.3).',
} as const satisfies Record<ImapHintId, string>;
