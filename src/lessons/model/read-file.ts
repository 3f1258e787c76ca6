/** Reads a file of a lesson: a plain file inside its folder, no larger than it may be. */
import { open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { LessonProblem } from './lesson.ts';
import { lessonProblem, type Place } from './problem.ts';

/** Of `lesson.yaml`, `tracks.yaml` and the Markdown. */
export const TEXT_CAP = 256 * 1024;
/** Of a letter. */
export const LETTER_CAP = 1024 * 1024;

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: LessonProblem };

/** `name` as the lesson writes it; problems are told of `file` at `place`, by default of the file itself. */
export async function readInside(
  folder: string,
  name: string,
  cap: number,
  from?: { readonly file: string; readonly place: Place | null },
): Promise<Read<Uint8Array>> {
  const file = from?.file ?? join(folder, name);
  const refuse = (id: Parameters<typeof lessonProblem>[0], params: LessonProblem['params'] = {}) =>
    ({ ok: false, problem: lessonProblem(id, file, from?.place ?? null, params) }) as const;
  // A backslash parts folders on Windows only; a lesson that has one would not be the same everywhere.
  if (isAbsolute(name) || /^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..')) {
    return refuse('file.outside', { path: name });
  }
  try {
    const inside = relative(await realpath(folder), await realpath(join(folder, name)));
    if (isAbsolute(inside) || inside.split(sep)[0] === '..') return refuse('file.outside', { path: name });
    return await readCapped(join(folder, name), cap, refuse);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return code === 'ENOENT' && !from ? refuse('file.missing') : refuse('file.unreadable', { reason: code });
  }
}

async function readCapped(
  path: string,
  cap: number,
  refuse: (id: 'file.not-plain' | 'file.too-large', params?: LessonProblem['params']) => Read<Uint8Array>,
): Promise<Read<Uint8Array>> {
  // Before it is opened: a pipe would wait for somebody to write.
  const before = await stat(path);
  if (!before.isFile()) return refuse('file.not-plain');
  if (before.size > cap) return refuse('file.too-large', { most: `${cap / 1024} KiB` });
  const handle = await open(path, 'r');
  try {
    // It may have grown since.
    const octets = new Uint8Array(cap + 1);
    let length = 0;
    while (length <= cap) {
      const { bytesRead } = await handle.read(octets, length, octets.length - length);
      if (bytesRead === 0) return { ok: true, value: octets.slice(0, length) };
      length += bytesRead;
    }
    return refuse('file.too-large', { most: `${cap / 1024} KiB` });
  } finally {
    await handle.close();
  }
}

/** As UTF-8, with LF for line ends and without a byte order mark; null when it is not UTF-8. */
export function textOf(octets: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}
