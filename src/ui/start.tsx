/** Starts the screen and gives the terminal back when the person leaves. */
import { render } from 'ink';
import { BEGINNER } from '../engine/assist/fading.ts';
import { EMPTY_HOME, loadHome } from './actions/home.ts';
import { startLesson } from './actions/lesson.ts';
import { createTypist } from './actions/typist.ts';
import type { App } from './app.ts';
import { emptyHistory } from './input/history.ts';
import { emptyLine } from './input/line.ts';
import { rememberMails } from './mails.ts';
import type { Start, UiOptions } from './options.ts';
import { probeAmbiguous } from './probe.ts';
import { Screen } from './screen.tsx';
import type { Place, UiState } from './state.ts';
import { Store } from './store.ts';
import { glyphs } from './text/glyphs.ts';
import { type Ambiguous, createMeasure } from './text/width.ts';
import { createVigils } from './vigils.ts';

const FRAMES = 120;
/** An empty screen, the cursor in its first cell. */
const BLANK = '\u001b[2J\u001b[H';

/** Shows the screen; the promise is the exit code. */
export async function startUi(options: UiOptions): Promise<number> {
  const { services, ambiguous, version } = options;
  const width = ambiguous === 'unknown' ? await ask(services.rememberAmbiguous) : ambiguous;
  // In doubt characters count as wide: that leaves a gap, the contrary would break lines.
  const measure = createMeasure(width ?? 2);
  const store = new Store(initialState(options));
  let code = 0;
  let unmount: () => void = () => {};
  let redraw: () => void = () => {};
  const app: App = {
    store,
    services,
    measure,
    version,
    mails: rememberMails(() => store.update({})),
    typist: createTypist(store),
    vigils: createVigils(),
    redraw: () => redraw(),
    frame: null,
    leave(exit) {
      code = exit;
      unmount();
    },
  };
  // Something may stand on the screen already; Ink draws from where the cursor is.
  process.stdout.write(BLANK);
  const ink = render(<Screen app={app} glyphs={glyphs(width)} />, {
    alternateScreen: true,
    maxFps: FRAMES,
    exitOnCtrlC: false,
  });
  unmount = () => ink.unmount();
  redraw = () => {
    ink.clear();
    process.stdout.write(BLANK);
    store.update({});
  };
  const { start } = options;
  if (start.kind === 'lesson' && start.id !== null) void begin(app, start.id);
  else if (start.kind === 'home' || start.kind === 'lesson') void loadHome(app);
  await ink.waitUntilExit();
  app.typist.stopAll();
  app.vigils.stopAll();
  store.stop();
  return code;
}

/** The lesson asked for; where it cannot be taken, home, which says why. */
async function begin(app: App, lesson: string): Promise<void> {
  await startLesson(app, lesson);
  if (app.store.state.place.kind === 'home') await loadHome(app);
}

async function ask(remember: UiOptions['services']['rememberAmbiguous']): Promise<Ambiguous | null> {
  const answer = await probeAmbiguous(process.stdin, process.stdout);
  if (answer !== null) remember?.(answer);
  return answer;
}

/** The state the screen begins with. */
export function initialState({
  speaker,
  theme,
  start,
  charset,
  services,
  mouse = true,
  skills = BEGINNER,
}: Pick<UiOptions, 'speaker' | 'theme' | 'start' | 'charset' | 'services' | 'mouse' | 'skills'>): UiState {
  return {
    speaker,
    theme,
    place: placeOf(start),
    aside: [],
    at: 0,
    skills,
    practices: services.practices(),
    learning: null,
    overlay: null,
    line: emptyLine,
    history: emptyHistory,
    completion: null,
    encoded: null,
    secrecy: 'open',
    reveal: false,
    bottom: null,
    seen: 0,
    looked: null,
    mouse,
    wire: false,
    unfolded: false,
    mailbox: 'some',
    charset,
    notice: null,
    busy: false,
    problem: null,
    owedSince: null,
    heardAt: Date.now(),
    now: Date.now(),
  };
}

function placeOf(start: Start): Place {
  switch (start.kind) {
    case 'home':
      return EMPTY_HOME;
    case 'lesson':
      return { ...EMPTY_HOME, lessonsOf: start.id === null ? 'every' : null };
    case 'session': {
      const { conversation, recording, target } = start;
      return { kind: 'live', conversation, recording, target, accounts: [], keepalive: null, lesson: null };
    }
    case 'replay':
      return start;
  }
}
