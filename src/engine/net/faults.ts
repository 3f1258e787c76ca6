/** What the operating system says when a connection cannot be made or breaks, as problems a person can read. */
import type { ProblemKind } from '../../knowledge/problems.ts';
import type { Params, Problem } from '../../protocols/contract.ts';

/** Makes a problem whose kind is known to `knowledge/problems`. */
export function problem(kind: ProblemKind, params: Params = {}): Problem {
  return { kind, params };
}

/** The code of a system error (`ECONNREFUSED`), or its message when it has none. */
export function reasonOf(error: Error): string {
  const { code, reason } = error as Error & { code?: string; reason?: string };
  return reason ?? code ?? error.message;
}

const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EHOSTDOWN', 'EADDRNOTAVAIL']);
const LOST = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

/** The most telling of the errors when several addresses were tried: a refusal says more than silence. */
function codesOf(error: Error): readonly string[] {
  const all = error instanceof AggregateError ? (error.errors as Error[]) : [error];
  return all.map(reasonOf);
}

/** Why no connection came about. `seconds`: how long it was tried. */
export function connectProblem(error: Error, to: { host: string; port: number; seconds: number }): Problem {
  const { host, port } = to;
  const codes = codesOf(error);
  const has = (code: string): boolean => codes.includes(code);
  if (has('ECONNREFUSED')) return problem('connect.refused', { host, port });
  if (has('ENOTFOUND') || has('ENODATA')) return problem('connect.unknown-host', { host });
  if (has('EAI_AGAIN')) return problem('connect.resolver-silent', { host });
  if (codes.some((code) => UNREACHABLE.has(code))) return problem('connect.unreachable', { host, port });
  if (has('ETIMEDOUT')) return problem('connect.timeout', { host, port, seconds: Math.round(to.seconds) });
  return problem('connect.failed', { host, port, reason: codes[0] ?? error.message });
}

/** Why a port of this computer cannot be listened on. */
export function listenProblem(error: Error, at: { host: string; port: number }): Problem {
  const { host, port } = at;
  const reason = reasonOf(error);
  if (reason === 'EADDRINUSE') return problem('local.watch-port-taken', { port });
  if (reason === 'EACCES') return problem('local.watch-port-forbidden', { port });
  return problem('local.watch-address', { host, reason });
}

/** Why an open connection broke. */
export function lostProblem(error: Error, host: string): Problem {
  const reason = reasonOf(error);
  return LOST.has(reason) ? problem('lost.reset', { host }) : problem('lost.network', { host, reason });
}

/** A reply did not come in time. `silent`: nothing ever came. */
export function lateProblem(at: { host: string; port: number; seconds: number; silent: boolean }): Problem {
  const { host, port, seconds } = at;
  return at.silent ? problem('lost.silent', { host, port, seconds }) : problem('lost.timeout', { host, seconds });
}
