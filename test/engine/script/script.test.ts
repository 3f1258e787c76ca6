import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutScript, ScriptCutter } from '../../../src/engine/script/script.ts';

const text = (octets: Uint8Array) => Buffer.from(octets).toString('latin1');
const lines = (script: string) => cutScript(Buffer.from(script, 'latin1')).map(({ octets }) => text(octets));

describe('cutting a script', () => {
  it.each([
    ['', []],
    ['QUIT', ['QUIT']],
    ['QUIT\n', ['QUIT']],
    ['EHLO a\r\nQUIT\r\n', ['EHLO a', 'QUIT']],
    ['EHLO a\r\nQUIT\nNOOP', ['EHLO a', 'QUIT', 'NOOP']],
    ['\n\r\n', ['', '']],
    ['a\r\r\nb', ['a\r', 'b']],
    ['a\rb\n', ['a\rb']],
    ['tail\r', ['tail\r']],
    ['\xff\xfe\0\n', ['\xff\xfe\0']],
  ])('%j', (script, expected) => {
    expect(lines(script)).toEqual(expected);
  });

  it('numbers the lines from 1', () => {
    expect(cutScript(Buffer.from('a\n\nb')).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('loses no octet and gives the same lines for every split', () => {
    const octet = fc.constantFrom(0x0a, 0x0d, 0x2f, 0x41, 0xff, 0x00);
    fc.assert(
      fc.property(fc.array(octet, { maxLength: 60 }), fc.array(fc.nat(60)), (octets, cuts) => {
        const script = Uint8Array.from(octets);
        const cutter = new ScriptCutter();
        const found = [];
        let from = 0;
        for (const to of [...cuts.map((cut) => Math.min(cut, script.length)).sort((a, b) => a - b), script.length]) {
          found.push(...cutter.push(script.subarray(from, to)));
          from = to;
        }
        found.push(...cutter.end());
        expect(found).toEqual(cutScript(script));
        const rejoined = found.map(({ octets: line }) => text(line)).join('\n');
        expect(rejoined).toBe(text(script).replace(/\r\n/g, '\n').replace(/\n$/, ''));
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
