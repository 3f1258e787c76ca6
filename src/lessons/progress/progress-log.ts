/**
 * The file progress is kept in. It only ever grows: each event is one write at its end, so windows add to it side by side,
 * and a kill costs one event at most. What cannot be read is kept under another name, never overwritten.
 */
import { closeSync, constants, fstatSync, openSync, readSync, renameSync, statSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { problem, reasonOf } from '../../engine/net/faults.ts';
import { makeFolder } from '../../engine/record/make-folder.ts';
import type { Problem } from '../../protocols/contract.ts';
import type { Undated } from '../run/run-options.ts';
import { eventLine, eventsIn, PROGRESS_VERSION, progressHeader, versionIn } from './event.ts';
import { foldProgress, type Renamed } from './fold.ts';
import type { Progress, ProgressEvent } from './progress.ts';

export type ProgressLog = {
  /** All there is, what other windows have added included. `renamed`: earlier names of lessons. */
  progress(renamed?: Renamed): Progress;
  /** Writes an event down. Never throws: where nothing can be written, the lesson goes on. Returns what is to be told, once. */
  note(event: Undated): Problem | null;
  /** The first thing that went wrong; to be told once. */
  readonly trouble: Problem | null;
};

/** A log is some hundred octets a lesson; what is larger is something else. */
const LARGEST = 16 * 1024 * 1024;
/** As much as a header line needs. */
const HEAD = 256;
const LF = 0x0a;
/** No file, or no folder it could be in; writing tells which. */
const NOT_THERE = new Set(['ENOENT', 'ENOTDIR']);

/** Nothing is created before there is something to write. */
export function openProgress(folder: string, now: () => Date = () => new Date()): ProgressLog {
  let file = join(folder, 'progress.jsonl');
  let trouble: Problem | null = null;
  /** What did not reach the disk counts nevertheless, as long as the program runs. */
  const unwritten: ProgressEvent[] = [];
  const say = (found: Problem): void => {
    trouble ??= found;
  };

  /** The file to use, once whatever stood in its place is out of the way. */
  function settle(): void {
    const found = judge(file);
    if (found === 'ours') return;
    const own = join(folder, `progress-${PROGRESS_VERSION}.jsonl`);
    if (found === 'alien' || file === own) {
      const aside = basename(putAside(file));
      return say(problem('local.progress-aside', { file, aside }));
    }
    say(problem('local.progress-newer', { file, version: found.newer, own: basename(own) }));
    file = own;
    settle();
  }

  function events(): readonly ProgressEvent[] {
    try {
      settle();
      return eventsIn(read(file));
    } catch (error) {
      const reason = reasonOf(error as Error);
      if (!NOT_THERE.has(reason)) say(problem('local.unreadable', { file, reason }));
      return [];
    }
  }

  return {
    progress: (renamed) => foldProgress([...events(), ...unwritten], renamed),
    note(noted) {
      const before = trouble;
      const event = { at: now().toISOString(), ...noted } as ProgressEvent;
      try {
        makeFolder(folder, 0o700);
        settle();
        append(file, eventLine(event));
      } catch (error) {
        unwritten.push(event);
        say(problem('local.progress-unwritten', { file, reason: reasonOf(error as Error) }));
      }
      return trouble === before ? null : trouble;
    },
    get trouble() {
      return trouble;
    },
  };
}

/** `ours`: may be read and written; an empty file and none at all are ours too. */
function judge(file: string): 'ours' | 'alien' | { readonly newer: number } {
  let size: number;
  try {
    const found = statSync(file);
    // A device or a folder is not to be moved; writing to it says what is wrong.
    if (!found.isFile()) return 'ours';
    size = found.size;
  } catch (error) {
    if (NOT_THERE.has(reasonOf(error as Error))) return 'ours';
    throw error;
  }
  if (size === 0) return 'ours';
  const version = versionIn(head(file).split('\n', 1)[0]!);
  if (version !== null && version > PROGRESS_VERSION) return { newer: version };
  return version === null || size > LARGEST ? 'alien' : 'ours';
}

/** Under a name that nobody has. */
function putAside(file: string): string {
  for (let number = 1; ; number++) {
    const aside = `${file}.aside-${number}`;
    try {
      // Taken first, and only then written over.
      closeSync(openSync(aside, 'wx', 0o600));
    } catch (error) {
      if (reasonOf(error as Error) === 'EEXIST') continue;
      throw error;
    }
    renameSync(file, aside);
    return aside;
  }
}

function head(file: string): string {
  return withFile(file, constants.O_RDONLY, (fd) => octetsAt(fd, 0, HEAD).toString('utf8'));
}

function read(file: string): string {
  if (!statSync(file).isFile()) return '';
  return withFile(file, constants.O_RDONLY, (fd) =>
    octetsAt(fd, 0, Math.min(fstatSync(fd).size, LARGEST)).toString('utf8'),
  );
}

/** One write. A line that was torn before it is ended, so that it harms no other. */
function append(file: string, line: string): void {
  // Not waiting: a pipe under this name would have no reader.
  const { O_RDWR, O_APPEND, O_CREAT, O_NONBLOCK = 0 } = constants;
  withFile(file, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK, (fd) => {
    const found = fstatSync(fd);
    const { size } = found;
    const start = !found.isFile() ? '' : size === 0 ? progressHeader : octetsAt(fd, size - 1, 1)[0] === LF ? '' : '\n';
    const octets = Buffer.from(start + line);
    for (let done = 0; done < octets.length; ) done += writeSync(fd, octets, done);
  });
}

function octetsAt(fd: number, position: number, length: number): Buffer {
  const octets = Buffer.alloc(length);
  let done = 0;
  for (let got = 1; got > 0 && done < length; done += got)
    got = readSync(fd, octets, done, length - done, position + done);
  return octets.subarray(0, done);
}

function withFile<T>(file: string, flags: number, use: (fd: number) => T): T {
  const fd = openSync(file, flags, 0o600);
  try {
    return use(fd);
  } finally {
    closeSync(fd);
  }
}
