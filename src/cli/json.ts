/** `--json`: the recording's own lines, and between them what is derived from them (design §3). */

import { entryLine, headerLine } from '../engine/record/recording.ts';
import type { Moment } from '../engine/session/conversation.ts';
import type { ReadMail } from '../formats/mail/mail.ts';
import type { Speaker } from '../locale/speaker.ts';
import type { Note } from '../protocols/contract.ts';
import { jsonLine } from './json-line.ts';
import { app } from './version.ts';

/** Writes a conversation as JSON lines. The header is written at once. */
export class JsonPrinter {
  readonly #protocol: () => string;
  readonly #speaker: Speaker;
  readonly #write: (line: string) => void;

  constructor(startedAt: Date, protocol: () => string, speaker: Speaker, write: (line: string) => void) {
    this.#protocol = protocol;
    this.#speaker = speaker;
    this.#write = write;
    write(headerLine({ app, startedAt }));
  }

  /** Every mail, sent or received. */
  wants(): boolean {
    return true;
  }

  print({ entry, notes }: Moment, mail: ReadMail | null): void {
    let text = entryLine(entry);
    const channel = 'channel' in entry ? entry.channel : 0;
    for (const note of notes) text += this.#derived(note, entry.at, channel);
    if (mail) text += this.#mail(mail, entry.at, channel);
    this.#write(text);
  }

  /** Read anew in a replay, like all that is derived. */
  #mail({ note, octets, mail }: ReadMail, at: number, channel: number): string {
    const { command, from, extent, promised, part } = note;
    const { fields, parts, text, textFrom, readUpTo } = mail;
    return jsonLine({
      event: 'message',
      channel,
      at,
      protocol: this.#protocol(),
      from,
      command,
      extent,
      octets,
      promised,
      ...(part ? { part: mail.part } : {}),
      header: fields,
      parts,
      text,
      textFrom,
      readUpTo,
    });
  }

  #derived(note: Note, at: number, channel: number): string {
    if (note.kind === 'hint') {
      const { id, severity, params, source } = note;
      return jsonLine({ event: 'note', id, severity, message: this.#speaker.hint({ id, params }), source });
    }
    if (note.kind !== 'reply' || !note.final) return '';
    const { status, lines, class: kind, phase, meaning } = note;
    return jsonLine({
      event: 'reply',
      channel,
      at,
      protocol: this.#protocol(),
      ...status,
      lines,
      class: kind,
      phase,
      meaning: this.#speaker.meaning(meaning).text,
    });
  }
}
