/** A mechanism by its name alone, or as the argument of AUTH. */
import { type MechanismFact, mechanisms } from '../../knowledge/mechanisms.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import type { Sense } from '../contract.ts';

const FACTS: Readonly<Record<string, MechanismFact>> = mechanisms;

/** `LOGIN`, or what `AUTH LOGIN` names; empty when the protocol has no such mechanism. */
export function explainMechanism(line: string, protocol: MechanismFact['protocols'][number]): readonly Sense[] {
  const { verb, args } = parseCommandLine(line);
  const name = verb === 'AUTH' ? parseCommandLine(args).verb : args === '' ? verb : '';
  const fact = Object.hasOwn(FACTS, name) ? FACTS[name]! : null;
  if (!fact?.protocols.includes(protocol)) return [];
  return [{ kind: 'mechanism', mechanism: name, source: fact.source }];
}
