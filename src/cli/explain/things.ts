/** Takes what was given on the command line apart into things to explain. Pure. */
import type { Protocol, Sense } from '../../protocols/contract.ts';

/** What one protocol takes a text for. */
export type ProtocolSenses = { readonly protocol: Protocol; readonly senses: readonly Sense[] };

/** In the order of the protocols; guesses only where nobody knows better. */
export function sensesOf(text: string, protocols: readonly Protocol[]): readonly ProtocolSenses[] {
  const all = protocols.map((protocol) => ({ protocol, senses: protocol.explain(text) }));
  const sure = all.map(({ protocol, senses }) => ({ protocol, senses: senses.filter((sense) => !isGuess(sense)) }));
  const found = sure.filter(({ senses }, at) => senses.length > 0 && !isSaid(senses, sure.slice(0, at)));
  return found.length > 0 ? found : all.filter(({ senses }) => senses.length > 0).slice(0, 1);
}

/** One protocol may say what another has said already, word for word. */
function isSaid(senses: readonly Sense[], before: readonly ProtocolSenses[]): boolean {
  const said = JSON.stringify(senses);
  return before.some((earlier) => JSON.stringify(earlier.senses) === said);
}

function isGuess(sense: Sense): boolean {
  return sense.kind === 'command' && sense.guess;
}

/**
 * `550 421` are two things, `-ERR no` and `550 5.7.1 relay denied` are one: words are things of their own only when each
 * of them is one by itself and waits for nothing behind it.
 */
export function thingsIn(words: readonly string[], protocols: readonly Protocol[]): readonly string[] {
  const things: string[] = [];
  for (const word of words) {
    const before = things.at(-1);
    if (belongsTo(before, word)) things[things.length - 1] = `${before} ${word}`;
    else things.push(word);
  }
  return things.length > 1 && things.every((thing) => isWhole(thing, protocols)) ? things : [words.join(' ')];
}

/** An enhanced status code belongs to the reply code before it. */
function belongsTo(before: string | undefined, word: string): boolean {
  return (
    before !== undefined &&
    /^[245]\d\d$/.test(before) &&
    /^[245]\.\d{1,3}\.\d{1,3}$/.test(word) &&
    before[0] === word[0]
  );
}

function isWhole(thing: string, protocols: readonly Protocol[]): boolean {
  const senses = sensesOf(thing, protocols).flatMap((found) => found.senses);
  if (senses.length === 0 || senses.some(isGuess)) return false;
  return /\s/.test(thing) || !senses.some(isOpen);
}

/** A verb waits for its argument, a status word for its text; a code stands by itself. */
function isOpen(sense: Sense): boolean {
  return sense.kind === 'command' || (sense.kind === 'reply' && !('code' in sense.status));
}
