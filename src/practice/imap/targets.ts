/** Which messages a command speaks of: a set of sequence numbers or UIDs, or `$` (RFC 9051 §9 `sequence-set`, RFC 5182). */
import type { Message } from '../mailbox.ts';
import { type CommandReader, Unreadable } from './command-parts.ts';
import { inSet, type NumberSet, readNumberSet } from './number-set.ts';
import type { Selected } from './state.ts';

/** `saved`: `$`, what SEARCH RETURN (SAVE) kept. */
export type Targets = NumberSet | 'saved';

/** A message and its sequence number. */
export type Target = { readonly number: number; readonly message: Message };

/** Reads a set or `$`. */
export function readTargets(reader: CommandReader): Targets {
  if (reader.skip('$')) return 'saved';
  if (!/^[0-9*]$/.test(reader.peek() ?? '')) throw new Unreadable('Invalid messageset');
  return readNumberSet(reader);
}

/** The messages meant, in order. Sequence numbers that are not there are an error, UIDs are not (RFC 9051 §6.4.9). */
export function targetsOf(targets: Targets, { messages, saved }: Selected, uid: boolean): readonly Target[] {
  const all = messages.map((message, index) => ({ number: index + 1, message }));
  if (targets === 'saved') {
    const kept = new Set(saved);
    return all.filter(({ message }) => kept.has(message.uid));
  }
  const largest = (uid ? messages.at(-1)?.uid : messages.length) ?? 0;
  const beyond = ({ from, to }: NumberSet[number]) => [from, to].some((one) => one !== Infinity && one > largest);
  if (!uid && (largest === 0 || targets.some(beyond))) throw new Unreadable('Invalid messageset');
  return all.filter(({ number, message }) => inSet(targets, uid ? message.uid : number, largest));
}
