/** A line longer than a unit is one line, however it is cut; its secrets are hidden in every piece. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side, Unit } from '../../../src/protocols/contract.ts';
import { longCommand, serverLine } from '../../../src/protocols/line-dialogue/long-lines.ts';
import { type DraughtOf, type LineState, lineStart } from '../../../src/protocols/line-dialogue/state.ts';

const unit = (from: Side, offset: number, bytes: Uint8Array, end: Unit['end']): Unit => ({
  type: 'unit',
  channel: 0,
  from,
  offset,
  bytes,
  end,
});
const draught = (): DraughtOf<LineState> => ({ state: lineStart, effects: [], notes: [], secrets: [] });

/** The pieces of a line; all but the last are cut by length. */
function pieces(from: Side, line: Uint8Array, sizes: readonly number[], end: Unit['end']): readonly Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const size of sizes) {
    if (at + size >= line.length) break;
    units.push(unit(from, 100 + at, line.subarray(at, at + size), 'full'));
    at += size;
  }
  return [...units, unit(from, 100 + at, line.subarray(at), end)];
}

const line = fc.uint8Array({ minLength: 2, maxLength: 60 }).map((octets) => {
  const text = octets.map((octet) => (octet === 0x0a || octet === 0x0d ? 0x78 : octet));
  return new Uint8Array([...text, 0x0d, 0x0a]);
});
const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 8 });

describe('of the server', () => {
  it('is counted whole and placed whole at every cut', () => {
    fc.assert(
      fc.property(line, sizes, (octets, cuts) => {
        const to = draught();
        const found = pieces('server', octets, cuts, 'crlf').map((piece) => serverLine(to, piece));
        expect(found.slice(0, -1).every((whole) => whole === null)).toBe(true);
        expect(found.at(-1)).toMatchObject({ octets: octets.length, at: { start: 100, end: 100 + octets.length } });
        expect(to.state.longReply).toBeNull();
      }),
      { seed: 7 },
    );
  });

  it('is no line when it is cut off', () => {
    const to = draught();
    expect(serverLine(to, unit('server', 0, Buffer.from('+OK he'), 'partial'))).toBeNull();
    expect(to.state.longReply).toBeNull();
    expect(serverLine(to, unit('server', 0, Buffer.from('+OK he'), 'full'))).toBeNull();
    expect(serverLine(to, unit('server', 6, Buffer.from('llo'), 'partial'))).toBeNull();
    expect(to.state.longReply).toEqual({ head: '+OK he', start: 0, octets: 9 });
  });
});

describe('of the client', () => {
  const behindPass = (_state: LineState, head: string) =>
    head.startsWith('PASS ') ? [{ start: 5, end: head.length, kind: 'password' } as const] : [];

  it('takes the masking of its start in every piece, and none where there is nothing to mask', () => {
    const to = draught();
    const cut = (text: string, end: Unit['end']) => {
      to.secrets.length = 0;
      const long = longCommand(to, unit('client', 0, Buffer.from(text), end), behindPass);
      return { long, secrets: [...to.secrets] };
    };
    expect(cut('PASS abc', 'full')).toEqual({ long: null, secrets: [{ start: 5, end: 8, kind: 'password' }] });
    expect(cut('defg', 'full')).toEqual({ long: null, secrets: [{ start: 0, end: 4, kind: 'password' }] });
    expect(cut('\r\n', 'crlf')).toMatchObject({ long: { head: 'PASS abc', octets: 14 }, secrets: [] });
    expect(to.state.longCommand).toBeNull();
  });

  it('is no line when it is cut off', () => {
    const to = draught();
    longCommand(to, unit('client', 0, Buffer.from('NOOP x'), 'full'), behindPass);
    expect(longCommand(to, unit('client', 6, Buffer.from('y'), 'partial'), behindPass)).toBeNull();
    expect(to.state.longCommand).toBeNull();
  });
});
