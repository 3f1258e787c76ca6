import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressHeader } from '../../../src/lessons/progress/event.ts';
import { openProgress } from '../../../src/lessons/progress/progress-log.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'wirespeak-'));
const now = (): Date => new Date('2026-11-21T08:00:00Z');
const pass = (step: string) => ({ lesson: 'hello', event: 'pass', step }) as const;
const passed = (folder: string): readonly string[] => Object.keys(openProgress(folder).progress().hello?.steps ?? {});

describe('the log of progress', () => {
  it('is a file of its owner, made when there is something to write', () => {
    const folder = join(newFolder(), 'not there yet');
    const log = openProgress(folder, now);
    expect({ ...log.progress() }).toEqual({});
    expect(existsSync(folder)).toBe(false);
    log.note(pass('ehlo'));
    const file = join(folder, 'progress.jsonl');
    expect(readFileSync(file, 'utf8')).toBe(
      `${progressHeader}{"at":"2026-11-21T08:00:00.000Z","lesson":"hello","event":"pass","step":"ehlo"}\n`,
    );
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    }
    expect(log.trouble).toBeNull();
  });

  it('takes what two windows write side by side, and each sees the other', () => {
    const folder = newFolder();
    const [one, other] = [openProgress(folder), openProgress(folder)];
    one.note(pass('a'));
    other.note(pass('b'));
    one.note(pass('c'));
    for (const log of [one, other]) expect(Object.keys(log.progress().hello!.steps)).toEqual(['a', 'b', 'c']);
  });

  it('loses nothing but the torn line, wherever the file is cut', () => {
    const whole = newFolder();
    const log = openProgress(whole, now);
    for (const step of ['a', 'b', 'c']) log.note(pass(step));
    const octets = readFileSync(join(whole, 'progress.jsonl'));
    for (let length = progressHeader.length; length <= octets.length; length++) {
      const folder = newFolder();
      const file = join(folder, 'progress.jsonl');
      writeFileSync(file, octets);
      truncateSync(file, length);
      const before = passed(folder);
      expect(['a', 'b', 'c'].slice(0, before.length)).toEqual(before);
      const again = openProgress(folder, now);
      again.note(pass('d'));
      expect(passed(folder)).toEqual([...before, 'd']);
      expect(again.trouble).toBeNull();
      // What was there stands there still.
      expect(readFileSync(file).subarray(0, length)).toEqual(octets.subarray(0, length));
    }
  });

  it('leaves the file of a newer version alone and keeps its own beside it', () => {
    const folder = newFolder();
    const file = join(folder, 'progress.jsonl');
    const newer = '{"format":"wirespeak-progress","version":2}\n{"something":"else"}\n';
    writeFileSync(file, newer);
    const log = openProgress(folder);
    log.note(pass('ehlo'));
    expect(log.trouble).toEqual({
      kind: 'local.progress-newer',
      params: { file, version: 2, own: 'progress-1.jsonl' },
    });
    expect(readFileSync(file, 'utf8')).toBe(newer);
    expect(passed(folder)).toEqual(['ehlo']);
  });

  it.each([
    ['garbage', Buffer.from('\0\xff{{{{', 'latin1')],
    ['another format', Buffer.from('{"format":"wirespeak-session","version":1}\n')],
    ['a torn header', Buffer.from(progressHeader.slice(0, 20))],
  ])('keeps %s aside under a name nobody has', (_what, octets) => {
    const folder = newFolder();
    const file = join(folder, 'progress.jsonl');
    writeFileSync(file, octets);
    writeFileSync(`${file}.aside-1`, 'of an earlier day');
    const log = openProgress(folder);
    log.note(pass('ehlo'));
    expect(log.trouble).toEqual({ kind: 'local.progress-aside', params: { file, aside: 'progress.jsonl.aside-2' } });
    expect(readFileSync(`${file}.aside-1`, 'utf8')).toBe('of an earlier day');
    expect(readFileSync(`${file}.aside-2`)).toEqual(octets);
    expect(passed(folder)).toEqual(['ehlo']);
  });

  it('does not read a file of a gigabyte', () => {
    const folder = newFolder();
    const file = join(folder, 'progress.jsonl');
    writeFileSync(file, progressHeader);
    truncateSync(file, 1 << 30);
    const log = openProgress(folder);
    expect({ ...log.progress() }).toEqual({});
    expect(log.trouble).toMatchObject({ kind: 'local.progress-aside' });
    expect(readdirSync(folder)).toEqual(['progress.jsonl.aside-1']);
  });

  it.runIf(existsSync('/dev/full'))('goes on when the disk is full, and says so', () => {
    const folder = newFolder();
    symlinkSync('/dev/full', join(folder, 'progress.jsonl'));
    const log = openProgress(folder);
    log.note(pass('ehlo'));
    log.note(pass('quit'));
    expect(log.trouble).toMatchObject({ kind: 'local.progress-unwritten', params: { reason: 'ENOSPC' } });
    // As long as the program runs, it is known.
    expect(Object.keys(log.progress().hello!.steps)).toEqual(['ehlo', 'quit']);
  });

  it.each([
    ['the folder is a file', (folder: string) => writeFileSync(join(folder, 'home'), '')],
    [
      'the file is a folder',
      (folder: string) => mkdirSync(join(folder, 'home', 'progress.jsonl'), { recursive: true }),
    ],
  ])('goes on when %s', (_what, prepare) => {
    const folder = newFolder();
    prepare(folder);
    const log = openProgress(join(folder, 'home'));
    expect({ ...log.progress() }).toEqual({});
    log.note(pass('ehlo'));
    expect(log.trouble?.kind).toMatch(/^local\./);
    expect(log.progress().hello?.steps.ehlo?.passed).toBe(true);
  });
});
