import { describe, expect, it } from 'vitest';
import {
  allAt,
  assistanceOf,
  BEGINNER,
  nextLevel,
  practised,
  type Skills,
  skillsIn,
} from '../../../src/engine/assist/fading.ts';

const through = (from: Skills, shown: readonly (boolean | undefined)[]) =>
  shown.reduce<{ skills: Skills; faded: string[] }>(
    ({ skills, faded }, tag) => {
      const next = practised(skills, tag === undefined ? undefined : { tag });
      return { skills: next.skills, faded: [...faded, ...next.faded.map(({ aid, level }) => `${aid} ${level}`)] };
    },
    { skills: from, faded: [] },
  );
const times = (count: number, what: boolean | undefined = true) => Array.from({ length: count }, () => what);

describe('the assistant', () => {
  it('adds, warns after five in a row, and is off after ten more', () => {
    expect(assistanceOf(BEGINNER)).toEqual({ tag: 'adds', count: 'adds' });
    expect(through(BEGINNER, times(4)).faded).toEqual([]);
    expect(through(BEGINNER, times(5)).faded).toEqual(['tag warns']);
    expect(through(BEGINNER, times(14)).faded).toEqual(['tag warns']);
    const off = through(BEGINNER, times(15));
    expect(off.faded).toEqual(['tag warns', 'tag off']);
    expect(assistanceOf(off.skills)).toEqual({ tag: 'off', count: 'adds' });
    expect(through(off.skills, times(20)).skills).toBe(off.skills);
  });

  it('begins to count anew where one is missing, and does not come back by itself', () => {
    expect(through(BEGINNER, [...times(4), false, ...times(4)]).faded).toEqual([]);
    expect(through(BEGINNER, [...times(4), undefined, true]).faded).toEqual(['tag warns']);
    const warned = through(BEGINNER, [...times(5), ...times(9), false, false]);
    expect(warned.skills.tag).toEqual({ level: 'warns', run: 0 });
    expect(through(warned.skills, times(10)).faded).toEqual(['tag off']);
  });

  it('tells the aids apart', () => {
    const { skills, faded } = practised(allAt('warns'), { tag: true, count: false });
    expect(skills).toEqual({ tag: { level: 'warns', run: 1 }, count: { level: 'warns', run: 0 } });
    expect(faded).toEqual([]);
    expect(practised(BEGINNER, { tag: false }).skills).toBe(BEGINNER);
  });

  it('is read from what was kept, whatever that is', () => {
    const kept = { tag: { level: 'warns', run: 3 }, count: { level: 'off', run: 0 } };
    expect(skillsIn(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const wrong of [undefined, null, 7, 'off', [], { tag: null }, { tag: { level: 'sings', run: 3 } }])
      expect(skillsIn(wrong)).toEqual(BEGINNER);
    expect(skillsIn({ tag: { level: 'warns', run: -3 }, count: { level: 'warns', run: '4' } })).toEqual(allAt('warns'));
  });

  it('can be gone round', () => {
    expect(nextLevel('adds')).toBe('warns');
    expect(nextLevel('off')).toBe('adds');
  });
});
