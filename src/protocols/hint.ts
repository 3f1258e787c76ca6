/** Makes hint notes; severity and source come from the facts. */
import { type HintId, hints } from '../knowledge/hints.ts';
import type { At, HintNote, Params } from './contract.ts';

/** Protocols that use shared lint, with hints of their own for it: `<protocol>.lint.…`. A missing one does not compile. */
export type LintProtocol = 'smtp' | 'pop3' | 'imap';

/** A hint by its id. */
export function hint(id: HintId, params: Params = {}, at: At | null = null): HintNote {
  const { severity, source } = hints[id];
  return { kind: 'hint', id, severity, params, at, source };
}
