import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTyped } from '../../../src/ui/input/typed.ts';

/** Texts as they are, chords in angle brackets. */
const told = (input: string) =>
  splitTyped(input).map((item) =>
    item.kind === 'key' ? `<${item.chord}>` : item.kind === 'paste' ? `[${item.text}]` : item.text,
  );

describe('splitTyped', () => {
  it('takes a burst apart', () => {
    expect(told('ab\rcd\r')).toEqual(['ab', '<enter>', 'cd', '<enter>']);
    expect(told('a\r\nb\tc\x7f')).toEqual(['a', '<enter>', 'b', '<tab>', 'c', '<backspace>']);
    expect(told('中文\x1b[A字')).toEqual(['中文', '<up>', '字']);
  });

  it.each([
    ['\x1d', 'ctrl+]'],
    ['\x0f', 'ctrl+o'],
    ['\x03', 'ctrl+c'],
    ['\x00', 'ctrl+space'],
    ['\x1b', 'escape'],
    ['\x1bOP', 'f1'],
    ['\x1b[11~', 'f1'],
    ['\x1b[[A', 'f1'],
    ['\x1bOR', 'f3'],
    ['\x1b[R', 'f3'],
    ['\x1b[15~', 'f5'],
    ['\x1b[5~', 'pageup'],
    ['\x1b[H', 'home'],
    ['\x1bOF', 'end'],
    ['\x1b[1;5H', 'ctrl+home'],
    ['\x1b[1;5D', 'ctrl+left'],
    ['\x1b\x1b[D', 'alt+left'],
    ['\x1b[Z', 'shift+tab'],
    ['\x1bb', 'alt+b'],
    ['\x1b\x7f', 'alt+backspace'],
    ['\x1b[3$', 'shift+delete'],
    ['\x1b[3^', 'ctrl+delete'],
    ['\x1b[93;5u', 'ctrl+]'],
    ['\x1b[27;5;93~', 'ctrl+]'],
    ['\x1b[13u', 'enter'],
    ['\x1bOM', 'enter'],
  ])('%j is one key', (input, chord) => {
    expect(splitTyped(input)).toEqual([{ kind: 'key', chord }]);
    expect(told(`a${input}`).slice(0, 2)).toEqual(['a', `<${chord}>`]);
  });

  it.each([
    ['cursor report', '\x1b[12;40R'],
    ['focus', '\x1b[I\x1b[O'],
    ['mouse', '\x1b[<0;10;20M\x1b[M !!'],
    ['colour answer', '\x1b]11;rgb:0000/0000/0000\x07'],
    ['torn colour answer', '\x1b]11;rgb:00'],
    ['device answer', '\x1b[?62;22c\x1bP>|xterm(1)\x1b\\'],
    ['torn sequence', '\x1b[12;'],
    ['release', '\x1b[97;1:3u'],
    ['C1', '\x84\x9b31m'],
  ])('drops a %s', (_, input) => {
    expect(splitTyped(input)).toEqual([]);
  });

  it('keeps a paste whole', () => {
    expect(told('a\x1b[200~EHLO x\r\nQUIT\r\x1b[201~b')).toEqual(['a', '[EHLO x\r\nQUIT\r]', 'b']);
  });

  it('lets no control character into text, and loses no text outside sequences', () => {
    const piece = fc.oneof(
      fc.constantFrom('\x1b', '[', ']', 'O', 'P', '\x9b', '1', ';', '~', '<', 'M', 'A', '\r', '\x07', '\x90', '$'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const input = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(input, (raw) => {
        for (const item of splitTyped(raw))
          if (item.kind === 'text') expect(item.text).toMatch(/^[^\x00-\x1f\x7f-\x9f]+$/);
      }),
      { seed: 42, numRuns: 5000 },
    );
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[\x00-\x1f\x7f-\x9f]/.test(text));
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const texts = splitTyped(`${a}\x1b[1;5C${b}`).filter((item) => item.kind === 'text');
        expect(texts.map((item) => item.kind === 'text' && item.text).join('')).toBe(a + b);
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
