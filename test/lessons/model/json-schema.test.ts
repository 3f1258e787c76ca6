import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lessonJsonSchema } from '../../../src/lessons/model/json-schema.ts';
import { builtIn } from '../support/folder.ts';

it('is published as it is: if not, run node scripts/lesson-schema.mjs', () => {
  // A checkout on Windows may have CRLF.
  const published = readFileSync(join(builtIn, 'lesson.schema.json'), 'utf8').replaceAll('\r\n', '\n');
  expect(published).toBe(lessonJsonSchema());
});

it('describes what is written, defaults left out', () => {
  const schema = JSON.parse(lessonJsonSchema());
  expect(schema.required).toEqual(['id', 'track', 'place', 'minutes', 'server', 'steps']);
  expect(schema.additionalProperties).toBe(false);
  expect(schema.properties.server.required).toEqual(['protocol']);
});
