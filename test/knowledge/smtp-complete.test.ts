/** Nothing of the registries is left out: lists of our own against the facts. */
import { expect, test } from 'vitest';
import { type MechanismFact, mechanisms } from '../../src/knowledge/mechanisms.ts';
import { neteaseRules } from '../../src/knowledge/netease.ts';
import { smtpCommands } from '../../src/knowledge/smtp/commands.ts';
import { smtpEnhanced, smtpEnhancedClasses, smtpEnhancedSubjects } from '../../src/knowledge/smtp/enhanced.ts';
import { smtpKeywords } from '../../src/knowledge/smtp/keywords.ts';
import { type MeaningFact, type SmtpPlace, smtpMeanings } from '../../src/knowledge/smtp/meanings.ts';
import { smtpParameters } from '../../src/knowledge/smtp/parameters.ts';
import { smtpSteps } from '../../src/knowledge/smtp/steps.ts';
import { IN_CLEAR, SERVER_FIRST } from '../../src/protocols/sasl/mechanisms.ts';
import { meaningId } from '../../src/protocols/smtp/meaning.ts';

/** Reply codes of the standards and of servers, with the places each is known to be given in. */
const replies: Readonly<Record<number, readonly SmtpPlace[]>> = {
  200: ['other'],
  211: ['help'],
  214: ['help'],
  220: ['greeting', 'starttls', 'other'],
  221: ['quit', 'unsolicited'],
  235: ['auth', 'auth-answer'],
  250: ['helo', 'ehlo', 'mail', 'rcpt', 'message', 'rset', 'noop', 'vrfy', 'expn', 'etrn', 'other'],
  251: ['rcpt', 'vrfy', 'etrn'],
  252: ['vrfy', 'expn', 'etrn'],
  253: ['etrn'],
  334: [
    'auth-user',
    'auth-password',
    'auth-plain',
    'auth-digest',
    'auth-scram-first',
    'auth-scram-final',
    'auth-scram-done',
    'auth-token',
    'auth-token-refused',
    'auth-external',
    'auth-answer',
  ],
  353: ['message'],
  354: ['data'],
  355: ['mail'],
  421: ['greeting', 'unsolicited', 'mail', 'rcpt', 'message', 'auth-answer', 'other'],
  422: ['auth-answer', 'rcpt'],
  424: ['rcpt'],
  430: ['auth', 'other'],
  432: ['auth-answer'],
  435: ['auth', 'auth-answer'],
  442: ['message'],
  450: ['mail', 'rcpt', 'message', 'other'],
  451: ['auth-answer', 'mail', 'rcpt', 'message', 'other'],
  452: ['mail', 'rcpt', 'message'],
  453: ['other'],
  454: ['auth', 'auth-answer', 'starttls', 'rcpt'],
  455: ['mail', 'rcpt'],
  458: ['etrn'],
  459: ['etrn'],
  500: ['ehlo', 'auth-answer', 'other'],
  501: ['helo', 'ehlo', 'mail', 'rcpt', 'auth', 'auth-answer', 'other'],
  502: ['ehlo', 'starttls', 'auth', 'vrfy', 'expn', 'help', 'other'],
  503: ['helo', 'ehlo', 'starttls', 'auth', 'mail', 'rcpt', 'data', 'message', 'other'],
  504: ['helo', 'ehlo', 'auth', 'vrfy', 'expn', 'help', 'other'],
  521: ['greeting', 'other'],
  523: ['auth'],
  524: ['auth', 'rcpt'],
  525: ['auth-answer'],
  530: ['mail', 'rcpt', 'other'],
  533: ['mail', 'rcpt'],
  534: ['auth', 'auth-answer'],
  535: ['auth', 'auth-answer'],
  538: ['auth'],
  550: ['helo', 'ehlo', 'mail', 'rcpt', 'vrfy', 'expn', 'message'],
  551: ['rcpt', 'vrfy'],
  552: ['mail', 'rcpt', 'message'],
  553: ['mail', 'rcpt', 'vrfy'],
  554: ['greeting', 'starttls', 'mail', 'rcpt', 'data', 'message'],
  555: ['mail', 'rcpt'],
  556: ['rcpt'],
};

