/** Secrets are found where they are typed, and nothing that is said about them repeats them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/protocols/contract.ts';
import { pop3 } from '../../../src/protocols/pop3/index.ts';
import { type Outcome, octets } from '../../support/conversation-driver.ts';
import {
  ASKED_CAPA,
  ASKED_PASSWORD,
  ASKED_USER,
  base64,
  GREETED,
  hintIds,
  LOGGED_IN,
  NAMED,
  REFUSED,
  TIMESTAMP,
  talk,
} from './talk.ts';

/** A password as a person has one: no blanks at its ends, no line end. */
const canary = fc
  .string({
    unit: fc.constantFrom(...'abcxyzABCXYZ0189!#$%&()*+-./:;<=>?@[]^_{|}~ 密码é'),
    minLength: 8,
    maxLength: 24,
  })
  .filter((text) => text === text.trim() && /^\S{8}/.test(text));

/** The secrets found in client units, as text. */
function found(outcome: Outcome<unknown>): readonly string[] {
  return outcome.secrets.flatMap(({ unit, secrets }) =>
    secrets.map(({ start, end }) => Buffer.from(unit.bytes.subarray(start, end)).toString('utf8')),
  );
}

/** All that may be written of a session: its units without their secrets, its notes, its state. */
function written(outcome: Outcome<unknown>): string {
  const units = outcome.secrets.map(({ unit, secrets }) => {
    const bytes = Buffer.from(unit.bytes);
    for (const { start, end } of secrets) bytes.fill(0x2a, start, end);
    return bytes.toString('utf8');
  });
  return `${units.join('')}${JSON.stringify(outcome.notes)}${JSON.stringify(outcome.state)}`;
}

function expectHidden(lines: readonly string[], ...secrets: readonly string[]): void {
  const everything = written(talk(lines));
  for (const secret of secrets) {
    expect(everything).not.toContain(JSON.stringify(secret).slice(1, -1));
    expect(everything).not.toContain(JSON.stringify(secret.toUpperCase()).slice(1, -1));
  }
}

/** Octets of a client line as the driver wants them: UTF-8, one character an octet. */
const wire = (text: string) => Buffer.from(text).toString('latin1');
const check = (property: (secret: string) => void) =>
  fc.assert(fc.property(canary, property), { seed: 42, numRuns: 150 });

describe('a random canary', () => {
  it('behind PASS, whole, spaces included, in any state', () =>
    check((secret) => {
      for (const before of [[], GREETED, NAMED, REFUSED, LOGGED_IN]) {
        const outcome = talk([...before, `C: PASS ${wire(secret)}`]);
        expect(found(outcome).at(-1)).toBe(secret);
        expectHidden([...before, `C: pass  ${wire(secret)}`, 'S: -ERR no'], secret);
      }
    }));

  it('glued to PASS', () =>
    check((secret) => {
      for (const glue of [':', '=', ',', '']) {
        for (const before of [GREETED, NAMED, LOGGED_IN])
          expectHidden([...before, `C: PASS${glue}${wire(secret)}`, 'S: -ERR no'], secret);
      }
    }));

  it('behind the name of USER', () =>
    check((secret) => {
      expectHidden([...GREETED, `C: USER alice ${wire(secret)}`, 'S: +OK', 'C: NOOP', 'S: -ERR'], secret);
    }));

  it('behind the name of APOP, in place of its digest', () =>
    check((secret) => {
      for (const part of [' ', ',', ', ']) {
        expectHidden([...TIMESTAMP, `C: APOP alice${part}${wire(secret)}`, 'S: -ERR no'], secret);
      }
    }));

  it('where PASS was forgotten, and after a refusal', () =>
    check((secret) => {
      for (const before of [NAMED, REFUSED]) {
        expect(found(talk([...before, `C: ${wire(secret)}`])).at(-1)).toBe(secret);
        expectHidden([...before, `C: ${wire(secret)}`, 'S: -ERR', `C: ${base64(secret)}`], secret, base64(secret));
        expectHidden([...before, `C: PSAS ${wire(secret)}`, 'S: -ERR'], secret);
      }
    }));

  it('as an answer of AUTH, or typed as it is where base64 is due', () =>
    check((secret) => {
      expectHidden([...ASKED_PASSWORD, `C: ${base64(secret)}`, 'S: -ERR no'], secret, base64(secret));
      expectHidden([...ASKED_PASSWORD, `C: ${wire(secret)}`, 'S: -ERR no'], secret);
      expectHidden([...ASKED_USER, `C: ${wire(secret)}`, 'S: -ERR no'], secret);
      expectHidden([...ASKED_CAPA, 'C: AUTH PLAIN', 'S: + ', `C: ${wire(secret)}`, 'S: -ERR no'], secret);
    }));

  it('with PLAIN at once, or with a mechanism that was forgotten', () =>
    check((secret) => {
      const sent = base64(`\0alice\0${secret}`);
      for (const before of [[], GREETED, ASKED_CAPA, REFUSED, LOGGED_IN]) {
        expectHidden([...before, `C: AUTH PLAIN ${sent}`, 'S: -ERR no'], secret, sent);
        expectHidden([...before, `C: AUTH ${sent}`, 'S: -ERR no'], secret, sent);
      }
    }));

  it('sent ahead of the question, or with the command of another protocol', () =>
    check((secret) => {
      expectHidden([...ASKED_CAPA, 'C: AUTH LOGIN', `C: ${wire(secret)}`, 'S: + VXNlcm5hbWU6'], secret);
      expectHidden([...GREETED, `C: a1 LOGIN alice ${wire(secret)}`, 'S: -ERR'], secret);
      expectHidden([...GREETED, `C: LOGIN alice ${wire(secret)}`, 'S: -ERR'], secret);
      expectHidden([...GREETED, `C: ${wire(`ＰＡＳＳ　${secret}`)}`, 'S: -ERR'], secret);
    }));
});

