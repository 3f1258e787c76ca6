/** Runs a mail program, which must end well; what it printed, one character an octet. */
import { spawn } from 'node:child_process';
import { expect } from 'vitest';

export async function runClient(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  let complaints = '';
  child.stdout.on('data', (bytes: Buffer) => printed.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => {
    complaints += bytes.toString();
  });
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', resolve);
  });
  expect(code, complaints).toBe(0);
  return Buffer.concat(printed).toString('latin1') + complaints;
}
