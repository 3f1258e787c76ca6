/** Which row of the facts a reply takes: provider before enhanced code before words before place. */
import { describe, expect, it } from 'vitest';
import type { ProviderId } from '../../../src/knowledge/providers.ts';
import { type MeaningFact, smtpMeanings } from '../../../src/knowledge/smtp/meanings.ts';
import { isKnownCode, meaningId, replyClass } from '../../../src/protocols/smtp/meaning.ts';
import { ASKED_PASSWORD, DATA, HELLO, MAIL, RCPT, talk } from './talk.ts';

/** Meaning of the last reply of a session. */
function meant(lines: readonly string[], host?: string): string | undefined {
  const notes = talk(lines, host).notes.flatMap((note) => (note.kind === 'reply' ? [note.meaning.id] : []));
  return notes.at(-1);
}

const AUTH = [...ASKED_PASSWORD, 'C: c2VjcmV0'];

const ROWS = (Object.entries(smtpMeanings) as [string, MeaningFact][]).filter(([, { code }]) => code >= 200);

describe('a reply of a session', () => {
  it.each([
    ['general', undefined, [...AUTH, 'S: 535 5.7.8 Error: authentication failed'], 'smtp.535'],
    ['QQ', 'smtp.qq.com', [...AUTH, 'S: 535 Login Fail. Please enter your authorization code'], 'smtp.535.qq'],
    ['exmail', 'smtp.exmail.qq.com', [...AUTH, 'S: 535 Error'], 'smtp.535.tencent-exmail'],
    ['NetEase', 'smtp.163.com', [...AUTH, 'S: 535 Error: authentication failed'], 'smtp.535.netease'],
    ['Gmail', 'smtp.gmail.com', [...AUTH, 'S: 535 5.7.8 Username and Password not accepted'], 'smtp.535.gmail'],
    ['a host that only ends like one', 'notqq.com', [...AUTH, 'S: 535 Error'], 'smtp.535'],
  ])('535 of %s', (_, host, lines, id) => expect(meant(lines, host)).toBe(id));

  it.each([
    ['TLS first', [...MAIL.slice(0, -1), 'S: 530 5.7.0 Must issue a STARTTLS command first'], 'smtp.530.tls'],
    ['login first', [...MAIL.slice(0, -1), 'S: 530 5.7.0 Authentication required'], 'smtp.530.auth'],
    ['neither', [...MAIL.slice(0, -1), 'S: 530 5.7.0 no'], 'smtp.530'],
  ])('530: %s', (_, lines, id) => expect(meant(lines)).toBe(id));

  it.each([
    ['at STARTTLS', [...HELLO, 'C: STARTTLS', 'S: 454 4.7.0 TLS not available'], 'smtp.454.starttls'],
    ['at AUTH', [...AUTH, 'S: 454 4.7.0 Temporary authentication failure'], 'smtp.454.auth'],
    ['at RCPT', [...RCPT.slice(0, -1), 'S: 454 4.7.1 Relay access denied'], 'smtp.454.relay'],
    ['elsewhere', [...HELLO, 'C: NOOP', 'S: 454 no'], 'smtp.454'],
  ])('454 %s', (_, lines, id) => expect(meant(lines)).toBe(id));

  it.each([
    ['greeting', ['S: 220 mail ESMTP'], 'smtp.220.greeting'],
    ['STARTTLS', [...HELLO, 'C: STARTTLS', 'S: 220 go'], 'smtp.220.starttls'],
    ['sender', MAIL, 'smtp.250.mail'],
    ['recipient', RCPT, 'smtp.250.rcpt'],
    ['message', [...DATA, 'C: .', 'S: 250 queued'], 'smtp.250.message'],
    ['user name', ASKED_PASSWORD.slice(0, -2), 'smtp.334.username'],
    ['password', ASKED_PASSWORD, 'smtp.334.password'],
    ['PLAIN', [...HELLO, 'C: AUTH PLAIN', 'S: 334 '], 'smtp.334.plain'],
    ['digest', [...HELLO, 'C: AUTH CRAM-MD5', 'S: 334 PDFAeD4='], 'smtp.334.digest'],
    ['unsolicited', [...HELLO, 'S: 421 4.3.2 shutting down'], 'smtp.421.unsolicited'],
    ['an unknown code', [...HELLO, 'C: NOOP', 'S: 599 odd'], 'smtp.class.permanent'],
    ['an unknown transient code', [...HELLO, 'C: NOOP', 'S: 499 odd'], 'smtp.class.transient'],
  ])('by its place: %s', (_, lines, id) => expect(meant(lines)).toBe(id));
});

describe('the choice', () => {
  const query = { code: 550, enhanced: null, place: 'rcpt', provider: null, text: '' } as const;
  it.each([
    ['nothing known', query, 'smtp.550'],
    ['place', { ...query, place: 'message' }, 'smtp.550.message'],
    ['words before place', { ...query, place: 'message', text: 'Relaying denied' }, 'smtp.550.relay'],
    ['enhanced before words', { ...query, enhanced: '5.1.1', text: 'relay' }, 'smtp.550.unknown-user'],
    ['enhanced and words', { ...query, enhanced: '5.7.1', text: 'Unable to relay' }, 'smtp.550.relay-policy'],
    ['provider and words', { ...query, provider: 'netease', text: 'User has no permission' }, 'smtp.550.netease'],
    ['provider whose words are absent', { ...query, provider: 'netease', place: 'data' }, 'smtp.550'],
    ['an enhanced code nobody listed', { ...query, place: 'data', enhanced: '5.9.9' }, 'smtp.550'],
  ] as const)('%s', (_, asked, id) => expect(meaningId(asked)).toBe(id));

  it.each([
    [
      'the rule of a provider before its words',
      { code: 451, text: 'DT:SPM ,please try again' },
      'smtp.451.netease-spam',
    ],
    ['a provider told by the reply alone', { code: 554, text: 'DT:SUM 163 smtp2' }, 'smtp.554.netease-envelope'],
    ['a rule of no list', { code: 450, provider: 'netease', text: 'MI:NEW' }, 'smtp.450.netease'],
    [
      'the provider that is connected, whatever the reply says',
      { code: 554, provider: 'qq', text: 'DT:SUM' },
      'smtp.554',
    ],
  ] as const)('%s', (_, asked, id) => expect(meaningId({ ...query, ...asked })).toBe(id));

  it('can give every row: none is shadowed by another', () => {
    for (const [id, fact] of ROWS) {
      const { code, enhanced = null, provider = null, rules = [''], says = [''], places = ['other', 'quit'] } = fact;
      const given = places.map((place) =>
        meaningId({ code, enhanced, provider: provider as ProviderId | null, place, text: `${rules[0]} ${says[0]}` }),
      );
      expect(given, id).toContain(id);
    }
  });

  it('tells classes by the first digit', () => {
    expect([250, 354, 421, 550, 99, 600].map(replyClass)).toEqual([
      'success',
      'continue',
      'transient',
      'permanent',
      'unknown',
      'unknown',
    ]);
    expect([250, 354, 599].map(isKnownCode)).toEqual([true, true, false]);
  });
});
