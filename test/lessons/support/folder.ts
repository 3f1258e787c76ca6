/** Folders of lessons for tests: *hello* as it was when they were written, changed. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const builtIn = join(import.meta.dirname, '../../../lessons');
const fixture = join(import.meta.dirname, '../../../fixtures/lessons');

/** A copy of *hello* that nobody else uses, in a folder of its own with the tracks beside it. */
export function copyOfHello(name = 'hello'): string {
  const home = mkdtempSync(join(tmpdir(), 'wirespeak-lessons-'));
  cpSync(join(fixture, 'hello'), join(home, name), { recursive: true });
  cpSync(join(fixture, 'tracks.yaml'), join(home, 'tracks.yaml'));
  return join(home, name);
}

/** Replaces something in a file of the lesson; it must be there. Gives the place of `¶` in what it puts there, without it. */
export function change(folder: string, file: string, from: string | RegExp, to: string): string | null {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  const marked =
    after.includes(to) && to.includes('¶') && !before.includes(to) ? after.indexOf(to) + to.indexOf('¶') : -1;
  writeFileSync(path, marked < 0 ? after : after.slice(0, marked) + after.slice(marked + 1));
  if (marked < 0) return null;
  const rows = after.slice(0, marked).split('\n');
  return `${file}:${rows.length}:${rows.at(-1)!.length + 1}`;
}

/** A problem as a compiler would head it: `lesson.yaml:9:3 schema.missing`. */
export function headed(problem: {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly id: string;
}): string {
  const { file, line, column, id } = problem;
  const name = file.split(/[\\/]/).at(-1);
  return `${[name, line, column].filter((part) => part !== null).join(':')} ${id}`;
}
