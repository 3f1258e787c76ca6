/** A person's keys alone, in a real terminal, deliver a message through real Postfix; what arrives equals what was typed. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startPractice } from '../../src/practice/run.ts';
import { deliveredMessage } from '../support/delivered.ts';
import { describeLive, maildirOf, passwordOf } from '../support/live-servers.ts';
import { Pty } from '../support/pty.ts';
import { PROGRAM } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirespeak-keys-'));
let pty: Pty | null = null;
afterEach(() => pty?.kill('SIGKILL'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENTER = '\r';
const CTRL_O = '\x0f';

function open(args: readonly string[], lang: string, columns = 80, rows = 24): Pty {
  pty = new Pty(process.execPath, [PROGRAM, 'connect', ...args], {
    columns,
    rows,
    env: { WIRESPEAK_LANG: lang, WIRESPEAK_HOME: folder, WIRESPEAK_AMBIGUOUS: '1' },
  });
  return pty;
}

/** The message as typed, line by line. */
const message = (marker: string) => [
  'Date: Sat, 21 Nov 2026 08:00:00 +0000',
  'From: Alice <alice@example.test>',
  `Message-Id: <${marker}@laptop.example.test>`,
  '',
  '你好，Bob。这封信是一个键一个键敲出来的。',
  '.profile 这一行以点开头',
  'bye',
];

/** Types a line and waits until the screen shows what the server said to it. */
async function say(screen: Pty, line: string, until: string): Promise<void> {
  screen.type(line);
  screen.type(ENTER);
  await screen.sees(until);
}

async function typeMessage(screen: Pty, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    screen.type(line);
    screen.type(ENTER);
  }
}

describeLive('keys in a terminal, through real Postfix', (servers) => {
  it.each([
    { lang: 'zh-CN', columns: 80, rows: 24 },
    { lang: 'en', columns: 120, rows: 40 },
  ])('$lang at $columns×$rows: EHLO, STARTTLS, AUTH LOGIN, MAIL, RCPT, DATA, QUIT', async ({ lang, columns, rows }) => {
    const marker = randomUUID();
    const password = passwordOf(servers, 'alice');
    const record = join(folder, `${lang}.jsonl`);
    const target = [
      servers.host,
      String(servers.submissionPort),
      '--protocol',
      'smtp',
      '--ca',
      servers.certPath,
      '--record',
      record,
    ];
    const screen = open(target, lang, columns, rows);
    await screen.sees('220 mail.example.test ESMTP');
    await say(screen, 'EHLO laptop.example.test', '250-mail.example.test');
    await say(screen, 'STARTTLS', 'TLS 1.3');
    screen.type(`EHLO laptop.example.test${ENTER}`);
    // What was forgotten with TLS ends in CHUNKING: the second list comes after it.
    await screen.until('the second list of capabilities', () =>
      /CHUNKING[\s\S]*C {2}EHLO[\s\S]*250-mail\.example\.test/.test(screen.screen),
    );
    await say(screen, 'AUTH LOGIN', '334 VXNlcm5hbWU6');
    screen.type('alice');
    screen.type(CTRL_O);
    await screen.sees('YWxpY2U=');
    await say(screen, '', '334 UGFzc3dvcmQ6');
    screen.type(password);
    screen.type(CTRL_O);
    await screen.sees('••••');
    await say(screen, '', '235 2.7.0');
    await say(screen, 'MAIL FROM:<alice@example.test> BODY=8BITMIME', '250 2.1.0');
    await say(screen, 'RCPT TO:<bob@example.test>', '250 2.1.5');
    await say(screen, 'DATA', '354 End data');
    const typed = message(marker);
    await typeMessage(screen, typed);
    await say(screen, '.', '250 2.0.0 Ok: queued');
    await say(screen, 'QUIT', '221 2.0.0 Bye');
    const arrived = await deliveredMessage(maildirOf(servers, 'bob'), marker);
    expect(arrived.toString()).toBe(`${typed.join('\r\n')}\r\n`);
    for (const place of [screen.raw, readFileSync(record, 'utf8')]) {
      expect(place).not.toContain(password);
      expect(place).not.toContain(Buffer.from(password).toString('base64'));
    }
  });
});

describe('keys in a terminal, with the steps the coremail style advertises', () => {
  it('typed as the blog post has it', async () => {
    const started = await startPractice({ protocol: 'smtp', port: 0, persona: 'coremail' });
    if (!started.ok) throw new Error(started.problem.kind);
    const { service } = started;
    try {
      const screen = open(['127.0.0.1', String(service.port), '--protocol', 'smtp'], 'zh-CN');
      await screen.sees('Coremail System');
      await say(screen, 'helo 163.com', '250 OK');
      await say(screen, 'auth login', '334 dXNlcm5hbWU6');
      await say(screen, 'YWJj', '334 UGFzc3dvcmQ6');
      await say(screen, 'eGtzaGplZQ==', '235 Authentication successful');
      await say(screen, 'mail from: <abc@163.com>', '250 Mail OK');
      await say(screen, 'rcpt to:  <alice@example.test>', 'rcpt to:');
      await say(screen, 'data', '354 End data');
      const typed = message(randomUUID());
      await typeMessage(screen, typed);
      await say(screen, '.', 'queued as');
      await say(screen, 'quit', '221');
      expect(Buffer.from(service.postOffice.list('alice')!.at(-1)!.octets).toString()).toBe(
        `${typed.join('\r\n')}\r\n`,
      );
      expect(screen.raw).not.toContain('eGtzaGplZQ');
      expect(screen.raw).not.toContain('xkshjee');
    } finally {
      await service.close();
    }
  });
});
