/** The commands of TRANSACTION: they look at a locked mailbox, and mark messages (RFC 1939 §5, §7). */
import { createHash } from 'node:crypto';
import type { Message } from '../mailbox.ts';
import { fill } from '../template.ts';
import { listing, single, text as textReply } from './replies.ts';
import { answerWith, type Maildrop, type Outcome, type Pop3State, say, type World } from './state.ts';

/** A state in TRANSACTION. */
export type Inside = Pop3State & { readonly maildrop: Maildrop };
type Command = (state: Inside, args: string, world: World) => Outcome;
type Numbered = { readonly number: number; readonly message: Message };

/** How many messages are not marked, and their octets. */
export function dropSize(maildrop: Maildrop): { readonly count: number; readonly octets: number } {
  const left = unmarked(maildrop);
  return { count: left.length, octets: left.reduce((sum, { message }) => sum + sizeOf(message), 0) };
}

export const stat: Command = (state, _args, world) => answerWith(world, state, 'stat', dropSize(state.maildrop));

export const noop: Command = (state, _args, world) => answerWith(world, state, 'noop');

/** All lines, or one in the status line: the argument decides on the form. */
export const list: Command = (state, args, world) =>
  scan(state, args, world, 'list', ({ message }) => sizeOf(message), 'octets');

export const uidl: Command = (state, args, world) =>
  scan(state, args, world, 'uidl', ({ message }) => uniqueId(message, state.maildrop, world), 'uid');

function scan(
  state: Inside,
  args: string,
  world: World,
  text: 'list' | 'uidl',
  tell: (one: Numbered) => string | number,
  name: string,
): Outcome {
  if (args === '') {
    const lines = unmarked(state.maildrop).map((one) => `${one.number} ${tell(one)}`);
    return { state, reply: listing(say(world, text, dropSize(state.maildrop)), lines) };
  }
  const found = find(state, args, world);
  if ('reply' in found) return found;
  return answerWith(world, state, `${text}One`, { number: found.number, [name]: tell(found) });
}

export const retrieve: Command = (state, args, world) => {
  const found = find(state, args, world);
  if ('reply' in found) return found;
  if (needsUtf8(found, state, world)) return answerWith(world, state, 'needUtf8');
  const status = say(world, 'retrieve', { octets: sizeOf(found.message), number: found.number });
  return { state, reply: textReply(status, found.message.octets) };
};

/** `TOP msg n`: the header, the blank line, and n lines of the body. */
export const top: Command = (state, args, world) => {
  const [, number = '', gap = '', lines = ''] = /^(\d*)([ \t]*)([\s\S]*)$/.exec(args)!;
  if (number === '') return answerWith(world, state, 'badNumber', { argument: args });
  if (gap === '') return answerWith(world, state, 'noise', { argument: lines });
  const found = find(state, number, world);
  if ('reply' in found) return found;
  const [, count = '', noise = ''] = /^(\d{0,9})([\s\S]*)$/.exec(lines)!;
  if (count === '') return answerWith(world, state, 'badLines', { argument: lines });
  if (noise.trim() !== '') return answerWith(world, state, 'noiseAfterLines', { argument: noise });
  if (needsUtf8(found, state, world)) return answerWith(world, state, 'needUtf8');
  const { octets } = found.message;
  const status = say(world, 'top', { octets: sizeOf(found.message), number: found.number });
  return { state, reply: textReply(status, octets.subarray(0, topLength(octets, Number(count)))) };
};

/** A mark only: QUIT is what removes. */
export const dele: Command = (state, args, world) => {
  const found = find(state, args, world);
  if ('reply' in found) return found;
  const deleted = new Set(state.maildrop.deleted).add(found.number);
  const marked = { ...state, maildrop: { ...state.maildrop, deleted } };
  return answerWith(world, marked, 'deleted', { number: found.number });
};

export const reset: Command = (state, _args, world) => {
  const maildrop = { ...state.maildrop, deleted: new Set<number>() };
  return answerWith(world, { ...state, maildrop }, 'reset', dropSize(maildrop));
};

/** The message a number stands for, or the refusal. */
function find(state: Inside, args: string, world: World): Numbered | Outcome {
  const [, digits = '', rest = ''] = /^(\d*)([\s\S]*)$/.exec(args)!;
  const refuse = (text: 'badNumber' | 'noise' | 'noMessage' | 'alreadyDeleted', argument: string): Outcome => ({
    state,
    reply: single(say(world, text, { argument, number: argument })),
  });
  if (digits === '') return refuse('badNumber', args);
  if (rest.trim() !== '') return refuse('noise', rest);
  const number = Number(digits);
  const found = state.maildrop.messages[number - 1];
  if (!found) return refuse('noMessage', digits);
  return state.maildrop.deleted.has(number) ? refuse('alreadyDeleted', digits) : { number, message: found };
}

function unmarked({ messages, deleted }: Maildrop): readonly Numbered[] {
  return messages
    .map((message, index) => ({ number: index + 1, message }))
    .filter(({ number }) => !deleted.has(number));
}

/** Octets as told; after CRLF is put at the end of a message that has none. */
function sizeOf({ octets, told }: Message): number {
  if (told !== null) return told;
  const closed = octets.length === 0 || (octets.at(-2) === 0x0d && octets.at(-1) === 0x0a);
  return octets.length + (closed ? 0 : 2);
}

function uniqueId({ uid }: Message, { user, validity }: Maildrop, { persona }: World): string {
  const hex = (number: number) => number.toString(16).padStart(8, '0');
  const hash = createHash('sha256').update(`${user}:${validity}:${uid}`).digest('base64url').slice(0, 24);
  return fill(persona.uid, { hex: hex(uid), validity: hex(validity), number: persona.uidBase + uid, hash });
}

/** A header in UTF-8 is given only to who asked for UTF-8 (RFC 6856 §5), where that can be asked for. */
function needsUtf8({ message }: Numbered, state: Pop3State, { persona }: World): boolean {
  return message.utf8 && !state.utf8 && (persona.capabilities?.before.some((line) => /^UTF8\b/.test(line)) ?? false);
}

/** How far TOP reaches. */
function topLength(octets: Uint8Array, lines: number): number {
  let left = -1;
  let at = 0;
  while (at < octets.length && left !== 0) {
    const lf = octets.indexOf(0x0a, at);
    const next = lf < 0 ? octets.length : lf + 1;
    const blank = next - at === 1 || (next - at === 2 && octets[at] === 0x0d);
    if (left > 0) left--;
    else if (blank) left = lines;
    at = next;
  }
  return at;
}
