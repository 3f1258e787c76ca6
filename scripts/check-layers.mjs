// Checks which layer imports which (rules: .dependency-cruiser.cjs). `check-layers.mjs [folder that holds src/]`.
// Each violation is a line on stdout, `rule: from → to`. Exit 1 when there is any, or when modules were overlooked.
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const root = resolve(process.argv[2] ?? home);
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { enhancedResolveOptions, ...cruiseOptions } = options;

const sources = (await readdir(join(root, 'src'), { recursive: true })).filter((name) => /\.tsx?$/.test(name));
const { output } = await cruise(
  ['src'],
  { ...cruiseOptions, baseDir: root, validate: true, ruleSet: { forbidden } },
  { ...enhancedResolveOptions },
);

const seen = output.modules.filter(({ source }) => /^src\/.*\.tsx?$/.test(source)).length;
for (const { rule, from, to } of output.summary.violations) console.log(`${rule.name}: ${from} → ${to}`);

// A compiler it does not understand makes dependency-cruiser see nothing, and find nothing wrong with it.
const blind = seen === 0 || seen < sources.length;
if (blind) console.log(`blind: saw ${seen} modules of ${sources.length} sources`);
if (blind || output.summary.violations.length > 0) process.exitCode = 1;
else console.log(`${seen} modules keep the layers.`);
