/** What a client knows of its open mailbox, that believes the untagged data it is told (RFC 9051 §5.2, §7.4, §7.5). */

export type Known = { uid: number | null; flags: string | null };

/** Feed it what the server sent in answer to a command. Throws where no client could follow. */
export class MailboxModel {
  messages: Known[] = [];

  /** `verb` as typed, UID before it included; null: in IDLE. */
  read(sent: string, verb: string | null): void {
    const numbered = verb !== null && /^(?:FETCH|STORE|SEARCH|SORT|THREAD)$/i.test(verb);
    for (const line of sent.split('\r\n')) this.#line(line, numbered);
  }

  #line(line: string, numbered: boolean): void {
    if (/^\* OK \[CLOSED\]/.test(line)) this.messages = [];
    const [, digits = '', kind, rest = ''] = /^\* (\d+) (EXISTS|EXPUNGE|FETCH)(?: (.*))?$/.exec(line) ?? [];
    const number = Number(digits);
    if (kind === 'EXISTS') {
      if (number < this.messages.length) throw new Error(`fewer messages without EXPUNGE: ${line}`);
      while (this.messages.length < number) this.messages.push({ uid: null, flags: null });
    }
    if (kind === 'EXPUNGE') {
      if (numbered) throw new Error(`numbers move while a command speaks of them: ${line}`);
      if (this.messages.splice(number - 1, 1).length === 0) throw new Error(`there is none: ${line}`);
    }
    if (kind !== 'FETCH') return;
    const known = this.messages[number - 1];
    if (!known) throw new Error(`there is none: ${line}`);
    const uid = /\bUID (\d+)/.exec(rest)?.[1];
    if (uid !== undefined) {
      if (known.uid !== null && known.uid !== Number(uid)) throw new Error(`it is ${known.uid}: ${line}`);
      known.uid = Number(uid);
    }
    const flags = /FLAGS \(([^)]*)\)/.exec(rest)?.[1];
    if (flags !== undefined) known.flags = sorted(flags.split(' '));
  }
}

/** Flags but \Recent, in an order of their own. */
export function sorted(flags: Iterable<string>): string {
  return [...flags]
    .filter((flag) => flag !== '' && flag !== '\\Recent')
    .sort()
    .join(' ');
}
