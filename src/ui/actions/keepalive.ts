/** `/keepalive`: says the protocol's harmless line when the person has been silent for a while. */
import { USUAL_KEEPALIVE } from '../../engine/session/keepalive.ts';
import type { App } from '../app.ts';
import { withPlace } from '../desks.ts';

/** `seconds`: null: as usual; 0: no longer. */
export function keepAlive({ store, vigils }: App, seconds: number | null): void {
  const { state } = store;
  const { place, speaker } = state;
  if (place.kind !== 'live') return;
  const { conversation } = place;
  const { harmless, patience } = conversation.protocol;
  const say = (text: string) => ({ notice: { title: '/keepalive', text: [text] } });
  if (harmless === null) return store.update(say(speaker.ui('notice.keepalive-none')));
  const each = seconds === 0 ? null : (seconds ?? USUAL_KEEPALIVE);
  vigils.keep(conversation, each);
  const changed = withPlace(state, conversation, (now) => (now.kind === 'live' ? { ...now, keepalive: each } : now));
  const told =
    each === null
      ? speaker.ui('notice.keepalive-off')
      : speaker.ui('notice.keepalive-on', { seconds: each, line: harmless });
  const limit = patience
    ? [speaker.ui('silence.limit', { minutes: patience.seconds / 60, source: patience.source })]
    : [];
  store.update({ place: changed.place, notice: { title: '/keepalive', text: [told, ...limit] } });
}
