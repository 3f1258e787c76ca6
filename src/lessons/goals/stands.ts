/** Where the server stands, for whoever wonders why nothing has come of it yet. */
import { type UnmetId, unmet } from '../../knowledge/unmet.ts';
import type { Meaning, ReplyNote } from '../../protocols/contract.ts';
import type { Evidence } from './evidence.ts';
import { missing } from './missing.ts';
import { refusal } from './replies.ts';

/** What else is known when the place is told: the last reply since the step began, and whether a login is asked for. */
export type Seen = { readonly last: ReplyNote | null; readonly login: boolean };

/** In a sentence of its own where there is one for the phase. */
export function whereItStands(evidence: Evidence, { last, login }: Seen): Meaning {
  const { protocol, view, standing } = evidence;
  if (standing === 'closed') return missing('closed');
  if (standing === 'connecting') return missing('connecting');
  const got = refusal(last);
  const id = `stands.${protocol === 'lmtp' ? 'smtp' : protocol}.${place(evidence, got !== '')}`;
  if (!isKnown(id)) return missing('stands');
  const given = { got, user: view.user ?? '', login: login && view.user === null ? 'login' : '' };
  return missing(id, asked(id, given));
}

/** A question of a login counts before the phase; so does what has come of the step so far. */
function place(evidence: Evidence, refused: boolean): string {
  const { phase, input, legal, user } = evidence.view;
  if (input.kind === 'sasl' || (phase === 'auth' && evidence.protocol !== 'pop3' && user === null)) return 'question';
  // MAIL makes sense once the greeting was accepted, whether it was HELO or EHLO.
  const greeted = phase === 'hello' && legal.some(({ verb }) => verb === 'MAIL');
  if ((greeted || phase === 'auth') && evidence.acceptedAfter(0).length > 0) return 'sent';
  if (greeted) return 'greeted';
  return phase === 'authorization' && refused ? 'refused' : phase;
}

/** Of the values those its sentence has a place for, and that there are. */
function asked(id: UnmetId, given: Readonly<Record<string, string>>): Meaning['params'] {
  const { params = [] }: { readonly params?: readonly string[] } = unmet[id];
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== '' && params.includes(name)));
}

function isKnown(id: string): id is UnmetId {
  return Object.hasOwn(unmet, id);
}
