/** A desk follows its lesson: the connection changes with a retry, and with steps that want one of their own. Pure. */
import type { Skills } from '../../engine/assist/fading.ts';
import type { LessonRun } from '../../lessons/run/lesson-run.ts';
import { FRESH, seatOf } from '../desks.ts';
import { secrecyOf } from '../draft.ts';
import { emptyLine } from '../input/line.ts';
import type { Desk, LivePlace, Place, Seat, UiState } from '../state.ts';

/** Sits down to a lesson. */
export function seatAt(run: LessonRun): Seat {
  return { run, seen: seenOf(run), begun: run.session?.transcript.length ?? 0 };
}

/** The place of a lesson, with or without a connection. */
export function lessonPlace(seat: Seat): Place {
  const { session } = seat.run;
  if (session === null) return { kind: 'lesson', lesson: seat };
  return {
    kind: 'live',
    conversation: session,
    target: `${session.host}:${session.port}`,
    recording: null,
    accounts: [],
    keepalive: null,
    lesson: seat,
  };
}

/** The state after something has happened in a lesson, wherever its desk stands. */
export function followRun(state: UiState, run: LessonRun, now: number): UiState {
  const { skills } = state;
  const follow = <D extends Desk>(desk: D): D => (seatOf(desk.place)?.run === run ? followed(desk, skills, now) : desk);
  return { ...follow(state), aside: state.aside.map(follow) };
}

function followed<D extends Desk>(desk: D, skills: Skills, now: number): D {
  const before = seatOf(desk.place)!;
  const { run } = before;
  const { session, view } = run;
  const conversation = desk.place.kind === 'live' ? desk.place.conversation : null;
  const same = session === null || session === conversation;
  const began = before.seen.status === 'doing' && before.seen.at === view.at && same;
  const begun = view.status === 'doing' && began ? before.begun : (session?.transcript.length ?? 0);
  const lesson: Seat = { run, seen: seenOf(run), begun };
  // Told once; the next key takes it away.
  const problem = view.trouble !== before.seen.trouble ? view.trouble : desk.problem;
  if (same) return { ...desk, place: { ...desk.place, lesson } as LivePlace, problem };
  const moved = { ...desk, place: lessonPlace(lesson), ...FRESH, problem, heardAt: now };
  // What was being typed is still wanted, unless it was an answer to a question nobody asks any more.
  const line = desk.secrecy === 'open' ? desk.line : emptyLine;
  return { ...moved, line, secrecy: secrecyOf({ ...moved, skills, line, secrecy: 'open' }) };
}

function seenOf({ view }: LessonRun): Seat['seen'] {
  const { status, at, trouble } = view;
  return { status, at, trouble };
}
