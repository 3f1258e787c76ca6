import { connect } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { PracticeHouse, practices } from '../../src/cli/practice-house.ts';
import { practiceProtocols } from '../../src/practice/protocols.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { protocolById } from '../../src/protocols/registry.ts';

const house = new PracticeHouse();
afterAll(() => house.close());

async function started(id: string): Promise<PracticeService> {
  const answer = await house.start(id);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.service;
}

/** Everything the server says to these lines, until it closes. */
function said({ host, port }: PracticeService, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let text = '';
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
    });
    socket.once('close', () => resolve(text)).once('error', reject);
    socket.end(lines.map((line) => `${line}\r\n`).join(''));
  });
}

it('offers what the practice servers speak, by the names of the registry', () => {
  expect(practices).toEqual(Object.keys(practiceProtocols).map((id) => ({ id, name: protocolById(id)?.name })));
});

it('hands out by one server what another took in, behind the letters that lie there', async () => {
  const smtp = await started('smtp');
  const mail = ['Subject: by hand', '', 'hello', '.'];
  const to = ['RCPT TO:<alice@example.test>', 'RCPT TO:<bob@example.test>'];
  await said(smtp, ['EHLO c', 'MAIL FROM:<bob@example.test>', ...to, 'DATA', ...mail, 'QUIT']);
  const pop3 = await started('pop3');
  const bob = await said(pop3, ['USER bob', 'PASS looking-glass', 'STAT', 'RETR 1', 'QUIT']);
  expect(bob).toContain('Subject: by hand\r\n\r\nhello\r\n.\r\n');
  const alice = await said(pop3, ['USER alice', 'PASS wonderland', 'TOP 1 0', 'LIST', 'QUIT']);
  expect(alice).toContain('Subject: Welcome');
  const last = /(\d+) \d+\r\n\.\r\n\+OK[^\r]*\r\n$/.exec(alice)?.[1];
  expect(Number(last)).toBeGreaterThan(1);
  expect(await said(pop3, ['USER alice', 'PASS wonderland', `TOP ${last} 0`, 'QUIT'])).toContain('Subject: by hand');
});

it('starts each once, with a timestamp for APOP, and knows no other', async () => {
  const first = await started('pop3');
  expect((await started('pop3')).port).toBe(first.port);
  expect(await said(first, ['QUIT'])).toMatch(/^\+OK .*<[^<>\s]+@[^<>\s]+>\r\n/);
  expect(await house.start('constructor')).toEqual({
    ok: false,
    problem: { kind: 'usage.unknown-protocol', params: { protocol: 'constructor', known: 'smtp, pop3, imap, lmtp' } },
  });
});
