import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/engine/clock.ts';
import { connectProblem } from '../../../src/engine/net/faults.ts';
import { raw } from '../../../src/protocols/registry.ts';
import { silentProtocol } from '../support/line-protocol.ts';
import { closed, entries, idle, listen, octets, onLines, said, talkTo, until } from '../support/servers.ts';

const outcome = (kind: string, exit: number) => ({ exit, problem: { kind } });

describe('how a session may end', () => {
  it('before there is a connection: refused, unknown host', async () => {
    const port = await listen(() => {});
    const free = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      });
    });
    const refused = talkTo(free).session;
    const unknown = talkTo(port, { host: 'no-such-host.invalid' }).session;
    await closed(refused);
    expect(refused.outcome).toMatchObject(outcome('connect.refused', 3));
    expect(entries(refused).map(({ event }) => event)).toEqual(['error']);
    await closed(unknown);
    expect(['connect.unknown-host', 'connect.resolver-silent']).toContain(unknown.outcome?.problem?.kind);
    expect(unknown.outcome?.exit).toBe(3);
  });

  it('not at the first address that refuses, but at the last', async () => {
    const port = await listen((socket) => socket.end('+hello\r\n!bye\r\n'));
    const { session } = talkTo(port, { host: 'localhost' });
    await closed(session);
    expect(entries(session)[0]).toMatchObject({ event: 'open', host: 'localhost', address: '127.0.0.1' });
    const both = new AggregateError([
      Object.assign(new Error(), { code: 'ENETUNREACH' }),
      Object.assign(new Error(), { code: 'ECONNREFUSED' }),
    ]);
    expect(connectProblem(both, { host: 'h', port: 25, seconds: 0 }).kind).toBe('connect.refused');
  });

  it.each([
    ['ENOTFOUND', 'connect.unknown-host'],
    ['EAI_AGAIN', 'connect.resolver-silent'],
    ['EHOSTUNREACH', 'connect.unreachable'],
    ['ETIMEDOUT', 'connect.timeout'],
    ['EACCES', 'connect.failed'],
  ])('for a reason the system gives: %s', (code, kind) => {
    const error = Object.assign(new Error('no'), { code });
    expect(connectProblem(error, { host: 'h', port: 25, seconds: 7.4 }).kind).toBe(kind);
  });

  it('without a goodbye', async () => {
    const port = await listen((socket) => socket.end('+hello\r\n'));
    const { session } = talkTo(port);
    await closed(session);
    expect(session.outcome).toMatchObject(outcome('lost.closed', 5));
    expect(entries(session).map(({ event }) => event)).toEqual(['open', 'server', 'error', 'close']);
  });

  it.each(['+hello\r\n=first line\r\n', '+hello\r\n+cut sho'])('in the middle of a reply: %j', async (said_) => {
    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      socket.once('data', () => socket.end(said_.slice(8)));
    });
    const { session } = talkTo(port);
    await idle(session);
    session.send(octets('ASK\r\n'));
    await closed(session);
    expect(session.outcome).toMatchObject(outcome('lost.mid-reply', 5));
    expect(said(session, 'server')).toBe(said_);
  });

  it('by a reset, and nothing already received is lost', async () => {
    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      socket.once('data', () => socket.resetAndDestroy());
    });
    const { session } = talkTo(port);
    await idle(session);
    session.send(octets('ASK\r\n'));
    await closed(session);
    expect(session.outcome).toMatchObject(outcome('lost.reset', 5));
    expect(entries(session).at(-1)).toMatchObject({ event: 'close', by: 'network' });
    expect(said(session, 'server')).toBe('+hello\r\n');
  });

  it('because the server leaves, asked or not', async () => {
    const port = await listen((socket) => socket.end('+hello\r\n!busy, bye\r\n'));
    const { session } = talkTo(port);
    await closed(session);
    expect(session.outcome).toEqual({
      exit: 5,
      problem: { kind: 'lost.server-left', params: { host: '127.0.0.1', reply: '!busy, bye' } },
    });
  });

  it('in good order after a goodbye, even by a reset', async () => {
    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      onLines(socket, () => {
        socket.write('+bye\r\n', () => setTimeout(() => socket.resetAndDestroy(), 20));
        return '';
      });
    });
    const { session } = talkTo(port);
    await idle(session);
    session.send(octets('BYE\r\n'));
    await closed(session);
    expect(session.outcome).toEqual({ exit: 0, problem: null });
  });

  it('in good order when nothing is owed and there is no such thing as a goodbye', async () => {
    const port = await listen((socket) => socket.end('all there is'));
    const { session } = talkTo(port, { protocol: raw });
    await closed(session);
    expect(session.outcome).toEqual({ exit: 0, problem: null });
    expect(said(session, 'server')).toBe('all there is');
  });

  it('with a TLS server that was spoken to in plaintext', async () => {
    const alert = await listen((socket) =>
      socket.once('data', () => socket.write(octets('\x15\x03\x01\x00\x02\x02\x0a'))),
    );
    const mute = await listen((socket) => socket.once('data', () => socket.end()));
    for (const port of [alert, mute]) {
      const { session } = talkTo(port, { protocol: silentProtocol });
      session.send(octets('HELLO\r\n'));
      await closed(session);
      expect(session.outcome).toMatchObject(outcome('lost.tls-port', 5));
    }
  });

  it('by the clock: nothing heard, a reply missing', async () => {
    const clock = manualClock();
    const silent = await listen(() => {});
    const first = talkTo(silent, { clock, timeoutMs: 30_000 }).session;
    await until(first, () => first.standing === 'open');
    clock.advance(29_999);
    expect(first.standing).toBe('open');
    clock.advance(1);
    expect(first.outcome).toEqual({
      exit: 5,
      problem: { kind: 'lost.silent', params: { host: '127.0.0.1', port: silent, seconds: 30 } },
    });
    expect(entries(first).at(-1)).toMatchObject({ event: 'close', by: 'timeout' });

    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      onLines(socket, (line) => (line === 'WAIT' ? '' : '=one of many\r\n'));
    });
    const second = talkTo(port, { clock, timeoutMs: 30_000 }).session;
    await idle(second);
    clock.advance(60_000);
    expect(second.standing).toBe('open');
    second.send(octets('SLOW\r\n'));
    clock.advance(20_000);
    await until(second, () => said(second, 'server').includes('many'));
    clock.advance(20_000);
    expect(second.standing).toBe('open');
    clock.advance(10_000);
    expect(second.outcome).toMatchObject(outcome('lost.timeout', 5));
  });
});
