/** What every IMAP response means here, and what to type next. */
import type { ImapMeaningId } from '../../knowledge/imap/meanings.ts';
import type { Explanation } from '../catalog.ts';
import { codes } from './imap-meanings/codes.ts';
import { continued } from './imap-meanings/continued.ts';
import { data } from './imap-meanings/data.ts';
import { done } from './imap-meanings/done.ts';
import { refused } from './imap-meanings/refused.ts';
import { session } from './imap-meanings/session.ts';

export const imapMeanings = {
  ...session,
  ...done,
  ...data,
  ...continued,
  ...codes,
  ...refused,
  'imap.class.success': {
    title: 'done',
    text: 'The command with this tag is finished, and it worked. The words after `OK` are for people; programs go by the status and the code in brackets.',
    next: 'go on with the next command; `{tag} LOGOUT` ends the session.',
  },
  'imap.class.continue': {
    title: 'go on',
    text: 'A line with `+` asks for the rest of a command: bytes of a literal, or an answer of a login.',
    next: 'the rest, or `*` to call a login off.',
  },
  'imap.class.transient': {
    title: 'not now',
    text: 'A refusal for the moment: `[{code}]` says that the same may work later. Nothing was changed.',
    next: 'wait a few minutes, then the same again; `{tag} NOOP` meanwhile.',
  },
  'imap.class.permanent': {
    title: 'refused',
    text: '`NO` says that the command was understood and not carried out, `BAD` that it was not understood. Nothing was changed; only the words after it say more.',
    next: 'change what the words name, or `{tag} LOGOUT`.',
  },
  'imap.class.data': {
    title: 'data',
    text: 'A line that begins with `* ` carries data and finishes nothing. This kind wirespeak does not know; a client must bear it.',
    next: 'wait for the line with your tag, or `{tag} NOOP`.',
  },
  'imap.class.unknown': {
    title: 'not a response of IMAP',
    text: 'A response of IMAP begins with `* `, with `+ `, or with a tag and `OK`, `NO` or `BAD`; this one does not. Most likely something other than an IMAP server answers here, or the bytes are damaged.',
    next: 'check host and port, then connect again; `/close` hangs up.',
  },
} as const satisfies Record<ImapMeaningId, Explanation>;
