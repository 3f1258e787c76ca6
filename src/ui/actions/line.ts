/** The input line: typing, completion, history, base64, paste, and Enter. */
import { readSlash } from '../../engine/script/slash.ts';
import { encodeLine } from '../answer.ts';
import type { App } from '../app.ts';
import { lessonCommand, lessonCommands } from '../commands/lesson.ts';
import { commands, runSlash } from '../commands/table.ts';
import { completedLine, complete as completeText } from '../input/completion.ts';
import { nextEntry, previousEntry, pushHistory } from '../input/history.ts';
import { emptyLine, type LineAction, lineText, reduceLine } from '../input/line.ts';
import { runOf } from '../lesson/step.ts';
import { isForLesson } from '../lesson/words.ts';
import type { LivePlace } from '../state.ts';
import { answerLesson } from './lesson-line.ts';
import { sendLine, sendText } from './send.ts';
import { reconnect } from './session.ts';

/** Characters the line may have: each key looks at all of them, and nobody types more. */
const LONGEST = 65_536;

/** One change of the line. Whatever was being completed is left as it stands. */
export function edit({ store, measure }: App, action: LineAction): void {
  if (action.type === 'insert' && lineText(store.state.line).length + action.text.length > LONGEST) {
    const { speaker } = store.state;
    const said = speaker.ui('notice.too-long', { count: action.text.length, most: LONGEST });
    return store.update({ notice: { title: speaker.ui('problem.title'), text: [said] } });
  }
  const line = reduceLine(store.state.line, action, { measure, multiline: false });
  store.update({ line, completion: null, notice: null, problem: null });
}

/** Tab: the next completion; `by` -1: the one before. */
export function complete(app: App, by: 1 | -1): void {
  const { store } = app;
  const { completion, line, place } = store.state;
  if (place.kind !== 'live' || place.gathering || place.conversation.view.input.kind === 'message') return;
  const { view, protocol } = place.conversation;
  const answering = view.input.kind === 'sasl';
  const sources = {
    legal: answering ? [] : view.legal,
    verbs: answering ? [] : protocol.verbs,
    slash: [...(place.lesson ? lessonCommands : []), ...commands].map(({ name, takes }) => ({
      verb: `/${name}`,
      syntax: takes ? `/${name} ${takes}` : `/${name}`,
    })),
    capabilities: view.capabilities,
  };
  const next = completeText(completion, lineText(line), line.column, sources, by);
  if (!next) return;
  const { text, column } = completedLine(next);
  store.update({ line: { ...emptyLine, lines: [text], column }, completion: next });
}

/** ↑ and ↓. */
export function recall({ store, measure }: App, back: boolean): void {
  const { history, line } = store.state;
  const recalled = back ? previousEntry(history, lineText(line)) : nextEntry(history);
  if (!recalled) return;
  const set = reduceLine(line, { type: 'set', text: recalled.text }, { measure, multiline: false });
  store.update({ history: recalled.history, line: set, completion: null, encoded: null });
}

/** Ctrl-O: what the server wants in place of the words; pressed again, as it was typed. */
export function encode({ store, measure }: App): void {
  const { line, charset, place, encoded } = store.state;
  if (place.kind !== 'live' || place.gathering) return;
  const text = lineText(line);
  const set = (shown: string) => reduceLine(line, { type: 'set', text: shown }, { measure, multiline: false });
  if (encoded && text === encoded.text) return store.update({ line: set(encoded.typed), encoded: null });
  const done = encodeLine(place.conversation, text, charset);
  if (done) store.update({ line: set(done.text), encoded: { ...done, typed: text }, completion: null });
}

/** Enter. */
export function submit(app: App): void {
  const { store } = app;
  const { place, line } = store.state;
  const live = place.kind === 'live' ? place : null;
  const conversation = live?.conversation ?? null;
  const text = lineText(line);
  const reading = conversation?.view.input.kind === 'message' || live?.gathering !== undefined;
  if (text.startsWith('/') && (!reading || isForLesson(text, place))) return submitSlash(app, live, text);
  if (answerLesson(app, text, () => submit(app)) || live === null) return;
  if (live.conversation.standing !== 'closed') return sendLine(app, live, text);
  if (text === '') return reconnect(app);
  const { speaker } = store.state;
  store.update({ notice: { title: speaker.ui('end.title'), text: [speaker.ui('notice.unsent')] } });
}

function submitSlash(app: App, live: LivePlace | null, text: string): void {
  const { store } = app;
  const lesson = runOf(store.state) ? lessonCommand(text) : null;
  if (lesson) {
    store.update({
      line: emptyLine,
      notice: null,
      problem: null,
      history: pushHistory(store.state.history, text, false),
    });
    return lesson.run(app);
  }
  const read = readSlash(new TextEncoder().encode(text));
  if (read.kind === 'text') {
    if (live && live.conversation.standing !== 'closed') sendLine(app, live, text.slice(1));
    return;
  }
  const { speaker, history } = store.state;
  if (read.kind === 'slash') {
    // What is encoded by hand is often a password.
    const secret = read.slash.name === 'b64' || read.slash.name === 'd64';
    store.update({ line: emptyLine, notice: null, problem: null, history: pushHistory(history, text, secret) });
    if (runSlash(app, read.slash)) return;
  }
  const name = text.split(' ', 1)[0]!;
  const command = commands.find((each) => `/${each.name}` === name);
  const said = command
    ? speaker.ui('notice.slash-argument', { usage: `${name} ${command.takes}` })
    : speaker.ui('notice.slash-unknown', { name });
  store.update({ notice: { title: name, text: [said] } });
}

/** Pasted text. Several lines at a command prompt are asked about first; in message text they go line by line. */
export function paste(app: App, text: string): void {
  const { store } = app;
  const { place } = store.state;
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (place.kind !== 'live' || lines.length === 1) return edit(app, { type: 'insert', text });
  const last = lines.pop()!;
  const first = lineText(store.state.line) + lines[0]!;
  if (place.gathering) {
    for (const line of [first, ...lines.slice(1)]) {
      store.update({ line: { ...emptyLine, lines: [line], column: line.length } });
      submit(app);
    }
    return edit(app, { type: 'insert', text: last });
  }
  if (place.conversation.view.input.kind !== 'message') {
    const all = [first, ...lines.slice(1), ...(last === '' ? [] : [last])];
    return store.update({ overlay: { kind: 'paste', lines: all } });
  }
  const { charset } = store.state;
  for (const line of [first, ...lines.slice(1)]) sendText(place.conversation, line, { charset });
  store.update({ line: emptyLine });
  edit(app, { type: 'insert', text: last });
}

/** The pasted lines go, each when the server is ready for it. */
export function confirmPaste({ store, typist }: App): void {
  const { overlay } = store.state;
  if (overlay?.kind !== 'paste') return;
  store.update({ overlay: null, line: emptyLine, bottom: null, looked: null });
  typist.type(overlay.lines, { auto: false });
}
