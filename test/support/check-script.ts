/** Runs one of the scripts of `npm run check` on a folder of known-bad sources. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Exit code and the lines it printed. */
export function runCheck(
  script: string,
  folder: string,
): { readonly status: number | null; readonly lines: readonly string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', script), folder], {
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  return { status, lines: stdout.trimEnd().split('\n') };
}
