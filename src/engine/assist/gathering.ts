/** What Enter does with a line somebody is helped with: it goes, or what it announces is gathered first. Pure. */
import type { Assistance, Composed, Draft } from '../../protocols/contract.ts';

/** A command whose end announces octets, and the lines of them typed so far; they go together, once they are counted. */
export type Gathering = {
  /** The command as it was typed. */
  readonly text: string;
  /** `lines`: up to a line with a dot and nothing else. `line`: the next one. */
  readonly as: 'line' | 'lines';
  readonly lines: readonly string[];
  /** How far the assistant went when the command was typed: whatever changes meanwhile, this one is counted. */
  readonly assistance: Assistance;
};

/** How lines are written, and how far the assistant goes; null: it adds nothing here. */
export type Writing = { readonly charset: string; readonly assistance: Assistance | null };

/** Composes a draft in a conversation. */
type Compose = (draft: Draft) => Composed;

/** What is to be done: send this, or go on gathering. */
export type Entered = { readonly send: Composed } | { readonly gather: Gathering };

const END = '.';

/** A line at the prompt as a draft; while something is gathered, `mask` and octets of what comes of it are the line's own. */
export function draftOf(text: string, gathering: Gathering | null, { charset, assistance }: Writing): Draft {
  const plain = { charset, ending: 'crlf', raw: false } as const;
  if (gathering !== null) return { ...plain, text: gathering.text, announced: text, assisted: gathering.assistance };
  return assistance === null ? { ...plain, text } : { ...plain, text, assisted: assistance };
}

/** What Enter does. */
export function entered(compose: Compose, text: string, gathering: Gathering | null, writing: Writing): Entered {
  if (gathering === null) {
    const { assistance } = writing;
    const composed = compose(draftOf(text, null, writing));
    if (assistance === null || composed.asks === undefined) return { send: composed };
    return { gather: { text, as: composed.asks, lines: [], assistance } };
  }
  if (gathering.as === 'line') return { send: compose(draftOf(text, gathering, writing)) };
  if (text !== END) return { gather: { ...gathering, lines: [...gathering.lines, text] } };
  return { send: compose(draftOf(gathered(gathering), gathering, writing)) };
}

/** The lines gathered, each with its end. */
export function gathered({ lines }: Gathering): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
