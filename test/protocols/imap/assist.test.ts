import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assistance, Composed, Draft } from '../../../src/protocols/contract.ts';
import { imap } from '../../../src/protocols/imap/index.ts';
import { ADDS, ASKED_PASSWORD, composed, GREETED, hintIds, IDLING, LOGGED_IN, SELECTED, talk } from './talk.ts';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const partsOf = ({ bytes, later = [] }: Composed) => [bytes, ...later.map((part) => part.bytes)].map(latin);
/** The parts with what was added in square brackets. */
const marked = ({ bytes, added, later = [] }: Composed) =>
  [{ bytes, added }, ...later].map((part) => {
    let text = '';
    let from = 0;
    for (const { start, end } of part.added ?? []) {
      text += `${latin(part.bytes.subarray(from, start))}[${latin(part.bytes.subarray(start, end))}]`;
      from = end;
    }
    return text + latin(part.bytes.subarray(from));
  });
const covered = (text: string, { mask }: Composed) =>
  [...text].map((c, i) => (mask.some(({ start, end }) => i >= start && i < end) ? '•' : c)).join('');
const compose = (lines: readonly string[], draft: Partial<Draft> & { readonly text: string }) =>
  imap.compose(talk(lines).state, { charset: 'auto', ending: 'crlf', raw: false, assisted: ADDS, ...draft });
const at = (tag: Assistance['tag'], count: Assistance['count']): Assistance => ({ tag, count });

describe('tags', () => {
  it('are never used twice by us, whatever was typed before', () => {
    const next = (...lines: string[]) => marked(composed([...SELECTED, ...lines], 'NOOP', ADDS));
    expect(next()).toEqual(['[a3 ]NOOP\r\n']);
    // A tag typed again, a word of another protocol, a word alone, a tag of another row.
    expect(next('C: a1 NOOP', 'S: a1 OK done')).toEqual(['[a3 ]NOOP\r\n']);
    expect(next('C: USER alice', 'S: USER BAD unknown')).toEqual(['[a3 ]NOOP\r\n']);
    expect(next('C: QUIT', 'S: QUIT BAD missing')).toEqual(['[a3 ]NOOP\r\n']);
    expect(next('C: a7', 'S: a7 BAD missing')).toEqual(['[a8 ]NOOP\r\n']);
    expect(next('C: b1 NOOP', 'S: b1 OK done', 'C: a1 NOOP', 'S: a1 OK done')).toEqual(['[a3 ]NOOP\r\n']);
  });

  it('are added for a verb mistyped, and only at the level that adds', () => {
    expect(marked(composed(LOGGED_IN, 'SELCT INBOX', ADDS))).toEqual(['[a2 ]SELCT INBOX\r\n']);
    for (const level of ['warns', 'off'] as const)
      expect(marked(composed(LOGGED_IN, 'SELECT INBOX', at(level, 'adds'))), level).toEqual(['SELECT INBOX\r\n']);
    expect(marked(compose(LOGGED_IN, { text: 'SELECT INBOX', raw: true }))).toEqual(['SELECT INBOX\r\n']);
  });

  it('are added before a mechanism that is called like a command', () => {
    expect(marked(composed(GREETED, 'AUTHENTICATE LOGIN', ADDS))).toEqual(['[a1 ]AUTHENTICATE LOGIN\r\n']);
    expect(marked(composed(GREETED, 'authenticate login YWxpY2U=', ADDS))).toEqual([
      '[a1 ]authenticate login YWxpY2U=\r\n',
    ]);
    // Somebody may choose that tag; then all behind the name is a password.
    const tagged = composed(GREETED, 'AUTHENTICATE LOGIN alice x', ADDS);
    expect(marked(tagged)).toEqual(['AUTHENTICATE LOGIN alice x\r\n']);
    expect(covered('AUTHENTICATE LOGIN alice x', tagged)).toBe('AUTHENTICATE LOGIN alice •');
  });

  it('are missed before Enter where that is to be said, and not where it is over', () => {
    const hints = (assisted?: Assistance) => hintIds(composed(LOGGED_IN, 'SELECT INBOX', assisted).notes);
    expect(hints()).toEqual(['lint.no-tag']);
    expect(hints(at('warns', 'adds'))).toEqual(['lint.no-tag']);
    expect(hints(at('off', 'adds'))).toEqual([]);
    expect(hints(ADDS)).toEqual([]);
  });

  it('tell whether the person can set them', () => {
    const shows = (lines: readonly string[], text: string) => composed(lines, text, ADDS).shows;
    expect(shows(LOGGED_IN, 'a2 SELECT INBOX')).toEqual({ tag: true });
    expect(shows(LOGGED_IN, 'SELECT INBOX')).toEqual({ tag: false });
    // Used before, or no tag at all.
    expect(shows(LOGGED_IN, 'a1 SELECT INBOX')).toEqual({ tag: false });
    expect(shows(LOGGED_IN, '+ SELECT INBOX')).toEqual({ tag: false });
    for (const [lines, text] of [
      [LOGGED_IN, 'a2 FROBNICATE'],
      [LOGGED_IN, ''],
      [IDLING, 'DONE'],
      [ASKED_PASSWORD, 'a2 NOOP'],
    ] as const)
      expect(shows(lines, text), text).toBeUndefined();
    expect(composed(LOGGED_IN, 'a2 NOOP').shows).toBeUndefined();
  });
});

