/** A recording for each of several conversations: `mail.jsonl`, `mail-2.jsonl`, `mail-3.jsonl`. */
import { extname } from 'node:path';
import { createRecorder, type RecorderOptions, type RecorderResult } from '../engine/record/recorder.ts';

/** The name of the nth recording; the first is as it was asked for. */
export function numberedFile(file: string, n: number): string {
  if (n === 1) return file;
  const extension = extname(file);
  return `${file.slice(0, file.length - extension.length)}-${n}${extension}`;
}

/** Makes one recorder after the other. */
export class RecordingFiles {
  readonly #file: string;
  readonly #options: RecorderOptions;
  #made = 0;

  constructor(file: string, options: RecorderOptions) {
    this.#file = file;
    this.#options = options;
  }

  /** The next one. The first must have its name; a later one goes past files that are there already. */
  next(): RecorderResult {
    const made = createRecorder(numberedFile(this.#file, ++this.#made), this.#options);
    if (made.ok || this.#made === 1 || made.problem.kind !== 'local.record-exists') return made;
    return this.next();
  }
}
