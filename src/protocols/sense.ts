/** What one line may be by itself: the dialogue is asked what it would make of it in each place it may stand in. */
import type {
  HintNote,
  Machine,
  Meaning,
  Occasion,
  PlacedMeaning,
  ReplyNote,
  Sense,
  Side,
  Step,
  Unit,
} from './contract.ts';

type ReplySense = Extract<Sense, { kind: 'reply' }>;
type CommandSense = Extract<Sense, { kind: 'command' }>;

/** States in which a reply is awaited. */
export type Stages<S> = {
  /** Nothing is known of what it answers. */
  readonly unknown: S;
  readonly known: readonly { readonly occasion: Occasion; readonly state: S }[];
};

/** What a reply means wherever it stands, and then where it means something else. null: it is no reply. */
export function explainReply<S>(
  dialogue: Machine<S>,
  line: string,
  stages: Stages<S>,
  sourceOf: (meaningId: string) => string,
  /** Is this what is said for want of a row, although there are rows for other places? */
  isStopgap: (meaning: Meaning) => boolean,
): ReplySense | null {
  const { notes } = fold(dialogue, stages.unknown, 'server', line);
  const reply = notes.find((note): note is ReplyNote => note.kind === 'reply');
  if (!reply) return null;
  const placed = new Map<string, PlacedMeaning>();
  for (const { occasion, state } of stages.known) {
    const meaning = meaningIn(fold(dialogue, state, 'server', line));
    if (!meaning || meaning.id === reply.meaning.id) continue;
    const where = [...(placed.get(meaning.id)?.where ?? []), occasion];
    placed.set(meaning.id, {
      where,
      meaning: placed.get(meaning.id)?.meaning ?? meaning,
      source: sourceOf(meaning.id),
    });
  }
  const anywhere = { where: [], meaning: reply.meaning, source: sourceOf(reply.meaning.id) };
  // What is said of a whole class is said for want of anything closer.
  const telling = [...placed.values()].filter(({ meaning }) => !meaning.id.includes('.class.'));
  const [first, ...others] = telling;
  const takesFirst = first !== undefined && isStopgap(reply.meaning);
  return {
    kind: 'reply',
    status: reply.status,
    class: reply.class,
    hints: notes.filter((note): note is HintNote => note.kind === 'hint'),
    ...(takesFirst ? first : anywhere),
    elsewhere: takesFirst ? others : telling,
  };
}

/** A command typed where it is in order: what is odd is odd about the line itself. */
export function explainCommand<S>(
  dialogue: Machine<S>,
  line: string,
  state: S,
  fact: { readonly verb: string; readonly syntax: string; readonly source: string },
): CommandSense {
  const { notes, secrets } = fold(dialogue, state, 'client', line);
  const hints = notes.filter((note): note is HintNote => note.kind === 'hint' && note.severity !== 'info');
  return { kind: 'command', ...fact, hints, secrets, guess: fact.syntax === '' };
}

function meaningIn({ notes }: Step<unknown>): Meaning | null {
  return notes.find((note) => note.kind === 'reply')?.meaning ?? null;
}

function fold<S>(dialogue: Machine<S>, state: S, from: Side, line: string): Step<S> {
  const bytes = new Uint8Array(Buffer.from(`${line}\r\n`, 'utf8'));
  const unit: Unit = { type: 'unit', channel: 0, from, offset: 0, bytes, end: 'crlf' };
  return dialogue.step(state, unit);
}
