/** Reads a recording from a file. */
import { readFile } from 'node:fs/promises';
import { type ReadRecording, readRecording } from '../engine/record/read-recording.ts';

export async function readRecordingFile(file: string): Promise<ReadRecording> {
  let octets: Uint8Array;
  try {
    octets = await readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { ok: false, problem: { kind: 'local.unreadable', params: { file, reason } } };
  }
  return readRecording(octets, file);
}
