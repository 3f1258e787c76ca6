/** Plain mode: one thing a line, `S:` and `C:` before the octets, notes indented below (screens.md). */

import { certificateFacts, trustReason } from '../engine/net/certificate.ts';
import type { Entry, TlsSummary, WireEntry } from '../engine/record/entry.ts';
import type { Moment } from '../engine/session/conversation.ts';
import type { ReadMail } from '../formats/mail/mail.ts';
import { mailWords } from '../formats/mail/words.ts';
import type { CliKey } from '../locale/en/cli.ts';
import type { UiKey } from '../locale/en/ui.ts';
import type { Speaker } from '../locale/speaker.ts';
import type { HintNote, MessageNote, Note, Params, Problem, ReplyNote } from '../protocols/contract.ts';
import { addedWords } from '../ui/text/added.ts';
import { decodeOctets } from '../wire/charset.ts';
import { visible } from '../wire/visible.ts';
import { noStyle, type Style } from './style.ts';

export type PlainOptions = {
  readonly speaker: Speaker;
  write(text: string): void;
  /** `auto`, or the encoding octets are read in. */
  charset(): string;
  /** Shows the octets of each unit too. */
  hex?(): boolean;
  readonly style?: Style;
  /** false: nobody types here, so nothing is said of how it was sent. */
  readonly sentAsTyped?: boolean;
  /** true: what went wrong is said where it stands in the record. Otherwise whoever runs the session says it at the end. */
  readonly recorded?: boolean;
};

const CLOSED = {
  client: 'plain.closed-client',
  server: 'plain.closed-server',
  network: 'plain.closed-network',
  timeout: 'plain.closed-timeout',
} as const satisfies Record<string, CliKey>;

const HEX_ROW = 24;
/** Lines of a mail's text printed by themselves. */
const TEXT_LINES = 40;

/** Prints moments as they come. Everything of the wire is made inert before it is printed. */
export class PlainPrinter {
  readonly #options: PlainOptions;
  readonly #style: Style;
  readonly #explained = new Set<string>();
  /** Something nobody asked for was explained since the client last spoke. */
  #told = false;

  constructor(options: PlainOptions) {
    this.#options = options;
    this.#style = options.style ?? noStyle;
  }

