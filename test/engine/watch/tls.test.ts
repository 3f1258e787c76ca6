import { connect as tlsConnect } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { certificate, entries, type Key, onLines, said, serveTls } from '../support/servers.ts';
import {
  allOf,
  asTlsClient,
  drip,
  heard,
  LOCAL,
  openServer,
  over,
  ownCertificate,
  program,
  watchBefore,
} from './between.ts';

let key: Key;
beforeAll(async () => {
  key = await certificate('localhost', LOCAL);
});

/** Greets in clear, upgrades when asked, greets no more, and answers each line. `behind`: sent with the go-ahead. */
function upgrading(behind = ''): Promise<number> {
  return openServer((socket) => {
    socket.write('+hello\r\n');
    let upgraded = false;
    onLines(socket, (line) => {
      // What stands in clear behind the request is dropped, as RFC 3207 §5 asks.
      if (upgraded) return '';
      if (line !== 'TLS') return line === 'CAPA' ? '+ TLS\r\n' : '+ok\r\n';
      upgraded = true;
      socket.write(`+go\r\n${behind}`);
      const tls = serveTls(socket, key);
      onLines(tls, (inner) => {
        if (inner !== 'BYE') return `+ok ${inner}\r\n`;
        tls.end('+bye\r\n');
        return null;
      });
      return null;
    });
  });
}

