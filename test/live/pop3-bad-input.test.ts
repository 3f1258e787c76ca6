/**
 * POP3 servers that break the rules, lose the connection or refuse the mailbox: what a person is told, the exit code, and
 * a recording that holds every octet that was sent.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { everybody } from '../../src/practice/accounts.ts';
import { PostOffice } from '../../src/practice/mailbox.ts';
import { seedMail } from '../../src/practice/seed/seed-mail.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { understand } from '../support/hint-text.ts';
import { octetsFrom, recordedIn } from '../support/recorded.ts';
import { runCli } from '../support/run-cli.ts';
import { serve } from '../support/served.ts';
import { SITTINGS, say, sitDown, typeLine } from '../support/typist.ts';

const home = mkdtempSync(join(tmpdir(), 'wirespeak-bad-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let service: PracticeService;
let sent: Buffer[] = [];
afterEach(() => service.close());

/** A server with faults and a mailbox of seven letters; what it sends is kept. */
async function start(...faults: readonly string[]): Promise<readonly string[]> {
  sent = [];
  const postOffice = new PostOffice({ accounts: everybody });
  seedMail(postOffice);
  const onSent = (bytes: Uint8Array) => sent.push(Buffer.from(bytes));
  service = await serve({ protocol: 'pop3', faults, postOffice, onSent });
  return ['127.0.0.1', String(service.port), '--protocol', 'pop3'];
}

const lying = () => service.postOffice.list('alice')!.length;

/** Nothing the server sent is missing or changed; a client that left may not have waited for the last of it. */
function expectAll(record: string): void {
  expect(octetsFrom('server', recordedIn(record)).equals(Buffer.concat(sent))).toBe(true);
}

const LOGIN = ['USER alice', 'PASS wonderland'];

describe('in plain mode', () => {
  it.each([
    ['noDot@RETR', ['RETR 1'], 5, /! The connection ended before the line with a single dot/],
    ['errMid@LIST', ['LIST'], 5, /! This line looks like a refusal, but it stands inside a list/],
    ['errMid@RETR', ['RETR 1'], 5, /! The connection ended before the line with a single dot/],
    ['wrongOctets', ['RETR 1', 'QUIT'], 0, /! Promised 360 bytes, came 338\./],
    ['wrongOctets@LIST', ['LIST', 'RETR 1', 'QUIT'], 0, /! Promised 360 bytes, came 338\./],
    ['disorder', ['LIST', 'RETR 1', 'QUIT'], 0, /! Number 6 comes after 7\./],
    ['nuls', ['RETR 1', 'QUIT'], 0, /! 3 NUL bytes in the message/],
    ['longline=10000000@RETR', ['RETR 1', 'QUIT'], 0, /! A line of 10000002 bytes in the message/],
    ['drop@RETR', ['DELE 1', 'RETR 2', 'QUIT'], 5, /1 marked message should still be in the mailbox/],
    ['closeMid@RETR', ['DELE 1', 'RETR 2', 'QUIT'], 5, /what came is cut off[\s\S]*1 marked message should still be/],
    ['ERR@QUIT', ['DELE 1', 'QUIT'], 1, /not all could be deleted/],
    ['inactivity=50', ['DELE 1', '/wait 2', 'QUIT'], 5, /-ERR Disconnected for inactivity/],
  ])('%s', async (fault, lines, code, sentence) => {
    const target = await start(fault);
    const record = join(home, `${fault.replace(/\W/g, '-')}.jsonl`);
    const args = ['connect', ...target, '--plain', '--timeout', '1', '--record', record];
    const ran = await runCli(args, `${[...LOGIN, ...lines].join('\n')}\n`);
    expect(ran.stdout).toMatch(sentence);
    expect(ran.code).toBe(code);
    expect(ran.stderr === '').toBe(code === 0);
    expect(ran.stdout).not.toContain('\0');
    expect(lying()).toBe(7);
    expectAll(record);
  });

  it('a mailbox that somebody else reads: [IN-USE], and it is read once they are gone', async () => {
    const target = await start();
    service.postOffice.lock('alice');
    const script = `${[...LOGIN, 'QUIT'].join('\n')}\n`;
    const refused = await runCli(['connect', ...target, '--json'], script);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('"status":"-ERR","responseCode":"IN-USE"');
    const told = await runCli(['connect', ...target, '--plain'], script);
    expect(told.stdout).toContain('-ERR temporary failure: mailbox is in use');
    service.postOffice.unlock('alice');
    expect((await runCli(['connect', ...target, '--plain'], script)).code).toBe(0);
  });
});

describe('on the screen', () => {
  it('says what is wrong where it happens, and what became of the marked message when the connection is lost', async () => {
    const target = await start('disorder@LIST', 'wrongOctets', 'nuls@RETR', 'longline=10000000@TOP', 'drop@UIDL');
    const record = join(home, 'screen.jsonl');
    const screen = sitDown([...target, '--record', record], { ...SITTINGS[1], home });
    try {
      await screen.sees('+OK Dovecot ready.');
      await say(screen, 'USER alice', 'now the password');
      await say(screen, 'PASS wonderland', '+OK logged in');
      typeLine(screen, 'RETR 1');
      await understand(screen, 'Promised 360 bytes, came 348.', '3 NUL bytes in the message');
      typeLine(screen, 'LIST');
      await understand(screen, 'Number 6 comes after 7.');
      typeLine(screen, 'TOP 1 1');
      await understand(screen, 'A line of 10000002 bytes in the message');
      await say(screen, 'DELE 1', '+OK marked, not yet deleted');
      typeLine(screen, 'UIDL');
      await understand(screen, 'ended without a farewell.', '1 marked message should still be in the mailbox');
      expect(screen.raw).not.toContain('\0');
      expect(lying()).toBe(7);
      expectAll(record);
      screen.type('\x03\x03');
      expect(await screen.ended()).toBe(5);
    } finally {
      screen.kill('SIGKILL');
    }
  });

  it('keeps a marked message when the program is killed, and tells a second reader that the mailbox is in use', async () => {
    const target = await start();
    const [first, second] = [0, 1].map(() => sitDown(target, { ...SITTINGS[0], home }));
    try {
      for (const screen of [first!, second!]) {
        await screen.sees('+OK Dovecot ready.');
        await say(screen, 'USER alice', '请给出密码');
      }
      await say(first!, 'PASS wonderland', '+OK 登录成功');
      await say(first!, 'DELE 1', '只是标记删除');
      typeLine(second!, 'PASS wonderland');
      await understand(second!, '-ERR 邮箱正被占用', '登录信息没有错，只是另一个会话正占着邮箱');
      first!.kill('SIGKILL');
      await first!.ended();
      await say(second!, 'USER alice', '请给出密码');
      await say(second!, 'PASS wonderland', '+OK 登录成功');
      await say(second!, 'STAT', '+OK 7 ');
    } finally {
      for (const screen of [first!, second!]) screen.kill('SIGKILL');
    }
  });
});
