/** SEARCH and UID SEARCH (RFC 9051 §6.4.4). */

import { Unreadable } from '../command-parts.ts';
import { withCondstore } from '../condstore.ts';
import { offers, say } from '../say.ts';
import { asking, type Call, type Command, done, type ImapState, type Outcome } from '../state.ts';
import type { Target } from '../targets.ts';
import { kept, resultLine } from './answer.ts';
import { asksModseq, type Key } from './keys.ts';
import { matching } from './match.ts';
import { decoderOf, type Option, readCharset, readReturn } from './program.ts';
import { readKeys } from './read-keys.ts';

/** SEARCH. What others have changed and this client was not told is not looked at yet. */
export const search: Command = (call) => {
  const { reader } = call;
  if (reader.atEnd()) throw new Unreadable('Missing search parameters');
  const options = readReturn(call);
  const decode = decoderOf(readCharset(reader));
  if (!decode) return unknownCharset(call, options);
  const key = readKeys(reader, decode);
  return looked(call, key, options, 'searched', (targets) => targets);
};

/** The encoding is not known: nothing is found, and `$` is empty (RFC 5182 §2.1). */
export function unknownCharset(call: Call, options: ReadonlySet<Option> | null): Outcome {
  const state = kept(call.state, { targets: [], options, modseqs: false });
  return done(state, say(call.world, state, 'badCharset'));
}

/** Finds what fits, puts it in order and tells it. A key about mod-sequences turns CONDSTORE on. */
export function looked(
  call: Call,
  key: Key,
  options: ReadonlySet<Option> | null,
  words: 'searched' | 'sorted',
  inOrder: (targets: readonly Target[]) => readonly Target[],
): Outcome {
  const modseqs = asksModseq(key);
  if (modseqs && !offers(call.world, call.state, 'CONDSTORE')) throw new Unreadable('Unknown argument MODSEQ');
  const told = (state: ImapState, first: readonly string[]): Outcome => {
    const found = { targets: inOrder(matching(key, state.selected!)), options, modseqs };
    const line = resultLine({ ...call, state }, found);
    return done(kept(state, found), say(call.world, state, words), line === null ? first : [...first, line]);
  };
  const { state } = call;
  if (!modseqs || state.enabled.has('CONDSTORE')) return told(state, []);
  const look = { kind: 'look' as const, user: state.account!.user, folder: state.selected!.folder };
  return asking(call, look, (later, answer) => {
    if (answer.kind !== 'folder') return told(later, []);
    const turned = withCondstore(later, answer.folder.highestModseq);
    return told(turned.state, turned.told);
  });
}
