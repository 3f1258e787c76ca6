import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer as answerTo } from '../../../src/protocols/smtp/answer.ts';
import { smtp } from '../../../src/protocols/smtp/index.ts';
import { client, drive, opened, server } from '../../support/conversation-driver.ts';

const b64 = (text: string) => Buffer.from(text).toString('base64');
const answer = (state: Parameters<typeof answerTo>[0], words: string, charset: string) =>
  answerTo(state, words, charset, 'nonce');

/** A dialogue that has come so far that AUTH asks. */
function asked(...lines: readonly (readonly ['C' | 'S', string])[]) {
  const greeting = [
    opened(),
    server('220 mail.example.test ESMTP\r\n'),
    client('EHLO a.example.test\r\n'),
    server('250 ok\r\n'),
  ];
  return drive(smtp, [...greeting, ...lines.map(([who, line]) => (who === 'C' ? client : server)(`${line}\r\n`))])
    .state;
}

const user = asked(['C', 'AUTH LOGIN'], ['S', '334 VXNlcm5hbWU6']);
const password = asked(['C', 'AUTH LOGIN'], ['S', '334 VXNlcm5hbWU6'], ['C', b64('alice')], ['S', '334 UGFzc3dvcmQ6']);
const plain = asked(['C', 'AUTH PLAIN'], ['S', '334 ']);

describe('answers made of readable words', () => {
  it('LOGIN: the user name is shown, the password is not', () => {
    expect(answer(user, 'alice', 'auto')).toMatchObject({ text: 'YWxpY2U=', hidden: [] });
    expect(answer(password, 'pass word', 'auto')).toMatchObject({
      text: b64('pass word'),
      hidden: [{ start: 0, end: 9 }],
    });
  });

  it('PLAIN: a space or typed NULs part user and password (RFC 4616 §2)', () => {
    const meant = { text: b64('\0alice\0won der'), hidden: [{ start: 7, end: 14 }] };
    expect(answer(plain, 'alice won der', 'auto')).toMatchObject(meant);
    expect(answer(plain, '\\0alice\\0won der', 'auto')).toMatchObject(meant);
    expect(answer(plain, 'boss\\0alice\\0pw', 'auto')).toMatchObject({ text: b64('boss\0alice\0pw') });
    expect(answer(plain, 'alice', 'auto')).toMatchObject({ hidden: [{ start: 0, end: 6 }] });
  });

  it('CRAM-MD5: the example of RFC 2195 §2', () => {
    const challenge = 'PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+';
    const state = asked(['C', 'AUTH CRAM-MD5'], ['S', `334 ${challenge}`]);
    const made = answer(state, 'tim tanstaaftanstaaf', 'auto')!;
    expect(made.text).toBe('dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw');
    expect(made.hidden).toEqual([{ start: 4, end: 36 }]);
    expect(answer(state, 'tim', 'auto')).toBeNull();
    const unreadable = asked(['C', 'AUTH CRAM-MD5'], ['S', '334 no base64']);
    expect(answer(unreadable, 'tim tanstaaftanstaaf', 'auto')).toBeNull();
  });

  it('nothing where nothing is asked', () => {
    expect(answer(asked(), 'alice', 'auto')).toBeNull();
    expect(answer(user, '', 'auto')).toBeNull();
  });

  it('encodes any words to what decodes to them, without a line end', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (words) => {
        const made = answer(user, words, 'auto')!;
        expect(Buffer.from(made.text, 'base64').equals(Buffer.from(words))).toBe(true);
        expect(made.text).toMatch(/^[A-Za-z0-9+/]*={0,2}$/);
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});
