import { once } from 'node:events';
import { expect, it } from 'vitest';
import { realClock } from '../../../src/engine/clock.ts';
import { secure } from '../../../src/engine/net/tls.ts';
import { Leg } from '../../../src/engine/watch/leg.ts';
import { certificate, serveTls } from '../support/servers.ts';
import { LOCAL, openServer, program } from './between.ts';

it('hands over what TLS still holds when the connection below is closed already', async () => {
  const key = await certificate('localhost', LOCAL);
  const port = await openServer((socket) => {
    const tls = serveTls(socket, key);
    tls.on('end', () => tls.end('x'.repeat(12_000))).resume();
  });
  const socket = await program(port);
  const told: string[] = [];
  let octets = 0;
  let over = (): void => {};
  const leg = new Leg(socket, {
    data: (bytes) => {
      octets += bytes.length;
    },
    drain: () => {},
    ended: () => {
      told.push(`ended after ${octets}`);
    },
    gone: () => {
      told.push('gone');
      over();
    },
  });
  const options = { host: 'localhost', port, timeoutMs: 10_000, clock: realClock };
  expect((await leg.upgrade((below) => secure(below, options))).ok).toBe(true);
  leg.end();
  await once(socket, 'close');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const gone = new Promise<void>((resolve) => {
    over = resolve;
  });
  leg.resume();
  await gone;
  expect(told).toEqual(['ended after 12000', 'gone']);
});
