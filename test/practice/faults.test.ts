import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concerns, faultFact, faultNames, parseFault } from '../../src/practice/faults.ts';
import { shape } from '../../src/practice/shaping.ts';
import { fault } from './driver.ts';

describe('parseFault', () => {
  it.each([
    ['450', { name: 'code', value: 450, verb: null }],
    ['450@rcpt', { name: 'code', value: 450, verb: 'RCPT' }],
    ['drop', { name: 'drop', value: 0, verb: null }],
    ['DROP@data', { name: 'drop', value: 0, verb: 'DATA' }],
    ['delay', { name: 'delay', value: 500, verb: null }],
    ['delay=20@QUIT', { name: 'delay', value: 20, verb: 'QUIT' }],
    ['unsolicited421=50', { name: 'unsolicited421', value: 50, verb: null }],
    ['unavailable@login', { name: 'word', word: 'UNAVAILABLE', value: 0, verb: 'LOGIN' }],
    ['EXPIRED', { name: 'word', word: 'EXPIRED', value: 0, verb: null }],
    ['Expired', { name: 'expired', value: 0, verb: null }],
    ['METADATA-TOOMANY', { name: 'word', word: 'METADATA-TOOMANY', value: 0, verb: null }],
    ['closemid', { name: 'closeMid', value: 0, verb: null }],
  ])('%s', (text, expected) => expect(parseFault(text)).toEqual({ ok: true, fault: expected }));

  it.each([
    '',
    '45',
    '4500',
    '150',
    '650',
    '450=3',
    '450@',
    'nosuch',
    'drop=1',
    'delay=x',
    'delay=600001',
    'constructor',
    'ALERT=3',
    'ALERT@',
  ])('not %j', (text) =>
    expect(parseFault(text)).toEqual({
      ok: false,
      problem: { kind: 'usage.unknown-fault', params: { fault: text } },
    }),
  );

  it('reads every name it lists', () => {
    for (const name of faultNames) {
      expect(parseFault(name)).toEqual({ ok: true, fault: { name, value: faultFact(name).preset, verb: null } });
    }
  });
});

describe('shape', () => {
  const send = { type: 'send', channel: 0, bytes: Buffer.from('250-a\r\n250 b\r\n') } as const;
  const octets = (effects: readonly { type: string; bytes?: Uint8Array }[]) =>
    Buffer.concat(effects.map(({ bytes }) => bytes ?? new Uint8Array(0))).toString();

  it('cuts between CR and LF', () => {
    const { effects } = shape([send], [fault('split')], 'NOOP');
    expect(effects.map((effect) => (effect.type === 'send' ? Buffer.from(effect.bytes).toString() : effect))).toEqual([
      '250-a\r',
      '\n250 b\r',
      '\n',
    ]);
  });

  it('loses and adds nothing where the reply is only slow', () => {
    const slow = fc.subarray(['split', 'bytewise', 'delay=1']);
    fc.assert(
      fc.property(slow, fc.string(), (names, text) => {
        const reply = { ...send, bytes: Buffer.from(text) };
        const { effects, used } = shape([reply], names.map(fault), 'NOOP');
        expect(octets(effects)).toBe(text);
        expect(used).toEqual([]);
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  it('ends the connection in place of a reply, or within it', () => {
    const start = { type: 'startTls', channel: 0, as: 'server' } as const;
    expect(shape([send, start], [fault('drop')], 'STARTTLS').effects).toEqual([
      { type: 'close', channel: 0, how: 'end' },
    ]);
    expect(shape([send], [fault('reset')], 'NOOP').effects).toEqual([{ type: 'close', channel: 0, how: 'reset' }]);
    const { effects, used } = shape([send], [fault('closeMid')], 'NOOP');
    expect(octets(effects)).toBe('250-a\r\n');
    expect(effects.at(-1)).toEqual({ type: 'close', channel: 0, how: 'end' });
    expect(used).toEqual([fault('closeMid')]);
  });

  it('leaves other verbs, the greeting and effects without a reply alone', () => {
    expect(shape([send], [fault('drop@DATA')], 'NOOP').effects).toEqual([send]);
    expect(concerns(fault('drop'), 'GREETING')).toBe(false);
    expect(concerns(fault('drop@GREETING'), 'GREETING')).toBe(true);
    const nonce = { type: 'nonce', octets: 12 } as const;
    expect(shape([nonce], [fault('drop')], 'AUTH').effects).toEqual([nonce]);
  });
});
