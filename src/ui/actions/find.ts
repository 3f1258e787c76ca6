/** Looking for a text in the transcript, and going back to refusals. */
import type { App } from '../app.ts';
import { emptyLine, lineText, reduceLine } from '../input/line.ts';
import type { Finding } from '../state.ts';
import { glyphs } from '../text/glyphs.ts';
import { matcher } from '../transcript/matcher.ts';
import { type Course, refusalBefore, seek } from '../transcript/seek.ts';
import { rowWords } from '../transcript/words.ts';

/** Milliseconds of one slice of a search. */
const SLICE = 8;

/** Opens the search; with a text it goes to the newest place at once. */
export function find(app: App, text = ''): void {
  const { store, measure } = app;
  if (!store.conversation) return;
  const { bottom, seen, looked } = store.state;
  const line = reduceLine(emptyLine, { type: 'set', text }, { measure, multiline: false });
  const overlay: Finding = {
    kind: 'find',
    line,
    typing: text === '',
    from: { bottom, seen, looked },
    run: {},
    found: 'nothing-yet',
    progress: null,
  };
  store.update({ overlay, notice: null, problem: null });
  if (text !== '') search(app, { start: newestSeen(app), by: -1 });
}

/** The text looked for has changed: a longer one may still stand where the shorter one was found. */
export function findText(app: App, finding: Finding, line: Finding['line']): void {
  const { store } = app;
  const longer = lineText(line).startsWith(lineText(finding.line)) && finding.found !== 'nothing-yet';
  const start = longer && store.state.looked !== null ? store.state.looked : originOf(app, finding);
  store.update({ overlay: { ...finding, line } });
  if (lineText(line) === '') return settle(app, { found: 'nothing-yet' });
  search(app, { start, by: -1 });
}

/** The next place, up (-1) or down (1). */
export function findNext(app: App, by: 1 | -1): void {
  const { overlay, looked } = app.store.state;
  if (overlay?.kind !== 'find' || lineText(overlay.line) === '') return;
  search(app, looked === null ? { start: originOf(app, overlay), by } : { start: looked + by, by });
}

/** Ends the search. `back`: to where one was; else one stays at what was found. */
export function endFind({ store }: App, back: boolean): void {
  const { overlay } = store.state;
  if (overlay?.kind === 'find') store.update({ overlay: null, ...(back ? overlay.from : {}) });
}

/** The newest refusal; again: the one before it, and after the first the newest once more. */
export function lastRefusal({ store, frame }: App): void {
  const { conversation, state } = store;
  if (!conversation) return;
  const { transcript } = conversation;
  const { speaker, looked } = state;
  const index = refusalBefore(transcript, looked ?? transcript.length) ?? refusalBefore(transcript, transcript.length);
  if (index !== null) return frame?.show(index);
  store.update({ notice: { title: speaker.ui('key.refused'), text: [speaker.ui('refused.none')] } });
}

function search(app: App, course: Course): void {
  const { store, measure } = app;
  const { conversation, state } = store;
  const finding = state.overlay;
  if (!conversation || finding?.kind !== 'find') return;
  const { transcript } = conversation;
  const run = {};
  const { describe } = rowWords(state.speaker, glyphs(measure.ambiguous), measure, false);
  const holds = matcher(lineText(finding.line), { charset: state.charset, describe });
  store.update({ overlay: { ...finding, run, progress: 0 } });
  let looked = 0;
  const slice = (): void => {
    const { overlay } = store.state;
    if (overlay?.kind !== 'find' || overlay.run !== run || store.conversation !== conversation) return;
    const until = performance.now() + SLICE;
    const answer = seek(transcript, holds, course, looked, () => performance.now() > until);
    if (answer.kind === 'more') {
      looked = answer.looked;
      const progress = Math.floor((100 * looked) / transcript.length);
      if (progress !== overlay.progress) store.update({ overlay: { ...overlay, progress } });
      setImmediate(slice);
      return;
    }
    if (answer.kind === 'nowhere') return settle(app, { found: 'nowhere' });
    store.update({ overlay: { ...overlay, found: answer.wrapped ? 'wrapped' : 'here', progress: null } });
    app.frame?.show(answer.index);
  };
  slice();
}

/** Nothing is found: one stands where one was, and a search under way stops. */
function settle({ store }: App, { found }: Pick<Finding, 'found'>): void {
  const { overlay } = store.state;
  if (overlay?.kind !== 'find') return;
  store.update({ ...overlay.from, looked: null, overlay: { ...overlay, found, run: {}, progress: null } });
}

function originOf(app: App, { from }: Finding): number {
  return from.bottom?.index ?? lastIndex(app);
}

function newestSeen(app: App): number {
  return app.store.state.bottom?.index ?? lastIndex(app);
}

function lastIndex({ store }: App): number {
  return (store.conversation?.transcript.length ?? 1) - 1;
}
