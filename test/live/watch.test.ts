/** Real mail programs speak through a watch to real servers: nothing they or the servers say is changed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { deliveredMessage } from '../support/delivered.ts';
import { describeLive, maildirOf, passwordOf } from '../support/live-servers.ts';
import { runCli, startCli } from '../support/run-cli.ts';

const required = process.env.WIRESPEAK_LIVE === 'required';
const has = (name: string): boolean => required || spawnSync(name, ['--version']).status === 0;
const [swaks, curl] = [has('swaks'), has('curl')];

const folder = mkdtempSync(join(tmpdir(), 'wirespeak-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

/** Runs a program of others to its end. */
function run(program: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes.toString('latin1')));
    child.on('error', reject).on('close', (code) => resolve({ code, said }));
  });
}

type Watch = { readonly port: number; readonly certificate: string; stop(): Promise<{ out: string; code: unknown }> };

/** Starts `watch` before a server and waits until it listens. */
async function watch(target: readonly string[], options: readonly string[] = []): Promise<Watch> {
  const home = mkdtempSync(join(folder, 'home-'));
  const child = startCli(['watch', ':0', ...target, ...options], { WIRESPEAK_HOME: home });
  running.add(child);
  let out = '';
  const port = await new Promise<number>((resolve, reject) => {
    child.stderr?.on('data', (bytes) => (out += bytes));
    child.stdout?.on('data', (bytes) => {
      out += bytes;
      const found = /port (\d+), on the way.*Ctrl-C/s.exec(out);
      if (found) resolve(Number(found[1]));
    });
    child.on('close', () => reject(new Error(out)));
  });
  const stop = async () => {
    const closed = new Promise((resolve) => child.on('close', (code) => resolve(code)));
    child.kill('SIGINT');
    return { code: await closed, out };
  };
  return { port, certificate: join(home, 'practice.pem'), stop };
}

/** A message with everything that is easily changed on its way. */
function message(marker: string): string {
  return [
    'From: Alice <alice@example.test>',
    'To: bob@example.test',
    'Date: Sat, 21 Nov 2026 08:00:00 +0000',
    `Message-Id: <${marker}@laptop.example.test>`,
    'Subject: =?utf-8?B?5L2g5aW9?=',
    '',
    '你好，Bob：',
    '.a dot at the beginning',
    '..two of them',
    `a long line ${'x'.repeat(900)}`,
    'trailing blanks   ',
    '',
    'the end',
    '',
  ].join('\n');
}

