import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createMeasure } from '../../src/ui/text/width.ts';

const run = promisify(execFile);
const ROOT = new URL('../../', import.meta.url).pathname;

it('pictures in the documentation show the screen as it is', async () => {
  const script = 'scripts/screenshots.mjs';
  const done = await run(process.execPath, [script, '--check'], { cwd: ROOT }).catch(
    (error: { stderr: string }) => error,
  );
  expect(done.stderr).toBe('');
}, 180_000);

it('pictures are as wide as they say, and no wider', async () => {
  const measure = createMeasure(1);
  for (const lang of ['en', 'zh-CN', 'zh-TW']) {
    const folder = `${ROOT}docs/screenshots/${lang}/`;
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
    expect(names.length).toBeGreaterThanOrEqual(8);
    for (const name of names) {
      const columns = Number.parseInt(name, 10);
      const widths = (await readFile(`${folder}${name}`, 'utf8')).split('\n').map((line) => measure.width(line));
      expect(Math.max(...widths), `${lang}/${name}`).toBeLessThanOrEqual(columns);
      expect(Math.max(...widths), `${lang}/${name}`).toBeGreaterThan(columns - 5);
    }
  }
});
