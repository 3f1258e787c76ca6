/** Ways to log in. */
import type { Side } from '../../wire/unit.ts';

/**
 * One line of an ordinary login. In it `{user}` and `{password}` stand for values, `{challenge}` and `{challenge-base64}`
 * for what only the server knows; all else the server says is an example. `made`: what is typed is the `answer` made of
 * these words, not the words themselves.
 */
export type LoginLine = { readonly from: Side; readonly line: string; readonly made?: true };

/** A way to log in, from the greeting to the server's yes. Its lines run through the dialogue itself. */
export type LoginWay = {
  /** As it is called on the command line, in upper case: `PLAIN`, `APOP`. */
  readonly name: string;
  readonly lines: readonly LoginLine[];
  /** The first answer may stand on the line of the command, if that has no more octets, CRLF included; null: it may not. */
  readonly oneLine: number | null;
  /** Whoever reads along reads the password. */
  readonly inClear: boolean;
};
