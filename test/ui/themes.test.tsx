import { afterEach, expect, it } from 'vitest';
import { nextTheme } from '../../src/ui/actions/view.ts';
import type { Theme } from '../../src/ui/tones.ts';
import { CTRL_RIGHT_BRACKET, greeted } from '../support/scenes.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';

let screen: TestScreen;
afterEach(() => screen.stop());

/** Number of the colour that `S` before a server's line is drawn in; null: in none. */
function colourOfServer(): number | null {
  const y = screen.lines.findIndex((line) => line.startsWith(' S '));
  const cell = screen.terminal.buffer.active.getLine(y)?.getCell(1);
  return cell?.isFgPalette() ? cell.getFgColor() : null;
}

it('changes its colours live, for both grounds and for none, and keeps what was chosen', async () => {
  const kept: Theme[] = [];
  screen = await sessionScreen(greeted(), { services: { rememberTheme: (theme) => kept.push(theme) } });
  await screen.sees('220 ');
  const words = screen.text;
  expect(colourOfServer()).toBe(14);
  nextTheme(screen.app);
  await screen.until('it is drawn for a light ground', () => colourOfServer() === 4);
  nextTheme(screen.app);
  await screen.until('it is drawn without colour', () => colourOfServer() === null);
  expect(kept).toEqual(['light', 'none']);
  expect(screen.text.replace(/[‹›]/g, '').replace(/ +/g, ' ')).toBe(words.replace(/[‹›]/g, '').replace(/ +/g, ' '));
  screen.type(CTRL_RIGHT_BRACKET);
  await screen.sees('Colours: dark, light, none');
});
