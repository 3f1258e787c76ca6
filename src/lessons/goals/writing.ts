/** Conditions on the message being written, told before it is sent off. */
import type { Meaning } from '../../protocols/contract.ts';
import type { Conditions } from '../model/schema.ts';
import type { Evidence } from './evidence.ts';
import { missing } from './missing.ts';
import { whereItStands } from './stands.ts';

type WritingGoal = NonNullable<Conditions['writing']>;

/** What the message lacks so far. What cannot be put in any more says that the step has to be begun anew. */
export function unmetWriting(goal: WritingGoal, evidence: Evidence): readonly Meaning[] {
  const { message } = evidence.view;
  if (message === null) return [whereItStands(evidence)];
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
