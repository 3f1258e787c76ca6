/** Standard input, read to its end. */
import { fstatSync } from 'node:fs';
import type { Problem } from '../protocols/contract.ts';

/** Why nothing can be read from it; Node itself takes a folder for an empty file. */
export function stdinProblem(): Problem | null {
  try {
    return fstatSync(0).isDirectory() ? unreadable('EISDIR') : null;
  } catch {
    // Closed by whoever started us: nothing to read, and nothing wrong.
    return null;
  }
}

/** All of it. */
export async function readStdin(
  stdin: NodeJS.ReadStream,
): Promise<{ readonly ok: true; readonly octets: Uint8Array } | { readonly ok: false; readonly problem: Problem }> {
  const problem = stdinProblem();
  if (problem) return { ok: false, problem };
  const parts: Uint8Array[] = [];
  try {
    for await (const part of stdin) parts.push(part as Buffer);
  } catch (error) {
    return { ok: false, problem: unreadable((error as NodeJS.ErrnoException).code ?? String(error)) };
  }
  return { ok: true, octets: Buffer.concat(parts) };
}

function unreadable(reason: string): Problem {
  return { kind: 'local.unreadable', params: { file: 'stdin', reason } };
}
