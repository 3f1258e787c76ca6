import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretForms } from '../../../src/engine/record/secret-forms.ts';

const forms = (value: Uint8Array, kind: Parameters<typeof secretForms>[1] = 'sasl') =>
  secretForms(value, kind).map((form) => Buffer.from(form).toString('latin1'));
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const b64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');

describe('the forms a secret may come back in', () => {
  it('shows itself in base64 of something longer, wherever it stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 6, maxLength: 30 }),
        fc.string({ maxLength: 9 }),
        fc.string({ maxLength: 9 }),
        (secret, before, after) => {
          const whole = b64(before + secret + after);
          const found = forms(bytes(secret), 'password').filter((form) => form.length >= 6);
          expect(found.some((form) => whole.includes(form.replace(/=+$/, '').slice(0, -1)))).toBe(true);
        },
      ),
      { seed: 42, numRuns: 500 },
    );
  });

  it('is found inside base64 of another encoding (GBK)', () => {
    const gbk = Buffer.from([0xc3, 0xdc, 0xc2, 0xeb, 0x5a, 0x71, 0x37]);
    const answer = b64(Buffer.concat([Buffer.from('\0alice\0'), gbk]));
    expect(forms(bytes(answer))).toContain(gbk.toString('latin1'));
    expect(forms(bytes(answer))).toContain(b64(gbk));
  });

  it('is the token of a bearer answer', () => {
    const answer = b64('user=alice@example.test\x01auth=Bearer Zq7xTOKEN\x01\x01');
    expect(forms(bytes(answer), 'token')).toContain('Zq7xTOKEN');
  });

  it('does not count the line end of echo', () => {
    expect(forms(bytes(b64('wonderland\n')))).toContain('wonderland');
  });
});
