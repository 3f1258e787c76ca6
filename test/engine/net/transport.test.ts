import { connect, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { Transport } from '../../../src/engine/net/transport.ts';
import { listen } from '../support/servers.ts';

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
