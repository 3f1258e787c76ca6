/** A persona's words, filled in; its capabilities as they are offered now. */
import type { Params } from '../../protocols/contract.ts';
import { fill } from '../template.ts';
import type { Texts } from './persona.ts';
import type { ImapState, World } from './state.ts';

/** A text. What the client typed comes back harmless and in ASCII. Where a text has two, the login decides. */
export function say(world: World, state: Pick<ImapState, 'account'>, text: keyof Texts, params: Params = {}): string {
  const tame = Object.entries(params).map(([name, value]) => [name, String(value).replace(/[^\x20-\x7e]/g, '?')]);
  const written = world.persona.texts[text];
  const one = typeof written === 'string' ? written : written[state.account ? 1 : 0];
  return fill(one, { host: world.persona.host, ...Object.fromEntries(tame) });
}

/** What is offered now (RFC 9051 §6.1.1). */
export function capabilities(world: World, state: ImapState): readonly string[] {
  const { before, secured, after } = world.persona.capabilities;
  const stripped = world.faults.some(({ name }) => name === 'stripped');
  const offered = state.account ? after : state.secured ? secured : before;
  return offered
    .filter((word) => !stripped || word !== 'STARTTLS')
    .flatMap((word) =>
      word === '{mechanisms}' ? world.persona.mechanisms.map((mechanism) => `AUTH=${mechanism}`) : [word],
    );
}

/** Is this offered now? */
export function offers(world: World, state: ImapState, capability: string): boolean {
  return capabilities(world, state).includes(capability);
}
