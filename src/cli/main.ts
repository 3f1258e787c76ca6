#!/usr/bin/env node
/** The launcher: answers `--version`, puts up the first frame, and only then loads the rest (design §6). */
import module from 'node:module';
import { firstFrame, leaveFrame, wantsScreen } from './first-frame.ts';
import { readsAlong } from './screen-reader.ts';
import { version } from './version.ts';

const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  let framed =
    process.stdin.isTTY === true &&
    process.stdout.isTTY === true &&
    wantsScreen(argv) &&
    !readsAlong(argv, process.env);
  const leaveScreen = (): void => {
    if (!framed) return;
    framed = false;
    process.stdin.setRawMode(false);
    process.stdout.write(leaveFrame);
  };
  const stopLoading = (signal: NodeJS.Signals): void => {
    process.off(signal, stopLoading);
    // Once the UI listens too, it clears up, and ends the process if nobody else listens.
    if (process.listenerCount(signal) > 0) return;
    leaveScreen();
    process.exit(130);
  };
  if (framed) {
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, stopLoading);
    process.stdout.write(firstFrame(version));
    // What is typed while the rest loads waits for the UI instead of being echoed into the frame.
    process.stdin.setRawMode(true);
  }
  // Node 20 has no compile cache.
  (module as { enableCompileCache?: () => void }).enableCompileCache?.();
  // A bug must not leave the terminal on the wrong screen; Node prints what it was.
  process.on('uncaughtExceptionMonitor', leaveScreen);
  // The screen is on its way while arguments and words are read; whoever needs it waits for the same import.
  if (framed) import('../ui/start.tsx').catch(() => {});
  import('./run.ts')
    .then(({ run }) => run(argv, { leave: leaveScreen, left: () => (framed = false) }))
    .then((code) => process.exit(code));
}
