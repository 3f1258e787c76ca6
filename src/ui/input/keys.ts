/**
 * Every key there is, as a named action: what is bound, what `/help` lists and what the footer shows come from this
 * one table (screens.md, reason 5). Ctrl-H, I, J, M and `[` are what terminals send for other keys: never bound.
 */

/** A named action with its keys. */
type Binding = {
  readonly action: string;
  /** Chords as `splitTyped` names them; the first is the one shown. */
  readonly chords: readonly string[];
  /** Where it works. `anywhere`: the home screen too. */
  readonly where: 'anywhere' | 'session' | 'line' | 'replay' | 'lesson';
  /** Locale key of what it does, in a few words. */
  readonly label: `key.${string}`;
  /** Place in the footer, first the last to go when room is short; 0: not there. */
  readonly footer: number;
  /** How the chords are named in the help, where they are a row of keys. */
  readonly shown?: string;
};

const bindings = [
  // In a lesson its own keys go before: F2 is the ladder of the step, and the hint in full has another.
  { action: 'rung', chords: ['f2'], where: 'lesson', label: 'key.rung', footer: 1 },
  { action: 'lesson', chords: ['ctrl+t', 'alt+l'], where: 'lesson', label: 'key.lesson', footer: 2 },
  { action: 'palette', chords: ['ctrl+]'], where: 'session', label: 'key.palette', footer: 1 },
  { action: 'complete', chords: ['tab'], where: 'line', label: 'key.complete', footer: 3 },
  { action: 'complete-back', chords: ['shift+tab'], where: 'line', label: 'key.complete-back', footer: 0 },
  { action: 'base64', chords: ['ctrl+o'], where: 'line', label: 'key.base64', footer: 4 },
  { action: 'help', chords: ['f1'], where: 'anywhere', label: 'key.help', footer: 2 },
  { action: 'hint', chords: ['f2', 'alt+h', 'shift+f2'], where: 'session', label: 'key.hint', footer: 0 },
  { action: 'wire', chords: ['f3'], where: 'session', label: 'key.wire', footer: 5 },
  { action: 'language', chords: ['f4'], where: 'anywhere', label: 'key.language', footer: 6 },
  { action: 'unfold', chords: ['f5'], where: 'session', label: 'key.unfold', footer: 0 },
  { action: 'mailbox', chords: ['alt+m'], where: 'session', label: 'key.mailbox', footer: 0 },
  { action: 'mail', chords: ['f6'], where: 'session', label: 'key.mail', footer: 0 },
  { action: 'next-session', chords: ['f9'], where: 'session', label: 'key.next-session', footer: 0 },
  {
    action: 'session',
    chords: ['alt+1', 'alt+2', 'alt+3', 'alt+4', 'alt+5', 'alt+6', 'alt+7', 'alt+8', 'alt+9'],
    where: 'session',
    label: 'key.session',
    footer: 0,
    shown: 'Alt-1..9',
  },
  { action: 'phases', chords: ['f10', 'alt+p'], where: 'session', label: 'key.phases', footer: 0 },
  { action: 'find', chords: ['f7', 'ctrl+s'], where: 'session', label: 'key.find', footer: 7 },
  { action: 'refused', chords: ['f8'], where: 'session', label: 'key.refused', footer: 0 },
  { action: 'page-up', chords: ['pageup'], where: 'session', label: 'key.page-up', footer: 0 },
  { action: 'page-down', chords: ['pagedown'], where: 'session', label: 'key.page-down', footer: 0 },
  { action: 'wheel-up', chords: ['wheelup'], where: 'session', label: 'key.wheel-up', footer: 0 },
  { action: 'wheel-down', chords: ['wheeldown'], where: 'session', label: 'key.wheel-down', footer: 0 },
  { action: 'first', chords: ['ctrl+home'], where: 'session', label: 'key.first', footer: 0 },
  { action: 'last', chords: ['ctrl+end'], where: 'session', label: 'key.last', footer: 0 },
  { action: 'copy', chords: ['ctrl+y'], where: 'session', label: 'key.copy', footer: 0 },
  { action: 'reveal', chords: ['ctrl+r'], where: 'line', label: 'key.reveal', footer: 0 },
  { action: 'redraw', chords: ['ctrl+l'], where: 'anywhere', label: 'key.redraw', footer: 0 },
  { action: 'leave', chords: ['ctrl+c'], where: 'anywhere', label: 'key.leave', footer: 0 },
  { action: 'dismiss', chords: ['escape'], where: 'anywhere', label: 'key.dismiss', footer: 0 },
  { action: 'send', chords: ['enter'], where: 'line', label: 'key.send', footer: 0 },
  // ↑ and ↓ go through the lines of a draft first, then through the history.
  { action: 'up', chords: ['up', 'ctrl+p'], where: 'line', label: 'key.older', footer: 0 },
  { action: 'down', chords: ['down', 'ctrl+n'], where: 'line', label: 'key.newer', footer: 0 },
  { action: 'left', chords: ['left', 'ctrl+b'], where: 'line', label: 'key.left', footer: 0 },
  { action: 'right', chords: ['right', 'ctrl+f'], where: 'line', label: 'key.right', footer: 0 },
  {
    action: 'word-left',
    chords: ['ctrl+left', 'alt+left', 'alt+b'],
    where: 'line',
    label: 'key.word-left',
    footer: 0,
  },
  {
    action: 'word-right',
    chords: ['ctrl+right', 'alt+right', 'alt+f'],
    where: 'line',
    label: 'key.word-right',
    footer: 0,
  },
  { action: 'home', chords: ['home', 'ctrl+a'], where: 'line', label: 'key.home', footer: 0 },
  { action: 'end', chords: ['end', 'ctrl+e'], where: 'line', label: 'key.end', footer: 0 },
  { action: 'backspace', chords: ['backspace'], where: 'line', label: 'key.backspace', footer: 0 },
  { action: 'delete', chords: ['delete', 'ctrl+d'], where: 'line', label: 'key.delete', footer: 0 },
  { action: 'kill-to-end', chords: ['ctrl+k'], where: 'line', label: 'key.kill-to-end', footer: 0 },
  { action: 'kill-word', chords: ['ctrl+w', 'alt+backspace'], where: 'line', label: 'key.kill-word', footer: 0 },
  { action: 'clear', chords: ['ctrl+u'], where: 'line', label: 'key.clear', footer: 0 },
  // In replay nothing is typed, so letters and the space bar are free.
  { action: 'play', chords: ['space'], where: 'replay', label: 'key.play', footer: 1 },
  { action: 'step', chords: ['right'], where: 'replay', label: 'key.step', footer: 2 },
  { action: 'step-back', chords: ['left'], where: 'replay', label: 'key.step-back', footer: 0 },
  { action: 'faster', chords: ['+', '='], where: 'replay', label: 'key.faster', footer: 3 },
  { action: 'slower', chords: ['-'], where: 'replay', label: 'key.slower', footer: 4 },
] as const satisfies readonly Binding[];

