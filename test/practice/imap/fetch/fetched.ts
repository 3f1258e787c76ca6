/** Messages fetched without a server. */
import { CommandReader } from '../../../../src/practice/imap/command-parts.ts';
import { readAsked } from '../../../../src/practice/imap/fetch/read-items.ts';
import { fetchResponse } from '../../../../src/practice/imap/fetch/response.ts';
import type { Message } from '../../../../src/practice/mailbox.ts';

/** A message as a folder has it. */
function messageOf(octets: Uint8Array, more: Partial<Message> = {}): Message {
  const kept = { uid: 1, flags: new Set<string>(), receivedAt: 0, from: '', utf8: false, told: null, modseq: 1 };
  return { ...kept, octets, ...more };
}

/** What stands in the parentheses of the response to `FETCH 1 (items)`, or the refusal. */
export function answerTo(octets: Uint8Array, items: string): string {
  const asked = readAsked(new CommandReader([`(${items})`]), () => true);
  const line = fetchResponse(
    { number: 1, message: messageOf(octets), recent: false },
    asked.items,
    Number.POSITIVE_INFINITY,
  );
  if (typeof line === 'object' && 'refusal' in line) return line.refusal;
  const text = typeof line === 'string' ? line : Buffer.from(line).toString('latin1');
  return text.replace(/^1 FETCH \(/, '').replace(/\)$/, '');
}
