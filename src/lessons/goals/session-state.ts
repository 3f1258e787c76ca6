/** Conditions on the session as it stands now. */
import type { Meaning } from '../../protocols/contract.ts';
import type { Conditions } from '../model/schema.ts';
import type { Evidence } from './evidence.ts';
import { all, missing } from './missing.ts';
import { refusal } from './replies.ts';
import { type Seen, whereItStands } from './stands.ts';

/** What of it does not hold. */
export function unmetState(goal: Conditions, evidence: Evidence, seen: Seen): readonly Meaning[] {
  const { view } = evidence;
  const found: Meaning[] = [];
  if (goal.ended !== undefined && goal.ended !== view.ended)
    found.push(missing(goal.ended ? 'ended.not' : 'ended.already'));
  if (goal.phase !== undefined && !all(goal.phase).includes(view.phase)) found.push(whereItStands(evidence, seen));
  if (goal.tls !== undefined && goal.tls !== view.secured)
    found.push(missing(goal.tls ? 'tls.missing' : 'tls.unwanted'));
  if (goal.user !== undefined) found.push(...unmetUser(goal.user, evidence, seen));
  if (goal.input !== undefined && goal.input !== view.input.kind)
    found.push(missing(`input.${goal.input}`, refused(seen)));
  if (goal.capability !== undefined && !offers(view.capabilities, goal.capability))
    found.push(missing('capability', { keyword: goal.capability, ...askedBy(view) }));
  if (goal.marked !== undefined && goal.marked !== marked(evidence))
    found.push(missing('marked', { got: marked(evidence), wanted: goal.marked }));
  return found;
}

/** What asks for the list of capabilities, each protocol in its own word. */
const LISTING = ['EHLO', 'LHLO', 'CAPA', 'CAPABILITY'];

function askedBy({ legal }: Evidence['view']): { readonly ask?: string } {
  const ask = legal.find(({ verb }) => LISTING.includes(verb))?.verb;
  return ask === undefined ? {} : { ask };
}

/** That the last thing the server said was a refusal. */
function refused({ last }: Seen): { readonly got?: string } {
  const got = refusal(last);
  return got === '' ? {} : { got };
}

function unmetUser(wanted: string, { view, actors }: Evidence, seen: Seen): readonly Meaning[] {
  if (view.user === null) return [missing('user.none', refused(seen))];
  return sameUser(view.user, wanted, actors) ? [] : [missing('user.other', { got: view.user, wanted })];
}

/** A login counts by name or by address. */
export function sameUser(name: string, wanted: string, actors: Evidence['actors']): boolean {
  if (name === wanted) return true;
  const actor = actors.find(({ user }) => user === wanted);
  return actor !== undefined && actor.address.toLowerCase() === name.toLowerCase();
}

/** `AUTH PLAIN` is offered by `AUTH LOGIN PLAIN` and by `AUTH=PLAIN`. */
function offers(capabilities: readonly string[], wanted: string): boolean {
  const [keyword = '', ...values] = words(wanted);
  return capabilities.some((line) => {
    const [offered, ...given] = words(line);
    return offered === keyword && values.every((value) => given.includes(value));
  });
}

function words(line: string): readonly string[] {
  return line
    .toUpperCase()
    .split(/[\s=]+/)
    .filter((word) => word !== '');
}

function marked({ view }: Evidence): number {
  return Number(view.standing.find(({ id }) => id === 'pop3.marked')?.params.count ?? 0);
}
