/** How results are told: SEARCH, SORT (RFC 5256) or ESEARCH (RFC 4731, RFC 5267), and what `$` keeps (RFC 5182). */
import { writeNumberSet } from '../number-set.ts';
import type { Call, ImapState } from '../state.ts';
import type { Target } from '../targets.ts';
import type { Option } from './program.ts';

/** What was found, in the order in which it is told. `modseqs`: a key was about them. */
export type Found = {
  readonly targets: readonly Target[];
  readonly options: ReadonlySet<Option> | null;
  readonly modseqs: boolean;
};

/** The untagged line; null where nothing is to be told, only to be kept. */
export function resultLine({ verb, uid, tag, state }: Call, { targets, options, modseqs }: Found): string | null {
  const told = targets.map(({ number, message }) => (uid ? message.uid : number));
  const rev2 = verb === 'SEARCH' && state.enabled.has('IMAP4REV2');
  const wanted = options ?? (rev2 ? new Set<Option>(['ALL']) : null);
  if (!wanted) {
    const highest = modseqs && targets.length > 0 ? ` (MODSEQ ${highestOf(targets)})` : '';
    return `${[verb, ...told].join(' ')}${highest}`;
  }
  const items: string[] = [];
  if (told.length > 0) {
    if (wanted.has('MIN')) items.push(`MIN ${told[0]}`);
    if (wanted.has('MAX')) items.push(`MAX ${told.at(-1)}`);
    if (wanted.has('ALL')) items.push(`ALL ${writeNumberSet(told)}`);
  }
  if (wanted.has('COUNT')) items.push(`COUNT ${told.length}`);
  if ([...wanted].every((option) => option === 'SAVE')) return null;
  if (modseqs && told.length > 0) items.push(`MODSEQ ${highestOf(chosen(targets, wanted))}`);
  return [`ESEARCH (TAG "${tag}")`, ...(uid ? ['UID'] : []), ...items].join(' ');
}

/** The state with `$` as SAVE leaves it: all that was found, unless only the first or the last was asked for. */
export function kept(state: ImapState, { targets, options }: Found): ImapState {
  if (!options?.has('SAVE') || !state.selected) return state;
  const saved = chosen(targets, options).map(({ message }) => message.uid);
  return { ...state, selected: { ...state.selected, saved } };
}

/** With MIN and MAX and no more than these, only they count (RFC 5182 §2.4, RFC 4731 §3.2). */
function chosen(targets: readonly Target[], options: ReadonlySet<Option>): readonly Target[] {
  if (options.has('ALL') || options.has('COUNT') || !(options.has('MIN') || options.has('MAX'))) return targets;
  const ends = [...(options.has('MIN') ? targets.slice(0, 1) : []), ...(options.has('MAX') ? targets.slice(-1) : [])];
  return [...new Set(ends)];
}

function highestOf(targets: readonly Target[]): number {
  return targets.reduce((highest, { message }) => Math.max(highest, message.modseq), 0);
}
