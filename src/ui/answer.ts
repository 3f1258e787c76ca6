/** Turns what is typed into base64: the whole answer, or the last argument of a command. */
import { encodeBase64 } from '../wire/base64.ts';
import { encodeText } from '../wire/charset.ts';

export type Encoded = {
  readonly text: string;
  readonly base64: string;
  /** What the base64 stands for. */
  readonly plain: Uint8Array;
};

/** The octets meant by typed text. With `nuls`, `\0` typed as two characters is a NUL: no key sends one. */
export function plainOctets(text: string, typed: Uint8Array, nuls: boolean): Uint8Array {
  if (!nuls || !text.includes('\\0')) return typed;
  const octets: number[] = [];
  for (let at = 0; at < typed.length; at++) {
    const isNul = typed[at] === 0x5c && typed[at + 1] === 0x30;
    octets.push(isNul ? 0 : typed[at]!);
    if (isNul) at++;
  }
  return Uint8Array.from(octets);
}

/** `answer`: all of the text is encoded; else its last word, if there are two. null: nothing to encode. */
export function encodeDraft(text: string, charset: string, answer: { readonly nuls: boolean } | null): Encoded | null {
  if (answer) return text === '' ? null : encode('', text, charset, answer.nuls);
  const argument = /^(.*\S\s+)(\S+)$/.exec(text);
  return argument ? encode(argument[1]!, argument[2]!, charset, true) : null;
}

function encode(head: string, text: string, charset: string, nuls: boolean): Encoded {
  const plain = plainOctets(text, encodeText(text, charset), nuls);
  const base64 = encodeBase64(plain);
  return { text: head + base64, base64, plain };
}
