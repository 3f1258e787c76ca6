/** IMAP by script on real Dovecot: search, flag, copy, append by literal, idle and log out; a mail sent meanwhile wakes the idler. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { describeLive, passwordOf } from '../support/live-servers.ts';
import { type RecordedLine, recordedLines } from '../support/recorded.ts';
import { runCli, startCli } from '../support/run-cli.ts';

const script = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const texts = (lines: readonly RecordedLine[], side: string) =>
  lines.filter(({ event }) => event === side).map(({ text }) => text?.trimEnd() ?? '');

describeLive('IMAP on Dovecot', (servers) => {
  const password = passwordOf(servers, 'bob');
  const connect = (...more: readonly string[]) => [
    ...['connect', servers.host, String(servers.imapPort), '--protocol', 'imap', '--json', '--ca', servers.certPath],
    ...more,
  ];
  const login = { BOB: password };
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
      login,
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
    expect(stdout).not.toContain(password);
  });

  it('hides the password in every form', async () => {
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
    const child = startCli(connect(...asBob), login);
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
      ['connect', servers.host, String(servers.smtpPort), '--protocol', 'smtp', '--plain'],
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
});
