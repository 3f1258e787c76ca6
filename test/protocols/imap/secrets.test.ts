/** Secrets are found where they are typed, and nothing that is said or remembered repeats them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../../src/protocols/imap/tokens.ts';
import type { Outcome } from '../../support/conversation-driver.ts';
import {
  ASKED_PASSWORD,
  composed,
  GREETED,
  hintIds,
  IDLING,
  LOGGED_IN,
  REFUSED,
  SELECTED,
  shown,
  talk,
} from './talk.ts';

/** A password as a person has one: no blanks at its ends, no line end. */
const canary = fc
  .string({
    unit: fc.constantFrom(...'abcxyzABCXYZ0189!#$%&()*+-./:;<=>?@[]^_{|}~"\\ 密码é'),
    minLength: 8,
    maxLength: 24,
  })
  .filter((text) => text === text.trim() && /^\S{8}/.test(text) && !/\{\d+\+?\}$/.test(text));

/** All that may be written of a session: its units without their secrets, its notes, its state. */
function written(outcome: Outcome<unknown>): string {
  const units = outcome.secrets.map(({ unit, secrets }) => {
    const bytes = Buffer.from(unit.bytes);
    for (const { start, end } of secrets) bytes.fill(0x2a, start, end);
    return bytes.toString('utf8');
  });
  const plain = (_: string, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value);
  return `${units.join('')}${JSON.stringify(outcome.notes)}${JSON.stringify(outcome.state, plain)}`;
}

function expectHidden(lines: readonly string[], ...secrets: readonly string[]): void {
  const everything = written(talk(lines));
  for (const secret of secrets) {
    expect(everything, lines.at(-1)).not.toContain(JSON.stringify(secret).slice(1, -1));
    expect(everything, lines.at(-1)).not.toContain(JSON.stringify(secret.toUpperCase()).slice(1, -1));
  }
}

/** One character an octet, as the driver wants them. */
const wire = (text: string) => Buffer.from(text).toString('latin1');
const octets = (text: string) => Buffer.byteLength(text);

