// TypeScript sources, bundled for a Node that cannot run them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** `contents`: a module that exports what is wanted; its paths begin at the root. */
export async function loadSources(contents) {
  const folder = await mkdtemp(join(tmpdir(), 'wirespeak-sources-'));
  try {
    const outfile = join(folder, 'sources.mjs');
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      charset: 'utf8',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
