/** Which protocol a transcript speaks, by its greeting, else by its lines. */
import type { Protocol } from '../../protocols/contract.ts';
import type { Side } from '../../wire/unit.ts';
import type { ReadLine } from './line.ts';
import { isSurrounding } from './surroundings.ts';

/** So many lines of each kind are looked at: later on there may be mail. */
const LOOKED_AT = { server: 3, client: 6, unmarked: 10 } as const;
const KINDS = ['server', 'client', 'unmarked'] as const;

/** null: none of them. */
export function recogniseProtocol(lines: readonly ReadLine[], protocols: readonly Protocol[]): Protocol | null {
  const spoken = lines.filter(({ from, text }) => from !== null && text.trim() !== '' && !isSurrounding(text));
  const first = spoken.find(({ from }) => from !== 'client');
  const greeting = Buffer.from(first?.text ?? '', 'latin1');
  const greeted = protocols.find((protocol) => protocol.recognises(greeting));
  if (greeted) return greeted;
  const early = KINDS.flatMap((kind) => spoken.filter(({ from }) => from === kind).slice(0, LOOKED_AT[kind]));
  return protocols.find((protocol) => KINDS.every((kind) => fits(protocol, early, kind)) && early.length > 0) ?? null;
}

/** More than half of the lines have the shape of the protocol; of the client's lines half, for people mistype. */
function fits({ sideOf }: Protocol, early: readonly ReadLine[], kind: Side | 'unmarked'): boolean {
  const lines = early.filter(({ from }) => from === kind);
  const known = lines.filter(({ text }) => {
    const side = sideOf(text);
    return kind === 'unmarked' ? side !== null : side === kind;
  }).length;
  return lines.length === 0 || (kind === 'client' ? known * 2 >= lines.length : known * 2 > lines.length);
}