test('50 reply codes have explanations wherever they are given', () => {
  expect(Object.keys(replies)).toHaveLength(50);
  for (const [code, places] of Object.entries(replies)) {
    for (const place of places) {
      const id = meaningId({ code: Number(code), enhanced: null, place, provider: null, text: '' });
      expect(id, `${code} at ${place}`).toMatch(new RegExp(`^smtp\\.${code}(\\.|$)`));
    }
  }
});

/** Places where the same code says something else: each must have a row of its own. */
const apart: readonly (readonly [code: number, places: readonly SmtpPlace[]])[] = [
  [220, ['greeting', 'starttls']],
  [250, ['helo', 'ehlo', 'mail', 'rcpt', 'message', 'rset', 'noop', 'vrfy', 'expn', 'etrn', 'other']],
  [251, ['rcpt', 'etrn']],
  [252, ['vrfy', 'etrn']],
  [
    334,
    [
      'auth-user',
      'auth-password',
      'auth-plain',
      'auth-digest',
      'auth-scram-first',
      'auth-scram-final',
      'auth-scram-done',
      'auth-token',
      'auth-token-refused',
      'auth-external',
      'auth-answer',
    ],
  ],
  [421, ['greeting', 'unsolicited', 'mail']],
  [454, ['auth', 'starttls', 'rcpt']],
  [500, ['ehlo', 'auth-answer', 'other']],
  [501, ['ehlo', 'mail', 'rcpt', 'auth', 'auth-answer', 'other']],
  [502, ['ehlo', 'starttls', 'auth', 'vrfy', 'help']],
  [503, ['starttls', 'auth', 'mail', 'rcpt', 'data', 'message', 'other']],
  [504, ['ehlo', 'auth', 'other']],
  [550, ['ehlo', 'mail', 'rcpt', 'vrfy', 'message']],
  [552, ['mail', 'rcpt', 'message']],
  [554, ['greeting', 'starttls', 'data', 'message', 'mail']],
];

test.each(apart)('%i means something else at each of %j', (code, places) => {
  const ids = places.map((place) => meaningId({ code, enhanced: null, place, provider: null, text: '' }));
  expect(new Set(ids).size).toBe(places.length);
});

/** Details of each subject, 0 to the last one registered. */
const lastDetail: Readonly<Record<string, number>> = { 0: 0, 1: 10, 2: 4, 3: 6, 4: 7, 5: 6, 6: 10, 7: 30 };
/** Numbers that Exchange made up. */
const exchange = ['2.252', '7.57', '7.60', '7.139', '7.500'];
/** Codes that a provider gives a meaning of its own: reply code, enhanced code. */
const reused: readonly (readonly [number, string])[] = [
  [432, '4.3.2'],
  [535, '5.7.3'],
  [550, '5.7.30'],
  [530, '5.7.57'],
  [550, '5.7.60'],
  [535, '5.7.139'],
  [554, '5.2.252'],
  [550, '5.4.5'],
  [550, '5.1.10'],
];

