import { once } from 'node:events';
import { connect as dial, type Socket } from 'node:net';
import { connect as dialTls } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { MAX_CONNECTIONS, type PracticeOptions, startPractice } from '../../src/practice/run.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { fault } from './driver.ts';

const running: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.close();
});

async function serve(options: Partial<PracticeOptions> = {}): Promise<PracticeService> {
  const started = await startPractice({ protocol: 'smtp', port: 0, ...options });
  if (!started.ok) throw new Error(started.problem.kind);
  running.push(started.service);
  return started.service;
}

/** A client that collects all it gets. */
class Client {
  socket: Socket;
  got = '';
  reads: string[] = [];
  over: Promise<unknown>;
  constructor(socket: Socket) {
    this.socket = socket;
    running.push({ close: () => void socket.destroy() });
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      this.got += bytes.toString('latin1');
      this.reads.push(bytes.toString('latin1'));
    });
    // Also after an error, so not `once`, which would fail with it.
    this.over = new Promise((resolve) => socket.once('close', resolve));
  }
  /** Waits until what came matches. */
  async until(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.got)) {
      await Promise.race([
        once(this.socket, 'data'),
        this.over.then(() => Promise.reject(new Error(`closed after ${JSON.stringify(this.got)}`))),
      ]);
    }
    return this.got;
  }
}

const open = (service: PracticeService) => new Client(dial({ port: service.port, host: service.host, noDelay: true }));
const GREETED = /^220 .*\r\n/;

/** Takes a plain client to TLS. */
async function upgrade(service: PracticeService, client: Client): Promise<Client> {
  client.socket.removeAllListeners('data');
  const socket = dialTls({ socket: client.socket, ca: service.certificatePem, servername: 'localhost' });
  const secure = new Client(socket);
  await once(socket, 'secureConnect');
  expect(socket.authorized).toBe(true);
  return secure;
}

