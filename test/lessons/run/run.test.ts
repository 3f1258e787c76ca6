/** A run on a stage whose server is the test: order, races, and what goes wrong. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { manualClock } from '../../../src/engine/clock.ts';
import type { Lesson } from '../../../src/lessons/model/lesson.ts';
import type { LessonRun } from '../../../src/lessons/run/lesson-run.ts';
import { createRun } from '../../../src/lessons/run/run.ts';
import type { RunOptions } from '../../../src/lessons/run/run-options.ts';
import { FakeStage } from '../../support/fake-stage.ts';
import { isAt, remembered, type, until } from '../../support/learner.ts';
import { lessonOf } from '../../support/lesson.ts';

const noop = { kind: 'do', goal: { reply: { code: 250, to: 'NOOP' } }, solution: 'NOOP' };
const lesson = lessonOf(
  [
    { id: 'one', ...noop },
    { id: 'two', kind: 'do', goal: { reply: { code: 250, to: 'RSET' } }, solution: 'RSET' },
    { id: 'three', kind: 'do', goal: { reply: { code: 214 } }, solution: 'HELP' },
  ],
  { after: { one: 'Well.', two: 'Well.', three: 'Well.' } },
);

const runs: LessonRun[] = [];
afterEach(async () => {
  for (const run of runs.splice(0)) await run.close();
});

function take(what: Lesson = lesson, more: Partial<RunOptions> = {}) {
  const stage = new FakeStage();
  const progress = remembered();
  const run = createRun(what, stage, { progress, ...more });
  runs.push(run);
  return { run, stage, events: progress.events };
}

/** At the beginning of the first step. */
async function begun(what: Lesson = lesson, more: Partial<RunOptions> = {}) {
  const taken = take(what, more);
  taken.run.next();
  await until(taken.run, ({ status }) => status === 'doing');
  return taken;
}

const nextTick = () => new Promise((resolve) => setImmediate(resolve));

describe('passing', () => {
  test('waits for the learner where there is something to read', async () => {
    const { run, stage } = await begun();
    type(run, 'NOOP');
    expect(run.view.status).toBe('doing');
    stage.session.says('250 OK');
    expect(run.view).toMatchObject({ status: 'passed', at: 0, verdict: { met: true } });
    run.next();
    expect(run.view).toMatchObject({ status: 'doing', at: 1 });
    run.next();
    expect(run.view).toMatchObject({ status: 'doing', at: 1 });
  });

  test('goes on by itself where there is nothing', async () => {
    const { run, stage } = await begun(lessonOf([{ id: 'one', ...noop }, ...lesson.steps.slice(1)]));
    type(run, 'NOOP');
    stage.session.says('250 OK');
    expect(run.view).toMatchObject({ status: 'doing', at: 1 });
  });

  test('is no obstacle to who sends the next line', async () => {
    const { run, stage } = await begun();
    type(run, 'NOOP');
    stage.session.says('250 OK');
    type(run, 'RSET');
    expect(run.view).toMatchObject({ status: 'doing', at: 1 });
    stage.session.says('250 OK');
    expect(run.view).toMatchObject({ status: 'passed', at: 1 });
  });

  test('of several steps in one burst counts each reply where it belongs', async () => {
    const { run, stage, events } = await begun();
    type(run, 'NOOP', 'RSET', 'HELP');
    stage.session.says('250 OK', '250 OK', '214 help');
    expect(run.view).toMatchObject({ status: 'passed', at: 2 });
    expect(events).toEqual(['step one', 'pass one', 'step two', 'pass two', 'step three', 'pass three']);
  });

  test('does not take what came before for what is asked', async () => {
    const { run, stage } = await begun();
    type(run, 'RSET');
    stage.session.says('250 OK');
    type(run, 'NOOP');
    stage.session.says('250 OK');
    run.next();
    expect(run.view).toMatchObject({ status: 'doing', at: 1, verdict: { met: false } });
  });

  test('ends the lesson after the last step', async () => {
    const { run, stage, events } = await begun(lessonOf([{ id: 'one', ...noop }]));
    type(run, 'NOOP');
    stage.session.says('250 OK');
    expect(run.view).toMatchObject({ status: 'finished', at: 1, lost: false });
    expect(events.at(-1)).toBe('finish');
    run.next();
    await run.retry();
    expect(run.view.status).toBe('finished');
  });
});

