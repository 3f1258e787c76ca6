/** A person's keys alone, in a real terminal, deliver a message through real Postfix; what arrives equals what was typed. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { deliveredMessage } from '../support/delivered.ts';
import { asOctets, typedLetter } from '../support/letter.ts';
import { describeLive, maildirOf, passwordOf } from '../support/live-servers.ts';
import type { Pty } from '../support/pty.ts';
import { serve } from '../support/served.ts';
import { SITTINGS, type Sitting, say, sayEncoded, sitDown, typeLine, typeMail } from '../support/typist.ts';

const home = mkdtempSync(join(tmpdir(), 'wirespeak-keys-'));
let pty: Pty | null = null;
afterEach(() => pty?.kill('SIGKILL'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function open(args: readonly string[], sitting: Omit<Sitting, 'home'>): Pty {
  pty = sitDown(args, { ...sitting, home });
  return pty;
}

describeLive('keys in a terminal, through real Postfix', (servers) => {
  it.each(SITTINGS)('$lang at $columns×$rows: EHLO, STARTTLS, AUTH LOGIN, MAIL, RCPT, DATA, QUIT', async (sitting) => {
    const marker = randomUUID();
    const password = passwordOf(servers, 'alice');
    const record = join(home, `${sitting.lang}.jsonl`);
    const target = ['--protocol', 'smtp', '--ca', servers.certPath, '--record', record];
    const screen = open([servers.host, String(servers.submissionPort), ...target], sitting);
    await screen.sees('220 mail.example.test ESMTP');
    await say(screen, 'EHLO laptop.example.test', '250-mail.example.test');
    await say(screen, 'STARTTLS', 'TLS 1.3');
    typeLine(screen, 'EHLO laptop.example.test');
    // What was forgotten with TLS ends in CHUNKING: the second list comes after it.
    await screen.until('the second list of capabilities', () =>
      /CHUNKING[\s\S]*C {2}EHLO[\s\S]*250-mail\.example\.test/.test(screen.screen),
    );
    await say(screen, 'AUTH LOGIN', '334 VXNlcm5hbWU6');
    await sayEncoded(screen, 'alice', 'YWxpY2U=', '334 UGFzc3dvcmQ6');
    await sayEncoded(screen, password, '••••', '235 2.7.0');
    const typed = typedLetter(marker);
    await typeMail(screen, 'bob@example.test', typed, '250 2.0.0 Ok: queued');
    await say(screen, 'QUIT', '221 2.0.0 Bye');
    const arrived = await deliveredMessage(maildirOf(servers, 'bob'), marker);
    expect(arrived.toString()).toBe(asOctets(typed).toString());
    for (const place of [screen.raw, readFileSync(record, 'utf8')]) {
      expect(place).not.toContain(password);
      expect(place).not.toContain(Buffer.from(password).toString('base64'));
    }
  });
});

describe('keys in a terminal, with the steps the coremail style advertises', () => {
  it('typed as the blog post has it', async () => {
    const service = await serve({ protocol: 'smtp', persona: 'coremail' });
    try {
      const screen = open(['127.0.0.1', String(service.port), '--protocol', 'smtp'], { lang: 'zh-CN' });
      await screen.sees('Coremail System');
      await say(screen, 'helo 163.com', '250 OK');
      await say(screen, 'auth login', '334 dXNlcm5hbWU6');
      await say(screen, 'YWJj', '334 UGFzc3dvcmQ6');
      await say(screen, 'eGtzaGplZQ==', '235 Authentication successful');
      await say(screen, 'mail from: <abc@163.com>', '250 Mail OK');
      await say(screen, 'rcpt to:  <alice@example.test>', 'rcpt to:');
      await say(screen, 'data', '354 End data');
      const typed = typedLetter(randomUUID(), 'abc@163.com');
      for (const line of typed) typeLine(screen, line);
      await say(screen, '.', 'queued as');
      await say(screen, 'quit', '221');
      expect(Buffer.from(service.postOffice.list('alice')!.at(-1)!.octets).toString()).toBe(asOctets(typed).toString());
      expect(screen.raw).not.toContain('eGtzaGplZQ');
      expect(screen.raw).not.toContain('xkshjee');
    } finally {
      await service.close();
    }
  });
});
