/** Conditions on a mail that was accepted: its envelope, and its octets as they arrived. */
import type { Meaning } from '../../protocols/contract.ts';
import type { MailGoal } from '../model/schema.ts';
import type { Accepted } from '../stage.ts';
import type { Evidence } from './evidence.ts';
import { type MailText, readMailText } from './mail-text.ts';
import { missing } from './missing.ts';
import { sameUser } from './session-state.ts';

/** What a mail that arrived lacks; nothing when it is the one asked for. */
export function unmetMail(goal: MailGoal, mail: Accepted, actors: Evidence['actors']): readonly Meaning[] {
  const text = readMailText(mail.octets);
  return [...unmetEnvelope(goal, mail, actors), ...unmetHeader(goal, text), ...unmetBody(goal, text)];
}

function unmetEnvelope(goal: MailGoal, { from, to, login }: Accepted, actors: Evidence['actors']): Meaning[] {
  const found: Meaning[] = [];
  if (goal.from !== undefined && !sameAddress(goal.from, from))
    found.push(missing('mail.from', { got: from, wanted: goal.from }));
  if (goal.to !== undefined && !sameSet(goal.to, to))
    found.push(missing('mail.to', { got: to.join(', '), wanted: goal.to.join(', ') }));
  // A server that does not tell who was logged in is believed.
  if (goal.login === undefined || login === undefined) return found;
  if (login === null) found.push(missing('mail.login.none'));
  else if (!sameUser(login, goal.login, actors))
    found.push(missing('mail.login.other', { got: login, wanted: goal.login }));
  return found;
}

function unmetHeader(goal: MailGoal, { fields, split }: MailText): Meaning[] {
  const found: Meaning[] = [];
  const wantsBody = (goal.body ?? goal.lines) !== undefined;
  if (wantsBody && !split) found.push(missing('mail.blank-line'));
  for (const [field, wanted] of Object.entries(goal.header ?? {})) {
    const values = fields.filter(({ name }) => name === field.toLowerCase()).map(({ value }) => value);
    if (values.length === 0) found.push(missing('mail.header.missing', { field }));
    else if (wanted !== true && !values.some((value) => value.includes(wanted)))
      found.push(missing('mail.header.other', { field, wanted }));
  }
  for (const field of goal.without ?? []) {
    if (fields.some(({ name }) => name === field.toLowerCase())) found.push(missing('mail.header.unwanted', { field }));
  }
  return found;
}

function unmetBody(goal: MailGoal, { lines, split }: MailText): Meaning[] {
  if (!split || (goal.body ?? goal.lines) === undefined) return [];
  if (lines.every((line) => line === '') && [...(goal.body ?? []), ...(goal.lines ?? [])].some((text) => text !== ''))
    return [missing('mail.body.empty')];
  const whole = lines.join('\n');
  const texts = (goal.body ?? []).filter((wanted) => !whole.includes(wanted.replaceAll('\r\n', '\n')));
  const absent = (goal.lines ?? []).filter((wanted) => !lines.includes(wanted));
  return [
    ...texts.map((wanted) => missing('mail.body', { wanted })),
    ...absent.map((wanted) => missing(lostItsDot(wanted, lines) ? 'mail.line.dot' : 'mail.line', { wanted })),
  ];
}

/** Dot-stuffing was forgotten (RFC 5321 §4.5.2). */
function lostItsDot(wanted: string, lines: readonly string[]): boolean {
  return wanted.startsWith('.') && lines.includes(wanted.slice(1));
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function sameSet(wanted: readonly string[], got: readonly string[]): boolean {
  const set = (addresses: readonly string[]) => [...new Set(addresses.map((address) => address.toLowerCase()))].sort();
  return set(wanted).join('\n') === set(got).join('\n');
}
