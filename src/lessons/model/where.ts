/** Where the lessons that come with the program lie. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From `src/lessons/model/` or from `dist/` up to the root. */
const LEVELS = 4;

/** The folder `lessons/` of this installation; null when it was left out. */
export function builtInLessons(from: string = import.meta.url): string | null {
  let folder = dirname(fileURLToPath(from));
  for (let level = 0; level < LEVELS; level++) {
    const lessons = join(folder, 'lessons');
    if (existsSync(join(lessons, 'tracks.yaml'))) return lessons;
    folder = dirname(folder);
  }
  return null;
}
