import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { commandIndex, liftText } from '../../src/cli/verbatim.ts';

describe('text taken as it stands', () => {
  it.each<[string[], string[], string[] | null]>([
    [['base64', 'encode', '-n'], ['base64'], ['encode', '-n']],
    [
      ['base64', '--charset', 'gbk', 'encode', 'a'],
      ['base64', '--charset', 'gbk'],
      ['encode', 'a'],
    ],
    [
      ['base64', 'encode', '--charset=gbk', '--x'],
      ['base64', '--charset=gbk'],
      ['encode', '--x'],
    ],
    [
      ['--lang', 'en', 'base64', 'encode', '--', '--lang'],
      ['--lang', 'en', 'base64'],
      ['encode', '--lang'],
    ],
    [['base64', '--help'], ['base64', '--help'], []],
    [['connect', 'base64', '-4'], ['connect', 'base64', '-4'], null],
    [[], [], null],
  ])('%j', (argv, kept, text) => {
    expect(liftText(argv, commands)).toEqual({ argv: kept, text });
  });

  it('finds the command word behind options', () => {
    expect(commandIndex(['--lang', 'connect', 'replay'])).toBe(2);
    expect(commandIndex(['--lang=en', 'replay'])).toBe(1);
    expect(commandIndex(['--help'])).toBe(-1);
  });
});
