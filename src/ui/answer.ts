/** Turns what is typed into what the server wants: its answer, the whole command, or the last argument as base64. */
import type { Conversation } from '../engine/session/conversation.ts';
import type { Answer } from '../protocols/contract.ts';
import { encodeBase64 } from '../wire/base64.ts';
import { encodeText } from '../wire/charset.ts';

/** `text` is the line as it is to be sent. */
export type Encoded = Answer & {
  /** What stands at the end of the line in place of the words. */
  readonly made: string;
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
    made: base64,
    by: 'base64',
    plain,
    hidden: [{ start: plain.lastIndexOf(0) + 1, end: plain.length }],
  };
}

/**
 * What Ctrl-O makes of the line: the protocol knows best what belongs here; where it has no answer, a command's last
 * argument becomes base64. null: nothing to do, or the words do not suffice.
 */
export function encodeLine(conversation: Conversation, text: string, charset: string): Encoded | null {
  const { input } = conversation.view;
  if (input.kind === 'message') return null;
  const answer = conversation.answer(text, charset);
  if (answer) return { ...answer, made: answer.text };
  return input.kind === 'sasl' ? null : encodeArgument(text, charset);
}
