/** What is asked of a connection holds on every way to it: TLS at once or later, straight or through a proxy. */
import type { SecureContextOptions, TLSSocket } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProxyKind } from '../../../src/engine/net/proxy/proxy.ts';
import type { SessionOptions } from '../../../src/engine/session/session.ts';
import { httpProxy, socksProxy } from '../support/proxies.ts';
import { certificate, closed, entries, idle, type Key, listen, onLines, serveTls, talkTo } from '../support/servers.ts';

const OLD = { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
const keys = {} as Record<'authority' | 'here' | 'other', Key>;
beforeAll(async () => {
  const ca = await certificate('Test Authority', {});
  keys.authority = ca;
  keys.here = await certificate('localhost', { dns: ['localhost'], ip: ['127.0.0.1'] }, { ca });
  keys.other = await certificate('other', { dns: ['mail.example.test'] }, { ca });
});

type Way = { readonly tls: 'at once' | 'later'; readonly proxy: ProxyKind | null };
const PROXIES = [null, 'socks5', 'socks5h', 'socks4a', 'http'] as const;
const WAYS: readonly Way[] = PROXIES.flatMap((proxy) => [
  { tls: 'at once', proxy },
  { tls: 'later', proxy },
]);

async function serve(way: Way, key: Key & SecureContextOptions, names: string[], host?: string): Promise<number> {
  const talk = (tls: TLSSocket): void => {
    tls.once('secure', () => names.push(String((tls as TLSSocket & { servername?: string | false }).servername)));
    onLines(tls, () => '+ok\r\n');
  };
  return listen((socket) => {
    if (way.tls === 'at once') {
      const tls = serveTls(socket, key);
      talk(tls);
      // Written sooner, it would take the place of the alert that says why there is no handshake.
      tls.once('secure', () => tls.write('+hello TLS\r\n'));
      return;
    }
    socket.write('+hello TLS\r\n');
    onLines(socket, (line) => {
      if (line !== 'TLS') return '+ok TLS\r\n';
      socket.removeAllListeners('data');
      socket.write('+go\r\n', () => talk(serveTls(socket, key)));
      return null;
    });
  }, host);
}

async function talk(way: Way, port: number, options: Partial<SessionOptions> & { host?: string } = {}) {
  const made = way.proxy === null ? null : way.proxy === 'http' ? await httpProxy() : await socksProxy();
  const proxy = made && way.proxy ? { kind: way.proxy, host: '127.0.0.1', port: made.port } : null;
  const { session } = talkTo(port, {
    ca: keys.authority.cert,
    tls: way.tls === 'at once',
    startTls: way.tls === 'later',
    proxy: () => ({ ok: true, proxy }),
    ...options,
  });
  return session;
}

describe.each(WAYS)('TLS $tls, proxy $proxy', (way) => {
  it('asks for the name of the host and checks it, and the record says the way', async () => {
    const names: string[] = [];
    const session = await talk(way, await serve(way, keys.here, names), { host: 'localhost' });
    await idle(session);
    expect(session.tls).toMatchObject({ trusted: true });
    expect(names).toEqual(['localhost']);
    const opened = entries(session).find((entry) => entry.event === 'open');
    expect(opened).toMatchObject({ host: 'localhost', port: session.port });
    expect(opened?.proxy?.split(':')[0]).toBe(way.proxy ?? undefined);
  });

  it('asks for --servername and checks that', async () => {
    const names: string[] = [];
    const port = await serve(way, keys.other, names);
    const session = await talk(way, port, { servername: 'mail.example.test' });
    await idle(session);
    expect(session.tls).toMatchObject({ trusted: true });
    expect(names).toEqual(['mail.example.test']);
    const unnamed = await talk(way, port);
    await closed(unnamed);
    expect(unnamed.outcome).toMatchObject({ exit: 4, problem: { kind: 'tls.name-mismatch' } });
  });

  it('takes no version that is older than --min-tls, nor one that Node refuses', async () => {
    const older = await serve(way, { ...keys.here, maxVersion: 'TLSv1.2' }, []);
    const session = await talk(way, older, { minTls: 'TLSv1.3' });
    await closed(session);
    const params = { host: '127.0.0.1', least: '1.3', lower: '1.2' };
    expect(session.outcome).toEqual({ exit: 4, problem: { kind: 'tls.too-old', params } });
    const enough = await talk(way, older, { minTls: 'TLSv1.2' });
    await idle(enough);
    expect(enough.tls).toMatchObject({ version: 'TLSv1.2' });
    const old = await talk(way, await serve(way, { ...keys.here, ...OLD }, []));
    await closed(old);
    expect(old.outcome).toMatchObject({
      exit: 4,
      problem: { kind: 'tls.too-old', params: { least: '1.2', lower: '' } },
    });
  });

  it('keeps to the kind of address asked for', async () => {
    const port = await serve(way, keys.here, [], '127.0.0.1');
    const four = await talk(way, port, { host: 'localhost', family: 4 });
    await idle(four);
    expect(four.tls).toMatchObject({ trusted: true });
    if (way.proxy !== null) return;
    const six = await talk(way, port, { host: 'localhost', family: 6 });
    await closed(six);
    expect(six.outcome?.exit).toBe(3);
  });
});
