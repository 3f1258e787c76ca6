import { describe, expect, it } from 'vitest';
import { manualClock, realClock } from '../../src/engine/clock.ts';

describe('a clock turned by hand', () => {
  it('runs what falls due, in order, each at its own time', () => {
    const clock = manualClock(new Date('2026-01-01T00:00:00.000Z'));
    const log: string[] = [];
    const note = (name: string) => (): void => {
      log.push(`${name} ${clock.now()}`);
    };
    clock.after(300, note('c'));
    clock.after(100, () => {
      note('a')();
      clock.after(50, note('b'));
    });
    clock.after(300, note('d'));
    const cancel = clock.after(200, note('never'));
    cancel();
    clock.advance(299);
    expect(log).toEqual(['a 0.1', 'b 0.15']);
    clock.advance(1);
    expect(log).toEqual(['a 0.1', 'b 0.15', 'c 0.3', 'd 0.3']);
    expect(clock.waiting).toBe(0);
    expect(clock.date().toISOString()).toBe('2026-01-01T00:00:00.300Z');
  });
});

describe('the clock of this computer', () => {
  it('never goes back, and cancels', async () => {
    const before = realClock.now();
    let ran = 0;
    const cancel = realClock.after(0, () => ran++);
    cancel();
    await new Promise<void>((resolve) => realClock.after(1, resolve));
    expect(ran).toBe(0);
    expect(realClock.now()).toBeGreaterThanOrEqual(before);
  });
});
