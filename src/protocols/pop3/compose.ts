/** Typed text to wire bytes, with lint and masking. It never refuses: a learner may send anything. */
import { encodeText } from '../../wire/charset.ts';
import { latin1 } from '../../wire/octets.ts';
import type { Composed, Draft } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { maskOf } from '../line-dialogue/typed-line.ts';
import { lintAnswer } from '../sasl/lint.ts';
import { withEnding } from '../typed.ts';
import { VERBS } from './commands.ts';
import { lintCommand } from './lint-command.ts';
import { secretsOf } from './secrets.ts';
import type { Pop3State } from './state.ts';

/** The client of POP3 sends lines and nothing else: no text of its own is ever stuffed. */
export function compose(state: Pop3State, draft: Draft): Composed {
  const typed = encodeText(draft.text, draft.charset);
  const bytes = withEnding(typed, draft.ending);
  const line = latin1(typed);
  const notes = awaitsAnswer(state) ? lintAnswer('pop3', state.auth!, line, VERBS) : lintCommand(state, bytes);
  return { bytes, mask: maskOf(state, draft.text, line, secretsOf(state, line), VERBS), notes };
}
