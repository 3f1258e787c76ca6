/** Conditions on a reply. */
import type { Meaning, ReplyNote } from '../../protocols/contract.ts';
import type { ReplyGoal } from '../model/schema.ts';
import { all, missing } from './missing.ts';

/** Is this the reply asked for? */
export function matchesReply(goal: ReplyGoal, reply: ReplyNote): boolean {
  return says(goal, reply) && answers(goal, reply) && means(goal, reply) && reply.lines.length >= (goal.lines ?? 1);
}

/** Why the last reply is not the one asked for; null: none has come. */
export function unmetReply(goal: ReplyGoal, last: ReplyNote | null, protocol: string): Meaning {
  // SMTP has replies, POP3 has responses (RFC 5321 §4.2, RFC 1939 §3).
  const word = protocol === 'pop3' ? 'response' : 'reply';
  const wanted = described(goal);
  if (last === null) return missing(`${word}.none`, wanted === '' ? {} : { wanted });
  const got = told(last);
  if (says(goal, last)) {
    if (!answers(goal, last))
      return missing(`${word}.verb`, { got, ...answered(last), verb: all(goal.to).join(' / ') });
    if (!means(goal, last)) return missing(`${word}.meaning`, { got });
    return missing(`${word}.lines`, { got, count: last.lines.length, wanted: goal.lines ?? 1 });
  }
  if (wanted === '' && goal.class !== undefined) return missing(`${word}.class.${goal.class}`, { got });
  return missing(`${word}.other`, { got, wanted });
}

/** The last reply, if it says no; else nothing. */
export function refusal(last: ReplyNote | null): string {
  return last?.class === 'transient' || last?.class === 'permanent' ? told(last) : '';
}

/** What a reply says by itself: `550 5.1.1`, `-ERR [AUTH]`. */
function told({ status }: ReplyNote): string {
  if ('code' in status) return status.enhanced === null ? `${status.code}` : `${status.code} ${status.enhanced}`;
  return status.responseCode === null ? status.status : `${status.status} [${status.responseCode}]`;
}

function says(goal: ReplyGoal, { status, class: replyClass }: ReplyNote): boolean {
  if (goal.class !== undefined && goal.class !== replyClass) return false;
  if ('code' in status) {
    if (goal.status !== undefined || goal.responseCode !== undefined) return false;
    if (goal.code !== undefined && !all(goal.code).includes(status.code)) return false;
    return goal.enhanced === undefined || goal.enhanced === status.enhanced;
  }
  if (goal.code !== undefined || goal.enhanced !== undefined) return false;
  if (goal.status !== undefined && goal.status.toUpperCase() !== status.status.toUpperCase()) return false;
  return goal.responseCode === undefined || goal.responseCode.toUpperCase() === status.responseCode?.toUpperCase();
}

/** A reply carries the verb it answers among the values of its explanation. */
function answers(goal: ReplyGoal, { exchange, meaning }: ReplyNote): boolean {
  if (goal.to === undefined) return true;
  return all(goal.to).some((wanted) => wanted.toUpperCase() === verbOf({ exchange, meaning }));
}

function verbOf({ exchange, meaning }: Pick<ReplyNote, 'exchange' | 'meaning'>): string {
  return exchange === null ? '' : String(meaning.params.verb ?? '').toUpperCase();
}

function answered(last: ReplyNote): { readonly seen?: string } {
  const seen = verbOf(last);
  return seen === '' ? {} : { seen };
}

/** What it means here tells replies apart that look alike: `+OK` to `LIST` and to `LIST 2`. */
function means(goal: ReplyGoal, { meaning }: ReplyNote): boolean {
  return goal.meaning === undefined || all(goal.meaning).includes(meaning.id);
}

function described(goal: ReplyGoal): string {
  const code = all(goal.code).join(' / ');
  const responseCode = goal.responseCode === undefined ? '' : `[${goal.responseCode}]`;
  return [code, goal.enhanced ?? '', goal.status ?? '', responseCode].filter((part) => part !== '').join(' ');
}
