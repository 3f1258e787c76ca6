/** Where the server stands, for whoever wonders why nothing has come of it yet. */
import { type UnmetId, unmet } from '../../knowledge/unmet.ts';
import type { Meaning } from '../../protocols/contract.ts';
import type { Evidence } from './evidence.ts';
import { missing } from './missing.ts';

/** In a sentence of its own where there is one for the phase. */
export function whereItStands({ protocol, view, standing }: Evidence): Meaning {
  if (standing === 'closed') return missing('closed');
  if (standing === 'connecting') return missing('connecting');
  const id = `stands.${protocol === 'lmtp' ? 'smtp' : protocol}.${place(view)}`;
  return isKnown(id) ? missing(id, view.user === null ? {} : { user: view.user }) : missing('stands');
}

/** A question of a login counts before the phase; a greeting that was returned shows in what was offered. */
function place({ phase, input, capabilities }: Evidence['view']): string {
  if (input.kind === 'sasl') return 'question';
  return phase === 'hello' && capabilities.length > 0 ? 'greeted' : phase;
}

function isKnown(id: string): id is UnmetId {
  return Object.hasOwn(unmet, id);
}
