/** Makes a folder, and those it lies in. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Throws what the system says. Node's own `recursive` tries for ever where a folder is there and yet holds no other
 * (`/proc`); a folder that cannot be made is tried once here.
 */
export function makeFolder(folder: string, mode?: number): void {
  const missing: string[] = [];
  for (let path = resolve(folder); !exists(path); path = dirname(path)) {
    missing.unshift(path);
    if (dirname(path) === path) break;
  }
  for (const path of missing) {
    try {
      mkdirSync(path, mode);
    } catch (error) {
      // Another window was faster.
      if (!isFolder(path)) throw error;
    }
  }
  // What stands there may be a file.
  if (!isFolder(folder)) mkdirSync(folder, mode);
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
