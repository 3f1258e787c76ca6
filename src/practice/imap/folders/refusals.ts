/** How a name is read that a command is about, and what is said where the post office refuses. */
import type { Refusal } from '../../mailbox.ts';
import type { MailboxAnswer } from '../asks.ts';
import { type Call, done, type ImapState, type Outcome } from '../state.ts';
import { readName } from './names.ts';
import type { FolderTexts } from './persona-rules.ts';
import { tell } from './rules.ts';

/** Goes on with the name that was read, or says why it can be none. */
export function withName(call: Call, octets: Uint8Array, then: (name: string) => Outcome, toCreate = false): Outcome {
  const { state, world } = call;
  const read = readName(octets, state, toCreate);
  return read.ok ? then(read.name) : done(state, tell(world, state, read.text, { reason: read.reason }));
}

/** The text to a refusal, where none is more to the point. */
const TEXTS: Readonly<Record<Refusal, keyof FolderTexts>> = {
  'no-folder': 'noFolderHere',
  exists: 'exists',
  'has-children': 'hasChildren',
  full: 'tooMany',
  forbidden: 'nameTooLong',
};

/** What is said to an answer: `text`, or why not. */
export function verdict(
  { world }: Call,
  state: ImapState,
  answer: MailboxAnswer,
  text: keyof FolderTexts,
  name: string,
  own: Partial<Record<Refusal, keyof FolderTexts>> = {},
): Outcome {
  if (answer.kind !== 'refused') return done(state, tell(world, state, text, { name }));
  return done(state, tell(world, state, own[answer.why] ?? TEXTS[answer.why], { name }));
}
