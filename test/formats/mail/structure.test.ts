import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../src/formats/mail/structure.ts';

const places = (text: string) => structureOf(Buffer.from(text, 'latin1'));
const lines = (...all: string[]) => all.map((line) => `${line}\r\n`).join('');

describe('parts of a message', () => {
  it('is one part where nothing is said, and its kind is presumed', () => {
    expect(places(lines('From: a', '', 'body'))).toMatchObject([
      { depth: 0, type: 'text/plain', charset: null, encoding: null, bodyStart: 11, end: 17 },
    ]);
  });

  it('finds parts in parts, each without the line end that belongs to the boundary', () => {
    const message = lines(
      'Content-Type: multipart/mixed; boundary="a b"',
      '',
      'prologue',
      '--a b',
      'Content-Type: multipart/alternative; boundary=in',
      '',
      '--in',
      '',
      'one',
      '--in',
      'Content-Type: text/html; charset=GBK',
      'Content-Transfer-Encoding: Quoted-Printable',
      '',
      '=C4=E3',
      '--in--',
      '--a b  ',
      'Content-Disposition: attachment; filename=x',
      '',
      'two',
      '--a b--',
      'epilogue',
    );
    const found = structureOf(Buffer.from(message));
    expect(found.map(({ depth, type }) => `${depth} ${type}`)).toEqual([
      '0 multipart/mixed',
      '1 multipart/alternative',
      '2 text/plain',
      '2 text/html',
      '1 text/plain',
    ]);
    const body = (at: number) => message.slice(found[at]!.bodyStart, found[at]!.end);
    expect([body(2), body(3), body(4)]).toEqual(['one', '=C4=E3', 'two']);
    expect(found[3]).toMatchObject({ charset: 'GBK', encoding: 'quoted-printable' });
    expect(found[4]).toMatchObject({ disposition: 'attachment' });
  });

  it('does not take a boundary for one that only begins like it, nor one within a line', () => {
    const message = lines(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'not --b',
      '--bc',
      'still',
      '--b--',
    );
    expect(places(message)).toHaveLength(2);
  });

  it('shows what is there when the last boundary never came', () => {
    const found = places(lines('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'half'));
    expect(found).toHaveLength(2);
    expect(found[1]).toMatchObject({ depth: 1, end: 58 });
  });

  it('looks into a message that lies in a message', () => {
    const found = places(lines('Content-Type: message/rfc822', '', 'Content-Type: text/html', '', 'x'));
    expect(found.map(({ type }) => type)).toEqual(['message/rfc822', 'text/html']);
  });

  it('ends with messages made to hurt', () => {
    const nested = Array.from({ length: 500 }, () => 'Content-Type: message/rfc822\r\n\r\n').join('');
    expect(places(nested).length).toBeLessThan(30);
    const many = lines('Content-Type: multipart/mixed; boundary=b', '', ...Array.from({ length: 5000 }, () => '--b'));
    expect(places(many).length).toBeLessThanOrEqual(200);
  });

  it('never leaves the octets, whatever they are', () => {
    const word = fc.constantFrom(
      'Content-Type: ',
      'multipart/mixed; boundary=b',
      '\r\n',
      '\n',
      '--b',
      '--',
      'x',
      ':',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 60 }), (words) => {
        const octets = Buffer.from(words.join(''));
        const found = structureOf(octets);
        expect(found.length).toBeGreaterThan(0);
        for (const { headerStart, bodyStart, end } of found) {
          expect(headerStart).toBeLessThanOrEqual(bodyStart);
          expect(bodyStart).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(octets.length);
        }
      }),
    );
  });
});
