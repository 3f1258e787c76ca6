import { beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/engine/clock.ts';
import { silentProtocol } from '../support/line-protocol.ts';
import {
  certificate,
  closed,
  entries,
  idle,
  type Key,
  listen,
  octets,
  onLines,
  said,
  serveTls,
  talkTo,
  until,
} from '../support/servers.ts';

const DAY = 86_400_000;
const LOCAL = { dns: ['localhost'], ip: ['127.0.0.1'] };
const keys = {} as Record<'authority' | 'good' | 'self' | 'expired' | 'future' | 'other', Key>;

beforeAll(async () => {
  const ca = await certificate('Test Authority', {});
  keys.authority = ca;
  keys.self = await certificate('localhost', LOCAL);
  keys.good = await certificate('localhost', LOCAL, { ca });
  keys.other = await certificate('other', { dns: ['mail.example.test', 'example.test'] }, { ca });
  const past = { from: new Date(Date.now() - 30 * DAY), to: new Date(Date.now() - DAY) };
  keys.expired = await certificate('localhost', LOCAL, { ca, ...past });
  const future = { from: new Date(Date.now() + DAY), to: new Date(Date.now() + 30 * DAY) };
  keys.future = await certificate('localhost', LOCAL, { ca, ...future });
});

/** A TLS server that says what it got. */
async function secureServer(key: Key, got: string[] = []): Promise<number> {
  return listen((socket) => {
    const tls = serveTls(socket, key);
    tls.write('+hello\r\n');
    onLines(tls, (line) => {
      got.push(line);
      if (line !== 'BYE') return '+ok\r\n';
      tls.end('+bye\r\n');
      return null;
    });
  });
}

describe('TLS from the first octet', () => {
  it('speaks over a trusted connection', async () => {
    const port = await secureServer(keys.good);
    const { session } = talkTo(port, { tls: true, ca: keys.authority.cert });
    await idle(session);
    expect(session.tls).toMatchObject({ trusted: true, version: 'TLSv1.3' });
    expect(session.view.secured).toBe(true);
    expect(entries(session)[0]).toMatchObject({ event: 'open', tls: { trusted: true } });
    session.send(octets('HI\r\n'));
    await idle(session);
    session.send(octets('BYE\r\n'));
    await closed(session);
    expect(session.outcome).toEqual({ exit: 0, problem: null });
    expect(said(session, 'server')).toBe('+hello\r\n+ok\r\n+bye\r\n');
  });

  it.each([
    ['self', 'tls.self-signed', {}],
    ['expired', 'tls.expired', { date: new Date(Date.now() - DAY).toISOString().slice(0, 10) }],
    ['future', 'tls.not-yet-valid', { date: new Date(Date.now() + DAY).toISOString().slice(0, 10) }],
    ['other', 'tls.name-mismatch', { names: 'mail.example.test, example.test' }],
  ] as const)('stops before it sends anything: %s', async (name, kind, params) => {
    const got: string[] = [];
    const port = await secureServer(keys[name], got);
    const { session } = talkTo(port, { tls: true, ...(name === 'self' ? {} : { ca: keys.authority.cert }) });
    session.send(octets('SECRET\r\n'));
    await closed(session);
    expect(session.outcome).toMatchObject({ exit: 4, problem: { kind, params: { host: '127.0.0.1', ...params } } });
    expect(entries(session).map(({ event }) => event)).toEqual(['open', 'error', 'close']);
    const open = entries(session)[0];
    expect(open?.event === 'open' && open.tls?.chain[0]?.length).toBeGreaterThan(100);
    expect(got).toEqual([]);
  });

  it('names the authority it does not know', async () => {
    const port = await secureServer(keys.good);
    const { session } = talkTo(port, { tls: true });
    await closed(session);
    expect(session.outcome?.problem).toEqual({
      kind: 'tls.unknown-authority',
      params: { host: '127.0.0.1', issuer: 'Test Authority' },
    });
  });

  it('goes on with --insecure and keeps the reason', async () => {
    const port = await secureServer(keys.self);
    const { session } = talkTo(port, { tls: true, insecure: true });
    await idle(session);
    expect(session.tls?.trusted).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(said(session, 'server')).toBe('+hello\r\n');
  });

  it('checks the name it is told to check', async () => {
    const port = await secureServer(keys.other);
    const { session } = talkTo(port, { tls: true, ca: keys.authority.cert, servername: 'example.test' });
    await idle(session);
    expect(session.tls?.trusted).toBe(true);
  });

  it('says that a server speaks no TLS, and keeps what it said', async () => {
    const port = await listen((socket) => socket.write('+hello in plaintext\r\n'));
    const { session } = talkTo(port, { tls: true });
    await closed(session);
    expect(session.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.plain-server', params: { port } } });
    expect(said(session, 'server')).toBe('+hello in plaintext\r\n');
  });

  it('says when the server goes during the handshake', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.end()));
    const reset = await listen((socket) => socket.once('data', () => socket.resetAndDestroy()));
    const alert = await listen((socket) =>
      socket.once('data', () => socket.end(octets('\x15\x03\x01\x00\x02\x02\x28'))),
    );
    for (const each of [port, reset, alert]) {
      const { session } = talkTo(each, { tls: true });
      await closed(session);
      expect(session.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.handshake' } });
    }
  });

  it('does not wait for ever for a handshake', async () => {
    const clock = manualClock();
    let heard = (): void => {};
    const hello = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const port = await listen((socket) => socket.once('data', () => heard()));
    const { session } = talkTo(port, { tls: true, clock });
    await hello;
    clock.advance(10_000);
    await closed(session);
    expect(session.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.timeout', params: { seconds: 10 } } });
  });

  it('carries a lot in both directions', async () => {
    const port = await listen((socket) => {
      const tls = serveTls(socket, keys.self);
      tls.write('+hello\r\n');
      let left = 3_000_000;
      let command = true;
      tls.on('data', (chunk) => {
        left -= chunk.length - (command ? chunk.indexOf(10) + 1 : 0);
        command = false;
        if (left <= 0) tls.end(`${`=${'x'.repeat(1997)}\r\n`.repeat(100)}+ok\r\n`);
      });
    });
    const { session } = talkTo(port, { tls: true, insecure: true });
    await idle(session);
    session.send(octets('LIT 3000000\r\n'));
    session.send(new Uint8Array(3_000_000));
    await closed(session);
    expect(session.outcome).toMatchObject({ exit: 5, problem: { kind: 'lost.closed' } });
    expect(said(session, 'server')).toHaveLength(200_000 + 13);
  });
});

/** A server that goes to TLS when asked; `extra` is what it does wrong. */
async function upgrading(key: Key, extra: { with?: string; instead?: string; refuse?: string; silent?: boolean } = {}) {
  const got: string[] = [];
  const port = await listen((socket) => {
    socket.write('+hello\r\n');
    const talk = (stream: typeof socket, secured: boolean): void =>
      onLines(stream, (line) => {
        got.push(`${secured ? 'tls ' : ''}${line}`);
        if (line === 'CAPA') return secured ? '+ PASS\r\n' : '+ TLS PASS\r\n';
        if (line !== 'TLS') return '+ok\r\n';
        if (extra.refuse) return extra.refuse;
        socket.write(`+go ahead\r\n${extra.with ?? ''}`);
        if (extra.instead) socket.once('data', () => socket.write(extra.instead!));
        else if (!extra.silent) setImmediate(() => talk(serveTls(socket, key), true));
        return null;
      });
    talk(socket, false);
  });
  return { port, got };
}

describe('TLS put under a session that is going on', () => {
  it('upgrades the same connection and goes on', async () => {
    const { port, got } = await upgrading(keys.good);
    const { session, moments } = talkTo(port, { ca: keys.authority.cert });
    await idle(session);
    session.send(octets('CAPA\r\n'));
    await idle(session);
    expect(session.view.capabilities).toEqual(['TLS', 'PASS']);
    session.send(octets('TLS\r\n'));
    await until(session, () => session.view.secured || session.standing === 'closed');
    expect(session.view.capabilities).toEqual([]);
    session.send(octets('AFTER\r\n'));
    await idle(session);
    expect(got).toEqual(['CAPA', 'TLS', 'tls AFTER']);
    expect(moments.map(({ entry }) => entry.event).slice(-3)).toEqual(['tls', 'client', 'server']);
    expect(session.tls?.trusted).toBe(true);
  });

  it('keeps what is typed during the handshake, even from within the go-ahead', async () => {
    const { port, got } = await upgrading(keys.self);
    const { session } = talkTo(port, { insecure: true });
    await idle(session);
    session.subscribe((moment) => {
      if (moment?.entry.event === 'server' && session.view.input.kind === 'none') session.send(octets('EAGER\r\n'));
    });
    session.send(octets('TLS\r\n'));
    await until(session, () => said(session, 'client').includes('EAGER'));
    await idle(session);
    expect(got).toEqual(['TLS', 'tls EAGER']);
  });

  it('stops at a certificate it does not trust', async () => {
    const { port, got } = await upgrading(keys.self);
    const { session } = talkTo(port);
    await idle(session);
    session.subscribe(() => {
      if (session.view.input.kind === 'none') session.send(octets('SECRET\r\n'));
    });
    session.send(octets('TLS\r\n'));
    await closed(session);
    expect(session.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.self-signed' } });
    expect(
      entries(session)
        .map(({ event }) => event)
        .slice(-3),
    ).toEqual(['tls', 'error', 'close']);
    expect(got.filter((line) => line.startsWith('tls'))).toEqual([]);
  });

  it.each([
    ['in the same packet', { with: '+injected\r\n' }],
    ['after our hello', { instead: '+injected\r\n' }],
  ])('treats plaintext after the go-ahead as an attack: %s', async (_when, extra) => {
    const { port } = await upgrading(keys.good, extra);
    const { session } = talkTo(port, { ca: keys.authority.cert });
    await idle(session);
    session.send(octets('TLS\r\n'));
    await closed(session);
    expect(session.outcome).toEqual({ exit: 4, problem: { kind: 'tls.injected', params: { count: 11 } } });
    const all = entries(session);
    expect(all.map(({ event }) => event).slice(-3)).toEqual(['injected', 'error', 'close']);
    const injected = all.at(-3);
    expect(injected?.event === 'injected' && Buffer.from(injected.bytes).toString()).toBe('+injected\r\n');
    expect(said(session, 'server')).not.toContain('injected');
  });

  it('types the lines to TLS itself when asked to', async () => {
    const { port, got } = await upgrading(keys.good);
    const { session } = talkTo(port, { ca: keys.authority.cert, startTls: true });
    session.send(octets('MINE\r\n'));
    await until(session, () => said(session, 'client').includes('MINE') && session.view.outstanding === 0);
    expect(got).toEqual(['CAPA', 'TLS', 'tls CAPA', 'tls MINE']);
    const typed = entries(session).flatMap((entry) => (entry.event === 'client' ? [entry.auto ?? false] : []));
    expect(typed).toEqual([true, true, true, false]);
    expect(session.standing).toBe('open');
  });

  it('stops when TLS was asked for and is refused or not offered', async () => {
    const refusing = await upgrading(keys.good, { refuse: '-not now\r\n' });
    const first = talkTo(refusing.port, { startTls: true }).session;
    first.send(octets('SECRET\r\n'));
    await closed(first);
    expect(first.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.refused', params: { reply: '-not now' } } });
    expect(refusing.got).toEqual(['CAPA', 'TLS']);

    const stripped = await listen((socket) => {
      socket.write('+hello\r\n');
      onLines(socket, () => '+ PASS\r\n');
    });
    const second = talkTo(stripped, { startTls: true }).session;
    second.send(octets('SECRET\r\n'));
    await closed(second);
    expect(second.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.not-offered' } });
    expect(said(second, 'client')).toBe('CAPA\r\n');
    const third = talkTo(stripped, { startTls: true, protocol: { ...silentProtocol, upgrade: [] } }).session;
    await closed(third);
    expect(third.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.not-offered' } });
  });

  it('does not wait for ever for a server that says go ahead and nothing more', async () => {
    const clock = manualClock();
    const { port } = await upgrading(keys.good, { silent: true });
    const { session } = talkTo(port, { clock });
    await idle(session);
    session.send(octets('TLS\r\n'));
    await until(session, () => said(session, 'server').includes('ahead'));
    await Promise.resolve();
    clock.advance(10_000);
    await closed(session);
    expect(session.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.timeout' } });
  });
});
