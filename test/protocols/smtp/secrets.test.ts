/** Secrets are found where they are typed, and nothing that is said about them repeats them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/protocols/contract.ts';
import { smtp } from '../../../src/protocols/smtp/index.ts';
import { type Outcome, octets } from '../../support/conversation-driver.ts';
import {
  ASKED_PASSWORD,
  ASKED_USER,
  base64,
  GREETED,
  HELLO,
  hintIds,
  LOGGED_IN,
  MAIL,
  RCPT,
  REFUSED_AUTH,
  talk,
} from './talk.ts';

/** A password as a person has one: no blanks at its ends, no line end, not a verb. */
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

/** The secret, its base64, and nothing else may be gone from what is written of the units. */
function written(outcome: Outcome<unknown>): string {
  return outcome.secrets
    .map(({ unit, secrets }) => {
      const octets = Buffer.from(unit.bytes);
      for (const { start, end } of secrets) octets.fill(0x2a, start, end);
      return octets.toString('utf8');
    })
    .join('');
}

function expectHidden(lines: readonly string[], ...secrets: readonly string[]): void {
  const outcome = talk(lines);
  const everything = `${written(outcome)}${JSON.stringify(outcome.notes)}`;
  for (const secret of secrets) expect(everything).not.toContain(JSON.stringify(secret).slice(1, -1));
}

/** Octets of a client line as the driver wants them: UTF-8, one character an octet. */
const wire = (text: string) => Buffer.from(text).toString('latin1');
const check = (property: (secret: string) => void) =>
  fc.assert(fc.property(canary, property), { seed: 42, numRuns: 200 });

describe('a random canary', () => {
  it('sent as the password of LOGIN', () =>
    check((secret) => {
      const sent = base64(secret);
      expect(found(talk([...ASKED_PASSWORD, `C: ${sent}`]))).toEqual([sent]);
      expectHidden([...ASKED_PASSWORD, `C: ${sent}`, 'S: 535 5.7.8 no'], secret, sent);
    }));

  it('typed as it is where base64 is due', () =>
    check((secret) => {
      expectHidden([...ASKED_PASSWORD, `C: ${wire(secret)}`, 'S: 501 no'], secret);
      expectHidden([...ASKED_USER, `C: ${wire(secret)}`, 'S: 501 no'], secret);
      expectHidden([...HELLO, 'C: AUTH PLAIN', 'S: 334 ', `C: ${wire(secret)}`, 'S: 501 no'], secret);
    }));

  it('sent with PLAIN, at once or when asked', () =>
    check((secret) => {
      const sent = base64(`\0alice\0${secret}`);
      expect(found(talk([...HELLO, `C: AUTH PLAIN ${sent}`]))).toEqual([sent]);
      expectHidden([...HELLO, `C: AUTH PLAIN ${sent}`, 'S: 235 ok'], secret, sent);
      expectHidden([...HELLO, `C:   auth   plain   ${sent}`, 'S: 535 no'], secret, sent);
      expectHidden([...HELLO, 'C: AUTH PLAIN', 'S: 334 ', `C: ${sent}`, 'S: 535 no'], secret, sent);
    }));

  it('sent with PLAIN where AUTH is not yet or no longer in place', () =>
    check((secret) => {
      const sent = base64(`\0alice\0${secret}`);
      for (const before of [[], GREETED, MAIL, RCPT, LOGGED_IN]) {
        expectHidden([...before, `C: AUTH PLAIN ${sent}`, 'S: 503 5.5.1 no'], secret, sent);
      }
    }));

  it('sent with a mechanism that was forgotten', () =>
    check((secret) => {
      const sent = base64(`\0alice\0${secret}`);
      expectHidden([...HELLO, `C: AUTH ${sent}`, 'S: 504 no'], secret, sent);
    }));

  it('sent as the answer of CRAM-MD5, with its digest', () =>
    check((secret) => {
      const sent = base64(`alice ${Buffer.from(secret).toString('hex').slice(0, 32)}`);
      const lines = [...HELLO, 'C: AUTH CRAM-MD5', 'S: 334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2U+', `C: ${sent}`];
      expect(found(talk(lines))).toEqual([sent]);
      expectHidden([...lines, 'S: 235 ok'], sent);
    }));

  it('typed at the command prompt after a refusal', () =>
    check((secret) => {
      expect(found(talk([...REFUSED_AUTH, `C: ${wire(secret)}`])).at(-1)).toBe(secret);
      expectHidden(
        [...REFUSED_AUTH, `C: ${wire(secret)}`, 'S: 500 5.5.2 what?', `C: ${base64(secret)}`],
        secret,
        base64(secret),
      );
    }));

  it('masked when sent though it began like a verb', () => {
    for (const line of ['ehl', 'qui', 'startt', 'ehol secret!'])
      expect(found(talk([...REFUSED_AUTH, `C: ${line}`])).at(-1)).toBe(line);
  });

  it('sent ahead of the prompt that asks for it', () =>
    check((secret) => {
      expectHidden([...HELLO, 'C: AUTH LOGIN', `C: ${wire(secret)}`, 'S: 334 VXNlcm5hbWU6'], secret);
    }));

  it('sent with the command of another protocol', () =>
    check((secret) => {
      expectHidden([...HELLO, `C: PASS ${wire(secret)}`, 'S: 500 5.5.2 what?'], secret);
      expectHidden([...HELLO, `C: a1 LOGIN alice ${wire(secret)}`, 'S: 500 5.5.2 what?'], secret);
    }));

  it('cut off by the close', () => {
    const { state } = talk(ASKED_PASSWORD);
    expect(state.auth?.answers).toBe(1);
    check((secret) => expectHidden([...ASKED_PASSWORD, `C: ${base64(secret)}`], secret, base64(secret)));
  });
});

