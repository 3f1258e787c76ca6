/** The keys while a text is looked for. */
import type { App } from '../app.ts';
import { actionOf } from '../input/keys.ts';
import { type LineAction, lineText, reduceLine } from '../input/line.ts';
import type { Typed } from '../input/typed.ts';
import type { Scroll, Scrolling } from '../scroll.ts';
import type { Finding } from '../state.ts';
import { endFind, findNext, findText } from './find.ts';

const SCROLLS: Readonly<Record<string, Exclude<Scroll, 'first' | 'last'>>> = {
  pageup: 'page-up',
  pagedown: 'page-down',
  wheelup: 'wheel-up',
  wheeldown: 'wheel-down',
};
/** What changes the text. Going left and right is not worth a place to go back to. */
const EDITS = ['left', 'right', 'home', 'end', 'backspace', 'delete', 'kill-to-end', 'kill-word', 'clear'] as const;
/** Nobody looks for more, and a pasted book must not be looked for. */
const LONGEST = 200;

/** How a chord scrolls; null: it does not. */
export function scrollOf(chord: string): Exclude<Scroll, 'first' | 'last'> | null {
  return SCROLLS[chord] ?? null;
}

/** One key, or a text typed or pasted. */
export function findKey(app: App, scrolling: Scrolling, finding: Finding, typed: Typed): void {
  if (typed.kind === 'key') return chordKey(app, scrolling, finding, typed.chord);
  if (finding.typing) return change(app, finding, { type: 'insert', text: typed.text.slice(0, LONGEST) });
  if (typed.kind === 'text') for (const letter of typed.text) letterKey(app, letter);
}

function letterKey(app: App, letter: string): void {
  const { overlay } = app.store.state;
  if (letter === 'n' || letter === 'N') findNext(app, letter === 'n' ? -1 : 1);
  if (letter === '/' && overlay?.kind === 'find') app.store.update({ overlay: { ...overlay, typing: true } });
}

function chordKey(app: App, scrolling: Scrolling, finding: Finding, chord: string): void {
  const scroll = scrollOf(chord);
  if (scroll !== null) return scrolling.scrollTranscript(scroll);
  const action = actionOf(chord, 'session');
  switch (action) {
    case 'find':
    case 'up':
      return findNext(app, -1);
    case 'down':
      return findNext(app, 1);
    case 'dismiss':
    case 'leave':
      return endFind(app, true);
    case 'send':
      if (!finding.typing || isVain(finding)) return endFind(app, false);
      return app.store.update({ overlay: { ...finding, typing: false } });
    case 'wire':
      return app.store.update({ wire: !app.store.state.wire });
    case 'redraw':
      return app.redraw();
  }
  const edit = EDITS.find((each) => each === action);
  if (edit && finding.typing) change(app, finding, { type: edit });
}

/** There is nothing to stay at. While a search is under way there may be. */
function isVain({ line, found, progress }: Finding): boolean {
  return lineText(line) === '' || (found === 'nowhere' && progress === null);
}

function change(app: App, finding: Finding, action: LineAction): void {
  const line = reduceLine(finding.line, action, { measure: app.measure, multiline: false });
  if (line.lines[0] === finding.line.lines[0]) return app.store.update({ overlay: { ...finding, line } });
  findText(app, finding, line);
}
