/** The shells there is a script for. */
import { bashScript } from './bash.ts';
import type { CompletionTable } from './completed.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

export const scripts: Readonly<Record<'bash' | 'zsh' | 'fish', (table: CompletionTable) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The one of these names, or null. */
export function shellNamed(name: string): keyof typeof scripts | null {
  return Object.hasOwn(scripts, name) ? (name as keyof typeof scripts) : null;
}
