/** The completion script for fish. */

import type { CompletedOption, CompletionTable } from './completed.ts';
import { fishQuoted } from './quote.ts';

export function fishScript({ commands, common }: CompletionTable): string {
  const lines = [
    '# Completion for fish: wirespeak completion fish | source',
    'complete -c wirespeak -f',
    ...common.map((option) => optionLine('__fish_use_subcommand', option)),
  ];
  for (const { name, description, values, options } of commands) {
    const here = `__fish_seen_subcommand_from ${name}`;
    lines.push(`complete -c wirespeak -n __fish_use_subcommand -a ${name} -d ${fishQuoted(description)}`);
    if (values === 'file') lines.push(`complete -c wirespeak -n '${here}' -F`);
    else if (values !== null) lines.push(`complete -c wirespeak -n '${here}' -a ${fishQuoted(values.join(' '))}`);
    lines.push(...options.map((option) => optionLine(here, option)));
  }
  return `${lines.join('\n')}\n`;
}

function optionLine(condition: string, { flag, takesValue, values, description }: CompletedOption): string {
  const name = flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`;
  const value = !takesValue
    ? ''
    : values === 'file'
      ? ' -r -F'
      : values === null
        ? ' -x'
        : ` -x -a ${fishQuoted(values.join(' '))}`;
  return `complete -c wirespeak -n '${condition}' ${name}${value} -d ${fishQuoted(description)}`;
}
