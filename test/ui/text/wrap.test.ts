import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCodeSpans, plainText } from '../../../src/ui/text/code-spans.ts';
import { createMeasure } from '../../../src/ui/text/width.ts';
import { wrap } from '../../../src/ui/text/wrap.ts';

const measure = createMeasure(1);
const marks = { open: '‹', close: '›' };
const lines = (text: string, columns: number, options = {}) => wrap(text, columns, measure, options).map(plainText);

/** What no break may part, by the rules written down once more for the characters used below. */
function chains(sample: string): string[] {
  const text = sample.replace(/`([^`]*)`/g, (_, code: string) => code.replaceAll(' ', '_'));
  const result = [''];
  for (const [at, character] of [...text].entries()) {
    const before = text.slice(0, at).trimEnd().at(-1) ?? '';
    const spaced = text[at - 1] === ' ';
    const forbidden = '，。）”、'.includes(character) || (before !== '' && '（“'.includes(before));
    const chinese = '收件，。（）、'.includes(character) || (before !== '' && '收件，。（）、'.includes(before));
    if (character !== ' ' && before !== '' && !forbidden && (spaced || chinese)) result.push('');
    result.push(result.pop()! + character);
  }
  return result.map((chain) => chain.trimEnd());
}

describe('wrap', () => {
  it('breaks Latin at spaces, which go', () => {
    expect(lines('The server asks a question.', 10)).toEqual(['The server', 'asks a', 'question.']);
  });

  it('breaks Chinese between characters, and pulls one down rather than begin with punctuation', () => {
    expect(lines('收下了：邮件已进入', 6)).toEqual(['收下', '了：邮', '件已进', '入']);
    expect(lines('他说“你好”，走了', 6)).toEqual(['他说', '“你', '好”，', '走了']);
  });

  it('never ends a line with an opening bracket', () => {
    expect(lines('再寄一封（或结束）', 10)).toEqual(['再寄一封', '（或结束）']);
  });

  it('keeps code and its marks whole', () => {
    const text = '退信会寄到你在 `MAIL FROM` 里写的地址';
    expect(lines(text, 20)).toEqual(['退信会寄到你在', 'MAIL FROM 里写的地址']);
    expect(lines(text, 24, { marks })).toEqual(['退信会寄到你在', '‹MAIL FROM› 里写的地址']);
    expect(wrap('or `QUIT`.', 20, measure)).toEqual([
      [
        { text: 'or ', code: false },
        { text: 'QUIT', code: true },
        { text: '.', code: false },
      ],
    ]);
  });

  it('breaks what is longer than a line: code at its spaces, words anywhere', () => {
    expect(lines('`MAIL FROM:<a@b> SIZE=10`', 18)).toEqual(['MAIL FROM:<a@b> ', 'SIZE=10']);
    expect(lines('`a b`word', 4)).toEqual(['a b', 'word']);
    expect(lines('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('leaves a lone backtick, keeps empty paragraphs, and cuts at a number of lines', () => {
    expect(lines('a ` b', 9)).toEqual(['a ` b']);
    expect(lines('a\n\nb', 9)).toEqual(['a', '', 'b']);
    expect(lines('one two three four', 5, { lines: 2 })).toEqual(['one', 'two…']);
    expect(lines('one two', 5, { lines: 2 })).toEqual(['one', 'two']);
  });

  it('is inert', () => {
    expect(lines('a\u001b[2Jb\u202e', 40)).toEqual(['a␛[2Jb\\u202e']);
  });

  it('keeps every rule for any mixture', () => {
    const piece = fc.constantFrom(
      '收',
      '件',
      '，',
      '。',
      '（',
      '）',
      '“',
      '”',
      '、',
      'word',
      '25',
      ' ',
      '`QUIT`',
      '`a b`',
    );
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (sample, columns) => {
        const wrapped = wrap(sample, columns, measure);
        const shown = wrapped.map(plainText);
        for (const line of shown) expect(measure.width(line)).toBeLessThanOrEqual(columns);
        // Nothing is lost but spaces where lines end.
        const bare = (whole: string) => whole.replace(/ /g, '');
        expect(bare(shown.join(''))).toBe(bare(plainText(parseCodeSpans(sample))));
        // Where everything that must stay together fits, no rule is broken.
        if (chains(sample).some((chain) => measure.width(chain) > columns)) return;
        for (const line of wrapped) {
          for (const span of line) if (span.code) expect(['QUIT', 'a b']).toContain(span.text);
        }
        for (const [at, line] of shown.entries()) {
          if (at > 0) expect(line).not.toMatch(/^[，。）”、]/u);
          if (at < shown.length - 1) expect(line).not.toMatch(/[（“]$/u);
        }
      }),
      { seed: 42, numRuns: 3000 },
    );
  });
});