  print(moment: Moment, mail: ReadMail | null): void {
    if (moment.entry.event === 'client') this.#told = false;
    const lines = this.#entry(moment.entry);
    for (const note of moment.notes) lines.push(...this.#note(note, moment));
    if (mail) lines.push(...this.#mail(mail, TEXT_LINES));
    if (lines.length > 0) this.#options.write(`${lines.join('\n')}\n`);
  }

  /** What was typed is known; what came may be encoded. */
  wants({ from }: MessageNote): boolean {
    return from === 'server';
  }

  /** A message in full. */
  mail(read: ReadMail): void {
    this.#options.write(`${this.#mail(read, Number.POSITIVE_INFINITY).join('\n')}\n`);
  }

  /** A line of wirespeak's own. */
  get speaker(): Speaker {
    return this.#options.speaker;
  }

  say(key: CliKey, params: Params = {}): void {
    this.#options.write(`${this.#own(key, params)}\n`);
  }

  /** A sentence the screen has too. */
  note(key: UiKey, params: Params = {}): void {
    this.line(this.#speak(key, params));
  }

  /** A note that stands by itself. */
  line(text: string): void {
    this.#options.write(`${this.#indented(visible(text))}\n`);
  }

  /** Something is wrong, and the session goes on. */
  complain(problem: Problem): void {
    this.#options.write(`${this.#trouble(problem)}\n`);
  }

  #trouble(problem: Problem): string {
    return this.#style('permanent', `-- ${visible(this.#options.speaker.problem(problem))}`);
  }

  #entry(entry: Entry): string[] {
    switch (entry.event) {
      case 'client':
      case 'server':
        return this.#wire(entry);
      case 'open': {
        const { host, port, address, proxy, tls } = entry;
        const named = address !== null && address !== host;
        const straight = named ? 'plain.connected-address' : 'plain.connected';
        const key = proxy === undefined ? straight : 'plain.connected-proxy';
        const params = { host, port, address: address ?? '', proxy: proxy ?? '' };
        return [this.#own(key, params), ...(tls ? this.#tls(tls) : [])];
      }
      case 'tls':
        return this.#tls(entry);
      case 'injected':
        return [
          this.#own('plain.injected', { count: entry.bytes.length }),
          this.#indented(visible(decodeOctets(entry.bytes, this.#options.charset()).text)),
        ];
      case 'annotation':
        return [this.#style('dim', `-- ${visible(entry.text)}`)];
      case 'close':
        return [this.#own(CLOSED[entry.by])];
      case 'error':
        return this.#options.recorded ? [this.#trouble(entry)] : [];
    }
  }

  #wire({ event, bytes, end, masked, auto, added }: WireEntry): string[] {
    const { charset, hex } = this.#options;
    const ending = end === 'crlf' ? 2 : end === 'lf' ? 1 : 0;
    const text = visible(decodeOctets(bytes.subarray(0, bytes.length - ending), charset()).text);
    const lines = [`${this.#style(event, event === 'server' ? 'S:' : 'C:')}${text === '' ? '' : ` ${text}`}`];
    if (hex?.()) lines.push(...hexRows(bytes).map((row) => this.#indented(row)));
    if (added) lines.push(this.#aside('plain.added', { list: addedWords(bytes, added).join(' ') }));
    if (auto) lines.push(this.#aside('plain.auto'));
    if (masked.length > 0) lines.push(this.#aside('plain.masked'));
    if (end === 'partial') lines.push(this.#aside('plain.partial'));
    return lines;
  }

  #note(note: Note, { entry, notes }: Moment): string[] {
    switch (note.kind) {
      case 'reply':
        return note.final ? this.#reply(note) : this.#remark(note);
      case 'decoded': {
        // What the explanation of a reply has said already is not said twice.
        const reply = notes.find((other) => other.kind === 'reply');
        if (reply && this.#options.speaker.meaning(reply.meaning).title.includes(note.text)) return [];
        const key = note.what === 'base64' ? 'plain.base64' : 'plain.encoded-word';
        return [this.#aside(key, { text: note.text })];
      }
      case 'phase':
        if (note.forgot.length === 0) return [];
        return [this.#aside('plain.forgotten', { count: note.forgot.length, names: note.forgot.join(', ') })];
      case 'hint':
        return [this.#hint(note, entry)];
      case 'command':
      case 'data':
      case 'message':
        return [];
    }
  }

  /** Data and remarks of the server on the way: a refusal always, and what nobody asked for once; the rest speaks for itself. */
  #remark(note: ReplyNote): string[] {
    // `unknown`: a warning that refuses nothing.
    const refuses = note.class === 'transient' || note.class === 'permanent' || note.class === 'unknown';
    if (!refuses && (note.exchange !== null || this.#told || this.#explained.has(note.meaning.id))) return [];
    this.#told ||= !refuses;
    return this.#reply(note);
  }

  /** Class and title always; the explanation the first time, and whenever something was refused. */
  #reply({ status, class: kind, meaning }: ReplyNote): string[] {
    const { speaker } = this.#options;
    const { title, text, next } = speaker.meaning(meaning);
    const word = 'code' in status ? String(status.code) : status.status;
    const first = `${this.#text('plain.reply', { status: word, class: speaker.replyClass(kind) })}${visible(title)}`;
    const lines = [this.#indented(this.#style(kind, first))];
    const enhanced = 'code' in status ? status.enhanced : null;
    const enhancedText = enhanced === null ? null : speaker.enhanced(enhanced);
    if (!this.#explained.has(meaning.id) || kind === 'transient' || kind === 'permanent') {
      this.#explained.add(meaning.id);
      lines.push(this.#indented(visible(text)));
      if (enhanced !== null && enhancedText !== null && kind !== 'success') {
        lines.push(this.#indented(`${this.#text('plain.enhanced', { code: enhanced })}${visible(enhancedText)}`));
      }
      // Put together here: a sentence given as a value would lose the marks of its code.
      if (next !== '') lines.push(this.#indented(`${this.#text('plain.next')}${visible(next)}`));
    }
    return lines;
  }

  /** Count, header and structure; then the text, unless it stands above as it is. */
  #mail(read: ReadMail, most: number): string[] {
    const { speaker } = this.#options;
    const words = mailWords(read, speaker, this.#options.charset());
    const lines = [
      `${visible(read.note.command)}: ${words.count}`,
      ...words.part,
      ...words.leading,
      ...words.parts,
    ].map(visible);
    if (words.misread !== '') lines.push(visible(words.misread));
    if (read.mail.asItStands && most !== Number.POSITIVE_INFINITY) lines.push(this.#speak('mail.as-it-stands'));
    else {
      lines.push(words.textTitle, ...words.text.slice(0, most).map((line) => `  ${visible(line)}`));
      const left = words.text.length - most;
      if (left > 0) lines.push(`  ${this.#speak('mail.more', { count: left })}`);
      if (words.remark !== '') lines.push(words.remark);
    }
    return lines.map((line) => this.#indented(line));
  }

  #speak(key: UiKey, params: Params = {}): string {
    return this.#options.speaker.ui(key, params);
  }

  #hint(note: HintNote, entry: Entry): string {
    const sentence = visible(this.#options.speaker.hint(note));
    const sent = this.#options.sentAsTyped !== false && entry.event === 'client' && !entry.auto && !entry.added;
    const typed = sent && note.severity !== 'info';
    const source = note.source === '' || sentence.includes('§') ? '' : ` (${note.source})`;
    return this.#indented(`! ${sentence}${typed ? this.#text('plain.sent-as-typed') : ''}${source}`);
  }

  #tls({ version, cipher, chain, trusted }: TlsSummary): string[] {
    const lines = [this.#own('plain.tls', { version, cipher })];
    const facts = chain[0] ? certificateFacts(chain[0]) : null;
    if (facts) {
      const { subject, issuer, from, to, fingerprint } = facts;
      lines.push(
        this.#aside('plain.certificate', { subject, issuer }),
        this.#aside('plain.validity', { from, to }),
        this.#aside('plain.fingerprint', { fingerprint }),
      );
    }
    lines.push(trusted === true ? this.#aside('plain.trusted') : this.#untrusted(trusted));
    return lines;
  }

  /** Node's reason in words, where we have them. */
  #untrusted(code: string): string {
    const reason = trustReason(code);
    return this.#aside('plain.untrusted', { reason: reason ? this.#options.speaker.ui(`trust.${reason}`) : code });
  }

  #text(key: CliKey, params: Params = {}): string {
    return visible(this.#options.speaker.cli(key, params));
  }

  #own(key: CliKey, params: Params = {}): string {
    return this.#style('dim', `-- ${this.#text(key, params)}`);
  }

  #aside(key: CliKey, params: Params = {}): string {
    return this.#indented(this.#text(key, params));
  }

  #indented(text: string): string {
    return `   ${text}`;
  }
}

function hexRows(bytes: Uint8Array): string[] {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += HEX_ROW) {
    const row = Buffer.from(bytes.subarray(at, at + HEX_ROW))
      .toString('hex')
      .toUpperCase();
    rows.push(row.replace(/..(?!$)/g, '$& '));
  }
  return rows;
}