describe('startPractice', () => {
  it('serves a session and says exactly what it sent', async () => {
    const sent: Uint8Array[] = [];
    const service = await serve({ onSent: (bytes) => sent.push(bytes) });
    expect(service).toMatchObject({ protocol: 'smtp', host: '127.0.0.1', tls: 'starttls', persona: 'rfc' });
    expect(service.accounts[0]).toEqual({ user: 'alice', address: 'alice@example.test', password: 'wonderland' });
    const client = open(service);
    client.socket.end(
      'EHLO c\r\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\nhi\r\n.\r\nQUIT\r\n',
    );
    await client.over;
    expect(client.got).toMatch(/\r\n221 2\.0\.0 Bye\r\n$/);
    expect(client.got).toBe(Buffer.concat(sent).toString('latin1'));
    expect(service.postOffice.list('bob')!.map(({ octets }) => Buffer.from(octets).toString())).toEqual(['hi\r\n']);
  });

  it('drops what was pipelined behind STARTTLS', async () => {
    const service = await serve();
    const client = open(service);
    await client.until(GREETED);
    client.socket.write('EHLO c\r\nSTARTTLS\r\nMAIL FROM:<alice@example.test>\r\nVRFY injected\r\n');
    await client.until(/220 2\.0\.0 Ready to start TLS\r\n$/);
    const secure = await upgrade(service, client);
    secure.socket.write('NOOP\r\n');
    await secure.until(/\r\n/);
    expect(secure.got).toBe('250 2.0.0 Ok\r\n');
    secure.socket.write('MAIL FROM:<alice@example.test>\r\n');
    await secure.until(/503 /);
    expect(secure.got).toBe('250 2.0.0 Ok\r\n503 5.5.1 Error: send HELO/EHLO first\r\n');
    expect(client.got).not.toContain('injected');
  });

  it('ends the connection when plaintext follows the go-ahead', async () => {
    const service = await serve();
    const client = open(service);
    await client.until(GREETED);
    client.socket.write('STARTTLS\r\n');
    await client.until(/Ready to start TLS\r\n$/);
    client.socket.write('VRFY injected\r\n');
    await client.over;
    expect(client.got).not.toContain('252');
  });

  it('speaks TLS from the first octet on', async () => {
    const service = await serve({ tls: 'implicit' });
    expect(service.tls).toBe('implicit');
    const socket = dialTls({ port: service.port, host: '127.0.0.1', ca: service.certificatePem });
    const client = new Client(socket);
    await client.until(GREETED);
    expect(socket.authorized).toBe(true);
    socket.write('EHLO c\r\nQUIT\r\n');
    await client.over;
    expect(client.got).not.toContain('STARTTLS');
    expect(client.got).toMatch(/221 2\.0\.0 Bye\r\n$/);
  });

  it('has a certificate for its names, or one that has expired', async () => {
    for (const [faults, reason] of [
      [[], null],
      [[fault('expired')], 'CERT_HAS_EXPIRED'],
    ] as const) {
      const service = await serve({ tls: 'implicit', faults });
      for (const servername of ['localhost', 'mail.example.test']) {
        const options = { port: service.port, ca: service.certificatePem, servername, rejectUnauthorized: false };
        const socket = dialTls({ host: '127.0.0.1', ...options });
        running.push({ close: () => void socket.destroy() });
        await once(socket, 'secureConnect');
        expect(socket.authorizationError ?? null).toBe(reason);
      }
    }
  });

  it('turns away the client that is one too many', async () => {
    const service = await serve();
    const clients = Array.from({ length: MAX_CONNECTIONS }, () => open(service));
    await Promise.all(clients.map((client) => client.until(GREETED)));
    const late = open(service);
    await late.over;
    expect(late.got).toBe('421 4.7.0 mail.example.test Error: too many connections\r\n');
    clients[0]!.socket.end('QUIT\r\n');
    await clients[0]!.over;
    await expect.poll(async () => open(service).until(/^\d/)).toMatch(GREETED);
  });

  it('keeps the order of replies to a client that does not read', async () => {
    let sent = 0;
    const service = await serve({
      onSent: ({ length }) => {
        sent += length;
      },
    });
    const client = open(service);
    await client.until(GREETED);
    client.socket.pause();
    const word = 'x'.repeat(500);
    const count = 30_000;
    client.socket.write(`VRFY ${word}\r\n`.repeat(count));
    client.socket.write('QUIT\r\n');
    // More waits than is allowed to; the rest of the commands must wait unread.
    await expect.poll(() => sent).toBeGreaterThan(2 ** 20);
    client.socket.resume();
    await client.over;
    const replies = client.got.slice(client.got.indexOf('\n') + 1);
    expect(replies === `${`252 2.0.0 ${word}\r\n`.repeat(count)}221 2.0.0 Bye\r\n`).toBe(true);
  });

  it('says why it cannot start', async () => {
    const first = await serve();
    const again = await startPractice({ protocol: 'smtp', port: first.port });
    expect(again).toEqual({ ok: false, problem: { kind: 'local.port-taken', params: { port: first.port } } });
    expect(await startPractice({ protocol: 'smtp', port: 0, persona: 'none' })).toEqual({
      ok: false,
      problem: {
        kind: 'usage.unknown-persona',
        params: { persona: 'none', known: 'rfc, coremail, qq, imail, postfix, exim, gmail' },
      },
    });
    expect(await startPractice({ protocol: 'smtp', port: 70_000 })).toMatchObject({
      problem: { kind: 'usage.bad-port', params: { port: 70_000 } },
    });
    expect(await startPractice({ protocol: 'smtp', port: 0, host: '192.0.2.1' })).toMatchObject({
      problem: { kind: 'local.address', params: { host: '192.0.2.1', reason: 'EADDRNOTAVAIL' } },
    });
  });

  it('draws the same chance from the same seed', async () => {
    const challenges: string[] = [];
    for (const seed of [7, 7, 8]) {
      const client = open(await serve({ seed }));
      client.socket.end('EHLO c\r\nAUTH CRAM-MD5\r\n');
      await client.over;
      challenges.push(client.got.slice(client.got.indexOf('334 ')));
    }
    expect(challenges[0]).toMatch(/^334 [A-Za-z0-9+/]+=*\r\n$/);
    expect(challenges[1]).toBe(challenges[0]);
    expect(challenges[2]).not.toBe(challenges[0]);
  });

  it('closes with clients still there, also in mid-handshake', async () => {
    const service = await serve();
    const client = open(service);
    await client.until(GREETED);
    client.socket.write('STARTTLS\r\n');
    await client.until(/Ready/);
    await service.close();
    await client.over;
    expect(client.socket.destroyed).toBe(true);
  });
});