describe('options', () => {
  const choosing = lessonOf([
    { id: 'why', kind: 'choose', options: ['a', 'b'], answer: 'a' },
    { id: 'guess', kind: 'predict', options: ['a', 'b'], answer: 'a', goal: noop.goal, solution: 'NOOP' },
  ]);

  test('to choose from: only the right one passes', async () => {
    const { run } = await begun(choosing);
    expect(run.view.verdict).toMatchObject({ missing: [{ id: 'option.none', params: { count: 2 } }] });
    run.choose('c');
    expect(run.view.chosen).toBeNull();
    run.choose('b');
    expect(run.view).toMatchObject({ chosen: 'b', verdict: { missing: [{ id: 'option.other' }] } });
    run.choose('a');
    expect(run.view).toMatchObject({ status: 'passed', chosen: 'a' });
  });

  test('to predict: any will do, before or after it was tried', async () => {
    const { run, stage } = await begun(choosing);
    run.choose('a');
    run.next();
    expect(run.view).toMatchObject({ at: 1, chosen: null });
    type(run, 'NOOP');
    stage.session.says('250 OK');
    expect(run.view.verdict).toMatchObject({ missing: [{ id: 'option.none' }] });
    // The connection may end: what is left to do needs none.
    stage.session.closed('server', null);
    expect(run.view.lost).toBe(false);
    run.choose('b');
    expect(run.view.status).toBe('passed');
  });
});

describe('hints', () => {
  test('are four, are noted, and begin anew with each step', async () => {
    const { run, stage, events } = await begun();
    for (let rung = 0; rung < 5; rung++) run.hint();
    expect(run.view.rungs).toBe(4);
    expect(events.slice(1)).toEqual(['hint one 1', 'hint one 2', 'hint one 3', 'hint one 4']);
    type(run, 'NOOP');
    stage.session.says('250 OK');
    run.hint();
    run.next();
    expect(run.view).toMatchObject({ rungs: 0, hard: [{ step: 'one', hints: 4, retries: 0 }] });
  });

  test('asked for while the step is staged are there when it begins, and stay when it is tried again', async () => {
    const { run } = take();
    run.next();
    expect(run.view.status).toBe('staging');
    run.hint();
    await until(run, ({ status }) => status === 'doing');
    run.hint();
    expect(run.view.rungs).toBe(2);
    await run.retry();
    await until(run, ({ status }) => status === 'doing');
    expect(run.view.rungs).toBe(2);
  });

  test('of earlier days count when it is told what was hard', async () => {
    const step = { passed: true, hints: 1, retries: 0, shown: false };
    const steps = { one: step, two: { ...step, shown: true }, gone: { ...step, hints: 4 } };
    const earlier = { at: 'two', steps, touched: '2026-01-01T00:00:00Z', finished: false };
    const { run } = take(lesson, { earlier });
    expect(run.view.hard.map(({ step: id }) => id)).toEqual(['two', 'one']);
    expect([...run.view.passed]).toEqual(['one', 'two']);
  });
});

describe('a connection that ends', () => {
  test('before the goal is reached is lost, and only a retry leads on', async () => {
    const { run, stage, events } = await begun();
    stage.session.closed('server', null);
    expect(run.view).toMatchObject({ status: 'doing', lost: true, verdict: { missing: [{ id: 'closed' }, {}] } });
    await run.retry();
    expect(run.view).toMatchObject({ status: 'doing', lost: false, at: 0 });
    expect(stage.asked).toEqual(['clear', 'serve rfc', 'connect', 'clear', 'serve rfc', 'connect']);
    expect(events).toEqual(['step one', 'retry one', 'step one']);
    expect(run.view.hard).toEqual([{ step: 'one', hints: 0, retries: 1 }]);
  });

  test('with the step sets the stage anew for the next one', async () => {
    const { run, stage, events } = await begun();
    type(run, 'NOOP');
    stage.session.says('250 OK').closed('server', null);
    run.next();
    expect(run.view).toMatchObject({ status: 'staging', at: 1 });
    await vi.waitUntil(() => (stage.sessions[1]?.sent.length ?? 0) > 0);
    expect(stage.session.sent).toEqual(['NOOP']);
    stage.session.says('250 OK');
    await until(run, isAt('two', 'doing'));
    expect(events).not.toContain('retry two');
  });
});

