/** The handshake with a SOCKS proxy (RFC 1928, RFC 1929; SOCKS 4 and 4a have no RFC). The `socks` package speaks it. */
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { SocksClient } from 'socks';
import type { ProblemKind } from '../../../knowledge/problems.ts';
import type { Params, Problem } from '../../../protocols/contract.ts';
import { problem } from '../faults.ts';
import type { ProxyServer } from './proxy.ts';

/** The package insists on a deadline of its own; ours comes first. */
const NEVER_MS = 2 ** 31 - 1;
/** A name's length is one octet (RFC 1928 §5). */
const LONGEST_NAME = 255;

/** The words of the package for what a proxy answered, and what they mean. The first that fits counts. */
const ANSWERS: readonly (readonly [RegExp, ProblemKind])[] = [
  [/Socks5 proxy rejected connection - NotAllowed/, 'proxy.forbidden'],
  [/Socks5 proxy rejected connection - (Network|Host)Unreachable/, 'proxy.host-unreachable'],
  [/Socks5 proxy rejected connection - ConnectionRefused/, 'proxy.host-refused'],
  [/Socks5 proxy rejected connection - TTLExpired/, 'proxy.host-timeout'],
  [/Socks5 proxy rejected connection - \w*NotSupported/, 'proxy.unsupported'],
  [/Socks5 proxy rejected connection - Failure/, 'proxy.host-unreachable'],
  [/Socks4 Proxy rejected connection - \(Rejected/, 'proxy.login-refused'],
  [/Socks4 Proxy rejected connection - \(Failed/, 'proxy.host-unreachable'],
  [/no accepted authentication type/, 'proxy.login-wanted'],
  [/unknown authentication type/, 'proxy.unsupported'],
  [/Authentication failed/, 'proxy.login-refused'],
  [/Socket closed/, 'proxy.hung-up'],
];

/** Asks the proxy behind `socket` for a connection to `to`; null when it stands. The socket is paused afterwards. */
export async function socksHandshake(
  socket: Socket,
  proxy: ProxyServer,
  to: { readonly host: string; readonly port: number },
  params: Params,
): Promise<Problem | null> {
  if (Buffer.byteLength(to.host) > LONGEST_NAME) return problem('proxy.unsupported', params);
  const { host, port, user, password, kind } = proxy;
  // The package takes all that comes and hands back what it did not need by and by. A stream of our own, fed octet by
  // octet, tells exactly where the proxy's answer ends and the server's greeting begins.
  const mouth = new Duplex({ read: () => {}, write: (octets, _, done) => void socket.write(octets, () => done()) });
  const client = new SocksClient({
    command: 'connect',
    proxy: {
      host,
      port,
      type: kind.startsWith('socks4') ? 4 : 5,
      ...(user !== undefined && { userId: user }),
      ...(password !== undefined && { password }),
    },
    destination: to,
    timeout: NEVER_MS,
    existing_socket: mouth as Socket,
  });
  return new Promise((resolve) => {
    let over = false;
    const finish = (found: Problem | null): void => {
      if (over) return;
      over = true;
      socket.pause().off('data', heard).off('close', gone).off('error', gone);
      mouth.destroy();
      resolve(found);
    };
    const gone = (): void => finish(problem('proxy.hung-up', params));
    const heard = (octets: Buffer): void => {
      for (let at = 0; at < octets.length; at++) {
        mouth.emit('data', octets.subarray(at, at + 1));
        if (!over) continue;
        if (at + 1 < octets.length) socket.unshift(octets.subarray(at + 1));
        return;
      }
    };
    client.once('established', () => finish(null));
    client.once('error', ({ message }) => {
      const kind = ANSWERS.find(([words]) => words.test(message))?.[1] ?? 'proxy.not-a-proxy';
      const wanted = kind === 'proxy.login-wanted' && user !== undefined ? 'proxy.login-refused' : kind;
      finish(problem(wanted, params));
    });
    socket.on('data', heard).once('close', gone).once('error', gone);
    client.connect(mouth as Socket);
    socket.resume();
  });
}
