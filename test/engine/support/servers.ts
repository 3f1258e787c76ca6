/** Servers on loopback that do exactly what a test says, and ways to wait for a session. */
import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { onTestFinished } from 'vitest';
import type { Entry } from '../../../src/engine/record/entry.ts';
import type { Moment } from '../../../src/engine/session/conversation.ts';
import { openSession, type Session, type SessionOptions } from '../../../src/engine/session/session.ts';
import type { Protocol } from '../../../src/protocols/contract.ts';
import { lineProtocol } from './line-protocol.ts';

export type Key = { readonly key: string; readonly cert: string };

/** Listens on a free port of loopback; everything is closed when the test is over. */
export async function listen(talk: (socket: Socket) => void, host = '127.0.0.1'): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Puts TLS on a socket as the server. */
export function serveTls(socket: Socket, key: Key & SecureContextOptions): TLSSocket {
  const tls = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(key) });
  tls.on('error', () => {});
  return tls;
}

/** Calls `answer` for every line; what it returns is written. */
export function onLines(socket: Socket, answer: (line: string) => string | null): void {
  let held = '';
  const take = (chunk: Buffer): void => {
    held += chunk.toString('latin1');
    for (let lf = held.indexOf('\n'); lf >= 0; lf = held.indexOf('\n')) {
      const line = held.slice(0, lf).replace(/\r$/, '');
      held = held.slice(lf + 1);
      const reply = answer(line);
      if (reply !== null) socket.write(reply);
      else socket.off('data', take);
    }
  };
  socket.on('data', take);
}

export type Names = { readonly dns?: readonly string[]; readonly ip?: readonly string[] };
type Validity = { readonly from?: Date; readonly to?: Date; readonly ca?: Key };

/** Makes a certificate. */
export async function certificate(name: string, { dns = [], ip = [] }: Names, validity: Validity = {}): Promise<Key> {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...(validity.from ? { notBeforeDate: validity.from } : {}),
    ...(validity.to ? { notAfterDate: validity.to } : {}),
    ...(validity.ca ? { ca: validity.ca } : {}),
    extensions: [
      { name: 'basicConstraints', cA: dns.length + ip.length === 0, critical: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...(dns.length + ip.length === 0 ? [{ type: 2 as const, value: name }] : []),
          ...dns.map((value) => ({ type: 2 as const, value })),
          ...ip.map((address) => ({ type: 7 as const, ip: address })),
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** A session and everything it told of. */
export type Watching = { readonly session: Session; readonly moments: readonly Moment[] };

export function talkTo(
  port: number,
  options: Partial<SessionOptions> & { protocol?: Protocol | null; host?: string; tls?: boolean } = {},
): Watching {
  const { protocol = lineProtocol, host = '127.0.0.1', tls = false, ...rest } = options;
  const session = openSession({ protocol, host, port, tls }, { timeoutMs: 10_000, ...rest });
  onTestFinished(() => session.interrupt());
  const moments: Moment[] = [];
  session.subscribe((moment) => {
    if (moment) moments.push(moment);
  });
  return { session, moments };
}

/** Resolves as soon as `holds` is true; asked after every change. */
export function until(session: Session, holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}

export const closed = (session: Session): Promise<void> => until(session, () => session.standing === 'closed');
export const idle = (session: Session): Promise<void> =>
  until(
    session,
    () =>
      session.standing === 'closed' ||
      (session.standing === 'open' && heard(session) && session.view.outstanding === 0),
  );

const heard = (session: Session): boolean => entries(session).some((entry) => entry.event === 'server');

/** Copies of all entries. */
export function entries(session: { readonly transcript: Session['transcript'] }): Entry[] {
  return Array.from({ length: session.transcript.length }, (_, index) => session.transcript.entry(index)!);
}

/** What one side said, as written. */
export function said(session: { readonly transcript: Session['transcript'] }, from: 'client' | 'server'): string {
  const parts = entries(session).flatMap((entry) => (entry.event === from ? [entry.bytes] : []));
  return Buffer.concat(parts).toString('latin1');
}

export const octets = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
