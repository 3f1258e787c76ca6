/** Makes hint notes; severity and source come from the facts. */
import { type HintId, hints } from '../knowledge/hints.ts';
import type { At, HintNote, Params } from './contract.ts';

/** A hint by its id. */
export function hint(id: HintId, params: Params = {}, at: At | null = null): HintNote {
  const { severity, source } = hints[id];
  return { kind: 'hint', id, severity, params, at, source };
}
