import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../src/engine/record/make-folder.ts';

const home = () => mkdtempSync(join(tmpdir(), 'wirespeak-folder-'));

test('makes a folder with those it lies in, and is content when it is there', () => {
  const folder = join(home(), 'one/two/three');
  makeFolder(folder, 0o700);
  makeFolder(folder, 0o700);
  expect(statSync(folder).isDirectory()).toBe(true);
  if (process.platform !== 'win32') expect(statSync(join(folder, '..')).mode & 0o777).toBe(0o700);
});

test('says why it cannot', () => {
  const file = join(home(), 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(file)).toThrow(/EEXIST/);
  expect(() => makeFolder(join(file, 'inside'))).toThrow(/ENOTDIR|ENOENT|EEXIST/);
});

test.runIf(process.platform === 'linux')('comes back where no folder can be made', () => {
  expect(() => makeFolder('/proc/wirespeak/inside')).toThrow(/ENOENT|EACCES|EPERM/);
});
