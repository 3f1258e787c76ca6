import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../src/engine/record/read-recording.ts';
import { lineRecorder } from '../../../src/engine/record/recorder.ts';
import { chance } from '../../../src/practice/chance.ts';
import { raw } from '../../../src/protocols/registry.ts';
import { socksProxy } from '../support/proxies.ts';
import { entries, said } from '../support/servers.ts';
import { allOf, drip, heard, openServer, over, program, watchBefore } from './between.ts';

/** Repeatable octets, line ends among them. */
function noise(seed: number, length: number): Buffer {
  return Buffer.from(chance(seed)(length));
}

/** Writes octets in pieces of odd sizes. */
async function scatter(socket: Socket, bytes: Buffer, seed: number): Promise<void> {
  const sizes = noise(seed, 4096);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = 1 + (sizes[turn % sizes.length]! << (turn % 7));
    const taken = socket.write(bytes.subarray(at, at + size));
    at += size;
    if (!taken) await once(socket, 'drain');
    else if (turn % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  socket.end();
}

describe('octets between two others', () => {
  it('pass one at a time, both sides at once, unchanged', async () => {
    const [fromProgram, fromServer] = [noise(1, 600), noise(2, 600)];
    let received: Promise<Buffer> | null = null;
    const target = await openServer((socket) => {
      received = allOf(socket);
      void drip(socket, fromServer).then(() => socket.end());
    });
    const { port, seen } = await watchBefore(target, { protocol: raw });
    const socket = await program(port);
    const answer = allOf(socket);
    await drip(socket, fromProgram);
    socket.end();
    expect(await answer).toEqual(fromServer);
    expect(await received).toEqual(fromProgram);
    await over(seen[0]!);
    expect(said(seen[0]!.connection, 'client')).toBe(fromProgram.toString('latin1'));
    expect(said(seen[0]!.connection, 'server')).toBe(fromServer.toString('latin1'));
    expect(seen[0]!.connection.outcome).toEqual({ exit: 0, problem: null });
  });

  it.each([3, 4, 5])('pass in pieces of odd sizes, seed %i', async (seed) => {
    const [fromProgram, fromServer] = [noise(seed, 300_000), noise(seed + 100, 200_000)];
    let received: Promise<Buffer> | null = null;
    const target = await openServer((socket) => {
      received = allOf(socket);
      void scatter(socket, fromServer, seed);
    });
    const { port } = await watchBefore(target, { protocol: raw });
    const socket = await program(port);
    const answer = allOf(socket);
    await scatter(socket, fromProgram, seed + 1);
    expect((await answer).equals(fromServer)).toBe(true);
    expect((await received!).equals(fromProgram)).toBe(true);
  });

  it('pass before they are a unit', async () => {
    const target = await openServer((socket) => {
      socket.write('+hello\r\n');
      socket.on('data', (bytes: Buffer) => socket.write(`=${bytes.toString('latin1')}`));
    });
    const { port } = await watchBefore(target);
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    socket.write('NO');
    expect(await heard(socket, '=NO')).toBe('=NO');
  });

  it('come at the pace of who reads them, and wait where they are', async () => {
    const flood = Buffer.alloc(24_000_000, `${'x'.repeat(991)}\r\n${'y'.repeat(4001)}\n`);
    let written = 0;
    const target = await openServer((socket) => {
      const more = (): void => {
        while (written < flood.length) {
          const piece = flood.subarray(written, written + 65_536);
          written += piece.length;
          if (!socket.write(piece)) return void socket.once('drain', more);
        }
        socket.end();
      };
      more();
    });
    const { port, seen } = await watchBefore(target, { protocol: raw });
    const socket = await program(port);
    // Nobody reads: what is on its way fills up, and the server has to stop.
    let before = -1;
    while (before !== written) {
      before = written;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(written).toBeLessThan(flood.length);
    expect((await allOf(socket)).equals(flood)).toBe(true);
    socket.end();
    await over(seen[0]!);
  });

  it('come at the pace of who shows them', async () => {
    const target = await openServer((socket) => {
      socket.write('one\n');
      socket.once('data', () => socket.end('two\n'));
    });
    const released: (() => void)[] = [];
    let shown = 0;
    const breath = (): Promise<void> | null => (++shown > 1 ? null : new Promise((resolve) => released.push(resolve)));
    const { port, seen } = await watchBefore(target, { protocol: raw, breath });
    const socket = await program(port);
    await heard(socket, 'one\n');
    socket.end('go on\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(said(seen[0]!.connection, 'client')).toBe('');
    released[0]!();
    expect((await allOf(socket)).toString()).toBe('two\n');
    await over(seen[0]!);
    expect(said(seen[0]!.connection, 'client')).toBe('go on\n');
  });

  it('go on in one direction when the other has ended', async () => {
    const target = await openServer((socket) => {
      socket.end('+all I have to say\r\n');
      void allOf(socket).then((bytes) => got.push(bytes.toString('latin1')));
    });
    const got: string[] = [];
    const { port, seen } = await watchBefore(target);
    const socket = await program(port);
    await allOf(socket);
    await drip(socket, Buffer.from('STILL HERE\r\n'));
    socket.end();
    await over(seen[0]!);
    expect(got).toEqual(['STILL HERE\r\n']);
  });

  it('stop with a reset where one side resets', async () => {
    const target = await openServer((socket) => {
      socket.write('+hello\r\n');
      socket.once('data', () => socket.resetAndDestroy());
    });
    const { port, seen } = await watchBefore(target);
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    const broken = once(socket, 'error');
    socket.resume();
    socket.write('HI\r\n');
    expect((await broken)[0]).toMatchObject({ code: 'ECONNRESET' });
    await over(seen[0]!);
    expect(seen[0]!.connection.outcome?.problem?.kind).toBe('lost.reset');
  });
});

describe('a watched connection', () => {
  it('is written down in the order seen, secrets masked, and can be replayed', async () => {
    const target = await openServer((socket) => {
      socket.write('+hello\r\n');
      socket.on('data', (bytes: Buffer) => {
        const bye = bytes.includes('BYE');
        socket.write('+ok\r\n');
        if (bye) socket.end();
      });
    });
    const { port, seen } = await watchBefore(target);
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    const lines: string[] = [];
    const [first] = seen;
    first!.connection.record(lineRecorder('test', (line) => lines.push(line)));
    socket.write('PASS hunter2-canary\r\n');
    await heard(socket, '+ok\r\n');
    socket.write('BYE\r\n');
    await heard(socket, '+ok\r\n');
    socket.end();
    await over(first!);
    expect(entries(first!.connection).map(({ event }) => event)).toEqual([
      'open',
      'server',
      'client',
      'server',
      'client',
      'server',
      'close',
    ]);
    expect(said(first!.connection, 'client')).toBe('PASS ********\r\nBYE\r\n');
    const text = lines.join('');
    expect(text).not.toContain('canary');
    const read = readRecording(Buffer.from(text), 'test');
    expect(read.ok && read.recording.entries.length).toBe(entries(first!.connection).length);
    expect(first!.connection.outcome).toEqual({ exit: 0, problem: null });
  });

  it('is told apart from others at the same time', async () => {
    const target = await openServer((socket) => {
      socket.on('data', (bytes: Buffer) => socket.write(bytes));
      socket.on('end', () => socket.end());
    });
    const { port, seen } = await watchBefore(target, { protocol: raw });
    const [one, two] = [await program(port), await program(port)];
    two.write('two\n');
    await heard(two, 'two\n');
    one.write('one\n');
    await heard(one, 'one\n');
    one.end();
    two.end();
    await Promise.all([once(one, 'close'), once(two, 'close')]);
    await Promise.all(seen.map(over));
    expect(seen.map(({ connection }) => said(connection, 'client')).sort()).toEqual(['one\n', 'two\n']);
  });

  it('tells the protocol from the greeting, which is passed on at once', async () => {
    const target = await openServer((socket) => {
      socket.write('220 mail.example.test ESM');
      socket.once('data', () => {});
    });
    const { port, seen } = await watchBefore(target, { protocol: null });
    const socket = await program(port);
    expect(await heard(socket, 'ESM')).toBe('220 mail.example.test ESM');
    expect(entries(seen[0]!.connection)).toEqual([]);
  });

  it('ends where the server cannot be reached, and says why', async () => {
    const target = await openServer(() => {});
    const { port, seen } = await watchBefore(1);
    expect(target).not.toBe(1);
    const socket = await program(port);
    expect(await allOf(socket)).toHaveLength(0);
    await over(seen[0]!);
    expect(seen[0]!.connection.outcome).toMatchObject({ exit: 3, problem: { kind: 'connect.refused' } });
  });

  it('stops with a sentence where the program begins with TLS unasked', async () => {
    const target = await openServer((socket) => socket.write('+hello\r\n'));
    const { port, seen } = await watchBefore(target);
    const socket = await program(port);
    socket.write(Buffer.from([0x16, 3, 1, 0, 5, 1]));
    await allOf(socket);
    await over(seen[0]!);
    expect(seen[0]!.connection.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.client-first' } });
  });
});

it('reaches the server by way of a proxy', async () => {
  const target = await openServer((socket) => socket.end('+hello\r\n+bye\r\n'));
  const { port } = await socksProxy();
  const proxy = { kind: 'socks5h', host: '127.0.0.1', port } as const;
  const between = await watchBefore(target, { protocol: raw, proxy: () => ({ ok: true, proxy }) });
  const socket = await program(between.port);
  expect((await allOf(socket)).toString()).toBe('+hello\r\n+bye\r\n');
  socket.end();
  await over(between.seen[0]!);
  expect(entries(between.seen[0]!.connection)[0]).toMatchObject({
    event: 'open',
    proxy: `socks5h://127.0.0.1:${port}`,
  });
});
