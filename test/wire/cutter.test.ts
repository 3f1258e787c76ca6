import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Cutter, type Piece } from '../../src/wire/cutter.ts';
import { type Framing, MAX_UNIT } from '../../src/wire/unit.ts';
import { octets } from '../support/conversation-driver.ts';

const LINE: Framing = { kind: 'line', max: MAX_UNIT, bareLf: 'ends' };
const TEXT: Framing = { kind: 'line', max: MAX_UNIT, bareLf: 'inside' };

/** Line ends, dots and blanks far more often than chance would have them. */
const wire = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0x0d, 0x0a, 0x2e, 0x20) }, fc.integer({ min: 0, max: 255 })),
    {
      maxLength: 400,
    },
  )
  .map((list) => Uint8Array.from(list));

const framing: fc.Arbitrary<Framing> = fc.oneof(
  fc.record({
    kind: fc.constant('line' as const),
    max: fc.integer({ min: 1, max: 60 }),
    bareLf: fc.constantFrom('ends' as const, 'inside' as const),
  }),
  fc.record({ kind: fc.constant('octets' as const), n: fc.integer({ min: 1, max: 50 }) }),
  fc.record({
    kind: fc.constant('octets' as const),
    n: fc.integer({ min: 1, max: 50 }),
    lines: fc.constant(true as const),
  }),
  fc.record({ kind: fc.constant('until' as const), any: fc.constant([0x20, 0x0a]) }),
);

/** Cuts `bytes`, given in chunks of the sizes in turn; piece number i is cut by framing number i. */
function cut(bytes: Uint8Array, sizes: readonly number[], framings: readonly Framing[]): Piece[] {
  const cutter = new Cutter();
  const pieces: Piece[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    cutter.push(bytes.slice(at, at + size));
    at += size;
    for (let piece = next(); piece; piece = next()) pieces.push(piece);
  }
  for (let piece = cutter.flush(); piece; piece = cutter.flush()) pieces.push(piece);
  expect(cutter.size).toBe(0);
  return pieces;

  function next(): Piece | null {
    return cutter.next(framings[pieces.length % framings.length]!);
  }
}

const spell = (pieces: readonly Piece[]) => pieces.map((p) => `${p.end} ${Buffer.from(p.bytes).toString('hex')}`);
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
const framings = fc.array(framing, { minLength: 1, maxLength: 5 });

