import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK, Masker } from '../../../src/engine/record/mask.ts';
import type { Secret, Side } from '../../../src/wire/unit.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const unit = (text: string, from: Side = 'client') => ({ channel: 0, from, bytes: bytes(text) });
const text = (masked: { readonly bytes: Uint8Array }): string => Buffer.from(masked.bytes).toString('utf8');
const span = (start: number, end: number, kind: Secret['kind'] = 'password'): Secret => ({ start, end, kind });

describe('masking', () => {
  it('writes eight asterisks whatever the length, and counts octets as written', () => {
    const masker = new Masker();
    const masked = masker.mask(unit('LOGIN abc verylongsecret\r\n'), [span(6, 9, 'token'), span(10, 24)]);
    expect(text(masked)).toBe(`LOGIN ${MASK} ${MASK}\r\n`);
    expect(masked.masked).toEqual([span(6, 14, 'token'), span(15, 23)]);
    expect(masked.place(6, 'start')).toBe(6);
    expect(masked.place(9, 'end')).toBe(14);
    expect(masked.place(12, 'start')).toBe(15);
    expect(masked.place(12, 'end')).toBe(23);
    expect(masked.place(26, 'end')).toBe(25);
  });

  it('leaves alone what holds no secret, and an empty one', () => {
    const masker = new Masker();
    const plain = unit('NOOP\r\n');
    expect(masker.mask(plain, []).bytes).toBe(plain.bytes);
    expect(text(masker.mask(unit('PASS \r\n'), [span(5, 5)]))).toBe('PASS \r\n');
  });

  it.each([
    ['as it was', 'hunter22', 'hunter22'],
    ['in capitals', 'hunter22', 'HUNTER22'],
    ['behind a full-width blank, all but ASCII replaced', '　hunter22', '???HUNTER22'],
    ['its base64', 'hunter22', 'aHVudGVyMjI='],
    ['its base64 without padding', 'hunter22', 'aHVudGVyMjI.'],
    ['what its base64 holds', 'aHVudGVyMjI=', 'hunter22'],
    ['the password within PLAIN', Buffer.from('\0alice\0hunter22').toString('base64'), 'hunter22'],
    ['its base64 again', Buffer.from('\0alice\0hunter22').toString('base64'), 'aHVudGVyMjI='],
  ])('masks later, from the other side: %s', (_what, typed, echoed) => {
    const masker = new Masker();
    masker.mask(unit(`${typed}\r\n`), [span(0, Buffer.byteLength(typed))]);
    const echo = text(masker.mask(unit(`535 no such password: ${echoed}\r\n`, 'server'), []));
    expect(echo).toMatch(/^535 no such password: (?:\?{3})?\*{8}\.?\r\n$/);
  });

  it('masks the digest of an answer that names the user', () => {
    const masker = new Masker();
    const digest = '0123456789abcdef0123456789abcdef';
    const answer = Buffer.from(`alice ${digest}`).toString('base64');
    masker.mask(unit(`${answer}\r\n`), [span(0, answer.length, 'digest')]);
    expect(text(masker.mask(unit(`rejected ${digest} of alice\r\n`, 'server'), []))).toBe(
      `rejected ${MASK} of alice\r\n`,
    );
  });

  it('minds the case of short values: in other letters they are words', () => {
    const masker = new Masker();
    masker.mask(unit('PASS quit\r\n'), [span(5, 9)]);
    expect(text(masker.mask(unit('quit QUIT\r\n', 'server'), []))).toBe(`${MASK} QUIT\r\n`);
  });

  it('masks across units in other letters too', () => {
    const masker = new Masker();
    masker.mask(unit('PASS hunter22\r\n'), [span(5, 13)]);
    const parts = ['state: HUN', 'TER', '22!'].map((part) => text(masker.mask(unit(part, 'server'), [])));
    expect(parts.join('')).not.toMatch(/hun|ter|22/i);
  });

  it('does not take short values for secrets in other text', () => {
    const masker = new Masker();
    expect(text(masker.mask(unit('PASS abc\r\n'), [span(5, 8)]))).toBe(`PASS ${MASK}\r\n`);
    expect(text(masker.mask(unit('abc\r\n', 'server'), []))).toBe('abc\r\n');
  });

  it('does not learn the mask of a replay', () => {
    const masker = new Masker();
    masker.mask(unit(`PASS ${MASK}\r\n`), [span(5, 13)]);
    expect(masker.size).toBe(0);
  });

  it('masks a value that is cut by the end of a unit', () => {
    const masker = new Masker();
    masker.remember(bytes('hunter22'), 'password');
    expect(text(masker.mask(unit('you said hunt', 'server'), []))).toBe(`you said ${MASK}`);
    expect(text(masker.mask(unit('er', 'server'), []))).toBe(MASK);
    expect(text(masker.mask(unit('22, did you?\r\n', 'server'), []))).toBe(`${MASK}, did you?\r\n`);
    expect(text(masker.mask(unit('er22\r\n', 'server'), []))).toBe('er22\r\n');
  });

  it('never lets a canary through, as is or in base64, however the stream is cut', () => {
    const canary = fc.stringMatching(/^[A-Za-z0-9!+/=]{5,24}$/);
    fc.assert(
      fc.property(
        canary,
        fc.array(fc.string({ maxLength: 9 }), { maxLength: 4 }),
        fc.infiniteStream(fc.nat(12)),
        (secret, noise, cuts) => {
          const masker = new Masker();
          masker.remember(bytes(secret), 'password');
          const forms = [secret, Buffer.from(secret).toString('base64').replace(/=+$/, '')];
          const stream = Buffer.from([...noise, ...forms, noise.join(forms[0]), ...forms].join(''), 'utf8');
          const pieces: string[] = [];
          for (let at = 0; at < stream.length; ) {
            const length = 1 + cuts.next().value!;
            const piece = stream.subarray(at, at + length);
            pieces.push(
              Buffer.from(masker.mask({ channel: 0, from: 'server', bytes: piece }, []).bytes).toString('latin1'),
            );
            at += length;
          }
          for (const form of forms) expect(pieces.join('')).not.toContain(form);
        },
      ),
      { seed: 42, numRuns: 1000 },
    );
  });

  it('changes nothing but the secrets', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 4 }),
        (input, pairs) => {
          const secrets = pairs.map(([a, b]) =>
            span(Math.min(a, b, input.length), Math.min(Math.max(a, b), input.length)),
          );
          const masked = new Masker().mask({ channel: 0, from: 'client', bytes: input }, secrets);
          const left: number[] = [];
          masked.bytes.forEach((octet, at) => {
            if (!masked.masked.some(({ start, end }) => at >= start && at < end)) left.push(octet);
          });
          const open = [...input].filter((_, at) => !masked.hidden.some(({ start, end }) => at >= start && at < end));
          expect(left).toEqual(open);
          for (const { start, end } of secrets) {
            if (end === start) continue;
            expect(masked.hidden.some((hidden) => hidden.start <= start && hidden.end >= end)).toBe(true);
          }
        },
      ),
      { seed: 42, numRuns: 500 },
    );
  });
});
