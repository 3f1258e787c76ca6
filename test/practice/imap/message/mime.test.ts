import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, partAt, partsOf } from '../../../../src/practice/imap/message/mime.ts';
import { structureOf } from '../../../../src/practice/imap/message/structure.ts';
import { decoded } from '../../../../src/practice/imap/message/transfer-encoding.ts';
import { answerTo } from '../fetch/fetched.ts';

const octets = (text: string) => Buffer.from(text, 'latin1');

/** Every part, those that hold it first. */
function all(part: Part): readonly Part[] {
  return [part, ...part.parts.flatMap(all)];
}

/** A tree to be written out: a leaf's text, a multipart, or a message with a tree in it. */
type Tree =
  | { readonly kind: 'leaf'; readonly text: string }
  | { readonly kind: 'multipart'; readonly parts: readonly Tree[]; readonly spaces: string }
  | { readonly kind: 'message'; readonly inner: Tree };

const text = fc
  .array(fc.constantFrom('a', '\xe9', '--', '-', ' ', '\r\n', '\n', ':', 'Content-Type: x/y'), { maxLength: 12 })
  .map((words) => words.join(''))
  // A line of it must not be taken for a delimiter: those begin with `--b`.
  .filter((words) => !words.includes('--b'));

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ kind: fc.constant('leaf' as const), text }),
    fc.record({
      kind: fc.constant('multipart' as const),
      parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      spaces: fc.constantFrom('', ' ', ' \t'),
    }),
    fc.record({ kind: fc.constant('message' as const), inner: tie('tree') }),
  ),
}));

type Written = { readonly header: string; readonly body: string };

/** Writes a tree out. Each multipart's boundary is its own. `path`: what tells it from the others. */
function write(node: Tree, path = ''): Written {
  if (node.kind === 'leaf') return { header: `Content-Type: text/plain\r\nX-Path: ${path}\r\n\r\n`, body: node.text };
  if (node.kind === 'message') {
    const inner = write(node.inner, `${path}m`);
    return { header: 'Content-Type: message/rfc822\r\n\r\n', body: inner.header + inner.body };
  }
  const boundary = `b${path}.`;
  const parts = node.parts.map((part, index) => write(part, `${path}${index + 1}`));
  const body = parts.map((part) => `--${boundary}${node.spaces}\r\n${part.header}${part.body}\r\n`).join('');
  return { header: `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`, body: `${body}--${boundary}--` };
}

/** What each section of a tree must give, by its number (RFC 9051 §6.4.5.1). */
function sections(node: Tree, path = '', numbers = ''): readonly (readonly [section: string, octets: string])[] {
  if (node.kind !== 'multipart') return below(node, path, numbers === '' ? '1' : `${numbers}.1`);
  return node.parts.flatMap((part, index) => {
    const at = numbers === '' ? `${index + 1}` : `${numbers}.${index + 1}`;
    return [
      [`${at}.MIME`, write(part, `${path}${index + 1}`).header] as const,
      ...below(part, `${path}${index + 1}`, at),
    ];
  });
}

function below(node: Tree, path: string, at: string): readonly (readonly [section: string, octets: string])[] {
  const here = [at, write(node, path).body] as const;
  if (node.kind === 'leaf') return [here];
  if (node.kind === 'multipart') return [here, ...sections(node, path, at)];
  const inner = write(node.inner, `${path}m`);
  const message = [[`${at}.HEADER`, inner.header] as const, [`${at}.TEXT`, inner.body] as const];
  return [here, ...message, ...sections(node.inner, `${path}m`, at)];
}

