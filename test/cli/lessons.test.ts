/** Every lesson that comes with wirespeak, played both ways on the practice servers. */
import { afterAll, describe, expect, it } from 'vitest';
import { createPracticeStage } from '../../src/cli/lesson-stage.ts';
import { checkTwoWay } from '../../src/lessons/check/two-way.ts';
import { readCourse } from '../../src/lessons/model/course.ts';

const { lessons } = await readCourse('lessons');
const stage = createPracticeStage();
afterAll(() => stage.close());

describe('on the practice servers', () => {
  it.each(lessons.map((read) => [read.ok ? read.lesson.id : read.folder, read] as const))(
    '%s passes both ways',
    async (_, read) => {
      if (!read.ok) return expect(read.problems).toEqual([]);
      const { lesson, source } = read;
      expect(await checkTwoWay(lesson, stage, { source })).toEqual([]);
    },
  );
});
