/** Reads a certificate for a person: whom it names, who signed it, how long it holds, and its fingerprint. */
import { X509Certificate } from 'node:crypto';

export type CertificateFacts = {
  readonly subject: string;
  readonly issuer: string;
  /** ISO dates. */
  readonly from: string;
  readonly to: string;
  /** SHA-256 in groups of eight hexadecimal digits, so that it can be compared by eye and wrapped. */
  readonly fingerprint: string;
};

/** Node's reasons, grouped by what a person can do about them. */
const REASONS: Readonly<Record<string, TrustReason>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'other-name',
  HOSTNAME_MISMATCH: 'other-name',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-authority',
};

export type TrustReason = 'self-signed' | 'expired' | 'not-yet-valid' | 'other-name' | 'unknown-authority';

/** Why a certificate is not trusted, by the code Node gives; null: a reason of its own. */
export function trustReason(code: string): TrustReason | null {
  return Object.hasOwn(REASONS, code) ? REASONS[code]! : null;
}

/** The facts of a DER certificate, or null when it cannot be read. */
export function certificateFacts(der: Uint8Array): CertificateFacts | null {
  try {
    const certificate = new X509Certificate(der);
    return {
      subject: commonName(certificate.subject),
      issuer: commonName(certificate.issuer),
      from: isoDate(certificate.validFrom),
      to: isoDate(certificate.validTo),
      fingerprint: certificate.fingerprint256.replaceAll(':', '').replace(/.{8}(?=.)/g, '$& '),
    };
  } catch {
    return null;
  }
}

/** The common name of a distinguished name, or the whole of it on one line. */
function commonName(name: string): string {
  return /^CN=(.+)$/m.exec(name)?.[1] ?? /^O=(.+)$/m.exec(name)?.[1] ?? name.replaceAll('\n', ', ');
}

function isoDate(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date.toISOString().slice(0, 10);
}
