/** Listens where a program is to connect, and hands each of its connections on. */
import { createServer, type Server, type Socket } from 'node:net';
import type { Problem } from '../../protocols/contract.ts';
import { listenProblem } from '../net/faults.ts';
import { Connection } from './connection.ts';
import type { WatchedConnection, WatchOptions } from './watch-contract.ts';

/** Programs served at the same time; further ones are turned away at once. */
const MOST = 64;

export type Listening = {
  readonly host: string;
  /** The one chosen, where any was asked for. */
  readonly port: number;
  /** Stops listening and interrupts every connection. */
  close(): Promise<void>;
};

export type ListenResult =
  | { readonly ok: true; readonly listening: Listening }
  | { readonly ok: false; readonly problem: Problem };

/** `arrived` is told of each connection before anything happens on it. `port` 0: any that is free. */
export async function watchAt(
  at: { readonly host: string; readonly port: number },
  options: WatchOptions,
  arrived: (connection: WatchedConnection) => void,
): Promise<ListenResult> {
  const open = new Set<Connection>();
  // Octets that come before a listener does wait in the socket: it is not read until asked to.
  const server = createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true }, (socket: Socket) => {
    const connection = new Connection(socket, options);
    open.add(connection);
    connection.subscribe(() => {
      if (connection.standing === 'closed') open.delete(connection);
    });
    arrived(connection);
    void connection.start();
  });
  server.maxConnections = MOST;
  const failure = await listen(server, at);
  if (failure) return { ok: false, problem: listenProblem(failure, at) };
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : at.port;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const connection of [...open]) connection.interrupt();
    });
  return { ok: true, listening: { host: at.host, port, close } };
}

/** Null once it listens, else why not. */
function listen(server: Server, at: { readonly host: string; readonly port: number }): Promise<Error | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(at, () => {
      // From here on an error concerns one connection that could not be accepted.
      server.off('error', resolve).on('error', () => {});
      resolve(null);
    });
  });
}
