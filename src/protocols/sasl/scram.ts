/** SCRAM (RFC 5802, RFC 7677): its four messages read and made. Every message is UTF-8 text of `name=value` parts. */
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { saslPrep } from './saslprep.ts';

/** RFC 7677 §4: a server should ask for at least so many rounds. */
export const LEAST_ITERATIONS = 4096;
/** More rounds than this are not worked out: a server could stop us with a number. */
export const MOST_ITERATIONS = 200_000;

/** `n,,n=user,r=nonce`. `header`: up to the second comma, `bare`: what follows it. */
export type ClientFirst = {
  readonly header: string;
  readonly bare: string;
  readonly user: string;
  readonly authzid: string;
  readonly nonce: string;
};

/** `r=nonce,s=salt,i=rounds` */
export type ServerFirst = { readonly nonce: string; readonly salt: Uint8Array; readonly iterations: number };

/** `c=header,r=nonce,p=proof`. `unproven`: without the proof. */
export type ClientFinal = {
  readonly unproven: string;
  readonly header: string;
  readonly nonce: string;
  readonly proof: Uint8Array;
};

/** The hash of a mechanism as `node:crypto` names it; null: not SCRAM. */
export function scramHash(mechanism: string): 'sha1' | 'sha256' | 'sha512' | null {
  const [, bits] = /^SCRAM-SHA-(1|256|512)(?:-PLUS)?$/.exec(mechanism) ?? [];
  return bits === undefined ? null : (`sha${bits}` as 'sha1' | 'sha256' | 'sha512');
}

/** RFC 5802 §5.1: commas and equals signs of a name are written out. */
export function readClientFirst(text: string): ClientFirst | null {
  const found =
    /^((?:n|y|p=[A-Za-z0-9.-]+),(?:a=([^,]*))?,)(n=((?:[^,=]|=2C|=3D)+),r=([\x21-\x2b\x2d-\x7e]+)(?:,.*)?)$/s;
  const [, header, authzid = '', bare, name, nonce] = found.exec(text) ?? [];
  if (header === undefined || bare === undefined || name === undefined || nonce === undefined) return null;
  return { header, bare, user: unescaped(name), authzid: unescaped(authzid), nonce };
}

export function readServerFirst(text: string): ServerFirst | null {
  const found = /^r=([\x21-\x2b\x2d-\x7e]+),s=([A-Za-z0-9+/]+={0,2}),i=([1-9]\d{0,9})(?:,.*)?$/s.exec(text);
  if (!found) return null;
  return { nonce: found[1]!, salt: Buffer.from(found[2]!, 'base64'), iterations: Number(found[3]) };
}

export function readClientFinal(text: string): ClientFinal | null {
  const found = /^(c=([A-Za-z0-9+/]+={0,2}),r=([\x21-\x2b\x2d-\x7e]+)(?:,[^p][^,]*)*),p=([A-Za-z0-9+/]+={0,2})$/s.exec(
    text,
  );
  if (!found) return null;
  const header = Buffer.from(found[2]!, 'base64').toString();
  return { unproven: found[1]!, header, nonce: found[3]!, proof: Buffer.from(found[4]!, 'base64') };
}

/** The client's first message; no channel binding (`n`), nobody else's name. */
export function clientFirst(user: string, nonce: string): string {
  return `n,,n=${saslPrep(user).replaceAll('=', '=3D').replaceAll(',', '=2C')},r=${nonce}`;
}

function unescaped(name: string): string {
  return name.replaceAll('=2C', ',').replaceAll('=3D', '=');
}

/** What proves both sides. A server keeps `storedKey` and `serverKey` only (RFC 5802 §3). */
export type ScramKeys = { readonly clientKey: Buffer; readonly storedKey: Buffer; readonly serverKey: Buffer };

export function scramKeys(hash: string, password: string, salt: Uint8Array, iterations: number): ScramKeys {
  const length = createHash(hash).digest().length;
  const salted = pbkdf2Sync(saslPrep(password), salt, iterations, length, hash);
  const clientKey = hmac(hash, salted, 'Client Key');
  return { clientKey, storedKey: digest(hash, clientKey), serverKey: hmac(hash, salted, 'Server Key') };
}

/** The key the proof hides, seen through the signature: the same operation makes a proof of a key. */
export function throughSignature(hash: string, { storedKey }: ScramKeys, message: string, octets: Uint8Array): Buffer {
  const signature = hmac(hash, storedKey, message);
  return Buffer.from(octets.map((octet, index) => octet ^ signature[index % signature.length]!));
}

/** Does a proof come from somebody who knows the password? */
export function proves(hash: string, keys: ScramKeys, message: string, proof: Uint8Array): boolean {
  return digest(hash, throughSignature(hash, keys, message, proof)).equals(keys.storedKey);
}

/** `v=`: the server's proof in turn. */
export function serverSignature(hash: string, { serverKey }: ScramKeys, message: string): string {
  return hmac(hash, serverKey, message).toString('base64');
}

function hmac(hash: string, key: Uint8Array, text: string): Buffer {
  return createHmac(hash, key).update(text).digest();
}

function digest(hash: string, octets: Uint8Array): Buffer {
  return createHash(hash).update(octets).digest();
}
