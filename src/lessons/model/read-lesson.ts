/** A folder → a lesson, or what is wrong with it. Nothing outside the folder is read. */
import { basename, join, resolve } from 'node:path';
import { type Lang, languages } from '../../locale/catalog.ts';
import type { Lesson, LessonProblem, LessonProse } from './lesson.ts';
import { readYaml } from './located-yaml.ts';
import { lessonProblem, type PlaceOf } from './problem.ts';
import { type ReadProse, readProse } from './prose.ts';
import { LETTER_CAP, notUtf8, readInside, TEXT_CAP, textOf } from './read-file.ts';
import { type LessonFile, lessonFile } from './schema.ts';

/** Languages every lesson has to be written in; 繁體 is derived, and its absence is no fault. */
const requiredLanguages: readonly Lang[] = ['en', 'zh-CN'];

/** A lesson and all that `check` wants to know of its files. `problems`: found while reading; the lesson can be taken all the same. */
export type ReadLesson =
  | {
      readonly ok: true;
      readonly lesson: Lesson;
      readonly problems: readonly LessonProblem[];
      readonly source: LessonSource;
    }
  | {
      readonly ok: false;
      readonly folder: string;
      readonly problems: readonly LessonProblem[];
      /** It can be looked at all the same, to say more; never taken. */
      readonly draft?: { readonly lesson: Lesson; readonly source: LessonSource };
    };

export type LessonSource = {
  readonly yamlFile: string;
  readonly placeOf: PlaceOf;
  /** Every Markdown file that could be read, also those that cannot be used. */
  readonly written: readonly {
    readonly lang: Lang;
    readonly file: string;
    readonly text: string;
    readonly read: ReadProse;
  }[];
};

/** Of all letters of a lesson together. */
const LETTERS_CAP = 16 * 1024 * 1024;

export async function readLesson(folder: string): Promise<ReadLesson> {
  const yamlFile = join(folder, 'lesson.yaml');
  const yaml = await readText(folder, 'lesson.yaml');
  if (!yaml.ok) return { ok: false, folder, problems: [yaml.problem] };
  const parsed = readYaml(yaml.text, yamlFile, lessonFile);
  if (!parsed.ok) return { ok: false, folder, problems: parsed.problems };
  const { value, placeOf } = parsed;
  const problems: LessonProblem[] = [];
  const name = basename(resolve(folder));
  if (value.id !== name) {
    problems.push(lessonProblem('course.folder-name', yamlFile, placeOf(['id']), { id: value.id, folder: name }));
  }
  const letters = await readLetters(folder, value, yamlFile, placeOf);
  const { prose, written, problems: missing } = await readLanguages(folder, value);
  problems.push(...missing, ...letters.problems);
  const lesson = { ...value, folder, prose, letters: letters.letters };
  const source = { yamlFile, placeOf, written };
  // Without its mail the steps cannot be passed, without words nobody knows what they are.
  const complete = letters.problems.length === 0 && Object.keys(prose).length > 0;
  return complete ? { ok: true, lesson, problems, source } : { ok: false, folder, problems, draft: { lesson, source } };
}

async function readLanguages(folder: string, value: LessonFile) {
  const prose: Partial<Record<Lang, LessonProse>> = {};
  const written: LessonSource['written'][number][] = [];
  const problems: LessonProblem[] = [];
  for (const lang of languages) {
    const file = join(folder, `${lang}.md`);
    const markdown = await readText(folder, `${lang}.md`);
    if (!markdown.ok) {
      const missing = markdown.problem.id === 'file.missing';
      if (!missing) problems.push(markdown.problem);
      else if (requiredLanguages.includes(lang))
        problems.push(lessonProblem('language.missing', file, null, { language: lang }));
      continue;
    }
    const read = readProse(markdown.text, file);
    written.push({ lang, file, text: markdown.text, read });
    problems.push(...read.problems);
    if (isUsable(read.prose, value)) prose[lang] = read.prose;
    else problems.push(lessonProblem('language.unusable', file, null, { language: lang }));
  }
  return { prose, written, problems };
}

/** Has every step a section, and every option its words? The rest can be done without. */
function isUsable({ title, steps }: LessonProse, { steps: wanted }: LessonFile): boolean {
  return (
    title !== '' &&
    wanted.every(({ id, options }) => options?.every((option) => steps[id]?.options[option]) ?? steps[id])
  );
}

async function readLetters(folder: string, { mailbox }: LessonFile, file: string, placeOf: PlaceOf) {
  const letters: Record<string, readonly Uint8Array[]> = Object.create(null);
  const problems: LessonProblem[] = [];
  const known = new Map<string, Uint8Array>();
  let octets = 0;
  for (const [user, names] of Object.entries(mailbox)) {
    const own: Uint8Array[] = [];
    for (const [index, name] of names.entries()) {
      const place = placeOf(['mailbox', user, index]);
      let letter = known.get(name);
      if (!letter) {
        const read = await readInside(folder, name, LETTER_CAP, { file, place });
        if (!read.ok) {
          problems.push(read.problem);
          continue;
        }
        letter = withCrlf(read.value);
        known.set(name, letter);
      }
      octets += letter.length;
      if (octets > LETTERS_CAP) {
        const most = `${LETTERS_CAP / 1024 / 1024} MiB`;
        problems.push(lessonProblem('letters.too-large', file, place, { most }));
        return { letters, problems };
      }
      own.push(letter);
    }
    letters[user] = own;
  }
  return { letters, problems };
}

/** Mail has CRLF at the end of a line; what an editor or Git made of it does not matter. */
function withCrlf(octets: Uint8Array): Uint8Array {
  const text = Buffer.from(octets).toString('latin1').replace(/\r?\n/g, '\r\n');
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

async function readText(
  folder: string,
  name: string,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: LessonProblem }> {
  const read = await readInside(folder, name, TEXT_CAP);
  if (!read.ok) return read;
  const text = textOf(read.value);
  if (text !== null) return { ok: true, text };
  return { ok: false, problem: notUtf8(read.value, join(folder, name))! };
}
