/** One thing as a line of JSON (design §3). What else it is, elsewhere or in another protocol, stands in lists of its own. */
import type { Speaker } from '../../locale/speaker.ts';
import type { HintNote, Occasion, PlacedMeaning, Sense } from '../../protocols/contract.ts';
import { jsonLine } from '../json-line.ts';
import type { ProtocolSenses } from './things.ts';

/** The likeliest sense is the object itself; the others follow under `also`. */
export function thingJson(found: readonly ProtocolSenses[], speaker: Speaker): string {
  const [first, ...also] = found.flatMap(({ protocol, senses }) =>
    senses.map((sense) => ({ protocol: protocol.id, ...factsOf(sense, protocol.id, speaker) })),
  );
  return jsonLine({ ...first, also });
}

function factsOf(sense: Sense, protocol: string, speaker: Speaker): object {
  const { kind, source } = sense;
  switch (kind) {
    case 'reply': {
      const { title, text, next } = speaker.meaning(sense.meaning);
      const status = 'code' in sense.status ? sense.status : { ...sense.status, enhanced: null };
      return {
        kind,
        ...status,
        class: sense.class,
        in: sense.where.map(name),
        title,
        meaning: text,
        next,
        source,
        notes: notesOf(sense.hints, speaker),
        elsewhere: sense.elsewhere.map((placed) => placedFacts(placed, speaker)),
      };
    }
    case 'command': {
      const { verb, syntax, hints, guess } = sense;
      const meaning = guess ? null : speaker.command(protocol, verb);
      // A line that is no command may be anything: its first word is not repeated.
      const known = guess ? { verb: null } : { verb };
      return {
        kind,
        ...known,
        class: null,
        enhanced: null,
        meaning,
        next: null,
        syntax,
        source,
        notes: notesOf(hints, speaker),
      };
    }
    case 'enhanced': {
      const { enhanced, class: name } = sense;
      return { kind, enhanced, class: name, meaning: speaker.enhanced(enhanced), next: null, source };
    }
    case 'mechanism': {
      const { mechanism } = sense;
      const { text = null, next = null } = speaker.mechanism(mechanism) ?? {};
      return { kind, mechanism, class: null, enhanced: null, meaning: text, next, source };
    }
    case 'keyword': {
      const { keyword } = sense;
      return {
        kind,
        keyword,
        class: null,
        enhanced: null,
        meaning: speaker.keyword(protocol, keyword),
        next: null,
        source,
      };
    }
  }
}

function placedFacts({ where, meaning, source }: PlacedMeaning, speaker: Speaker): object {
  const { title, text, next } = speaker.meaning(meaning);
  return { in: where.map(name), title, meaning: text, next, source };
}

function name(occasion: Occasion): string {
  return occasion.at === 'command' ? occasion.command : occasion.at;
}

/** Findings in the shape that `--json` of a session gives them. */
export function notesOf(hints: readonly HintNote[], speaker: Speaker): readonly object[] {
  return hints.map(({ id, severity, params, source }) => ({
    id,
    severity,
    message: speaker.hint({ id, params }),
    source,
  }));
}
