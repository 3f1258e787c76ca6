/** Name → address → TCP. Both address families are tried in turn, as RFC 8305 asks, unless one is demanded. */
import { connect as dial, isIP, type Socket } from 'node:net';
import type { Problem } from '../../protocols/contract.ts';
import type { Clock } from '../clock.ts';
import { connectProblem, problem } from './faults.ts';

/** Node gives an address up after this long and tries the next; its 250 ms is too short for far servers. */
const ATTEMPT_MS = 1500;

export type ConnectOptions = {
  readonly host: string;
  readonly port: number;
  readonly family?: 4 | 6 | undefined;
  /** null: as long as the operating system likes. */
  readonly timeoutMs: number | null;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** The server may end its side and still listen. */
  readonly allowHalfOpen?: boolean;
};

export type Connected =
  | { readonly ok: true; readonly socket: Socket }
  | { readonly ok: false; readonly problem: Problem; readonly timedOut: boolean };

/** Opens a TCP connection; the socket comes back paused, so that no octet is missed. */
export function connect(options: ConnectOptions): Promise<Connected> {
  const { host, port, clock, signal, timeoutMs } = options;
  return new Promise((resolve) => {
    const began = clock.now();
    let resolved = false;
    const socket = dial({
      host,
      port,
      family: options.family ?? 0,
      autoSelectFamily: options.family === undefined,
      autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
      noDelay: true,
      allowHalfOpen: options.allowHalfOpen ?? false,
    });
    const fail = (why: Problem, timedOut = false): void => {
      done();
      // A connection given up while its name is still being looked up reports that later; nobody waits for it now.
      socket.on('error', () => {});
      socket.destroy();
      resolve({ ok: false, problem: why, timedOut });
    };
    const cancel =
      timeoutMs === null
        ? () => {}
        : clock.after(timeoutMs, () => {
            const seconds = Math.round(timeoutMs / 1000);
            if (resolved || isIP(host) !== 0) fail(problem('connect.timeout', { host, port, seconds }), true);
            else fail(problem('connect.resolver-silent', { host }), true);
          });
    const abort = (): void => fail(problem('interrupted'));
    const looked = (error: Error | null): void => {
      if (!error) resolved = true;
    };
    const broke = (error: Error): void => fail(connectProblem(error, { host, port, seconds: clock.now() - began }));
    const done = (): void => {
      cancel();
      signal.removeEventListener('abort', abort);
      socket.off('lookup', looked).off('error', broke).off('connect', up);
    };
    const up = (): void => {
      done();
      socket.pause();
      resolve({ ok: true, socket });
    };
    socket.on('lookup', looked).on('error', broke).on('connect', up);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });
}
