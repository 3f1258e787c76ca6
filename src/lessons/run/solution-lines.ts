/** The lines of a solution as they are typed. */
import type { Session } from '../../engine/session/session.ts';
import { expand } from '../model/placeholders.ts';
import type { Scene } from '../stage.ts';

/** Filled in from the server at hand, as of a moment. A line end at the very end begins no line. */
export function solutionLines(
  text: string,
  { host, actors }: Pick<Scene, 'host' | 'actors'>,
  now: Date,
): readonly string[] {
  return expand(text, { host, actors, now })
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
}

/** Sends a line as if it were typed, marked as wirespeak's own. */
export function sendOwn(session: Session, line: string): void {
  session.send(session.compose({ text: line, charset: 'auto', ending: 'crlf', raw: false }).bytes, { auto: true });
}
