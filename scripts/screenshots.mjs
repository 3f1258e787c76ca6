// Pictures of the screen for the documentation: the built program in a real pseudo-terminal, with a practice server that
// says the same every time, read cell by cell. `--check` writes nothing and fails when a picture is out of date.
import { spawn as run } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import unicode11 from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import { svgOf } from './screenshots/svg.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'dist/wirespeak.mjs');
const folder = join(root, 'docs/screenshots');
const check = process.argv.includes('--check');

/** It stands in the pictures, so it is always the same. */
const PORT = 3025;
const SIZES = [
  [40, 20],
  [80, 24],
  [120, 40],
  [200, 50],
];
/** In the order F4 goes through them; what the prompt says while AUTH is under way tells which one is shown. */
const LANGUAGES = [
  ['en', 'auth ▸'],
  ['zh-CN', '认证 ▸'],
  ['zh-TW', '驗證 ▸'],
];
const MODES = {
  '': { WIRESPEAK_THEME: 'dark' },
  '-plain': { NO_COLOR: '1' },
  '-light': { WIRESPEAK_THEME: 'light' },
};
/** The light ground is shown once. */
const LIGHT_COLUMNS = 80;
const F4 = '\x1bOS';
const PATIENCE = 60_000;
const AT_ONCE = 3;

const home = await mkdtemp(join(tmpdir(), 'wirespeak-screenshots-'));
const clean = { ...process.env, WIRESPEAK_HOME: home, WIRESPEAK_LANG: 'en', WIRESPEAK_AMBIGUOUS: '1' };
for (const name of [
  'CI',
  'NODE_OPTIONS',
  'NO_COLOR',
  'COLORFGBG',
  'WIRESPEAK_THEME',
  'WIRESPEAK_SCREEN_READER',
  'VITEST',
]) {
  delete clean[name];
}

const server = await practice();
try {
  const shots = SIZES.flatMap(([columns, rows]) =>
    Object.keys(MODES)
      .filter((mode) => mode !== '-light' || columns === LIGHT_COLUMNS)
      .map((mode) => () => shoot(columns, rows, mode)),
  );
  const files = new Map();
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let shot = shots.shift(); shot; shot = shots.shift()) {
      for (const [name, text] of await shot()) files.set(name, text);
    }
  });
  await Promise.all(workers);
  process.exitCode = check ? await compare(files) : await write(files);
} finally {
  server.kill();
  await rm(home, { recursive: true, force: true });
}

/** A practice server on the port of the pictures. Another run may have it just now: then we wait our turn. */
async function practice() {
  const end = Date.now() + PATIENCE;
  for (;;) {
    while (await isTaken()) await turn(end);
    const child = run(process.execPath, [program, 'practice', 'smtp', '--port', `smtp=${PORT}`, '--json'], {
      env: clean,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const listening = await new Promise((resolve) => {
      child.stdout.once('data', () => resolve(true));
      child.once('exit', () => resolve(false));
    });
    if (listening) return child;
    await turn(end);
  }
}

async function turn(end) {
  if (Date.now() > end) throw new Error(`port ${PORT} is taken by another program`);
  await pause(500);
}

function isTaken() {
  return new Promise((resolve) => {
    const socket = connect(PORT, '127.0.0.1');
    const tell = (taken) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => tell(true)).once('error', () => tell(false));
  });
}

/** One terminal, in all languages: a login in the middle, the name typed and not sent. */
async function shoot(columns, rows, mode) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  terminal.loadAddon(new unicode11.Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const pty = spawn(process.execPath, [program, 'connect', '127.0.0.1', String(PORT)], {
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: { ...clean, ...MODES[mode] },
  });
  pty.onData((data) => terminal.write(data));
  const screen = () => {
    const lines = Array.from({ length: rows }, (_, y) => terminal.buffer.active.getLine(y).translateToString(true));
    return `${lines.join('\n').trimEnd()}\n`;
  };
  const sees = async (text) => {
    const end = Date.now() + PATIENCE;
    while (!screen().includes(text)) {
      if (Date.now() > end) throw new Error(`never seen: ${text}\n${screen()}`);
      await pause(30);
    }
  };
  try {
    await sees('220 mail.example.test');
    pty.write('EHLO laptop.example.test\r');
    await sees('250 HELP');
    pty.write('AUTH LOGIN\r');
    await sees('334 VXNlcm5hbWU6');
    pty.write('alice');
    await sees('YWxpY2U=');
    const files = [];
    for (const [lang, prompt] of LANGUAGES) {
      await sees(prompt);
      const text = await settled(screen);
      files.push([`${lang}/${columns}${mode}.txt`, text]);
      files.push([
        `${lang}/${columns}${mode}.svg`,
        svgOf(terminal, `wirespeak, ${columns} × ${rows}, ${lang}`, mode === '-light'),
      ]);
      pty.write(F4);
    }
    return files;
  } finally {
    pty.kill('SIGKILL');
  }
}

/** The screen once it has stopped changing. */
async function settled(screen) {
  for (let before = screen(); ; ) {
    await pause(250);
    const now = screen();
    if (now === before) return now;
    before = now;
  }
}

async function write(files) {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  console.log(`${files.size} files in docs/screenshots`);
  return 0;
}

async function compare(files) {
  const stale = [];
  for (const [name, text] of files) {
    const kept = await readFile(join(folder, name), 'utf8').catch(() => null);
    if (kept !== text) stale.push(name);
  }
  if (stale.length === 0) return 0;
  console.error(`Out of date: ${stale.sort().join(', ')}. \`npm run screenshots\` makes them anew; look at them.`);
  return 1;
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
