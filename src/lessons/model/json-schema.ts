/** The JSON Schema of `lesson.yaml`, for editors. It is published as `lessons/lesson.schema.json`. */
import { z } from 'zod';
import { lessonFile } from './schema.ts';

/** As a file. What has a default may be left out, so it is the input that is described. */
export function lessonJsonSchema(): string {
  const schema = z.toJSONSchema(lessonFile, { io: 'input' });
  return `${JSON.stringify({ title: 'lesson.yaml', ...schema }, null, 2)}\n`;
}