describe('faults on the wire', () => {
  it('split: CR and LF arrive apart', async () => {
    const client = open(await serve({ faults: [fault('split')] }));
    await client.until(GREETED);
    client.reads = [];
    client.socket.end('NOOP\r\n');
    await client.over;
    expect(client.reads.join('')).toBe('250 2.0.0 Ok\r\n');
    expect(client.reads).toContain('\n');
  });

  it('bytewise, delay and longline lose nothing', async () => {
    const faults = ['bytewise@NOOP', 'delay=30@NOOP', 'longline=3000000@VRFY'].map(fault);
    const client = open(await serve({ faults }));
    client.socket.end('NOOP\r\nVRFY x\r\nQUIT\r\n');
    await client.over;
    expect(client.reads.length).toBeGreaterThan(5);
    expect(client.got).toMatch(/^220 .*\r\n250 2\.0\.0 Ok\r\n252 2\.0\.0 xx{2999980,}\r\n221 2\.0\.0 Bye\r\n$/);
  });

  it('happen once in the life of the service', async () => {
    const service = await serve({ faults: [fault('drop@NOOP')] });
    const first = open(service);
    await first.until(GREETED);
    first.socket.write('NOOP\r\n');
    await first.over;
    expect(first.got).toMatch(/^220 .*\r\n$/);
    const second = open(service);
    second.socket.end('NOOP\r\n');
    await second.over;
    expect(second.got).toMatch(/250 2\.0\.0 Ok\r\n$/);
  });

  it('bareLf is committed on this computer only', async () => {
    const faults = [fault('bareLf')];
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'mail.example.test', '127.0.0.1.example.test']) {
      expect(await startPractice({ protocol: 'smtp', port: 0, host, faults })).toEqual({
        ok: false,
        problem: { kind: 'usage.loopback-only', params: { fault: 'bareLf', host } },
      });
    }
    const client = open(await serve({ faults, host: '127.0.0.1' }));
    await client.until(GREETED);
    client.socket.end(
      'EHLO c\r\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\nx\n.\nNOOP\r\nQUIT\r\n',
    );
    await client.over;
    expect(client.got).toMatch(/354 .*\r\n250 2\.0\.0 Ok: queued as .*\r\n250 2\.0\.0 Ok\r\n221 /);
  });

  it('says where TLS cannot be had', async () => {
    expect((await serve({ persona: 'imail' })).tls).toBe('none');
    expect((await serve({ persona: 'imail', tls: 'implicit' })).tls).toBe('implicit');
    expect((await serve({ faults: [fault('stripped')] })).tls).toBe('none');
  });

  it('greylist remembers from one connection to the next', async () => {
    const service = await serve({ faults: [fault('greylist=0')] });
    for (const code of ['450', '250']) {
      const client = open(service);
      await client.until(GREETED);
      client.socket.end('EHLO c\r\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nQUIT\r\n');
      await client.over;
      expect(client.got).toMatch(new RegExp(`250 2\\.1\\.0 Ok\\r\\n${code} `));
    }
  });

  it.each(['reset', 'reset@STARTTLS'])('%s breaks the connection', async (name) => {
    const client = open(await serve({ faults: [fault(name)] }));
    await client.until(GREETED);
    const broken = once(client.socket, 'error');
    client.socket.write('STARTTLS\r\n');
    expect(await broken).toMatchObject([{ code: 'ECONNRESET' }]);
  });

  it('reset works under TLS', async () => {
    const service = await serve({ tls: 'implicit', faults: [fault('reset')] });
    const client = new Client(dialTls({ port: service.port, host: '127.0.0.1', ca: service.certificatePem }));
    await client.until(GREETED);
    client.socket.write('NOOP\r\n');
    await client.over;
    expect(client.got).toMatch(/^220 .*\r\n$/);
  });

  it('inject: plaintext travels with the go-ahead', async () => {
    const service = await serve({ faults: [fault('inject')] });
    const client = open(service);
    await client.until(GREETED);
    client.socket.write('STARTTLS\r\n');
    await client.until(/Ready to start TLS\r\n250 injected before TLS\r\n$/);
    const secure = await upgrade(service, client);
    secure.socket.end('NOOP\r\n');
    await secure.over;
    expect(secure.got).toBe('250 2.0.0 Ok\r\n');
  });

  it('unsolicited421 comes by itself', async () => {
    const client = open(await serve({ faults: [fault('unsolicited421=30')] }));
    await client.over;
    expect(client.got).toMatch(/^220 .*\r\n421 .*\r\n$/);
  });
});
