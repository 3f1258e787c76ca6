import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { realClock } from '../../../src/engine/clock.ts';
import { Transport } from '../../../src/engine/net/transport.ts';
import { certificate, listen, serveTls } from '../support/servers.ts';

it('hands over what was received while paused, although the connection was reset', async () => {
  let server: Socket | null = null;
  const port = await listen((socket) => {
    server = socket;
    socket.write('x'.repeat(10_000));
  });
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  const log: string[] = [];
  const over = new Promise<void>((resolve) => {
    const transport = new Transport(socket, {
      data: (bytes) => log.push(`data ${bytes.length}`),
      drain: () => {},
      closed: (error) => {
        log.push(`closed ${(error as NodeJS.ErrnoException | null)?.code}`);
        resolve();
      },
    });
    transport.resume();
    transport.pause();
  });
  while (socket.readableLength < 10_000) await new Promise((resolve) => setImmediate(resolve));
  expect(log).toEqual([]);
  server!.resetAndDestroy();
  await over;
  expect(log).toEqual(['data 10000', 'closed ECONNRESET']);
});

it('hands over what TLS still holds when the connection below is closed already', async () => {
  const key = await certificate('localhost', { dns: ['localhost'] });
  const port = await listen((socket) => {
    const tls = serveTls(socket, key);
    tls.on('end', () => tls.end('x'.repeat(12_000))).resume();
  });
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  await once(socket, 'connect');
  const told: string[] = [];
  let octets = 0;
  let over = (): void => {};
  const closed = new Promise<void>((resolve) => {
    over = resolve;
  });
  const transport = new Transport(socket, {
    data: (bytes) => {
      octets += bytes.length;
    },
    drain: () => {},
    closed: () => {
      told.push(`closed after ${octets}`);
      over();
    },
  });
  const secured = await transport.upgrade({ host: 'localhost', port, timeoutMs: 10_000, clock: realClock });
  expect(secured.ok).toBe(true);
  transport.end();
  await once(socket, 'close');
  await new Promise((resolve) => setTimeout(resolve, 50));
  transport.resume();
  await closed;
  expect(told).toEqual(['closed after 12000']);
});
