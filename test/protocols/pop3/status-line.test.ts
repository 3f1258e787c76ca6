import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStatusLine } from '../../../src/protocols/pop3/status-line.ts';

describe('a status line', () => {
  it.each([
    ['+OK', '+OK', null, ''],
    ['+OK ', '+OK', null, ''],
    ['+OK 2 320', '+OK', null, '2 320'],
    ['+OK [x] y', '+OK', null, '[x] y'],
    ['-ERR', '-ERR', null, ''],
    ['-ERR [IN-USE] locked', '-ERR', 'IN-USE', 'locked'],
    ['-ERR [sys/temp] later', '-ERR', 'SYS/TEMP', 'later'],
    ['-ERR [AUTH]', '-ERR', 'AUTH', ''],
    ['-ERR [not a code] x', '-ERR', null, '[not a code] x'],
    ['-ERR [] x', '-ERR', null, '[] x'],
    ['-ERR no [AUTH]', '-ERR', null, 'no [AUTH]'],
    ['+', '+', null, ''],
    ['+ ', '+', null, ''],
    ['+ YQ==', '+', null, 'YQ=='],
    ['+ OK', '+', null, 'OK'],
  ])('%j', (line, status, responseCode, text) => {
    expect(parseStatusLine(line)).toEqual({ status, responseCode, text, lowerCase: false });
  });

  it.each(['', ' +OK', '+OKAY', '-ERROR', '+foo', 'OK', '220 hi', '.', '* OK'])('%j is none', (line) => {
    expect(parseStatusLine(line)).toBeNull();
  });

  it('is taken in lower case, and that is said', () => {
    expect(parseStatusLine('+ok fine')).toMatchObject({ status: '+OK', lowerCase: true, text: 'fine' });
    expect(parseStatusLine('-Err')).toMatchObject({ status: '-ERR', lowerCase: true });
  });

  it('never throws and never loses text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('+', '-', 'O', 'K', 'E', 'R', ' ', '[', ']', '/', '\0', '你') }),
        (text) => {
          expect(parseStatusLine(`+OK ${text}`)?.text).toBe(text);
          expect(`-ERR ${text}`.endsWith(parseStatusLine(`-ERR ${text}`)!.text)).toBe(true);
          parseStatusLine(text);
        },
      ),
      { seed: 42, numRuns: 500 },
    );
  });
});
