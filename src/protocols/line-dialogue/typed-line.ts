/** What may be shown and remembered of a line as it is typed and sent. */
import type { Secret, Span } from '../contract.ts';
import { asksFor } from '../sasl/exchange.ts';
import { cover, isNameBeingTyped } from '../sasl/secrets.ts';
import { isVerbBeingTyped } from '../suspicion.ts';
import { typedSpans } from '../typed.ts';
import { awaitsAnswer, type LineState } from './state.ts';

/**
 * UTF-16 spans of the typed text to hide. `line`: its octets, one character each; `secrets`: those of the line; `verbs`:
 * those of the protocol. A user name typed before it is encoded stays readable, and so does the beginning of a verb.
 */
export function maskOf(
  state: LineState,
  text: string,
  line: string,
  secrets: readonly Secret[],
  verbs: readonly string[],
): readonly Span[] {
  if (awaitsAnswer(state) && asksFor(state.auth!) === 'user' && isNameBeingTyped(line)) return [];
  if (!awaitsAnswer(state) && isVerbBeingTyped(line, verbs)) return [];
  return typedSpans(text, line.length, secrets);
}

/** `covered`: a command without its secrets, all that is remembered of it; `whole`: itself, null where it may not be read. */
export type ReadableCommand = { readonly covered: string; readonly whole: string | null };

/** A line that is all secret has no verb to name. `masked`: masks it came with, in replay. */
export function readableCommand(
  line: string,
  secrets: readonly Secret[],
  masked: readonly Secret[] | undefined,
): ReadableCommand {
  if ((masked ?? secrets)[0]?.start === 0) return { covered: '', whole: null };
  return { covered: cover(line, secrets), whole: masked ? null : line };
}