describe('TLS in mid-session', () => {
  it('begins on both sides, each with its own certificate, and nothing inside changes', async () => {
    const { port, seen } = await watchBefore(await upgrading(), { ca: key.cert });
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    await drip(socket, Buffer.from('TLS\r\n'));
    expect(await heard(socket, '+go\r\n')).toBe('+go\r\n');
    const { cert } = await ownCertificate();
    const tls = tlsConnect({ socket, ca: cert, servername: 'localhost' });
    tls.write('PASS hunter2-canary\r\nNO');
    expect(await heard(tls, 'canary\r\n')).toBe('+ok PASS hunter2-canary\r\n');
    expect(tls.authorized).toBe(true);
    await drip(tls, Buffer.from('OP\r\nBYE\r\n'));
    expect((await allOf(tls)).toString()).toBe('+ok NOOP\r\n+bye\r\n');
    tls.end();
    await over(seen[0]!);
    const { connection } = seen[0]!;
    expect(entries(connection).map(({ event }) => event)).toContain('tls');
    expect(connection.view.secured).toBe(true);
    expect(said(connection, 'client')).toBe('TLS\r\nPASS ********\r\nNOOP\r\nBYE\r\n');
    expect(said(connection, 'server')).not.toContain('canary');
    expect(connection.outcome).toEqual({ exit: 0, problem: null });
  });

  it('ends before the program is heard where the certificate of the server is not trusted', async () => {
    const { port, seen } = await watchBefore(await upgrading());
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    socket.write('TLS\r\n');
    await heard(socket, '+go\r\n');
    expect(await allOf(socket)).toHaveLength(0);
    await over(seen[0]!);
    expect(seen[0]!.connection.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.self-signed' } });
  });

  it('ends where the program does not take the certificate it is shown', async () => {
    const { port, seen } = await watchBefore(await upgrading(), { ca: key.cert });
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    socket.write('TLS\r\n');
    await heard(socket, '+go\r\n');
    const tls = tlsConnect({ socket, servername: 'localhost' });
    tls.on('error', () => {});
    await allOf(tls);
    await over(seen[0]!);
    const { connection } = seen[0]!;
    expect(said(connection, 'client')).toBe('TLS\r\n');
    expect(connection.outcome?.problem?.kind).not.toBe('lost.reset');
  });

  it('is not begun over what the server injects behind the go-ahead; the program never gets it', async () => {
    const { port, seen } = await watchBefore(await upgrading('+evil\r\n'), { ca: key.cert });
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    const rest = allOf(socket);
    socket.write('TLS\r\n');
    socket.resume();
    expect((await rest).toString()).toBe('+go\r\n');
    await over(seen[0]!);
    expect(seen[0]!.connection.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.injected' } });
    expect(entries(seen[0]!.connection)).toContainEqual(expect.objectContaining({ event: 'injected', from: 'server' }));
  });

  it.each([
    ['a whole line', 'TLS\r\nEVIL\r\n'],
    ['part of a line', 'TLS\r\nEV'],
  ])('is not begun over %s that the program sends behind its request', async (_name, sent) => {
    const { port, seen } = await watchBefore(await upgrading(), { ca: key.cert });
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    socket.write(sent);
    const rest = allOf(socket);
    socket.resume();
    await rest;
    await over(seen[0]!);
    expect(seen[0]!.connection.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.client-injected' } });
  });

  it('is not begun where the program goes on in clear after the go-ahead', async () => {
    const { port, seen } = await watchBefore(await upgrading(), { ca: key.cert });
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    socket.write('TLS\r\n');
    await heard(socket, '+go\r\n');
    socket.write('PASS canary\r\n');
    await allOf(socket);
    await over(seen[0]!);
    const { connection } = seen[0]!;
    expect(connection.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.client-injected' } });
    expect(entries(connection)).toContainEqual(expect.objectContaining({ event: 'injected', from: 'client' }));
  });

  it('can be typed by wirespeak; the program is heard inside, and nothing it did not ask for reaches it', async () => {
    const { port, seen } = await watchBefore(await upgrading(), { ca: key.cert, startTls: true });
    const socket = await program(port);
    socket.write('EARLY\r\n');
    const all = allOf(socket);
    socket.resume();
    await new Promise<void>((resolve) => socket.once('data', () => resolve()));
    socket.write('BYE\r\n');
    expect((await all).toString()).toBe('+hello\r\n+ok EARLY\r\n+bye\r\n');
    socket.end();
    await over(seen[0]!);
    const { connection } = seen[0]!;
    expect(said(connection, 'client')).toBe('CAPA\r\nTLS\r\nCAPA\r\nEARLY\r\nBYE\r\n');
    const typed = entries(connection).filter((entry) => entry.event === 'client' && entry.auto);
    expect(typed).toHaveLength(3);
  });
});

describe('TLS from the first octet', () => {
  /** More than the network takes while nobody reads. */
  const LENGTH = 24_000_000;
  const server = (): Promise<number> =>
    openServer((socket) => {
      const tls = serveTls(socket, key);
      tls.write('+hello\r\n');
      onLines(tls, (line) => {
        if (line !== 'BYE') return `+ok ${line}\r\n`;
        tls.end(`+bye ${'x'.repeat(LENGTH - 7)}\r\n`);
        return null;
      });
    });

  it('is spoken with the server, and in clear with the program', async () => {
    const { port, seen } = await watchBefore(await server(), { ca: key.cert, tls: true });
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    socket.write('BYE\r\n');
    expect(await allOf(socket)).toHaveLength(LENGTH);
    socket.end();
    await over(seen[0]!);
    expect(entries(seen[0]!.connection)[0]).toMatchObject({ event: 'open', tls: { trusted: true } });
  });

  it('loses nothing where the program reads slowly and the server has long gone', async () => {
    const { port } = await watchBefore(await server(), { ca: key.cert, tls: true });
    const socket = await program(port);
    await heard(socket, '+hello\r\n');
    // Our own side ends first, so that the server's end is the end of its connection.
    socket.end('BYE\r\n');
    socket.pause();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await allOf(socket)).toHaveLength(LENGTH);
  });

  it('is spoken with the program where that is asked for', async () => {
    const { port, seen } = await watchBefore(await upgrading(), { tlsFirst: true });
    const tls = await asTlsClient(await program(port));
    await heard(tls, '+hello\r\n');
    tls.write('HI\r\n');
    expect(await heard(tls, '\r\n')).toBe('+ok\r\n');
    tls.end();
    expect(seen[0]!.connection.view.secured).toBe(false);
  });

  it('is not begun with a program that speaks in clear', async () => {
    const { port, seen } = await watchBefore(await upgrading(), { tlsFirst: true });
    const socket = await program(port);
    socket.write('PASS canary\r\n');
    await allOf(socket);
    await over(seen[0]!);
    expect(seen[0]!.connection.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.plain-client' } });
  });

  it('ends before anything passes where the server is not trusted', async () => {
    const { port, seen } = await watchBefore(await server(), { tls: true });
    const socket = await program(port);
    expect(await allOf(socket)).toHaveLength(0);
    await over(seen[0]!);
    expect(seen[0]!.connection.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.self-signed' } });
    expect(entries(seen[0]!.connection)[0]).toMatchObject({ event: 'open', tls: expect.anything() });
  });
});
