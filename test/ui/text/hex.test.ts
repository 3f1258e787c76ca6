import { describe, expect, it } from 'vitest';
import { hexRows, ruler } from '../../../src/ui/text/hex.ts';

const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => at % 256);
const plain = { masked: [], more: '…' };

describe('octets in rows', () => {
  it.each([8, 12, 36, 76, 138])('stand under the position the ruler names, in %i columns', (columns) => {
    const positions = ruler(columns);
    const [row] = hexRows(bytes(200), columns, 3, plain);
    for (const { 0: name, index } of positions.matchAll(/\d+/g)) {
      expect(Number.parseInt(row!.text.slice(index, index + 2), 16)).toBe(Number(name));
    }
    expect(positions.length).toBeLessThanOrEqual(columns);
  });

  it('say where each row begins, in whole steps', () => {
    expect(hexRows(bytes(30), 36, 3, plain).map(({ start }) => start)).toEqual([0, 12, 24]);
    expect(hexRows(bytes(500), 36, 3, plain)[2]!.text).toMatch(/ …$/);
    for (const { text } of hexRows(bytes(500), 36, 3, plain)) expect(text.length).toBeLessThanOrEqual(36);
  });

  it('claim no position behind a mask, whose length is not the secret’s', () => {
    const masked = [{ start: 5, end: 13 }];
    const rows = hexRows(bytes(40), 36, 4, { ...plain, masked });
    expect(rows.map(({ start }) => start)).toEqual([0, 12, null, null]);
    expect(rows[0]!.text).toBe('00 01 02 03 04 ** ** ** ** ** ** **');
  });
});
