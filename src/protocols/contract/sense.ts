/** What a text is when nothing is known of the dialogue it was said in. */
import type { Secret } from '../../wire/unit.ts';
import type { HintNote, Meaning, ReplyClass, Status } from './note.ts';

/**
 * Where a reply may stand: behind a command (`MAIL`, `LIST n`), or on an occasion of its own. `user`, `password`, `plain`,
 * `digest`, `answer`: where a login asks for that; `message`: behind the end of a message.
 */
export type Occasion =
  | { readonly at: 'command'; readonly command: string }
  | {
      readonly at:
        | 'greeting'
        | 'unsolicited'
        | 'message'
        | 'user'
        | 'password'
        | 'plain'
        | 'digest'
        | 'answer'
        | 'logged-in';
    };

/** A meaning with where it is written, and the occasions it belongs to; none: wherever it stands. */
export type PlacedMeaning = {
  readonly where: readonly Occasion[];
  readonly meaning: Meaning;
  readonly source: string;
};

/** What a text is, when nothing is known of the dialogue it was said in. */
export type Sense =
  | (PlacedMeaning & {
      readonly kind: 'reply';
      readonly status: Status;
      readonly class: ReplyClass;
      readonly hints: readonly HintNote[];
      /** Where it means something else. */
      readonly elsewhere: readonly PlacedMeaning[];
    })
  | {
      readonly kind: 'command';
      readonly verb: string;
      /** As it would be typed; empty when the verb is no verb of the protocol. */
      readonly syntax: string;
      readonly source: string;
      readonly hints: readonly HintNote[];
      /** Octets of the text that must not be shown. */
      readonly secrets: readonly Secret[];
      /** It is no command, but may have been meant for one. */
      readonly guess: boolean;
    }
  | { readonly kind: 'enhanced'; readonly enhanced: string; readonly class: ReplyClass; readonly source: string }
  | { readonly kind: 'keyword'; readonly keyword: string; readonly source: string }
  | { readonly kind: 'mechanism'; readonly mechanism: string; readonly source: string };
