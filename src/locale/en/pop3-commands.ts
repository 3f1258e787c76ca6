/** What each POP3 command does. */
import type { Pop3CommandId } from '../../knowledge/pop3/commands.ts';

export const pop3Commands = {
  USER: 'Names the mailbox to open; `PASS` must follow. `+OK` does not prove that the user exists.',
  PASS: 'Gives the password, as it is: the rest of the line, spaces included. `+OK` opens the mailbox and locks it for this session.',
  APOP: 'Logs in without showing the password: it sends the MD5 digest of the timestamp in the greeting and the password. Only where the greeting has a timestamp; MD5 counts as broken today.',
  AUTH: 'Logs in with the SASL mechanism you name. The server asks with `+`, you answer in base64; `*` calls it off. Without a mechanism, some servers list theirs.',
  STLS: 'Turns this connection into an encrypted one, before login. After `+OK` comes the TLS handshake, then ask again with `CAPA`.',
  CAPA: 'Asks what the server can do: a line for each capability, up to a single dot. Ask again after TLS and after login.',
  UTF8: 'From here on addresses, headers and names may be UTF-8. Only before login, and no `STLS` afterwards.',
  LANG: 'Without an argument lists the languages of the words after `+OK` and `-ERR`; with one it chooses.',
  STAT: 'Counts: how many messages, how many bytes together. Messages marked as deleted are left out.',
  LIST: 'Lists number and size of each message; with a number, of that one alone, on a single line.',
  RETR: 'Fetches a whole message, header and body, up to a line with a single dot. It stays on the server.',
  TOP: 'Fetches the header and the first lines of the body, as many as you say; 0 gives the header alone. Both numbers are needed, with a space between.',
  UIDL: 'Lists number and unique id of each message. The number changes from session to session, the id does not.',
  DELE: 'Marks a message as deleted. It goes only when `QUIT` is answered; `RSET` or a lost connection keeps it.',
  RSET: 'Takes back every mark of `DELE` made in this session.',
  NOOP: 'Does nothing; the server answers `+OK`. It keeps the session awake, after login only.',
  QUIT: 'Ends the session in good order. After login it also deletes what `DELE` has marked; before login nothing changes.',
  XTND: 'Once sent mail over POP3 (`XTND XMIT`). Historic; mail is sent by SMTP.',
  XCLIENT: 'A trusted proxy tells Dovecot who the real client is. Anyone else is refused.',
  ID: 'Client and server tell each other their names; known from IMAP, of one vendor here.',
} as const satisfies Record<Pop3CommandId, string>;
