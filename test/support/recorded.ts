/** Reads recordings without the program's own reader: what a test compares with must not share its faults. */
import { readFileSync } from 'node:fs';

export type RecordedLine = {
  readonly event?: string;
  readonly text?: string;
  readonly base64?: string;
  readonly [more: string]: unknown;
};

/** The lines of a recording, or of `--json`, that are whole. */
export function recordedLines(text: string): readonly RecordedLine[] {
  return text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));
}

/** The same of a file. */
export const recordedIn = (path: string): readonly RecordedLine[] => recordedLines(readFileSync(path, 'utf8'));

/** The octets of one side; what was masked is masked. */
export function octetsFrom(side: 'client' | 'server', lines: readonly RecordedLine[]): Buffer {
  const units = lines.filter(({ event }) => event === side);
  return Buffer.concat(units.map(({ text, base64 }) => (base64 ? Buffer.from(base64, 'base64') : Buffer.from(text!))));
}

/** The lines behind the status line of what answered `command`, dots taken off, as POP3 has it (RFC 1939 §3). */
export function multiLine(command: string, lines: readonly RecordedLine[]): Buffer {
  const asked = lines.findLastIndex(({ event, text }) => event === 'client' && text === `${command}\r\n`);
  const said = octetsFrom('server', lines.slice(asked + 1))
    .toString('latin1')
    .split('\r\n');
  const end = said.indexOf('.');
  if (asked < 0 || end < 0 || !said[0]!.startsWith('+OK')) throw new Error(`${command} was not answered in full.`);
  const body = said.slice(1, end).map((line) => `${line.replace(/^\./, '')}\r\n`);
  return Buffer.from(body.join(''), 'latin1');
}