describe('a line longer than a unit', () => {
  const long = 'c2VjcmV0'.repeat(10_000);
  it.each([
    ['as an answer', ASKED_PASSWORD, long],
    ['behind AUTH PLAIN', HELLO, `AUTH PLAIN ${long}`],
    ['after a refusal', REFUSED_AUTH, long],
  ])('is hidden in every piece, %s', (_, before, line) => {
    expect(found(talk([...before, `C: ${line}`])).join('')).toContain(long);
    expectHidden([...before, `C: ${line}`, 'S: 535 no'], 'c2VjcmV0c2VjcmV0');
  });
});

describe('AUTH mistyped', () => {
  const answer = base64('\0alice\0Tr0ub4dor&3');
  it.each(['ＡＵＴＨ PLAIN', 'ＡＵＴＨ\u3000PLAIN', 'AUTHPLAIN', 'AUT PLAIN', 'AUTH=PLAIN', 'auht plain'])(
    '%s hides what follows',
    (words) => {
      expectHidden([...HELLO, `C: ${wire(words)} ${answer}`], answer);
    },
  );

  it('an answer in the place of the mechanism is not remembered', () => {
    const { state } = talk([...HELLO, `C: AUTH ${answer}`, 'S: 334 ']);
    expect(JSON.stringify(smtp.view(state as never)).toUpperCase()).not.toContain(answer.toUpperCase());
  });

  it.each(['ＡＵＴＨ LOGIN', 'AUT LOGIN', 'AUTHLOGIN'])('%s alone is shown', (line) => {
    expect(found(talk([...HELLO, `C: ${wire(line)}`]))).toEqual([]);
  });
});

describe('what is no secret', () => {
  const ordinary = [
    'EHLO client.example.test',
    'HELLO client',
    'MAILFROM:<alice@example.test>',
    'RCPTTO:<bob@example.test>',
    'mail from: alice@example.test',
    'DATE',
    'QIUT',
    'STARTLS',
    'STARTTLS now',
    'HELP',
    'NOOP anything at all',
    'VRFY alice',
    'Subject: hello',
    'hello',
    'exit',
    'CLOSE',
    '*',
    'MAIL FROM:<alice@example.test> SIZE=1000',
    'AUTH LOGIN',
    'AUTH PLAIN',
    'AUTH PLAIN =',
    '',
  ];
  it.each(ordinary)('%j is shown at the prompt', (line) => expect(found(talk([...HELLO, `C: ${line}`]))).toEqual([]));

  it.each(['QUIT', 'RSET', 'AUTH LOGIN', 'EHLO x', 'NOOP', '*'])('%j is shown after a refusal', (line) => {
    expect(found(talk([...REFUSED_AUTH, `C: ${line}`])).slice(1)).toEqual([]);
  });

  it('the user name of LOGIN, as an answer and as an initial response', () => {
    expect(found(talk([...ASKED_USER, `C: ${base64('alice')}`]))).toEqual([]);
    expect(found(talk([...HELLO, `C: AUTH LOGIN ${base64('alice')}`]))).toEqual([]);
  });

  it('a star that calls AUTH off', () => expect(found(talk([...ASKED_PASSWORD, 'C: *']))).toEqual([]));

  it('message text, whatever it looks like', () => {
    const lines = [...REFUSED_AUTH, ...RCPT.slice(HELLO.length), 'C: DATA', 'S: 354 go', 'C: cGFzc3dvcmQ=', 'C: .'];
    expect(found(talk(lines))).toEqual(['bm90aXQ=']);
  });
});

it.each(['ＱＵＩＴ', 'ｄａｔａ', 'ＭＡＩＬ　ＦＲＯＭ：＜a@b.test＞'])('%s is a command, typed full-width', (line) => {
  expect(found(talk([...HELLO, `C: ${wire(line)}`]))).toEqual([]);
  expect(found(talk([...REFUSED_AUTH, `C: ${wire(line)}`])).slice(1)).toEqual([]);
});

it('says that it suspects a secret, and suspects no more once a command came', () => {
  const suspected = talk([...REFUSED_AUTH, 'C: hunter2!', 'S: 500 no']);
  expect(hintIds(suspected.notes)).toContain('smtp.secret.suspected');
  expect(suspected.state.afterRefusedAuth).toBe(true);
  expect(talk([...REFUSED_AUTH, 'C: NOOP', 'S: 250 ok']).state.afterRefusedAuth).toBe(false);
});

it('reads nothing out of a unit that replay has masked', () => {
  const unit = (text: string, start: number): Unit => ({
    type: 'unit',
    channel: 0,
    from: 'client',
    offset: 0,
    bytes: octets(`${text}\r\n`),
    end: 'crlf',
    masked: [{ start, end: text.length, kind: 'sasl' }],
  });
  const after = (before: readonly string[], text: string, start: number) =>
    smtp.dialogue.step(talk(before).state, unit(text, start));
  for (const step of [
    after(ASKED_PASSWORD, '********', 0),
    after(HELLO, 'AUTH PLAIN ********', 11),
    after(REFUSED_AUTH, '********', 0),
  ]) {
    expect(step.secrets).toEqual([]);
    expect(step.notes.map(({ kind }) => kind)).not.toContain('decoded');
    expect(hintIds(step.notes)).toEqual([]);
    expect(step.state.queue).toHaveLength(1);
  }
  expect(after(HELLO, 'AUTH PLAIN ********', 11).state.auth).toMatchObject({ mechanism: 'PLAIN', answers: 1 });
});
