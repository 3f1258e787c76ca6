/** Reads a certificate chain and says, as a problem, why it is not trusted. Node does the verifying. */
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { Problem, TlsInfo } from '../../protocols/contract.ts';
import { problem } from './faults.ts';

/** A server may send any number of certificates; no honest chain is longer. */
const LONGEST_CHAIN = 10;
/** Names beyond this many say nothing more to a reader. */
const NAMES_SHOWN = 5;

/** What was negotiated, and what Node thinks of the certificate. */
export function tlsInfo(socket: TLSSocket): TlsInfo {
  return {
    version: socket.getProtocol() ?? 'TLS',
    cipher: socket.getCipher()?.name ?? '',
    chain: chainOf(socket.getPeerCertificate(true)),
    trusted: socket.authorized || String(socket.authorizationError ?? 'UNKNOWN'),
  };
}

function chainOf(leaf: DetailedPeerCertificate): readonly Uint8Array[] {
  const chain: Uint8Array[] = [];
  const seen = new Set<string>();
  let next: DetailedPeerCertificate | undefined = leaf;
  while (next?.raw && chain.length < LONGEST_CHAIN && !seen.has(next.fingerprint256)) {
    seen.add(next.fingerprint256);
    chain.push(new Uint8Array(next.raw));
    next = next.issuerCertificate;
  }
  return chain;
}

const day = (text: string): string => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date.toISOString().slice(0, 10);
};

/** The names a certificate is good for: the alternative names, else the common name (RFC 6125 §6.4). */
function namesOf(leaf: DetailedPeerCertificate): string {
  const alternatives = (leaf.subjectaltname ?? '')
    .split(', ')
    .filter((name) => /^(DNS|IP Address):/.test(name))
    .map((name) => name.slice(name.indexOf(':') + 1));
  const names = alternatives.length > 0 ? alternatives : [leaf.subject?.CN ?? ''].flat();
  return names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
}

function issuerOf(socket: TLSSocket): string {
  let last = socket.getPeerCertificate(true);
  for (let depth = 0; depth < LONGEST_CHAIN && last.issuerCertificate?.raw; depth++) {
    if (last.issuerCertificate.fingerprint256 === last.fingerprint256) break;
    last = last.issuerCertificate;
  }
  const { CN, O } = last.issuer ?? {};
  return String(CN ?? O ?? '');
}

/** Why the certificate is not to be trusted; null when it is. `host`: the name it was checked against. */
export function trustProblem(socket: TLSSocket, host: string): Problem | null {
  if (socket.authorized) return null;
  const reason = String(socket.authorizationError ?? 'UNKNOWN');
  const leaf = socket.getPeerCertificate(true);
  switch (reason) {
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return problem('tls.self-signed', { host });
    case 'CERT_HAS_EXPIRED':
      return problem('tls.expired', { host, date: day(leaf.valid_to) });
    case 'CERT_NOT_YET_VALID':
      return problem('tls.not-yet-valid', { host, date: day(leaf.valid_from) });
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return problem('tls.name-mismatch', { host, names: namesOf(leaf) });
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return problem('tls.unknown-authority', { host, issuer: issuerOf(socket) });
    default:
      return problem('tls.untrusted', { host, reason });
  }
}
