// Derives src/locale/zh-TW/catalog.json from the 简体 catalog. With --check: writes nothing, exits 1 when it is stale.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Converter } from 'opencc-js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'src/locale/zh-TW/catalog.json');

/** The TypeScript sources, bundled for a Node that cannot run them. */
async function load() {
  const folder = await mkdtemp(join(tmpdir(), 'wirespeak-zh-tw-'));
  try {
    const outfile = join(folder, 'catalog.mjs');
    const contents = `
      export { catalog } from './src/locale/zh-CN/index.ts';
      export { deriveCatalog } from './src/locale/zh-TW/derive.ts';
    `;
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

const { catalog, deriveCatalog } = await load();
const derived = `${JSON.stringify(deriveCatalog(catalog, Converter({ from: 'cn', to: 'twp' })), null, 2)}\n`;

if (process.argv.includes('--check')) {
  // A checkout on Windows may have CRLF.
  const committed = (await readFile(target, 'utf8').catch(() => '')).replaceAll('\r\n', '\n');
  if (committed !== derived) {
    console.error('src/locale/zh-TW/catalog.json is stale: run `node scripts/derive-zh-tw.mjs`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, derived);
}
