/** One line of a transcript as a line of JSON. */
import type { Moment } from '../../engine/session/conversation.ts';
import type { Speaker } from '../../locale/speaker.ts';
import type { HintNote, Note, Protocol } from '../../protocols/contract.ts';
import { decodeOctets } from '../../wire/charset.ts';
import { withoutLineEnd } from '../../wire/octets.ts';
import { jsonLine } from '../json-line.ts';
import { notesOf } from './thing-json.ts';

/** `kind`: reply, command, line (part of something longer) or aside (neither side's words). */
export function lineJson({ entry, notes }: Moment, protocol: Protocol, speaker: Speaker): string {
  const hints = notesOf(
    notes.filter((note): note is HintNote => note.kind === 'hint'),
    speaker,
  );
  if (entry.event !== 'client' && entry.event !== 'server') {
    return jsonLine({
      protocol: protocol.id,
      kind: 'aside',
      text: entry.event === 'annotation' ? entry.text : '',
      notes: hints,
    });
  }
  const { text } = decodeOctets(withoutLineEnd(entry.bytes));
  const facts = notes.map((note) => factsOf(note, protocol, speaker)).find((found) => found !== null);
  return jsonLine({ protocol: protocol.id, kind: 'line', from: entry.event, text, ...facts, notes: hints });
}

function factsOf(note: Note, protocol: Protocol, speaker: Speaker): object | null {
  if (note.kind === 'command') {
    const { verb } = note;
    const known = protocol.explain(verb).find(({ kind }) => kind === 'command');
    return { kind: 'command', verb, meaning: speaker.command(protocol.id, verb), source: known?.source ?? '' };
  }
  if (note.kind !== 'reply' || !note.final) return null;
  const { title, text, next } = speaker.meaning(note.meaning);
  return {
    kind: 'reply',
    ...note.status,
    class: note.class,
    phase: note.phase,
    title,
    meaning: text,
    next,
    source: protocol.sourceOf(note.meaning.id),
  };
}
