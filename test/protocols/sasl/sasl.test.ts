/** What the protocols share of AUTH, by itself. */
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/protocols/sasl/answer.ts';
import {
  type AuthExchange,
  asksFor,
  beginExchange,
  continueExchange,
  readChallenge,
} from '../../../src/protocols/sasl/exchange.ts';
import { lintAnswer, lintMechanism } from '../../../src/protocols/sasl/lint.ts';
import { answerSecrets, cover, initialResponseSecrets } from '../../../src/protocols/sasl/secrets.ts';

const b64 = (text: string) => Buffer.from(text).toString('base64');
const MEANS = { charset: 'auto', nonce: 'nonce', host: 'mail.example.test' };
const auth = (mechanism: string, answers = 0, challenge: Uint8Array | null = null): AuthExchange => ({
  mechanism,
  answers,
  user: null,
  challenge,
  first: null,
});

it('asks by mechanism and count, never by the words of the prompt', () => {
  expect(['LOGIN', 'PLAIN', 'CRAM-MD5', 'SCRAM-SHA-256'].map((name) => asksFor(auth(name)))).toEqual([
    'user',
    'user-and-password',
    'digest',
    'user',
  ]);
  expect(asksFor(auth('LOGIN', 1))).toBe('password');
});

it('reads a question as text, else as hex, else not at all', () => {
  expect(readChallenge(b64('Username:'))?.text).toBe('Username:');
  expect(readChallenge('/w==')?.text).toBe('ff');
  expect(readChallenge('')).toMatchObject({ text: '' });
  expect(readChallenge('NTLM supported')).toBeNull();
});

it('says what an answer holds, its secret left out', () => {
  const shown = (mechanism: string, answers: number, text: string) =>
    continueExchange(auth(mechanism, answers), b64(text), false).notes.map((note) => 'text' in note && note.text);
  expect(shown('LOGIN', 0, 'alice')).toEqual(['alice']);
  expect(shown('LOGIN', 1, 'secret')).toEqual([]);
  expect(shown('PLAIN', 0, 'boss\0alice\0secret')).toEqual(['boss\0alice\0********']);
  expect(shown('CRAM-MD5', 0, 'alice b913')).toEqual(['alice ********']);
  expect(shown('XOAUTH2', 0, 'user=a')).toEqual([]);
  const user = (text: string) => continueExchange(auth('PLAIN'), text, false).auth.user;
  expect(user(b64('\0alice\0secret'))).toBe('alice');
  expect(user('=')).toBeNull();
});

it('reads an initial response where it may, and never the mechanism from what is hidden', () => {
  const response = b64('\0alice\0secret');
  const said = beginExchange('PLAIN ********', `PLAIN ${response}`, 5);
  expect(said.auth).toEqual({ mechanism: 'PLAIN', answers: 1, user: 'alice', challenge: undefined, first: null });
  expect(said.notes).toEqual([
    { kind: 'decoded', what: 'base64', text: '\0alice\0********', span: { start: 11, end: 11 + response.length } },
  ]);
  expect(beginExchange('********', null, 5)).toMatchObject({ auth: { mechanism: '********', user: null }, notes: [] });
  expect(continueExchange(auth('PLAIN'), response, true)).toMatchObject({ auth: { user: null }, notes: [] });
});

it('signs the question of CRAM-MD5 (RFC 2195 §2)', () => {
  const challenge = Buffer.from('<1896.697170952@postoffice.reston.mci.net>');
  expect(answerOf(auth('CRAM-MD5', 0, challenge), 'tim tanstaaftanstaaf', MEANS)?.text).toBe(
    'dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw',
  );
  expect(answerOf(auth('CRAM-MD5'), 'tim tanstaaftanstaaf', MEANS)).toBeNull();
});

describe('lint', () => {
  it.each([
    ['*', ['cancel']],
    ['', ['empty']],
    ['=', ['empty']],
    ['quit', ['command']],
    ['a!', ['plain-text']],
    ['YWxp!', ['not-base64']],
    ['YWxpY2U-', ['not-base64']],
    ['YQ', ['padding']],
    [b64('a\n'), ['newline']],
    [b64('a\0b\0c'), []],
    [b64('abc'), ['plain-shape']],
  ])('%j', (text, names) => {
    for (const protocol of ['smtp', 'pop3'] as const) {
      const ids = lintAnswer(protocol, auth('PLAIN'), text, ['QUIT']).map(({ id }) => id);
      expect(ids).toEqual(names.map((name) => `${protocol}.lint.sasl-${name}`));
    }
  });
  it('asks for two NULs of PLAIN alone', () => expect(lintAnswer('smtp', auth('LOGIN'), b64('abc'), [])).toEqual([]));
  it('of a mechanism: in clear, with a response too early, with a response that is none', () => {
    const ids = (mechanism: string, response: string, tls: boolean) =>
      lintMechanism('pop3', mechanism, response, tls).map(({ id }) => id.replace('pop3.lint.', ''));
    expect(ids('PLAIN', '', false)).toEqual(['auth-in-clear']);
    expect(ids('CRAM-MD5', '=', true)).toEqual(['auth-initial-response']);
    expect(ids('LOGIN', 'a!', false)).toEqual(['auth-in-clear', 'auth-initial-response', 'sasl-plain-text']);
  });
});

describe('secrets', () => {
  it('of answers, by mechanism', () => {
    const kinds = (exchange: AuthExchange, line: string) => answerSecrets(exchange, line).map(({ kind }) => kind);
    expect(kinds(auth('LOGIN'), b64('alice'))).toEqual([]);
    expect(kinds(auth('LOGIN'), 'alice!')).toEqual(['suspected']);
    expect(kinds(auth('LOGIN', 1), 'x')).toEqual(['password']);
    expect(kinds(auth('CRAM-MD5'), 'x')).toEqual(['digest']);
    expect(kinds(auth('SCRAM-SHA-1'), 'x')).toEqual(['sasl']);
    expect([...kinds(auth('PLAIN'), '*'), ...kinds(auth('PLAIN'), '')]).toEqual([]);
  });
  it('behind the mechanism, or in its place', () => {
    expect(initialResponseSecrets('PLAIN AGEAYg==', 5)).toEqual([{ start: 11, end: 19, kind: 'sasl' }]);
    expect(initialResponseSecrets('AGFsaWNlAHB3', 5)).toEqual([{ start: 5, end: 17, kind: 'suspected' }]);
    expect(initialResponseSecrets('PLAIN =', 5)).toEqual([]);
    expect(initialResponseSecrets(`LOGIN ${b64('alice')}`, 5)).toEqual([]);
  });
  it('are taken out whole, from the last to the first', () => {
    expect(
      cover('PASS abc def', [
        { start: 5, end: 8, kind: 'password' },
        { start: 9, end: 12, kind: 'password' },
      ]),
    ).toBe('PASS ******** ********');
  });
});
