/** A script in plain mode delivers through real Postfix; what arrives equals what was typed. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startPractice } from '../../src/practice/run.ts';
import { deliveredMessage } from '../support/delivered.ts';
import { describeLive, maildirOf, passwordOf } from '../support/live-servers.ts';
import { runCli } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirespeak-script-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const b64 = (text: string) => Buffer.from(text).toString('base64');

/** Header and body as a person types them. */
function typedMessage(marker: string, from: string): readonly string[] {
  return [
    `From: Alice <${from}>`,
    'To: bob@example.test',
    'Date: Sat, 21 Nov 2026 08:00:00 +0000',
    `Message-Id: <${marker}@laptop.example.test>`,
    'Subject: =?utf-8?B?5L2g5aW9?=',
    '',
    '你好，Bob：',
    '.profile starts with a dot',
    '..two dots',
    'the end',
  ];
}

const received = (lines: readonly string[]) => Buffer.from(`${lines.join('\r\n')}\r\n`);

describeLive('through real Postfix', (servers) => {
  const host = servers.host;
  const password = passwordOf(servers, 'alice');

  it('EHLO, STARTTLS, AUTH LOGIN, MAIL, RCPT, DATA, QUIT', async () => {
    const marker = randomUUID();
    const typed = typedMessage(marker, 'alice@example.test');
    const script = [
      'EHLO laptop.example.test',
      'STARTTLS',
      'EHLO laptop.example.test',
      'AUTH LOGIN',
      b64('alice'),
      b64(password),
      'MAIL FROM:<alice@example.test> BODY=8BITMIME',
      'RCPT TO:<bob@example.test>',
      'DATA',
      ...typed,
      '.',
      'QUIT',
    ].join('\n');
    const record = join(folder, 'postfix.jsonl');
    const args = [
      'connect',
      host,
      String(servers.submissionPort),
      '--protocol',
      'smtp',
      '--ca',
      servers.certPath,
      '--plain',
      '--record',
      record,
    ];
    const ran = await runCli(args, `${script}\n`);
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    expect((await deliveredMessage(maildirOf(servers, 'bob'), marker)).equals(received(typed))).toBe(true);
    for (const place of [ran.stdout, readFileSync(record, 'utf8')]) {
      expect(place).not.toContain(password);
      expect(place).not.toContain(b64(password));
    }
    const replayed = await runCli(['replay', record, '--plain', '--speed', '1000'], '');
    expect(replayed.code).toBe(0);
    expect(replayed.stdout).toContain('S: 220 2.0.0 Ready to start TLS');
  });

  it.each(['PLAIN', 'CRAM-MD5 refused', 'LOGIN over implicit TLS'])('AUTH %s', async (how) => {
    const marker = randomUUID();
    const typed = typedMessage(marker, 'alice@example.test');
    const implicit = how.includes('implicit');
    const auth = implicit ? ['AUTH LOGIN', b64('alice'), b64(password)] : [`AUTH PLAIN ${b64(`\0alice\0${password}`)}`];
    const refused = how.startsWith('CRAM')
      ? ['AUTH CRAM-MD5', b64('alice 00000000000000000000000000000000'), '/expect 535']
      : [];
    const script = [
      'EHLO laptop.example.test',
      ...refused,
      ...auth,
      'MAIL FROM:<alice@example.test> BODY=8BITMIME',
      'RCPT TO:<bob@example.test>',
      'DATA',
      ...typed,
      '.',
      'QUIT',
    ];
    const port = implicit ? servers.smtpsPort : servers.submissionPort;
    const tls = implicit ? ['--tls'] : ['--starttls'];
    const ran = await runCli(
      ['connect', host, String(port), '--protocol', 'smtp', ...tls, '--ca', servers.certPath, '--plain'],
      `${script.join('\r\n')}\r\n`,
    );
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect((await deliveredMessage(maildirOf(servers, 'bob'), marker)).equals(received(typed))).toBe(true);
  });
});

describeLive('/starttls in a script', (servers) => {
  it('types the way to TLS on the same connection', async () => {
    const args = [
      'connect',
      servers.host,
      String(servers.smtpPort),
      '--protocol',
      'smtp',
      '--ca',
      servers.certPath,
      '--plain',
    ];
    const ran = await runCli(args, '/starttls\nNOOP\nQUIT\n');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('-- TLSv1.3');
    expect(ran.stdout).toContain('C: NOOP');
  });
});

describe('/auth in a script', () => {
  it.each(['LOGIN', 'PLAIN', 'CRAM-MD5'])('answers %s from --user and --password-env', async (mechanism) => {
    const started = await startPractice({ protocol: 'smtp', port: 0 });
    if (!started.ok) throw new Error(started.problem.kind);
    const { service } = started;
    try {
      const answers = mechanism === 'LOGIN' ? ['/auth', '/auth'] : ['/auth'];
      const script = ['EHLO laptop.example.test', `AUTH ${mechanism}`, ...answers, '/expect 235', 'QUIT'].join('\n');
      const login = ['--user', 'alice', '--password-env', 'PRACTICE_PASSWORD'];
      const args = ['connect', '127.0.0.1', String(service.port), '--protocol', 'smtp', ...login, '--plain'];
      const ran = await runCli(args, `${script}\n`, { PRACTICE_PASSWORD: 'wonderland' });
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.stdout).not.toContain('wonderland');
    } finally {
      await service.close();
    }
  });
});

describe('through the practice server, with the steps each persona advertises', () => {
  const rfc = [
    'EHLO laptop.example.test',
    'AUTH LOGIN',
    b64('alice'),
    b64('wonderland'),
    'MAIL FROM:<alice@example.test> BODY=8BITMIME',
  ];
  const coremail = ['helo 163.com', 'auth login', b64('abc'), b64('xkshjee'), 'mail from: <abc@163.com>'];

  it.each([
    ['rfc', rfc, 'RCPT TO:<bob@example.test>', 'bob'],
    ['coremail', coremail, 'rcpt to:  <alice@example.test>', 'alice'],
  ] as const)('%s', async (persona, hello, rcpt, owner) => {
    const started = await startPractice({ protocol: 'smtp', port: 0, persona });
    if (!started.ok) throw new Error(started.problem.kind);
    const { service } = started;
    try {
      const typed = typedMessage(randomUUID(), 'alice@example.test');
      const script = [...hello, rcpt, 'DATA', ...typed, '.', 'QUIT'].join('\n');
      const ran = await runCli(
        ['connect', '127.0.0.1', String(service.port), '--protocol', 'smtp', '--plain'],
        `${script}\n`,
      );
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      const mail = service.postOffice.list(owner)!.at(-1);
      expect(Buffer.from(mail!.octets).toString()).toContain(received(typed).toString());
    } finally {
      await service.close();
    }
  });
});
