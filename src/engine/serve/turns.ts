/** Reads a recording as a server's part: what it said first, and what it said to each line of the client. */
import type { CommandNote, Note, Protocol } from '../../protocols/contract.ts';
import { protocolById, raw } from '../../protocols/registry.ts';
import { isWire, type OpenEntry, type WireEntry } from '../record/entry.ts';
import type { Recording } from '../record/read-recording.ts';
import { Scribe } from '../session/scribe.ts';

/** A unit of the client, and the units of the server that belong to it. */
export type Turn = {
  /** null: message text, or an answer to a question. */
  readonly command: CommandNote | null;
  readonly masked: boolean;
  readonly answer: readonly WireEntry[];
  /** What follows is TLS. */
  readonly tls: boolean;
};

export type Part = {
  readonly protocol: Protocol;
  readonly greeting: readonly WireEntry[];
  readonly turns: readonly Turn[];
  /** It was recorded over TLS, some of it at least. */
  readonly secured: boolean;
};

type Growing = { command: CommandNote | null; masked: boolean; answer: WireEntry[]; tls: boolean; settled: boolean };

const commandIn = (notes: readonly Note[]) => notes.find((note) => note.kind === 'command') ?? null;
const replyIn = (notes: readonly Note[]) => notes.find((note) => note.kind === 'reply') ?? null;

/** The server's part of a recording's control connection. */
export function partOf({ entries }: Recording): Part {
  const opened = entries.find((entry): entry is OpenEntry => entry.event === 'open');
  const protocol = protocolById(opened?.protocol ?? '') ?? raw;
  const scribe = new Scribe(protocol);
  const greeting: WireEntry[] = [];
  const turns: Growing[] = [];
  /** Where those lines begin to which nothing has been said yet. */
  let batch = 0;
  let speaker: 'client' | 'server' = 'server';
  let now: Growing | null = null;
  for (const entry of entries) {
    if (!isWire(entry)) {
      scribe.happening(entry);
      continue;
    }
    const { moment, effects } = scribe.octets({ ...entry, from: entry.event });
    if (entry.channel !== 0) continue;
    if (entry.event === 'client') {
      if (speaker === 'server') batch = turns.length;
      const command = commandIn(moment.notes);
      turns.push({ command, masked: entry.masked.length > 0, answer: [], tls: false, settled: false });
      now = null;
    } else {
      const reply = replyIn(moment.notes);
      now = turnFor(reply?.exchange ?? null, turns, batch, now);
      (now?.answer ?? greeting).push(entry);
      if (now && reply?.final) now.settled = true;
      if (now && effects.some(({ type }) => type === 'startTls')) now.tls = true;
    }
    speaker = entry.event;
  }
  const secured = entries.some((entry) => entry.event === 'tls' || (entry.event === 'open' && entry.tls !== null));
  return { protocol, greeting, turns, secured };
}

/**
 * Commands may go before the replies to earlier ones have come: a reply belongs to the command of its exchange, until that
 * is settled; else to a line that is no command (the end of a message), else to the last line.
 */
function turnFor(
  exchange: number | null,
  turns: readonly Growing[],
  batch: number,
  now: Growing | null,
): Growing | null {
  if (exchange === null) return now ?? turns.at(-1) ?? null;
  const owed = turns.find(({ command, settled }) => !settled && command?.exchange === exchange);
  if (owed) return owed;
  return (
    turns.slice(batch).findLast(({ command, settled }) => !settled && command === null) ?? now ?? turns.at(-1) ?? null
  );
}
