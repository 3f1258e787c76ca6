/** Starts practice servers: listens, admits connections, and hands each to a machine of its own. */
import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { Problem } from '../protocols/contract.ts';
import { practiceCertificate } from './certificate.ts';
import { chance } from './chance.ts';
import { Connection } from './connection.ts';
import { belongsTo, type Fault, happensOnce, staysOnLoopback } from './faults.ts';
import { isLoopback } from './loopback.ts';
import { PostOffice } from './mailbox.ts';
import { type PracticeProtocol, personaIds, practiceProtocols } from './protocols.ts';
import type { PracticeService, PracticeTls } from './service.ts';

export type PracticeOptions = {
  readonly protocol: PracticeProtocol;
  /** Loopback unless told otherwise. */
  readonly host?: string;
  /** 0: any that is free. */
  readonly port?: number;
  readonly tls?: PracticeTls;
  readonly persona?: string;
  readonly faults?: readonly Fault[];
  /** Makes chance repeatable. */
  readonly seed?: number;
  /** To share one among several servers. */
  readonly postOffice?: PostOffice;
  /** Exactly what was sent, of all connections, decrypted. */
  readonly onSent?: (bytes: Uint8Array) => void;
};

/** How many clients are served at the same time. */
export const MAX_CONNECTIONS = 64;

/** Listens and answers; the promise is settled once connections are accepted. */
export async function startPractice(
  options: PracticeOptions,
): Promise<
  { readonly ok: true; readonly service: PracticeService } | { readonly ok: false; readonly problem: Problem }
> {
  const { protocol, host = '127.0.0.1', tls = 'starttls', onSent = () => {} } = options;
  const faults = (options.faults ?? []).filter((fault) => belongsTo(fault, protocol));
  const indoors = faults.find(staysOnLoopback);
  if (indoors && !isLoopback(host)) {
    return { ok: false, problem: { kind: 'usage.loopback-only', params: { fault: indoors.name, host } } };
  }
  const { personas, ports } = practiceProtocols[protocol];
  const persona = personas.find(({ id }) => id === (options.persona ?? personas[0]?.id));
  if (!persona) {
    const known = personaIds(protocol).join(', ');
    return { ok: false, problem: { kind: 'usage.unknown-persona', params: { persona: options.persona ?? '', known } } };
  }
  const port = options.port ?? ports[tls];
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return { ok: false, problem: { kind: 'usage.bad-port', params: { port } } };
  }
  const offersTls = persona.upgradable && !faults.some(({ name }) => name === 'stripped');
  const certificate = await practiceCertificate(faults.some(({ name }) => name === 'expired') ? 'expired' : 'valid');
  const context = createSecureContext(certificate);
  const postOffice = options.postOffice ?? new PostOffice();
  postOffice.add(persona.accounts);
  persona.seed?.(postOffice);
  const draw = chance(options.seed);
  const spent = new Set<Fault>();
  const connections = new Set<{ destroy(): void }>();

  const admit = (socket: Socket): void => {
    const left = faults.filter((fault) => !spent.has(fault));
    const served = persona.serve(postOffice, left);
    if (connections.size >= MAX_CONNECTIONS) return turnAway(socket, tls === 'implicit' ? null : served.full);
    const connection = new Connection(served, {
      socket,
      context,
      implicitTls: tls === 'implicit',
      chance: draw,
      onSent,
      onSpent: (now) => {
        for (const fault of now) if (happensOnce(fault)) spent.add(fault);
      },
      onGone: () => connections.delete(connection),
    });
    connections.add(connection);
  };

  const server = createServer({ allowHalfOpen: true, noDelay: true }, admit);
  const failure = await listening(server, host, port);
  if (failure) return { ok: false, problem: explain(failure, host, port) };
  const address = server.address();
  const service: PracticeService = {
    protocol,
    host,
    port: typeof address === 'object' && address ? address.port : port,
    tls: tls === 'starttls' && !offersTls ? 'none' : tls,
    persona: persona.id,
    accounts: persona.accounts.map(({ user, password, addresses }) => ({ user, address: addresses[0]!, password })),
    certificatePem: certificate.cert,
    postOffice,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const connection of [...connections]) connection.destroy();
      }),
  };
  return { ok: true, service };
}

function turnAway(socket: Socket, words: Uint8Array | null): void {
  socket.on('error', () => {});
  socket.setTimeout(1000, () => socket.destroy());
  socket.resume();
  if (words) socket.end(words);
  else socket.destroy();
}

/** Null once it listens, else why not. */
function listening(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({ host, port }, () => {
      // From here on an error concerns one connection that could not be accepted, not the service.
      server.off('error', resolve).on('error', () => {});
      resolve(null);
    });
  });
}

function explain({ code = '' }: NodeJS.ErrnoException, host: string, port: number): Problem {
  if (code === 'EADDRINUSE') return { kind: 'local.port-taken', params: { port } };
  if (code === 'EACCES') return { kind: 'local.port-forbidden', params: { port } };
  return { kind: 'local.address', params: { host, reason: code } };
}
