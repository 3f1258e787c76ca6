/** Runs the built program as a person's shell would. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const program = fileURLToPath(new URL('../../../dist/wirespeak.mjs', import.meta.url));

export type Ran = { readonly code: number | null; readonly stdout: Buffer; readonly stderr: string };

/** A folder that nobody else uses. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'wirespeak-'));

/** English, no colour, no home of a real person. */
export function start(args: readonly string[], env: Record<string, string> = {}): ChildProcessWithoutNullStreams {
  const clean = { PATH: process.env.PATH ?? '', LANG: 'C', WIRESPEAK_HOME: newFolder() };
  return spawn(process.execPath, [program, ...args], { env: { ...clean, ...env } });
}

export async function run(
  args: readonly string[],
  { stdin = '', env = {} }: { stdin?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Ran> {
  const child = start(args, env);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => stdout.push(part));
  child.stderr.on('data', (part: Buffer) => stderr.push(part));
  // The program may end before it has read all of it.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') };
}

export type Practice = {
  readonly ports: readonly number[];
  readonly listening: readonly Record<string, unknown>[];
  /** Sends the signal; resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** `practice --json` with free ports, ready for clients. */
export async function startPractice(services: readonly string[], args: readonly string[] = []): Promise<Practice> {
  const ports = services.flatMap((name) => ['--port', `${name}=0`]);
  const child = start(['practice', ...services, ...ports, '--json', ...args]);
  let text = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      text += part;
      if (text.split('\n').length > services.length) resolve();
    });
    child.once('exit', (code) => reject(new Error(`practice ended with ${code}`)));
  });
  const listening = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    ports: listening.map(({ port }) => Number(port)),
    listening,
    stop: async (signal = 'SIGTERM') => {
      const closed = once(child, 'close') as Promise<[number | null]>;
      child.kill(signal);
      return (await closed)[0];
    },
  };
}

/** A server that does with each connection what it is told to. */
export async function listen(
  serve: (socket: Socket) => void,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A port nobody listens on. */
export async function deadPort(): Promise<number> {
  const { port, close } = await listen(() => {});
  await close();
  return port;
}
