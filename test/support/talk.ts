/** Sessions as tests write them: `S: ` and `C: ` lines, CRLF understood; `s: ` and `c: ` without it. */
import type { Composed, Note } from '../../src/protocols/contract.ts';
import { client, closed, type Happening, secured, server } from './conversation-driver.ts';

/** One line of it. `<tls>` is a handshake that went well, `<close>` the end. */
export function happening(line: string): Happening {
  if (line === '<tls>') return secured;
  if (line === '<close>') return closed;
  const end = /^[SC]/.test(line) ? '\r\n' : '';
  const text = `${line.slice(3)}${end}`;
  return /^S/i.test(line) ? server(text) : client(text);
}

/** The typed text as it is shown: masked characters are `•`. */
export function masked(text: string, { mask }: Pick<Composed, 'mask'>): string {
  return [...text].map((c, i) => (mask.some(({ start, end }) => i >= start && i < end) ? '•' : c)).join('');
}

/** Ids of the hints among the notes. */
export function hintIds(notes: readonly Note[]): readonly string[] {
  return notes.flatMap((note) => (note.kind === 'hint' ? [note.id] : []));
}
