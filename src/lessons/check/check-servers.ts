/** The servers a lesson asks for: their styles and their faults. */
import { nearest } from '../../wire/distance.ts';
import type { Lesson, LessonProblem } from '../model/lesson.ts';
import { lessonProblem, type Path } from '../model/problem.ts';
import type { LessonSource } from '../model/read-lesson.ts';
import type { ServerFile } from '../model/schema.ts';
import { faultNamed, faultNames, isReplyCode, readFault, verbsOf } from './known.ts';
import type { Surroundings } from './surroundings.ts';

/** Where a fault may happen besides at a command. */
const PLACES = ['GREETING', 'MESSAGE', 'ANY'];

/** Every server of a lesson, with where it stands. */
function serversOf({ server, steps }: Pick<Lesson, 'server' | 'steps'>): readonly (readonly [ServerFile, Path])[] {
  const own: readonly [ServerFile, Path] = [server, ['server']];
  return [own, ...steps.flatMap((step, at) => (step.server ? [[step.server, ['steps', at, 'server']] as const] : []))];
}

/** The server that stands opposite in a step. */
export function serverAt({ server, steps }: Pick<Lesson, 'server' | 'steps'>, at: number): ServerFile {
  return steps.slice(0, at + 1).findLast((step) => step.server)?.server ?? server;
}

/** Everybody who may log in to one of the servers. */
export function usersOf(lesson: Pick<Lesson, 'server' | 'steps'>, surroundings: Surroundings): readonly string[] {
  return [...new Set(serversOf(lesson).flatMap(([server]) => surroundings.users(server)))];
}

/** Letters lie only where somebody can read them. */
export function checkMailboxes(
  lesson: Lesson,
  { yamlFile, placeOf }: LessonSource,
  surroundings: Surroundings,
): readonly LessonProblem[] {
  const users = usersOf(lesson, surroundings);
  // A style that nobody knows is told of by itself.
  if (users.length === 0) return [];
  const strangers = Object.keys(lesson.mailbox).filter((user) => !users.includes(user));
  return strangers.map((value) => {
    const params = { value, suggestion: nearest(value, users) ?? '', known: users.join(', ') };
    return lessonProblem('mailbox.unknown-user', yamlFile, placeOf(['mailbox', value], 'key'), params);
  });
}

export function checkServers(
  lesson: Lesson,
  { yamlFile, placeOf }: LessonSource,
  surroundings: Surroundings,
): readonly LessonProblem[] {
  return serversOf(lesson).flatMap(([{ protocol, persona, faults }, path]) => {
    const problems: LessonProblem[] = [];
    const named = protocol.toUpperCase();
    const known = surroundings.personas(protocol);
    if (!known.includes(persona)) {
      const params = {
        value: persona,
        protocol: named,
        suggestion: nearest(persona, known) ?? '',
        known: known.join(', '),
      };
      problems.push(lessonProblem('server.persona', yamlFile, placeOf([...path, 'persona']), params));
    }
    for (const [index, value] of faults.entries()) {
      const place = placeOf([...path, 'faults', index]);
      const read = readFault(value);
      const code = /^\d/.test(read?.word ?? '') ? Number(read?.word) : null;
      const fault = read && faultNamed(read.word);
      if (code !== null && !isReplyCode(code))
        problems.push(lessonProblem('goal.reply-code', yamlFile, place, { code }));
      const wrongNumber = read?.number !== undefined && (code !== null || fault?.fact.unit === null);
      if (wrongNumber || (code === null && !fault)) {
        const word = read?.word ?? /^[\w/-]*/.exec(value)![0];
        const suggestion = (fault ? fault.name : nearest(word, faultNames)) ?? '';
        problems.push(lessonProblem('server.fault', yamlFile, place, { value, suggestion }));
        continue;
      }
      const verbs = [...verbsOf(protocol).filter((verb) => verb !== '.'), ...PLACES];
      if (read?.verb !== undefined && !verbs.includes(read.verb)) {
        const params = { value: read.verb, protocol: named, suggestion: nearest(read.verb, verbs) ?? '' };
        problems.push(lessonProblem('server.fault-verb', yamlFile, place, params));
        continue;
      }
      const of = code !== null ? 'smtp' : fault?.fact.of;
      if (of !== undefined && of !== protocol && !(of === 'smtp' && protocol === 'lmtp')) {
        problems.push(lessonProblem('server.fault-protocol', yamlFile, place, { value, protocol: named }));
      }
    }
    return problems;
  });
}
