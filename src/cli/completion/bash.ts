/** The completion script for bash; it keeps to what bash 3.2 can do, which is what macOS has. */

import type { CompletedOption, CompletionTable } from './completed.ts';
import { quoted } from './quote.ts';

export function bashScript({ commands, common }: CompletionTable): string {
  const cases = commands.flatMap(({ name, options }) => options.flatMap((option) => valueCase(name, option)));
  const bare = common.flatMap((option) => valueCase('', option));
  return `# Completion for bash: source <(wirespeak completion bash)
_wirespeak() {
  local IFS=$'\\n' cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' words='' i
  COMPREPLY=()
  # bash takes --option=value apart at the =.
  if [[ $cur == '=' ]]; then cur=''
  elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      --lang) ((i++)); [[ \${COMP_WORDS[i]} == '=' ]] && ((i++)) ;;
      -*) ;;
      *) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case "$command $prev" in
${[...cases, ...bare].join('\n')}
  esac
  case "$command" in
    '') words=${list([...commands.map(({ name }) => name)])}; [[ $cur == -* ]] && words=${list(flags(common))} ;;
${commands.map(({ name, values, options }) => `    ${name}) ${whole(values, flags(options))} ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -F _wirespeak wirespeak
`;
}

const FILES = 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); return';

/** What stands behind an option; nothing is proposed where anything may stand. */
function valueCase(command: string, { flag, takesValue, values }: CompletedOption): readonly string[] {
  if (!takesValue) return [];
  const what =
    values === 'file'
      ? FILES
      : values === null
        ? 'return'
        : `COMPREPLY=($(compgen -W ${list(values)} -- "$cur")); return`;
  return [`    ${quoted(`${command} ${flag}`)}) ${what} ;;`];
}

/** Options when a dash was typed, else the words of the command. */
function whole(values: CompletionTable['commands'][number]['values'], options: readonly string[]): string {
  const dash = `[[ $cur == -* ]] && words=${list(options)}`;
  if (values === 'file') return `if [[ $cur != -* ]]; then ${FILES}; fi; words=${list(options)}`;
  return values === null ? dash : `words=${list(values)}; ${dash}`;
}

function flags(options: readonly CompletedOption[]): readonly string[] {
  return options.map(({ flag }) => flag);
}

/** `compgen -W` splits at IFS, a line end here. */
function list(words: readonly string[]): string {
  return `$'${words.map((word) => word.replace(/[\\']/g, '\\$&')).join('\\n')}'`;
}