describe('whatever the chunks and the framings', () => {
  it('gives back every octet, in the same pieces', () => {
    fc.assert(
      fc.property(wire, sizes, framings, (bytes, chunks, demands) => {
        const pieces = cut(bytes, chunks, demands);
        expect(Buffer.concat(pieces.map((p) => p.bytes)).equals(bytes)).toBe(true);
        expect(spell(pieces)).toEqual(spell(cut(bytes, [bytes.length || 1], demands)));
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  it('keeps each piece to what its framing allows', () => {
    fc.assert(
      fc.property(wire, sizes, framings, (bytes, chunks, demands) => {
        for (const [index, { bytes: piece, end }] of cut(bytes, chunks, demands).entries()) {
          const demand = demands[index % demands.length]!;
          if (demand.kind === 'line') {
            expect(piece.length).toBeLessThanOrEqual(demand.max);
            checkLine({ bytes: piece, end }, demand);
          } else if (demand.kind === 'octets') {
            expect(piece.length).toBeLessThanOrEqual(demand.n);
            if (end === 'full') expect(piece.length).toBe(demand.n);
            if (end === 'crlf') expect(Buffer.from(piece).indexOf('\r\n')).toBe(piece.length - 2);
          }
        }
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  it('never tears a CRLF by length', () => {
    fc.assert(
      fc.property(wire, sizes, fc.integer({ min: 2, max: 12 }), fc.boolean(), (bytes, chunks, max, inside) => {
        const pieces = cut(bytes, chunks, [{ kind: 'line', max, bareLf: inside ? 'inside' : 'ends' }]);
        for (const [index, piece] of pieces.entries()) {
          const torn = piece.bytes.at(-1) === 0x0d && pieces[index + 1]?.bytes[0] === 0x0a;
          expect(torn).toBe(false);
        }
      }),
      { seed: 42, numRuns: 1000 },
    );
  });
});

/** A piece of a line says truly how it ended. */
function checkLine({ bytes, end }: Piece, { max, bareLf }: Extract<Framing, { kind: 'line' }>): void {
  const lf = bytes.at(-1) === 0x0a;
  const crlf = lf && bytes.at(-2) === 0x0d;
  if (end === 'crlf') expect(crlf).toBe(true);
  else if (end === 'lf') expect([lf, crlf, bareLf]).toEqual([true, false, 'ends']);
  else if (end === 'full') {
    expect(bytes.length).toBeGreaterThanOrEqual(Math.max(1, max - 1));
    expect(crlf || (lf && bareLf === 'ends')).toBe(false);
  }
}

describe('lines', () => {
  it('ends at CRLF and at a bare LF, and says which', () => {
    expect(spell(cut(octets('a\r\nb\nc'), [1], [LINE]))).toEqual(['crlf 610d0a', 'lf 620a', 'partial 63']);
  });

  it('keeps a bare LF inside where only CRLF ends a line', () => {
    expect(spell(cut(octets('a\n.\nb\r\n\n\r\n'), [1], [TEXT]))).toEqual(['crlf 610a2e0a620d0a', 'crlf 0a0d0a']);
  });

  it('takes CRCRLF as one CR of text and a CRLF', () => {
    expect(spell(cut(octets('a\r\r\n'), [1], [LINE]))).toEqual(['crlf 610d0d0a']);
  });

  it('cuts what is longer than 64 KiB, whatever `max` says', () => {
    const bytes = new Uint8Array(200_000).fill(0x61);
    const lengths = cut(bytes, [50_000], [{ kind: 'line', max: 1_000_000, bareLf: 'ends' }]).map((p) => p.bytes.length);
    expect(lengths).toEqual([MAX_UNIT, MAX_UNIT, MAX_UNIT, 200_000 - 3 * MAX_UNIT]);
  });
});

describe('counted octets, until, rest', () => {
  it.each([
    ['octets', { kind: 'octets', n: 150_000 }],
    ['until', { kind: 'until', any: [0x20] }],
    ['rest', { kind: 'rest' }],
  ] as const)('%s comes in pieces of at most 64 KiB', (_, demand: Framing) => {
    const pieces = cut(new Uint8Array(150_000).fill(0x61), [150_000], [demand]);
    expect(Math.max(...pieces.map((p) => p.bytes.length))).toBe(MAX_UNIT);
  });

  it('gives an empty piece for zero octets, and goes on behind it', () => {
    const cutter = new Cutter();
    cutter.push(octets('x\r\n'));
    expect(cutter.next({ kind: 'octets', n: 0 })).toEqual({ bytes: new Uint8Array(0), end: 'full' });
    expect(cutter.next(LINE)?.bytes.length).toBe(3);
  });

  it('ends `until` behind any of its octets', () => {
    expect(spell(cut(octets('( 2 5:x\n'), [3], [{ kind: 'until', any: [0x20, 0x0a, 0x3a] }]))).toEqual([
      'full 2820',
      'full 3220',
      'full 353a',
      'full 780a',
    ]);
  });
});

describe('what waits', () => {
  it('can be looked at, taken and flushed', () => {
    const cutter = new Cutter();
    expect(cutter.flush()).toBeNull();
    cutter.push(octets('abc'));
    expect(Buffer.from(cutter.peek()).toString()).toBe('abc');
    expect(cutter.size).toBe(3);
    expect(Buffer.from(cutter.take()).toString()).toBe('abc');
    expect(cutter.size).toBe(0);
    cutter.push(octets('d'));
    expect(cutter.flush()).toEqual({ bytes: Buffer.from('d'), end: 'partial' });
  });

  it('keeps what was given even when the giver uses its buffer again, once more than one chunk waits', () => {
    const cutter = new Cutter();
    const chunk = octets('ab');
    cutter.push(octets('x'));
    cutter.push(chunk);
    chunk.fill(0);
    cutter.push(octets('\r\n'));
    expect(Buffer.from(cutter.next(LINE)!.bytes).toString()).toBe('xab\r\n');
  });

  it('does not touch a piece it gave when more arrives', () => {
    const cutter = new Cutter();
    cutter.push(octets('one\r\ntw'));
    const first = cutter.next(LINE)!;
    cutter.push(octets('o\r\nthree\r\n'));
    cutter.next(LINE);
    expect(Buffer.from(first.bytes).toString()).toBe('one\r\n');
  });
});

it('looks for a line end in each octet once, however small the chunks', () => {
  // What `indexOf` is asked to look through, summed up: scanning anew at each chunk would make it quadratic.
  let looked = 0;
  const spy = vi.spyOn(Buffer.prototype, 'indexOf').mockImplementation(function (this: Buffer, value, from) {
    looked += this.length - Number(from ?? 0);
    return Uint8Array.prototype.indexOf.call(this, value as number, Number(from ?? 0));
  });
  try {
    const total = 20_000;
    const cutter = new Cutter();
    for (let i = 0; i < total; i++) {
      cutter.push(Uint8Array.of(0x61));
      expect(cutter.next(LINE)).toBeNull();
    }
    expect(looked).toBeGreaterThanOrEqual(total);
    expect(looked).toBeLessThanOrEqual(2 * total);
  } finally {
    spy.mockRestore();
  }
});
