/** Practice servers in the process of the test. */
import { parseFault } from '../../src/practice/faults.ts';
import { type PracticeOptions, startPractice } from '../../src/practice/run.ts';
import type { PracticeService } from '../../src/practice/service.ts';

/** Starts one on a free port; `faults` as they are written behind `--fault`. */
export async function serve({
  faults = [],
  ...options
}: Omit<PracticeOptions, 'faults' | 'port'> & { readonly faults?: readonly string[] }): Promise<PracticeService> {
  const parsed = faults.map((written) => {
    const found = parseFault(written);
    if (!found.ok) throw new Error(`There is no fault ${written}.`);
    return found.fault;
  });
  const started = await startPractice({ ...options, port: 0, faults: parsed });
  if (!started.ok) throw new Error(started.problem.kind);
  return started.service;
}
