/** Lessons taken on the practice servers, without a screen. */
import { afterEach, describe, expect, test } from 'vitest';
import { createPracticeStage } from '../../src/cli/lesson-stage.ts';
import type { Lesson } from '../../src/lessons/model/lesson.ts';
import type { LessonRun } from '../../src/lessons/run/lesson-run.ts';
import { createRun } from '../../src/lessons/run/run.ts';
import { isAt, remembered, sent, type, until } from '../support/learner.ts';
import { lessonOf } from '../support/lesson.ts';

const EHLO = 'EHLO laptop.example.test';
const MAIL = ['MAIL FROM:<alice@example.test>', 'RCPT TO:<bob@example.test>', 'DATA'];

const threeSteps = lessonOf(
  [
    { id: 'greet', kind: 'do', goal: { reply: { code: 250, to: 'EHLO' } }, solution: EHLO },
    {
      ...{ id: 'guess', kind: 'predict', options: ['yes', 'no'], answer: 'yes' },
      ...{ goal: { phase: 'mail' }, solution: MAIL[0] },
    },
    {
      id: 'send',
      kind: 'do',
      goal: { delivered: { to: ['bob@example.test'] } },
      solution: `${MAIL.slice(1).join('\n')}\n\nHello\n.`,
    },
  ],
  { after: { greet: 'That was the list.', send: 'It is taken.' } },
);

const runs: LessonRun[] = [];
afterEach(async () => {
  for (const run of runs.splice(0)) await run.close();
});

function take(lesson: Lesson, resumeAt: string | null = null) {
  const progress = remembered();
  const run = createRun(lesson, createPracticeStage(), { progress, resumeAt });
  runs.push(run);
  return { run, events: progress.events };
}

describe('a lesson', () => {
  test('opens, is taken step by step, and ends', async () => {
    const { run, events } = take(threeSteps);
    expect(run.view).toMatchObject({ status: 'opening', at: 0, trouble: null });
    expect(run.session).toBeNull();
    run.next();
    await until(run, isAt('greet', 'doing'));
    expect(run.view.verdict).toMatchObject({ met: false, missing: [{ id: 'reply.none' }] });
    expect(run.view.actors.map(({ user }) => user)).toContain('alice');
    type(run, EHLO);
    await until(run, isAt('greet', 'passed'));
    run.next();
    await until(run, isAt('guess', 'doing'));
    run.choose('no');
    type(run, MAIL[0]!);
    await until(run, isAt('guess', 'passed'));
    // What is sent next belongs to the next step.
    type(run, MAIL[1]!);
    await until(run, isAt('send', 'doing'));
    type(run, MAIL[2]!, 'Subject: hi', '', 'Hello', '.');
    await until(run, isAt('send', 'passed'));
    run.next();
    expect(run.view).toMatchObject({ status: 'finished', at: 3 });
    expect([...run.view.passed]).toEqual(['greet', 'guess', 'send']);
    expect(events).toEqual([
      'step greet',
      'pass greet',
      'step guess',
      'pass guess',
      'step send',
      'pass send',
      'finish',
    ]);
  });

  test('goes on at a step: the earlier solutions are typed, marked as not by the person', async () => {
    const { run, events } = take(threeSteps, 'send');
    await until(run, isAt('send', 'doing'));
    expect(sent(run)).toEqual([`*${EHLO}`, `*${MAIL[0]}`]);
    expect(run.view.verdict).toMatchObject({ missing: [{ id: 'stands.smtp.mail' }] });
    expect(events).toEqual(['step send']);
  });
});
