/** The assistant that fades: it adds for a beginner, then only warns, then is off; each aid by itself. Pure. */
import type { Aid, AidLevel, Assistance, Composed, Protocol } from '../../protocols/contract.ts';

/** How far an aid goes, and how often in a row the person has done without it. */
export type Skill = { readonly level: AidLevel; readonly run: number };
export type Skills = Readonly<Record<Aid, Skill>>;

/** An aid whose level has changed. */
export type Faded = { readonly aid: Aid; readonly level: AidLevel };

export const AIDS: readonly Aid[] = ['tag', 'count'];
export const AID_LEVELS: readonly AidLevel[] = ['adds', 'warns', 'off'];

/** How often in a row one must have done it by hand for the next level; it is the longer for the last. */
const RUNS: Readonly<Record<AidLevel, number>> = { adds: 5, warns: 10, off: Number.POSITIVE_INFINITY };

/** For somebody who has not shown anything yet. */
export const BEGINNER: Skills = allAt('adds');

/** Everything at one level, as somebody has set it. */
export function allAt(level: AidLevel): Skills {
  return { tag: { level, run: 0 }, count: { level, run: 0 } };
}

/** What the protocol is told of it. */
export function assistanceOf({ tag, count }: Skills): Assistance {
  return { tag: tag.level, count: count.level };
}

/** After a line has been sent that shows something. The same object where it has changed nothing. */
export function practised(
  skills: Skills,
  shows: Composed['shows'],
): { readonly skills: Skills; readonly faded: readonly Faded[] } {
  const faded: Faded[] = [];
  let now = skills;
  for (const aid of AIDS) {
    const done = shows?.[aid];
    const { level, run } = now[aid];
    if (done === undefined || level === 'off' || (!done && run === 0)) continue;
    const next = nextOf(level, done ? run + 1 : 0);
    if (next.level !== level) faded.push({ aid, level: next.level });
    now = { ...now, [aid]: next };
  }
  return { skills: now, faded };
}

function nextOf(level: AidLevel, run: number): Skill {
  if (run < RUNS[level]) return { level, run };
  return { level: AID_LEVELS[AID_LEVELS.indexOf(level) + 1]!, run: 0 };
}

/** The level after this one, for whoever goes round: off goes back to adding. */
export function nextLevel(level: AidLevel): AidLevel {
  return AID_LEVELS[(AID_LEVELS.indexOf(level) + 1) % AID_LEVELS.length]!;
}

/** Is there anything in this protocol to be helped with? */
export function helps({ aids = [] }: Pick<Protocol, 'aids'>): boolean {
  return aids.length > 0;
}

/** Skills as they were kept, every part of them checked. */
export function skillsIn(kept: unknown): Skills {
  const found = (aid: Aid): Skill => {
    const { level, run } = fieldsOf(fieldsOf(kept)[aid]);
    const known = AID_LEVELS.find((each) => each === level);
    if (known === undefined) return BEGINNER[aid];
    return { level: known, run: Number.isInteger(run) && (run as number) > 0 ? (run as number) : 0 };
  };
  return { tag: found('tag'), count: found('count') };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
