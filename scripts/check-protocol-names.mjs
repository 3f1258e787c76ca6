// No protocol is named in src/engine or src/ui, comments included: what differs between protocols is asked of the
// registry. A proxy is spoken to on the way there, so its folder may say how. `check-protocol-names.mjs [folder that holds src/]`. Exit 1 when a name is found.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const root = resolve(process.argv[2] ?? home);
/** Protocols that are still to come, and by-names no registry row holds. */
const ALSO = ['esmtp', 'lmtp', 'pop3', 'imap', 'ftp', 'svn', 'http', 'telnet'];

const EXEMPT = 'src/engine/net/proxy/';

/** Ids and schemes of the registry, but for those of a connection that speaks no protocol (`raw`, `tcp`, `tls`). */
async function registered() {
  const entry = join(home, 'src/protocols/registry.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, createRequire(entry));
  const { protocols, raw } = module.exports;
  const spoken = protocols.filter((protocol) => protocol.id !== raw.id);
  return spoken.flatMap(({ id, schemes }) => [id, ...schemes.map(({ scheme }) => scheme)]);
}

/** The words of a line, identifiers taken apart: `isImap4Line` → is, Imap4, Line. */
function wordsOf(line) {
  return line.replaceAll('https://', '').match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+/g) ?? [];
}

const names = new Set([...(await registered()), ...ALSO].flatMap((name) => [name, `${name}s`]));
const isName = (word) => names.has(word) || names.has(word.replace(/\d+$/, ''));

let files = 0;
for (const folder of ['src/engine', 'src/ui']) {
  const inside = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  for (const entry of inside.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const shown = path.slice(root.length + 1).replaceAll('\\', '/');
    files++;
    if (shown.startsWith(EXEMPT)) continue;
    const lines = [shown, ...(await readFile(path, 'utf8')).split('\n')];
    for (const [number, line] of lines.entries()) {
      const found = wordsOf(line).filter((word) => isName(word.toLowerCase()));
      for (const word of found) console.log(`${shown}:${number}: ${word}`);
      if (found.length > 0) process.exitCode = 1;
    }
  }
}
if (files === 0) {
  console.log('blind: no files under src/engine and src/ui');
  process.exitCode = 1;
} else if (!process.exitCode) console.log(`${files} files name no protocol.`);
