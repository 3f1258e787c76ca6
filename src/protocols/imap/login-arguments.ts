/** The arguments of LOGIN on one line or part of one: the user name is shown, what follows it never (RFC 9051 §6.2.3). */
import type { Secret } from '../contract.ts';
import { announcement } from './tokens.ts';

/** `args`: arguments that are over when the text ends. */
export type LoginArguments = {
  readonly secrets: readonly Secret[];
  readonly args: number;
  readonly user: string | null;
};

/** `text` begins at octet `at` of its line; `before`: how many arguments were over before it. */
export function loginArguments(
  text: string,
  at: number,
  before: number,
  kind: Secret['kind'] = 'password',
): LoginArguments {
  const announced = announcement(text);
  const end = announced?.at ?? text.length;
  const name = before === 0 ? userName(text.slice(0, end)) : null;
  const from = skipBlanks(text, name?.end ?? 0, end);
  // A name that cannot be told from what follows may be all of it.
  const hidden = trimmedEnd(text, from, end);
  const args = before + (name ? 1 : 0) + (hidden > from ? 1 : 0);
  const secrets: Secret[] = hidden > from ? [{ start: at + from, end: at + hidden, kind }] : [];
  return { secrets, args, user: name?.user ?? null };
}

/** The first argument, when it is a clean one: a word, or a string in quotes. */
function userName(text: string): { readonly user: string; readonly end: number } | null {
  const quoted = /^[ \t]*"((?:[^"\\]|\\.)*)"(?=[ \t]|$)/s.exec(text);
  if (quoted) return { user: quoted[1]!.replace(/\\(.)/gs, '$1'), end: quoted[0].length };
  const word = /^[ \t]*([^\s"(){}]+)(?=[ \t]|$)/.exec(text);
  return word && { user: word[1]!, end: word[0].length };
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[ \t]/.test(text[at]!)) at++;
  return at;
}

/** Blanks before an announced literal belong to nobody; at the end of a line they may be of the password. */
function trimmedEnd(text: string, from: number, end: number): number {
  let at = end;
  if (end < text.length) while (at > from && /[ \t]/.test(text[at - 1]!)) at--;
  return at;
}
