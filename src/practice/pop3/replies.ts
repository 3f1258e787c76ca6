/** Replies: a status line, and for some a text behind it. Status lines are one character an octet. */
/** `body`: what follows up to the final dot, before dot-stuffing; null for a reply of one line. */
export type Reply = {
  readonly status: string;
  readonly body: Uint8Array | null;
  /** Does the final dot follow the body? */
  readonly dot: boolean;
};

const CRLF = Buffer.from('\r\n');
const LINE_DOT = Buffer.from('\r\n.');
const DOT = 0x2e;

export function single(status: string): Reply {
  return { status, body: null, dot: false };
}

/** A listing: one line each. */
export function listing(status: string, lines: readonly string[]): Reply {
  return { status, body: Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1'), dot: true };
}

/** A message, or the beginning of one. */
export function text(status: string, octets: Uint8Array): Reply {
  return { status, body: octets, dot: true };
}

export function isOk(reply: Reply): boolean {
  return reply.status.startsWith('+OK');
}

/** On the wire: CRLF after each line, the body dot-stuffed and closed (RFC 1939 §3). */
export function encodeReply({ status, body, dot }: Reply): Uint8Array {
  const head = Buffer.from(`${status}\r\n`, 'latin1');
  if (!body) return head;
  const stuffed = stuffText(body);
  const open = stuffed.length > 0 && !stuffed.subarray(-2).equals(CRLF);
  return Buffer.concat([head, stuffed, Buffer.from(`${open ? '\r\n' : ''}${dot ? '.\r\n' : ''}`)]);
}

/** The text with every leading dot doubled. A line begins after CRLF only: a bare LF is content (RFC 1939 §3). */
export function stuffText(octets: Uint8Array): Buffer {
  const text = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  let dots = text[0] === DOT ? 1 : 0;
  for (let at = text.indexOf(LINE_DOT); at >= 0; at = text.indexOf(LINE_DOT, at + 2)) dots++;
  if (dots === 0) return text;
  const stuffed = Buffer.allocUnsafe(text.length + dots);
  let to = text[0] === DOT ? stuffed.writeUInt8(DOT, 0) : 0;
  let from = 0;
  for (let at = text.indexOf(LINE_DOT); at >= 0; at = text.indexOf(LINE_DOT, at + 2)) {
    to += text.copy(stuffed, to, from, at + 2);
    to = stuffed.writeUInt8(DOT, to);
    from = at + 2;
  }
  text.copy(stuffed, to, from);
  return stuffed;
}
