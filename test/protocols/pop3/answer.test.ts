import { expect, it } from 'vitest';
import { pop3 } from '../../../src/protocols/pop3/index.ts';
import { ASKED_PASSWORD, base64, GREETED, hintIds, LOGGED_IN, TIMESTAMP, talk } from './talk.ts';

const answer = (lines: readonly string[], words: string) => pop3.answer(talk(lines).state, words, 'auto', 'nonce');

it('works out the digest of APOP as RFC 1939 §7 prints it, and hides the password', () => {
  const made = answer(TIMESTAMP, 'APOP mrose tanstaaf');
  expect(made?.text).toBe('APOP mrose c4c9334bac560ecc979e58001b3e22fb');
  expect(Buffer.from(made!.plain).toString()).toBe('<1896.697170952@dbc.mtview.ca.us>tanstaaf');
  expect(made?.hidden).toEqual([{ start: 33, end: 41 }]);
  expect(answer(TIMESTAMP, 'apop mrose,tanstaaf')?.text).toBe('apop mrose c4c9334bac560ecc979e58001b3e22fb');
  expect(hintIds(talk([...TIMESTAMP, `C: ${made!.text}`]).notes)).toEqual(['pop3.apop.digest']);
});

it('has no digest without a timestamp, a password, or a login to make', () => {
  expect(answer(GREETED, 'APOP mrose tanstaaf')).toBeNull();
  expect(answer(TIMESTAMP, 'APOP mrose')).toBeNull();
  expect(answer(TIMESTAMP, 'USER mrose')).toBeNull();
  expect(answer(LOGGED_IN, 'APOP mrose tanstaaf')).toBeNull();
  // Made already.
  expect(answer(TIMESTAMP, 'APOP mrose c4c9334bac560ecc979e58001b3e22fb')).toBeNull();
});

it('makes answers of AUTH', () => {
  expect(answer(ASKED_PASSWORD, 'wonderland')).toMatchObject({
    text: base64('wonderland'),
    hidden: [{ start: 0, end: 10 }],
  });
  expect(answer(ASKED_PASSWORD, '')).toBeNull();
  expect(answer([...GREETED, 'C: AUTH PLAIN', 'S: + '], 'alice pw')).toMatchObject({ text: base64('\0alice\0pw') });
});
