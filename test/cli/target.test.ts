import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTarget, type TargetOptions } from '../../src/cli/target.ts';
import { protocolById, protocols } from '../../src/protocols/registry.ts';

const read = (words: string, options: TargetOptions = {}) => readTarget(words.split(' '), options, protocols);
const smtp = protocolById('smtp')!;
const raw = protocolById('raw')!;

describe('targets', () => {
  it.each([
    ['mail.example.test 25', 'mail.example.test', 25, false, 'smtp'],
    ['mail.example.test:25', 'mail.example.test', 25, false, 'smtp'],
    ['mail.example.test 465', 'mail.example.test', 465, true, 'smtp'],
    ['mail.example.test 3025', 'mail.example.test', 3025, false, 'smtp'],
    ['mail.example.test 3465', 'mail.example.test', 3465, true, 'smtp'],
    ['mail.example.test 4711', 'mail.example.test', 4711, false, undefined],
    ['mail.example.test smtps', 'mail.example.test', 465, true, 'smtp'],
    ['mail.example.test:smtp', 'mail.example.test', 25, false, 'smtp'],
    ['127.0.0.1:2525', '127.0.0.1', 2525, false, 'smtp'],
    ['[::1]:25', '::1', 25, false, 'smtp'],
    ['[::1] 25', '::1', 25, false, 'smtp'],
    ['::1 25', '::1', 25, false, 'smtp'],
    ['fe80::1%eth0 25', 'fe80::1%eth0', 25, false, 'smtp'],
    ['smtp://mail.example.test', 'mail.example.test', 25, false, 'smtp'],
    ['SMTPS://mail.example.test/', 'mail.example.test', 465, true, 'smtp'],
    ['smtps://mail.example.test:8465', 'mail.example.test', 8465, true, 'smtp'],
    ['smtp://mail.example.test:465', 'mail.example.test', 465, false, 'smtp'],
    ['smtp://[::1]', '::1', 25, false, 'smtp'],
    ['tcp://mail.example.test:465', 'mail.example.test', 465, false, 'raw'],
    ['tls://mail.example.test:25', 'mail.example.test', 25, true, 'raw'],
    ['邮件.example.test 25', 'xn--5nq051n.example.test', 25, false, 'smtp'],
  ])('%s', (words, host, port, tls, protocol) => {
    const result = read(words);
    expect(result).toMatchObject({ ok: true, target: { host, port, tls } });
    expect(result.ok && result.target.protocol?.id).toBe(protocol);
  });

  it.each<[string, TargetOptions, number, boolean, string]>([
    ['h', { protocol: smtp }, 25, false, 'smtp'],
    ['h', { protocol: smtp, tls: true }, 465, true, 'smtp'],
    ['h 25', { tls: true }, 25, true, 'smtp'],
    ['h 25', { protocol: raw }, 25, false, 'raw'],
    ['smtp://h', { tls: true }, 465, true, 'smtp'],
    ['h 465', { startTls: true }, 465, false, 'smtp'],
    ['tcp://h:25', { protocol: smtp }, 25, false, 'smtp'],
  ])('%s with options %o', (words, options, port, tls, protocol) => {
    const result = read(words, options);
    expect(result).toMatchObject({ ok: true, target: { port, tls } });
    expect(result.ok && result.target.protocol?.id).toBe(protocol);
  });

  it.each([
    ['h', 'usage.no-port'],
    ['tcp://h', 'usage.no-port'],
    ['::1', 'usage.no-port'],
    ['h 0', 'usage.bad-port'],
    ['h 65536', 'usage.bad-port'],
    ['h 25x', 'usage.bad-port'],
    ['h:', 'usage.bad-port'],
    ['h -25', 'usage.bad-port'],
    ['', 'usage.target'],
    [':25', 'usage.target'],
    ['h:25 25', 'usage.target'],
    ['imap://h:143/INBOX', 'usage.target'],
    ['imap://h/INBOX;UID=1', 'usage.target'],
    ['h 25 25', 'usage.target'],
    ['[::1', 'usage.target'],
    ['a:b:c', 'usage.target'],
    ['smtp://h/path', 'usage.target'],
    ['gopher://h', 'usage.unknown-scheme'],
    ['smtp://alice:secret@h', 'usage.url-password'],
    ['smtp://alice:a/b@c@h', 'usage.url-password'],
    ['smtp://alice@h', 'usage.target'],
    ['alice:secret@h', 'usage.target'],
    ['alice:secret@h:25', 'usage.target'],
  ])('%s: %s', (words, kind) => {
    expect(read(words)).toMatchObject({ ok: false, problem: { kind } });
  });

  it('refuses STARTTLS where the scheme means TLS from the first byte', () => {
    expect(read('smtps://h', { startTls: true })).toMatchObject({ ok: false, problem: { kind: 'usage.conflict' } });
  });

  it('lists the ports when none is given', () => {
    const result = read('h');
    expect(!result.ok && result.problem.params.ports).toContain('3025');
  });

  it('never repeats what stands before an @', () => {
    const canary = fc.stringMatching(/^[A-Za-z0-9:/%]{6,12}$/);
    fc.assert(
      fc.property(canary, fc.constantFrom('smtp://a:', 'gopher://a:', 'a:', ''), (secret, before) => {
        for (const words of [[`${before}${secret}@h`], [`${before}${secret}@h:25`], ['h', `${secret}@x`]]) {
          const result = readTarget(words, {}, protocols);
          expect(result.ok).toBe(false);
          expect(JSON.stringify(result)).not.toContain(secret);
        }
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  it('takes any words without throwing', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 3 }), (words) => {
        const result = readTarget(words, {}, protocols);
        if (result.ok) expect(result.target.port).toBeGreaterThan(0);
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
