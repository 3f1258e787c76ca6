/** Turns what is typed into what the server wants: the whole answer to its question, or the last argument as base64. */
import type { Conversation } from '../engine/session/conversation.ts';
import { encodeBase64 } from '../wire/base64.ts';
import { encodeText } from '../wire/charset.ts';
import type { Span } from '../wire/unit.ts';

export type Encoded = {
  /** The line as it is to be sent. */
  readonly text: string;
  readonly base64: string;
  /** What the base64 stands for. */
  readonly plain: Uint8Array;
  /** Octets of `plain` not to be shown where the line is masked. */
  readonly hidden: readonly Span[];
};

/** The octets meant by typed text: `\0` typed as two characters is a NUL, for no key sends one. */
export function plainOctets(text: string, charset: string): Uint8Array {
  return encodeText(text.replaceAll('\\0', '\0'), charset);
}

/** The line with its last word encoded, if there are two; null: nothing to encode. */
export function encodeArgument(text: string, charset: string): Encoded | null {
  const argument = /^(.*\S\s+)(\S+)$/.exec(text);
  if (!argument) return null;
  const plain = plainOctets(argument[2]!, charset);
  const base64 = encodeBase64(plain);
  // With NULs in it, the last part is the password; without, all of it may be one.
  return {
    text: argument[1]! + base64,
    base64,
    plain,
    hidden: [{ start: plain.lastIndexOf(0) + 1, end: plain.length }],
  };
}

/** The answer to the question at hand; null when there is none, or the words do not suffice. */
export function encodeAnswer(conversation: Conversation, text: string, charset: string): Encoded | null {
  const answer = conversation.answer(text, charset);
  return answer && { ...answer, base64: answer.text };
}
