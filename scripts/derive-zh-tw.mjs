// Derives 繁體 from 简体: src/locale/zh-TW/catalog.json, and each lesson's zh-TW.md from its zh-CN.md. With --check: writes
// nothing, exits 1 when any of it is stale.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { loadSources, root } from './load-sources.mjs';

const { catalog, deriveCatalog, deriveLesson } = await loadSources(`
  export { catalog } from './src/locale/zh-CN/index.ts';
  export { deriveCatalog } from './src/locale/zh-TW/derive.ts';
  export { deriveLesson } from './src/locale/zh-TW/derive-lesson.ts';
`);
const convert = Converter({ from: 'cn', to: 'twp' });

/** A checkout on Windows may have CRLF. */
const read = async (path) => (await readFile(join(root, path), 'utf8')).replaceAll('\r\n', '\n');

const derived = new Map([
  ['src/locale/zh-TW/catalog.json', `${JSON.stringify(deriveCatalog(catalog, convert), null, 2)}\n`],
]);
for (const entry of await readdir(join(root, 'lessons'), { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const source = await read(`lessons/${entry.name}/zh-CN.md`).catch(() => null);
  if (source !== null) derived.set(`lessons/${entry.name}/zh-TW.md`, deriveLesson(source, convert));
}

for (const [path, text] of derived) {
  if (!process.argv.includes('--check')) await writeFile(join(root, path), text);
  else if ((await read(path).catch(() => '')) !== text) {
    console.error(`${path} is stale: run \`node scripts/derive-zh-tw.mjs\`.`);
    process.exitCode = 1;
  }
}
