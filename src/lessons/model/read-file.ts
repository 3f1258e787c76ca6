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

const LETTER = {
  'file.unreadable': 'letter.unreadable',
  'file.too-large': 'letter.too-large',
  'file.not-plain': 'letter.not-plain',
} as const;
type Refusal = keyof typeof LETTER | 'file.outside' | 'file.missing';

/** `name` as the lesson writes it; problems are told of `file` at `place`, by default of the file itself. */
export async function readInside(
  folder: string,
  name: string,
  cap: number,
  from?: { readonly file: string; readonly place: Place | null },
): Promise<Read<Uint8Array>> {
  const file = from?.file ?? join(folder, name);
  const refuse = (id: Refusal, params: LessonProblem['params'] = {}) => {
    // Told of the file that names it, it needs its name.
    const told = from && id !== 'file.outside' && id !== 'file.missing' ? LETTER[id] : id;
    return { ok: false, problem: lessonProblem(told, file, from?.place ?? null, { path: name, ...params }) } as const;
  };
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

/** Where octets stop being UTF-8, and what they may be instead; none when they are UTF-8. */
export function notUtf8(octets: Uint8Array, file: string): LessonProblem | null {
  if (textOf(octets) !== null) return null;
  // Each longer beginning holds what is wrong with a shorter one.
  let [good, bad] = [0, octets.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginningOf(octets, middle) === null) bad = middle;
    else good = middle;
  }
  const rows = (beginningOf(octets, good) ?? '').split(/\r\n?|\n/);
  const place = { line: rows.length, column: rows.at(-1)!.length + 1 };
  return lessonProblem(isGb18030(octets) ? 'file.gb18030' : 'file.not-utf8', file, place);
}

/** Its whole characters; null where one of them is wrong. */
function beginningOf(octets: Uint8Array, length: number): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets.subarray(0, length), { stream: true });
  } catch {
    return null;
  }
}

/** Latin letters with accents are GB18030 by chance; Chinese in number is not. */
function isGb18030(octets: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(octets);
    const beyond = [...text].filter((sign) => sign > '\u007f');
    return beyond.length > 0 && beyond.every((sign) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…—·§]/.test(sign));
  } catch {
    return false;
  }
}
