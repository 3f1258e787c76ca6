import { describe, expect, it } from 'vitest';
import type { Course, Lesson } from '../../../src/lessons/model/lesson.ts';
import { foldProgress } from '../../../src/lessons/progress/fold.ts';
import type { Progress, ProgressEvent } from '../../../src/lessons/progress/progress.ts';
import { hardIn, nextLesson, standingOf, trackTotals, whereToGoOn } from '../../../src/lessons/progress/where.ts';

function lesson(id: string, track: string): Lesson {
  const steps: Lesson['steps'] = ['a', 'b', 'c'].map((step) => ({
    id: step,
    kind: 'do',
    connection: 'same',
    wrong: [],
  }));
  const server: Lesson['server'] = { protocol: 'smtp', persona: 'rfc', service: 'relay', tls: 'starttls', faults: [] };
  const empty = {
    formerly: [],
    place: 0,
    minutes: 5,
    portable: false,
    mailbox: {},
    folder: '',
    prose: {},
    letters: {},
  };
  return { id, track, server, steps, ...empty };
}

const course: Course = {
  tracks: ['send', 'fetch'].map((id) => ({ id, title: { en: id } })),
  lessons: [lesson('one', 'send'), lesson('two', 'send'), lesson('three', 'fetch'), lesson('four', 'fetch')],
};
const [one] = course.lessons as [Lesson];

/** `one:step:b` and so on, a minute apart. */
function made(...told: readonly string[]): Progress {
  return foldProgress(
    told.map((word, minute) => {
      const [id, event, step] = word.split(':');
      const at = new Date(Date.UTC(2026, 10, 21, 8, minute)).toISOString();
      return { at, lesson: id, event, ...(step ? { step, rung: 2 } : {}) } as ProgressEvent;
    }),
  );
}

describe('where to go on', () => {
  it.each<[string, readonly string[], string | null, number]>([
    ['at the very beginning', [], 'one', 0],
    ['in the lesson touched last', ['one:step:b', 'three:step:c', 'three:hint:c'], 'three', 2],
    ['behind the step that was passed', ['one:step:a', 'one:pass:a'], 'one', 1],
    ['at the first step not passed, when the step is gone', ['one:pass:a', 'one:step:renamed'], 'one', 1],
    [
      'at the last step, when all are passed and the end was not reached',
      ['one:pass:a', 'one:pass:b', 'one:step:c', 'one:pass:c'],
      'one',
      2,
    ],
    ['in the next lesson of the track', ['one:finish'], 'two', 0],
    ['in one of the same track that was passed over', ['two:finish'], 'one', 0],
    ['in the next track', ['one:finish', 'two:finish'], 'three', 0],
    ['in an earlier track', ['three:finish', 'four:finish'], 'one', 0],
    ['where a lesson was left, though another was finished since', ['two:step:b', 'one:finish'], 'two', 1],
    ['nowhere, when all is done', ['one:finish', 'two:finish', 'three:finish', 'four:finish'], null, 0],
  ])('%s', (_what, told, id, step) => {
    const found = whereToGoOn(course, made(...told));
    expect(found?.lesson.id ?? null).toBe(id);
    expect(found?.step ?? 0).toBe(step);
  });

  it('in a lesson taken a second time is its beginning, wherever it was left', () => {
    const again = made('one:pass:a', 'one:pass:b', 'one:pass:c', 'one:finish', 'one:step:b');
    expect(standingOf(one, again)).toEqual({ begun: true, finished: true, passed: 3, step: 0 });
    expect(standingOf(one, made('one:pass:a', 'one:finish')).step).toBe(0);
  });

  it('after a lesson is the next one of its track', () => {
    expect(nextLesson(course, made('one:finish'), one)?.id).toBe('two');
    expect(nextLesson(course, made('one:finish', 'two:finish', 'three:finish'), one)?.id).toBe('four');
  });
});

describe('a track', () => {
  it('counts its lessons', () => {
    const totals = trackTotals(course, made('one:finish', 'three:pass:a', 'gone:finish'));
    expect(totals.map(({ track, lessons, finished }) => [track.id, lessons, finished])).toEqual([
      ['send', 2, 1],
      ['fetch', 2, 0],
    ]);
  });

  it('tells what was hard, hardest first', () => {
    const progress = made('one:hint:a', 'one:retry:b', 'two:show:c', 'two:pass:a', 'two:hint:gone');
    expect(hardIn(course.lessons, progress).map(({ lesson, step }) => `${lesson.id} ${step}`)).toEqual([
      'two c',
      'one a',
      'one b',
    ]);
  });
});
