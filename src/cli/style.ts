/** Colour for plain mode. It only underlines what the words already say. */
import type { ReplyClass } from '../protocols/contract.ts';

export type Style = (name: ReplyClass | 'dim' | 'server' | 'client', text: string) => string;

const CODES: Readonly<Record<Parameters<Style>[0], number>> = {
  success: 32,
  continue: 34,
  transient: 33,
  permanent: 31,
  unknown: 35,
  dim: 2,
  server: 1,
  client: 36,
};

export const noStyle: Style = (_name, text) => text;
const ansi: Style = (name, text) => `\u001b[${CODES[name]}m${text}\u001b[0m`;

/** Colour on a terminal, unless NO_COLOR is set to anything. */
export function styleFor(terminal: boolean, env: NodeJS.ProcessEnv): Style {
  return terminal && !env.NO_COLOR && env.TERM !== 'dumb' ? ansi : noStyle;
}
