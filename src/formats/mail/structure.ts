/** The parts of a message: what kind, how encoded, how large (RFC 2046 §5.1). Looks at octets, decodes nothing. */
import { bodyStart, fieldsOf, fieldValue, valueWithParameters } from './header.ts';

/** A part and where it lies. */
export type PartPlace = {
  readonly depth: number;
  readonly type: string;
  readonly charset: string | null;
  readonly encoding: string | null;
  readonly disposition: string | null;
  readonly headerStart: number;
  readonly bodyStart: number;
  readonly end: number;
};

/** Beyond these nobody reads: messages made to hurt. */
const MOST_PARTS = 200;
const DEEPEST = 20;
const HYPHEN = 0x2d;
const CR = 0x0d;
const LF = 0x0a;

/** All parts, each behind its container; the first is the message itself. */
export function structureOf(octets: Uint8Array): readonly PartPlace[] {
  const bytes = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  const places: PartPlace[] = [];
  describe(bytes, 0, bytes.length, 0, 'text/plain', places);
  return places;
}

function describe(bytes: Buffer, start: number, end: number, depth: number, usual: string, places: PartPlace[]): void {
  if (places.length >= MOST_PARTS) return;
  const body = bodyStart(bytes, start, end);
  const fields = fieldsOf(bytes.subarray(start, body));
  const { value, parameters } = valueWithParameters(fieldValue(fields, 'content-type') ?? usual);
  const type = /^[^/\s]+\/[^/\s]+$/.test(value) ? value : 'text/plain';
  const encoding = fieldValue(fields, 'content-transfer-encoding')?.toLowerCase() || null;
  const disposition = fieldValue(fields, 'content-disposition');
  places.push({
    depth,
    type,
    charset: parameters.get('charset') ?? null,
    encoding,
    disposition: disposition === null ? null : valueWithParameters(disposition).value || null,
    headerStart: start,
    bodyStart: body,
    end,
  });
  if (depth >= DEEPEST) return;
  const boundary = parameters.get('boundary');
  if (type.startsWith('multipart/') && boundary) {
    const child = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    for (const [from, to] of between(bytes, body, end, boundary)) describe(bytes, from, to, depth + 1, child, places);
  } else if (type === 'message/rfc822' && (encoding === null || /^(7bit|8bit|binary)$/.test(encoding))) {
    describe(bytes, body, end, depth + 1, 'text/plain', places);
  }
}

/** The stretches between boundary lines; the CRLF before a boundary belongs to it (RFC 2046 §5.1.1). */
function between(bytes: Buffer, from: number, to: number, boundary: string): readonly (readonly [number, number])[] {
  const delimiter = Buffer.from(`--${boundary}`, 'utf8');
  const parts: (readonly [number, number])[] = [];
  let open: number | null = null;
  for (let at = bytes.indexOf(delimiter, from); at >= 0 && at < to; at = bytes.indexOf(delimiter, at + 1)) {
    if (at > from && bytes[at - 1] !== LF) continue;
    const after = at + delimiter.length;
    const closes = bytes[after] === HYPHEN && bytes[after + 1] === HYPHEN;
    const lf = bytes.indexOf(LF, after);
    const lineEnd = lf < 0 ? to : Math.min(lf + 1, to);
    if (!closes && bytes.toString('latin1', after, lineEnd).trim() !== '') continue;
    if (open !== null) parts.push([open, Math.max(open, withoutLineEnd(bytes, at))]);
    open = closes ? null : lineEnd;
    if (closes || parts.length >= MOST_PARTS) break;
  }
  // A closing boundary that never came: what is there is shown.
  if (open !== null && parts.length < MOST_PARTS) parts.push([open, to]);
  return parts;
}

/** The place before the line end that ends at `at`. */
function withoutLineEnd(bytes: Buffer, at: number): number {
  if (bytes[at - 1] !== LF) return at;
  return bytes[at - 2] === CR ? at - 2 : at - 1;
}
