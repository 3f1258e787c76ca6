import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { realClock } from '../../../src/engine/clock.ts';
import type { ProxyKind, ProxyServer } from '../../../src/engine/net/proxy/proxy.ts';
import { type Reached, type ReachOptions, reach } from '../../../src/engine/net/reach.ts';
import { problems } from '../../../src/knowledge/problems.ts';
import { httpProxy, socksProxy } from '../support/proxies.ts';
import { listen } from '../support/servers.ts';

const KINDS: readonly ProxyKind[] = ['socks5', 'socks5h', 'socks4', 'socks4a', 'http'];
const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

/** A server that greets, repeats what it hears, and closes after `bye`. */
const echo = (): Promise<number> =>
  listen((socket) => {
    socket.write('220 hello\r\n');
    socket.on('data', (octets: Buffer) => (octets.includes('bye') ? socket.end('221 bye\r\n') : socket.write(octets)));
  });

async function by(
  proxy: Partial<ProxyServer> & { port: number },
  options: Partial<ReachOptions> & { port: number },
): Promise<Reached> {
  const chosen: ProxyServer = { kind: 'socks5', host: '127.0.0.1', ...proxy };
  const reached = await reach({
    host: '127.0.0.1',
    timeoutMs: 3000,
    clock: realClock,
    signal: new AbortController().signal,
    proxy: () => ({ ok: true, proxy: chosen }),
    ...options,
  });
  if (reached.ok) open.push(reached.socket);
  return reached;
}

const proxyFor = (kind: ProxyKind, manners = {}) => (kind === 'http' ? httpProxy(manners) : socksProxy(manners));

async function problemOf(reached: Promise<Reached>): Promise<{ kind: string; exit: number }> {
  const result = await reached;
  if (result.ok) throw new Error('connected');
  const { kind } = result.problem;
  return { kind, exit: problems[kind as keyof typeof problems].exit };
}

describe.each(KINDS)('by way of a proxy: %s', (kind) => {
  it.each([
    ['before the greeting', {}],
    ['together with the greeting', { together: true }],
  ])('carries both ways and loses nothing: the answer comes %s', async (_name, manners) => {
    const port = await echo();
    const proxy = await proxyFor(kind, manners);
    const reached = await by({ kind, port: proxy.port }, { port });
    if (!reached.ok) throw new Error(reached.problem.kind);
    expect(reached.proxy).toBe(`${kind}://127.0.0.1:${proxy.port}`);
    let text = '';
    const { socket } = reached;
    const over = new Promise<void>((resolve) => void socket.once('end', resolve));
    socket.on('data', (octets) => {
      text += octets;
      if (text === '220 hello\r\n') socket.write('one\r\n');
      if (text.endsWith('one\r\n')) socket.write('bye\r\n');
    });
    socket.resume();
    await over;
    expect(text).toBe('220 hello\r\none\r\n221 bye\r\n');
    expect(proxy.asked).toEqual([{ host: '127.0.0.1', port, user: kind.startsWith('socks4') ? '' : null }]);
  });

  it('loses nothing of a server that says goodbye at once', async () => {
    const port = await listen((socket) => socket.end('554 go away\r\n'));
    const reached = await by({ kind, port: (await proxyFor(kind, { together: true })).port }, { port });
    if (!reached.ok) throw new Error(reached.problem.kind);
    // Long enough for the end to arrive before anybody reads.
    await new Promise((resolve) => setTimeout(resolve, 50));
    let text = '';
    reached.socket.on('data', (octets) => {
      text += octets;
    });
    const over = new Promise<void>((resolve) => void reached.socket.once('end', resolve));
    reached.socket.resume();
    await over;
    expect(text).toBe('554 go away\r\n');
  });

  it('tells the name to a proxy that looks it up, and an address to one that does not', async () => {
    const port = await echo();
    const proxy = await proxyFor(kind, { leadsTo: port });
    const named = kind !== 'socks5' && kind !== 'socks4';
    const reached = await by(
      { kind, port: proxy.port },
      { port: 25, host: named ? 'mail.example.test' : 'localhost', family: 4 },
    );
    expect(proxy.asked[0]?.host).toBe(named ? 'mail.example.test' : '127.0.0.1');
    expect(reached).toMatchObject({ ok: true, address: named ? null : '127.0.0.1' });
  });

  it('says when there is no proxy', async () => {
    const port = await listen(() => {});
    expect(await problemOf(by({ kind, port: 1 }, { port }))).toEqual({ kind: 'proxy.refused', exit: 3 });
    const lost = by({ kind, host: 'no-such-proxy.invalid', port: 1080 }, { port });
    expect(await problemOf(lost)).toEqual({ kind: 'proxy.unknown-proxy', exit: 3 });
  });

  it('says when the proxy does not answer, goes, or is none', async () => {
    const silent = await listen(() => {});
    expect((await problemOf(by({ kind, port: silent }, { port: 25, timeoutMs: 100 }))).kind).toBe('proxy.silent');
    const shy = await listen((socket) => socket.once('data', () => socket.destroy()));
    expect((await problemOf(by({ kind, port: shy }, { port: 25 }))).kind).toBe('proxy.hung-up');
    const mail = await listen((socket) => socket.write('220 mail.example.test ESMTP\r\n'));
    expect((await problemOf(by({ kind, port: mail }, { port: 25 }))).kind).toBe('proxy.not-a-proxy');
  });

  it('gives up when told to', async () => {
    const silent = await listen(() => {});
    const abort = new AbortController();
    const reached = by({ kind, port: silent }, { port: 25, signal: abort.signal, timeoutMs: null });
    setTimeout(() => abort.abort(), 20);
    expect((await problemOf(reached)).kind).toBe('interrupted');
  });
});

