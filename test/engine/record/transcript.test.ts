import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/engine/record/entry.ts';
import { Transcript } from '../../../src/engine/record/transcript.ts';

const MIB = 1 << 20;

function wire(index: number, length: number): Entry {
  const bytes = new Uint8Array(length).fill(index % 251);
  const masked = index % 3 === 0 ? [{ start: 0, end: 1, kind: 'password' as const }] : [];
  return { event: index % 2 ? 'client' : 'server', channel: 0, at: index, bytes, end: 'full', masked };
}

/** Is it that entry? Comparing octet by octet takes the test library a second an entry. */
function same(transcript: Transcript, at: number, entry: Entry): boolean {
  const found = transcript.entry(at);
  if (found?.event !== 'client' && found?.event !== 'server') return false;
  const { bytes, ...rest } = entry as typeof found;
  expect({ ...found, bytes: null }).toEqual({ ...rest, bytes: null });
  return Buffer.compare(found.bytes, bytes) === 0;
}

describe('a transcript that keeps so much', () => {
  it('lets the oldest octets go, and every entry keeps its index', () => {
    const transcript = new Transcript(4 * MIB);
    const opened: Entry = { event: 'annotation', at: 0, text: 'begin' };
    transcript.append(opened, []);
    for (let index = 1; index <= 2000; index++) expect(transcript.append(wire(index, 10_000), [])).toBe(index);
    expect(transcript.length).toBe(2001);
    expect(transcript.entry(0)).toEqual(opened);
    const kept = Array.from({ length: 2001 }, (_, index) => index).filter(
      (index) => index > 0 && transcript.entry(index),
    );
    // In one piece, up to the last; about as much as was asked for.
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, at) => 2001 - kept.length + at));
    expect(kept.length * 10_000).toBeGreaterThan(2.9 * MIB);
    expect(kept.length * 10_000).toBeLessThan(5.1 * MIB);
    for (const index of kept) expect(same(transcript, index, wire(index, 10_000))).toBe(true);
  });

  it('counts what small entries take beside their octets', () => {
    const transcript = new Transcript(2 * MIB);
    for (let index = 1; index <= 400_000; index++) transcript.append(wire(index, 3), []);
    const oldest = Array.from({ length: 400_000 }, (_, index) => index).find((index) => transcript.entry(index));
    expect(oldest).toBeGreaterThan(0);
    expect(same(transcript, 399_999, wire(400_000, 3))).toBe(true);
  });

  it('keeps all where nothing was said of that', () => {
    const transcript = new Transcript();
    for (let index = 0; index < 3000; index++) transcript.append(wire(index, 10_000), []);
    for (let index = 0; index < 3000; index++) expect(same(transcript, index, wire(index, 10_000))).toBe(true);
  });
});
