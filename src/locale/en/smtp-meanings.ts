/** What every SMTP reply means here, and what to type next. */
import type { SmtpMeaningId } from '../../knowledge/smtp/meanings.ts';
import type { Explanation } from '../catalog.ts';
import { commandRefused } from './smtp-meanings/command-refused.ts';
import { extensions } from './smtp-meanings/extensions.ts';
import { loginRefused } from './smtp-meanings/login-refused.ts';
import { mailRefused } from './smtp-meanings/mail-refused.ts';
import { netease } from './smtp-meanings/netease.ts';
import { policy } from './smtp-meanings/policy.ts';
import { positive } from './smtp-meanings/positive.ts';
import { providerHabits } from './smtp-meanings/providers.ts';
import { transient } from './smtp-meanings/transient.ts';

export const smtpMeanings = {
  ...positive,
  ...transient,
  ...commandRefused,
  ...loginRefused,
  ...mailRefused,
  ...policy,
  ...extensions,
  ...providerHabits,
  ...netease,
  'smtp.class.success': {
    title: 'done',
    text: '{code} is no code wirespeak knows, but the first digit decides: 2 means it worked. Clients go by that digit alone.',
    next: 'go on with the next command.',
  },
  'smtp.class.continue': {
    title: 'go on',
    text: '{code} is no code wirespeak knows, but the first digit decides: 3 means the server waits for more before it answers.',
    next: 'what the words after the code ask for.',
  },
  'smtp.class.transient': {
    title: 'not now',
    text: '{code} is no code wirespeak knows, but the first digit decides: 4 is a temporary failure. The same may work later; nothing has been accepted.',
    next: '`QUIT`, wait a few minutes, try again.',
  },
  'smtp.class.permanent': {
    title: 'refused',
    text: '{code} is no code wirespeak knows, but the first digit decides: 5 is a permanent failure. The same again will fail the same way.',
    next: 'change what the words name, or `QUIT`.',
  },
  'smtp.class.unknown': {
    title: 'not a reply of SMTP',
    text: '{code} does not begin with 2, 3, 4 or 5, so it is no reply SMTP knows. Most likely something other than a mail server answers here, or the bytes are damaged.',
    next: 'check host and port, then connect again; `/close` hangs up.',
  },
} as const satisfies Record<SmtpMeaningId, Explanation>;
