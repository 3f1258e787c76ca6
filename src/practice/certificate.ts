/** The self-signed certificate of the practice servers, made once a process. */
import { randomBytes } from 'node:crypto';
import { generate } from 'selfsigned';

/** PEM texts. */
export type Certificate = { readonly cert: string; readonly key: string };

const DAY = 86_400_000;
/** Names and addresses a practice server is reached by. */
const NAMES = ['mail.example.test', 'localhost'];
const ADDRESSES = ['127.0.0.1', '::1'];

const made = new Map<'valid' | 'expired', Promise<Certificate>>();

/** The certificate of this process. `expired`: it ended at the start of 2021. */
export function practiceCertificate(kind: 'valid' | 'expired' = 'valid'): Promise<Certificate> {
  const known = made.get(kind) ?? make(kind);
  made.set(kind, known);
  return known;
}

async function make(kind: 'valid' | 'expired'): Promise<Certificate> {
  const now = Date.now();
  const [from, to] =
    kind === 'valid' ? [now - DAY, now + 365 * DAY] : [Date.parse('2020-01-01Z'), Date.parse('2021-01-01Z')];
  // Of several with one name in a file OpenSSL trusts the first alone, so each has a name of its own.
  const organization = { name: 'organizationName', value: `Practice ${randomBytes(8).toString('hex')}` };
  const pems = await generate([{ name: 'commonName', value: NAMES[0] }, organization], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(from!),
    notAfterDate: new Date(to!),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...NAMES.map((value) => ({ type: 2 as const, value })),
          ...ADDRESSES.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  return { cert: pems.cert, key: pems.private };
}
