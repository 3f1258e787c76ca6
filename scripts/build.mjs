// Bundles src/ into dist/: the launcher, and beside it chunks that are loaded only when they are needed.
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/** Ink asks for React's developer tools; a production bundle has no use for them. */
const withoutDevtools = {
  name: 'without-devtools',
  setup(builder) {
    builder.onResolve({ filter: /^react-devtools-core$|\/devtools\.js$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    builder.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'export default {}' }));
  },
};

/** What dependencies do while they are loaded, put off until it is needed. A build fails where their text is another. */
const PUT_OFF = [
  {
    // The layout engine's WebAssembly lies in the file itself; fetching it from there loads Node's whole HTTP client (35 ms).
    file: /yoga-wasm-base64-esm\.js$/,
    from: '"function"!=typeof fetch',
    to: 'true',
  },
  {
    // The set of all emoji takes 30 ms to compile. Each of them holds a character with the property Emoji (digits have it, too).
    file: /string-width\/index\.js$/,
    from: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    to: `let rgiEmoji;
const rgiEmojiRegex = {test: text => (text.length > 1 || text > '\\x7f') && /\\p{Emoji}/u.test(text) && (rgiEmoji ??= /^\\p{RGI_Emoji}$/v).test(text)};`,
  },
];

const quickStart = {
  name: 'quick-start',
  setup(builder) {
    // A table as text is skipped in one go; as an expression it is read through, used or not.
    builder.onLoad({ filter: /iconv-lite\/encodings\/tables\/.*\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `module.exports = JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
    for (const { file, from, to } of PUT_OFF) {
      builder.onLoad({ filter: file }, async ({ path }) => {
        // Copies of other versions, kept below a dependency, are not loaded by the screen.
        if (path.split('node_modules').length > 2) return undefined;
        const text = await readFile(path, 'utf8');
        if (!text.includes(from)) return { errors: [{ text: `${path} no longer has: ${from}` }] };
        return { contents: text.replace(from, () => to), loader: 'js' };
      });
    }
  },
};

/** Files that did not change stay untouched, the others are replaced at one stroke: a program may be running from here. */
const placeFiles = {
  name: 'place-files',
  setup(builder) {
    builder.onEnd(async ({ errors, outputFiles }) => {
      if (errors.length > 0) return;
      await mkdir(dist, { recursive: true });
      await Promise.all(outputFiles.map(place));
      const kept = new Set(outputFiles.map(({ path }) => basename(path)));
      const stale = (await readdir(dist)).filter((name) => name.endsWith('.mjs') && !kept.has(name));
      await Promise.all(stale.map((name) => rm(join(dist, name), { force: true })));
    });
  },
};

async function place({ path, contents }) {
  const old = await readFile(path).catch(() => null);
  if (old?.equals(contents)) return;
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, contents);
  if (basename(path) === 'wirespeak.mjs') await chmod(fresh, 0o755);
  await rename(fresh, path);
}

const options = {
  absWorkingDir: root,
  entryPoints: { wirespeak: 'src/cli/main.ts' },
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  write: false,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  plugins: [withoutDevtools, quickStart, placeFiles],
  banner: {
    js: [
      // Some dependencies are CommonJS and call require.
      "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
      // Ink 8 uses it; Node 20 has none.
      'Promise.withResolvers??=function(){let resolve,reject;const promise=new this((a,b)=>{resolve=a;reject=b});return{promise,resolve,reject}};',
    ].join(''),
  },
};

if (process.argv.includes('--watch')) await (await context(options)).watch();
else await build(options).catch(() => process.exit(1)); // esbuild has printed what is wrong
