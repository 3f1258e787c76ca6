/** Habits of Gmail, Microsoft (Exchange and Exchange Online) and QQ Mail. */
import type { MeaningFact } from '../meaning-fact.ts';

const microsoft = 'Microsoft Exchange';

export const providerHabits = {
  'smtp.421.gmail-rate': {
    code: 421,
    provider: 'gmail',
    says: ['unusual rate', 'rate limited', 'unsolicited mail'],
    retry: 'later',
    source: 'RFC 5321 §3.8; Gmail SMTP error reference',
  },
  'smtp.535.exchange': {
    code: 535,
    enhanced: '5.7.3',
    retry: 'after-change',
    source: `RFC 4954 §6; ${microsoft}`,
  },
  'smtp.530.exchange': {
    code: 530,
    enhanced: '5.7.57',
    retry: 'after-change',
    source: `RFC 4954 §6; ${microsoft}`,
  },
  'smtp.451.microsoft-busy': {
    code: 451,
    enhanced: '4.7.500',
    retry: 'later',
    source: `RFC 5321 §4.2.3; ${microsoft}`,
  },
  'smtp.550.microsoft-password': {
    code: 550,
    provider: 'microsoft',
    enhanced: '5.7.30',
    retry: 'never',
    source: `RFC 4954 §6; ${microsoft}`,
  },
  'smtp.550.exchange-recipient': {
    code: 550,
    enhanced: '5.1.10',
    says: ['RecipientNotFound', 'not found by SMTP address lookup'],
    retry: 'never',
    source: `RFC 3463 §3.2; ${microsoft}`,
  },
  'smtp.550.send-as': {
    code: 550,
    enhanced: '5.7.60',
    retry: 'after-change',
    source: `RFC 6409 §6.1; ${microsoft}`,
  },
  'smtp.550.send-as-policy': {
    code: 550,
    enhanced: '5.7.1',
    says: ['send as this sender'],
    retry: 'after-change',
    source: `RFC 6409 §6.1; ${microsoft}`,
  },
  'smtp.554.send-as': {
    code: 554,
    says: ['SendAsDenied'],
    retry: 'after-change',
    source: `RFC 6409 §6.1; ${microsoft}`,
  },
  'smtp.550.gmail-format': {
    code: 550,
    provider: 'gmail',
    enhanced: '5.7.1',
    says: ['5322 compliant'],
    retry: 'after-change',
    source: 'RFC 5322 §3.6; Gmail SMTP error reference',
  },
  'smtp.550.gmail-spam': {
    code: 550,
    provider: 'gmail',
    enhanced: '5.7.1',
    says: ['unsolicited'],
    retry: 'after-change',
    source: 'RFC 3463 §3.8; Gmail SMTP error reference',
  },
  'smtp.550.gmail-limit': {
    code: 550,
    enhanced: '5.4.5',
    retry: 'later',
    source: 'RFC 3463 §3.5; Gmail SMTP error reference',
  },
  'smtp.550.qq-rate': {
    code: 550,
    provider: 'qq',
    says: ['frequency limited'],
    retry: 'later',
    source: 'RFC 5321 §4.2.3; QQ Mail bounce codes',
  },
  'smtp.550.qq-spam': {
    code: 550,
    provider: 'qq',
    says: ['suspected spam', 'content denied'],
    retry: 'after-change',
    source: 'RFC 5321 §4.2.3; QQ Mail bounce codes',
  },
} as const satisfies Record<string, MeaningFact>;
