import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { eventIn, progressHeader } from '../../src/lessons/progress/event.ts';
import { newFolder, run, start } from './support/program.ts';

const lessons = fileURLToPath(new URL('../../lessons', import.meta.url));

/** What the lesson itself proposes, with an Enter wherever it waits for one. */
const BY_THE_BOOK = [
  '',
  'EHLO laptop.example.test',
  '',
  '1',
  '',
  '1',
  'HELO laptop.example.test',
  '',
  'EHLO',
  '',
  'QUIT',
];
/** Wrong turns, other words, another order, and no Enter where the next line is already known. */
const ANOTHER_WAY = [
  '',
  'hello',
  'HELO early.example.test',
  'ehlo [127.0.0.1]',
  '2',
  '3',
  '1',
  '',
  '/hint',
  'HELO me.example.test',
  '2',
  'NOOP',
  'helo me.example.test',
  'HELO',
  'close',
  'RSET',
  'quit',
];
const script = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const text = (octets: Buffer): string => octets.toString('utf8');

describe('a lesson line by line', () => {
  it.each([
    ['by its solutions', BY_THE_BOOK],
    ['by another way', ANOTHER_WAY],
  ])('is finished %s', async (_what, lines) => {
    const home = newFolder();
    const env = { WIRESPEAK_HOME: home };
    const { code, stdout, stderr } = await run(['learn', 'hello'], { stdin: script(lines), env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const said = text(stdout);
    for (let step = 1; step <= 5; step++) expect(said).toContain(`== Step ${step} of 5: `);
    expect(said.match(/^-- This step is passed\.$/gm)).toHaveLength(5);
    expect(said).toContain('The lesson is finished.');
    // What was passed was said of the reply that passed it, and after it.
    expect(said.indexOf('S: 221 ')).toBeLessThan(said.lastIndexOf('This step is passed.'));
    const { done } = JSON.parse(text((await run(['learn', '--list', '--json'], { env })).stdout).split('\n')[0]!);
    expect(done).toBe(true);
  });

  it('says why a step is not passed, and what was hard', async () => {
    const { stdout } = await run(['learn', 'hello'], { stdin: script(ANOTHER_WAY) });
    const said = text(stdout);
    expect(said).toMatch(/S: 500 .*?Not yet: [^\n]*500/s);
    expect(said).toContain('Hint 1 of 4: ');
    expect(said).toMatch(/What was hard:\n- .*1 hint/);
    // The greeting is nobody's mistake.
    expect(said.indexOf('Not yet: ')).toBeGreaterThan(said.indexOf('C: hello'));
  });

  it('says of a mail what can no longer come of it, and sends a word of the lesson only behind two slashes', async () => {
    const lines = [
      '',
      'EHLO pc',
      '',
      'MAIL FROM:<alice@example.test>',
      '',
      'RCPT TO:<bob@example.test>',
      '',
      'DATA',
      '',
    ];
    const { stdout } = await run(['learn', 'first-mail'], { stdin: script([...lines, '//show', '/hint']) });
    const said = text(stdout);
    expect(said).toMatch(/Not yet: The header has ended without .*`\/retry`/);
    expect(said.match(/The header has ended/g)).toHaveLength(1);
    expect(said).toContain('C: //show');
    expect(said).toContain('Hint 1 of 4: ');
  });

  it('obeys the commands of the lesson', async () => {
    const lines = [
      '',
      '/hint',
      '/lesson',
      '/show',
      '/retry',
      '/show',
      '',
      '/skip',
      '/skip',
      '/retry',
      '/skip',
      '/quit',
      'QUIT',
    ];
    const { code, stdout } = await run(['learn', 'hello'], { stdin: script(lines) });
    const said = text(stdout);
    expect(code).toBe(1);
    expect(said).toContain('Hint 1 of 4: ');
    expect(said).toContain('One way to do it:');
    expect(said).toContain('Mailboxes and server are being set up anew.');
    expect(said).toContain('== Step 5 of 5: ');
    expect(said).toContain('Left at step 5 of 5.');
    // What stands behind /quit was not sent.
    expect(said).not.toContain('C: QUIT');
  });

  it.each([
    ['nothing at all', '', 1, 'Left at step 1 of 5.'],
    ['a line without an end', '\nEHLO laptop', 1, 'Left at step 1 of 5.'],
    ['a beginning', script(BY_THE_BOOK.slice(0, 4)), 1, 'Left at step 2 of 5.'],
    ['the last line', script(BY_THE_BOOK), 0, 'The lesson is finished.'],
    ['a command nobody knows', '\n/fly\n', 2, 'is no command of wirespeak'],
    ['a command that is not for lessons', '\n/open localhost:25\n', 2, 'does not work in lessons'],
  ])('ends with %s', async (_what, stdin, expected, sentence) => {
    const { code, stdout } = await run(['learn', 'hello'], { stdin });
    expect(code).toBe(expected);
    expect(text(stdout)).toContain(sentence);
  });

  it('tells a program the same as JSON lines', async () => {
    const { code, stdout, stderr } = await run(['learn', 'hello', '--json'], { stdin: script(ANOTHER_WAY) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = text(stdout)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({ format: 'wirespeak-session', version: 1 });
    expect(lines.filter((line) => 'format' in line)).toHaveLength(1);
    const told = lines.filter(({ event }) => event === 'lesson');
    expect(told[0]).toEqual({ event: 'lesson', id: 'hello', step: 'ehlo', status: 'opening' });
    expect(told.at(-1)).toEqual({ event: 'lesson', id: 'hello', step: null, status: 'finished' });
    expect(told.map(({ step, status }) => `${step} ${status}`)).toContain('helo passed');
    expect(told.some(({ missing }) => Array.isArray(missing) && missing.length > 0)).toBe(true);
    expect(lines.some(({ event }) => event === 'reply')).toBe(true);
  });

  it('shows what it is not written for in the nearest language, and says so', async () => {
    const folder = join(newFolder(), 'hello');
    cpSync(join(lessons, 'hello'), folder, { recursive: true });
    const inLanguage = async (lang: string) => text((await run(['learn', folder, '--lang', lang])).stdout);
    rmSync(join(folder, 'zh-TW.md'), { force: true });
    expect(await inLanguage('zh-TW')).toMatch(/== 打招呼\n-- .*簡體中文/);
    rmSync(join(folder, 'zh-CN.md'));
    expect(await inLanguage('zh-CN')).toMatch(/== Hello\n-- .*英文/);
    expect(await inLanguage('en')).not.toContain('is shown in');
  });
});

describe('a lesson over several servers', () => {
  const folder = fileURLToPath(new URL('support/lessons/two-ways', import.meta.url));
  const mail = ['EHLO me.example.test', 'MAIL FROM:<alice@example.test>', 'RCPT TO:<bob@example.test>', 'DATA'];
  const letter = ['Subject: Hi', '', '/hint', 'Hello', '//hint', '.'];
  const fetching = ['USER bob', 'PASS looking-glass', 'RETR 2', '/next'];

  it('sends message text as it stands, but for the commands of the lesson, and goes on where the mail has arrived', async () => {
    const { code, stdout, stderr } = await run(['learn', folder], {
      stdin: script(['', ...mail, ...letter, ...fetching]),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const said = text(stdout);
    expect(said).toContain('Hint 1 of 4');
    expect(said).toMatch(/^C: \/\/hint$/m);
    expect(said).not.toMatch(/^C: \/hint$/m);
    // The password is masked, and nobody was asked to wait for a step that says nothing more.
    expect(said).toContain('C: PASS ********');
    expect(said).not.toContain('looking-glass');
    expect(said.match(/^-- This step is passed\.$/gm)).toHaveLength(4);
    expect(said).not.toContain('being set up anew');
    expect(said).toMatch(/S: \+OK .*\n(.*\n)*S: Hello/);
  });

  it('goes on at the second server after a day', async () => {
    const env = { WIRESPEAK_HOME: newFolder() };
    await run(['learn', folder], { stdin: script(['', ...mail, ...letter]), env });
    const { code, stdout } = await run(['learn', folder], { stdin: script(fetching), env });
    expect(code).toBe(0);
    expect(text(stdout)).toContain('On from step 3 of 4.');
    expect(text(stdout)).toContain('has 2 messages');
  });

  it('is played to its end', async () => {
    const { code, stderr } = await run(['learn', folder, '--solve']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('learn --solve', () => {
  it.each(['en', 'zh-CN', 'zh-TW'])('plays every step by itself, and keeps no progress (%s)', async (lang) => {
    const home = newFolder();
    const { code, stdout, stderr } = await run(['learn', 'hello', '--solve', '--plain', '--lang', lang], {
      env: { WIRESPEAK_HOME: home },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(text(stdout)).toContain('S: 221 ');
    expect(text(stdout)).not.toMatch(/[{}]|undefined/);
    expect(existsSync(join(home, 'progress.jsonl'))).toBe(false);
  });

  it('says so when a solution does not lead to the goal', async () => {
    const folder = join(newFolder(), 'hello');
    cpSync(join(lessons, 'hello'), folder, { recursive: true });
    const file = join(folder, 'lesson.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('solution: EHLO laptop.example.test', 'solution: NOOP'));
    const { code, stdout } = await run(['learn', folder, '--solve']);
    expect(code).toBe(1);
    expect(text(stdout)).toContain('does not lead to its goal');
  });
});

describe('progress', () => {
  /** Runs until it has said this, then is killed as nothing can prevent. */
  async function killedAt(said: string, lines: readonly string[], env: Record<string, string>): Promise<void> {
    const child = start(['learn', 'hello'], env);
    let output = '';
    const heard = new Promise<void>((resolve) => {
      child.stdout.on('data', (part: Buffer) => {
        output += part.toString('utf8');
        if (output.includes(said)) resolve();
      });
    });
    child.stdin.write(script(lines));
    await heard;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  }

  it('survives kill -9, and the lesson goes on at its step', async () => {
    const env = { WIRESPEAK_HOME: newFolder() };
    await killedAt('== Step 3 of 5', BY_THE_BOOK.slice(0, 5), env);
    expect(text((await run(['learn', '--list'], { env })).stdout)).toContain('step 3 of 5');
    const { code, stdout } = await run(['learn', 'hello'], { stdin: script(BY_THE_BOOK.slice(5)), env });
    expect(code).toBe(0);
    expect(text(stdout)).toContain('On from step 3 of 5.');
    expect(text(stdout)).not.toContain('== Step 2 of 5');
  });

  it('survives a file cut in the middle of a line', async () => {
    const home = newFolder();
    const env = { WIRESPEAK_HOME: home };
    await run(['learn', 'hello'], { stdin: script(BY_THE_BOOK.slice(0, 6)), env });
    const file = join(home, 'progress.jsonl');
    const cut = readFileSync(file).subarray(0, -10);
    writeFileSync(file, cut);
    const { code, stderr } = await run(['learn', 'hello'], { stdin: script(BY_THE_BOOK.slice(5)), env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readFileSync(file).subarray(0, cut.length)).toEqual(cut);
  });

  it('of two windows at once is all kept', async () => {
    const home = newFolder();
    const env = { WIRESPEAK_HOME: home };
    const both = [BY_THE_BOOK, ANOTHER_WAY].map((lines) => run(['learn', 'hello'], { stdin: script(lines), env }));
    expect((await Promise.all(both)).map(({ code }) => code)).toEqual([0, 0]);
    const lines = readFileSync(join(home, 'progress.jsonl'), 'utf8').trimEnd().split('\n');
    expect(`${lines[0]}\n`).toBe(progressHeader);
    const events = lines.filter((line) => `${line}\n` !== progressHeader).map(eventIn);
    expect(events).not.toContain(null);
    expect(events.filter((event) => event?.event === 'finish')).toHaveLength(2);
    expect(events.filter((event) => event?.event === 'pass')).toHaveLength(10);
  });

  it('of a newer version is left alone', async () => {
    const home = newFolder();
    const env = { WIRESPEAK_HOME: home };
    const newer = '{"format":"wirespeak-progress","version":9}\n';
    writeFileSync(join(home, 'progress.jsonl'), newer);
    const { code, stderr } = await run(['learn', 'hello'], { stdin: script(BY_THE_BOOK), env });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^wirespeak: .*progress-1\.jsonl.*\n$/);
    expect(readFileSync(join(home, 'progress.jsonl'), 'utf8')).toBe(newer);
    expect(text((await run(['learn', '--list'], { env })).stdout)).toContain('✓ hello');
  });

  it.each<[string, (home: string) => string]>([
    [
      'a full disk',
      (home) => {
        symlinkSync('/dev/full', join(home, 'progress.jsonl'));
        return home;
      },
    ],
    [
      'a home that cannot be written to',
      (home) => {
        writeFileSync(join(home, 'file'), '');
        return join(home, 'file');
      },
    ],
  ])('that cannot be written down is told of once, and the lesson goes on: %s', async (what, prepare) => {
    if (what === 'a full disk' && !existsSync('/dev/full')) return;
    const home = prepare(newFolder());
    const { code, stdout, stderr } = await run(['learn', 'hello'], {
      stdin: script(ANOTHER_WAY),
      env: { WIRESPEAK_HOME: home },
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^wirespeak: Progress cannot be written down.*\n$/);
    // As long as the program runs, it is known nevertheless.
    expect(text(stdout)).toContain('What was hard:');
  });
});
