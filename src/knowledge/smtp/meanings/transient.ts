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
  'smtp.421.errors': {
    code: 421,
    says: ['too many errors', 'too many bad', 'too many unrecognized', 'too many syntax', 'too many invalid'],
    retry: 'later',
    source: 'RFC 5321 §3.8',
  },
  'smtp.421.connections': {
    code: 421,
    says: ['too many concurrent', 'too many connections', 'connection limit', 'connection rate'],
    retry: 'later',
    source: 'RFC 5321 §3.8',
  },
  'smtp.421.tls': {
    code: 421,
    says: ['TLS required', 'TLS is required'],
    retry: 'after-change',
    source: 'RFC 3207 §4',
  },
  'smtp.422': { code: 422, retry: 'after-change', source: 'RFC 5248 §2.4' },
  'smtp.422.full': { code: 422, says: ['full', 'quota', 'storage'], retry: 'later', source: 'RFC 3463 §3.3' },
  'smtp.424': { code: 424, retry: 'later', source: 'RFC 3463 §3.3; OpenSMTPD' },
  'smtp.430': { code: 430, retry: 'later', source: 'RFC 5248 §2.4' },
  'smtp.432': { code: 432, retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.432.connections': {
    code: 432,
    says: ['concurrent connections', 'thread limit', 'STOREDRV'],
    retry: 'later',
    source: 'RFC 5321 §4.2.1; Microsoft Exchange',
  },
  'smtp.435': { code: 435, retry: 'later', source: 'RFC 4954 §6; Exim' },
  'smtp.442': { code: 442, retry: 'later', source: 'RFC 3463 §3.5; OpenSMTPD' },
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
  'smtp.451': { code: 451, retry: 'later', source: 'RFC 5321 §4.2.3' },
  'smtp.451.greylisting': {
    code: 451,
    says: ['greylist', 'graylist', 'grey-list', 'grey list'],
    retry: 'later',
    source: 'RFC 6647 §2',
  },
  'smtp.451.auth': { code: 451, places: auth, retry: 'later', source: 'RFC 5321 §4.2.3' },
  'smtp.451.auth-throttled': {
    code: 451,
    says: ['fail authentication', 'failed authentication', 'login fail'],
    retry: 'later',
    source: 'RFC 4954 §9',
  },
  'smtp.451.config': { code: 451, enhanced: '4.3.5', retry: 'later', source: 'RFC 3463 §3.4' },
  'smtp.451.timeout': { code: 451, says: ['timeout', 'timed out'], retry: 'later', source: 'RFC 5321 §4.5.3.2.7' },
  'smtp.451.protocol': { code: 451, says: ['protocol violation'], retry: 'after-change', source: 'RFC 5321 §4.1.4' },
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
  'smtp.454.pipelined': { code: 454, says: ['pipeline'], retry: 'after-change', source: 'RFC 3207 §4; RFC 2920 §3.1' },
  'smtp.454.relay': {
    code: 454,
    says: ['relay access', 'relay denied', 'relay not', 'not relay', 'to relay', 'relaying'],
    retry: 'after-change',
    source: 'RFC 3463 §3.8',
  },
  'smtp.455': { code: 455, retry: 'later', source: 'RFC 5321 §4.1.1.11' },
} as const satisfies Record<string, MeaningFact>;
