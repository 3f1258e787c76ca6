/** A program, the watch and a server on loopback, each end in the hands of the test. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { onTestFinished } from 'vitest';
import type { Moment } from '../../../src/engine/session/conversation.ts';
import { watchAt } from '../../../src/engine/watch/listener.ts';
import type { WatchedConnection, WatchOptions } from '../../../src/engine/watch/watch-contract.ts';
import { lineProtocol } from '../support/line-protocol.ts';
import { certificate, type Key } from '../support/servers.ts';

export const LOCAL = { dns: ['localhost'], ip: ['127.0.0.1'] };
let own: Promise<Key> | null = null;
/** What the watch shows to programs. */
export const ownCertificate = (): Promise<Key> => {
  own ??= certificate('localhost', LOCAL);
  return own;
};

/** A server whose connections may be half closed. */
export async function openServer(talk: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return (server.address() as { port: number }).port;
}

export type Between = {
  readonly port: number;
  readonly seen: { readonly connection: WatchedConnection; readonly moments: Moment[] }[];
};

type Asked = Partial<Omit<WatchOptions, 'target'>> & Partial<WatchOptions['target']>;

/** Starts a watch before the server on `target`. */
export async function watchBefore(target: number, asked: Asked = {}): Promise<Between> {
  const { protocol = lineProtocol, tls = false, ...rest } = asked;
  const seen: Between['seen'] = [];
  const options = {
    target: { protocol, host: '127.0.0.1', port: target, tls },
    timeoutMs: 10_000,
    certificate: await ownCertificate(),
    ...rest,
  };
  const result = await watchAt({ host: '127.0.0.1', port: 0 }, options, (connection) => {
    const moments: Moment[] = [];
    connection.subscribe((moment) => moment && moments.push(moment));
    seen.push({ connection, moments });
  });
  if (!result.ok) throw new Error(result.problem.kind);
  onTestFinished(() => result.listening.close());
  return { port: result.listening.port, seen };
}

/** Connects as the mail program does. */
export async function program(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true, allowHalfOpen: true });
  socket.on('error', () => {});
  onTestFinished(() => {
    socket.destroy();
  });
  await once(socket, 'connect');
  return socket;
}

/** Puts TLS on a connected socket as a client that trusts nobody in particular. */
export async function asTlsClient(socket: Socket): Promise<Socket> {
  const tls = tlsConnect({ socket, rejectUnauthorized: false });
  tls.on('error', () => {});
  await once(tls, 'secureConnect');
  return tls;
}

/** All octets up to the end, or up to the reset. */
export function allOf(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    socket.on('data', (bytes: Buffer) => chunks.push(bytes));
    const done = (): void => resolve(Buffer.concat(chunks));
    socket.once('end', done).once('close', done).resume();
  });
}

/** Resolves once the octets so far contain `text`; gives them back. */
export function heard(socket: Socket, text: string): Promise<string> {
  let so = '';
  return new Promise((resolve, reject) => {
    const take = (bytes: Buffer): void => {
      so += bytes.toString('latin1');
      if (!so.includes(text)) return;
      socket.off('data', take).off('close', gone);
      socket.pause();
      resolve(so);
    };
    const gone = (): void => reject(new Error(`closed after ${JSON.stringify(so)}`));
    socket.on('data', take).once('close', gone).resume();
  });
}

/** Writes octets one at a time, each in a packet of its own as far as the network likes. */
export async function drip(socket: Socket, bytes: Uint8Array): Promise<void> {
  for (const octet of bytes) {
    await new Promise<void>((resolve) => socket.write(new Uint8Array([octet]), () => resolve()));
  }
}

/** Resolves when the connection is over. */
export function over({ connection }: Between['seen'][number]): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (connection.standing === 'closed') resolve();
    };
    connection.subscribe(look);
    look();
  });
}
