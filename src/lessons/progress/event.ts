/** The log of progress, line by line: a header, then one event each. Pure; nothing in it is believed unread. */
import type { ProgressEvent } from './progress.ts';

const PROGRESS_FORMAT = 'wirespeak-progress';
export const PROGRESS_VERSION = 1;

/** As the lesson of a `reset`: all of them. */
export const EVERY_LESSON = '*';

/** Events are short; what is longer was not written here. */
const LONGEST_LINE = 1024;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** First line of the file, LF included. */
export const progressHeader = `${JSON.stringify({ format: PROGRESS_FORMAT, version: PROGRESS_VERSION })}\n`;

/** One event as its line, LF included. */
export function eventLine(event: ProgressEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** The version a first line tells; null: this is no log of progress. */
export function versionIn(line: string): number | null {
  const header = objectIn(line);
  if (header?.format !== PROGRESS_FORMAT) return null;
  return Number.isSafeInteger(header.version) && Number(header.version) > 0 ? Number(header.version) : null;
}

/** What a line tells; null for one that is torn, of a newer kind or no event at all. */
export function eventIn(line: string): ProgressEvent | null {
  const found = objectIn(line);
  if (!found) return null;
  const { at, lesson, event, step, rung } = found;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null;
  if (event === 'reset' && lesson === EVERY_LESSON) return { at, lesson, event };
  if (!isName(lesson)) return null;
  switch (event) {
    case 'finish':
    case 'reset':
      return { at, lesson, event };
    case 'step':
    case 'pass':
    case 'retry':
    case 'show':
      return isName(step) ? { at, lesson, event, step } : null;
    case 'hint':
      return isName(step) && Number.isSafeInteger(rung) ? { at, lesson, event, step, rung: Number(rung) } : null;
    default:
      return null;
  }
}

/** All events of a file, its header left out. */
export function eventsIn(text: string): readonly ProgressEvent[] {
  return text.split('\n').flatMap((line) => eventIn(line) ?? []);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}

function objectIn(line: string): Readonly<Record<string, unknown>> | null {
  if (line.length > LONGEST_LINE || !line.startsWith('{')) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
