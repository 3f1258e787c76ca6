/** Every pane of the screen, in the order they stand. */
import { composerPane } from './panes/composer.ts';
import { footerPane } from './panes/footer.ts';
import { fullHintPane } from './panes/full-hint.ts';
import { helpPane } from './panes/help.ts';
import { hintPane } from './panes/hint.ts';
import { homePane } from './panes/home.ts';
import { inputPane } from './panes/input.ts';
import { lessonPane } from './panes/lesson.ts';
import { lessonPagePane } from './panes/lesson-page.ts';
import { lessonTextPane } from './panes/lesson-text.ts';
import { lessonTitlePane } from './panes/lesson-title.ts';
import { mailPane } from './panes/mail.ts';
import { mailboxPane } from './panes/mailbox.ts';
import { palettePane } from './panes/palette.ts';
import { phasesPane } from './panes/phases.ts';
import { statusPane } from './panes/status.ts';
import { transcriptPane } from './panes/transcript.ts';
import type { Pane } from './scene.ts';

export const panes = {
  status: statusPane,
  home: homePane,
  lessonTitle: lessonTitlePane,
  lesson: lessonPane,
  lessonPage: lessonPagePane,
  lessonText: lessonTextPane,
  transcript: transcriptPane,
  hint: hintPane,
  fullHint: fullHintPane,
  mail: mailPane,
  mailbox: mailboxPane,
  phases: phasesPane,
  palette: palettePane,
  help: helpPane,
  composer: composerPane,
  input: inputPane,
  footer: footerPane,
} as const satisfies Record<string, Pane>;