describe('the stage', () => {
  test('that cannot be set is told of, and may be tried again', async () => {
    const { run, stage } = take();
    const problem = { kind: 'local.port-taken', params: { port: 25 } };
    stage.problem = problem;
    run.next();
    await until(run, ({ trouble }) => trouble !== null);
    expect(run.view).toMatchObject({ status: 'staging', trouble: problem });
    stage.problem = null;
    await run.retry();
    expect(run.view).toMatchObject({ status: 'doing', trouble: null });
  });

  test('being set is called off by a later wish: the last one stands', async () => {
    const { run, stage, events } = take();
    const letGo = stage.hold();
    const first = run.goTo(0);
    await nextTick();
    const second = run.goTo(0);
    const third = run.retry();
    await nextTick();
    letGo();
    await Promise.all([first, second, third]);
    expect(run.view).toMatchObject({ status: 'doing', at: 0 });
    // The first had begun; the second never did.
    expect(stage.asked).toEqual(['clear', 'clear', 'serve rfc', 'connect']);
    expect(events).toEqual(['retry one', 'step one']);
  });

  test('being set while a session is being typed to is called off as well', async () => {
    const { run, stage } = take();
    const going = run.goTo(1);
    await vi.waitUntil(() => (stage.sessions[0]?.sent.length ?? 0) > 0);
    const again = run.goTo(0);
    await Promise.all([going, again]);
    expect(stage.sessions[0]?.standing).toBe('closed');
    expect(run.session).toBe(stage.sessions[1]);
    expect(run.view).toMatchObject({ status: 'doing', at: 0 });
  });

  test('is closed in the middle of being set', async () => {
    const { run, stage } = take();
    const letGo = stage.hold();
    run.next();
    await nextTick();
    const closed = run.close();
    letGo();
    await closed;
    expect(stage.asked).toEqual(['clear', 'close']);
    run.next();
    await run.goTo(1);
    await run.close();
    expect(stage.asked).toEqual(['clear', 'close']);
  });

  test('lasts: steps of a connection of their own open one, over the same mailboxes', async () => {
    const { run, stage } = await begun(
      lessonOf(
        [
          { id: 'one', ...noop },
          { id: 'again', ...noop, connection: 'new' },
          { id: 'other', ...noop, server: { protocol: 'smtp', persona: 'postfix' } },
        ],
        { after: { one: 'Well.' } },
      ),
    );
    type(run, 'NOOP');
    stage.session.says('250 OK');
    // A line sent on the old connection does not begin the step that has one of its own.
    type(run, 'RSET');
    expect(run.view).toMatchObject({ status: 'passed', at: 0 });
    run.next();
    await until(run, isAt('again', 'doing'));
    expect(stage.sessions[0]?.endedBy).toBe('end');
    type(run, 'NOOP');
    stage.session.says('250 OK');
    await until(run, isAt('other', 'doing'));
    expect(stage.asked).toEqual(['clear', 'serve rfc', 'connect', 'connect', 'serve postfix', 'connect']);
  });
});

describe('a demonstration', () => {
  test('types the solution at reading speed, and what it brings about counts at its end', async () => {
    const clock = manualClock();
    const { run, stage, events } = await begun(lesson, { clock });
    run.show();
    expect(run.view).toMatchObject({ showing: true, status: 'doing' });
    clock.advance(1000);
    expect(stage.session.sent).toEqual([]);
    clock.advance(1000);
    expect(stage.session.sent).toEqual(['NOOP']);
    stage.session.says('250 OK');
    await until(run, isAt('one', 'passed'));
    expect(run.view).toMatchObject({ showing: false, hard: [{ step: 'one' }] });
    expect(events).toEqual(['step one', 'show one', 'pass one']);
  });

  test('is stopped by being asked for again, and by the learner typing', async () => {
    const clock = manualClock();
    const { run, stage } = await begun(lesson, { clock });
    run.show();
    run.show();
    expect(run.view.showing).toBe(false);
    run.show();
    type(run, 'HELP');
    expect(run.view.showing).toBe(false);
    clock.advance(10_000);
    expect(stage.session.sent).toEqual(['HELP']);
  });

  test('begins where the step begins, whatever was sent in between', async () => {
    const clock = manualClock();
    const { run, stage } = await begun(lesson, { clock });
    type(run, 'RSET');
    stage.session.says('250 OK');
    run.show();
    expect(run.view).toMatchObject({ showing: true, status: 'staging' });
    await until(run, isAt('one', 'doing'));
    await nextTick();
    expect(stage.sessions).toHaveLength(2);
    clock.advance(5000);
    expect(stage.session.sent).toEqual(['NOOP']);
  });
});