describe.each(['socks5', 'socks5h', 'http'] as const)('a login at the proxy: %s', (kind) => {
  const login = { user: 'pupil', password: 'päss:wörd' };

  it('goes through with the right one', async () => {
    const port = await echo();
    const ascii = { user: 'pupil', password: 'rabbit' };
    const proxy = await proxyFor(kind, { login: ascii });
    expect(await by({ kind, port: proxy.port, ...ascii }, { port })).toMatchObject({ ok: true });
    expect(proxy.asked).toMatchObject([{ user: 'pupil' }]);
  });

  it('tells one that is wanted from one that is wrong', async () => {
    const { port } = await proxyFor(kind, { login });
    expect((await problemOf(by({ kind, port }, { port: 25 }))).kind).toBe('proxy.login-wanted');
    const wrong = by({ kind, port, user: 'pupil', password: 'x' }, { port: 25 });
    expect((await problemOf(wrong)).kind).toBe('proxy.login-refused');
  });
});

it.each([
  ['socks5', 1, 'proxy.host-unreachable'],
  ['socks5', 2, 'proxy.forbidden'],
  ['socks5', 3, 'proxy.host-unreachable'],
  ['socks5', 4, 'proxy.host-unreachable'],
  ['socks5', 5, 'proxy.host-refused'],
  ['socks5', 6, 'proxy.host-timeout'],
  ['socks5', 7, 'proxy.unsupported'],
  ['socks5', 8, 'proxy.unsupported'],
  ['socks5', 99, 'proxy.not-a-proxy'],
  ['socks4', 91, 'proxy.host-unreachable'],
  ['socks4', 92, 'proxy.login-refused'],
  ['socks4a', 93, 'proxy.login-refused'],
  ['socks4a', 7, 'proxy.not-a-proxy'],
] as const)('%s, answer %i: %s', async (kind, refuse, found) => {
  const { port } = await socksProxy({ refuse });
  expect(await problemOf(by({ kind, port }, { port: 25 }))).toEqual({ kind: found, exit: 3 });
});

it.each([
  ['403 Forbidden', 'proxy.forbidden'],
  ['404 Not Found', 'proxy.no-connect'],
  ['302 Found\r\nLocation: http://login.example.test/', 'proxy.no-connect'],
  ['405 Method Not Allowed', 'proxy.no-connect'],
  ['407 no\r\nProxy-Authenticate: Negotiate', 'proxy.login-scheme'],
  ['500 Unable to connect', 'proxy.host-unreachable'],
  ['502 Bad Gateway', 'proxy.host-unreachable'],
  ['502 Bad Gateway\r\nProxy-Status: p; error=dns_error', 'proxy.unknown-name'],
  ['502 Bad Gateway\r\nProxy-Status: p; error=connection_refused', 'proxy.host-refused'],
  ['503 no\r\nX-Squid-Error: ERR_DNS_FAIL 0', 'proxy.unknown-name'],
  ['504 Gateway Timeout', 'proxy.host-timeout'],
] as const)('CONNECT, answer %s: %s', async (status, found) => {
  const { port } = await httpProxy({ answer: `HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n` });
  expect(await problemOf(by({ kind: 'http', port }, { port: 25 }))).toEqual({ kind: found, exit: 3 });
});

it('takes an IPv6 address to SOCKS 5 and CONNECT, and says that SOCKS 4 has none', async () => {
  const port = await echo();
  const socks = await socksProxy({ leadsTo: port });
  expect(await by({ port: socks.port }, { port: 25, host: '::1' })).toMatchObject({ ok: true, address: '::1' });
  expect(socks.asked[0]?.host).toMatch(/(0000:){7}0001/);
  const http = await httpProxy({ leadsTo: port });
  expect(await by({ kind: 'http', port: http.port }, { port: 25, host: '::1' })).toMatchObject({ ok: true });
  expect(http.asked[0]?.host).toBe('[::1]');
  expect((await problemOf(by({ kind: 'socks4a', port: socks.port }, { port: 25, host: '::1' }))).kind).toBe(
    'proxy.ipv4-only',
  );
});

it('says which name is unknown here when the proxy is to be told an address', async () => {
  const { port, asked } = await socksProxy();
  const found = await problemOf(by({ port }, { port: 25, host: 'no-such-host.invalid' }));
  expect(found.kind).toMatch(/^connect\.(unknown-host|resolver-silent)$/);
  expect(asked).toEqual([]);
});

it('asks for nothing when the name is too long for the proxy', async () => {
  const { port } = await socksProxy();
  const host = `${'a'.repeat(60)}.`.repeat(6);
  expect((await problemOf(by({ kind: 'socks5h', port }, { port: 25, host }))).kind).toBe('proxy.unsupported');
});
