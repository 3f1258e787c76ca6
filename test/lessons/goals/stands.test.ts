/** What is said of a session that is not yet where a step leads. */
import { expect, test } from 'vitest';
import { unmetState } from '../../../src/lessons/goals/session-state.ts';
import { whereItStands } from '../../../src/lessons/goals/stands.ts';
import { unmetWriting } from '../../../src/lessons/goals/writing.ts';
import type { Protocol } from '../../../src/protocols/contract.ts';
import { lmtp } from '../../../src/protocols/lmtp/index.ts';
import { pop3 } from '../../../src/protocols/pop3/index.ts';
import { smtp } from '../../../src/protocols/smtp/index.ts';
import { StagedSession } from '../../support/staged-session.ts';

const PROTOCOLS = { smtp, lmtp, pop3 } as unknown as Readonly<Record<string, Protocol>>;
const LETTER = {
  from: 'a@example.test',
  to: ['b@example.test'],
  login: null,
  octets: Buffer.from('To: b\r\n\r\nhi\r\n'),
};

type Line = readonly [sent: string, ...answers: string[]];

/** Plays a session and says what it looks like. */
function played(protocol: string, lines: readonly Line[], accepted: readonly (typeof LETTER)[] = []) {
  const session = new StagedSession(PROTOCOLS[protocol]!).open(
    protocol === 'pop3' ? '+OK ready' : '220 mail.example.test',
  );
  for (const [sent, ...answers] of lines) {
    session.send(Buffer.from(`${sent}\r\n`));
    session.says(...answers);
  }
  const { transcript } = session;
  const last =
    lines.length === 0 ? null : transcript.notes(transcript.last('reply')).find((note) => note.kind === 'reply');
  const evidence = {
    ...{ protocol, standing: session.standing, view: session.view, actors: [] },
    acceptedAfter: (many: number) => accepted.slice(many),
    count: () => null,
  };
  return { evidence, seen: { last: last ?? null, login: false } };
}

const EHLO: Line = ['EHLO a.example.test', '250-mail.example.test', '250 AUTH PLAIN'];
const MAIL: Line = ['MAIL FROM:<a@example.test>', '250 OK'];

test.each<[string, string, readonly Line[], string, object]>([
  ['nothing said', 'smtp', [], 'stands.smtp.hello', {}],
  ['a refused greeting', 'smtp', [['helo', '501 5.5.4 name']], 'stands.smtp.hello', { got: '501 5.5.4' }],
  ['HELO, which lists nothing', 'smtp', [['HELO a', '250 OK']], 'stands.smtp.greeted', {}],
  ['EHLO that lists nothing', 'smtp', [['EHLO a', '250 OK']], 'stands.smtp.greeted', {}],
  ['EHLO', 'smtp', [EHLO], 'stands.smtp.greeted', {}],
  ['LHLO', 'lmtp', [['LHLO a', '250 OK']], 'stands.smtp.greeted', {}],
  ['a refused MAIL', 'smtp', [EHLO, ['MAIL FROM: <a>', '553 no']], 'stands.smtp.greeted', { got: '553' }],
  ['MAIL', 'smtp', [EHLO, MAIL], 'stands.smtp.mail', {}],
  ['a refused RCPT', 'smtp', [EHLO, MAIL, ['RCPT TO:<b@c>', '554 5.7.1 no']], 'stands.smtp.mail', { got: '554 5.7.1' }],
  ['AUTH without an answer', 'smtp', [EHLO, ['AUTH PLAIN', '334 ']], 'stands.smtp.question', {}],
  ['a login', 'smtp', [EHLO, ['AUTH PLAIN AGEAYg==', '235 OK']], 'stands.smtp.auth', { user: 'a' }],
  ['POP3, nothing said', 'pop3', [], 'stands.pop3.authorization', {}],
  ['a refused USER', 'pop3', [['USER bob', '-ERR [AUTH] no']], 'stands.pop3.refused', { got: '-ERR [AUTH]' }],
  ['USER', 'pop3', [['USER alice', '+OK']], 'stands.pop3.auth', {}],
  [
    'a refused RETR',
    'pop3',
    [
      ['USER a', '+OK'],
      ['PASS x', '+OK'],
      ['RETR 9', '-ERR no'],
    ],
    'stands.pop3.transaction',
    { got: '-ERR' },
  ],
])('%s', (_, protocol, lines, id, params) => {
  const { evidence, seen } = played(protocol, lines);
  expect(whereItStands(evidence, seen)).toEqual({ id, params });
});

test('a login is spoken of only where one is asked for', () => {
  const { evidence, seen } = played('smtp', [EHLO]);
  expect(whereItStands(evidence, { ...seen, login: true }).params).toEqual({ login: 'login' });
});

test('a letter that was sent is not forgotten', () => {
  const { evidence, seen } = played('smtp', [EHLO], [LETTER]);
  expect(whereItStands(evidence, seen).id).toBe('stands.smtp.sent');
  expect(unmetWriting({ fields: ['To', 'Date'] }, evidence, seen)).toEqual([
    { id: 'writing.sent', params: { fields: 'Date' } },
  ]);
  expect(unmetWriting({ bodyLines: 3 }, evidence, seen)).toEqual([{ id: 'writing.sent', params: {} }]);
});

test('the next letter is told of while it is begun', () => {
  const { evidence, seen } = played('smtp', [EHLO, MAIL], [LETTER]);
  expect(whereItStands(evidence, seen).id).toBe('stands.smtp.mail');
  expect(unmetWriting({ bodyLines: 3 }, evidence, seen).map(({ id }) => id)).toEqual(['stands.smtp.mail']);
});

test('what a state lacks is told with the refusal seen last', () => {
  const { evidence, seen } = played('smtp', [EHLO, ['data.', '500 what']]);
  expect(unmetState({ input: 'message', user: 'alice' }, evidence, seen)).toEqual([
    { id: 'user.none', params: { got: '500' } },
    { id: 'input.message', params: { got: '500' } },
  ]);
});
