/** Reads the lessons and how far one has come. It takes a moment, so nothing waits for it that can be shown without. */
import type { App } from '../app.ts';

/** Keeps them in the state. */
export async function loadLearning({ services, store }: App): Promise<void> {
  store.update({ learning: await services.lessons() });
}
