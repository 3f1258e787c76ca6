import { describe, expect, it } from 'vitest';
import { actionOf, chordName, footerOf, helpOf, type KeyPlace } from '../../../src/ui/input/keys.ts';
import { splitTyped } from '../../../src/ui/input/typed.ts';

const places: readonly KeyPlace[] = ['home', 'session', 'replay', 'lesson'];

describe('the keys', () => {
  it('never stand for two actions in one place', () => {
    for (const place of places) {
      const chords = helpOf(place, true).flatMap(({ keys }) => keys.split(' '));
      expect(new Set(chords).size).toBe(chords.length);
    }
  });

  it.each(['ctrl+h', 'ctrl+i', 'ctrl+j', 'ctrl+m', 'ctrl+['])(
    'leave %s alone: terminals send it for another key',
    (chord) => {
      for (const place of places) expect(actionOf(chord, place)).toBeNull();
    },
  );

  it.each([
    ['\x1d', 'palette'],
    ['\x1bOR', 'wire'],
    ['\x0f', 'base64'],
    ['\t', 'complete'],
    ['\x1b[5~', 'page-up'],
    ['\x03', 'leave'],
  ])('%j typed in a session is %s', (input, action) => {
    const [item] = splitTyped(input);
    expect(item?.kind === 'key' && actionOf(item.chord, 'session')).toBe(action);
  });

  it('play where nothing is typed', () => {
    expect([' ', '+', 'right'].map((key) => actionOf(key, 'replay'))).toEqual(['play', 'faster', 'step']);
    expect([' ', '+', 'right'].map((key) => actionOf(key, 'session'))).toEqual([null, null, 'right']);
    expect(actionOf('f1', 'home')).toBe('help');
  });

  it('climb the ladder with F2 in a lesson, where the hint in full has keys of its own', () => {
    expect(['f2', 'alt+h'].map((key) => actionOf(key, 'lesson'))).toEqual(['rung', 'hint']);
    expect(['f2', 'alt+h', 'ctrl+t'].map((key) => actionOf(key, 'session'))).toEqual(['hint', 'hint', null]);
    expect(helpOf('lesson', true)).toContainEqual({ keys: 'Alt-H Shift-F2', label: 'key.hint' });
    expect(footerOf('lesson', true)[0]).toEqual({ keys: 'F2', label: 'key.rung' });
  });

  it('are named as they are printed', () => {
    const names = ['ctrl+]', 'f3', 'pageup', 'shift+tab', 'up', '+', 'ctrl+left'];
    expect(names.map((chord) => chordName(chord, true))).toEqual([
      'Ctrl-]',
      'F3',
      'PgUp',
      'Shift-Tab',
      '↑',
      '+',
      'Ctrl-←',
    ]);
    expect(chordName('up', false)).toBe('Up');
  });

  it('stand in footer and help', () => {
    expect(footerOf('session', true).map(({ keys }) => keys)).toEqual([
      'Ctrl-]',
      'F1',
      'Tab',
      'Ctrl-O',
      'F3',
      'F4',
      'F7',
    ]);
    expect(helpOf('session', true)).toContainEqual({ keys: 'Ctrl-← Alt-← Alt-B', label: 'key.word-left' });
  });
});
