/** Replies: from a persona's text to octets. Lines are one character an octet, as they came and as they go. */
import type { Params } from '../../protocols/contract.ts';
import { parseReplyLine } from '../../wire/reply-line.ts';
import { fill as fillText } from '../template.ts';

/** The lines of one reply, codes included, without line ends. */
export type Reply = readonly string[];

/** A persona's text filled in, as lines. */
export function fill(text: string, params: Params): Reply {
  return fillText(text, params).split('\n');
}

/** `250-` and `250 ` put before texts. */
export function multiLine(code: number, texts: readonly string[]): Reply {
  return texts.map((text, i) => `${code}${i < texts.length - 1 ? '-' : ' '}${text}`);
}

/** The code of a reply: that of its last line. */
export function codeOf(reply: Reply): number {
  const line = parseReplyLine(reply.at(-1) ?? '');
  return line.ok ? line.code : 0;
}

/** On the wire, CRLF after each line. */
export function encodeReply(reply: Reply): Uint8Array {
  return Buffer.from(`${reply.join('\r\n')}\r\n`, 'latin1');
}
