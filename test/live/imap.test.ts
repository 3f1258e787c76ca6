/**
 * IMAP by script, on real Dovecot and on the practice server: search, flag, copy, append by literal, idle and log out; a mail
 * sent meanwhile wakes the idler.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everybody } from '../../src/practice/accounts.ts';
import { PostOffice } from '../../src/practice/mailbox.ts';
import { startPractice } from '../../src/practice/run.ts';
import { seedMail } from '../../src/practice/seed/seed-mail.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { describeLive, passwordOf } from '../support/live-servers.ts';
import { type RecordedLine, recordedLines } from '../support/recorded.ts';
import { runCli, startCli } from '../support/run-cli.ts';
import { trustFile } from '../support/trust-file.ts';

const script = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const texts = (lines: readonly RecordedLine[], side: string) =>
  lines.filter(({ event }) => event === side).map(({ text }) => text?.trimEnd() ?? '');

/** Where to: an IMAP server, the SMTP server that delivers to its mailboxes, and what vouches for their certificate. */
type House = {
  readonly host: string;
  readonly imapPort: number;
  readonly smtpPort: number;
  readonly trust: readonly string[];
  readonly password: string;
};

describeLive('IMAP on Dovecot', (servers) => {
  const { host, imapPort, smtpPort, certPath } = servers;
  speaks(() => ({ host, imapPort, smtpPort, trust: ['--ca', certPath], password: passwordOf(servers, 'bob') }));
});

describe('IMAP on the practice server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirespeak-imap-script-'));
  const services: PracticeService[] = [];
  let house: House;
  beforeAll(async () => {
    const postOffice = new PostOffice({ accounts: everybody });
    seedMail(postOffice);
    const start = async (protocol: 'imap' | 'smtp') => {
      const started = await startPractice({ protocol, port: 0, postOffice });
      if (!started.ok) throw new Error(started.problem.kind);
      services.push(started.service);
      return started.service;
    };
    const [imap, smtp] = [await start('imap'), await start('smtp')];
    const { password } = everybody.find(({ user }) => user === 'bob')!;
    const trust = ['--ca', trustFile(imap, folder)];
    house = { host: '127.0.0.1', imapPort: imap.port, smtpPort: smtp.port, trust, password };
  });
  afterAll(async () => {
    for (const service of services) await service.close();
    rmSync(folder, { recursive: true, force: true });
  });
  speaks(() => house);
});

/** What must go as well on every server. */
function speaks(house: () => House): void {
  const connect = (...more: readonly string[]) => {
    const { host, imapPort, trust } = house();
    return ['connect', host, String(imapPort), '--protocol', 'imap', '--json', ...trust, ...more];
  };
  const login = () => ({ BOB: house().password });
  const asBob = ['--starttls', '--user', 'bob', '--password-env', 'BOB'];

  it('searches, flags, copies, appends and logs out', async () => {
    const subject = `canary-${randomUUID()}`;
    const message = [`Subject: ${subject}`, '', '* 9 EXISTS', '.', ')'];
    const octets = Buffer.byteLength(message.map((line) => `${line}\r\n`).join(''));
    const { code, stdout, stderr } = await runCli(
      connect(...asBob),
      script([
        '/auth',
        `b1 APPEND INBOX (\\Flagged) {${octets}}`,
        ...message,
        '',
        'b2 SELECT INBOX',
        `b3 SEARCH SUBJECT {${subject.length}}`,
        subject,
        `b4 UID SEARCH SUBJECT "${subject}"`,
        'b5 FETCH * (UID FLAGS BODY.PEEK[])',
        'b6 STORE * +FLAGS (\\Deleted)',
        'b7 COPY * Trash',
        'b8 EXPUNGE',
        'b9 LOGOUT',
      ]),
      login(),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = recordedLines(stdout);
    const said = texts(lines, 'server');
    for (const tag of ['w1', 'w2', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8', 'b9'])
      expect(said.filter((line) => line.startsWith(`${tag} `))).toMatchObject([expect.stringContaining(`${tag} OK`)]);
    expect(said.filter((line) => line === '* 9 EXISTS')).toHaveLength(1);
    expect(lines.filter(({ event }) => event === 'message')).toMatchObject([
      { from: 'client', octets, promised: octets },
      { from: 'server', octets, promised: octets },
    ]);
    expect(stdout).not.toContain(house().password);
  });

  it('hides the password in every form', async () => {
    const { password } = house();
    const { stdout, stderr } = await runCli(
      connect(),
      script([
        `a1 LOGIN bob {${password.length}}`,
        password,
        'a2 LOGOUT',
        password,
        `LOGIN bob ${password}`,
        `a3 LOGIN "bob" "${password}"`,
      ]),
    );
    expect(`${stdout}${stderr}`).not.toContain(password);
    expect(stdout).toContain('a1 OK');
  });

  it('is woken from IDLE by a mail that comes meanwhile', async () => {
    const child = startCli(connect(...asBob), login());
    let stdout = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      stdout += bytes.toString();
    });
    const heard = async (words: RegExp): Promise<void> => {
      while (!words.test(stdout)) await once(child.stdout!, 'data');
    };
    child.stdin?.write(script(['/auth', 'b1 SELECT INBOX', 'b2 IDLE']));
    await heard(/\+ idling/);
    const sent = await runCli(
      ['connect', house().host, String(house().smtpPort), '--protocol', 'smtp', '--plain'],
      script([
        ...['EHLO laptop.example.test', 'MAIL FROM:<alice@example.test>', 'RCPT TO:<bob@example.test>', 'DATA'],
        ...['Subject: wake up', '', 'hello', '.', 'QUIT'],
      ]),
    );
    expect(sent.code).toBe(0);
    await heard(/idling[\s\S]*\* \d+ EXISTS\\r/);
    child.stdin?.end(script(['DONE', 'b3 LOGOUT']));
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    const lines = texts(recordedLines(stdout), 'server');
    const idle = lines.slice(lines.findIndex((line) => line.startsWith('+ ')));
    expect(idle.some((line) => /^\* \d+ EXISTS$/.test(line))).toBe(true);
    expect(idle.findIndex((line) => line.startsWith('* '))).toBeLessThan(
      idle.findIndex((line) => line.startsWith('b2 OK')),
    );
  });
}
