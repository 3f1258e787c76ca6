/**
 * The colours of the tones, in one place: the sixteen every terminal has, chosen so that they can be read on that ground
 * in the palettes terminals come with (decision 12). Without colour, weight is left, and the words.
 */
import type { TextProps } from 'ink';
import type { Tone } from './row.ts';

/** What the terminal looks like: light letters on dark, dark letters on light, or no colour at all. */
export type Theme = 'dark' | 'light' | 'none';

export const THEMES: readonly Theme[] = ['dark', 'light', 'none'];

type Look = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse'>;

/** What does not depend on the ground. */
const WEIGHTS: Readonly<Record<Tone, Look>> = {
  plain: {},
  dim: { dimColor: true },
  strong: { bold: true },
  code: {},
  server: { bold: true },
  client: { bold: true },
  own: { dimColor: true },
  warn: {},
  chosen: { inverse: true },
  success: {},
  continue: {},
  transient: {},
  permanent: {},
  unknown: {},
};

type Colours = Partial<Readonly<Record<Tone, Exclude<Look['color'], undefined>>>>;

const COLOURS: Readonly<Record<Theme, Colours>> = {
  dark: {
    code: 'cyan',
    server: 'cyanBright',
    client: 'magentaBright',
    warn: 'yellow',
    success: 'green',
    continue: 'cyan',
    transient: 'yellow',
    permanent: 'redBright',
    unknown: 'yellow',
  },
  // Green, cyan and yellow are too pale on white in most palettes.
  light: {
    code: 'blue',
    server: 'blue',
    client: 'magenta',
    warn: 'magenta',
    continue: 'blue',
    transient: 'magenta',
    permanent: 'red',
    unknown: 'magenta',
  },
  none: {},
};

/** How text of that tone is drawn. */
export function toneProps(tone: Tone, theme: Theme): Look {
  const color = COLOURS[theme][tone];
  return color === undefined ? WEIGHTS[tone] : { ...WEIGHTS[tone], color };
}

/**
 * What the environment says of the terminal; null: nothing. `COLORFGBG` is `letters;ground`, as rxvt and Konsole set it:
 * 7 and 9 to 15 are light grounds.
 */
export function themeOf(env: Readonly<Record<string, string | undefined>>): Theme | null {
  if (env.NO_COLOR) return 'none';
  const told = THEMES.find((theme) => theme === env.WIRESPEAK_THEME);
  if (told) return told;
  const ground = /;(\d{1,2})$/.exec(env.COLORFGBG ?? '')?.[1];
  if (ground === undefined) return null;
  return Number(ground) === 7 || Number(ground) >= 9 ? 'light' : 'dark';
}
