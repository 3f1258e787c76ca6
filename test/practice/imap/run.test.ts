/** The IMAP machine on real sockets, beside SMTP over one mailbox. */
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
  const started = await startPractice({ protocol: 'imap', port: 0, ...options });
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
const LOGIN = 'l LOGIN alice wonderland\r\n';

describe('startPractice', () => {
  it('wakes who idles when SMTP delivers', async () => {
    const postOffice = new PostOffice();
    const smtp = await serve({ protocol: 'smtp', postOffice });
    const imap = await serve({ postOffice });
    expect(imap).toMatchObject({ protocol: 'imap', tls: 'starttls', persona: 'dovecot' });
    const reader = open(imap);
    reader.socket.write(`${LOGIN}s SELECT INBOX\r\ni IDLE\r\n`);
    await reader.until(/\+ idling\r\n$/);
    const sender = open(smtp);
    sender.socket.end(
      'EHLO c\r\nMAIL FROM:<bob@example.test>\r\nRCPT TO:<alice@example.test>\r\nDATA\r\nSubject: x\r\n\r\n..y\r\n.\r\nQUIT\r\n',
    );
    await sender.over;
    await reader.until(/\* 1 EXISTS\r\n\* 1 RECENT\r\n$/);
    reader.socket.write('DONE\r\nf FETCH 1 BODY.PEEK[]\r\no LOGOUT\r\n');
    expect(await reader.over).toMatch(/BODY\[\] \{18\}\r\nSubject: x\r\n\r\n\.y\r\n\)\r\nf OK/);
  });

  it('drops what was pipelined behind STARTTLS', async () => {
    const service = await serve();
    const plain = open(service);
    await plain.until(/ready/);
    plain.socket.write('a STARTTLS\r\nb LOGIN alice wonderland\r\n');
    await plain.until(/Begin TLS negotiation now\.\r\n$/);
    plain.socket.removeAllListeners('data');
    const secure = client(dialTls({ socket: plain.socket, ca: service.certificatePem, servername: 'localhost' }));
    secure.socket.write('c SELECT INBOX\r\nd LOGOUT\r\n');
    expect(await secure.over).toBe(
      'c BAD Error in IMAP command received by server.\r\n* BYE Logging out\r\nd OK Logout completed.\r\n',
    );
  });

  it('speaks TLS from the first octet on, and gives a fault once in its life', async () => {
    const service = await serve({ tls: 'implicit', faults: [fault('UNAVAILABLE'), fault('SYS/TEMP')] });
    const session = async () => {
      const one = client(dialTls({ port: service.port, host: '127.0.0.1', ca: service.certificatePem }));
      one.socket.write(`${LOGIN}o LOGOUT\r\n`);
      return one.over;
    };
    expect(await session()).toMatch(/l NO \[UNAVAILABLE\]/);
    expect(await session()).toMatch(/l OK/);
  });

  it('keeps a message of megabytes, and hands it out to who reads slowly', async () => {
    const service = await serve();
    const session = open(service);
    const message = Buffer.alloc(10_000_000, 'Subject: large\r\n\r\n0123456789 abcdef\r\n');
    session.socket.write(`${LOGIN}a APPEND INBOX {${message.length}}\r\n`);
    await session.until(/\+ OK\r\n$/);
    session.socket.write(message);
    session.socket.write('\r\n');
    await session.until(/a OK \[APPENDUID/);
    const slow = open(service);
    slow.socket.write(`${LOGIN}s SELECT INBOX\r\nf FETCH 1 BODY[]\r\no LOGOUT\r\n`);
    await slow.until(/BODY\[\] \{10000000\}/);
    slow.socket.pause();
    session.socket.write('n NOOP\r\no LOGOUT\r\n');
    expect(await session.over).toMatch(/n OK/);
    slow.socket.resume();
    expect(await slow.over).toMatch(/o OK Logout completed/);
  });
});
