/** The POP3 machine on real sockets, beside SMTP over one mailbox. */
import { connect as dial, type Socket } from 'node:net';
import { connect as dialTls } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { type PracticeOptions, startPractice } from '../../../src/practice/run.ts';
import type { PracticeService } from '../../../src/practice/service.ts';
import { fault } from '../driver.ts';

const running: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.close();
});

async function serve(options: Partial<PracticeOptions> = {}): Promise<PracticeService> {
  const started = await startPractice({ protocol: 'pop3', port: 0, ...options });
  if (!started.ok) throw new Error(started.problem.kind);
  running.push(started.service);
  return started.service;
}

type Client = { readonly socket: Socket; readonly over: Promise<string>; until(pattern: RegExp): Promise<string> };

function client(socket: Socket): Client {
  let got = '';
  running.push({ close: () => void socket.destroy() });
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    got += bytes.toString('latin1');
  });
  const over = new Promise<string>((resolve) => socket.once('close', () => resolve(got)));
  const until = async (pattern: RegExp) => {
    while (!pattern.test(got)) {
      if (socket.closed) throw new Error(`closed after ${JSON.stringify(got)}`);
      await new Promise((resolve) => socket.once('data', resolve).once('close', resolve));
    }
    return got;
  };
  return { socket, over, until };
}

const open = ({ port, host }: PracticeService) => client(dial({ port, host, noDelay: true }));
const LOGIN = 'USER alice\r\nPASS wonderland\r\n';

describe('startPractice', () => {
  it('hands out by POP3 what came in by SMTP', async () => {
    const postOffice = new PostOffice();
    const smtp = await serve({ protocol: 'smtp', postOffice });
    const pop3 = await serve({ postOffice });
    expect(pop3).toMatchObject({ protocol: 'pop3', tls: 'starttls', persona: 'dovecot' });
    const sender = open(smtp);
    sender.socket.end(
      'EHLO c\r\nMAIL FROM:<bob@example.test>\r\nRCPT TO:<alice@example.test>\r\nDATA\r\nSubject: x\r\n\r\n..y\r\n.\r\nQUIT\r\n',
    );
    await sender.over;
    const reader = open(pop3);
    reader.socket.write(`${LOGIN}RETR 1\r\nDELE 1\r\nQUIT\r\n`);
    expect(await reader.over).toBe(
      '+OK Dovecot ready.\r\n+OK\r\n+OK Logged in.\r\n+OK 18 octets\r\nSubject: x\r\n\r\n..y\r\n.\r\n' +
        '+OK Marked to be deleted.\r\n+OK Logging out, messages deleted.\r\n',
    );
    expect(postOffice.list('alice')).toEqual([]);
  });

  it('frees the mailbox when the connection is lost, and keeps what was marked', async () => {
    const service = await serve();
    service.postOffice.lay('alice', { octets: Buffer.from('a: b\r\n\r\n'), from: '' });
    const first = open(service);
    first.socket.write(`${LOGIN}DELE 1\r\n`);
    await first.until(/Marked/);
    const second = open(service);
    second.socket.write(LOGIN);
    await second.until(/\[IN-USE\]/);
    first.socket.resetAndDestroy();
    // The server learns of it when it does; until then the mailbox is somebody's.
    for (let reply = ''; !/\+OK 1 8\r\n$/.test(reply); ) {
      const next = open(service);
      next.socket.write(`${LOGIN}STAT\r\n`);
      reply = await next.until(/(?:\+OK \d+ \d+|Unknown command\.)\r\n$/);
      next.socket.destroy();
    }
    expect(service.postOffice.list('alice')).toHaveLength(1);
  });

  it('drops what was pipelined behind STLS', async () => {
    const service = await serve();
    const plain = open(service);
    await plain.until(/ready/);
    plain.socket.write('STLS\r\nUSER injected\r\n');
    await plain.until(/Begin TLS negotiation now\.\r\n$/);
    plain.socket.removeAllListeners('data');
    const secure = client(dialTls({ socket: plain.socket, ca: service.certificatePem, servername: 'localhost' }));
    secure.socket.write('PASS x\r\nQUIT\r\n');
    expect(await secure.over).toBe('-ERR No username given.\r\n+OK Logging out\r\n');
  });

  it('speaks TLS from the first octet on, and gives a fault once in its life', async () => {
    const service = await serve({ tls: 'implicit', faults: [fault('SYS/TEMP'), fault('450')] });
    const session = async () => {
      const one = client(dialTls({ port: service.port, host: '127.0.0.1', ca: service.certificatePem }));
      one.socket.write(`${LOGIN}QUIT\r\n`);
      return one.over;
    };
    expect(await session()).toMatch(/-ERR \[SYS\/TEMP\]/);
    expect(await session()).not.toContain('-ERR');
  });

  it('sends a line of ten megabytes to a client that reads slowly, while others are served', async () => {
    const service = await serve({ faults: [fault('longline=10000000@RETR')] });
    for (const user of ['alice', 'bob'])
      service.postOffice.lay(user, { octets: Buffer.from('a: b\r\n\r\n'), from: '' });
    const slow = open(service);
    slow.socket.write(`${LOGIN}RETR 1\r\nQUIT\r\n`);
    await slow.until(/octets/);
    slow.socket.pause();
    const other = open(service);
    other.socket.write('USER bob\r\nPASS looking-glass\r\nRETR 1\r\nQUIT\r\n');
    expect(await other.over).toMatch(/\+OK 8 octets\r\na: b\r\n\r\n\.\r\n\+OK Logging out\.\r\n$/);
    slow.socket.resume();
    expect((await slow.over).length).toBeGreaterThan(10_000_000);
  });
});
