/** BDAT: a message in counted chunks (RFC 3030 §2, §3). What was announced is read even where it will be refused. */
import type { Unit } from '../../wire/unit.ts';
import { endOfText, noRecipient } from './data.ts';
import { type Chunk, command, leaving, type Outcome, type SmtpState, say, type World, write } from './state.ts';
import { append, noText } from './text.ts';

/** `BDAT octets [LAST]`. */
export function bdat(state: SmtpState, args: string, world: World): Outcome {
  const { chunking, rules } = world.persona;
  if (!chunking) return { state, reply: say(world, state, 'notImplemented') };
  const typed = /^(\d{1,10})(?:[ \t]+(LAST))?$/i.exec(args);
  if (!typed) {
    const reply = write(world, state, chunking.syntax);
    return chunking.hangsUp ? leaving(state, reply) : { state, reply };
  }
  const nobody = !state.mail || state.mail.to.length === 0;
  const chunk: Chunk = {
    left: Number(typed[1]),
    last: typed[2] !== undefined,
    text: state.mail?.chunks ?? noText,
    refusal: nobody ? noRecipient(world, state, rules.repeatsRefusal) : null,
  };
  if (chunk.left === 0) return ended(state, chunk, world);
  return { state: { ...state, mode: { kind: 'chunk', ...chunk } }, reply: null };
}

/** Some octets of a chunk; with its last one it is answered. */
export function moreChunk(state: SmtpState, chunk: Chunk, unit: Unit, world: World): Outcome {
  const { refusal, text } = chunk;
  const next: Chunk = {
    ...chunk,
    left: chunk.left - unit.bytes.length,
    text: refusal ? text : append(text, unit.bytes, true, world.persona.limits.size),
  };
  if (next.left > 0) return { state: { ...state, mode: { kind: 'chunk', ...next } }, reply: null };
  return ended(state, next, world);
}

function ended(state: SmtpState, { last, text, refusal }: Chunk, world: World): Outcome {
  const after: SmtpState = { ...state, mode: command };
  if (refusal) return { state: after, reply: refusal };
  // Too much already: the message is refused with this chunk, and what follows of it (RFC 3030 §2).
  if (text.octets > world.persona.limits.size) return endOfText(after, text, world, 'chunked');
  if (last) return endOfText(after, text, world, 'chunked');
  const mail = state.mail && { ...state.mail, chunks: text };
  return {
    state: { ...after, mail },
    reply: write(world, state, world.persona.chunking?.chunk ?? '', { octets: text.octets }),
  };
}
