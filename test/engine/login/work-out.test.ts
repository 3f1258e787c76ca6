import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needs, workOut } from '../../../src/engine/login/work-out.ts';
import { protocolById, protocols } from '../../../src/protocols/registry.ts';

const b64 = (text: string) => Buffer.from(text).toString('base64');
const values = { user: 'alice', password: 'wonder land', challenge: null };

function way(protocol: string, name: string) {
  const found = protocolById(protocol)!;
  return { protocol: found, login: found.logins!.find((each) => each.name === name)! };
}

function typed(protocol: string, name: string, given: Partial<Parameters<typeof workOut>[2]> = {}): string[] | null {
  const { protocol: found, login } = way(protocol, name);
  const worked = workOut(found, login, { ...values, ...given });
  return worked ? worked.lines.filter(({ from }) => from === 'client').map(({ line }) => line) : null;
}

describe('what to type', () => {
  it.each([
    ['smtp', 'PLAIN', ['EHLO [127.0.0.1]', 'AUTH PLAIN', b64('\0alice\0wonder land')]],
    ['pop3', 'PLAIN', ['AUTH PLAIN', b64('\0alice\0wonder land')]],
    ['smtp', 'LOGIN', ['EHLO [127.0.0.1]', 'AUTH LOGIN', b64('alice'), b64('wonder land')]],
    ['pop3', 'USER', ['USER alice', 'PASS wonder land']],
  ])('%s %s', (protocol, name, expected) => {
    expect(typed(protocol, name)).toEqual(expected);
  });

  it.each([
    ['XOAUTH2', b64('user=alice\x01auth=Bearer tok\x01\x01')],
    ['EXTERNAL', b64('alice')],
  ])('%s', (name, answer) => {
    expect(typed('smtp', name, { password: 'tok' })?.at(-1)).toBe(answer);
    expect(typed('pop3', name, { password: 'tok' })?.at(-1)).toBe(answer);
  });

  const hmac = createHmac('md5', 'wonder land').update('<1@example.test>').digest('hex');
  it.each(['<1@example.test>', b64('<1@example.test>'), `334 ${b64('<1@example.test>')}`])(
    'CRAM-MD5 of the challenge %s',
    (challenge) => {
      expect(typed('smtp', 'CRAM-MD5', { challenge })?.at(-1)).toBe(b64(`alice ${hmac}`));
    },
  );

  const md5 = createHash('md5').update('<1@example.test>wonder land').digest('hex');
  it.each(['<1@example.test>', '+OK Qpop ready <1@example.test>'])('APOP of the greeting %s', (challenge) => {
    expect(typed('pop3', 'APOP', { challenge })).toEqual([`APOP alice ${md5}`]);
  });

  it('is nothing where the greeting has no challenge to answer', () => {
    expect(typed('pop3', 'APOP', { challenge: '+OK ready' })).toBeNull();
    expect(typed('pop3', 'APOP')).toBeNull();
  });

  it('stands on one line where the mechanism and the length allow it', () => {
    const plain = way('pop3', 'PLAIN');
    expect(workOut(plain.protocol, plain.login, values)?.oneLine).toBe(`AUTH PLAIN ${b64('\0alice\0wonder land')}`);
    expect(workOut(plain.protocol, plain.login, { ...values, password: 'x'.repeat(200) })?.oneLine).toBeNull();
    const login = way('smtp', 'LOGIN');
    expect(workOut(login.protocol, login.login, values)?.oneLine).toBeNull();
  });

  it('says what an answer holds, the secret left out', () => {
    for (const protocol of protocols) {
      for (const login of protocol.logins ?? []) {
        const worked = workOut(protocol, login, { ...values, challenge: '<1@example.test>' });
        expect(worked, `${protocol.id} ${login.name}`).not.toBeNull();
        for (const { holds } of worked!.lines) expect(holds?.text ?? '').not.toContain('wonder land');
      }
    }
  });

  it('leads where the dialogue itself is logged in, whatever the values', () => {
    const word = fc.string({ minLength: 1, unit: fc.constantFrom('a', '=', '"', '@', '5') });
    const secret = fc.string({ minLength: 1, unit: fc.constantFrom('a', ' ', '密', '=') }).map((text) => `${text}.`);
    for (const protocol of protocols) {
      for (const login of protocol.logins ?? []) {
        fc.assert(
          fc.property(word, secret, (user, text) => {
            // A token holds no space (RFC 6750 §2.1).
            const password = login.name.includes('OAUTH') ? text.replaceAll(' ', '') : text;
            const worked = workOut(protocol, login, { user, password, challenge: '<1@example.test>' });
            let { state } = protocol.dialogue.step(protocol.dialogue.start, {
              ...({ type: 'opened', channel: 0, host: '', port: 0 } as const),
              tls: null,
            });
            for (const { from, line } of worked!.lines) {
              const bytes = new Uint8Array(Buffer.from(`${line}\r\n`));
              const unit = { type: 'unit', channel: 0, from, offset: 0, bytes, end: 'crlf' } as const;
              state = protocol.dialogue.step(state, unit).state;
            }
            expect(protocol.view(state).user).toBe(user);
          }),
          { numRuns: 30 },
        );
      }
    }
  });
});

it('asks for no more than the lines need', () => {
  expect(needs(way('smtp', 'PLAIN').login)).toEqual({ user: true, password: true, challenge: false });
  expect(needs(way('pop3', 'APOP').login)).toEqual({ user: true, password: true, challenge: true });
});
