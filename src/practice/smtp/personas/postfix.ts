/**
 * In the manner of Postfix 3.7 as most distributions ship it, on port 25. Compared reply by reply with a real one, and
 * what follows is what that one said; what differs from the strict style is all that stands here.
 */
import { everybody } from '../../accounts.ts';
import type { Persona } from '../persona.ts';
import { rfc } from './rfc.ts';

const NO_DOMAIN = 'Recipient address rejected: need fully-qualified address';
const UNKNOWN = 'Recipient address rejected: User unknown in virtual mailbox table';

export const postfix: Persona = {
  id: 'postfix',
  host: 'mail.example.test',
  enhanced: true,
  domains: ['example.test'],
  accounts: everybody,
  mechanisms: ['PLAIN', 'LOGIN', 'CRAM-MD5'],
  keywords: [
    'PIPELINING',
    'SIZE {size}',
    'VRFY',
    'ETRN',
    'STARTTLS',
    'AUTH {mechanisms}',
    'ENHANCEDSTATUSCODES',
    '8BITMIME',
    'DSN',
    'SMTPUTF8',
    'CHUNKING',
  ],
  // Not served and not known either, so the text for them is that of an unknown command.
  refusedVerbs: ['HELP', 'EXPN', 'TURN', 'SEND', 'SOML', 'SAML', 'ATRN', 'BURL'],
  foreignVerbs: /^(CONNECT|GET|POST)$|^[^A-Z]/,
  remoteQueue: {
    // Only its own relay domains have a queue to flush, and this one has none.
    nodes: {},
    others: '459 <{node}>: service unavailable',
    syntax: '500 Syntax: ETRN domain',
    badNode: '501 Error: invalid parameter syntax',
    inTransaction: '503 Error: MAIL transaction in progress',
  },
  chunking: {
    syntax: '521 5.5.4 Syntax: BDAT count [LAST]',
    hangsUp: true,
    chunk: '250 2.0.0 Ok: {octets} bytes',
    queued: '250 2.0.0 Ok: {octets} bytes queued as {id}',
    dataAfter: '503 5.5.1 Error: DATA after BDAT',
    rcptAfter: '503 5.5.1 Error: RCPT after BDAT',
  },
  limits: { size: 10_240_000, recipients: 1000, errors: 20 },
  queueId: 'hex',
  rules: { ...rfc.rules, blankAfterColon: true, loginInitial: true, tlsAnytime: true, quitAnyhow: true },
  texts: {
    ...rfc.texts,
    greeting: '220 {host} ESMTP Postfix',
    noName: '501 Syntax: {verb} hostname',
    notImplemented: '500 5.5.2 Error: command not recognized',
    help: '500 5.5.2 Error: command not recognized',
    verifyNoDomain: `504 5.5.2 <{address}>: ${NO_DOMAIN}`,
    verifyUnknown: `550 5.1.1 <{address}>: ${UNKNOWN}`,
    verifyElsewhere: '554 5.7.1 <{address}>: Relay access denied',
    verifyWhom: '501 5.5.4 Syntax: VRFY address [SMTPUTF8]',
    authAfterHelo: '503 5.5.1 Error: authentication not enabled',
    authUnknown: '535 5.7.8 Error: authentication failed: Invalid authentication mechanism',
    authFailed: '535 5.7.8 Error: authentication failed: (reason unavailable)',
    authWebPassword: '535 5.7.8 Error: authentication failed: (reason unavailable)',
    authInitialNotBase64: '535 5.7.8 Error: authentication failed: Invalid base64 data in initial response',
    authNotBase64: '535 5.7.8 Error: authentication failed: Invalid base64 data in continued response',
    undeclaredUtf8: '501 5.1.7 Bad sender address syntax',
    badSize: '501 5.5.4 Bad message size syntax',
    badBody: '555 5.5.4 Unsupported option: {parameter}',
    badParameter: '501 5.5.4 Bad {name} parameter syntax',
    badRcptParameter: '501 5.5.4 Error: Bad {name} parameter syntax',
    rcptNoDomain: `504 5.5.2 <{address}>: ${NO_DOMAIN}`,
    unknownUser: `550 5.1.1 <{address}>: ${UNKNOWN}`,
    loginToRelay: '554 5.7.1 <{address}>: Relay access denied',
    messageTooBig: '552 5.3.4 Error: message file too big',
  },
};
