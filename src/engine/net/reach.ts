/** A connection to a server, straight or by way of a proxy. */
import { lookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import type { ProblemKind } from '../../knowledge/problems.ts';
import type { Problem } from '../../protocols/contract.ts';
import { type Connected, type ConnectOptions, connect } from './connect.ts';
import { connectProblem, problem } from './faults.ts';
import { handshake, looksNamesUp } from './proxy/handshake.ts';
import { type ProxyChoice, type ProxyServer, proxyName } from './proxy/proxy.ts';

/** `proxy`: which one to go through, if any. */
export type ReachOptions = ConnectOptions & { readonly proxy?: ProxyChoice | undefined };

/** The server's address, where it is known, and the proxy it was reached by way of. */
export type Way = { readonly address: string | null; readonly proxy: string | null };

export type Reached = ({ readonly ok: true; readonly socket: Socket } & Way) | Extract<Connected, { ok: false }>;

/** How the way is told in a recording's first line. */
export function wayFields({ address, proxy }: Way): { readonly address: string | null; readonly proxy?: string } {
  return proxy === null ? { address } : { address, proxy };
}

type Failed = Extract<Reached, { ok: false }>;
type Found = { readonly ok: true; readonly host: string } | Failed;

/** What keeps us from the proxy itself. */
const TO_PROXY: Readonly<Partial<Record<string, ProblemKind>>> = {
  'connect.unknown-host': 'proxy.unknown-proxy',
  'connect.resolver-silent': 'proxy.unknown-proxy',
  'connect.refused': 'proxy.refused',
  'connect.timeout': 'proxy.timeout',
  'connect.unreachable': 'proxy.unreachable',
  'connect.failed': 'proxy.unreachable',
};

/** The socket comes back paused, with nothing of the server's read from it. */
export async function reach(options: ReachOptions): Promise<Reached> {
  const chosen = options.proxy?.(options.host, options.port);
  if (chosen && !chosen.ok) return failed(chosen.problem);
  if (chosen?.proxy) return throughProxy(options, chosen.proxy);
  const connected = await connect(options);
  return connected.ok ? { ...connected, address: connected.socket.remoteAddress ?? null, proxy: null } : connected;
}

async function throughProxy(options: ReachOptions, proxy: ProxyServer): Promise<Reached> {
  const { host, port, timeoutMs } = options;
  const seconds = Math.round((timeoutMs ?? 0) / 1000);
  const name = proxyName(proxy);
  const params = { proxy: name, host, port };
  const found = await addressFor(options, proxy);
  if (!found.ok) return found;
  const connected = await connect({ ...options, host: proxy.host, port: proxy.port });
  if (!connected.ok) {
    const kind = TO_PROXY[connected.problem.kind];
    return kind ? failed(problem(kind, { proxy: name, seconds }), connected.timedOut) : connected;
  }
  const { socket } = connected;
  // Whoever has it next listens for errors; between two listeners one may come.
  socket.on('error', () => {});
  const asked = handshake(socket, proxy, { host: found.host, port }, params);
  const trouble = await within(asked, options, problem('proxy.silent', { ...params, seconds }));
  if (trouble) {
    socket.destroy();
    return failed(trouble, trouble.kind === 'proxy.silent');
  }
  return { ok: true, socket, address: isIP(found.host) ? found.host : null, proxy: name };
}

/** What the proxy is told: the name, or its address where the proxy is not to look it up. */
async function addressFor(options: ReachOptions, { kind }: ProxyServer): Promise<Found> {
  const { host, port, family } = options;
  const only4 = kind.startsWith('socks4');
  const version = isIP(host);
  if (only4 && (version === 6 || family === 6)) return failed(problem('proxy.ipv4-only', { host }));
  if (version !== 0 || looksNamesUp(kind)) return { ok: true, host };
  const looked = lookup(host, { family: only4 ? 4 : (family ?? 0) }).then(
    ({ address }): Found => ({ ok: true, host: address }),
    (error: Error): Found => failed(connectProblem(error, { host, port, seconds: 0 })),
  );
  const answer = await within(looked, options, problem('connect.resolver-silent', { host }));
  return 'ok' in answer ? answer : failed(answer, answer.kind !== 'interrupted');
}

/** What is waited for, or why it was waited for no longer. */
function within<T>(
  work: Promise<T>,
  { clock, timeoutMs, signal }: ConnectOptions,
  late: Problem,
): Promise<T | Problem> {
  return new Promise((resolve) => {
    const settle = (result: T | Problem): void => {
      cancel();
      signal.removeEventListener('abort', abort);
      resolve(result);
    };
    const abort = (): void => settle(problem('interrupted'));
    const cancel = timeoutMs === null ? () => {} : clock.after(timeoutMs, () => settle(late));
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    void work.then(settle);
  });
}

function failed(why: Problem, timedOut = false): Failed {
  return { ok: false, problem: why, timedOut };
}
