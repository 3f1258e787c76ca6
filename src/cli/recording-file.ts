/** Reads a recording from a file, or from stdin. */
import { readFile } from 'node:fs/promises';
import { type ReadRecording, readRecording } from '../engine/record/read-recording.ts';

/** `-` is stdin. */
export async function readRecordingFrom(file: string, stdin: NodeJS.ReadStream): Promise<ReadRecording> {
  if (file !== '-') return readRecordingFile(file);
  const { readStdin } = await import('./stdin.ts');
  const read = await readStdin(stdin);
  return read.ok ? readRecording(read.octets, 'stdin') : read;
}

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
