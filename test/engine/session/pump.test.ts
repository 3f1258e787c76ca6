import { expect, it } from 'vitest';
import { Pump } from '../../../src/engine/session/pump.ts';

it('does nothing more until whoever shows the session has taken breath, and then all of it', async () => {
  let left = 5000;
  let idle = 0;
  let breathed = () => {};
  const held = new Promise<void>((resolve) => {
    breathed = resolve;
  });
  let isFull = false;
  const pump = new Pump({
    step: () => left > 0 && left-- > 0,
    idle: () => idle++,
    pause: () => {
      isFull = true;
    },
    breath: () => (isFull ? held : null),
  });
  pump.run();
  await new Promise(setImmediate);
  const waiting = left;
  expect(waiting).toBeGreaterThan(0);
  // What arrives meanwhile does not begin it anew.
  pump.run();
  await new Promise(setImmediate);
  expect(left).toBe(waiting);
  isFull = false;
  breathed();
  while (idle === 0) {
    await new Promise(setImmediate);
    isFull = false;
  }
  expect(left).toBe(0);
});
