/** What each key does, by where the person is. */
import type { App } from '../app.ts';
import { deskCount, keyPlaceOf, seatOf } from '../desks.ts';
import { actionOf, type KeyAction } from '../input/keys.ts';
import { emptyLine, lineText } from '../input/line.ts';
import { splitTyped, type Typed } from '../input/typed.ts';
import { isPage } from '../lesson/step.ts';
import type { Scroll, Scrolling } from '../scroll.ts';
import type { UiState } from '../state.ts';
import { find, lastRefusal } from './find.ts';
import { findKey, scrollOf } from './find-keys.ts';
import { accept, backToList, choose, choosePort, goHome } from './home.ts';
import { climb, readLesson, showMe } from './lesson.ts';
import { complete, edit, encode, paste, recall, submit } from './line.ts';
import { readLastMail } from './mail.ts';
import { overlayKey } from './overlay-keys.ts';
import { changeSpeed, playOrPause, stepBack, stepForward, toEnd, toStart } from './replay.ts';
import { dropGathering } from './send.ts';
import { turnToSession } from './session.ts';
import { nextLanguage, showMailbox } from './view.ts';

/** What the terminal sent, in one piece or several. */
export function handleInput(app: App, scrolling: Scrolling, input: string): void {
  for (const typed of splitTyped(input)) handleTyped(app, scrolling, typed);
}

export function handleTyped(app: App, scrolling: Scrolling, typed: Typed): void {
  const { store } = app;
  if (store.state.overlay?.kind === 'find') return findKey(app, scrolling, store.state.overlay, typed);
  if (stopsShowing(app, typed)) return;
  const chords = typed.kind === 'text' && !isTyping(app) ? [...typed.text] : typed.kind === 'key' ? [typed.chord] : [];
  // Whoever types has read enough: nothing typed is lost.
  if (typed.kind === 'text' && isReading(store.state.overlay)) store.update({ overlay: null });
  if (store.state.overlay !== null) {
    for (const chord of chords.length > 0 ? chords : ['']) overlayKey(app, scrolling, chord);
    return;
  }
  if (typed.kind === 'paste') return isTyping(app) ? paste(app, typed.text) : undefined;
  if (typed.kind === 'text' && isTyping(app)) return edit(app, { type: 'insert', text: typed.text });
  for (const chord of chords) key(app, scrolling, chord);
}

/** While the solution is being typed, any key stops that, and does nothing else. */
function stopsShowing(app: App, typed: Typed): boolean {
  const showing = seatOf(app.store.state.place)?.run.view.showing ?? false;
  if (!showing || (typed.kind === 'key' && scrollOf(typed.chord) !== null)) return false;
  showMe(app);
  const { speaker } = app.store.state;
  app.store.update({ notice: { title: speaker.ui('lesson.stopped-title'), text: [speaker.ui('lesson.stopped')] } });
  return true;
}

/** Something to read stands over the screen. */
function isReading(overlay: UiState['overlay']): boolean {
  return overlay !== null && 'scroll' in overlay;
}

function isTyping({ store }: App): boolean {
  const { place, overlay } = store.state;
  if (overlay !== null) return false;
  return place.kind === 'live' || place.kind === 'lesson' || (place.kind === 'home' && place.asking !== null);
}

function key(app: App, scrolling: Scrolling, chord: string): void {
  const { store } = app;
  const place = keyPlaceOf(store.state.place);
  if (place === 'home' && homeKey(app, chord)) return;
  if (place === 'replay' && replayKey(app, chord)) return;
  if (isPage(store.state.place) && pageKey(app, chord)) return;
  const action = actionOf(chord, place === 'home' && isTyping(app) ? 'session' : place);
  if (action !== null && !isScroll(action) && store.state.notice) store.update({ notice: null });
  if (action !== null) act(app, scrolling, action, chord);
}

function isScroll(action: KeyAction): action is KeyAction & Scroll {
  return /^(?:page|wheel)-/.test(action);
}

