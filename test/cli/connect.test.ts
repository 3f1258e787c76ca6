import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceCertificate } from '../../src/practice/certificate.ts';
import { socksProxy } from '../engine/support/proxies.ts';
import { deadPort, listen, newFolder, type Practice, program, run, start, startPractice } from './support/program.ts';

const MAIL = ['EHLO a', 'MAIL FROM:<alice@example.test>', 'RCPT TO:<bob@example.test>', 'DATA'];

describe('connect, without a screen', () => {
  let practice: Practice;
  let plain: string;
  let tls: string;

  beforeAll(async () => {
    practice = await startPractice(['smtp', 'smtps']);
    plain = `smtp://127.0.0.1:${practice.ports[0]}`;
    tls = `smtps://127.0.0.1:${practice.ports[1]}`;
  });
  afterAll(() => practice.stop());

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('plays a script with %s', async (_name, ending) => {
    const script = [...MAIL, 'Subject: x', '', '.dot', '.', 'QUIT', ''].join(ending);
    const { code, stdout, stderr } = await run(['connect', plain], { stdin: script });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.toString()).toContain('C: ..dot\n');
    expect(stdout.toString()).not.toMatch(/[\r\u240d]/);
  });

  it('explains a reply at length the first time only', async () => {
    const { stdout } = await run(['connect', plain], { stdin: 'NOOP\nNOOP\nQUIT\n' });
    const [, first = '', second = ''] = stdout.toString().split('C: NOOP\n');
    expect(second.split('C: QUIT')[0]!.length).toBeLessThan(first.length);
  });

  it('ends with 1 and the line when a command is refused, having gone on', async () => {
    const { code, stdout, stderr } = await run(['connect', plain], { stdin: 'EHLO a\nRCPT TO:<x@y>\nQUIT\n' });
    expect(code).toBe(1);
    expect(stdout.toString()).toContain('S: 221');
    expect(stderr).toMatch(/^wirespeak: .*2.*503/);
  });

  it.each([
    ['503', 0],
    ['5.5.1', 0],
    ['250 503', 0],
    ['250', 1],
  ])('/expect %s ends with %i', async (expected, exit) => {
    const stdin = `EHLO a\nRCPT TO:<x@y>\n/expect ${expected}\nQUIT\n`;
    expect((await run(['connect', plain], { stdin })).code).toBe(exit);
  });

  it('ends with 1 when the script ends inside message text, and does not finish the message', async () => {
    const { code, stdout, stderr } = await run(['connect', plain], { stdin: [...MAIL, 'half a mail'].join('\n') });
    expect(code).toBe(1);
    expect(stdout.toString()).not.toContain('C: .\n');
    expect(stderr).toMatch(/^wirespeak: .+\n$/);
  });

  it('ends with 2 at a script command it does not know', async () => {
    const { code, stdout } = await run(['connect', plain], { stdin: 'EHLO a\n/nonsense geheim\nQUIT\n' });
    expect(code).toBe(2);
    expect(stdout.toString()).not.toContain('QUIT');
  });

  it('upgrades with --starttls, and marks what it typed', async () => {
    const { code, stdout } = await run(['connect', plain, '--starttls', '--insecure'], { stdin: 'QUIT\n' });
    expect(code).toBe(0);
    expect(stdout.toString()).toMatch(/C: STARTTLS\n {3}typed by wirespeak\n.*TLSv1\.3.*SHA-256/s);
  });

  it('keeps a secret out of everything it prints and records', async () => {
    const secret = 'wonderland';
    const coded = Buffer.from(secret).toString('base64');
    const file = join(newFolder(), 'my session.jsonl');
    const args = ['connect', plain, '--json', '--record', file, '--password-env', 'PASS'];
    const stdin = `EHLO a\nAUTH LOGIN\nYWxpY2U=\n/secret PASS base64\nVRFY ${secret}\n/expect 252 550 502\nQUIT\n`;
    const { code, stdout, stderr } = await run(args, { stdin, env: { PASS: secret } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const text of [stdout.toString(), readFileSync(file, 'utf8')]) {
      expect(text).toContain('********');
      expect(text).not.toContain(secret);
      expect(text).not.toContain(coded);
    }
    const plainly = await run(['connect', plain, '--password-env', 'PASS'], { stdin, env: { PASS: secret } });
    expect(plainly.stdout.toString()).not.toContain(secret);
    expect(plainly.stdout.toString()).not.toContain(coded);
  });

  it('writes JSON lines that are a recording, and nothing else', async () => {
    const json = await run(['connect', plain, '--json'], {
      stdin: 'EHLO a\nMAIL FROM: <alice@example.test>\n/expect 501\nQUIT\n',
    });
    expect({ code: json.code, stderr: json.stderr }).toEqual({ code: 0, stderr: '' });
    const lines = json.stdout
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ format: 'wirespeak-session', version: 1 });
    expect(lines.slice(1).map(({ event }) => event)).toContain('reply');
    expect(lines.find(({ event }) => event === 'note')).toMatchObject({
      id: 'smtp.lint.space-after-colon',
      severity: 'warn',
      message: expect.any(String),
    });
    expect(lines.find(({ event, code }) => event === 'reply' && code === 221)).toMatchObject({
      channel: 0,
      protocol: 'smtp',
      enhanced: '2.0.0',
      class: 'success',
      lines: expect.any(Array),
      phase: expect.any(String),
      meaning: expect.any(String),
      at: expect.any(Number),
    });
    const file = join(newFolder(), 'a session.jsonl');
    writeFileSync(file, json.stdout);
    const again = await run(['replay', file, '--json']);
    expect(again.code).toBe(0);
    expect(again.stdout.toString('utf8')).toBe(json.stdout.toString('utf8'));
    const shown = await run(['replay', file]);
    expect(shown.stdout.toString()).toContain('S: 221');
  });

  it('does not overwrite a recording unless told to', async () => {
    const file = join(newFolder(), 'r.jsonl');
    writeFileSync(file, 'mine');
    const kept = await run(['connect', plain, '--record', file], { stdin: 'QUIT\n' });
    expect(kept.code).toBe(6);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await run(['connect', plain, '--record', file, '--force'], { stdin: 'QUIT\n' })).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('wirespeak-session');
    expect((await run(['connect', plain, '--record', join(file, 'x')], { stdin: 'QUIT\n' })).code).toBe(6);
  });

  it('is quiet when nobody reads its output', async () => {
    const child = start(['connect', plain]);
    let stderr = '';
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => {
      child.stdout.destroy();
      child.stdin.write(`${'NOOP\n'.repeat(200)}QUIT\n`);
    });
    const [code] = await once(child, 'exit');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('ends with 3 when nobody listens or the name does not exist', async () => {
    expect((await run(['connect', '127.0.0.1', String(await deadPort())])).code).toBe(3);
    expect((await run(['connect', 'no-such-host.invalid', '25', '--timeout', '5'])).code).toBe(3);
  });

  it('ends with 4 for TLS on a plain port, and for a certificate nobody vouches for', async () => {
    const onPlain = await run(['connect', `smtps://127.0.0.1:${practice.ports[0]}`], { stdin: 'QUIT\n' });
    expect(onPlain.code).toBe(4);
    const selfSigned = await run(['connect', tls], { stdin: 'QUIT\n' });
    expect(selfSigned.code).toBe(4);
    expect(selfSigned.stdout.toString()).not.toContain('C: ');
    expect((await run(['connect', tls, '--insecure'], { stdin: 'QUIT\n' })).code).toBe(0);
  });

  it('trusts the authority of --ca', async () => {
    const { key, cert } = await practiceCertificate('valid');
    const server = createServer({ key, cert }, (socket) => {
      socket.on('error', () => {}).write('220 mail.example.test ESMTP\r\n');
      socket.once('data', () => socket.end('221 bye\r\n'));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const file = join(newFolder(), 'ca.pem');
    writeFileSync(file, cert);
    const target = `smtps://127.0.0.1:${(server.address() as { port: number }).port}`;
    const { code, stderr } = await run(['connect', target, '--ca', file], { stdin: 'QUIT\n' });
    server.close();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect((await run(['connect', target, '--ca', join(file, 'x')])).code).toBe(6);
  });

  it('ends with 5 when the connection is lost, an unasked 421 included', async () => {
    const lost = await listen((socket) => socket.end('220 mail ESMTP\r\n250-half'));
    expect(
      (await run(['connect', '127.0.0.1', String(lost.port), '--protocol', 'smtp'], { stdin: 'EHLO a\n' })).code,
    ).toBe(5);
    await lost.close();
    const leaving = await listen((socket) => socket.end('220 mail ESMTP\r\n421 4.3.2 going down\r\n'));
    expect((await run(['connect', `smtp://127.0.0.1:${leaving.port}`], { stdin: '' })).code).toBe(5);
    await leaving.close();
  });

  it('ends with 5 when a reply does not come in time', async () => {
    const silent = await listen(() => {});
    const { code, stderr } = await run(['connect', `smtp://127.0.0.1:${silent.port}`, '--timeout', '0.3'], {
      stdin: 'EHLO a\n',
    });
    await silent.close();
    expect(code).toBe(5);
    expect(stderr).toMatch(/^wirespeak: .+\n$/);
  });

  it('prints nothing a terminal would obey', async () => {
    const hostile = await listen((socket) => {
      socket.write('220 mail \u001b]0;owned\u0007\u009b31m\u202e\0 ESMTP\r\n');
      socket.once('data', () => socket.end('221 \u001b[2J\r\n'));
    });
    const { code, stdout } = await run(['connect', `smtp://127.0.0.1:${hostile.port}`], { stdin: 'QUIT\n' });
    await hostile.close();
    expect(code).toBe(0);
    expect(stdout.toString('utf8')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('ends with 130 when interrupted', async () => {
    const child = start(['connect', plain]);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[0]).toBe(130);
  });

  it('goes by way of a proxy, with its password from a variable and nowhere else', async () => {
    const login = { user: 'pupil', password: 'rabbit-hole' };
    const proxy = await socksProxy({ login });
    const file = join(newFolder(), 'by proxy.jsonl');
    const args = ['connect', plain, '--proxy', `socks5h://pupil@127.0.0.1:${proxy.port}`, '--record', file];
    const stdin = `EHLO a\nNOOP ${login.password}\nQUIT\n`;
    const env = { PROXY_PASS: login.password };
    const { code, stdout, stderr } = await run([...args, '--proxy-password-env', 'PROXY_PASS'], { stdin, env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.toString()).toContain(`by way of the proxy socks5h://127.0.0.1:${proxy.port}`);
    const recorded = readFileSync(file, 'utf8');
    expect(recorded).toContain(`"address":"127.0.0.1","proxy":"socks5h://127.0.0.1:${proxy.port}"`);
    for (const text of [stdout.toString(), recorded]) expect(text).not.toContain(login.password);
    expect((await run(['replay', file])).stdout.toString()).toContain('by way of the proxy');
    const without = await run([...args, '--force'], { stdin });
    expect(without.code).toBe(3);
    expect(without.stderr).toMatch(/^wirespeak: Not connected: the proxy .+ does not accept .+\n$/);
  });

  it('never goes to this computer by way of what the environment names', async () => {
    const env = { ALL_PROXY: `socks5://127.0.0.1:${await deadPort()}` };
    expect((await run(['connect', plain], { stdin: 'QUIT\n', env })).code).toBe(0);
    const far = await run(['connect', 'smtp://mail.example.test', '--json'], {
      stdin: 'QUIT\n',
      env: { ALL_PROXY: env.ALL_PROXY.replace('socks5', 'socks5h') },
    });
    expect(far.code).toBe(3);
    // The record says why, in words.
    const error = JSON.parse(far.stdout.toString().trimEnd().split('\n').at(-1)!);
    expect(error).toMatchObject({
      event: 'error',
      kind: 'proxy.refused',
      message: expect.stringContaining('nothing listens'),
    });
  });

  it('refuses a proxy with a password in its URL, and does not repeat it', async () => {
    const { code, stderr } = await run(['connect', plain, '--proxy', 'socks5://u:geheim@127.0.0.1:1']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--proxy-password-env/);
    expect(stderr).not.toContain('geheim');
  });

  it('ends with 6 when stdin is a folder, and with 2 when the server is a dash', async () => {
    expect((await run(['connect', '-'])).stderr).toContain('`-`');
    expect((await run(['connect', '-'])).code).toBe(2);
    const folder = openSync(newFolder(), 'r');
    const child = spawn(process.execPath, [program, 'connect', plain], { stdio: [folder, 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr!.on('data', (part) => {
      stderr += part;
    });
    const [code] = await once(child, 'close');
    closeSync(folder);
    expect(code).toBe(6);
    expect(stderr).toMatch(/^wirespeak: stdin .+\n$/);
  });

  it('says what an encoding could not write', async () => {
    const stdin = 'EHLO a\nNOOP 简\nQUIT\n';
    const { code, stdout } = await run(['connect', plain, '--encoding', 'big5'], { stdin });
    expect(code).toBe(0);
    expect(stdout.toString()).toMatch(/C: NOOP \?\n(?: {3}.*\n)* {3}! `big5` has no code/);
  });
});
