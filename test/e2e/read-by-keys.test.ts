/**
 * Keys alone, in a real terminal: a mail is sent by typed SMTP, then listed, looked into, read and deleted by typed
 * POP3, on practice servers over one mailbox and on real Postfix and Dovecot.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startPractice } from '../cli/support/program.ts';
import { deliveredMessage, withoutTrace } from '../support/delivered.ts';
import { understand } from '../support/hint-text.ts';
import { asOctets, typedLetter } from '../support/letter.ts';
import { describeLive, maildirOf, passwordOf } from '../support/live-servers.ts';
import type { Pty } from '../support/pty.ts';
import { multiLine, octetsFrom, recordedIn } from '../support/recorded.ts';
import { SITTINGS, type Sitting, say, sayEncoded, sitDown, typeLine, typeMail } from '../support/typist.ts';

const home = mkdtempSync(join(tmpdir(), 'wirespeak-reading-'));
let pty: Pty | null = null;
afterEach(() => pty?.kill('SIGKILL'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A session in a terminal; its recording. The one before it is over. */
function open(
  args: readonly string[],
  sitting: Omit<Sitting, 'home'>,
): { readonly screen: Pty; readonly record: string } {
  pty?.kill('SIGKILL');
  const record = join(home, `${randomUUID()}.jsonl`);
  pty = sitDown([...args, '--record', record], { ...sitting, home });
  return { screen: pty, record };
}

/** What the hint says to each command: its title, and a sentence that stays: behind a mail, of what the lens read in it. */
const HINTS = {
  'zh-CN': {
    capa: ['+OK 下面是能力列表', '每行一项能力，直到只有一个点的一行'],
    user: ['+OK 请给出密码', '用户名记下了，紧接着要给密码'],
    login: ['+OK 登录成功', '邮箱已经打开，并且锁给你一个人用'],
    stat: ['+OK 封数和字节数', '前面是封数，后面是字节数'],
    list: ['+OK 下面是列表', '列表在下面：每封邮件一行，先是序号，后是大小'],
    uidl: ['+OK 下面是唯一标识', '每封邮件一行'],
    top: ['+OK 下面是邮件头', 'Subject: 你好'],
    retr: ['+OK 下面是邮件', '与预告相符'],
    dele: ['+OK 只是标记删除', '邮件只是标记删除，还没有真的删'],
    rset: ['+OK 标记已撤销', '现在没有任何邮件标记删除'],
    end: ['连接已关闭', '标记过的 1 封邮件已经删除'],
  },
  en: {
    capa: ['+OK capabilities follow', 'A line for each capability, up to a line with a single dot.'],
    user: ['+OK now the password', 'The name is noted, and the password must follow at once.'],
    login: ['+OK logged in', 'The mailbox is open and locked for you alone'],
    stat: ['+OK messages and bytes', 'Two numbers, messages and bytes: that is all a program reads here.'],
    list: ['+OK the list follows', 'a line for each message, its number and its size in bytes'],
    uidl: ['+OK the unique ids follow', 'A line for each message, its number and its unique id'],
    top: ['+OK header and first lines', 'Subject: 你好'],
    retr: ['+OK the message follows', 'as promised'],
    dele: ['+OK marked, not yet deleted', 'should the connection break, the mark is void'],
    rset: ['+OK marks taken back', 'No message is marked as deleted any more'],
    end: ['connection closed', '1 marked message deleted (RFC 1939 §6)'],
  },
} as const;

/** Types a line; the hint must come to say what the answer means. */
async function learn(screen: Pty, line: string, hint: readonly [title: string, sentence: string]): Promise<void> {
  typeLine(screen, line);
  await understand(screen, ...hint);
}

type Login = { readonly user: string; readonly password: string };

/** USER and PASS, the password typed key by key: no frame may show it. */
async function logIn(screen: Pty, { user, password }: Login, lang: keyof typeof HINTS): Promise<void> {
  screen.forbid([password, `PASS ${password.slice(0, 1)}`]);
  await learn(screen, `USER ${user}`, HINTS[lang].user);
  screen.type('PASS ');
  for (const key of password) screen.type(key);
  await screen.sees(`PASS ${'•'.repeat(password.length)}`);
  await learn(screen, '', HINTS[lang].login);
  await screen.sees('PASS ********');
}

/** Everything a reader does with the last message of the mailbox: it is marked, unmarked, and marked for good. */
async function readAndDelete(screen: Pty, record: string, lang: keyof typeof HINTS): Promise<number> {
  const hints = HINTS[lang];
  await learn(screen, 'STAT', hints.stat);
  const number = countIn(record);
  await learn(screen, 'LIST', hints.list);
  await learn(screen, 'UIDL', hints.uidl);
  await learn(screen, `TOP ${number} 2`, hints.top);
  await screen.sees('..profile');
  await learn(screen, `RETR ${number}`, hints.retr);
  await screen.sees('the end');
  await learn(screen, `DELE ${number}`, hints.dele);
  await learn(screen, 'RSET', hints.rset);
  await learn(screen, `DELE ${number}`, hints.dele);
  typeLine(screen, 'QUIT');
  await understand(screen, ...hints.end);
  return number;
}

/** How many messages the last STAT told of. */
function countIn(record: string): number {
  const said = octetsFrom('server', recordedIn(record)).toString();
  return Number([...said.matchAll(/^\+OK (\d+) \d+\r$/gm)].at(-1)![1]);
}

