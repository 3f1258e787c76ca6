/** Typed text to wire bytes, with lint and masking. It never refuses: a learner may send anything. */
import { encodeText } from '../../wire/charset.ts';
import { stuff } from '../../wire/dot-stuffing.ts';
import { latin1 } from '../../wire/octets.ts';
import type { Composed, Draft, HintNote, Span } from '../contract.ts';
import { lintAnswer } from './lint-answer.ts';
import { lintCommand } from './lint-command.ts';
import { lintEnd, lintMessageLine } from './lint-message.ts';
import { secretsOf } from './secrets.ts';
import { awaitsAnswer, type SmtpState } from './state.ts';

const ENDINGS: Readonly<Record<Draft['ending'], Uint8Array>> = {
  crlf: Uint8Array.of(0x0d, 0x0a),
  lf: Uint8Array.of(0x0a),
  none: new Uint8Array(0),
};

/** In message text a leading dot is doubled, but for the final dot itself (RFC 5321 §4.5.2). */
export function compose(state: SmtpState, draft: Draft): Composed {
  const typed = encodeText(draft.text, draft.charset);
  const ending = ENDINGS[draft.ending];
  const text = state.message && !draft.raw && draft.text !== '.' ? stuff(typed) : typed;
  const bytes = new Uint8Array(text.length + ending.length);
  bytes.set(text);
  bytes.set(ending, text.length);
  const line = latin1(typed);
  return { bytes, mask: maskOf(state, draft.text, line), notes: lint(state, line, bytes) };
}

function lint(state: SmtpState, line: string, bytes: Uint8Array): readonly HintNote[] {
  if (state.chunkLeft > 0) return [];
  if (state.message) return line === '.' ? lintEnd(state.message) : lintMessageLine(state, bytes);
  return awaitsAnswer(state) ? lintAnswer(state, line) : lintCommand(state, bytes);
}

/** UTF-16 spans of the typed text to hide. A user name typed before it is encoded stays readable. */
function maskOf(state: SmtpState, text: string, line: string): readonly Span[] {
  if (awaitsAnswer(state) && state.auth?.mechanism === 'LOGIN' && state.auth.answers === 0) return [];
  return secretsOf(state, line).map(({ start, end }) => ({
    start: unitsAt(text, line, start),
    end: unitsAt(text, line, end),
  }));
}

/** UTF-16 index for an octet index: equal for ASCII, else found by encoding prefixes from the whole. */
function unitsAt(text: string, line: string, octet: number): number {
  if (text.length === line.length) return octet;
  if (octet >= line.length) return text.length;
  let units = 0;
  for (let octets = 0; units < text.length && octets < octet; units++) octets += encodeText(text[units]!).length;
  return units;
}
