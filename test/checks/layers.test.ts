/** The layer check can fail: a small tree breaks each rule once, beside imports that are allowed. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCheck } from '../support/check-script.ts';

/** `rule`, then the files under src/ that break it. Whatever else the tree imports is allowed. */
const BROKEN: Readonly<Record<string, readonly string[]>> = {
  'layer-knowledge': ['knowledge/imports-wire.ts'],
  'layer-locale': ['locale/imports-protocols.ts'],
  'layer-wire': ['wire/imports-locale.ts', 'wire/imports-protocols.ts'],
  'layer-protocols': ['protocols/imports-engine.ts'],
  'layer-engine': ['engine/imports-locale.ts', 'engine/imports-practice.ts', 'engine/imports-ui.ts'],
  'layer-practice': [
    'practice/imports-formats.ts',
    'practice/imports-lessons.ts',
    'practice/imports-locale.ts',
    'practice/imports-ui.ts',
  ],
  'layer-lessons': ['lessons/imports-formats.ts', 'lessons/imports-practice.ts', 'lessons/imports-ui.ts'],
  'layer-formats': ['formats/imports-lessons.ts', 'formats/imports-practice.ts', 'formats/imports-ui.ts'],
  'layer-ui': ['ui/imports-cli.ts', 'ui/imports-practice.ts'],
  'layer-cli': ['cli/imports-stray.ts'],
  'no-unknown-layer': ['stray.ts'],
  'no-circular': ['knowledge/circle-a.ts'],
  'not-resolvable': ['knowledge/imports-nothing-there.ts'],
  'locale-types-only': ['locale/imports-fact.ts'],
  'facts-are-plain': ['knowledge/imports-crypto.ts'],
  'wire-is-pure': ['crypto', 'fs', 'net', 'timers', 'tls'].map((name) => `wire/imports-${name}.ts`),
  'protocols-are-pure': ['fs', 'net', 'timers', 'tls'].map((name) => `protocols/imports-${name}.ts`),
  'engine-without-screen': ['ink', 'react', 'yargs'].map((name) => `engine/imports-${name}.ts`),
  'ui-without-sockets': ['dns', 'net', 'tls'].map((name) => `ui/imports-${name}.ts`),
  'ui-without-files': ['ui/imports-fs.ts'],
  'cli-without-screen': ['cli/imports-ink.ts'],
  'cli-imports-ui-lazily': ['cli/imports-screen.ts'],
};

it('every rule has its bad case', () => {
  const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
  expect(Object.keys(BROKEN).sort()).toEqual(forbidden.map(({ name }: { name: string }) => name).sort());
});

it('names each violation of the bad tree, and no other', () => {
  const { status, lines } = runCheck('check-layers.mjs', join(import.meta.dirname, 'bad-layers'));
  const found = lines.map((line) => line.replace(/ → .*/, '')).sort();
  const expected = Object.entries(BROKEN).flatMap(([rule, files]) => files.map((file) => `${rule}: src/${file}`));
  expect(found).toEqual(expected.sort());
  expect(status).toBe(1);
});

it('does not pass when it saw nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirespeak-layers-'));
  try {
    mkdirSync(join(folder, 'src'));
    expect(runCheck('check-layers.mjs', folder)).toEqual({ status: 1, lines: ['blind: saw 0 modules of 0 sources'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
