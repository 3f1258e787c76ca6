/** Where recorded lines go: a file, or any other place that takes lines. */
import { closeSync, fchmodSync, fstatSync, openSync, writeSync } from 'node:fs';
import type { Problem } from '../../protocols/contract.ts';
import { problem, reasonOf } from '../net/faults.ts';
import type { Entry } from './entry.ts';
import { entryLine, headerLine } from './recording.ts';

/** Takes a session line by line. */
export type Recorder = {
  /** The file, or null when the lines go elsewhere. */
  readonly file: string | null;
  /** Called once, before the first entry. */
  begin(startedAt: Date): Problem | null;
  /** Each line is out of our hands when this returns. A problem comes back once; after it nothing is written. */
  write(entry: Entry): Problem | null;
  close(): void;
};

export type RecorderResult =
  | { readonly ok: true; readonly recorder: Recorder }
  | { readonly ok: false; readonly problem: Problem };

/** `app`: name and version of the program, for the header. */
export type RecorderOptions = { readonly app: string; readonly force?: boolean };

/** Creates a file only its owner can read (0600). An existing one is left alone unless `force`. */
export function createRecorder(path: string, options: RecorderOptions): RecorderResult {
  let fd: number;
  try {
    // wx: refuses what exists, a link that leads nowhere included.
    fd = openSync(path, options.force ? 'w' : 'wx', 0o600);
    // A file that was there keeps its mode, and may be readable by others.
    if (options.force && fstatSync(fd).isFile()) fchmodSync(fd, 0o600);
  } catch (error) {
    const code = reasonOf(error as Error);
    if (code === 'EEXIST') return { ok: false, problem: problem('local.record-exists', { file: path }) };
    return { ok: false, problem: problem('local.unwritable', { file: path, reason: code }) };
  }
  return { ok: true, recorder: descriptorRecorder(path, fd, options.app) };
}

/** Writes to an open descriptor, each line at once: what was written survives the end of this process. */
export function descriptorRecorder(file: string, fd: number, app: string): Recorder {
  let broken = false;
  const put = (line: string): Problem | null => {
    if (broken) return null;
    try {
      const bytes = Buffer.from(line, 'utf8');
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
      return null;
    } catch (error) {
      broken = true;
      return problem('local.disk', { file, reason: reasonOf(error as Error) });
    }
  };
  return {
    file,
    begin: (startedAt) => put(headerLine({ app, startedAt })),
    write: (entry) => put(entryLine(entry)),
    close: () => {
      if (!broken) closeSync(fd);
      broken = true;
    },
  };
}

/** Hands each line (its LF included) to `put`: for `--json` and for tests. */
export function lineRecorder(app: string, put: (line: string) => void): Recorder {
  return {
    file: null,
    begin: (startedAt) => {
      put(headerLine({ app, startedAt }));
      return null;
    },
    write: (entry) => {
      put(entryLine(entry));
      return null;
    },
    close: () => {},
  };
}
