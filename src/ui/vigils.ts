/** Who keeps which connection open while nobody speaks. */
import { keepAlive } from '../engine/session/keepalive.ts';
import type { LiveConversation } from './options.ts';

export type Vigils = {
  /** Begins, changes or (null) ends it. */
  keep(conversation: LiveConversation, seconds: number | null): void;
  stopAll(): void;
};

export function createVigils(): Vigils {
  const stops = new Map<LiveConversation, () => void>();
  return {
    keep(conversation, seconds) {
      stops.get(conversation)?.();
      stops.delete(conversation);
      if (seconds !== null) stops.set(conversation, keepAlive(conversation, seconds));
    },
    stopAll() {
      for (const stop of stops.values()) stop();
      stops.clear();
    },
  };
}