describeLive('watch before real servers', (servers) => {
  const { host, certPath } = servers;
  const password = passwordOf(servers, 'alice');
  const submission = [host, String(servers.submissionPort)];

  /** Sends a message with swaks; the marker it is found by. */
  async function send(port: number, more: readonly string[]): Promise<string> {
    const marker = randomUUID();
    const data = join(folder, `${marker}.eml`);
    writeFileSync(data, message(marker));
    const envelope = ['--from', 'alice@example.test', '--to', 'bob@example.test', '--helo', 'laptop.example.test'];
    const ran = await run('swaks', [
      '--server',
      host,
      '--port',
      String(port),
      ...envelope,
      '--data',
      `@${data}`,
      ...more,
    ]);
    expect(ran.code, ran.said).toBe(0);
    return marker;
  }

  /** What bob got, with its marker made neutral. */
  async function arrived(marker: string): Promise<string> {
    const octets = await deliveredMessage(maildirOf(servers, 'bob'), marker);
    return octets.toString('latin1').replaceAll(marker, 'MARKER');
  }

  const login = ['--auth', 'LOGIN', '--auth-user', 'alice', '--auth-password', password];
  const cases: [string, number, string[]][] = [
    ['in clear', servers.smtpPort, []],
    ['in clear, pipelined', servers.smtpPort, ['--pipeline']],
    ['with STARTTLS and AUTH', servers.submissionPort, ['--tls', ...login]],
    ['with STARTTLS and AUTH, pipelined', servers.submissionPort, ['--tls', '--pipeline', ...login]],
  ];
  it.skipIf(!swaks).each(cases)('swaks delivers the same %s', async (name, serverPort, more) => {
    const record = join(folder, `${name.replace(/\W+/g, '-')}.jsonl`);
    const before = await watch([host, String(serverPort)], ['--ca', certPath, '--record', record]);
    const direct = await arrived(await send(serverPort, more));
    expect(await arrived(await send(before.port, more))).toBe(direct);
    const { code, out } = await before.stop();
    expect(code).toBe(0);
    const recorded = readFileSync(record, 'utf8');
    for (const secret of [password, Buffer.from(password).toString('base64')]) {
      expect(out).not.toContain(secret);
      expect(recorded).not.toContain(secret);
    }
    expect(out).toMatch(/^#1 C: MAIL FROM:<alice@example\.test>/m);
    expect(out).toMatch(/^#1 {4}250 done: /m);
    if (more.includes('--tls')) expect(out).toMatch(/^#1 -- TLSv1\.[23]/m);
    const replayed = await runCli(['replay', record]);
    expect(replayed).toMatchObject({ code: 0, stderr: '' });
    expect(replayed.stdout).toContain('S: 221 ');
  });

  it.skipIf(!swaks)('a program that checks the certificate takes the practice certificate when told to', async () => {
    const before = await watch(submission, ['--ca', certPath]);
    const marker = await send(before.port, ['--tls', '--tls-verify', '--tls-ca-path', before.certificate, ...login]);
    expect(await arrived(marker)).toContain('the end');
    await before.stop();
  });

  it.skipIf(!swaks)('a random password, refused, is nowhere; each connection has a recording of its own', async () => {
    const canary = `Cn${randomBytes(6).toString('hex')}Zq`;
    const record = join(folder, 'refused.jsonl');
    const before = await watch(submission, ['--ca', certPath, '--record', record]);
    for (const mechanism of ['PLAIN', 'LOGIN']) {
      const auth = ['--tls', '--auth', mechanism, '--auth-user', 'alice', '--auth-password', canary];
      const to = ['--server', host, '--port', String(before.port), '--to', 'bob@example.test'];
      expect((await run('swaks', [...to, ...auth])).said).toMatch(/535/);
    }
    const { out } = await before.stop();
    const second = join(folder, 'refused-2.jsonl');
    expect(existsSync(second)).toBe(true);
    const everything = out + readFileSync(record, 'utf8') + readFileSync(second, 'utf8');
    expect(everything).toContain('535');
    for (const text of [canary, `\0alice\0${canary}`]) {
      expect(everything).not.toContain(Buffer.from(text).toString('base64').replace(/=+$/, ''));
    }
    expect(everything).not.toContain(canary);
    expect(out).toMatch(/^#2 S: 220 /m);
  });

  it.skipIf(!swaks)('a server whose certificate is not trusted is not spoken to', async () => {
    const before = await watch(submission);
    const to = ['--server', host, '--port', String(before.port), '--to', 'bob@example.test'];
    expect((await run('swaks', [...to, '--tls', ...login])).code).not.toBe(0);
    const { out } = await before.stop();
    expect(out).toMatch(/wirespeak: #1: Stopped: the certificate of 127\.0\.0\.1 is not trusted/);
    expect(out).not.toContain('AUTH LOGIN');
  });

  const pop3 = servers.pop3Port;
  it.skipIf(!curl).each([
    ['in clear', []],
    ['after STLS', ['--ssl-reqd']],
  ])('curl fetches the same from Dovecot %s', async (name, more) => {
    if (has('swaks')) await arrived(await send(servers.smtpPort, []));
    const record = join(folder, `pop3-${more.length}.jsonl`);
    const before = await watch([host, String(pop3), '--protocol', 'pop3'], ['--ca', certPath, '--record', record]);
    const bob = `bob:${passwordOf(servers, 'bob')}`;
    const fetch = async (port: number, ca: string, path: string) => {
      const file = join(folder, randomUUID());
      const url = `pop3://localhost:${port}/${path}`;
      const ran = await run('curl', ['-sS', '-4', '--user', bob, '--cacert', ca, ...more, '--url', url, '-o', file]);
      expect(ran.code, `${name}: ${ran.said}`).toBe(0);
      return readFileSync(file);
    };
    for (const path of ['', '1']) {
      // Other tests send to and delete from the same mailbox: what changed meanwhile proves nothing.
      let [earlier, watched, later] = [Buffer.from('1'), Buffer.from('2'), Buffer.from('3')];
      for (let round = 0; round < 20 && !earlier.equals(later); round++) {
        earlier = await fetch(pop3, certPath, path);
        watched = await fetch(before.port, before.certificate, path);
        later = await fetch(pop3, certPath, path);
      }
      expect(earlier.equals(later)).toBe(true);
      expect(watched.equals(earlier)).toBe(true);
    }
    const { out } = await before.stop();
    expect(out + readFileSync(record, 'utf8')).not.toContain(passwordOf(servers, 'bob'));
    expect(out).toMatch(/^#\d+ C: RETR 1/m);
  });
});
