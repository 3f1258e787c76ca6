/** The keys of a recording that is played. */
import type { App } from '../app.ts';
import type { ReplayPlace } from '../state.ts';

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16];

export function playOrPause(app: App): void {
  const { conversation } = replay(app);
  if (conversation.position >= conversation.length) goTo(app, 0).play();
  else if (conversation.playing) conversation.pause();
  else conversation.play();
}

export function stepForward(app: App): void {
  replay(app).conversation.step();
}

export function stepBack(app: App): void {
  const { position } = replay(app).conversation;
  if (position > 0) goTo(app, position - 1);
}

export function toStart(app: App): void {
  goTo(app, 0);
}

export function toEnd(app: App): void {
  replay(app).conversation.seekEnd();
}

/** The next speed up (1) or down (-1). */
export function changeSpeed(app: App, by: 1 | -1): void {
  const { conversation } = replay(app);
  const faster = SPEEDS.filter((speed) => (by > 0 ? speed > conversation.speed : speed < conversation.speed));
  const next = by > 0 ? faster[0] : faster.at(-1);
  if (next !== undefined) conversation.setSpeed(next);
}

/** A recording can only be played forward, so going back means playing it again up to there. */
function goTo({ store }: App, position: number): ReplayPlace['conversation'] {
  const place = store.state.place as ReplayPlace;
  place.conversation.pause();
  const conversation = place.again();
  conversation.setSpeed(place.conversation.speed);
  while (conversation.position < position && conversation.step());
  store.update({ place: { ...place, conversation }, bottom: null, notice: null });
  return conversation;
}

function replay({ store }: App): ReplayPlace {
  return store.state.place as ReplayPlace;
}
