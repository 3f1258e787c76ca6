/** Secrets typed where a verb belongs, by themselves: the protocols bring only their verbs. */
import { describe, expect, it } from 'vitest';
import { foreignLoginSecrets, isSuspect, isVerbBeingTyped } from '../../src/protocols/suspicion.ts';

const VERBS = ['AUTH', 'QUIT', 'RETR', 'CAPABILITY'];
/** As it came: UTF-8, one character an octet. */
const wire = (text: string) => Buffer.from(text).toString('latin1');
const suspect = (due: boolean) => (line: string) => isSuspect(wire(line), VERBS, due);

describe('a line that starts with no verb', () => {
  it('is suspected when it looks like a password or its base64', () => {
    const looks = suspect(false);
    expect(['Tr0ub4dor', 'cGFzc3dvcmQ=', 'hunter2!', 'camelCase'].map(looks)).toEqual(Array(4).fill(true));
    expect(['hello', 'GOODDAY', 'RETR:1x', 'a b c d e', 'CAPABILITI'].map(looks)).toEqual(Array(5).fill(false));
  });

  it('is suspected whatever it looks like where a secret is due, but for `*`', () => {
    const looks = suspect(true);
    expect(['hello', 'a b c', '密码'].map(looks)).toEqual([true, true, true]);
    expect(['*', '', '  ', 'QUIT now', 'ＱＵＩＴ'].map(looks)).toEqual(Array(5).fill(false));
  });

  it('is shown where a secret is due when it is plainly a command', () => {
    const smtp = ['AUTH', 'EHLO', 'HELO', 'MAIL', 'RCPT', 'DATA', 'HELP'];
    const looks = (line: string) => isSuspect(wire(line), smtp, true);
    const shown = ['exit', 'Close', 'bye ', 'ehol pc', 'ehl laptop.example.test', 'mial from:<a@b>', 'rcp TO: <a@b>'];
    expect(shown.filter(looks)).toEqual([]);
    const hidden = [
      ...['exit now', 'bye bye', 'byebye', 'ehol', 'ehol my pc', 'ehol pc!', 'echo pc', 'hello kitty', 'hleo pc'],
      ...['mial', 'mial secret', 'mial from:<a@b> secret', 'mial from:a', 'dtaa', 'ehlo1 pc x', 'ehol 密码'],
    ];
    expect(hidden.filter((line) => !looks(line))).toEqual([]);
    // A protocol without EHLO knows no slip of it.
    expect(suspect(true)('ehol pc')).toBe(true);
  });

  it('may be the beginning of a verb, which is shown while it is typed', () => {
    const begins = (line: string) => isVerbBeingTyped(line, VERBS);
    expect(['q', 'Qu', 'qui', ' ret', 'capabilit'].filter((line) => !begins(line))).toEqual([]);
    expect(['', 'quit', 'quite', 'qx', 'q ', 're tr', '1', 'secret'].filter(begins)).toEqual([]);
  });

  it('hides what follows a login verb typed with an input method left on, of this protocol or another', () => {
    const looks = suspect(false);
    expect(['ＰＡＳＳ secret', 'ＰＡＳＳ\u3000secret', 'ｌｏｇｉｎ alice secret'].map(looks)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['ＰＡＳＳ', 'ＲＥＴＲ 1'].map(looks)).toEqual([false, false]);
  });

  it('hides what follows the mechanism of a mistyped AUTH, not the mechanism', () => {
    const looks = suspect(false);
    expect(['ＡＵＴＨ PLAIN x', 'AUT PLAIN x', 'AUTHPLAIN AGFsaWNlAHB3'].map(looks)).toEqual([true, true, true]);
    expect(['ＡＵＴＨ PLAIN', 'AUT PLAIN'].map(looks)).toEqual([false, false]);
  });
});

it('finds what follows a login verb of another protocol, behind a tag too', () => {
  const found = (line: string, verbs = VERBS) =>
    foreignLoginSecrets(line, verbs).map(({ start, end }) => line.slice(start, end));
  expect(found('PASS a b')).toEqual(['a b']);
  expect(found('a1 LOGIN alice secret')).toEqual(['alice secret']);
  expect(found('authenticate PLAIN')).toEqual(['PLAIN']);
  expect(found('LOGIN')).toEqual([]);
  expect(found('QUIT LOGIN alice')).toEqual([]);
});
