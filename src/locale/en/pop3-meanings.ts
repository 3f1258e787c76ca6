/** What every POP3 response means here, and what to type next. */
import type { Pop3MeaningId } from '../../knowledge/pop3/meanings.ts';
import type { Explanation } from '../catalog.ts';
import { commandRefused } from './pop3-meanings/command-refused.ts';
import { loginRefused } from './pop3-meanings/login-refused.ts';
import { positive } from './pop3-meanings/positive.ts';

export const pop3Meanings = {
  ...positive,
  ...loginRefused,
  ...commandRefused,
  'pop3.class.success': {
    title: 'done',
    text: 'It worked. The words after `+OK` are for people; programs go by the status alone.',
    next: 'go on with the next command; `QUIT` ends the session.',
  },
  'pop3.class.continue': {
    title: 'go on',
    text: 'The server has not decided yet: a `+` with a space asks for one more line of the login, in base64.',
    next: 'the answer in base64, or `*` to call it off.',
  },
  'pop3.class.transient': {
    title: 'not now',
    text: 'A temporary refusal: `[{code}]` says that your login data are not the reason. The same may work later; nothing was changed.',
    next: '`QUIT`, wait a few minutes, try again.',
  },
  'pop3.class.permanent': {
    title: 'refused',
    text: 'The command was not carried out, and nothing was changed. `-ERR` does not tell a lasting reason from a passing one; only the words after it say more.',
    next: 'change what the words name, or `QUIT`.',
  },
  'pop3.class.unknown': {
    title: 'not a response of POP3',
    text: 'A response of POP3 begins with `+OK`, `-ERR` or `+` and a space; this one does not. Most likely something other than a POP3 server answers here, or the bytes are damaged.',
    next: 'check host and port, then connect again; `/close` hangs up.',
  },
} as const satisfies Record<Pop3MeaningId, Explanation>;
