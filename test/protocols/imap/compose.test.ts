import { describe, expect, it } from 'vitest';
import { imap } from '../../../src/protocols/imap/index.ts';
import { ADDS, ASKED_PASSWORD, composed, GREETED, hintIds, IDLING, LOGGED_IN, talk } from './talk.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const answer = (lines: readonly string[], words: string) => imap.answer(talk(lines).state, words, 'utf-8', 'nonce');

describe('what is sent', () => {
  it('is what was typed; a tag is put to lines of our own, and shown apart', () => {
    expect(text(composed(GREETED, 'NOOP').bytes)).toBe('NOOP\r\n');
    expect(composed(GREETED, 'NOOP').added).toBeUndefined();
    const assisted = composed([...LOGGED_IN], 'SELECT INBOX', ADDS);
    expect(text(assisted.bytes)).toBe('a2 SELECT INBOX\r\n');
    expect(assisted.added).toEqual([{ start: 0, end: 3 }]);
    expect(hintIds(assisted.notes)).toEqual([]);
    expect(text(composed([...LOGGED_IN], 'NOOP', 'own').bytes)).toBe('w2 NOOP\r\n');
    expect(imap.view(talk([...LOGGED_IN, 'C: w2 NOOP']).state).legal[0]!.syntax).toMatch(/^a2 /);
    expect(composed(GREETED, 'LOGIN alice x', ADDS).mask).toEqual([{ start: 12, end: 13 }]);
    for (const [lines, typed] of [
      [IDLING, 'DONE'],
      [ASKED_PASSWORD, 'NOOP'],
      [LOGGED_IN, 'a7 NOOP'],
    ] as const)
      expect(text(composed(lines, typed, ADDS).bytes)).toBe(`${typed}\r\n`);
  });

  it('says how a literal being typed fits its count', () => {
    const open = [...LOGGED_IN, 'C: a2 APPEND INBOX {10}', 'S: + ok'];
    expect(composed(open, 'abc').notes).toMatchObject([{ id: 'imap.literal.more', params: { octets: 5, left: 5 } }]);
    expect(hintIds(composed(open, 'abcdefgh').notes)).toEqual(['literal.full']);
    expect(hintIds(composed(open, 'abcdefghi').notes)).toEqual(['literal.torn']);
    expect(hintIds(composed(open, 'abcdefghij').notes)).toEqual([]);
    expect(hintIds(composed(open, 'abcdefghij (x)').notes)).toEqual([]);
    expect(composed(open, 'abcdefghijk').notes).toMatchObject([{ id: 'imap.literal.over', params: { octets: 3 } }]);
  });
});

describe('words made into what is wanted', () => {
  it('puts user and password in quotes, with a tag where there is none', () => {
    expect(answer(GREETED, 'LOGIN alice two "words"')).toMatchObject({
      text: 'a1 LOGIN "alice" "two \\"words\\""',
      by: 'quoted',
      hidden: [{ start: 6, end: 17 }],
    });
    expect(answer(GREETED, 'b7 LOGIN alice two words')?.text).toBe('b7 LOGIN "alice" "two words"');
    expect(answer(GREETED, 'b7 LOGIN "alice" two words')?.text).toBe('b7 LOGIN "alice" "two words"');
    for (const words of ['b7 LOGIN alice one', 'b7 LOGIN alice "two words"', 'NOOP', 'LOGIN alice'])
      expect(answer(GREETED, words), words).toBeNull();
    expect(answer(LOGGED_IN, 'LOGIN alice two words')).toBeNull();
  });

  it('encodes a first answer, and answers', () => {
    expect(answer(GREETED, 'AUTHENTICATE PLAIN alice wonderland')?.text).toBe(
      'a1 AUTHENTICATE PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=',
    );
    expect(answer(ASKED_PASSWORD, 'wonderland')?.text).toBe('d29uZGVybGFuZA==');
    expect(answer(['S: * OK [CAPABILITY IMAP4rev1] x'], 'AUTHENTICATE PLAIN alice x')).toBeNull();
  });
});

it('a recorded command stands for a typed one with another tag', () => {
  const note = (verb: string, args: string) => ({ kind: 'command', exchange: 0, verb, args }) as const;
  expect(imap.matches(note('FETCH', '1 FLAGS'), note('FETCH', '1  flags'))).toBe(true);
  expect(imap.matches(note('FETCH', '1 FLAGS'), note('FETCH', '2 FLAGS'))).toBe(false);
  expect(imap.matches(note('LOGIN', 'alice ********'), note('LOGIN', 'alice "x"'))).toBe(true);
});
