/** Serves a recording on loopback to whoever connects; every connection begins from its beginning. */
import { createServer, type Socket } from 'node:net';
import type { Problem } from '../../protocols/contract.ts';
import { problem, reasonOf } from '../net/faults.ts';
import { RecordedServer, type Unmatched } from './recorded-server.ts';
import type { Part } from './turns.ts';

/** No other computer may reach it. */
const HOST = '127.0.0.1';
const MOST = 16;
/** A client that says nothing for so long is gone. */
const IDLE_MS = 600_000;

export type ServedRecording = { readonly host: string; readonly port: number; close(): Promise<void> };

export type ServeResult =
  | { readonly ok: true; readonly served: ServedRecording }
  | { readonly ok: false; readonly problem: Problem };

/** `port` 0: any that is free. `unmatched` is told what had no answer, and on which connection (from 1). */
export async function serveRecording(
  part: Part,
  port: number,
  unmatched: (connection: number, what: Unmatched) => void,
): Promise<ServeResult> {
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    const number = ++count;
    const recorded = new RecordedServer(part);
    sockets.add(socket);
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    socket.on('drain', () => socket.resume());
    socket.on('data', (octets) => {
      const { bytes, unmatched: left, over } = recorded.heard(octets);
      for (const what of left) unmatched(number, what);
      if (bytes.length > 0 && !socket.write(bytes)) socket.pause();
      if (over) socket.end();
    });
    const greeting = recorded.greet();
    if (greeting.length > 0) socket.write(greeting);
  });
  server.maxConnections = MOST;
  const failure = await new Promise<Error | null>((resolve) => {
    server.once('error', resolve);
    server.listen({ host: HOST, port }, () => {
      // From here on an error concerns one connection that could not be accepted.
      server.off('error', resolve).on('error', () => {});
      resolve(null);
    });
  });
  if (failure) return { ok: false, problem: problem('local.serve-port', { port, reason: reasonOf(failure) }) };
  const address = server.address();
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  const bound = typeof address === 'object' && address ? address.port : port;
  return { ok: true, served: { host: HOST, port: bound, close } };
}
