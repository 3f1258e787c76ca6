/** `+`: the server is ready for more. */
import type { ImapMeaningFact } from '../meaning-fact.ts';

export const continued = {
  'imap.continue.literal': { status: '+', places: ['literal'], retry: 'go-on', source: 'RFC 9051 §7.6' },
  'imap.continue.literal-append': {
    status: '+',
    places: ['literal-append'],
    retry: 'go-on',
    source: 'RFC 9051 §6.3.12',
  },
  'imap.continue.idle': { status: '+', places: ['idle'], retry: 'go-on', source: 'RFC 2177 §3' },
  'imap.continue.user': { status: '+', places: ['auth-user'], retry: 'go-on', source: 'RFC 9051 §6.2.2' },
  'imap.continue.password': { status: '+', places: ['auth-password'], retry: 'go-on', source: 'RFC 9051 §6.2.2' },
  'imap.continue.password-provider': {
    status: '+',
    provider: 'qq',
    places: ['auth-password'],
    retry: 'go-on',
    source: 'RFC 9051 §6.2.2',
  },
  'imap.continue.plain': { status: '+', places: ['auth-plain'], retry: 'go-on', source: 'RFC 4616 §2' },
  'imap.continue.digest': { status: '+', places: ['auth-digest'], retry: 'go-on', source: 'RFC 2195 §2' },
  'imap.continue.scram-first': { status: '+', places: ['auth-scram-first'], retry: 'go-on', source: 'RFC 5802 §5' },
  'imap.continue.scram-final': { status: '+', places: ['auth-scram-final'], retry: 'go-on', source: 'RFC 5802 §5.1' },
  'imap.continue.scram-done': { status: '+', places: ['auth-scram-done'], retry: 'go-on', source: 'RFC 5802 §5' },
  'imap.continue.token': { status: '+', places: ['auth-token'], retry: 'go-on', source: 'RFC 7628 §3.1' },
  'imap.continue.token-refused': {
    status: '+',
    places: ['auth-token-refused'],
    retry: 'go-on',
    source: 'RFC 7628 §3.2.3',
  },
  'imap.continue.external': { status: '+', places: ['auth-external'], retry: 'go-on', source: 'RFC 4422 §A' },
  'imap.continue.answer': { status: '+', places: ['auth-answer'], retry: 'go-on', source: 'RFC 9051 §6.2.2' },
  'imap.continue.unsolicited': { status: '+', places: ['unsolicited'], retry: 'go-on', source: 'RFC 9051 §7.6' },
} as const satisfies Record<string, ImapMeaningFact>;
