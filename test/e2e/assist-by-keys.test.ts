/** Keys alone, in a real terminal, on real Dovecot: tags added and literals counted for a beginner, and no more once he can. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { describeLive, passwordOf } from '../support/live-servers.ts';
import { Pty } from '../support/pty.ts';
import { octetsFrom, recordedIn, recordedLines } from '../support/recorded.ts';
import { PROGRAM, runCli } from '../support/run-cli.ts';
import { say, sitDown, typeLine } from '../support/typist.ts';

const home = mkdtempSync(join(tmpdir(), 'wirespeak-assist-'));
let pty: Pty | null = null;
afterEach(() => pty?.kill('SIGKILL'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describeLive('a beginner on real Dovecot', (servers) => {
  const password = passwordOf(servers, 'bob');
  const target = [`imaps://127.0.0.1:${servers.imapsPort}`, '--ca', servers.certPath];
  const open = (...more: readonly string[]) => {
    const record = join(home, `${randomUUID()}.jsonl`);
    pty = sitDown([...target, '--record', record, ...more], { lang: 'zh-CN', home });
    return { screen: pty, record };
  };

  it('logs in by a literal, searches, appends a mail that is counted when it is whole, and learns to do without', async () => {
    const subject = `赏花 ${randomUUID()}`;
    const { screen, record } = open();
    screen.forbid([password]);
    await screen.sees('未登录 ▸');
    screen.type(`LOGIN bob {} ${password}`);
    await screen.sees(`LOGIN bob {} ${'•'.repeat(password.length)}`);
    await screen.sees(`wirespeak 会补上 a1 · {${password.length}}`);
    await say(screen, '', 'a1 OK');
    await screen.sees(`a1 {${password.length}} 由 wirespeak 补上`);
    await screen.sees('已登录 ▸');
    const letter = [`Subject: ${subject}`, 'From: bob@example.test', '', '/一行不是命令', '..'];
    typeLine(screen, 'APPEND INBOX (\\Seen) {}');
    await screen.sees('还没有发出');
    for (const line of letter) typeLine(screen, line);
    const octets = Buffer.byteLength(letter.map((line) => `${line}\r\n`).join(''));
    await screen.sees(`${octets} 字节`);
    await say(screen, '.', 'a2 OK');
    await say(screen, 'SELECT INBOX', 'a3 OK');
    await say(screen, `SEARCH CHARSET UTF-8 SUBJECT {}${subject}`, 'a4 OK');
    // Five with tags of one's own: from then on none is added.
    for (const tag of ['a5', 'a6', 'a7', 'a8', 'a9']) await say(screen, `${tag} NOOP`, `${tag} OK`);
    await screen.sees('你已经会了');
    screen.type('LOGOUT');
    await screen.sees('前面少了标签');
    expect(screen.screen).not.toContain('wirespeak 会补上');
    screen.type('\x15');
    await say(screen, 'b1 LOGOUT', 'b1 OK');
    await screen.sees('连接已关闭');
    expect(screen.sighted).toEqual([]);
    const lines = recordedIn(record);
    const sent = octetsFrom('client', lines).toString();
    expect(sent).toContain(`a2 APPEND INBOX (\\Seen) {${octets}}\r\n${letter.join('\r\n')}\r\n\r\n`);
    expect(octetsFrom('server', lines).toString()).toMatch(/^\* SEARCH \d+\r$/m);
    expect(readFileSync(record, 'utf8')).not.toContain(password);
    expect(lines.filter((line) => 'added' in line)).toHaveLength(4);
    screen.kill('SIGTERM');
    await screen.ended();
    // The next session begins where this one ended.
    const next = open();
    await next.screen.sees('未登录 ▸');
    next.screen.type('NOOP');
    await next.screen.sees('前面少了标签');
  });

  it('keeps to himself what the server does not want, and says so', async () => {
    const { screen, record } = open('--assist', 'adds');
    await screen.sees('未登录 ▸');
    await say(screen, `LOGIN bob ${password}`, 'a1 OK');
    await say(screen, `APPEND ${randomUUID()} {}hello`, '后面连行尾共 7 字节没有发出');
    await say(screen, 'NOOP', 'a3 OK');
    expect(octetsFrom('client', recordedIn(record)).toString()).toMatch(/\{5\}\r\na3 NOOP\r\n$/);
  });

  it('has no part in a script', async () => {
    const lines = ['NOOP', 'a1 NOOP', 'APPEND x {}hi', '/assist adds', 'a2 LOGOUT', ''].join('\n');
    const { stdout } = await runCli(['connect', ...target, '--assist', 'adds', '--json'], lines);
    const sent = octetsFrom('client', recordedLines(stdout)).toString();
    expect(sent).toBe('NOOP\r\na1 NOOP\r\nAPPEND x {}hi\r\na2 LOGOUT\r\n');
    const wrong = await runCli(['connect', ...target, '--assist', 'sings'], lines);
    expect([wrong.code, wrong.stderr.includes('--assist')]).toEqual([2, true]);
  });

  it('is told in words where nothing is drawn', async () => {
    const env = { WIRESPEAK_LANG: 'zh-CN', WIRESPEAK_HOME: home };
    pty = new Pty(process.execPath, [PROGRAM, 'connect', ...target, '--plain', '--assist', 'adds'], { env });
    const screen = pty;
    screen.forbid([password]);
    await screen.sees('未登录 > ');
    typeLine(screen, 'LOGIN bob {}');
    await screen.sees('待数的内容 > ');
    screen.type(password);
    await screen.sees(`待数的内容 > ${'*'.repeat(password.length)}`);
    typeLine(screen, '');
    await screen.sees('已登录 > ');
    await screen.sees('OK 成功');
    typeLine(screen, '/assist warns');
    await screen.sees('漏写时');
    typeLine(screen, 'NOOP');
    await screen.sees('还没有发出');
    typeLine(screen, 'NOOP');
    await screen.sees('C: NOOP');
    typeLine(screen, 'a7 LOGOUT');
    await screen.ended();
    expect(screen.sighted).toEqual([]);
  });
});
