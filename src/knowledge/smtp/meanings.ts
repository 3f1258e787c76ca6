/** Every meaning of an SMTP reply. Its explanation stands in each `locale/<language>/smtp-meanings/`. */
import type { MeaningFact } from './meaning-fact.ts';
import { commandRefused } from './meanings/command-refused.ts';
import { extensions } from './meanings/extensions.ts';
import { loginRefused } from './meanings/login-refused.ts';
import { mailRefused } from './meanings/mail-refused.ts';
import { netease } from './meanings/netease.ts';
import { policy } from './meanings/policy.ts';
import { positive } from './meanings/positive.ts';
import { providerHabits } from './meanings/providers.ts';
import { transient } from './meanings/transient.ts';

export type { MeaningFact, SmtpPlace } from './meaning-fact.ts';

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
  // A code without a row of its own: its first digit decides.
  'smtp.class.success': { code: 2, retry: 'done', source: 'RFC 5321 §4.2.1' },
  'smtp.class.continue': { code: 3, retry: 'go-on', source: 'RFC 5321 §4.2.1' },
  'smtp.class.transient': { code: 4, retry: 'later', source: 'RFC 5321 §4.2.1' },
  'smtp.class.permanent': { code: 5, retry: 'after-change', source: 'RFC 5321 §4.2.1' },
  'smtp.class.unknown': { code: 0, retry: 'done', source: 'RFC 5321 §4.2.1' },
} as const satisfies Record<string, MeaningFact>;

/** Key of `smtpMeanings`. */
export type SmtpMeaningId = keyof typeof smtpMeanings;

/** The values every SMTP explanation may use. Only 334 is sure to have `challenge` and `decoded`. */
export const smtpMeaningParams = [
  'code',
  'verb',
  'argument',
  'sender',
  'recipient',
  'host',
  'user',
  'challenge',
  'decoded',
  'text',
] as const;
