import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSlash, slashCommands } from '../../../src/engine/script/slash.ts';

const octets = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const read = (line: string) => readSlash(octets(line));

describe('slash commands', () => {
  it.each([
    ['EHLO a', { kind: 'text', octets: octets('EHLO a') }],
    ['', { kind: 'text', octets: octets('') }],
    ['//etc', { kind: 'text', octets: octets('/etc') }],
    ['///', { kind: 'text', octets: octets('//') }],
    ['/HELP', { kind: 'slash', slash: { name: 'help' } }],
    ['/wait', { kind: 'slash', slash: { name: 'wait', until: 'replies' } }],
    ['/wait 0.5', { kind: 'slash', slash: { name: 'wait', until: { seconds: 0.5 } } }],
    ['/wait 220 ', { kind: 'slash', slash: { name: 'wait', until: { seconds: 220 } } }],
    ['/wait "220"', { kind: 'slash', slash: { name: 'wait', until: { octets: octets('220') } } }],
    ['/wait ready \xff', { kind: 'slash', slash: { name: 'wait', until: { octets: octets('ready \xff') } } }],
    ['/expect 250 2.1.5', { kind: 'slash', slash: { name: 'expect', any: ['250', '2.1.5'] } }],
    ['/raw "A\\r\\n\\x00\\"\\\\"', { kind: 'slash', slash: { name: 'raw', octets: octets('A\r\n\0"\\') } }],
    ['/raw "\xc4\xe3"', { kind: 'slash', slash: { name: 'raw', octets: octets('\xc4\xe3') } }],
    ['/raw ""', { kind: 'slash', slash: { name: 'raw', octets: octets('') } }],
    ['/secret PASS', { kind: 'slash', slash: { name: 'secret', variable: 'PASS', base64: false } }],
    ['/secret PASS base64', { kind: 'slash', slash: { name: 'secret', variable: 'PASS', base64: true } }],
    ['/literal a b.eml', { kind: 'slash', slash: { name: 'literal', value: 'a b.eml' } }],
    ['/hex', { kind: 'slash', slash: { name: 'hex', on: null } }],
    ['/hex off', { kind: 'slash', slash: { name: 'hex', on: false } }],
  ])('%j', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    '/raw A',
    '/raw "A',
    '/raw "A\\"',
    '/raw "\\q"',
    '/raw "\\x0"',
    '/raw "a"b"',
    '/expect',
    '/secret',
    '/secret A B',
    '/literal',
    '/batch now',
    '/hex maybe',
  ])('%j has a wrong argument', (line) => {
    expect(read(line)).toEqual({ kind: 'wrong', name: /^\/(\w+)/.exec(line)?.[1], found: 'argument' });
  });

  it.each(['/', '/ help', '/first line', '/helpme'])('%j is no command', (line) => {
    expect(read(line)).toMatchObject({ kind: 'wrong', found: 'unknown' });
  });

  it('knows every name it lists', () => {
    for (const name of Object.keys(slashCommands)) expect(read(`/${name}`)).not.toMatchObject({ found: 'unknown' });
  });

  it('gives back any octets written with \\x', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const written = [...bytes].map((octet) => `\\x${octet.toString(16).padStart(2, '0')}`).join('');
        expect(read(`/raw "${written}"`)).toEqual({ kind: 'slash', slash: { name: 'raw', octets: bytes } });
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  it('reads any line without throwing, and sends unchanged what does not start with a slash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const line = readSlash(bytes);
        if (bytes[0] !== 0x2f) expect(line).toEqual({ kind: 'text', octets: bytes });
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
