import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { numberedFile, RecordingFiles } from '../../src/cli/recording-files.ts';
import { newFolder } from './support/program.ts';

it.each([
  ['mail.jsonl', 1, 'mail.jsonl'],
  ['mail.jsonl', 2, 'mail-2.jsonl'],
  ['a.b/mail', 3, 'a.b/mail-3'],
])('%s, number %i: %s', (file, n, expected) => {
  expect(numberedFile(file, n)).toBe(expected);
});

it('keeps what is there: the first name must be free, later ones are passed by', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'mail-2.jsonl'), 'old');
  const files = new RecordingFiles(join(folder, 'mail.jsonl'), { app: 'test' });
  for (const file of ['mail.jsonl', 'mail-3.jsonl']) {
    expect(files.next()).toMatchObject({ ok: true, recorder: { file: join(folder, file) } });
  }
  expect(readdirSync(folder).sort()).toEqual(['mail-2.jsonl', 'mail-3.jsonl', 'mail.jsonl']);
  const again = new RecordingFiles(join(folder, 'mail.jsonl'), { app: 'test' });
  expect(again.next()).toMatchObject({ ok: false, problem: { kind: 'local.record-exists' } });
});
