/** Conditions on a mail that was fetched. */
import type { Meaning, MessageNote } from '../../protocols/contract.ts';
import { decodeOctets } from '../../wire/charset.ts';
import type { Conditions } from '../model/schema.ts';
import { missing } from './missing.ts';

export type ReceivedGoal = NonNullable<Conditions['received']>;

/** What this one lacks. `octets` are asked for only where the goal looks into them. */
export function unmetReceived(goal: ReceivedGoal, note: MessageNote, octets: () => Uint8Array): readonly Meaning[] {
  const found: Meaning[] = [];
  if (goal.command !== undefined && plain(goal.command) !== plain(note.command))
    found.push(missing('received.command', { got: note.command, wanted: goal.command }));
  if (goal.extent !== note.extent)
    found.push(missing(goal.extent === 'whole' ? 'received.beginning' : 'received.whole'));
  if (goal.contains === undefined) return found;
  const { text } = decodeOctets(octets(), goal.charset);
  const lines = text.replaceAll('\r\n', '\n');
  const absent = goal.contains.filter((wanted) => !lines.includes(wanted.replaceAll('\r\n', '\n')));
  return [...found, ...absent.map((wanted) => missing('received.contains', { wanted }))];
}

/** Commands are the same whatever their case and the spaces between. */
function plain(command: string): string {
  return command.trim().replace(/\s+/g, ' ').toUpperCase();
}
