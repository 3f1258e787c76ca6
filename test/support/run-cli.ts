/** Runs the built program without a terminal and collects what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const PROGRAM = join(import.meta.dirname, '../../dist/wirespeak.mjs');

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Starts it; stdin stays open until the caller ends it. */
export function startCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args], { env: { ...process.env, WIRESPEAK_LANG: 'en', ...env } });
}

/** Runs it to its end with a script on stdin. */
export function runCli(
  args: readonly string[],
  stdin: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = startCli(args, env);
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr?.on('data', (bytes: Buffer) => err.push(bytes));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    // A program that ends before it has read everything is no failure of the test.
    child.stdin?.on('error', () => {});
    child.stdin?.end(stdin);
  });
}
