import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { dashed } from '../../src/cli/option.ts';
import { newFolder, run } from './support/program.ts';

const installed = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

async function script(shell: string): Promise<string> {
  const { code, stdout, stderr } = await run(['completion', shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.toString('utf8');
}

describe.each(['bash', 'zsh', 'fish'])('the script for %s', (shell) => {
  it('names every command and every option', async () => {
    const text = await script(shell);
    for (const { name, options } of commands) {
      expect(text).toContain(name);
      for (const option of options) {
        const flag = dashed(option.name);
        expect(text).toContain(shell === 'fish' ? flag.replace(/^--?/, flag.startsWith('--') ? '-l ' : '-s ') : flag);
      }
    }
  });

  it.runIf(installed(shell))('is taken by the shell', async () => {
    const file = join(newFolder(), 'script');
    writeFileSync(file, await script(shell));
    expect(spawnSync(shell, ['-n', file]).status).toBe(0);
  });
});

it('takes the shell from the environment, else bash', async () => {
  const of = async (SHELL: string) => (await run(['completion'], { env: { SHELL } })).stdout.toString().split('\n')[0];
  expect(await of('/usr/bin/zsh')).toBe('#compdef wirespeak');
  expect(await of('/usr/bin/fish')).toContain('fish');
  expect(await of('/bin/tcsh')).toContain('bash');
});

describe.runIf(installed('bash'))('in bash', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = newFolder();
    file = join(folder, 'completion.bash');
    writeFileSync(file, await script('bash'));
    writeFileSync(join(folder, 'a recording.jsonl'), '');
  });

  /** What bash would propose behind these words; the last one is being typed. */
  function proposed(...words: string[]): readonly string[] {
    const code = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _wirespeak; printf "%s\\n" "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync('bash', ['-c', code, 'bash', file, 'wirespeak', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout.split('\n').filter(Boolean);
  }

  it('is bound to the program', () => {
    const { stdout } = spawnSync('bash', ['-c', 'source "$1"; complete -p wirespeak', 'bash', file], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('complete -F _wirespeak wirespeak\n');
  });

  it.each<[string[], readonly string[]]>([
    [['ex'], ['explain']],
    [['--la'], ['--lang']],
    [
      ['--lang', ''],
      ['en', 'zh-CN', 'zh-TW'],
    ],
    [['--lang', 'en', 'rep'], ['replay']],
    [
      ['base64', ''],
      ['encode', 'decode'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [
      ['practice', 'smtp'],
      ['smtp', 'smtps'],
    ],
    [['practice', '--persona', 'core'], ['coremail']],
    [['practice', '--fault', 'by'], ['bytewise']],
    [['explain', '--protocol', 'p'], ['pop3']],
    [['explain', '--protocol', '=', 'p'], ['pop3']],
    [
      ['explain', '--protocol', '='],
      ['smtp', 'pop3', 'imap', 'lmtp', 'raw'],
    ],
    [['connect', '--enc'], ['--encoding']],
    [['connect', '--timeout', ''], []],
    [['connect', ''], []],
    [['replay', 'a'], ['a recording.jsonl']],
    [['connect', 'h', '25', '--record', 'a'], ['a recording.jsonl']],
    [['nonsense', ''], []],
  ])('%j', (words, expected) => {
    expect(proposed(...words)).toEqual(expected);
  });
});
