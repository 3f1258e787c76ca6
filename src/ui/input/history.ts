/** What was typed before, for ↑ and ↓. Secrets never get in. */

/** How many entries are kept. */
export const HISTORY_KEPT = 500;

export type History = {
  /** Oldest first. */
  readonly entries: readonly string[];
  /** The entry shown; null: the person's own draft. */
  readonly at: number | null;
  /** What was being typed when the person went looking. */
  readonly draft: string;
};

/** A move through the history and the text to show. */
type Recalled = { readonly history: History; readonly text: string };

/** Nothing typed yet. */
export const emptyHistory: History = { entries: [], at: null, draft: '' };

/** Adds what was sent and leaves the search. Blank text, secrets and the same again in a row are not added. */
export function pushHistory(history: History, text: string, masked: boolean): History {
  const skip = masked || text.trim() === '' || history.entries.at(-1) === text;
  const entries = skip ? history.entries : [...history.entries, text].slice(-HISTORY_KEPT);
  return { entries, at: null, draft: '' };
}

/** One back. `current` is kept as the draft when the search begins. null: there is nothing older. */
export function previousEntry(history: History, current: string): Recalled | null {
  const at = (history.at ?? history.entries.length) - 1;
  const text = history.entries[at];
  if (text === undefined) return null;
  return { history: { ...history, at, draft: history.at === null ? current : history.draft }, text };
}

/** One forward, at last the draft again. null: the draft is already shown. */
export function nextEntry(history: History): Recalled | null {
  if (history.at === null) return null;
  const at = history.at + 1;
  const text = history.entries[at];
  if (text === undefined) return { history: { ...history, at: null, draft: '' }, text: history.draft };
  return { history: { ...history, at }, text };
}
