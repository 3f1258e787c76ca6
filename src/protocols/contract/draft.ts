/** What is typed, and what becomes of it on its way to the wire. */
import type { Span } from '../../wire/unit.ts';
import type { Note } from './note.ts';

/**
 * What the assistant can do for somebody who learns, each learnt by itself. `tag`: to name a command; `count`: to count the
 * octets of a literal.
 */
export type Aid = 'tag' | 'count';

/** `adds`: puts there what is missing; `warns`: says before Enter that it is missing; `off`: says so only once it was sent. */
export type AidLevel = 'adds' | 'warns' | 'off';

/** How far the assistant goes. */
export type Assistance = Readonly<Record<Aid, AidLevel>>;

/**
 * `raw`: exactly these octets and this ending; no stuffing, no tag. `assisted`: what the protocol wants around the words may
 * be added: the tag of a line that wirespeak types by itself (`own`), or what somebody who learns is helped with.
 * `announced`: the octets that the end of `text` announces, typed after it because `Composed.asks` for them.
 */
export type Draft = {
  readonly text: string;
  readonly charset: string;
  readonly ending: 'crlf' | 'lf' | 'none';
  readonly raw: boolean;
  readonly assisted?: 'own' | Assistance;
  readonly announced?: string;
};

/** Octets to be sent, and spans of them that were added to what was typed. */
export type Part = { readonly bytes: Uint8Array; readonly added?: readonly Span[] };

/**
 * `mask`: UTF-16 indices of the draft's text that must not be shown; of `announced`, where the draft has it. `later`: what
 * goes behind `bytes`, each part when the server has asked for it (the input is `octets`), none where it refuses instead.
 * `asks`: what the text announces is not in it and is to be typed first, as one line or as several. `shows`: what can be
 * told of the aids: whether the person did by hand what they would do.
 */
export type Composed = Part & {
  readonly mask: readonly Span[];
  readonly notes: readonly Note[];
  readonly later?: readonly Part[];
  readonly asks?: 'line' | 'lines';
  readonly shows?: Readonly<Partial<Record<Aid, boolean>>>;
};

/**
 * What a person's words become where the protocol wants them encoded: `text` goes on the line, `plain` is what it holds,
 * `hidden` the octets of `plain` that must not be shown. `by`: how `plain` became what stands on the line; `quoted`: its words
 * stand there as they are, in quotes.
 */
export type Answer = {
  readonly text: string;
  readonly plain: Uint8Array;
  readonly hidden: readonly Span[];
  readonly by: 'base64' | 'md5' | 'quoted';
};
