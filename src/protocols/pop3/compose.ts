/** Typed text to wire bytes, with lint and masking. It never refuses: a learner may send anything. */
import { encodeText } from '../../wire/charset.ts';
import { latin1 } from '../../wire/octets.ts';
import type { Composed, Draft, Span } from '../contract.ts';
import { asksFor } from '../sasl/exchange.ts';
import { isNameBeingTyped } from '../sasl/secrets.ts';
import { typedSpans, withEnding } from '../typed.ts';
import { lintAnswer } from './lint-answer.ts';
import { lintCommand } from './lint-command.ts';
import { secretsOf } from './secrets.ts';
import { awaitsAnswer, type Pop3State } from './state.ts';

/** The client of POP3 sends lines and nothing else: no text of its own is ever stuffed. */
export function compose(state: Pop3State, draft: Draft): Composed {
  const typed = encodeText(draft.text, draft.charset);
  const bytes = withEnding(typed, draft.ending);
  const line = latin1(typed);
  const notes = awaitsAnswer(state) ? lintAnswer(state, line) : lintCommand(state, bytes);
  return { bytes, mask: maskOf(state, draft.text, line), notes };
}

/** UTF-16 spans of the typed text to hide. A user name typed before it is encoded stays readable. */
function maskOf(state: Pop3State, text: string, line: string): readonly Span[] {
  if (awaitsAnswer(state) && asksFor(state.auth!) === 'user' && isNameBeingTyped(line)) return [];
  return typedSpans(text, line.length, secretsOf(state, line));
}
