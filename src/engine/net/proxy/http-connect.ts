/** A way through an HTTP proxy: CONNECT (RFC 9110 §9.3.6). */
import { type IncomingMessage, request, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ProblemKind } from '../../../knowledge/problems.ts';
import type { Params, Problem } from '../../../protocols/contract.ts';
import { problem } from '../faults.ts';
import { authority, type ProxyServer } from './proxy.ts';

/** Why it failed, where the proxy says so: `Proxy-Status` (RFC 9209 §2.3), and what Squid says in a field of its own. */
const REASONS: readonly (readonly [RegExp, ProblemKind])[] = [
  [/error=dns_|ERR_DNS_FAIL/, 'proxy.unknown-name'],
  [/error=(destination_ip_prohibited|http_request_denied)|ERR_ACCESS_DENIED/, 'proxy.forbidden'],
  [/error=connection_refused/, 'proxy.host-refused'],
  [/error=(connection_timeout|http_response_timeout)/, 'proxy.host-timeout'],
  [/error=(destination_|connection_)|ERR_CONNECT_FAIL/, 'proxy.host-unreachable'],
];

/** What its status alone tells. */
const STATUSES: Readonly<Record<number, ProblemKind>> = {
  403: 'proxy.forbidden',
  500: 'proxy.host-unreachable',
  502: 'proxy.host-unreachable',
  503: 'proxy.host-unreachable',
  504: 'proxy.host-timeout',
};

/** Asks the proxy behind `socket` for a connection to `to`; null when it stands. The socket is paused afterwards. */
export function httpConnect(
  socket: Socket,
  proxy: ProxyServer,
  to: { readonly host: string; readonly port: number },
  params: Params,
): Promise<Problem | null> {
  const path = authority(to.host, to.port);
  const { user, password = '' } = proxy;
  const login = user === undefined ? null : Buffer.from(`${user}:${password}`).toString('base64');
  const options = {
    method: 'CONNECT',
    path,
    createConnection: () => socket,
    // `Connection: close`, which Node would add, says the opposite of what is wanted.
    setDefaultHeaders: false,
    headers: { Host: path, ...(login !== null && { 'Proxy-Authorization': `Basic ${login}` }) },
  };
  return new Promise((resolve) => {
    const asked = request(options);
    asked.once('connect', (answer, _socket, head: Buffer) => {
      socket.pause();
      if (head.length > 0) socket.unshift(head);
      resolve(whyNot(answer, user !== undefined, params));
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      const other = error.code?.startsWith('HPE_');
      resolve(problem(other ? 'proxy.not-a-proxy' : 'proxy.hung-up', params));
    });
    // It was handed over paused, and nobody else would let it flow.
    asked.once('socket', () => socket.resume());
    asked.end();
  });
}

function whyNot({ statusCode = 0, headers }: IncomingMessage, named: boolean, params: Params): Problem | null {
  if (statusCode >= 200 && statusCode < 300) return null;
  if (statusCode === 407) {
    const schemes = String(headers['proxy-authenticate'] ?? '');
    if (schemes !== '' && !/\bbasic\b/i.test(schemes)) return problem('proxy.login-scheme', params);
    return problem(named ? 'proxy.login-refused' : 'proxy.login-wanted', params);
  }
  const told = [headers['proxy-status'], headers['x-squid-error']].join(' ');
  const kind = REASONS.find(([words]) => words.test(told))?.[1] ?? STATUSES[statusCode];
  // Not the words of the proxy: they may repeat what was sent to it.
  const reply = `${statusCode} ${STATUS_CODES[statusCode] ?? ''}`.trim();
  return kind ? problem(kind, params) : problem('proxy.no-connect', { ...params, reply });
}
