import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseFor } from '../../../src/lessons/model/prose-for.ts';
import { readLesson } from '../../../src/lessons/model/read-lesson.ts';
import { builtInLessons } from '../../../src/lessons/model/where.ts';
import { builtIn, change, copyOfHello, headed } from '../support/folder.ts';

async function problems(folder: string): Promise<readonly string[]> {
  return (await readLesson(folder)).problems.map(headed);
}

it('reads what comes with the program', async () => {
  expect(builtInLessons()).toBe(builtIn);
  const read = await readLesson(join(builtIn, 'hello'));
  expect(read.problems).toEqual([]);
  if (!read.ok) throw new Error('refused');
  expect(read.lesson.steps).toHaveLength(5);
  expect(read.lesson.server).toEqual({
    protocol: 'smtp',
    persona: 'rfc',
    service: 'relay',
    tls: 'starttls',
    faults: [],
  });
});

it('names a file that is not there', async () => {
  expect(await problems(dirname(copyOfHello()))).toEqual(['lesson.yaml file.missing']);
  expect(await problems('/nowhere/at/all')).toEqual(['lesson.yaml file.missing']);
});

describe('a language', () => {
  it('that is missing is told of, and the others are read', async () => {
    const folder = copyOfHello();
    rmSync(join(folder, 'zh-CN.md'));
    rmSync(join(folder, 'zh-TW.md'), { force: true });
    const read = await readLesson(folder);
    if (!read.ok) throw new Error('refused');
    expect(read.problems.map(headed)).toEqual(['zh-CN.md language.missing']);
    expect(proseFor(read.lesson, 'zh-CN')).toEqual({ prose: read.lesson.prose.en, lang: 'en' });
  });

  it('without a section for each step cannot be used', async () => {
    const folder = copyOfHello();
    change(folder, 'en.md', '{#helo}', '{#hallo}');
    const read = await readLesson(folder);
    expect(read.ok && read.lesson.prose.en).toBe(undefined);
    expect(read.problems.map(headed)).toEqual(['en.md language.unusable']);
    expect(read.ok && proseFor(read.lesson, 'en').lang).toBe('zh-CN');
  });

  it('is needed', async () => {
    const folder = copyOfHello();
    for (const name of ['en', 'zh-CN', 'zh-TW']) rmSync(join(folder, `${name}.md`), { force: true });
    expect((await readLesson(folder)).ok).toBe(false);
  });

  it('that is not UTF-8 is told of', async () => {
    const folder = copyOfHello();
    writeFileSync(join(folder, 'en.md'), Buffer.from([0xc4, 0xe3, 0xba, 0xc3]));
    expect(await problems(folder)).toEqual(['en.md:1:1 file.gb18030']);
  });
});

describe('letters', () => {
  const withLetter = (name: string): string => {
    const folder = copyOfHello();
    change(folder, 'lesson.yaml', 'steps:', `mailbox: { alice: [${JSON.stringify(name)}] }\nsteps:`);
    return folder;
  };

  it('have CRLF, however the file was saved', async () => {
    const folder = withLetter('letters/a.eml');
    mkdirSync(join(folder, 'letters'));
    writeFileSync(join(folder, 'letters/a.eml'), Buffer.from([0x41, 0x0a, 0xc4, 0xe3, 0x0d, 0x0a, 0x0a]));
    const read = await readLesson(folder);
    const octets = read.ok ? read.lesson.letters.alice?.[0] : undefined;
    expect([...(octets ?? [])]).toEqual([0x41, 0x0d, 0x0a, 0xc4, 0xe3, 0x0d, 0x0a, 0x0d, 0x0a]);
  });

  it.each(['../tracks.yaml', 'letters/../../tracks.yaml', '/etc/hostname', 'C:\\x', '..\\tracks.yaml'])(
    'are not looked for outside the folder: %s',
    async (name) => {
      expect(await problems(withLetter(name))).toEqual(['lesson.yaml:9:20 file.outside']);
    },
  );

  it('are not reached by a link that leads out', async () => {
    const folder = withLetter('a.eml');
    symlinkSync(join(folder, '../tracks.yaml'), join(folder, 'a.eml'));
    expect(await problems(folder)).toEqual(['lesson.yaml:9:20 file.outside']);
    const second = withLetter('letters/tracks.yaml');
    symlinkSync('..', join(second, 'letters'));
    expect(await problems(second)).toEqual(['lesson.yaml:9:20 file.outside']);
  });

  it('may be a link within the folder', async () => {
    const folder = withLetter('a.eml');
    symlinkSync('en.md', join(folder, 'a.eml'));
    expect(await problems(folder)).toEqual([]);
  });

  it('are plain files of a size', async () => {
    const folder = withLetter('a.eml');
    mkdirSync(join(folder, 'a.eml'));
    expect(await problems(folder)).toEqual(['lesson.yaml:9:20 letter.not-plain']);
    rmSync(join(folder, 'a.eml'), { recursive: true });
    expect(await problems(folder)).toEqual(['lesson.yaml:9:20 letter.unreadable']);
    writeFileSync(join(folder, 'a.eml'), '');
    truncateSync(join(folder, 'a.eml'), 1024 ** 3);
    expect(await problems(folder)).toEqual(['lesson.yaml:9:20 letter.too-large']);
  });

  it('stay within bounds together', async () => {
    const folder = copyOfHello();
    const list = Array(40).fill('a.eml').join(', ');
    change(folder, 'lesson.yaml', 'steps:', `mailbox: { alice: [${list}] }\nsteps:`);
    writeFileSync(join(folder, 'a.eml'), Buffer.alloc(1024 * 1024, 0x61));
    expect(await problems(folder)).toEqual(['lesson.yaml:9:132 letters.too-large']);
  });
});

describe('files of its own', () => {
  it('that are links out of the folder are refused', async () => {
    const folder = copyOfHello();
    rmSync(join(folder, 'lesson.yaml'));
    symlinkSync(join(builtIn, 'hello/lesson.yaml'), join(folder, 'lesson.yaml'));
    expect(await problems(folder)).toEqual(['lesson.yaml file.outside']);
  });

  it.each(['lesson.yaml', 'en.md'])('of 1 GB are refused: %s', async (name) => {
    const folder = copyOfHello();
    truncateSync(join(folder, name), 1024 ** 3);
    expect(await problems(folder)).toEqual([`${name} file.too-large`]);
  });

  it('that are pipes are not waited for', async () => {
    const folder = copyOfHello();
    rmSync(join(folder, 'en.md'));
    execFileSync('mkfifo', [join(folder, 'en.md')]);
    expect(await problems(folder)).toEqual(['en.md file.not-plain']);
  });

  it('may hold any octets', async () => {
    const folder = copyOfHello();
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('lesson.yaml', 'en.md'),
        async (octets, name) => {
          writeFileSync(join(folder, name), octets);
          expect((await readLesson(folder)).problems.length).toBeGreaterThan(0);
        },
      ),
      { seed: 42, numRuns: 200 },
    );
  });
});
