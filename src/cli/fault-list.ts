/** `--fault list`: every fault with a sentence. */
import { type FaultFact, faults } from '../knowledge/faults.ts';
import type { Speaker } from '../locale/speaker.ts';
import { belongsTo, faultNames } from '../practice/faults.ts';

/** Room for the longest name with its number. */
const NAME = 21;

/** The faults that servers of these protocols can commit, as lines; one that takes a number is shown with its preset. */
export function listFaults(protocols: readonly string[], speaker: Speaker): string {
  const lines = [speaker.cli('practice.faults')];
  const row = (name: string, text: string) => lines.push(`  ${name.padEnd(NAME)} ${text}`);
  if (protocols.includes('smtp')) row('CODE', speaker.cli('practice.fault-code'));
  if (protocols.includes('imap')) row('WORD', speaker.cli('practice.fault-word'));
  for (const name of faultNames) {
    const { unit, preset, of }: FaultFact = faults[name];
    if (!protocols.some((protocol) => belongsTo({ name, value: preset, verb: null }, protocol))) continue;
    // Put together here: a sentence given as a value would lose the marks of its code.
    const whose = of ? speaker.cli('practice.fault-of', { protocol: of.join(', ').toUpperCase() }) : '';
    row(unit === null ? name : `${name}=${preset}`, whose + speaker.fault(name, preset));
  }
  return `${lines.join('\n')}\n`;
}
