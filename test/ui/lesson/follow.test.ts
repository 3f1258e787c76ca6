import { expect, it } from 'vitest';
import { loadSpeaker } from '../../../src/locale/speaker.ts';
import { followRun, lessonPlace, seatAt } from '../../../src/ui/lesson/follow.ts';
import { initialState } from '../../../src/ui/start.tsx';
import type { UiState } from '../../../src/ui/state.ts';
import { Store } from '../../../src/ui/store.ts';
import { FakeRun } from '../../support/fake-run.ts';
import { greeted } from '../../support/scenes.ts';
import { StagedSession } from '../../support/staged-session.ts';

async function seated(run: FakeRun): Promise<UiState> {
  const speaker = await loadSpeaker('en');
  const services = { practices: () => [] } as unknown as Parameters<typeof initialState>[0]['services'];
  const state = initialState({ speaker, theme: 'none', start: { kind: 'home' }, charset: 'auto', services });
  return { ...state, place: lessonPlace(seatAt(run)) };
}

it('notes where a step begins, and leaves that alone while it lasts', async () => {
  const session = greeted();
  const run = new FakeRun(session, { status: 'staging' });
  const first = await seated(run);
  session.says('250 one more');
  run.set({ status: 'doing' });
  const begun = followRun(first, run, 1);
  session.says('250 and one more');
  run.set({ rungs: 1 });
  const later = followRun(begun, run, 2);
  const places = [begun, later].map(({ place }) => (place.kind === 'live' ? place.lesson?.begun : null));
  expect(places).toEqual([3, 3]);
  run.set({ at: 1 });
  const { place } = followRun(later, run, 3);
  expect(place.kind === 'live' && place.lesson?.begun).toBe(4);
});

it('tells a trouble once', async () => {
  const run = new FakeRun(greeted());
  const state = await seated(run);
  run.set({ trouble: { kind: 'local.unwritable', params: { file: 'progress.jsonl', reason: 'ENOSPC' } } });
  const told = followRun(state, run, 1);
  expect(told.problem?.kind).toBe('local.unwritable');
  const read = { ...told, problem: null };
  run.set({ rungs: 1 });
  expect(followRun(read, run, 2).problem).toBe(null);
});

it('is watched by the store as long as it is at a desk', async () => {
  const run = new FakeRun(greeted());
  const store = new Store(await seated(run));
  const second = new StagedSession().open('220 second');
  run.set({ at: 1 }, second);
  expect(store.conversation).toBe(second);
  expect(run.watched).toBe(true);
  store.stop();
  expect(run.watched).toBe(false);
});
