/** The colours of the tones, in one place. Without colour, weight is left. */
import type { TextProps } from 'ink';
import type { Tone } from './row.ts';

const COLOURS: Readonly<Record<Tone, Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse'>>> = {
  plain: {},
  dim: { dimColor: true },
  strong: { bold: true },
  code: { color: 'cyan' },
  server: { color: 'blue', bold: true },
  client: { color: 'magenta', bold: true },
  own: { dimColor: true },
  warn: { color: 'yellow' },
  chosen: { inverse: true },
  success: { color: 'green' },
  continue: { color: 'blue' },
  transient: { color: 'yellow' },
  permanent: { color: 'red' },
  unknown: { color: 'yellow' },
};

/** How text of that tone is drawn. */
export function toneProps(tone: Tone, color: boolean): Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse'> {
  const { color: _, ...plain } = COLOURS[tone];
  return color ? COLOURS[tone] : plain;
}
