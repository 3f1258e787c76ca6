/** Which proxy to go through: `--proxy`, else ALL_PROXY, except for loopback and what NO_PROXY names. */
import { BlockList, isIP } from 'node:net';
import type { ChosenProxy, ProxyChoice, ProxyKind, ProxyServer } from '../engine/net/proxy/proxy.ts';
import type { Problem } from '../protocols/contract.ts';
import { type Given, one } from './option.ts';

export type ReadProxy =
  | { readonly ok: true; readonly choice: ProxyChoice; readonly secrets: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** The usual port of SOCKS; an HTTP proxy has none. */
const SOCKS_PORT = 1080;
/** User and password have one octet each for their length (RFC 1929 §2). */
const LONGEST = 255;
const NONE = 'none';

/** `env` chooses only where `--proxy` does not. What the environment holds is judged when it is needed. */
export function readProxyChoice(options: Given, env: NodeJS.ProcessEnv): ReadProxy {
  const variable = one(options, 'proxy-password-env');
  const password = variable === undefined ? undefined : env[variable];
  if (variable !== undefined && !password) return wrong('usage.secret-unset', { name: variable });
  if (Buffer.byteLength(password ?? '') > LONGEST) {
    return wrong('usage.bad-value', { option: '--proxy-password-env', value: variable ?? '' });
  }
  const secrets = password === undefined ? [] : [password];
  const written = one(options, 'proxy');
  if (written !== undefined) {
    const read = written === NONE ? direct : readProxy(written, '--proxy', password);
    return read.ok ? { ok: true, choice: () => read, secrets } : read;
  }
  return { ok: true, choice: environmentProxy(env, password), secrets };
}

const direct: ChosenProxy = { ok: true, proxy: null };

/** What the environment says, for each server anew. */
export function environmentProxy(env: NodeJS.ProcessEnv, password?: string): ProxyChoice {
  const where = env.all_proxy ? 'all_proxy' : 'ALL_PROXY';
  const written = env[where];
  if (!written || written === NONE) return () => direct;
  const except = env.no_proxy || env.NO_PROXY || '';
  return (host, port) => (isHere(host) || isExempt(host, port, except) ? direct : readProxy(written, where, password));
}

/** `where`: the option or variable it was written in, for the sentence. */
function readProxy(written: string, where: string, password: string | undefined): ChosenProxy {
  const [, scheme = '', user, bracketed, name, digits] =
    /^(socks5h?|socks4a?|http):\/\/(?:(.*)@)?(?:\[([^\]]+)\]|([^:/@[\]\s]+))(?::(\d{1,5}))?\/?$/i.exec(written) ?? [];
  if (user?.includes(':') || /^[^/]*\/\/[^/]*:.*@/.test(written)) return wrong('usage.proxy-password', { where });
  const kind = scheme.toLowerCase() as ProxyKind;
  const host = bracketed ?? name ?? '';
  const port = digits === undefined ? (kind === 'http' ? 0 : SOCKS_PORT) : Number(digits);
  const named = user === undefined ? null : decoded(user);
  if (scheme === '' || port < 1 || port > 65_535 || (bracketed !== undefined && isIP(bracketed) !== 6))
    return wrong('usage.proxy', { where });
  if (user !== undefined && (named === null || named === '' || Buffer.byteLength(named) > LONGEST))
    return wrong('usage.proxy', { where });
  if (password !== undefined && named === null) return wrong('usage.proxy-user', {});
  const proxy: ProxyServer = { kind, host, port, ...(named && { user: named }), ...(password && { password }) };
  return { ok: true, proxy };
}

/** Without what would end a line or a name: those cannot be part of a user's name. */
function decoded(text: string): string | null {
  try {
    const plain = decodeURIComponent(text);
    return /[\u0000-\u001f\u007f:]/.test(plain) ? null : plain;
  } catch {
    return null;
  }
}

/** This very computer: only a proxy that was asked for in so many words is told of it. */
function isHere(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (isIP(name) !== 0) return inside(name, '127.0.0.0/8') || inside(name, '::1');
  return name === 'localhost' || name.endsWith('.localhost');
}

/** NO_PROXY as curl reads it: names with all that stands below them, addresses, networks, `*`; perhaps with a port. */
function isExempt(host: string, port: number, except: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return except
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((rule) => rule !== '')
    .some((rule) => {
      if (rule === '*') return true;
      if (isIP(name) !== 0 && inside(name, rule)) return true;
      const [, domain = '', only] = /^\*?\.?([^:]+?)\.?(?::(\d+))?$/.exec(rule) ?? [];
      if (domain === '' || (only !== undefined && Number(only) !== port)) return false;
      return name === domain || (isIP(name) === 0 && name.endsWith(`.${domain}`));
    });
}

/** Is an address the one a rule names, or in its network? */
function inside(address: string, rule: string): boolean {
  const [, first = '', bits] = /^\[?([0-9a-f.:]+?)\]?(?:\/(\d{1,3}))?$/.exec(rule) ?? [];
  const version = isIP(first);
  if (version === 0) return false;
  const whole = version === 6 ? 128 : 32;
  const length = bits === undefined ? whole : Number(bits);
  if (length > whole) return false;
  const type = version === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(first, length, type);
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function wrong(kind: string, params: Problem['params']): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { kind, params } };
}
