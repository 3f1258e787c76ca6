/** Makes the 繁體 (Taiwan) Markdown of a lesson from the 简体 one, line by line. */
import { toTaiwan } from './derive.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Code between fences and ids stay as they are; `toTaiwan` leaves code in backticks and placeholders alone. */
export function deriveLesson(markdown: string, convert: (simplified: string) => string): string {
  let fence: string | null = null;
  return markdown
    .split('\n')
    .map((line) => {
      const mark = FENCE.exec(line)?.[1];
      if (mark && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
      return mark || fence !== null ? line : toTaiwan(line, convert);
    })
    .join('\n');
}
