import { describe, expect, it } from 'vitest';
import { listen, run, start, startPractice } from './support/program.ts';

describe('practice', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('says where it listens, and ends with 0 on %s', async (signal) => {
    const practice = await startPractice(['smtp', 'smtps'], ['--persona', 'coremail']);
    expect(practice.listening).toMatchObject([
      { event: 'listening', protocol: 'smtp', host: '127.0.0.1', tls: 'starttls', persona: 'coremail' },
      { event: 'listening', protocol: 'smtp', host: '127.0.0.1', tls: 'implicit', persona: 'coremail' },
    ]);
    expect(practice.listening[0]!.accounts).toContainEqual({
      user: 'alice',
      address: expect.stringContaining('@'),
      password: expect.any(String),
    });
    expect(await practice.stop(signal)).toBe(0);
  });

  it('serves POP3 beside SMTP over one mailbox, each in a style it has', async () => {
    const practice = await startPractice(
      ['smtp', 'pop3', 'pop3s'],
      ['--persona', 'imail', '--persona', 'smtp=coremail'],
    );
    expect(practice.listening).toMatchObject([
      { event: 'listening', protocol: 'smtp', tls: 'starttls', persona: 'coremail' },
      { event: 'listening', protocol: 'pop3', host: '127.0.0.1', tls: 'starttls', persona: 'imail' },
      { event: 'listening', protocol: 'pop3', tls: 'implicit', persona: 'imail' },
    ]);
    expect(practice.listening[1]!.accounts).toContainEqual({
      user: 'gfw',
      address: 'gfw@egolife.com',
      password: 'practice',
    });
    expect(await practice.stop()).toBe(0);
  });

  it.each([
    ['a persona nobody has', ['pop3', '--persona', 'gopher']],
    ['a fault that no server started here can commit', ['smtp', '--fault', 'IN-USE']],
    ['a reply code where none is spoken', ['pop3', '--fault', '450@RCPT']],
  ])('refuses %s', async (_what, args) => {
    const { code, stdout } = await run(['practice', ...args]);
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 2, stdout: '' });
  });

  it('gives a fault once', async () => {
    const practice = await startPractice(['smtp'], ['--fault', '450@RCPT']);
    const rcpt = 'RCPT TO:<bob@example.test>\n';
    const stdin = `EHLO a\nMAIL FROM:<alice@example.test>\n${rcpt}/expect 450\n${rcpt}/expect 250\nQUIT\n`;
    expect((await run(['connect', `smtp://127.0.0.1:${practice.ports[0]}`], { stdin })).code).toBe(0);
    await practice.stop();
  });

  it('lists the faults, each with a sentence, in the language asked for', async () => {
    const { code, stdout } = await run(['practice', '--fault', 'list']);
    expect(code).toBe(0);
    const lines = stdout.toString().trimEnd().split('\n').slice(1);
    for (const line of lines) expect(line).toMatch(/^ {2}\S+ +(SMTP: |POP3: |IMAP: |POP3, IMAP: )?\S.*\.$/);
    expect(stdout.toString()).toMatch(/^ {2}greylist=5 +SMTP: Turns each pair .* 5 seconds/m);
    expect(stdout.toString()).toMatch(/^ {2}mixed +SMTP: .*`MAIL`/m);
    const chinese = (await run(['practice', 'pop3', '--fault', 'list', '--lang', 'zh-CN'])).stdout.toString();
    expect(chinese).toMatch(/^ {2}IN-USE +POP3：.*别的程序正占着邮箱。$/m);
    expect(chinese).not.toMatch(/SMTP|CODE|greylist/);
  });

  it('keeps the smuggling lab on this computer, and says why', async () => {
    const { code, stdout, stderr } = await run([
      'practice',
      'smtp',
      '--fault',
      'bareLf',
      '--host',
      '0.0.0.0',
      '--json',
    ]);
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/smuggled.*0\.0\.0\.0/);
  });

  it('ends with 6 when the port is taken', async () => {
    const other = await listen(() => {});
    expect((await run(['practice', 'smtp', '--port', String(other.port)])).code).toBe(6);
    await other.close();
  });

  it('tells a person how to connect, and warns where others can', async () => {
    const child = start(['practice', 'smtp', '--port', '0', '--host', '0.0.0.0']);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (part) => {
      stdout += part;
    });
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (part) => {
        stderr += part;
        resolve();
      });
    });
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
    expect(stdout).toMatch(/wirespeak connect .+:\d+/);
    expect(stderr).toContain('0.0.0.0');
  });
});
