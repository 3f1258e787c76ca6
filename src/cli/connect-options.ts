/** Reads the options of `connect` into what a session needs. */
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { AID_LEVELS, allAt, type Skills } from '../engine/assist/fading.ts';
import type { MinTls } from '../engine/net/tls.ts';
import type { Login } from '../engine/script/script-octets.ts';
import type { SessionOptions } from '../engine/session/session.ts';
import type { Problem, Protocol } from '../protocols/contract.ts';
import { protocolById, protocols } from '../protocols/registry.ts';
import { isCharset } from '../wire/charset.ts';
import type { Arguments, Context } from './command.ts';
import { type Given, has, one } from './option.ts';
import { readProxyChoice } from './proxy.ts';
import { readTarget, type Target, type TargetOptions } from './target.ts';

export type ConnectPlan = {
  readonly target: Target;
  readonly session: SessionOptions;
  /** `auto`, or the encoding of the session. */
  readonly charset: string;
  /** Whom `/auth` logs in, when both are given. */
  readonly login: Login | null;
  /** What the person can do without being helped, as the command line says; null: as it was kept. */
  readonly skills: Skills | null;
};

export type ConnectPlanResult =
  | { readonly ok: true; readonly plan: ConnectPlan }
  | { readonly ok: false; readonly problem: Problem };

const TIMEOUT_SECONDS = 30;

/** `screen`: a person at a screen is not hurried, unless `--timeout` says so. */
export async function planConnect(
  { words, options }: Arguments,
  { env, speaker }: Pick<Context, 'env' | 'speaker'>,
  screen: boolean,
): Promise<ConnectPlanResult> {
  const conflict = conflictIn(options);
  if (conflict) return wrong('usage.conflict', conflict);
  if (words.length === 0) return wrong('usage.missing-argument', { argument: 'target' });
  const protocol = protocolAsked(options);
  if (protocol === 'unknown') {
    const known = protocols.map(({ id }) => id).join(', ');
    return wrong('usage.unknown-protocol', { protocol: one(options, 'protocol') ?? '', known });
  }
  const charset = one(options, 'encoding') ?? 'auto';
  if (charset !== 'auto' && !isCharset(charset)) return wrong('usage.unknown-encoding', { encoding: charset });
  const level = AID_LEVELS.find((each) => each === one(options, 'assist'));
  if (one(options, 'assist') !== undefined && !level)
    return wrong('usage.bad-value', { option: '--assist', value: one(options, 'assist') ?? '' });
  const timeout = timeoutAsked(options, screen);
  if (timeout === 'bad') return wrong('usage.bad-value', { option: '--timeout', value: one(options, 'timeout') ?? '' });
  const minTls = minTlsAsked(options);
  if (minTls === 'bad') return wrong('usage.bad-value', { option: '--min-tls', value: one(options, 'min-tls') ?? '' });
  const secret = one(options, 'password-env');
  if (secret !== undefined && env[secret] === undefined) return wrong('usage.secret-unset', { name: secret });
  const targetOptions: TargetOptions = {
    ...(protocol && { protocol }),
    ...(has(options, 'tls') && { tls: true }),
    ...(has(options, 'starttls') && { startTls: true }),
  };
  const target = readTarget(words, targetOptions, protocols);
  if (!target.ok) return target;
  const family = isIP(target.target.host);
  const refusedFamily = has(options, '4') ? 6 : has(options, '6') ? 4 : 0;
  if (family !== 0 && family === refusedFamily) {
    return wrong('usage.conflict', { one: has(options, '4') ? '-4' : '-6', other: target.target.host });
  }
  const way = readProxyChoice(options, env);
  if (!way.ok) return way;
  const chosen = way.choice(target.target.host, target.target.port);
  if (!chosen.ok) return chosen;
  const ca = await certificateFile(options);
  if (!ca.ok) return ca;
  const session: SessionOptions = {
    insecure: has(options, 'insecure'),
    ca: ca.pem,
    servername: one(options, 'servername'),
    minTls,
    proxy: way.choice,
    say: speaker.problem,
    family: has(options, '4') ? 4 : has(options, '6') ? 6 : undefined,
    timeoutMs: timeout,
    startTls: has(options, 'starttls'),
    secrets: [secret === undefined ? '' : (env[secret] ?? ''), ...way.secrets].filter((value) => value !== ''),
  };
  const user = one(options, 'user');
  const login = user !== undefined && secret !== undefined ? { user, password: env[secret] ?? '' } : null;
  return { ok: true, plan: { target: target.target, session, charset, login, skills: level ? allAt(level) : null } };
}

function conflictIn(options: Given): { one: string; other: string } | null {
  if (has(options, 'tls') && has(options, 'starttls')) return { one: '--tls', other: '--starttls' };
  if (has(options, '4') && has(options, '6')) return { one: '-4', other: '-6' };
  return null;
}

function protocolAsked(options: Given): Protocol | 'unknown' | null {
  const id = one(options, 'protocol');
  return id === undefined ? null : (protocolById(id.toLowerCase()) ?? 'unknown');
}

function minTlsAsked(options: Given): MinTls | undefined | 'bad' {
  const written = one(options, 'min-tls');
  if (written === undefined) return undefined;
  return written === '1.2' || written === '1.3' ? `TLSv${written}` : 'bad';
}

/** Milliseconds; null: no limit. */
function timeoutAsked(options: Given, screen: boolean): number | null | 'bad' {
  const written = one(options, 'timeout');
  if (written === undefined) return screen ? null : TIMEOUT_SECONDS * 1000;
  const seconds = /^\d+(\.\d+)?$/.test(written) ? Number(written) : 0;
  // Timers count milliseconds in 31 bits.
  return seconds > 0 && seconds <= 2_000_000 ? seconds * 1000 : 'bad';
}

async function certificateFile(
  options: Given,
): Promise<{ ok: true; pem: string | undefined } | { ok: false; problem: Problem }> {
  const file = one(options, 'ca');
  if (file === undefined) return { ok: true, pem: undefined };
  try {
    const pem = await readFile(file, 'utf8');
    if (pem.includes('-----BEGIN CERTIFICATE-----')) return { ok: true, pem };
    return wrong('local.unreadable', { file, reason: 'PEM' });
  } catch (error) {
    return wrong('local.unreadable', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function wrong(kind: string, params: Problem['params']): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { kind, params } };
}
