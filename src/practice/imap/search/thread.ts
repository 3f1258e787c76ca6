/** THREAD and UID THREAD (RFC 5256). */
import { Unreadable } from '../command-parts.ts';
import { readable, valuesByName } from '../message/header.ts';
import { say } from '../say.ts';
import { type Command, done } from '../state.ts';
import type { Target } from '../targets.ts';
import { baseSubject } from './base-subject.ts';
import { folded } from './keys.ts';
import { matching } from './match.ts';
import { decoderOf, readCharsetName } from './program.ts';
import { readKeys } from './read-keys.ts';
import { byReferences } from './references.ts';
import { unknownCharset } from './search.ts';
import { sentAt } from './sort.ts';
import { dateOrder, type Letter, type Node, node, written } from './tree.ts';

const NAMES: ReadonlySet<string> = new Set(['date', 'in-reply-to', 'message-id', 'references', 'subject']);

const WAYS: Readonly<Record<string, (letters: readonly Letter[]) => readonly Node[]>> = {
  ORDEREDSUBJECT: bySubject,
  REFERENCES: byReferences,
};

/** THREAD. */
export const thread: Command = (call) => {
  const { reader, state, world, uid } = call;
  if (reader.atEnd()) throw new Unreadable('Invalid arguments');
  const way = reader.word();
  if (!Object.hasOwn(WAYS, way)) throw new Unreadable('Unknown thread algorithm');
  if (reader.atEnd()) throw new Unreadable('Invalid arguments');
  reader.space();
  const decode = decoderOf(readCharsetName(reader));
  if (!decode) return unknownCharset(call, null);
  const found = matching(readKeys(reader, decode), state.selected!);
  const threads = WAYS[way]!(found.map((target) => letterOf(target, uid)));
  const line = threads.length === 0 ? 'THREAD' : `THREAD ${threads.map(written).join('')}`;
  return done(state, say(world, state, 'threaded'), [line]);
};

function letterOf({ number, message }: Target, uid: boolean): Letter {
  const fields = valuesByName(message.octets, NAMES);
  const { base, reply } = baseSubject(readable(fields.get('subject')?.[0] ?? ''));
  const first = (name: string) => fields.get(name)?.[0] ?? '';
  const references = idsOf(first('references'));
  return {
    number: uid ? message.uid : number,
    place: number,
    at: sentAt(message, fields),
    subject: folded(base),
    reply,
    id: idsOf(first('message-id'))[0] ?? null,
    references: references.length > 0 ? references : idsOf(first('in-reply-to')).slice(0, 1),
  };
}

/** Message identifiers, without quotes (RFC 5322 §3.6.4). */
function idsOf(value: string): readonly string[] {
  return (value.match(/<[^<>@]+@[^<>]+>/g) ?? []).map((id) => id.replace(/[\s"\\]/g, ''));
}

/** All letters of a subject under the oldest of them (RFC 5256 §3, ORDEREDSUBJECT). */
function bySubject(letters: readonly Letter[]): readonly Node[] {
  const threads = new Map<string, Node>();
  for (const one of letters.map(node).sort(dateOrder)) {
    const { subject } = one.letter!;
    const oldest = threads.get(subject);
    if (oldest) oldest.children.push(one);
    else threads.set(subject, one);
  }
  return [...threads.values()];
}
