/** Folders of lessons for tests: the built-in *hello*, changed. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const builtIn = join(import.meta.dirname, '../../../lessons');

/** A copy of *hello* that nobody else uses, in a folder of its own with the tracks beside it. */
export function copyOfHello(name = 'hello'): string {
  const home = mkdtempSync(join(tmpdir(), 'wirespeak-lessons-'));
  cpSync(join(builtIn, 'hello'), join(home, name), { recursive: true });
  cpSync(join(builtIn, 'tracks.yaml'), join(home, 'tracks.yaml'));
  return join(home, name);
}

/** Replaces something in a file of the lesson; it must be there. */
export function change(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, after);
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
