// Writes lessons/lesson.schema.json, made from src/lessons/model/schema.ts. With --check: writes nothing, exits 1 when it is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSources, root } from './load-sources.mjs';

const target = join(root, 'lessons/lesson.schema.json');
const { lessonJsonSchema } = await loadSources(
  "export { lessonJsonSchema } from './src/lessons/model/json-schema.ts';",
);
const schema = lessonJsonSchema();

if (process.argv.includes('--check')) {
  // A checkout on Windows may have CRLF.
  const committed = (await readFile(target, 'utf8').catch(() => '')).replaceAll('\r\n', '\n');
  if (committed !== schema) {
    console.error('lessons/lesson.schema.json is stale: run `node scripts/lesson-schema.mjs`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, schema);
}
