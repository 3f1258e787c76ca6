/** Colours are only right where they can be read: contrast as WCAG 2.1 §1.4.11 measures it, in palettes as delivered. */
import { describe, expect, it } from 'vitest';
import type { Tone } from '../../src/ui/row.ts';
import { themeOf, toneProps } from '../../src/ui/tones.ts';

type Palette = Readonly<Record<string, string>>;

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const palette = (hex: string): Palette => {
  const colours = hex.split(' ');
  return Object.fromEntries(
    colours.map((colour, at) => [at < 8 ? names[at]! : `${names[at - 8]!}Bright`, colour] as const),
  );
};

const palettes: Readonly<Record<string, Palette>> = {
  xterm: palette(
    '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
  ),
  vga: palette(
    '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
  ),
  campbell: palette(
    '0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
  ),
  macos: palette(
    '000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5',
  ),
  tango: palette(
    '2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec',
  ),
};
const grounds = { dark: '0c0c0c', light: 'ffffff' } as const;

const LEAST = 3;
const tones = [
  'plain',
  'strong',
  'code',
  'server',
  'client',
  'warn',
  'success',
  'continue',
  'transient',
  'permanent',
  'unknown',
] as const satisfies readonly Tone[];

function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(['dark', 'light'] as const)('on a %s ground', (theme) => {
  it.each(tones)('%s can be read in every palette', (tone) => {
    const { color } = toneProps(tone, theme);
    if (color === undefined) return;
    const ratios = Object.entries(palettes).map(([name, colours]) => {
      const hex = colours[String(color)];
      if (hex === undefined) throw new Error(`${String(color)} is none of the sixteen`);
      return { name, ratio: contrast(hex, grounds[theme]) };
    });
    expect(ratios.filter(({ ratio }) => ratio < LEAST)).toEqual([]);
  });
});

describe('the theme', () => {
  it.each([
    [{}, null],
    [{ COLORFGBG: '15;0' }, 'dark'],
    [{ COLORFGBG: '0;15' }, 'light'],
    [{ COLORFGBG: '0;default;15' }, 'light'],
    [{ COLORFGBG: '12;8' }, 'dark'],
    [{ COLORFGBG: '0;7' }, 'light'],
    [{ COLORFGBG: 'default;default' }, null],
    [{ COLORFGBG: '0;15', WIRESPEAK_THEME: 'dark' }, 'dark'],
    [{ WIRESPEAK_THEME: 'purple' }, null],
    [{ WIRESPEAK_THEME: 'light', NO_COLOR: '1' }, 'none'],
  ] as const)('of %j is %s', (env, theme) => expect(themeOf(env)).toBe(theme));
});