function act(app: App, scrolling: Scrolling, action: KeyAction, chord: string): void {
  const { store } = app;
  switch (action) {
    case 'palette':
      return store.update({ overlay: { kind: 'palette', chosen: 0 } });
    case 'help':
      return store.update({ overlay: { kind: 'help', scroll: 0 } });
    case 'rung':
      return climb(app);
    case 'lesson':
      return readLesson(app);
    case 'hint':
      return store.update({ overlay: { kind: 'hint', scroll: 0 } });
    case 'phases':
      return store.update({ overlay: { kind: 'phases', scroll: 0 } });
    case 'next-session':
      return turnToSession(app);
    case 'session':
      return turnToSession(app, Number(chord.slice(-1)) - 1);
    case 'copy':
      return scrolling.copy();
    case 'complete':
      return complete(app, 1);
    case 'complete-back':
      return complete(app, -1);
    case 'base64':
      return encode(app);
    case 'wire':
      return store.update({ wire: !store.state.wire });
    case 'mail':
      return readLastMail(app);
    case 'mailbox':
      return showMailbox(app, null);
    case 'unfold':
      return store.update({ unfolded: !store.state.unfolded });
    case 'language':
      return void nextLanguage(app);
    case 'reveal':
      return store.update({ reveal: !store.state.reveal });
    case 'find':
      return find(app);
    case 'refused':
      return lastRefusal(app);
    case 'page-up':
    case 'page-down':
    case 'wheel-up':
    case 'wheel-down':
    case 'first':
    case 'last':
      return scrolling.scrollTranscript(action);
    case 'redraw':
      return app.redraw();
    case 'leave':
      return leaveKey(app);
    case 'dismiss':
      return store.update({ notice: null, problem: null, completion: null, bottom: null, looked: null });
    case 'send':
      return submit(app);
    case 'up':
      return recall(app, true);
    case 'down':
      return recall(app, false);
    case 'play':
      return playOrPause(app);
    case 'step':
      return stepForward(app);
    case 'step-back':
      return stepBack(app);
    case 'faster':
      return changeSpeed(app, 1);
    case 'slower':
      return changeSpeed(app, -1);
    default:
      return edit(app, { type: action });
  }
}

/** Ctrl-C: stops what is being typed for the person, else clears the line, else drops what is gathered, else asks. */
function leaveKey(app: App): void {
  const { store, typist } = app;
  if (typist.left > 0) return typist.stop();
  const { line, place } = store.state;
  if (lineText(line) !== '') return store.update({ line: emptyLine, encoded: null, completion: null, notice: null });
  if (place.kind === 'home' && place.asking !== null) return store.update({ place: { ...place, asking: null } });
  if (place.kind === 'live' && place.gathering) return dropGathering(app, place);
  store.update({ overlay: { kind: 'leave' } });
}

function homeKey(app: App, chord: string): boolean {
  switch (chord) {
    case 'f9':
      if (deskCount(app.store.state) > 1) turnToSession(app);
      return true;
    case 'up':
    case 'down':
      if (isTyping(app)) return false;
      choose(app, chord === 'up' ? -1 : 1);
      return true;
    case 'left':
    case 'right':
      if (isTyping(app)) return false;
      choosePort(app, chord === 'left' ? -1 : 1);
      return true;
    case 'enter':
      accept(app);
      return true;
    case 'escape':
      backToList(app);
      return true;
    default:
      return false;
  }
}

/** Before a lesson and after it there is nothing to go back to but home, and a long page is read over the screen. */
function pageKey(app: App, chord: string): boolean {
  switch (chord) {
    case 'escape':
      goHome(app);
      return true;
    case 'pageup':
    case 'pagedown':
      readLesson(app);
      return true;
    default:
      return false;
  }
}

/** In a replay letters are free. */
function replayKey(app: App, chord: string): boolean {
  switch (chord) {
    case ' ':
    case 'space':
      playOrPause(app);
      return true;
    case 'enter':
      stepForward(app);
      return true;
    case '/':
      find(app);
      return true;
    case 'g':
    case 'home':
      toStart(app);
      return true;
    case 'G':
    case 'end':
      toEnd(app);
      return true;
    default:
      return false;
  }
}
