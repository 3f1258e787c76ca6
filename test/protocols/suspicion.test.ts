/** Secrets typed where a verb belongs, by themselves: the protocols bring only their verbs. */
import { describe, expect, it } from 'vitest';
import { foreignLoginSecrets, isSuspect } from '../../src/protocols/suspicion.ts';

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
