/** Tab completion, derived from what is legal now and from the written syntax of each command; no verb is known here. */
import { graphemes } from '../text/width.ts';

/** A command as `View.legal` gives it, or one of wirespeak's own that start with a slash. */
type Candidate = { readonly verb: string; readonly syntax: string };

export type CompletionSources = {
  /** What makes sense now, best first. */
  readonly legal: readonly Candidate[];
  /** Verbs to fall back on when nothing legal fits. */
  readonly verbs: readonly string[];
  /** `/help` and its like. */
  readonly slash: readonly Candidate[];
  /** Offered keywords with their values: `SIZE 1048576`. The values of a verb's own keyword are its arguments. */
  readonly capabilities: readonly string[];
};

/** A completion under way: Tab turns it, anything else ends it. */
export type Completion = {
  readonly options: readonly string[];
  readonly at: number;
  /** What stands behind the cursor and stays there. */
  readonly after: string;
};

/**
 * What Tab does (`by` −1: Shift-Tab) at the cursor (grapheme column). Goes on with `previous` while its result still
 * stands, round and round; begins anew otherwise. null: nothing fits, or nothing would change.
 */
export function complete(
  previous: Completion | null,
  text: string,
  cursor: number,
  sources: CompletionSources,
  by: 1 | -1 = 1,
): Completion | null {
  if (previous && previous.options.length > 1) {
    const stands = completedLine(previous);
    const count = previous.options.length;
    if (stands.text === text && stands.column === cursor)
      return { ...previous, at: (previous.at + by + count) % count };
  }
  const clusters = graphemes(text);
  const typed = clusters.slice(0, cursor).join('');
  const options = [...new Set(optionsFor(typed, sources))].filter((option) => option !== typed);
  if (options.length === 0) return null;
  return { options, at: by === 1 ? 0 : options.length - 1, after: clusters.slice(cursor).join('') };
}

/** The line with the option in place, and the cursor behind it. */
export function completedLine(completion: Completion): { readonly text: string; readonly column: number } {
  const option = completion.options[completion.at]!;
  return { text: option + withoutOverlap(option, completion.after), column: graphemes(option).length };
}

/** What of a syntax can be typed as it stands: `VERB WORD:<` of `VERB WORD:<name@domain> [more]`. */
export function literalHead({ verb, syntax }: Candidate): string {
  if (!takesArgument({ verb, syntax })) return verb;
  const rest = syntax.slice(verb.length);
  return verb + /^ (?:[A-Z0-9]+(?![\p{L}\p{N}|]))?[^\p{L}\p{N}[\]\s|…]*/u.exec(rest)![0];
}

/** Without an argument, or with one that may be left out, the verb is complete. */
function takesArgument({ verb, syntax }: Candidate): boolean {
  return syntax.slice(0, verb.length).toUpperCase() === verb.toUpperCase() && /^ [^[]/.test(syntax.slice(verb.length));
}

/** A slash command and a space if more must follow: its syntax holds placeholders only. */
function slashHead(candidate: Candidate): string {
  return takesArgument(candidate) ? `${candidate.verb} ` : candidate.verb;
}

function optionsFor(typed: string, sources: CompletionSources): readonly string[] {
  if (typed.startsWith('//')) return [];
  if (typed.startsWith('/')) return starting(sources.slash.map(slashHead), typed);
  const legal = starting(sources.legal.map(literalHead), typed);
  if (legal.some((option) => option !== typed)) return legal;
  const values = argumentOptions(typed, sources);
  return values.length > 0 || typed === '' ? values : starting(sources.verbs, typed);
}

/** `VERB val` → the values that the verb's own keyword offers. */
function argumentOptions(typed: string, { legal, verbs, capabilities }: CompletionSources): readonly string[] {
  const match = /^(\S+) (\S*)$/.exec(typed);
  if (!match) return [];
  const verb = match[1]!.toUpperCase();
  if (!verbs.includes(verb) && !legal.some((candidate) => candidate.verb === verb)) return [];
  const offered = capabilities.flatMap((line) => {
    const [keyword = '', ...values] = line.split(/[ =]+/);
    return keyword.toUpperCase() === verb ? values.filter((value) => value !== '') : [];
  });
  return starting(
    offered.map((value) => `${match[1]} ${value}`),
    typed,
  );
}

/** Those that go on from what is typed, whatever its case. */
function starting(options: readonly string[], typed: string): readonly string[] {
  return options.filter((option) => option.toUpperCase().startsWith(typed.toUpperCase()));
}

/** Completing in mid-word does not leave the old rest of the word behind it twice. */
function withoutOverlap(option: string, after: string): string {
  for (let length = Math.min(option.length, after.length); length > 0; length--) {
    if (option.endsWith(after.slice(0, length))) return after.slice(length);
  }
  return after;
}