describe('counts', () => {
  it('are put into empty braces, and what they count waits', () => {
    expect(marked(composed(GREETED, 'LOGIN alice {} wonder land', ADDS))).toEqual([
      '[a1 ]LOGIN alice [{11}]\r\n',
      'wonder land\r\n',
    ]);
    expect(marked(composed(GREETED, 'b1 LOGIN {}al ice {}wonder', ADDS))).toEqual([
      'b1 LOGIN [{6}]\r\n',
      'al ice [{6}]\r\n',
      'wonder\r\n',
    ]);
    expect(marked(composed(SELECTED, 'SEARCH CHARSET UTF-8 SUBJECT {}发票', ADDS))).toEqual([
      '[a3 ]SEARCH CHARSET UTF-8 SUBJECT [{6}]\r\n',
      `${latin(Buffer.from('发票'))}\r\n`,
    ]);
  });

  it('are left alone where the braces are something else', () => {
    for (const [lines, text] of [
      [LOGGED_IN, 'a2 SELECT "a {} b"'],
      [LOGGED_IN, 'a2 SELECT x{}'],
      [LOGGED_IN, 'FROBNICATE {}x'],
      [IDLING, 'a4 NOOP {}x'],
      [ASKED_PASSWORD, '{}x'],
    ] as const)
      expect(partsOf(composed(lines, text, ADDS)), text).toEqual([`${text}\r\n`]);
    expect(partsOf(composed(LOGGED_IN, 'a2 APPEND Sent {}x', at('adds', 'warns')))).toEqual(['a2 APPEND Sent {}x\r\n']);
  });

  it('ask for what is not there yet: a mail in lines, anything else in one', () => {
    expect(composed(LOGGED_IN, 'APPEND Sent {}', ADDS).asks).toBe('lines');
    expect(composed(LOGGED_IN, 'APPEND Sent (\\Seen) {} ', ADDS).asks).toBe('lines');
    expect(composed(GREETED, 'LOGIN alice {}', ADDS).asks).toBe('line');
    expect(composed(GREETED, 'LOGIN alice {}x', ADDS).asks).toBeUndefined();
    expect(marked(compose(LOGGED_IN, { text: 'APPEND Sent {}', announced: 'Subject: 你好\r\n\r\nhi\r\n' }))).toEqual([
      '[a2 ]APPEND Sent [{23}]\r\n',
      `${latin(Buffer.from('Subject: 你好'))}\r\n\r\nhi\r\n\r\n`,
    ]);
    expect(marked(compose(LOGGED_IN, { text: 'APPEND Sent {}', announced: '' }))[0]).toBe('[a2 ]APPEND Sent [{0}]\r\n');
  });

  it('cover what waits as the dialogue would', () => {
    const shown = (text: string) => covered(text, composed(GREETED, text, ADDS));
    expect(shown('LOGIN alice {} wonder')).toBe('LOGIN alice {} ••••••');
    expect(shown('b1 LOGIN {}alice {}wonder')).toBe('b1 LOGIN {}alice {}••••••');
    expect(shown('LOGIN {}alice wonder')).toBe('LOGIN {}alice wonder');
    expect(covered('你 wonder', compose(GREETED, { text: 'LOGIN alice {}', announced: '你 wonder' }))).toBe('••••••••');
    expect(compose(LOGGED_IN, { text: 'APPEND x {}', announced: 'wonder' }).mask).toEqual([]);
  });

  it('cover just what the dialogue covers once it is sent', () => {
    const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'ab{}"1') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '{}', 'x {}'), (words, first) => {
        const text = `LOGIN ${first}${words.join(' {}')}`;
        const draft = composed(GREETED, text, ADDS);
        fc.pre(draft.asks === undefined);
        const lines = partsOf(draft).flatMap((part, index) => [...(index === 0 ? [] : ['S: + go']), `c: ${part}`]);
        const hidden = talk([...GREETED, ...lines]).secrets.flatMap(({ unit, secrets }) =>
          secrets.map(({ start, end }) => latin(unit.bytes.subarray(start, end))),
        );
        const inDraft = draft.mask.map(({ start, end }) => text.slice(start, end));
        expect(inDraft.join('')).toBe(hidden.join('').replace(/(?<= )\{\d+\}/g, '{}'));
      }),
    );
  });

  it('are missed before Enter, and told of', () => {
    const hints = (count: Assistance['count']) =>
      hintIds(composed(LOGGED_IN, 'a2 APPEND x {}hi', at('adds', count)).notes);
    expect(hints('warns')).toEqual(['literal.uncounted']);
    expect(hints('off')).toEqual([]);
    expect(composed(LOGGED_IN, 'a2 APPEND x {}hi', ADDS).shows).toEqual({ tag: true, count: false });
    const open = [...LOGGED_IN, 'C: a2 APPEND x {10}', 'S: + go'];
    expect(composed(open, 'abcd', ADDS).shows).toBeUndefined();
    expect(composed(open, 'abcdefgh', ADDS).shows).toEqual({ count: true });
    expect(composed(open, 'abcdefghij', ADDS).shows).toEqual({ count: true });
    expect(composed(open, 'abcdefghijk', ADDS).shows).toEqual({ count: false });
    expect(composed(open, 'abcdefghi', ADDS).shows).toEqual({ count: false });
  });
});
