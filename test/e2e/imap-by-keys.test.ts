/**
 * Keys alone, in a real terminal at 80×24 in Chinese: log in, search, flag, copy, append by literal, idle until a mail that
 * is sent meanwhile by SMTP wakes the idler, and log out; on the practice server and on real Dovecot.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, onTestFinished } from 'vitest';
import { startPractice } from '../cli/support/program.ts';
import { understand } from '../support/hint-text.ts';
import { describeLive, passwordOf } from '../support/live-servers.ts';
import type { Pty } from '../support/pty.ts';
import { octetsFrom, recordedIn } from '../support/recorded.ts';
import { runCli } from '../support/run-cli.ts';
import { SITTINGS, sitDown, typeLine } from '../support/typist.ts';

const home = mkdtempSync(join(tmpdir(), 'wirespeak-imap-'));
let pty: Pty | null = null;
afterEach(() => pty?.kill('SIGKILL'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Where a session is walked through: an IMAP server, and the SMTP server that delivers to its mailboxes. */
type House = {
  readonly host: string;
  readonly imapPort: number;
  readonly smtpPort: number;
  readonly user: string;
  readonly password: string;
  /** Of the greeting, and of what IDLE is answered with. */
  readonly greeting: string;
  readonly idling: string;
  /** A folder beside INBOX. */
  readonly folder: string;
  /** How the login is made safe. */
  readonly starttls: boolean;
  readonly args: readonly string[];
};

/** A mail to the owner of the mailbox, from a second window. */
async function sendMail({ host, smtpPort, user }: House, subject: string): Promise<void> {
  const recipient = user.includes('@') ? user : `${user}@example.test`;
  const lines = ['EHLO laptop.example.test', 'MAIL FROM:<alice@example.test>', `RCPT TO:<${recipient}>`, 'DATA'];
  const script = [...lines, `Subject: ${subject}`, '', 'hello', '.', 'QUIT', ''].join('\n');
  const sent = await runCli(['connect', host, String(smtpPort), '--protocol', 'smtp', '--plain'], script);
  expect(sent.code).toBe(0);
}

/** All of it: what is typed, what the hint says to it, and what the server was sent. */
async function walk(house: House): Promise<void> {
  const record = join(home, `${randomUUID()}.jsonl`);
  const target = [house.host, String(house.imapPort), '--protocol', 'imap', ...house.args, '--record', record];
  const screen = sitDown(target, { ...SITTINGS[0], home });
  pty = screen;
  const said = () => octetsFrom('server', recordedIn(record)).toString();
  let tags = 0;
  /** Types a command; its tagged OK must come, and the hint must tell what it means. */
  const learn = async (command: string, ...hint: readonly string[]): Promise<void> => {
    const tag = `k${++tags}`;
    typeLine(screen, `${tag} ${command}`);
    await screen.until(`${tag} is answered`, () => said().includes(`\r\n${tag} OK`));
    await understand(screen, ...hint);
  };
  await screen.sees(house.greeting);
  if (house.starttls) {
    typeLine(screen, `k${++tags} STARTTLS`);
    await screen.sees('TLS 1.3');
  }
  screen.forbid([house.password]);
  screen.type(`k${++tags} LOGIN ${house.user} `);
  for (const key of house.password) screen.type(key);
  await screen.sees(`LOGIN ${house.user} ${'•'.repeat(house.password.length)}`);
  screen.type('\r');
  await understand(screen, 'OK 登录成功', '认证完成：会话进入已认证状态');

  const subject = `keys-${randomUUID()}`;
  const letter = [`Subject: ${subject}`, 'From: alice@example.test', '', '.', '* 9 EXISTS'];
  const octets = Buffer.byteLength(letter.map((line) => `${line}\r\n`).join(''));
  await learn('SELECT INBOX', 'OK 文件夹已打开', '进入选中状态');
  const before = Number([...said().matchAll(/^\* (\d+) EXISTS\r$/gm)].at(-1)![1]);
  const append = `k${++tags}`;
  typeLine(screen, `${append} APPEND INBOX (\\Seen) {${octets}}`);
  await understand(screen, `服务器在等邮件的 ${octets} 字节`);
  for (const line of letter) typeLine(screen, line);
  typeLine(screen, '');
  await screen.until('the letter is stored', () => said().includes(`\r\n${append} OK`));
  await learn(`SEARCH SUBJECT "${subject}"`, 'OK 搜索完成');
  const number = Number(/^\* SEARCH (\d+)\r$/m.exec(said())![1]);
  expect(number).toBe(before + 1);
  await learn(`STORE ${number} +FLAGS (\\Flagged)`, 'OK 标志已改');
  expect(said()).toMatch(new RegExp(`^\\* ${number} FETCH \\(.*\\\\Flagged`, 'm'));
  await learn(`COPY ${number} ${house.folder}`, 'OK 已复制');
  await learn(`FETCH ${number} BODY.PEEK[]`, '与预告相符');

  typeLine(screen, `k${++tags} IDLE`);
  await screen.sees(house.idling);
  await understand(screen, '等候动静中');
  const woken = `woken-${randomUUID()}`;
  await sendMail(house, woken);
  await screen.sees(`* ${number + 1} EXISTS`);
  typeLine(screen, 'DONE');
  await screen.until('IDLE is over', () => said().includes(`\r\nk${tags} OK`));
  await learn(`FETCH ${number + 1} BODY.PEEK[HEADER.FIELDS (SUBJECT)]`, 'OK 取信完成');
  expect(said()).toContain(`Subject: ${woken}\r\n`);
  await learn('LOGOUT', '连接已关闭');

  const client = octetsFrom('client', recordedIn(record)).toString();
  expect(client).toContain(`${append} APPEND INBOX (\\Seen) {${octets}}\r\n${letter.join('\r\n')}\r\n\r\n`);
  expect(screen.sighted).toEqual([]);
  for (const place of [screen.raw, readFileSync(record, 'utf8')]) expect(place).not.toContain(house.password);
}

it('IMAP by keys, on practice servers over one mailbox', async () => {
  const practice = await startPractice(['smtp', 'imap']);
  onTestFinished(() => void practice.stop());
  await walk({
    host: '127.0.0.1',
    imapPort: practice.ports[1]!,
    smtpPort: practice.ports[0]!,
    user: 'bob',
    password: 'looking-glass',
    greeting: '* OK [CAPABILITY',
    idling: '+ idling',
    folder: 'Trash',
    starttls: false,
    args: [],
  });
});

describeLive('IMAP by keys, on real Dovecot', (servers) => {
  it('searches, flags, copies, appends, is woken from IDLE by a mail, and logs out', () =>
    walk({
      host: servers.host,
      imapPort: servers.imapPort,
      smtpPort: servers.smtpPort,
      user: 'bob',
      password: passwordOf(servers, 'bob'),
      greeting: '* OK [CAPABILITY',
      idling: '+ idling',
      folder: 'Trash',
      starttls: true,
      args: ['--ca', servers.certPath],
    }));
});
