/** Subjects without their trimmings, and threads (RFC 5256). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseSubject } from '../../../../src/practice/imap/search/base-subject.ts';
import { byReferences } from '../../../../src/practice/imap/search/references.ts';
import { type Letter, type Node, written } from '../../../../src/practice/imap/search/tree.ts';

describe('a base subject', () => {
  it.each([
    ['news', 'news', false],
    ['Re: news', 'news', true],
    ['re:news', 'news', true],
    ['RE  :  Fwd: fw:news', 'news', true],
    ['Re[2]: news', 'news', true],
    ['[list] news', 'news', false],
    ['[list] Re: [other] news', 'news', true],
    ['[list]', '[list]', false],
    ['[a] [b]', '[b]', false],
    ['news (fwd)', 'news', true],
    ['news (FWD) (fwd) ', 'news', true],
    ['[fwd: Re: news]', 'news', true],
    ['[Fwd: ]', '', true],
    ['  tea \t party ', 'tea party', false],
    ['reply: no', 'reply: no', false],
    ['Re:', '', true],
    ['', '', false],
  ])('of %j is %j', (subject, base, reply) => {
    expect(baseSubject(subject)).toEqual({ base, reply });
  });

  it('is its own base subject', () => {
    const piece = fc.constantFrom('Re:', 'Fwd: ', '[x] ', '(fwd)', '[fwd:', ']', ' ', 'tea', '[');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { base } = baseSubject(pieces.join(''));
        expect(baseSubject(base).base).toBe(base);
      }),
    );
  });

  it('comes of no more than the beginning of a subject that is very long', () => {
    expect(baseSubject('[a]'.repeat(100_000)).base.length).toBeLessThan(1000);
  });
});

function letter(number: number, id: string, references: readonly string[], subject = `s${number}`): Letter {
  return { number, place: number, at: number, subject, reply: false, id, references };
}

const numbers = (roots: readonly Node[]) =>
  roots
    .map(written)
    .join('')
    .split(/[()\s]+/)
    .filter((word) => word !== '')
    .map(Number)
    .sort((a, b) => a - b);

describe('threads by references', () => {
  it('hold every message once, whoever refers to whom, in rings too', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const rows = fc.array(fc.tuple(id, fc.array(id, { maxLength: 4 }), fc.constantFrom('', 'x', 'y')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, (list) => {
        const letters = list.map(([own, references, subject], index) => letter(index + 1, own, references, subject));
        const threads = byReferences(letters);
        expect(numbers(threads)).toEqual(letters.map(({ number }) => number));
        expect(threads.map(written).join('')).toMatch(/^(?:\([\d() ]+\))*$/);
      }),
    );
  });

  it('may be as deep as there are messages', () => {
    const letters = Array.from({ length: 5000 }, (_, index) =>
      letter(index + 1, `m${index}`, index > 0 ? [`m${index - 1}`] : []),
    );
    expect(byReferences(letters).map(written).join('')).toBe(`(${letters.map(({ number }) => number).join(' ')})`);
  });

  it('are as in the RFC: a parent that is not here, answers under it', () => {
    const threads = byReferences([letter(1, 'a', ['gone']), letter(2, 'b', ['gone']), letter(3, 'c', ['gone', 'b'])]);
    expect(threads.map(written).join('')).toBe('((1)(2 3))');
  });
});
