/** The lines of a solution as they are typed. */
import type { Clock } from '../../engine/clock.ts';
import type { Session } from '../../engine/session/session.ts';
import { expand } from '../model/placeholders.ts';
import type { Scene } from '../stage.ts';

/** Filled in from the server at hand. A line end at the very end begins no line. */
export function solutionLines(text: string, { host, actors }: Scene, clock: Clock): readonly string[] {
  return expand(text, { host, actors, now: clock.date() })
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
}

/** Sends a line as if it were typed, marked as wirespeak's own. */
export function sendOwn(session: Session, line: string): void {
  session.send(session.compose({ text: line, charset: 'auto', ending: 'crlf', raw: false }).bytes, { auto: true });
}