describe('the parts of a message', () => {
  it('give back what was put in, every section and every stretch of it', () => {
    fc.assert(
      fc.property(tree, fc.nat(40), fc.nat(40), (root, from, length) => {
        const { header, body } = write(root);
        const message = octets(header + body);
        const expected = [['', header + body], ['HEADER', header], ['TEXT', body], ...sections(root)] as const;
        for (const [section, wanted] of expected) {
          expect(answerTo(message, `BODY.PEEK[${section}]`)).toBe(`BODY[${section}] {${wanted.length}}\r\n${wanted}`);
          const slice = wanted.slice(from, from + length);
          expect(answerTo(message, `BODY.PEEK[${section}]<${from}.${length}>`)).toBe(
            `BODY[${section}]<${from}> {${slice.length}}\r\n${slice}`,
          );
        }
      }),
    );
  });

  it('lie within each other and beside each other, whatever the octets', () => {
    const words = ['--x', '--xy', '--x--', '\r\n', '\n', ' ', 'a', '\0', '\xc4', 'Content-Type: message/rfc822'];
    const types = ['Content-Type: multipart/mixed; boundary=x', 'Content-Type: multipart/digest; boundary="xy"'];
    const near = fc.array(fc.constantFrom(...words, ...types), { maxLength: 60 }).map((some) => octets(some.join('')));
    const lines = fc
      .array(fc.constantFrom(...words, ...types), { maxLength: 60 })
      .map((some) => octets(some.join('\r\n')));
    fc.assert(
      fc.property(fc.oneof(near, lines, fc.uint8Array()), (message) => {
        const root = partsOf(message);
        expect([root.from, root.to]).toEqual([0, message.length]);
        for (const part of all(root)) {
          expect(part.from).toBeLessThanOrEqual(part.body);
          expect(part.body).toBeLessThanOrEqual(part.to);
          let at = part.body;
          for (const inner of part.parts) {
            expect(inner.from).toBeGreaterThanOrEqual(at);
            expect(inner.to).toBeLessThanOrEqual(part.to);
            at = inner.to;
          }
          if (part.kind === 'message') expect([part.parts[0]!.from, part.parts[0]!.to]).toEqual([part.body, part.to]);
        }
        expect(structureOf(message, true)).toMatch(/^\(/);
        answerTo(message, 'ENVELOPE BODY PREVIEW BODY.PEEK[1.MIME] BODY.PEEK[1.HEADER.FIELDS (A)] BODY.PEEK[2]');
      }),
    );
  });

  it('may be nested a thousand deep, and number a hundred thousand', () => {
    const levels = Array.from({ length: 1000 }, (_, level) => level);
    const header = (level: number) => `Content-Type: multipart/mixed; boundary=b${level}.\r\n\r\n--b${level}.\r\n`;
    const deep = partsOf(octets(`${levels.map(header).join('')}\r\nx`));
    expect(all(deep)).toHaveLength(100);
    expect(partsOf(octets('Content-Type: message/rfc822\r\n\r\n'.repeat(1000))).kind).toBe('message');
    const wide = octets(`Content-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\n\r\na\r\n'.repeat(100_000)}--x--`);
    const { parts } = partsOf(wide);
    expect(parts).toHaveLength(9_999);
    expect(parts.at(-1)!.to).toBe(wide.length);
    expect(structureOf(wide, false).length).toBeLessThan(1_000_000);
  });

  it('are found by number, and only those there are', () => {
    const root = partsOf(octets('Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\na\r\n--x--'));
    expect(partAt(root, [1])).toBe(root.parts[0]);
    for (const numbers of [[0], [2], [1, 1], [1, 2]]) expect(partAt(root, numbers)).toBe(null);
  });
});

describe('transfer encodings', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  const undone = (body: Buffer, encoding: string) => {
    const found = decoded(body, encoding);
    return found.kind === 'octets' ? Buffer.from(found.octets).toString('latin1') : found.kind;
  };

  it('are undone: base64, however it is broken into lines', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 76 }), (plain, width) => {
        const lines =
          Buffer.from(plain)
            .toString('base64')
            .match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
        expect(undone(octets(lines.join('\r\n')), 'base64')).toBe(Buffer.from(plain).toString('latin1'));
      }),
    );
    expect(undone(octets('aGk=\r\nnoise'), 'base64')).toBe('hi');
    expect(undone(octets('aGk'), 'base64')).toBe('broken');
    expect(undone(octets('a%k='), 'base64')).toBe('broken');
    expect(undone(octets('x'), 'uuencode')).toBe('unknown');
  });

  it('are undone: quoted-printable, with soft breaks and blanks at line ends', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 20 }), (plain, width) => {
        const coded = [...plain].map((octet) => `=${octet.toString(16).padStart(2, '0')}`);
        const soft = coded.map((code, index) => (index % width === 0 ? `=\r\n${code}` : code)).join('');
        expect(undone(octets(soft), 'quoted-printable')).toBe(Buffer.from(plain).toString('latin1'));
      }),
    );
    expect(undone(octets('a \t\r\nb=20 \r\nc= \t\r\nd =3d=zz=\n=0d \ne= '), 'quoted-printable')).toBe(
      'a\r\nb \r\ncd ==zz\r\ne',
    );
    fc.assert(fc.property(bytes, (body) => decoded(body, 'quoted-printable').kind === 'octets'));
  });
});