it('gives each its kind', () => {
  const kinds = (line: string) =>
    talk([...TIMESTAMP, line]).secrets.flatMap(({ secrets }) => secrets.map((s) => s.kind));
  expect(kinds('C: PASS a b')).toEqual(['password']);
  expect(kinds('C: APOP alice c4c9334bac560ecc979e58001b3e22fb')).toEqual(['digest']);
  expect(kinds('C: APOP c4c9334bac560ecc979e58001b3e22fb')).toEqual(['digest']);
  expect(kinds('C: AUTH PLAIN AGEAYg==')).toEqual(['sasl']);
  expect(kinds('C: Tr0ub4dor')).toEqual(['suspected']);
});

it.each([
  ['as an answer', ASKED_PASSWORD, ''],
  ['behind PASS', NAMED, 'PASS '],
  ['after a refusal', REFUSED, ''],
])('a line longer than a unit is hidden in every piece, %s', (_, before, start) => {
  const long = 'c2VjcmV0'.repeat(20_000);
  expect(found(talk([...before, `C: ${start}${long}`])).join('')).toContain(long);
  expectHidden([...before, `C: ${start}${long}`, 'S: -ERR no'], 'c2VjcmV0c2VjcmV0');
});

describe('what is no secret', () => {
  const ordinary = [
    'CAPA',
    'USER alice',
    'PASS',
    'APOP alice',
    'LIST',
    'RETR 1',
    'TOP 1,2',
    'QIUT',
    'hello',
    'exit',
    '*',
    '',
  ];
  it.each([...ordinary, 'AUTH', 'AUTH LOGIN', 'AUTH PLAIN =', 'STARTTLS', 'EHLO a.example.test', 'ＱＵＩＴ'])(
    '%j is shown at the prompt',
    (line) => expect(found(talk([...ASKED_CAPA, `C: ${wire(line)}`]))).toEqual([]),
  );

  it.each(['QUIT', 'USER alice', 'CAPA', 'NOOP', '*'])('%j is shown after a refusal and after USER', (line) => {
    expect(found(talk([...REFUSED, `C: ${line}`])).slice(1)).toEqual([]);
    expect(found(talk([...NAMED, `C: ${line}`]))).toEqual([]);
  });

  it('the user name of LOGIN, and what the server sends', () => {
    expect(found(talk([...ASKED_USER, `C: ${base64('alice')}`]))).toEqual([]);
    expect(found(talk([...LOGGED_IN, 'C: RETR 1', 'S: +OK', 'S: PASS secret', 'S: .'])).slice(1)).toEqual([]);
  });
});

it('says that it suspects a secret, and suspects no more once a command came', () => {
  expect(hintIds(talk([...REFUSED, 'C: hunter2!']).notes)).toContain('pop3.secret.suspected');
  expect(talk([...REFUSED, 'C: hunter2!']).state.afterRefusal).toBe(true);
  expect(talk([...REFUSED, 'C: CAPA']).state.afterRefusal).toBe(false);
});

it('reads nothing out of a unit that replay has masked', () => {
  const unit = (text: string, start: number): Unit => ({
    type: 'unit',
    channel: 0,
    from: 'client',
    offset: 0,
    bytes: octets(`${text}\r\n`),
    end: 'crlf',
    masked: [{ start, end: text.length, kind: 'password' }],
  });
  for (const [before, text, start] of [
    [NAMED, 'PASS ********', 5],
    [TIMESTAMP, 'APOP alice ********', 11],
    [ASKED_PASSWORD, '********', 0],
    [REFUSED, '********', 0],
  ] as const) {
    const step = pop3.dialogue.step(talk(before).state, unit(text, start));
    expect(step.secrets).toEqual([]);
    expect(hintIds(step.notes).filter((id) => id.includes('lint'))).toEqual([]);
    expect(step.state.queue).toHaveLength(1);
  }
});

it('counts nothing of a message that replay has masked', () => {
  const before = talk([...LOGGED_IN, 'C: RETR 1', 'S: +OK 7 octets']).state;
  const unit = (text: string, masked?: Unit['masked']): Unit => ({
    type: 'unit',
    channel: 0,
    from: 'server',
    offset: 0,
    bytes: octets(`${text}\r\n`),
    end: 'crlf',
    ...(masked ? { masked } : {}),
  });
  const lines = [unit('********', [{ start: 0, end: 8, kind: 'password' }]), unit('.')];
  const last = lines.reduce((step, line) => pop3.dialogue.step(step.state, line), {
    ...pop3.dialogue.step(before, { type: 'listening', channel: 0, host: '', port: 0 }),
  });
  expect(last.notes).toEqual([
    expect.objectContaining({ kind: 'message', exchange: before.queue[0]?.id, units: 1, octets: null, promised: 7 }),
  ]);
});
