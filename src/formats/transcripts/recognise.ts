/** Which protocol a transcript speaks, by its greeting, else by its lines. */
import type { Protocol } from '../../protocols/contract.ts';
import type { ReadLine } from './line.ts';

/** So many lines tell it. */
const ENOUGH = 200;

/** null: none of them. */
export function recogniseProtocol(lines: readonly ReadLine[], protocols: readonly Protocol[]): Protocol | null {
  const spoken = lines.filter(({ from, text }) => from !== null && text !== '').slice(0, ENOUGH);
  const greeting = spoken.find(({ from, text }) => from === 'server' || protocols.some((p) => p.sideOf(text) === 'server'));
  const octets = Buffer.from(greeting?.text ?? '', 'latin1');
  const greeted = greeting && protocols.find((protocol) => protocol.recognises(octets));
  if (greeted) return greeted;
  let best: Protocol | null = null;
  let most = 0;
  for (const protocol of protocols) {
    const count = spoken.filter(({ from, text }) => {
      const side = protocol.sideOf(text);
      return side !== null && (from === 'unmarked' || from === side);
    }).length;
    if (count > most) [best, most] = [protocol, count];
  }
  return best;
}
