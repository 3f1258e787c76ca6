import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change, copyOfHello } from '../lessons/support/folder.ts';
import { newFolder, run } from './support/program.ts';

const lines = (text: Buffer) => text.toString('utf8').trimEnd().split('\n');

describe('lesson check', () => {
  it('finds nothing wrong with a sound lesson', async () => {
    const { code, stdout, stderr } = await run(['lesson', 'check', copyOfHello()]);
    expect({ code, stdout: stdout.toString(), stderr }).toEqual({
      code: 0,
      stdout: '1 lesson checked, 0 problems.\n',
      stderr: '',
    });
  });

  it('finds nothing wrong with the lessons of the program', async () => {
    const { code, stdout } = await run(['lesson', 'check', '--json']);
    const checked = lines(stdout).map((line) => JSON.parse(line));
    expect(checked.filter(({ ok }) => !ok)).toEqual([]);
    expect(checked.length).toBeGreaterThanOrEqual(14);
    expect(code).toBe(0);
  }, 180_000);

  it('takes the name of a lesson, and a file in its folder', async () => {
    const { code, stdout } = await run(['lesson', 'check', 'hello', join(copyOfHello(), 'lesson.yaml')]);
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 0, stdout: '2 lessons checked, 0 problems.\n' });
  });

  it('tells a typo like a compiler', async () => {
    const folder = copyOfHello();
    const place = change(folder, 'lesson.yaml', 'kind: predict', 'kind: ¶predcit');
    const { code, stdout } = await run(['lesson', 'check', folder]);
    expect(code).toBe(1);
    const [first, last] = lines(stdout);
    expect(first).toContain(`${folder}/${place}: `);
    expect(first).toContain('Did you mean `predict`?');
    expect(last).toBe('1 lesson checked, 1 problem.');
  });

  it('gives JSON, a lesson a line', async () => {
    const [sound, broken] = [copyOfHello(), copyOfHello()];
    const place = change(broken, 'en.md', '## The older greeting {#helo}', '¶## The older greeting {#hello}');
    const { code, stdout } = await run(['lesson', 'check', sound, broken, '--json', '--lang', 'zh-CN']);
    expect(code).toBe(1);
    const [one, other] = lines(stdout).map((line) => JSON.parse(line));
    expect(one).toEqual({ id: 'hello', ok: true, problems: [] });
    expect(other).toMatchObject({ id: 'hello', ok: false });
    expect(other.problems).toContainEqual({
      file: join(broken, 'en.md'),
      line: Number(place?.split(':')[1]),
      column: 1,
      message: '没有步骤叫 `hello`。是不是 `helo`？',
    });
  });

  it('plays what it could read', async () => {
    const folder = copyOfHello();
    const place = change(folder, 'lesson.yaml', 'solution: QUIT', 'solution: ¶NOOP');
    const { code, stdout } = await run(['lesson', 'check', folder]);
    expect(code).toBe(1);
    expect(lines(stdout)[0]).toContain(`${folder}/${place}: The solution of \`leave\` does not pass.`);
  });

  it('gives up on a server that does not answer in time', async () => {
    const folder = copyOfHello();
    change(folder, 'lesson.yaml', 'persona: rfc', 'faults: [delay=100000]');
    const { code, stdout } = await run(['lesson', 'check', folder]);
    expect(code).toBe(1);
    expect(lines(stdout)).toEqual([
      expect.stringMatching(/lesson\.yaml:\d+:\d+: The step `ehlo` takes longer than 20 seconds, /),
      '1 lesson checked, 1 problem.',
    ]);
  }, 60_000);

  it('takes a folder of lessons with its tracks, and loses none to a broken one', async () => {
    const home = dirname(copyOfHello());
    mkdirSync(join(home, 'broken'));
    writeFileSync(join(home, 'broken/lesson.yaml'), '[');
    const { code, stdout } = await run(['lesson', 'check', home, '--json']);
    expect(code).toBe(1);
    expect(lines(stdout).map((line) => JSON.parse(line).ok)).toEqual([false, true]);
  });

  it('says so when there is no lesson', async () => {
    const { code, stdout } = await run(['lesson', 'check', newFolder()]);
    expect(code).toBe(1);
    expect(lines(stdout)[0]).toMatch(/lesson\.yaml: This file is missing\.$/);
  });
});

describe('lesson new', () => {
  it('writes a lesson that passes as it stands', async () => {
    const folder = join(newFolder(), 'my-lesson');
    const written = await run(['lesson', 'new', folder]);
    expect({ code: written.code, stderr: written.stderr }).toEqual({ code: 0, stderr: '' });
    expect(readFileSync(join(folder, 'lesson.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=.*lesson\.schema\.json\n/,
    );
    const { code, stdout } = await run(['lesson', 'check', folder]);
    expect({ code, stdout: stdout.toString() }).toEqual({ code: 0, stdout: '1 lesson checked, 0 problems.\n' });
  });

  it('touches no folder that holds something', async () => {
    const folder = copyOfHello();
    const before = readFileSync(join(folder, 'en.md'), 'utf8');
    const { code, stderr } = await run(['lesson', 'new', folder]);
    expect(code).toBe(6);
    expect(stderr).toContain(folder);
    expect(readFileSync(join(folder, 'en.md'), 'utf8')).toBe(before);
  });

  it.runIf(process.platform === 'linux')('says so where no folder can be made', async () => {
    const { code, stderr } = await run(['lesson', 'new', '/proc/x']);
    expect(code).toBe(6);
    expect(stderr).toMatch(/The lesson cannot be written to \/proc\/x: .+\. Choose another place/);
  });

  it.each<[string[], RegExp]>([
    [['new', join(newFolder(), 'My Lesson')], /`My Lesson`/],
    [['new'], /`folder`/],
    [['new', 'a', 'b'], /`b`/],
    [[], /check\|new/],
    [['chekc'], /`lesson check`/],
  ])('%j ends with 2', async (args, expected) => {
    const { code, stderr } = await run(['lesson', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
  });
});
