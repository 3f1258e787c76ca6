/** The assistant that fades: what a sent line changes of it, and how it is set by hand. */
import { AIDS, allAt, helps, nextLevel, practised, type Skills } from '../../engine/assist/fading.ts';
import type { AidLevel, Composed } from '../../protocols/contract.ts';
import type { App } from '../app.ts';
import type { LiveConversation } from '../options.ts';

/** A line has been sent that shows what the person can do. Where a level changes, that is said beside it: the hint is for the reply. */
export function practise(app: App, session: LiveConversation, shows: Composed['shows']): void {
  const { skills: before, speaker } = app.store.state;
  const { skills, faded } = practised(before, shows);
  if (skills === before) return;
  keep(app, skills);
  for (const { aid, level } of faded)
    session.annotate(speaker.ui('assist.faded', { now: speaker.ui(`assist.${aid}-${level}`) }));
}

/** `/assist adds`, `warns` or `off`; null: only says how it stands. */
export function setAssistant(app: App, level: AidLevel | null): void {
  if (level !== null) keep(app, allAt(level));
  const { store } = app;
  const { speaker, skills, place } = store.state;
  const idle = place.kind === 'live' && !helps(place.conversation.protocol);
  const text = [
    ...(idle ? [speaker.ui('assist.not-here')] : []),
    ...AIDS.map((aid) => speaker.ui(`assist.${aid}-${skills[aid].level}`)),
  ];
  store.update({ notice: { title: '/assist', text } });
}

/** The level after the one of the tags, for everything. */
export function nextAssistance(app: App): void {
  setAssistant(app, nextLevel(app.store.state.skills.tag.level));
}

function keep({ store, services }: App, skills: Skills): void {
  store.update({ skills });
  services.rememberSkills?.(skills);
}
