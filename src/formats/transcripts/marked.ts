/** `C:` and `S:` before each line, as plain mode, RFCs and textbooks print it; with or without a space behind. */
import type { ReadLine } from './line.ts';

const MARK = /^([ \t]*)(C|S|Client|Server):(.*)$/i;
const OWN = /^[ \t]*-- /;

/** null when the text is of another form. */
export function readMarked(lines: readonly string[]): readonly ReadLine[] | null {
  const marked = lines.map((line) => MARK.exec(line));
  const first = marked.findIndex(Boolean);
  if (first < 0 || !isMarked(lines, marked)) return null;
  const margin = marked[first]![1]!.length;
  const gap = gapOf(marked.flatMap((mark) => mark?.[3] ?? []));
  let begun = false;
  return lines.flatMap((line, at): readonly ReadLine[] => {
    const mark = marked[at];
    if (mark) {
      const text = gap.exec(mark[3]!)![1]!;
      begun ||= !isStageDirection(text);
      if (!begun) return [{ from: null, text: line.trim() }];
      return [{ from: /^c/i.test(mark[2]!) ? 'client' : 'server', text }];
    }
    // What stands further in than the marks is a note somebody made of the line above; ours are made anew.
    if (line.trim() === '' || (at > first && /^[ \t]*/.exec(line)![0].length > margin)) return [];
    return [{ from: null, text: line.replace(OWN, '').trim() }];
  });
}

/** Both sides are marked, or every line is. */
function isMarked(lines: readonly string[], marked: readonly (RegExpExecArray | null)[]): boolean {
  const sides = new Set(marked.flatMap((mark) => (mark ? [mark[2]![0]!.toLowerCase()] : [])));
  return sides.size === 2 || lines.every((line, at) => marked[at] || line.trim() === '');
}

/** What stands between a mark and the line: the same width everywhere, or a space here and there. */
function gapOf(texts: readonly string[]): RegExp {
  const lines = texts.filter((text) => text.trim() !== '' && !isStageDirection(text));
  const gaps = lines.map((text) => /^ */.exec(text)![0].length);
  return new RegExp(`^ {0,${Math.max(1, Math.min(...gaps))}}(.*)$`);
}

/** `S: <wait for connection on TCP port 110>`: told, not sent. */
function isStageDirection(text: string): boolean {
  return /^<[^<>@]* [^<>@]*>$/.test(text.trim());
}
