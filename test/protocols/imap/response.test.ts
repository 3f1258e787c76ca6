import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResponse } from '../../../src/protocols/imap/response.ts';

describe('heads of responses', () => {
  it.each([
    ['a1 OK done', { kind: 'tagged', tag: 'a1', status: 'OK', code: null, text: 'done' }],
    ['a1 no [ALERT] x', { kind: 'tagged', status: 'NO', written: 'no', code: 'ALERT', argument: '', text: 'x' }],
    ['NOOP BAD what', { kind: 'tagged', tag: 'NOOP', status: 'BAD' }],
    ['* OK [BADCHARSET (UTF-8)] no', { kind: 'untagged', status: 'OK', code: 'BADCHARSET', argument: '(UTF-8)' }],
    ['* NO [BADURL "/x]y"] no', { code: 'BADURL', argument: '"/x]y"', text: 'no' }],
    ['* NO [METADATA TOOMANY] no', { code: 'METADATA TOOMANY', argument: '' }],
    ['* BYE', { kind: 'untagged', status: 'BYE', text: '' }],
    ['* OK [half', { status: 'OK', code: null, text: '[half' }],
    ['* 5 EXISTS', { kind: 'untagged', status: 'EXISTS', number: 5, isStatus: false, text: '' }],
    ['* 2 FETCH (UID 3)', { status: 'FETCH', number: 2, text: '(UID 3)' }],
    ['* SEARCH', { status: 'SEARCH', number: null, text: '' }],
    ['+ idling', { kind: 'continue', status: '+', text: 'idling' }],
    ['+', { kind: 'continue', text: '' }],
  ])('%s', (line, expected) => expect(parseResponse(line)).toMatchObject(expected));

  it.each(['', '*', '* ', '* (x)', '+OK ready', 'a1', 'a1 NOOP', '220 mail ESMTP', '*5 EXISTS', '-ERR'])(
    '%j is none',
    (line) => expect(parseResponse(line)).toBeNull(),
  );

  it('bears anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => parseResponse(line) !== undefined));
  });
});
