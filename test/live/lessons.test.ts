/** Lessons marked portable, played both ways on real Postfix and Dovecot. */
import { afterAll, expect, it } from 'vitest';
import { checkTwoWay } from '../../src/lessons/check/two-way.ts';
import { readCourse } from '../../src/lessons/model/course.ts';
import { describeLive } from '../support/live-servers.ts';
import { createRealStage } from '../support/real-stage.ts';

/** So many lessons are portable at least. */
const PORTABLE = 7;
/** How long mail may take from the 250 to the mailbox. */
const PATIENCE_MS = 10_000;
/** How long an attempt may take: containers have other things to do as well. */
const LONGEST_MS = 120_000;

const { course } = await readCourse('lessons');
const portable = course.lessons.filter((lesson) => lesson.portable);

describeLive('on real Postfix and Dovecot', (servers) => {
  const stage = createRealStage(servers);
  afterAll(() => stage.close());

  it(`at least ${PORTABLE} lessons are portable`, () => {
    expect(portable.length).toBeGreaterThanOrEqual(PORTABLE);
  });

  it.each(portable.map((lesson) => [lesson.id, lesson] as const))(
    '%s passes both ways',
    async (_, lesson) => {
      expect(await checkTwoWay(lesson, stage, { patienceMs: PATIENCE_MS, longestMs: LONGEST_MS })).toEqual([]);
    },
    300_000,
  );
});
