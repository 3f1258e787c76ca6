/** NO and BAD: what was not done, and why. An untagged one ends no command. */
import type { refused as rows } from '../../../knowledge/imap/meanings/refused.ts';
import type { Explanation } from '../../catalog.ts';

export const refused = {
  'imap.no.login': {
    title: 'login refused',
    text: 'Name and password do not match, or this account may not log in this way. `NO` says that the command was understood and not carried out; you may try again on this connection.',
    next: '`{tag} LOGIN` once more.{remote?} At 163 and QQ, give the authorisation code, not the password.{/}',
  },
  'imap.no.login-qq': {
    title: 'not the QQ password',
    text: 'QQ Mail does not take the QQ password here. It wants an authorisation code, 16 characters made for logging in from mail programs. Changing the QQ password cancels all codes.',
    next: 'switch IMAP on in the settings on the web, make a code, `{tag} LOGIN` with it.',
  },
  'imap.no.login-netease': {
    title: 'not the mailbox password',
    text: 'NetEase does not take the mailbox password here. It wants the authorisation code made for mail programs in the settings of the web mail.',
    next: 'switch IMAP on in the settings on the web, make a code, `{tag} LOGIN` with it.',
  },
  'imap.no.login-microsoft': {
    title: 'no passwords at Microsoft',
    text: 'Exchange Online has refused passwords over IMAP since October 2022, although it still lists `AUTH=PLAIN`. Only a token goes: XOAUTH2. Trying again is useless.',
    next: '`{tag} AUTHENTICATE XOAUTH2`, with a token from the web.',
  },
  'imap.no.authenticate-mechanism': {
    title: 'unknown mechanism',
    text: 'The server does not offer this way of logging in. Those it does offer stand behind `AUTH=` in the list of capabilities.',
    next: '`{tag} CAPABILITY`, then `{tag} AUTHENTICATE PLAIN` for one.',
  },
  'imap.bad.cancelled': {
    title: 'called off',
    text: 'You sent `*`, and this confirms it: the login was called off. In IMAP the confirmation is a `BAD`, and nothing is wrong with that.',
    next: '`{tag} LOGIN alice wonderland`, or another way.',
  },
  'imap.no.cancelled': {
    title: 'called off',
    text: 'You sent `*`, and this confirms it: the login was called off. The standard says `BAD` here; this server says `NO`.',
    next: '`{tag} LOGIN alice wonderland`, or another way.',
  },
  'imap.no.base64': {
    title: 'no valid base64',
    text: 'Your answer could not be decoded: answers of `AUTHENTICATE` are base64 and nothing else.',
    next: '`{tag} AUTHENTICATE PLAIN`; Ctrl-O makes base64 of what you type.',
  },
  'imap.no.select-unsafe': {
    title: 'say your name first',
    text: 'You are logged in; the mailbox stays shut. NetEase opens it only to a client that has said its name with `ID`. RFC 2971 forbids making that a condition, so you will hardly meet this elsewhere.',
    next: '`{tag} ID ("name" "wirespeak" "version" "1.0")`, then `SELECT INBOX`.',
  },
  'imap.no.select': {
    title: 'cannot be opened',
    text: 'There is no such folder, or it cannot be opened. Mind that a failed `SELECT` closes the folder that was open before: now none is.',
    next: '`{tag} LIST "" "*"` for the names, or `{tag} SELECT INBOX`.',
  },
  'imap.no.mailbox': {
    title: 'no such folder',
    text: 'The folder you name does not exist. Names are exact, `INBOX` alone may be written in any case.',
    next: '`{tag} LIST "" "*"` shows the names as they must be written.',
  },
  'imap.no.create': {
    title: 'not made',
    text: 'The folder was not made: it exists already, the name is none this server keeps, or you may not.',
    next: '`{tag} LIST "" "*"` to see what is there.',
  },
  'imap.no.delete': {
    title: 'not removed',
    text: 'The folder stays: there is none of that name, or it is one that cannot go, as `INBOX`.',
    next: '`{tag} LIST "" "*"` to see what is there.',
  },
  'imap.no.rename': {
    title: 'not renamed',
    text: 'Nothing was renamed: there is no folder of the old name, or there is one of the new name.',
    next: '`{tag} LIST "" "*"` to see what is there.',
  },
  'imap.no.append': {
    title: 'not stored',
    text: 'The message was not stored. If this comes in place of the `+`, its bytes must not be sent: they would be read as commands.',
    next: '`{tag} LIST "" "*"` for the folder, or make it with `CREATE`.',
  },
  'imap.no.copy': {
    title: 'nothing was copied',
    text: 'Not one message was copied or moved: it is all or nothing. Perhaps the other folder does not exist, or is full.',
    next: '`{tag} LIST "" "*"`, or `CREATE` it first.',
  },
  'imap.no.fetch': {
    title: 'not all fetched',
    text: 'Something of what you asked for could not be had: a message that was removed meanwhile, or damaged. What came before this line is good.',
    next: '`{tag} NOOP` to learn what was removed, then again.',
  },
  'imap.no.store': {
    title: 'flags not changed',
    text: 'The flags stay as they were: the folder is read-only, or a flag is none you may set.',
    next: '`{tag} SELECT INBOX` opens it for writing.',
  },
  'imap.no.search': {
    title: 'no search',
    text: 'The server could not search: most often for a character set it does not know.',
    next: '`{tag} SEARCH UNSEEN`, in ASCII.',
  },
  'imap.no.starttls': {
    title: 'no TLS here',
    text: 'The server cannot begin TLS. What you send stays readable on the way.',
    next: 'connect to port 993, where TLS comes first; `{tag} LOGOUT`.',
  },
  'imap.bad.tls-again': {
    title: 'TLS is up already',
    text: 'This connection is encrypted already, and TLS begins only once.',
    next: '`{tag} CAPABILITY`, or log in.',
  },
  'imap.bad.no-tag': {
    title: 'the tag was missing',
    text: 'Every command begins with a tag, a short word of your choice: the server took `{verb}` for it and found no command behind it. Nothing was done.',
    next: '`{tag} {verb}`, tag and space first.',
  },
  'imap.no.no-tag': {
    title: 'the tag was missing',
    text: 'Every command begins with a tag, a short word of your choice: the server took `{verb}` for it and found no command behind it. Nothing was done.',
    next: '`{tag} {verb}`, tag and space first.',
  },
  'imap.bad.tag-alone': {
    title: 'a tag and no command',
    text: 'The line held a tag and nothing behind it. Nothing was done.',
    next: '`{tag} NOOP`: tag, space, command.',
  },
  'imap.bad.foreign': {
    title: 'no command of IMAP',
    text: '{untagged?}The server took `{word}` for the tag, and what followed for the command. {/}Nothing was changed.',
    next: '`{tag} {example}`.',
  },
  'imap.bad.done-late': {
    title: 'no IDLE to end',
    text: '`DONE` is no command, only the end of `IDLE`. Nothing was done.',
    next: 'any command, such as `{tag} NOOP`; to wait, `{tag} IDLE`.',
  },
  'imap.bad.unknown-verb': {
    title: 'no such command',
    text: 'The word behind the tag is no command this server knows. Nothing was changed.',
    next: '`{tag} CAPABILITY` to see what it can do.',
  },
  'imap.bad.too-early': {
    title: 'log in first',
    text: '`{verb}` works only after a login, and nobody is logged in. Dovecot says so in words for everything it does not take: it reports an error in the command.',
    next: '`{tag} LOGIN alice wonderland`, then again.',
  },
  'imap.no.too-early': {
    title: 'log in first',
    text: '`{verb}` works only after a login, and nobody is logged in.',
    next: '`{tag} LOGIN alice wonderland`, then again.',
  },
  'imap.bad.too-late': {
    title: 'logged in already',
    text: '`{verb}` belongs to the time before the login, and you are logged in. To be somebody else, begin a new session.',
    next: '`{tag} SELECT INBOX`, or `{tag} LOGOUT`.',
  },
  'imap.no.too-late': {
    title: 'logged in already',
    text: '`{verb}` belongs to the time before the login, and you are logged in. To be somebody else, begin a new session.',
    next: '`{tag} SELECT INBOX`, or `{tag} LOGOUT`.',
  },
  'imap.bad.not-selected': {
    title: 'open a folder first',
    text: '`{verb}` speaks of messages in an open folder, and none is open. Perhaps a `SELECT` failed: that closes the one before.',
    next: '`{tag} SELECT INBOX`, then again.',
  },
  'imap.no.not-selected': {
    title: 'open a folder first',
    text: '`{verb}` speaks of messages in an open folder, and none is open. Perhaps a `SELECT` failed: that closes the one before.',
    next: '`{tag} SELECT INBOX`, then again.',
  },
  'imap.bad.idle': {
    title: 'only DONE ends IDLE',
    text: 'While it idles, the server takes one line alone: `DONE`, without a tag. Any other line ends the waiting with this error, and what it said was not done.',
    next: '`{tag} IDLE` to wait again, or any command.',
  },
  'imap.bad.login': {
    title: 'exactly two arguments',
    text: '`LOGIN` takes exactly two arguments, user name and password. A password with a space, a quote or a parenthesis must stand in double quotes.',
    next: '`{tag} LOGIN alice "two words"`, for one.',
  },
  'imap.bad.login-early': {
    title: 'not at this point',
    text: 'The server takes no login as things stand. Exchange says so where the connection is still in clear: it wants TLS first. The name and the password were not looked at.',
    next: '`{tag} STARTTLS`, then the login again.',
  },
  'imap.bad.authenticate': {
    title: 'not understood',
    text: '`AUTHENTICATE` needs the name of a mechanism, and after each `+` one line of base64.',
    next: '`{tag} AUTHENTICATE PLAIN`, or `{tag} LOGIN alice wonderland`.',
  },
  'imap.bad.microsoft': {
    title: 'no mailbox behind it',
    text: 'The login was fine, but Exchange cannot reach a mailbox for it: IMAP is switched off for the account, it has no licence, or the mailbox is being moved. `BYE` follows soon.',
    next: 'check that IMAP is on for the account; `{tag} LOGOUT`, try again later.',
  },
  'imap.bad.set': {
    title: 'the command is malformed',
    text: 'First comes a set of messages: `1`, `2:4`, `1,3`, `*` for the last, without spaces. Then what you want; several things stand in parentheses. Numbers beyond the last message are refused as well.',
    next: '`{tag} FETCH 1:* (FLAGS UID)`.',
  },
  'imap.bad.search': {
    title: 'unknown condition',
    text: 'A word of the search is no condition this server knows. Conditions stand side by side, all must hold; text that is not a single word goes in double quotes.',
    next: '`{tag} SEARCH FROM "alice" UNSEEN`.',
  },
  'imap.bad.append': {
    title: 'no message in it',
    text: '`APPEND` needs the name of a folder and then the message as a literal: its number of bytes in braces, at the end of the line.',
    next: '`{tag} APPEND INBOX {310}`, then the 310 bytes.',
  },
  'imap.bad.syntax': {
    title: 'not understood',
    text: '`BAD` says that the server could not make sense of the command: a wrong argument, one too few, a quote or parenthesis not closed. Nothing was changed, and the same again will not pass.',
    next: '{example?}it may read `{tag} {example}`.{/}',
  },
  'imap.bad.unsolicited': {
    title: 'a line not understood',
    text: 'This `BAD` has no tag: the server could not even find one in what it received, as in an empty line. It ends no command.',
    next: '`{tag} NOOP`: tag, space, command.',
  },
  'imap.no.unsolicited': {
    title: 'a warning',
    text: 'A `NO` without your tag refuses nothing: it warns of something while the command goes on. Only the line with your tag says how it ended.',
    next: 'wait for the line with your tag, or go on with `{tag} NOOP`.',
  },
  'imap.ok.unsolicited': {
    title: 'something to know',
    text: 'An `OK` without your tag finishes nothing: it is information for people or programs, at any moment.',
    next: 'wait for the line with your tag, or go on with `{tag} NOOP`.',
  },
  'imap.ok.unknown-tag': {
    title: 'a tag that fits nothing',
    text: 'The answer has a tag that no command under way has. Either it was answered before, or the line is meant for somebody else.',
    next: '`{tag} NOOP`, and compare the tags.',
  },
  'imap.no.unknown-tag': {
    title: 'a tag that fits nothing',
    text: 'The answer has a tag that no command under way has. Either it was answered before, or the line is meant for somebody else.',
    next: '`{tag} NOOP`, and compare the tags.',
  },
  'imap.bad.unknown-tag': {
    title: 'a tag that fits nothing',
    text: 'The answer has a tag that no command under way has. Either it was answered before, or the line is meant for somebody else.',
    next: '`{tag} NOOP`, and compare the tags.',
  },
} as const satisfies Record<keyof typeof rows, Explanation>;
