import { describe, expect, it } from 'vitest';
import { WheelReader } from '../../../src/ui/input/wheel.ts';

const STREAM = 'ab\x1b[<64;10;5M\x1b[<65;200;60Mc\x1b[<0;1;1M\x1b[<0;1;1m\x1b[<68;1;1M\x1b[A\x1b[<81;3;3M';
const TURNS = ['wheelup', 'wheeldown', 'wheelup', 'wheeldown'];

describe('turns of the wheel', () => {
  it('are read among keys and clicks, whatever is held down with them', () => {
    expect(new WheelReader().read(STREAM)).toEqual(TURNS);
  });

  it('are the same wherever the stream is cut', () => {
    for (let cut = 0; cut <= STREAM.length; cut++) {
      const reader = new WheelReader();
      expect([...reader.read(STREAM.slice(0, cut)), ...reader.read(STREAM.slice(cut))]).toEqual(TURNS);
    }
    const reader = new WheelReader();
    expect([...STREAM].flatMap((each) => reader.read(each))).toEqual(TURNS);
  });
});
