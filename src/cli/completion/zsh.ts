/** The completion script for zsh: to be sourced, or put on $fpath as `_wirespeak`. */

import type { CompletedCommand, CompletedOption, CompletionTable } from './completed.ts';
import { quoted } from './quote.ts';

export function zshScript({ commands, common }: CompletionTable): string {
  const cases = commands.flatMap(({ name, options }) => options.flatMap((option) => valueCase(name, option)));
  const bare = common.flatMap((option) => valueCase('', option));
  return `#compdef wirespeak
# Completion for zsh: source <(wirespeak completion zsh)
_wirespeak() {
  local cur=$words[CURRENT] prev=$words[CURRENT-1] command='' i
  local -a choices
  for ((i = 2; i < CURRENT; i++)); do
    case $words[i] in
      --lang) ((i++)) ;;
      -*) ;;
      *) command=$words[i]; break ;;
    esac
  done
  case "$command $prev" in
${[...cases, ...bare].join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
      '') choices=(${common.map(described).join(' ')}) ;;
${commands.map(({ name, options }) => `      ${name}) choices=(${options.map(described).join(' ')}) ;;`).join('\n')}
    esac
    _describe -o option choices
    return
  fi
  case $command in
    '') choices=(${commands.map((command) => item(command.name, command.description)).join(' ')}); _describe command choices ;;
${commands.flatMap(wordsCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _wirespeak ]]; then _wirespeak "$@"; else compdef _wirespeak wirespeak; fi
`;
}

function valueCase(command: string, { flag, takesValue, values }: CompletedOption): readonly string[] {
  if (!takesValue) return [];
  return [`    ${quoted(`${command} ${flag}`)}) ${proposal(values)}return ;;`];
}

function wordsCase({ name, values }: CompletedCommand): readonly string[] {
  return values === null ? [] : [`    ${name}) ${proposal(values)}return ;;`];
}

function proposal(values: CompletedCommand['values']): string {
  if (values === null) return '';
  return values === 'file' ? '_files; ' : `compadd -- ${values.map(quoted).join(' ')}; `;
}

function described({ flag, description }: CompletedOption): string {
  return item(flag, description);
}

/** A colon parts word and description. */
function item(word: string, description: string): string {
  return quoted(`${word.replaceAll(':', '\\:')}:${description}`);
}
