// How long a person waits, as ratios to bare `node -e 0` measured in the same run. Prints a table, judges nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const program = fileURLToPath(new URL('../dist/wirespeak.mjs', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'wirespeak-bench-'));

const env = { ...process.env, WIRESPEAK_HOME: home, WIRESPEAK_LANG: 'en', WIRESPEAK_AMBIGUOUS: '1' };
// Ink draws nothing where it believes no person is watching.
for (const name of ['CI', 'CONTINUOUS_INTEGRATION', 'NODE_OPTIONS', 'NODE_ENV']) delete env[name];

const measures = {
  'node -e 0': () => timed(['-e', '0']),
  '--version': () => timed([program, '--version']),
  '--help': () => timed([program, '--help']),
  'base64 encode': () => timed([program, 'base64', 'encode', 'alice']),
  'node -e 0 (pty)': () => inPty(['-e', '0'], { untilExit: true }).then(({ exit }) => exit),
  'first paint': () => inPty([program], {}).then(({ first }) => first),
  interactive: () => inPty([program], { key: '\u001bOP' }).then(({ answered }) => answered),
};
const BASE = { 'first paint': 'node -e 0 (pty)', interactive: 'node -e 0 (pty)' };
const AIMS = { '--version': 1.6, 'first paint': 1.2, interactive: 3.5 };

function timed(args) {
  const start = performance.now();
  spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return performance.now() - start;
}

// `first`: the first octet of the frame. `answered`: the screen changed because of a key pressed over and over
// from the beginning, as somebody in a hurry does.
function inPty(args, { untilExit = false, key = '' }) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cols: 80, rows: 24, name: 'xterm-256color', env });
    const result = { first: 0, answered: 0, exit: 0 };
    let shown = '';
    const limit = setTimeout(() => end(new Error(`nothing happened: ${JSON.stringify(shown.slice(-200))}`)), 15_000);
    const keys = key === '' ? null : setInterval(() => child.write(key), 5);
    const end = (error) => {
      clearTimeout(limit);
      if (keys) clearInterval(keys);
      child.kill('SIGKILL');
      if (error) reject(error);
      else resolve(result);
    };
    child.onData((data) => {
      shown += data;
      result.first ||= performance.now() - start;
      if (key === '' && !untilExit) end();
      else if (key !== '' && stripVTControlCharacters(shown).includes(HELP)) {
        result.answered = performance.now() - start;
        end();
      }
    });
    child.onExit(() => {
      result.exit = performance.now() - start;
      if (untilExit) end();
    });
  });
}

// On the help page, and nowhere before.
const HELP = 'Esc back';
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const times = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
for (let round = -1; round < ROUNDS; round++) {
  for (const [name, measure] of Object.entries(measures)) {
    const ms = await measure();
    if (round >= 0) times[name].push(ms); // The first round only warms the disk cache.
  }
}

console.log(`Node ${process.version}, medians of ${ROUNDS} interleaved rounds`);
for (const [name, values] of Object.entries(times)) {
  const ms = median(values);
  const ratio = ms / median(times[BASE[name] ?? 'node -e 0']);
  const aim = AIMS[name] === undefined ? '' : `  (aim ≤ ${AIMS[name]})`;
  console.log(`${name.padEnd(18)} ${ms.toFixed(0).padStart(5)} ms  ${ratio.toFixed(2).padStart(5)} ×${aim}`);
}
