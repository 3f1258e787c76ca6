import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyHistory, HISTORY_KEPT, nextEntry, previousEntry, pushHistory } from '../../../src/ui/input/history.ts';

const of = (...texts: string[]) => texts.reduce((history, text) => pushHistory(history, text, false), emptyHistory);

describe('history', () => {
  it('goes back and forth and ends at the draft', () => {
    const first = previousEntry(of('NOOP', 'QUIT'), 'dra')!;
    const second = previousEntry(first.history, first.text)!;
    expect([first.text, second.text, previousEntry(second.history, 'x')]).toEqual(['QUIT', 'NOOP', null]);
    const third = nextEntry(second.history)!;
    const draft = nextEntry(third.history)!;
    expect([third.text, draft.text, nextEntry(draft.history)]).toEqual(['QUIT', 'dra', null]);
  });

  it('folds the same again, drops blanks, never takes a secret', () => {
    expect(of('NOOP', 'NOOP', ' ', 'RSET', 'NOOP').entries).toEqual(['NOOP', 'RSET', 'NOOP']);
    expect(pushHistory(of('NOOP'), 'd29uZGVybGFuZA==', true).entries).toEqual(['NOOP']);
  });

  it('holds no secret, no two alike in a row and no more than it may, whatever is sent', () => {
    const sent = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', ''), fc.boolean()), { maxLength: 700 });
    fc.assert(
      fc.property(sent, (lines) => {
        const history = lines.reduce(
          (at, [text, masked]) => pushHistory(at, masked ? `secret ${text}` : text, masked),
          emptyHistory,
        );
        expect(history.entries.length).toBeLessThanOrEqual(HISTORY_KEPT);
        for (const [at, entry] of history.entries.entries()) {
          expect(entry).not.toMatch(/secret/);
          expect(entry).not.toBe(history.entries[at - 1]);
        }
      }),
      { seed: 42, numRuns: 100 },
    );
    const many = of(...Array.from({ length: HISTORY_KEPT + 20 }, (_, at) => String(at)));
    expect([many.entries.length, many.entries[0]]).toEqual([HISTORY_KEPT, '20']);
  });
});
