/** What a person wants to know of a certificate (DER). */
import { X509Certificate } from 'node:crypto';

export type CertificateFacts = {
  /** Common name, else organisation, else the whole name on one line. */
  readonly subject: string;
  readonly issuer: string;
  /** ISO dates. */
  readonly from: string;
  readonly to: string;
  /** SHA-256, hexadecimal with colons. */
  readonly fingerprint: string;
};

/** Null when the octets are no certificate. */
export function certificateFacts(der: Uint8Array): CertificateFacts | null {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(Buffer.from(der));
  } catch {
    return null;
  }
  return {
    subject: shortName(certificate.subject),
    issuer: shortName(certificate.issuer),
    from: isoDay(certificate.validFrom),
    to: isoDay(certificate.validTo),
    fingerprint: certificate.fingerprint256,
  };
}

/** Node gives a name as `CN=…\nO=…`. */
function shortName(name: string | undefined): string {
  const parts = (name ?? '').split('\n');
  const part = (key: string) => parts.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1);
  return part('CN') ?? part('O') ?? parts.join(', ');
}

function isoDay(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date.toISOString().slice(0, 10);
}