/** What a key can do. */
export type KeyAction = (typeof bindings)[number]['action'];
/** Locale keys the table needs. */
export type KeyLabel = (typeof bindings)[number]['label'];
/** Where the person is. */
export type KeyPlace = 'home' | 'session' | 'replay' | 'lesson';

/** What a chord does there, or null. A character counts as its key where nothing is typed. */
export function actionOf(key: string, place: KeyPlace): KeyAction | null {
  const chord = key === ' ' ? 'space' : key;
  for (const binding of bindings) {
    if (worksIn(binding, place) && binding.chords.some((bound) => bound === chord)) return binding.action;
  }
  return null;
}

/** What stands in the footer there, the most important first. `arrows`: the terminal's ↑ is as wide as we think. */
export function footerOf(
  place: KeyPlace,
  arrows: boolean,
): readonly { readonly keys: string; readonly label: KeyLabel }[] {
  return (
    bindings
      .filter((binding) => binding.footer > 0 && worksIn(binding, place))
      // What a lesson adds stands first.
      .sort((a, b) => Number(b.where === 'lesson') - Number(a.where === 'lesson') || a.footer - b.footer)
      .map(({ chords, label }) => ({ keys: chordName(chords[0], arrows), label }))
  );
}

/** Everything that works there, for the help. */
export function helpOf(
  place: KeyPlace,
  arrows: boolean,
): readonly { readonly keys: string; readonly label: KeyLabel }[] {
  const taken = new Set<string>();
  return bindings
    .filter((binding) => worksIn(binding, place))
    .map((binding: Binding & { readonly label: KeyLabel }) => {
      const own = binding.chords.filter((chord) => !taken.has(chord));
      for (const chord of own) taken.add(chord);
      return { keys: binding.shown ?? own.map((chord) => chordName(chord, arrows)).join(' '), label: binding.label };
    });
}

const ARROWS: Readonly<Record<string, string>> = { up: '↑', down: '↓', left: '←', right: '→' };
const NAMES: Readonly<Record<string, string>> = {
  pageup: 'PgUp',
  pagedown: 'PgDn',
  escape: 'Esc',
  wheelup: 'Wheel-Up',
  wheeldown: 'Wheel-Down',
};

/** A chord as it is printed on the keys: `Ctrl-]`, `F3`, `PgUp`. */
export function chordName(chord: string, arrows: boolean): string {
  const parts = chord.split(/(?<=[a-z])\+/);
  const last = parts.pop()!;
  const name =
    (arrows ? ARROWS[last] : undefined) ??
    NAMES[last] ??
    (last.length === 1 ? last.toUpperCase() : last[0]!.toUpperCase() + last.slice(1));
  return [...parts.map((part) => part[0]!.toUpperCase() + part.slice(1)), name].join('-');
}

function worksIn({ where }: Binding, place: KeyPlace): boolean {
  if (where === 'anywhere') return true;
  if (place === 'home') return false;
  if (place === 'lesson') return where !== 'replay';
  return place === 'session' ? where === 'session' || where === 'line' : where === 'replay' || where === 'session';
}