describe('LOGIN', () => {
  it.each([
    ['a1 LOGIN alice hunter2', 'a1 LOGIN alice •••••••'],
    ['a1 LOGIN "alice" "hunter 2"', 'a1 LOGIN "alice" ••••••••••'],
    ['a1 LOGIN alice two words', 'a1 LOGIN alice •••••••••'],
    ['a1 login alice {6}', 'a1 login alice {6}'],
    ['a1 LOGIN alice', 'a1 LOGIN alice'],
    ['a1 LOGIN "alice hunter2', 'a1 LOGIN ••••••••••••••'],
    ['a1 LOGIN (alice hunter2)', 'a1 LOGIN •••••••••••••••'],
    ['LOGIN alice hunter2', 'LOGIN alice •••••••'],
    ['LOGIN list hunter2', 'LOGIN list •••••••'],
    ['a1 LOGN alice hunter2', 'a1 LOGN alice •••••••'],
    ['a1LOGIN alice hunter2', 'a1LOGIN alice •••••••'],
    ['a1 LOGIN:alice:hunter2', 'a1 LOGIN••••••••••••••'],
    ['a1 AUTHENTICATE PLAIN AGFsaWNlAGh1bnRlcjI=', 'a1 AUTHENTICATE PLAIN ••••••••••••••••••••'],
    ['AUTHENTICATE PLAIN AGFsaWNlAGh1bnRlcjI=', 'AUTHENTICATE PLAIN ••••••••••••••••••••'],
    ['a1 AUTH PLAIN AGFsaWNlAGh1bnRlcjI=', 'a1 AUTH PLAIN ••••••••••••••••••••'],
    ['a1 PASS hunter2', 'a1 PASS •••••••'],
    ['PASS hunter2', 'PASS •••••••'],
    ['a1 SELECT INBOX', 'a1 SELECT INBOX'],
    ['a1 CAPABILTY', 'a1 CAPABILTY'],
  ])('%s is shown as %s', (text, expected) => expect(shown(GREETED, text)).toBe(expected));

  it('is hidden behind a user name of no octets', () => {
    expectHidden([...GREETED, 'C: a1 LOGIN {0}', 'S: + go', 'C:  {6}', 'S: + go', 'C: wonder'], 'wonder');
    expectHidden([...GREETED, 'C: a1 LOGIN {0}', 'S: + go', 'C:  wonder'], 'wonder');
    expectHidden([...GREETED, 'C: a1 LOGIN {0+}', 'C:  {6+}', 'C: wonder'], 'wonder');
  });

  it('is hidden in every form, as a literal too, at every stage', () => {
    fc.assert(
      fc.property(canary, (secret) => {
        const password = wire(secret);
        const inQuotes = quoted(secret);
        if (inQuotes) expectHidden([...GREETED, `C: a1 LOGIN alice ${inQuotes}`, 'S: a1 NO no'], secret);
        const n = octets(secret);
        expectHidden([...GREETED, `C: a1 LOGIN alice {${n}}`, 'S: + ok', `C: ${password}`, 'S: a1 NO no'], secret);
        expectHidden([...GREETED, `C: a1 LOGIN alice {${n}+}`, `C: ${password}`, 'S: a1 OK yes'], secret);
        expectHidden(
          [...GREETED, 'C: a1 LOGIN {5}', 'S: + ok', `C: alice {${n}}`, 'S: + ok', `C: ${password}`],
          secret,
        );
        expectHidden([...GREETED, 'C: a1 LOGIN {5+}', `C: alice ${inQuotes ?? '"x"'}`], ...(inQuotes ? [secret] : []));
        // Sent before it was asked for, cut off in the middle, or more of it than was announced.
        expectHidden([...GREETED, `C: a1 LOGIN alice {${n}}`, `c: ${password}`, '<close>'], secret);
        expectHidden([...GREETED, 'C: a1 LOGIN alice {5}', 'S: + ok', `C: ${password}`], secret, secret.slice(5));
      }),
    );
  });

  it('hides what is typed in its place: at the prompt, after a refusal, in IDLE', () => {
    expect(shown(REFUSED, 'a2 looking-glass')).toBe('a2 •••••••••••••');
    expect(shown(REFUSED, 'looking-glass')).toBe('•••••••••••••');
    expect(shown(REFUSED, 'looking glass')).toBe('•••••••••••••');
    expect(shown(REFUSED, 'a2 LOGOUT')).toBe('a2 LOGOUT');
    expect(shown(GREETED, 'Tr0ub4dor')).toBe('•••••••••');
    expect(shown(LOGGED_IN, 'a2 Tr0ub4dor')).toBe('a2 •••••••••');
    expect(shown(IDLING, 'Tr0ub4dor')).toBe('•••••••••');
    expect(shown(SELECTED, 'a9 FETCH 1 BODY[]')).toBe('a9 FETCH 1 BODY[]');
    expect(hintIds(talk([...REFUSED, 'C: looking-glass']).notes)).toContain('secret.suspected');
    expectHidden([...REFUSED, 'C: looking-glass', 'S: * BAD what'], 'looking-glass');
    expectHidden([...REFUSED, 'C: a2 looking-glass', 'S: a2 BAD what'], 'looking-glass');
  });

  it('hides answers of AUTHENTICATE, and nothing of APPEND', () => {
    expect(shown(ASKED_PASSWORD, 'd29uZGVybGFuZA==')).toBe('••••••••••••••••');
    expect(composed([...LOGGED_IN, 'C: a2 APPEND INBOX {20}', 'S: + ok'], 'Subject: x').mask).toEqual([]);
    expectHidden([...ASKED_PASSWORD, 'C: d29uZGVybGFuZA==', 'S: a1 OK yes'], 'd29uZGVybGFuZA==', 'wonderland');
    expectHidden(
      [...GREETED, 'C: a1 AUTHENTICATE PLAIN', 'C: AGFsaWNlAGh1bnRlcjIz', 'S: + ', 'S: a1 OK'],
      'AGFsaWNlAGh1bnRlcjIz',
    );
  });
});
