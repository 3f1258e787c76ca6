/** The phases of a protocol and the ways between them, put in order for showing. Pure. */
import type { Protocol, Transition } from '../protocols/contract.ts';

/** Ways that go by the same verbs. */
export type Way = { readonly by: readonly string[]; readonly to: readonly string[] };

export type PhaseStop = {
  readonly phase: string;
  /** What leads to the phase below; empty: nothing does. */
  readonly down: readonly string[];
  /** The other ways from here. */
  readonly ways: readonly Way[];
};

export type PhaseMap = {
  /** In the order a session meets them. */
  readonly stops: readonly PhaseStop[];
  /** What is possible from everywhere. */
  readonly everywhere: readonly Way[];
};

/** The map of a protocol; empty when it has no phases to go through. */
export function phaseMap({ transitions }: Pick<Protocol, 'transitions'>): PhaseMap {
  const order = [...new Set([...transitions.flatMap(({ from }) => from ?? []), ...transitions.map(({ to }) => to)])];
  const stops = order.map((phase, at): PhaseStop => {
    const from = transitions.filter((transition) => transition.from === phase);
    const below = order[at + 1];
    return {
      phase,
      down: from.filter(({ to }) => to === below).flatMap(({ by }) => by),
      ways: together(from.filter(({ to }) => to !== below)),
    };
  });
  return { stops, everywhere: together(transitions.filter(({ from }) => from === null)) };
}

function together(transitions: readonly Transition[]): readonly Way[] {
  const ways = new Map<string, { by: readonly string[]; to: string[] }>();
  for (const { by, to } of transitions) {
    const key = by.join(' ');
    const way = ways.get(key) ?? { by, to: [] };
    way.to.push(to);
    ways.set(key, way);
  }
  return [...ways.values()];
}
