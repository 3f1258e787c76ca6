/** `lesson new`: a small lesson that is complete, to be changed into another. */
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { makeFolder } from '../../engine/record/make-folder.ts';
import { newLesson } from '../../lessons/author/new-lesson.ts';
import { tracksFor } from '../../lessons/model/course.ts';
import { builtInLessons } from '../../lessons/model/where.ts';
import type { Context } from '../command.ts';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SCHEMA = 'lesson.schema.json';

/** The lesson is called what its folder is called. */
export async function startLesson(folder: string, { speaker, stdout, complain }: Context): Promise<number> {
  const name = basename(resolve(folder));
  if (!NAME.test(name)) return complain({ kind: 'usage.lesson-name', params: { name } });
  try {
    makeFolder(folder);
    if ((await readdir(folder)).length > 0) return complain({ kind: 'local.folder-full', params: { folder } });
    const track = (await tracksFor(folder))[0]?.id ?? 'send';
    for (const [file, text] of Object.entries(newLesson(name, track, schemaFor(folder)))) {
      const path = join(folder, file);
      await writeFile(path, text, { flag: 'wx' });
      stdout.write(`${speaker.cli('lesson.written', { file: path })}\n`);
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return complain({ kind: 'local.lesson-unwritten', params: { folder, reason } });
  }
  const typed = /\s/.test(folder) ? `"${folder}"` : folder;
  stdout.write(`${speaker.cli('lesson.check', { command: `wirespeak lesson check ${typed}` })}\n`);
  stdout.write(`${speaker.cli('lesson.try', { command: `wirespeak learn ${typed}` })}\n`);
  stdout.write(`${speaker.cli('lesson.guide')}\n`);
  return 0;
}

/** Where an editor finds the schema: beside the other lessons, else where this program is installed. */
function schemaFor(folder: string): string {
  const installed = builtInLessons();
  if (existsSync(join(resolve(folder, '..'), SCHEMA)) || installed === null) return `../${SCHEMA}`;
  return relative(resolve(folder), join(installed, SCHEMA)).split(sep).join('/');
}
