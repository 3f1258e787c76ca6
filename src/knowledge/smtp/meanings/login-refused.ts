/** Replies 52z and 53z: who you are, and TLS. */
import type { MeaningFact } from '../meaning-fact.ts';

export const loginRefused = {
  'smtp.521': { code: 521, retry: 'never', source: 'RFC 7504 §3' },
  'smtp.530': { code: 530, retry: 'after-change', source: 'RFC 4954 §6; RFC 3207 §4' },
  'smtp.530.tls': { code: 530, says: ['STARTTLS', 'TLS', 'encrypt'], retry: 'after-change', source: 'RFC 3207 §4' },
  'smtp.530.auth': { code: 530, says: ['auth', 'log in', 'login'], retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.534': { code: 534, retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.534.gmail': { code: 534, provider: 'gmail', retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.534.gmail-browser': {
    code: 534,
    provider: 'gmail',
    enhanced: '5.7.14',
    retry: 'after-change',
    source: 'RFC 4954 §6',
  },
  'smtp.535': { code: 535, retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.535.qq': { code: 535, provider: 'qq', retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.535.tencent-exmail': { code: 535, provider: 'tencent-exmail', retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.535.netease': { code: 535, provider: 'netease', retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.535.gmail': { code: 535, provider: 'gmail', retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.535.microsoft': { code: 535, provider: 'microsoft', retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.535.microsoft-disabled': {
    code: 535,
    provider: 'microsoft',
    enhanced: '5.7.139',
    retry: 'after-change',
    source: 'RFC 4954 §6',
  },
  'smtp.535.mechanism': {
    code: 535,
    says: ['authentication mechanism', 'no mechanism'],
    retry: 'after-change',
    source: 'RFC 4954 §4',
  },
  'smtp.535.base64': { code: 535, says: ['base64', 'base 64'], retry: 'after-change', source: 'RFC 4954 §4' },
  'smtp.538': { code: 538, retry: 'after-change', source: 'RFC 4954 §6' },
  // Seldom met.
  'smtp.523': { code: 523, retry: 'after-change', source: 'RFC 5248 §2.4' },
  'smtp.524': { code: 524, retry: 'after-change', source: 'RFC 5248 §2.4' },
  'smtp.525': { code: 525, retry: 'never', source: 'RFC 5248 §2.4' },
} as const satisfies Record<string, MeaningFact>;
