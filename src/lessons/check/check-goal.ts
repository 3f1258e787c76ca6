/** A goal names only what can be seen: codes, phases, commands, keywords and remarks there are. */
import type { LessonProblemId } from '../../knowledge/lesson-problems.ts';
import { isCharset } from '../../wire/charset.ts';
import { nearest } from '../../wire/distance.ts';
import type { LessonProblem } from '../model/lesson.ts';
import type { Path } from '../model/problem.ts';
import type { Conditions, Goal, ReplyGoal } from '../model/schema.ts';
import { hintIds, isReplyCode, keywordsOf, type LessonProtocol, meaningIds, phasesOf, verbsOf } from './known.ts';

type Tell = (id: LessonProblemId, path: Path, params?: LessonProblem['params'], part?: 'key') => void;

const POP3_STATUS = ['+OK', '-ERR', '+'];

export function checkGoal({ any, ...conditions }: Goal, protocol: LessonProtocol, path: Path, tell: Tell): void {
  if (any === undefined && isEmpty(conditions)) tell('step.empty-goal', path, {}, 'key');
  checkConditions(conditions, protocol, path, tell);
  for (const [index, each] of (any ?? []).entries()) {
    const where = [...path, 'any', index];
    if (isEmpty(each)) tell('step.empty-goal', where);
    checkConditions(each, protocol, where, tell);
  }
}

function isEmpty(conditions: Conditions): boolean {
  return Object.values(conditions).every((value) => value === undefined);
}

function checkConditions(goal: Conditions, protocol: LessonProtocol, path: Path, tell: Tell): void {
  const named = protocol.toUpperCase();
  const known = (id: LessonProblemId, value: string, where: Path, words: readonly string[], list = false) => {
    if (words.includes(value)) return;
    const suggestion = nearest(value, words) ?? '';
    tell(id, where, { value, protocol: named, suggestion, ...(list && { known: words.join(', ') }) });
  };
  const elsewhere = (key: string, where: Path) => tell('goal.other-protocol', where, { key, protocol: named }, 'key');
  for (const [phase, where] of each(goal.phase, [...path, 'phase'])) {
    known('goal.phase', phase, where, phasesOf(protocol), true);
  }
  if (goal.capability !== undefined) {
    known('goal.capability', firstWord(goal.capability), [...path, 'capability'], keywordsOf(protocol));
  }
  for (const [id, where] of each(goal.noticed, [...path, 'noticed'])) known('goal.hint', id, where, hintIds);
  for (const [reply, where] of each(goal.reply, [...path, 'reply'])) checkReply(reply, where);
  if (goal.received) {
    const { command, charset } = goal.received;
    const where = [...path, 'received'];
    if (command !== undefined) known('goal.verb', firstWord(command), [...where, 'command'], verbsOf(protocol));
    if (!isCharset(charset)) tell('goal.charset', [...where, 'charset'], { value: charset });
  }
  if (protocol !== 'pop3' && goal.marked !== undefined) elsewhere('marked', [...path, 'marked']);
  if (protocol !== 'pop3' && goal.received) elsewhere('received', [...path, 'received']);
  if (protocol === 'pop3' && goal.writing) elsewhere('writing', [...path, 'writing']);
  if (protocol === 'pop3' && goal.delivered) elsewhere('delivered', [...path, 'delivered']);
  if (protocol === 'pop3' && goal.input === 'message') elsewhere('input', [...path, 'input']);

  function checkReply(reply: ReplyGoal, where: Path): void {
    if (isEmpty(reply as Conditions)) tell('step.empty-goal', where);
    for (const [verb, at] of each(reply.to, [...where, 'to'])) {
      known('goal.verb', verb, at, verbsOf(protocol));
    }
    for (const [id, at] of each(reply.meaning, [...where, 'meaning'])) known('goal.meaning', id, at, meaningIds);
    for (const key of ['code', 'enhanced'] as const) {
      if (protocol === 'pop3' && reply[key] !== undefined) elsewhere(key, [...where, key]);
    }
    for (const key of ['status', 'responseCode'] as const) {
      if (protocol !== 'pop3' && reply[key] !== undefined) elsewhere(key, [...where, key]);
    }
    for (const [code, at] of each(reply.code, [...where, 'code'])) {
      if (!isReplyCode(code)) tell('goal.reply-code', at, { code });
    }
    if (protocol === 'pop3' && reply.status !== undefined) {
      known('goal.status', reply.status, [...where, 'status'], POP3_STATUS, true);
    }
  }
}

/** One or several, with where each stands. */
function each<T>(value: T | readonly T[] | undefined, path: Path): (readonly [T, Path])[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [[value as T, path]];
  return (value as readonly T[]).map((item, index) => [item, [...path, index]] as const);
}

function firstWord(text: string): string {
  return text.split(' ')[0]!.toUpperCase();
}
