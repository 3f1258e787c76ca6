/** Programs of others that tests want to run. */
import { spawnSync } from 'node:child_process';

/** Can it be run at all? A notice says what is skipped; where live tests are required, it must be there. */
export function available(program: string, args: readonly string[], needs: RegExp, what = program): boolean {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const there = needs.test(`${stdout ?? ''}${stderr ?? ''}`);
  const required = process.env.WIRESPEAK_LIVE === 'required';
  if (!there && !required) console.log(`Tests with ${what} are skipped: it is not installed.`);
  return there || required;
}