/** What was recorded is what was typed, and holds no password. */
function judge(screen: Pty, record: string, number: number, letter: readonly string[], { password }: Login): void {
  const lines = recordedIn(record);
  const whole = withoutTrace(multiLine(`RETR ${number}`, lines)).toString();
  expect(whole).toBe(asOctets(letter).toString());
  const start = letter.slice(0, letter.indexOf('') + 3);
  expect(withoutTrace(multiLine(`TOP ${number} 2`, lines)).toString()).toBe(asOctets(start).toString());
  expect(multiLine('LIST', lines).toString().trim().split('\r\n')).toHaveLength(number);
  expect(multiLine('UIDL', lines).toString()).toMatch(new RegExp(`^${number} [!-~]{1,70}\r$`, 'm'));
  expect(screen.sighted).toEqual([]);
  for (const place of [screen.raw, readFileSync(record, 'utf8')]) {
    expect(place).not.toContain(password);
    expect(place).not.toContain(Buffer.from(password).toString('base64'));
  }
}

describe('keys in a terminal, through practice servers over one mailbox', () => {
  const bob = { user: 'bob', password: 'looking-glass' };

  it.each(SITTINGS)(
    '$lang at $columns×$rows: CAPA, USER, PASS, STAT, LIST, UIDL, TOP, RETR, DELE, RSET, QUIT',
    async (sitting) => {
      const practice = await startPractice(['smtp', 'pop3']);
      const [smtp, pop3] = practice.ports;
      const letter = typedLetter(randomUUID());
      const sending = open(['127.0.0.1', String(smtp), '--protocol', 'smtp'], sitting).screen;
      await sending.sees('220 ');
      await say(sending, 'EHLO laptop.example.test', '250-');
      await typeMail(sending, 'bob@example.test', letter, '250 2.0.0');
      await say(sending, 'QUIT', '221 ');

      const target = ['127.0.0.1', String(pop3), '--protocol', 'pop3'];
      const { screen, record } = open(target, sitting);
      await screen.sees('+OK Dovecot ready.');
      await learn(screen, 'CAPA', HINTS[sitting.lang].capa);
      await screen.sees('SASL PLAIN LOGIN CRAM-MD5');
      await logIn(screen, bob, sitting.lang);
      const number = await readAndDelete(screen, record, sitting.lang);
      expect(number).toBe(1);
      judge(screen, record, number, letter, bob);

      const later = open(target, sitting);
      await later.screen.sees('+OK Dovecot ready.');
      await logIn(later.screen, bob, sitting.lang);
      await say(later.screen, 'STAT', '+OK 0 0');
      await practice.stop();
    },
  );

  it('APOP: the words become a digest before they are sent', async () => {
    const practice = await startPractice(['pop3'], ['--persona', 'rfc']);
    const { screen, record } = open(['127.0.0.1', String(practice.ports[0]), '--protocol', 'pop3'], SITTINGS[0]);
    await screen.sees('+OK ');
    screen.forbid([bob.password]);
    screen.type(`APOP bob ${bob.password}`);
    await screen.sees(`APOP bob ${'•'.repeat(bob.password.length)}`);
    await sayEncoded(screen, '', `APOP bob ${'•'.repeat(32)}`, 'APOP bob ********');
    await understand(screen, '+OK 登录成功', '摘要是对的，这表示你知道密码');
    await say(screen, 'STAT', '+OK 0 0');
    const timestamp = /<[^>]+>/.exec(octetsFrom('server', recordedIn(record)).toString())![0];
    expect(timestamp).toMatch(/^<\d+\.\d+@/);
    expect(screen.sighted).toEqual([]);
    expect(screen.raw + readFileSync(record, 'utf8')).not.toContain(bob.password);
    await practice.stop();
  });
});

describeLive('keys in a terminal, through real Postfix and Dovecot', (servers) => {
  const owner = 'teacher@example.test';
  const login = { user: owner, password: passwordOf(servers, owner) };

  it.each(SITTINGS)(
    '$lang at $columns×$rows: STLS, USER, PASS, STAT, LIST, UIDL, TOP, RETR, DELE, RSET, QUIT',
    async (sitting) => {
      const hints = HINTS[sitting.lang];
      const marker = randomUUID();
      const letter = typedLetter(marker);
      const sending = open([servers.host, String(servers.smtpPort), '--protocol', 'smtp'], sitting).screen;
      await sending.sees('220 ');
      await say(sending, 'EHLO laptop.example.test', '250-');
      await typeMail(sending, owner, letter, '250 2.0.0 Ok: queued');
      await say(sending, 'QUIT', '221 ');
      await deliveredMessage(maildirOf(servers, 'teacher'), marker);

      const target = [servers.host, String(servers.pop3Port), '--protocol', 'pop3', '--ca', servers.certPath];
      const { screen, record } = open(target, sitting);
      await screen.sees('+OK Dovecot ready.');
      await learn(screen, 'CAPA', hints.capa);
      await screen.sees('STLS');
      await say(screen, 'STLS', 'TLS 1.3');
      await logIn(screen, login, sitting.lang);
      const number = await readAndDelete(screen, record, sitting.lang);
      judge(screen, record, number, letter, login);

      const later = open(target, sitting);
      await later.screen.sees('+OK Dovecot ready.');
      await say(later.screen, 'STLS', 'TLS 1.3');
      await logIn(later.screen, login, sitting.lang);
      await learn(later.screen, 'STAT', hints.stat);
      expect(countIn(later.record)).toBe(number - 1);
    },
  );
});
