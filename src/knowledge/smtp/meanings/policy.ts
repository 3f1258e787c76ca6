/** Refusals by policy, whoever gives them: blocklists, checks of the sender and of the client, haste. */
import type { MeaningFact } from '../meaning-fact.ts';

const listed = ['blocked using', 'is listed', 'blacklist', 'blocklist', 'block list', 'dnsbl', 'spamhaus'] as const;

export const policy = {
  'smtp.450.hostname': {
    code: 450,
    says: ['cannot find your hostname', 'cannot find your reverse hostname', 'reverse dns'],
    retry: 'after-change',
    source: 'RFC 7372 §3.3',
  },
  'smtp.450.pregreet': { code: 450, enhanced: '4.3.2', retry: 'later', source: 'RFC 6647 §2; Postfix postscreen' },
  'smtp.450.unverified': {
    code: 450,
    says: ['unverified address', 'verification in progress'],
    retry: 'later',
    source: 'RFC 5321 §3.3',
  },
  'smtp.450.sender-domain': { code: 450, enhanced: '4.1.8', retry: 'after-change', source: 'RFC 3463 §3.2' },
  'smtp.451.sender-domain': { code: 451, enhanced: '4.1.8', retry: 'after-change', source: 'RFC 3463 §3.2' },
  'smtp.450.recipient-domain': { code: 450, enhanced: '4.1.2', retry: 'after-change', source: 'RFC 3463 §3.2' },
  'smtp.550.helo': { code: 550, places: ['helo', 'ehlo'], retry: 'after-change', source: 'RFC 5321 §4.1.4' },
  'smtp.550.blocklist': { code: 550, says: listed, retry: 'after-change', source: 'RFC 5321 §7.9' },
  'smtp.550.blocklist-policy': {
    code: 550,
    enhanced: '5.7.1',
    says: listed,
    retry: 'after-change',
    source: 'RFC 3463 §3.8',
  },
  'smtp.550.reverse-dns': { code: 550, enhanced: '5.7.25', retry: 'after-change', source: 'RFC 7372 §3.3' },
  'smtp.550.unauthenticated': { code: 550, enhanced: '5.7.26', retry: 'after-change', source: 'RFC 7372 §3.4' },
  'smtp.550.sender-no-mail': { code: 550, enhanced: '5.7.27', retry: 'after-change', source: 'RFC 7505 §4.2' },
  'smtp.550.no-mail-domain': { code: 550, enhanced: '5.1.10', retry: 'never', source: 'RFC 7505 §4.2' },
  'smtp.550.disabled': { code: 550, enhanced: '5.2.1', retry: 'never', source: 'RFC 3463 §3.3' },
  'smtp.551.forwarding': { code: 551, enhanced: '5.7.1', retry: 'after-change', source: 'RFC 2034 §5' },
  'smtp.554.blocklist': { code: 554, says: listed, retry: 'after-change', source: 'RFC 5321 §7.9' },
  'smtp.554.blocklist-policy': {
    code: 554,
    enhanced: '5.7.1',
    says: listed,
    retry: 'after-change',
    source: 'RFC 3463 §3.8',
  },
  'smtp.554.too-early': {
    code: 554,
    says: ['synchronization', 'before greeting', 'early talker'],
    retry: 'after-change',
    source: 'RFC 5321 §4.3.1; Exim, Postfix postscreen',
  },
  'smtp.554.security': { code: 554, says: ['lack of security'], retry: 'after-change', source: 'RFC 3207 §4.1' },
} as const satisfies Record<string, MeaningFact>;
