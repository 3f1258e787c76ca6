/** What is odd in the characters of a command. */
import { firstNonAscii } from '../../wire/octets.ts';
import type { HintNote } from '../contract.ts';
import { hint, type LintProtocol } from '../hint.ts';
import { fullWidth } from '../typed.ts';

/** A full stop or comma of an input method behind a verb or behind a bracket: as one ends a sentence. */
const CLOSED_BY_MARK = /^([ \t]*(?:[A-Za-z]+|.*>))[ \t]*([。．，])[ \t]*$/;

/** Hints on a command without its secrets and its end. `utf8`: may it hold what is not ASCII? */
export function lintCharacters(protocol: LintProtocol, octets: Uint8Array, utf8: boolean): readonly HintNote[] {
  if (firstNonAscii(octets) < 0) return [];
  const text = Buffer.from(octets).toString('utf8');
  const meant = fullWidth(text);
  const [, suggestion, character] = CLOSED_BY_MARK.exec(text) ?? [];
  if (suggestion !== undefined && fullWidth(suggestion) === null)
    return [hint(`${protocol}.lint.trailing-mark`, { character: character!, suggestion: suggestion.trim() })];
  // A blank cannot be seen between quotes, so it is named.
  if (meant) return [hint(`${protocol}.lint.full-width`, meant.ascii === ' ' ? { space: meant.character } : meant)];
  if (utf8) return [];
  return [hint(`${protocol}.lint.not-ascii`, { character: [...text].find((c) => c > '\u007f') ?? '' })];
}
