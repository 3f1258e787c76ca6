/** Addresses of a header field, in the parts ENVELOPE tells (RFC 5322 §3.4; RFC 9051 §7.5.2). Never throws. */
import { FieldReader } from './field-reader.ts';

/**
 * Parts as one character an octet, encoded words as they stand. A group begins with `mailbox` as its name and `host`
 * null, and ends with an address that is null throughout. What is missing is said as Dovecot says it.
 */
export type Address = {
  readonly name: string | null;
  readonly route: string | null;
  readonly mailbox: string | null;
  readonly host: string | null;
};

const GROUP_END: Address = { name: null, route: null, mailbox: null, host: null };
/** So many are read; a field may hold any number. */
const MOST = 10_000;

/** The addresses of an unfolded value, in order. */
export function addressesOf(value: string): readonly Address[] {
  const reader = new FieldReader(value);
  const addresses: Address[] = [];
  let inGroup = false;
  while (!reader.atEnd && addresses.length < MOST) {
    const from = reader.at;
    if (inGroup && reader.skip(';')) {
      addresses.push(GROUP_END);
      inGroup = false;
    } else if (!inGroup && openGroup(reader, addresses)) {
      inGroup = true;
      continue;
    } else if (reader.peek() !== ',') {
      addresses.push(mailbox(reader));
    }
    if (inGroup && reader.peek() === ';') continue;
    if (reader.skip(',')) continue;
    // Behind what cannot be read the next comma may begin something that can.
    const comma = reader.text.indexOf(',', Math.max(reader.at, from));
    if (comma < 0) break;
    reader.at = comma;
    reader.skip(',');
  }
  if (inGroup) addresses.push(GROUP_END);
  return addresses;
}

function openGroup(reader: FieldReader, addresses: Address[]): boolean {
  const from = reader.at;
  const name = reader.phrase();
  if (name && reader.skip(':')) {
    addresses.push({ ...GROUP_END, mailbox: name });
    return true;
  }
  reader.at = from;
  return false;
}

/** `name <route:mailbox@host>` or `mailbox@host (name)`. */
function mailbox(reader: FieldReader): Address {
  const from = reader.at;
  const name = reader.phrase();
  if (name !== null && reader.skip('<')) {
    const route = reader.peek() === '@' ? routeOf(reader) : null;
    const spec = { name: name || null, route, mailbox: localPart(reader) ?? 'MISSING_MAILBOX' };
    const host = hostOf(reader);
    return { ...spec, host: reader.skip('>') ? (host ?? 'MISSING_DOMAIN') : 'SYNTAX_ERROR' };
  }
  reader.at = from;
  reader.comment = null;
  const local = localPart(reader);
  const host = hostOf(reader);
  return { name: reader.comment, route: null, mailbox: local ?? 'MISSING_MAILBOX', host: host ?? 'MISSING_DOMAIN' };
}

function localPart(reader: FieldReader): string | null {
  return reader.peek() === '"' ? reader.quoted() : reader.dotAtom();
}

function hostOf(reader: FieldReader): string | null {
  if (!reader.skip('@')) return null;
  return reader.peek() === '[' ? reader.domainLiteral() : reader.dotAtom();
}

/** `@a,@b:` (RFC 5322 §4.4). */
function routeOf(reader: FieldReader): string {
  const hosts: string[] = [];
  while (reader.peek() === '@') {
    hosts.push(`@${hostOf(reader) ?? ''}`);
    while (reader.skip(','));
  }
  reader.skip(':');
  return hosts.join(',');
}
