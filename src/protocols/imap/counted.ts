/** Counts literals for somebody who learns: `{}` becomes `{n}`, and what it announces waits for the server's `+`. */
import { encodeText } from '../../wire/charset.ts';
import { latin1 } from '../../wire/octets.ts';
import type { Composed, Draft, HintNote, Part, Span, Unit } from '../contract.ts';
import { typedSpans, withEnding } from '../typed.ts';
import { foldClient } from './client.ts';
import { commandWords } from './command-words.ts';
import { isVerb } from './commands.ts';
import { type EmptyCounts, emptyCounts } from './empty-count.ts';
import { secretsOf } from './secrets.ts';
import type { Draught, ImapState } from './state.ts';

/** Counts the literals of a draft, if it has any without a count. `tag`: what is put before it. `lint`: of its first line. */
export function composeCounted(
  state: ImapState,
  draft: Draft,
  tag: string,
  lint: (bytes: Uint8Array) => readonly HintNote[],
): Composed | null {
  const counts = emptyCounts(draft.text);
  if (counts === null || !isCommand(state, draft.text)) return null;
  const literals = literalsOf(draft, counts);
  const parts = partsOf(literals, `${tag}${counts.head}`, draft);
  const [first, ...later] = parts;
  const added = [...(tag === '' ? [] : [{ start: 0, end: tag.length }]), ...first!.added];
  const asks = counts.open && draft.announced === undefined;
  const walked = walk(state, draft, counts, tag, literals);
  return {
    bytes: first!.bytes,
    added,
    later,
    mask: walked.mask,
    notes: lint(first!.bytes),
    ...(asks || draft.announced !== undefined ? { asks: walked.message ? 'lines' : 'line' } : {}),
  };
}

/** Where the braces are empty in what is no command of ours, they may be part of a secret. */
function isCommand(state: ImapState, text: string): boolean {
  return state.open !== null || isVerb(commandWords(text).verb);
}

/** What each of the announcements announces; nothing yet where that is to be typed. */
function literalsOf({ text, announced, charset }: Draft, { literals, open }: EmptyCounts): readonly Uint8Array[] {
  return literals.map(({ start, end }, index) => {
    const last = open && index === literals.length - 1;
    return encodeText(last ? (announced ?? '') : text.slice(start, end), charset);
  });
}

type Counted = Part & { readonly added: readonly Span[] };

/** The line up to the first announcement, then each literal with the line behind it. */
function partsOf(literals: readonly Uint8Array[], head: string, { charset, ending }: Draft): readonly Counted[] {
  const before = [encodeText(head, charset), ...literals];
  return before.map((octets, index) => {
    const count = literals[index]?.length;
    if (count === undefined) return { bytes: withEnding(octets, ending), added: [] };
    const announcement = `${index === 0 ? '' : ' '}{${count}}`;
    const start = octets.length + announcement.indexOf('{');
    const line = Buffer.concat([octets, Buffer.from(announcement)]);
    return { bytes: withEnding(line, ending), added: [{ start, end: line.length }] };
  });
}

/** What of the draft must not be shown, as the dialogue itself would cover it; and whether the last literal is a message. */
function walk(
  state: ImapState,
  { text, announced, charset }: Draft,
  counts: EmptyCounts,
  tag: string,
  literals: readonly Uint8Array[],
): { readonly mask: readonly Span[]; readonly message: boolean } {
  const mask: Span[] = [];
  let now = state;
  const say = (typed: string, at: number, counted: number | null): void => {
    const octets = latin1(encodeText(typed, charset));
    // A literal of no octets would be over before it is looked at.
    const line = counted === null ? octets : `${octets}{${Math.max(1, counted)}}`;
    for (const { start, end } of typedSpans(typed, octets.length, secretsOf(now, line)))
      mask.push({ start: at + start, end: at + Math.min(end, typed.length) });
    now = folded(now, line, now.open?.literal ? 'full' : 'crlf');
  };
  say(`${tag}${counts.head}`, -tag.length, literals[0]!.length);
  const message = (): boolean => now.open?.literal?.message != null;
  for (const [index, { start, end }] of counts.literals.entries()) {
    const last = index === counts.literals.length - 1;
    if (last && announced !== undefined) {
      const secret = now.open?.literal?.secret != null;
      return { mask: secret ? [{ start: 0, end: announced.length }] : [], message: message() };
    }
    if (last && counts.open) break;
    say(text.slice(start, end), start, null);
    if (!last) say(' ', end, literals[index + 1]!.length);
  }
  const shown = mask
    .map((span) => ({ ...span, start: Math.max(0, span.start) }))
    .filter(({ start, end }) => end > start);
  return { mask: shown, message: message() };
}

/** The state behind a line or a literal, the server's `+` taken for granted. */
function folded(state: ImapState, text: string, end: 'crlf' | 'full'): ImapState {
  const left = state.open?.literal?.left ?? 0;
  // Counted as it is here, whatever was announced: what is walked through is no session.
  const bytes = Buffer.from(end === 'crlf' ? `${text}\r\n` : text.padEnd(left).slice(0, Math.max(left, 1)), 'latin1');
  const draught: Draught = { state, effects: [], notes: [], secrets: [] };
  const unit: Unit = { type: 'unit', channel: 0, from: 'client', offset: 0, bytes, end };
  foldClient(draught, unit);
  const { open } = draught.state;
  return open ? { ...draught.state, open: { ...open, waits: false } } : draught.state;
}
