/** What swaks prints: ` -> ` sent, `<-  ` received, `~` in place of `-` under TLS, `*` where the reply was no success. */
import type { ReadLine } from './line.ts';

const SENT = /^ ?[-~*][-~*]?>(?: |$)(.*)$/;
const RECEIVED = /^<(?:[-~] {1,2}|[-~*]\* ?|[-~]$)(.*)$/;
const OWN = /^(?:===|\*\*\*) (.*)$/;

/** null when the text is of another form. */
export function readSwaks(lines: readonly string[]): readonly ReadLine[] | null {
  const read = lines.map(readLine);
  const sides = new Set(read.map((line) => line?.from));
  if (!sides.has('server') || !(sides.has('client') || lines.some((line) => OWN.test(line)))) return null;
  return lines.flatMap((line, at) => {
    if (read[at]) return [read[at]];
    return line.trim() === '' ? [] : [{ from: null, text: line.trim() }];
  });
}

function readLine(line: string): ReadLine | null {
  const own = OWN.exec(line);
  if (own) return { from: null, text: own[1]!.trim() };
  const sent = SENT.exec(line);
  if (sent) return { from: 'client', text: sent[1]! };
  const received = RECEIVED.exec(line);
  return received && { from: 'server', text: received[1]! };
}
