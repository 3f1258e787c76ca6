/** The certificate of a practice server where `--ca` can find it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PracticeService } from '../../src/practice/service.ts';

/** Writes it into `folder`; the path. */
export function trustFile({ certificatePem, port }: PracticeService, folder: string): string {
  const path = join(folder, `${port}.pem`);
  writeFileSync(path, certificatePem);
  return path;
}
