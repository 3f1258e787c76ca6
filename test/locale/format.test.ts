import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../src/locale/format.ts';

describe('format', () => {
  test('puts values in', () => {
    expect(format('{verb} to {host}, port {port}', { verb: 'MAIL', host: 'a.test', port: 25 })).toBe(
      'MAIL to a.test, port 25',
    );
  });

  test('a missing value becomes nothing', () => {
    expect(format('a{gone}b')).toBe('ab');
    expect(format('a{toString}{constructor}{hasOwnProperty}b', {})).toBe('ab');
  });

  test('chooses one or many', () => {
    const text = '{count} {count|line|lines}';
    expect(format(text, { count: 1 })).toBe('1 line');
    expect(format(text, { count: '1' })).toBe('1 line');
    expect(format(text, { count: 0 })).toBe('0 lines');
    expect(format(text, {})).toBe(' lines');
  });

  test('a form may be empty', () => {
    expect(format('octet{count||s}', { count: 1 })).toBe('octet');
    expect(format('octet{count||s}', { count: 2 })).toBe('octets');
  });

  test('a section stands only when its value does', () => {
    const text = 'No such option.{near?} Nearest: `{near}`.{/} See `--help`.';
    expect(format(text, { near: '--tls' })).toBe('No such option. Nearest: `--tls`. See `--help`.');
    for (const params of [{}, { near: '' }]) expect(format(text, params)).toBe('No such option. See `--help`.');
    expect(format('{count?}{count}{/}', { count: 0 })).toBe('0');
    expect(format('{a?}{a}{/}', { a: '{b?}x{/}' })).toBe('{b?}x{/}');
  });

  test('what is no placeholder stays: an IMAP literal, a lone brace', () => {
    expect(format('APPEND {12} { } {a|b} {a|b|c|d}', { a: 1 })).toBe('APPEND {12} { } {a|b} {a|b|c|d}');
  });

  test('a value is data, whatever it looks like', () => {
    expect(format('{a}{b}', { a: '{b}', b: '{a}' })).toBe('{b}{a}');
    expect(format('{a}', { a: '$& $1 $$' })).toBe('$& $1 $$');
  });

  test('a value cannot close the code it stands in', () => {
    expect(format('`{a}`', { a: 'x` y' }).match(/`/g)).toHaveLength(2);
  });

  test('never throws, for any text and any values', () => {
    const params = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), fc.double()));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), params, (text, values) => {
        expect(typeof format(text, values)).toBe('string');
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  test('a value comes out as it went in, but for backticks', () => {
    const value = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('`', ''));
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(format('<{a}|{b}>', { a, b })).toBe(`<${a}|${b}>`);
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});
