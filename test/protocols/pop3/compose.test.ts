import { describe, expect, it } from 'vitest';
import { pop3 } from '../../../src/protocols/pop3/index.ts';
import {
  ASKED_CAPA,
  ASKED_PASSWORD,
  ASKED_USER,
  base64,
  composed,
  GREETED,
  hintIds,
  LOGGED_IN,
  NAMED,
  REFUSED,
  shown,
  TIMESTAMP,
  talk,
} from './talk.ts';

const EMPTY = [...LOGGED_IN, 'C: STAT', 'S: +OK 0 0'];
const hints = (lines: readonly string[], text: string) => hintIds(composed(lines, text).notes);

it.each([
  ['crlf', 'NOOP\r\n'],
  ['lf', 'NOOP\n'],
  ['none', 'NOOP'],
] as const)('ends lines as asked: %s', (ending, wire) => {
  const { bytes } = pop3.compose(talk(GREETED).state, { text: 'NOOP', charset: 'auto', ending, raw: false });
  expect(Buffer.from(bytes).toString()).toBe(wire);
});

it('stuffs nothing, and encodes as told', () => {
  expect(Buffer.from(composed(LOGGED_IN, '.x').bytes).toString()).toBe('.x\r\n');
  const draft = { text: 'USER 你', charset: 'gbk', ending: 'crlf', raw: false } as const;
  expect(Buffer.from(pop3.compose(talk(GREETED).state, draft).bytes)).toEqual(Buffer.from('5553455220c4e30d0a', 'hex'));
});

describe('what is hidden while it is typed', () => {
  it.each([
    ['PASS', NAMED, 'PASS won der', 'PASS •••••••'],
    ['not yet', NAMED, 'PASS ', 'PASS '],
    ['Chinese', NAMED, 'PASS 密码', 'PASS ••'],
    ['APOP', TIMESTAMP, 'APOP mrose secret', 'APOP mrose ••••••'],
    ['PASS forgotten', NAMED, 'wonderland', '••••••••••'],
    ['PASS half typed', NAMED, 'pas', 'pas'],
    ['PASS passed by', NAMED, 'pasw', '••••'],
    ['a refusal', REFUSED, 'wonder', '••••••'],
    ['a verb half typed at the prompt', ASKED_CAPA, 'CAP', 'CAP'],
    ['the answer', ASKED_PASSWORD, 'wonder', '••••••'],
    ['the user name, before it is encoded', ASKED_USER, 'alice', 'alice'],
  ])('%s', (_, before, text, expected) => expect(shown(before, text)).toBe(expected));
});

describe('lint as it is typed', () => {
  it.each([
    [GREETED, 'LIST', ['pop3.lint.login-first']],
    [LOGGED_IN, 'USER x', ['pop3.lint.logged-in']],
    [LOGGED_IN, 'TOP 1,2', ['pop3.lint.top-comma']],
    [LOGGED_IN, 'TOP 1 2', []],
    [LOGGED_IN, 'top 1 0 ', []],
    [LOGGED_IN, 'LIST', []],
    [LOGGED_IN, 'DELE', ['pop3.lint.no-argument']],
    [GREETED, 'PASS x', ['pop3.lint.pass-before-user', 'pop3.lint.password-in-clear']],
    [['S: +OK', 'C: STLS', 'S: +OK', '<tls>', 'C: USER a', 'S: +OK'], 'PASS x', []],
    [TIMESTAMP, `APOP mrose ${'0a'.repeat(16)}`, []],
    [TIMESTAMP, 'APOP mrose,x', ['pop3.lint.apop-comma']],
    [TIMESTAMP, 'APOP mrose', ['pop3.lint.apop-digest']],
    [GREETED, `APOP mrose ${'0a'.repeat(16)}`, ['pop3.lint.apop-no-timestamp']],
    [ASKED_CAPA, 'AUTH NTLM', ['pop3.lint.auth-not-offered']],
    [ASKED_CAPA, 'AUTH CRAM-MD5 YQ==', ['pop3.lint.auth-initial-response']],
    [ASKED_CAPA, 'AUTH PLAIN YQ==', ['pop3.lint.auth-in-clear', 'pop3.lint.sasl-plain-shape']],
    [ASKED_CAPA, 'LANG en', ['pop3.lint.not-offered']],
    [ASKED_USER, 'alice', ['pop3.lint.sasl-plain-text']],
    [
      NAMED,
      `PASS ${Buffer.from('secret').toString('base64')}`,
      ['pop3.lint.pass-base64', 'pop3.lint.password-in-clear'],
    ],
    [NAMED, 'PASS password', ['pop3.lint.password-in-clear']],
    [ASKED_USER, base64('alice\n'), ['pop3.lint.sasl-newline']],
    [ASKED_USER, '*', ['pop3.lint.sasl-cancel']],
    [ASKED_USER, '', ['pop3.lint.sasl-empty']],
    [EMPTY, 'RETR 1', ['pop3.lint.mailbox-empty']],
    [EMPTY, 'DELE 0', ['pop3.lint.mailbox-empty']],
    [[...LOGGED_IN, 'C: STAT', 'S: +OK 2 320'], 'RETR 3', ['pop3.lint.number-out-of-range']],
    [GREETED, '', []],
    [GREETED, 'EHLO me', ['pop3.lint.hello']],
    [GREETED, 'QIUT', ['pop3.lint.unknown-verb']],
    [GREETED, 'xyzzy', ['pop3.lint.unknown-verb']],
    [GREETED, `USER ${'x'.repeat(249)}`, ['pop3.lint.line-too-long']],
  ])('%#: %j', (before, text, expected) =>
    expect(hints(before as readonly string[], text as string)).toEqual(expected),
  );
});
