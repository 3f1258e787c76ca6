/** Conditions on the message being written, told before it is sent off. */
import type { Meaning } from '../../protocols/contract.ts';
import type { Conditions } from '../model/schema.ts';
import type { Evidence } from './evidence.ts';
import { readMailText } from './mail-text.ts';
import { missing } from './missing.ts';
import { type Seen, whereItStands } from './stands.ts';

type WritingGoal = NonNullable<Conditions['writing']>;

/** What the message lacks so far. What cannot be put in any more says that the step has to be begun anew. */
export function unmetWriting(goal: WritingGoal, evidence: Evidence, seen: Seen): readonly Meaning[] {
  const { message } = evidence.view;
  if (message === null) return [unmetAfter(goal, evidence) ?? whereItStands(evidence, seen)];
  const headerIsOver = message.blankLine || message.bodyLines > 0;
  const have = new Set(message.fields.map((name) => name.toLowerCase()));
  const absent = (goal.fields ?? []).filter((name) => !have.has(name.toLowerCase()));
  const found: Meaning[] = [];
  if (absent.length > 0)
    found.push(missing(headerIsOver ? 'writing.fields.late' : 'writing.fields', { fields: absent.join(', ') }));
  if (goal.blankLine === true && !message.blankLine)
    found.push(missing(headerIsOver ? 'writing.blank-line.late' : 'writing.blank-line'));
  if (goal.blankLine === false && message.blankLine) found.push(missing('writing.blank-line.unwanted'));
  if (message.bodyLines < (goal.bodyLines ?? 0))
    found.push(missing('writing.body', { got: message.bodyLines, wanted: goal.bodyLines ?? 0 }));
  return found;
}

/** The message was sent off before it had what is asked for: what it lacks, or null when nothing was sent. */
function unmetAfter({ fields = [] }: WritingGoal, evidence: Evidence): Meaning | null {
  const sent = evidence.acceptedAfter(0).at(-1);
  if (!sent || evidence.standing !== 'open' || evidence.view.phase === 'mail' || evidence.view.phase === 'rcpt')
    return null;
  const have = new Set(readMailText(sent.octets).fields.map(({ name }) => name));
  const absent = fields.filter((name) => !have.has(name.toLowerCase()));
  return missing('writing.sent', absent.length > 0 ? { fields: absent.join(', ') } : {});
}

/** Can it no longer be put into the message being written? Only the step taken anew leads on. */
export function isTooLate({ id }: Meaning): boolean {
  return /^writing\..*\.(?:late|unwanted)$/.test(id);
}
