import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createPracticeStage } from '../../src/cli/lesson-stage.ts';
import { checkTwoWay } from '../../src/lessons/check/two-way.ts';
import { lessonFile } from '../../src/lessons/model/schema.ts';
import { lessonOf } from '../support/lesson.ts';

const stage = createPracticeStage();
afterEach(() => stage.close());

test('hello passes both ways', async () => {
  const written = lessonFile.parse(parse(readFileSync('lessons/hello/lesson.yaml', 'utf8')));
  expect(await checkTwoWay({ ...lessonOf(written.steps), ...written }, stage)).toEqual([]);
});
