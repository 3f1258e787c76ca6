/**
 * Turns of the mouse wheel in what a terminal sends (xterm's SGR mode 1006). Ink drops reports of the mouse, so they are
 * read beside it. Clicks are nobody's business here.
 */

/** Buttons 64 and 65 are the wheel; 4, 8 and 16 are added for Shift, Alt and Ctrl. */
const REPORT = /\x1b\[<(\d{1,3});\d{1,5};\d{1,5}M/g;
/** A report whose end has not come yet. */
const TORN = /\x1b(?:\[(?:<[\d;]{0,16})?)?$/;
const MODIFIERS = 4 | 8 | 16;

export type WheelTurn = 'wheelup' | 'wheeldown';

/** Finds the turns in a stream that may be cut anywhere. */
export class WheelReader {
  #rest = '';

  read(chunk: string): readonly WheelTurn[] {
    const text = this.#rest + chunk;
    this.#rest = TORN.exec(text)?.[0] ?? '';
    return Array.from(text.matchAll(REPORT), (report) => turnOf(Number(report[1]) & ~MODIFIERS)).filter(
      (turn) => turn !== null,
    );
  }
}

function turnOf(button: number): WheelTurn | null {
  return button === 64 ? 'wheelup' : button === 65 ? 'wheeldown' : null;
}
