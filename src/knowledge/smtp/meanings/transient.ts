/** Replies 4yz: not now. */
import type { MeaningFact } from '../meaning-fact.ts';

const authAnswers = ['auth-user', 'auth-password', 'auth-plain', 'auth-digest', 'auth-answer'] as const;
const auth = ['auth', ...authAnswers] as const;

export const transient = {
  'smtp.421': { code: 421, retry: 'later', source: 'RFC 5321 §3.8' },
  'smtp.421.greeting': { code: 421, places: ['greeting'], retry: 'later', source: 'RFC 5321 §3.8' },
  'smtp.421.unsolicited': { code: 421, places: ['unsolicited'], retry: 'later', source: 'RFC 5321 §3.8' },
  'smtp.421.timeout': {
    code: 421,
    says: ['timeout', 'timed out', 'time out', 'idle'],
    retry: 'later',
    source: 'RFC 5321 §4.5.3.2.7',
  },
  'smtp.421.netease': { code: 421, provider: 'netease', says: ['HL:'], retry: 'later', source: 'RFC 5321 §3.8' },
  'smtp.432': { code: 432, retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.450': { code: 450, retry: 'later', source: 'RFC 5321 §4.2.3' },
  'smtp.450.greylisting': {
    code: 450,
    says: ['greylist', 'graylist', 'grey-list', 'grey list'],
    retry: 'later',
    source: 'RFC 6647 §2',
  },
  'smtp.450.busy': {
    code: 450,
    says: ['busy', 'in use', 'locked', 'too quickly', 'rate that'],
    retry: 'later',
    source: 'RFC 5321 §4.2.3',
  },
  'smtp.450.netease': {
    code: 450,
    provider: 'netease',
    says: ['MI:', 'RP:', 'DT:', 'WM:'],
    retry: 'later',
    source: 'RFC 5321 §4.2.3',
  },
  'smtp.451': { code: 451, retry: 'later', source: 'RFC 5321 §4.2.3' },
  'smtp.451.greylisting': {
    code: 451,
    says: ['greylist', 'graylist', 'grey-list', 'grey list'],
    retry: 'later',
    source: 'RFC 6647 §2',
  },
  'smtp.451.auth': { code: 451, places: auth, retry: 'later', source: 'RFC 5321 §4.2.3' },
  'smtp.451.netease': {
    code: 451,
    provider: 'netease',
    says: ['DT:', 'MI:', 'RP:'],
    retry: 'later',
    source: 'RFC 5321 §4.2.3',
  },
  'smtp.452': { code: 452, retry: 'later', source: 'RFC 5321 §4.2.3' },
  'smtp.452.recipients': {
    code: 452,
    says: ['too many recipients', 'too many rcpt'],
    retry: 'later',
    source: 'RFC 5321 §4.5.3.1.10',
  },
  'smtp.452.full': {
    code: 452,
    says: ['quota', 'mailbox full', 'mailbox is full', 'out of storage'],
    retry: 'later',
    source: 'RFC 3463 §3.3',
  },
  'smtp.454': { code: 454, retry: 'later', source: 'RFC 4954 §6; RFC 3207 §4' },
  'smtp.454.auth': { code: 454, places: auth, retry: 'later', source: 'RFC 4954 §6' },
  'smtp.454.starttls': { code: 454, places: ['starttls'], retry: 'later', source: 'RFC 3207 §4' },
  'smtp.454.relay': {
    code: 454,
    says: ['relay access', 'relay denied', 'relay not', 'not relay', 'to relay', 'relaying'],
    retry: 'after-change',
    source: 'RFC 3463 §3.8',
  },
  'smtp.455': { code: 455, retry: 'later', source: 'RFC 5321 §4.1.1.11' },
  // Seldom met.
  'smtp.422': { code: 422, retry: 'after-change', source: 'RFC 5248 §2.4' },
  'smtp.424': { code: 424, retry: 'later', source: 'RFC 5321 §4.3.2' },
  'smtp.430': { code: 430, retry: 'later', source: 'RFC 5248 §2.4' },
  'smtp.435': { code: 435, retry: 'later', source: 'RFC 5321 §4.3.2' },
  'smtp.442': { code: 442, retry: 'later', source: 'RFC 5321 §4.3.2' },
  'smtp.453': { code: 453, retry: 'done', source: 'RFC 2645 §7' },
  'smtp.458': { code: 458, retry: 'later', source: 'RFC 1985 §5.3' },
  'smtp.459': { code: 459, retry: 'after-change', source: 'RFC 1985 §5.3' },
} as const satisfies Record<string, MeaningFact>;