test('all enhanced status codes have a sentence: 3 classes, 8 subjects, 81 details, and what Exchange added', () => {
  expect(Object.keys(smtpEnhancedClasses)).toEqual(['2', '4', '5']);
  expect(Object.keys(smtpEnhancedSubjects)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  const registered = Object.entries(lastDetail).flatMap(([subject, last]) =>
    Array.from({ length: last + 1 }, (_, detail) => `${subject}.${detail}`),
  );
  expect(registered).toHaveLength(81);
  expect(Object.keys(smtpEnhanced).sort()).toEqual([...registered, ...exchange].sort());
});

test('what a provider means by a code of the registry is explained with the reply', () => {
  for (const [code, enhanced] of reused) {
    const id = meaningId({ code, enhanced, place: 'other', provider: 'microsoft', text: 'SendAsDenied thread limit' });
    expect(id, `${code} ${enhanced}`).not.toBe(`smtp.${code}`);
  }
});

test('every command has an explanation: 26 that people type, 3 steps that are no commands, Exchange by its keyword', () => {
  const typed =
    'HELO EHLO MAIL RCPT DATA BDAT BURL RSET VRFY EXPN HELP NOOP QUIT AUTH STARTTLS ETRN ATRN TURN SEND SOML SAML ' +
    'LHLO XCLIENT XFORWARD VERB ONEX';
  expect(Object.keys(smtpCommands).sort()).toEqual(typed.split(' ').sort());
  expect(Object.keys(smtpSteps)).toEqual(['connect', 'message', 'end']);
  expect(smtpKeywords['X-EXPS'].commands).toEqual(['X-EXPS']);
  expect(smtpParameters).toHaveProperty(['MAIL AUTH=']);
});

test('41 keywords, and every parameter they add', () => {
  const known =
    '8BITMIME SIZE PIPELINING CHUNKING BINARYMIME SMTPUTF8 AUTH AUTH= STARTTLS ENHANCEDSTATUSCODES DSN ETRN ATRN TURN ' +
    'VRFY EXPN HELP DELIVERBY NO-SOLICITING MTRK BURL CONPERM CONNEG FUTURERELEASE MT-PRIORITY REQUIRETLS RRVS LIMITS ' +
    'SUBMITTER CHECKPOINT X-EXPS XEXCH50 X-LINK2STATE XRDST XCLIENT XFORWARD MAILCOMPRESS PRDR XOAUTH2 ONEX VERB';
  expect(known.split(' ')).toHaveLength(41);
  expect(Object.keys(smtpKeywords).sort()).toEqual(known.split(' ').sort());
  const added = Object.values(smtpKeywords).flatMap((fact) => ('parameters' in fact ? fact.parameters : []));
  expect(Object.keys(smtpParameters).sort()).toEqual([...added].sort());
  for (const [key, { syntax }] of Object.entries(smtpParameters)) {
    const [verb, parameter] = key.split(' ') as [string, string];
    expect(syntax.startsWith(`${verb} `)).toBe(true);
    expect(syntax).toContain(` ${parameter}`);
  }
});

const ways: [string, MechanismFact][] = Object.entries(mechanisms);

test('16 ways of logging in', () => {
  const known =
    'PLAIN LOGIN CRAM-MD5 DIGEST-MD5 SCRAM-SHA-1 SCRAM-SHA-256 SCRAM-SHA-256-PLUS XOAUTH2 OAUTHBEARER EXTERNAL NTLM ' +
    'ANONYMOUS GSSAPI APOP USER/PASS';
  expect(ways.map(([name]) => name).sort()).toEqual([...known.split(' '), 'IMAP LOGIN'].sort());
});

test.each(ways)('%s: facts that agree with each other', (_, fact) => {
  expect(fact.rounds).toBeGreaterThan(0);
  expect(fact.source).toMatch(/^(RFC \d+ §[A-Z\d.]+(; RFC \d+ §\d+)?|draft-[\w-]+|Google XOAUTH2|Microsoft MS-NLMP)$/);
  // What is readable once base64 is undone must not cross the wire without TLS (RFC 4954 §4, RFC 5034 §4).
  if (fact.reveals === 'password' || fact.reveals === 'token') expect(fact.tls).toBe('must');
  expect(fact.reveals === 'digest').toBe(fact.hash !== undefined);
  if (fact.byHand === 'computed') expect(fact.reveals).toBe('digest');
});

test('every rule NetEase has published leads to a row', () => {
  const facts: readonly MeaningFact[] = Object.values(smtpMeanings);
  const explained = new Set(facts.flatMap(({ rules = [] }) => rules));
  expect([...explained].sort()).toEqual([...neteaseRules].sort());
});

test('what the dialogues know of mechanisms is what the facts say', () => {
  const typed = ways.filter(([, { protocols }]) => protocols.includes('smtp'));
  const names = (holds: (fact: MechanismFact) => boolean) =>
    typed.filter(([, fact]) => holds(fact)).map(([name]) => name);
  expect(names(({ first }) => first === 'server').sort()).toEqual([...SERVER_FIRST].sort());
  expect(names(({ reveals }) => reveals === 'password').sort()).toEqual([...IN_CLEAR].sort());
});
