/** The file that `/literal` names. */
import { readFile } from 'node:fs/promises';
import type { ScriptOctets } from '../engine/script/script-octets.ts';

export async function readLiteral(file: string): Promise<ScriptOctets> {
  try {
    return { ok: true, octets: await readFile(file) };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { ok: false, problem: { kind: 'local.unreadable', params: { file, reason } } };
  }
}
