/** Reads the lessons and how far one has come. It takes a moment, so nothing waits for it that can be shown without. */
import type { App } from '../app.ts';

/** Milliseconds. Reading them keeps the computer busy for longer than a key may wait, and the first keys come at once. */
const SETTLED = 250;

/** Keeps them in the state; the first time, once the screen stands and its first keys are answered. */
export async function loadLearning({ services, store }: App): Promise<void> {
  if (store.state.learning === null) await new Promise((resolve) => setTimeout(resolve, SETTLED));
  store.update({ learning: await services.lessons() });
}
