/** Where to connect: `host port`, `host:port`, `[::1]:25`, or a URL. Pure; the protocols known are given. */
import { isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import type { Problem, Protocol } from '../protocols/contract.ts';

/** `protocol`: null when the greeting must tell. */
export type Target = {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly protocol: Protocol | null;
};

export type TargetResult =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly problem: Problem };

/** What the options say: they come before the scheme and the port. */
export type TargetOptions = { readonly protocol?: Protocol; readonly tls?: boolean; readonly startTls?: boolean };

type Scheme = {
  readonly name: string;
  readonly tls: boolean;
  readonly port: number | null;
  readonly protocol: Protocol;
};
type Address = { readonly host: string; readonly port: string | null };

/** Reads `<target> [port]`. The port may be a number or the name of a scheme (`smtps`). */
export function readTarget(
  words: readonly string[],
  options: TargetOptions,
  protocols: readonly Protocol[],
): TargetResult {
  const [first = '', second] = words;
  const written = withoutUser(words.join(' '));
  const url = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(first);
  const scheme = url ? schemeNamed(url[1]!.toLowerCase(), protocols) : null;
  if (url) {
    // Greedy: a password may hold anything, a slash or a further @ included.
    if (/:.*@/s.test(url[2]!)) return wrong('usage.url-password', { scheme: url[1]!.toLowerCase() });
    if (!scheme) return wrong('usage.unknown-scheme', { scheme: url[1]!, known: schemeNames(protocols).join(', ') });
  }
  const bare = url ? url[2]!.replace(/\/$/, '') : first;
  const address = readAddress(bare);
  // A path says which mailbox or letter a program is to fetch (RFC 5092): nothing is fetched here.
  if (!address || bare.includes('/') || words.length > 2 || words.some((word) => word.includes('@')))
    return wrong('usage.target', { target: written });
  if (address.port !== null && second !== undefined) return wrong('usage.target', { target: written });
  const host = hostName(address.host);
  if (host === null) return wrong('usage.target', { target: written });
  return settle(host, address.port ?? second ?? null, scheme, options, protocols);
}

function settle(
  host: string,
  portWord: string | null,
  scheme: Scheme | null,
  options: TargetOptions,
  protocols: readonly Protocol[],
): TargetResult {
  // A port may be called by its service's name, as telnet lets you.
  const service = portWord === null ? null : schemeNamed(portWord.toLowerCase(), protocols);
  const said = scheme ?? (service?.port ? service : null);
  if (said?.tls && options.startTls) return wrong('usage.conflict', { one: `${said.name}:`, other: '--starttls' });
  const asked = options.protocol ?? said?.protocol ?? null;
  const tlsAsked = options.tls || said?.tls;
  const port =
    portWord === null || service?.port
      ? (service?.port ?? usualPort(asked, tlsAsked === true) ?? said?.port ?? null)
      : readPort(portWord);
  if (port === 'bad') return wrong('usage.bad-port', { port: portWord ?? '' });
  if (port === null) return wrong('usage.no-port', { host, ports: portList(protocols) });
  const byPort = protocols.flatMap((protocol) =>
    protocol.ports.filter((known) => known.port === port).map(({ tls }) => ({ protocol, tls })),
  )[0];
  // A scheme without TLS means what it says, even on a port that usually has it; so does --starttls.
  const tls = tlsAsked ?? (said || options.startTls ? false : (byPort?.tls ?? false));
  return { ok: true, target: { host, port, tls, protocol: asked ?? byPort?.protocol ?? null } };
}

function schemeNamed(name: string, protocols: readonly Protocol[]): Scheme | null {
  for (const protocol of protocols) {
    const found = protocol.schemes.find(({ scheme }) => scheme === name);
    // Port 0: a scheme that has no port of its own.
    if (found) return { name, tls: found.tls, port: found.port || null, protocol };
  }
  return null;
}

/** All schemes there are, for the sentence about one that is not. */
function schemeNames(protocols: readonly Protocol[]): string[] {
  return protocols.flatMap(({ schemes }) => schemes.map(({ scheme }) => scheme));
}

function usualPort(protocol: Protocol | null, tls: boolean): number | null {
  return protocol?.schemes.find((scheme) => scheme.tls === tls)?.port || null;
}

/** `25 587 3025 SMTP, 465 3465 SMTP (TLS)` */
function portList(protocols: readonly Protocol[]): string {
  return protocols
    .flatMap(({ name, ports }) =>
      [false, true].map((tls) => {
        const numbers = ports.filter((known) => known.tls === tls).map(({ port }) => port);
        return numbers.length === 0 ? '' : `${numbers.join(' ')} ${name}${tls ? ' (TLS)' : ''}`;
      }),
    )
    .filter((group) => group !== '')
    .join(', ');
}

function readPort(word: string): number | 'bad' {
  const port = /^\d{1,5}$/.test(word) ? Number(word) : 0;
  return port >= 1 && port <= 65_535 ? port : 'bad';
}

function readAddress(text: string): Address | null {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/s.exec(text);
  if (bracketed) return isIPv6(bracketed[1]!) ? { host: bracketed[1]!, port: bracketed[2] ?? null } : null;
  const colons = text.split(':').length - 1;
  if (colons > 1) return isIPv6(text) ? { host: text, port: null } : null;
  const [host = '', port] = text.split(':');
  return { host, port: port ?? null };
}

/** A name or address as the resolver wants it; null when it can be neither. */
function hostName(host: string): string | null {
  if (host === '' || /[\s/?#@\\"<>[\]\u0000-\u001f\u007f]/.test(host) || host.startsWith('-')) return null;
  if (/^[\x21-\x7e]+$/.test(host)) return host;
  return domainToASCII(host) || null;
}

/** What stands before an @ may be a secret somebody pasted: it is not repeated. */
function withoutUser(written: string): string {
  return written.replace(/\S*@/g, '…@');
}

function wrong(kind: string, params: Problem['params']): TargetResult {
  return { ok: false, problem: { kind, params } };
}
