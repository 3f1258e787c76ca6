import { expect, test } from 'vitest';
import { mayBeWhy } from '../../src/knowledge/causes.ts';

test.each([
  ['a slip of form, and a refusal of form', 'smtp.lint.space-after-colon', 'smtp.501.mail', true],
  ['a slip of form, and a bad address', 'smtp.lint.no-brackets', 'smtp.553', true],
  ['an extension parameter', 'smtp.lint.parameter-unknown', 'smtp.555', true],
  ['a reply that names another reason', 'smtp.lint.space-after-colon', 'smtp.553.auth-first', false],
  ['a provider that has its own reason', 'smtp.lint.space-after-colon', 'smtp.501.qq', false],
  ['a login asked for', 'smtp.lint.space-after-colon', 'smtp.530.auth', false],
  ['a relay denied', 'smtp.lint.no-brackets', 'smtp.554.relay', false],
  ['an unknown code', 'smtp.lint.space-after-colon', 'smtp.class.permanent', true],
  ['no reply yet', 'smtp.lint.space-after-colon', '', true],
  ['what is out of order', 'smtp.lint.rcpt-before-mail', 'smtp.503.rcpt', true],
  ['what is never a cause', 'smtp.lint.auth-in-clear', 'smtp.501.auth', false],
  ['a finding of another protocol', 'pop3.lint.top-comma', 'pop3.err', true],
])('%s', (_, hint, meaning, expected) => expect(mayBeWhy(hint, meaning)).toBe(expected));
