/** Typed text to wire bytes, with lint and masking. It never refuses: a learner may send anything. */
import { encodeText } from '../../wire/charset.ts';
import { stuff } from '../../wire/dot-stuffing.ts';
import { latin1 } from '../../wire/octets.ts';
import type { Composed, Draft, HintNote } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { maskOf } from '../line-dialogue/typed-line.ts';
import { lintAnswer } from '../sasl/lint.ts';
import { withEnding } from '../typed.ts';
import { lintChunk } from './chunk.ts';
import { VERBS } from './commands.ts';
import { lintCommand } from './lint-command.ts';
import { lintEnd, lintMessageLine } from './lint-message.ts';
import { secretsOf } from './secrets.ts';
import type { SmtpState } from './state.ts';

/** In message text a leading dot is doubled, but for the final dot itself (RFC 5321 §4.5.2). */
export function compose(state: SmtpState, draft: Draft): Composed {
  const typed = encodeText(draft.text, draft.charset);
  const text = state.message && !draft.raw && draft.text !== '.' ? stuff(typed) : typed;
  const bytes = withEnding(text, endingOf(state, draft, text.length));
  const line = latin1(typed);
  return {
    bytes,
    mask: maskOf(state, draft.text, line, secretsOf(state, line), VERBS),
    notes: lint(state, line, bytes),
  };
}

/** In a counted chunk a line end is sent only where there is room for it: else it would be read as a command. */
function endingOf({ chunkLeft }: SmtpState, { raw, ending }: Draft, octets: number): Draft['ending'] {
  return !raw && chunkLeft > 0 && octets + 2 > chunkLeft ? 'none' : ending;
}

function lint(state: SmtpState, line: string, bytes: Uint8Array): readonly HintNote[] {
  if (state.chunkLeft > 0) return lintChunk(state.chunkLeft, bytes.length);
  if (state.message) return line === '.' ? lintEnd(state.message) : lintMessageLine(state, bytes);
  return awaitsAnswer(state) ? lintAnswer('smtp', state.auth!, line, VERBS) : lintCommand(state, bytes);
}