test('free play ends when one goes on', async () => {
  const { run, events } = await begun(lessonOf([{ id: 'play', kind: 'free' }]));
  run.hint();
  run.show();
  type(run, 'NOOP');
  expect(run.view).toMatchObject({ status: 'doing', rungs: 0, showing: false });
  run.next();
  expect(run.view.status).toBe('finished');
  expect(events).toEqual(['step play', 'pass play', 'finish']);
});

test('a step that the lesson has no more begins with the opening', () => {
  expect(take(lesson, { resumeAt: 'gone' }).run.view.status).toBe('opening');
});

describe('a mail being written', () => {
  const writing = lessonOf([
    { id: 'data', kind: 'do', goal: { input: 'message' }, solution: 'DATA' },
    { id: 'header', kind: 'do', goal: { writing: { fields: ['From', 'To'] } }, solution: 'From: a\nTo: b' },
    { id: 'play', kind: 'free' },
  ]);

  test('is judged line by line, though nothing answers', async () => {
    const { run, stage } = await begun(writing);
    for (const [line, reply] of [
      ['HELO laptop', '250 ok'],
      ['MAIL FROM:<alice@example.test>', '250 ok'],
      ['RCPT TO:<bob@example.test>', '250 ok'],
      ['DATA', '354 go on'],
    ] as const) {
      type(run, line);
      stage.session.says(reply);
    }
    expect(run.view).toMatchObject({ at: 1, verdict: { missing: [{ id: 'writing.fields' }] } });
    type(run, 'From: a');
    expect(run.view.verdict).toMatchObject({ missing: [{ params: { fields: 'To' } }] });
    type(run, '');
    expect(run.view.verdict).toMatchObject({ missing: [{ id: 'writing.fields.late', params: { fields: 'To' } }] });
  });
});

test('what the date of a step is stands still as long as the step lasts', async () => {
  const dated = lessonOf(
    [
      { id: 'date', kind: 'do', goal: { reply: { code: 250, to: 'NOOP' } }, solution: 'NOOP {{date}}' },
      { id: 'play', kind: 'free' },
    ],
    { after: { date: 'Well.' } },
  );
  const clock = manualClock();
  const { run, stage } = await begun(dated, { clock });
  const { since } = run.view;
  clock.advance(60_000);
  run.show();
  clock.advance(10_000);
  expect(stage.session.sent.at(-1)).toBe(`NOOP ${since.toUTCString().replace('GMT', '+0000')}`);
  stage.session.says('250 OK');
  clock.advance(10_000);
  expect(run.view).toMatchObject({ at: 0, since });
  type(run, 'NOOP');
  expect(run.view.at).toBe(1);
  expect(run.view.since).not.toEqual(since);
});

describe('from the beginning', () => {
  test('nothing is passed any more, and no hint is shown', async () => {
    const { run, stage, events } = await begun();
    run.hint();
    type(run, 'NOOP');
    stage.session.says('250 OK');
    expect(run.view.passed.size).toBe(1);
    await run.restart();
    expect(run.view).toMatchObject({ status: 'doing', at: 0, rungs: 0 });
    expect(run.view.passed.size).toBe(0);
    expect(events.at(-1)).toBe('step one');
  });

  test('is where a finished lesson begins', () => {
    const steps = { one: { passed: true, hints: 0, retries: 0, shown: false } };
    const earlier = { at: null, steps, touched: '2026-11-21T10:00:00Z', finished: true };
    const { run } = take(lesson, { earlier });
    expect(run.view.status).toBe('opening');
    expect(run.view.passed.size).toBe(0);
    expect(take(lesson, { earlier: { ...earlier, finished: false } }).run.view.passed.size).toBe(1);
  });
});
