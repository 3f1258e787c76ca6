/** Prints moments in their order, although reading a mail that has passed takes a moment of its own. */
import type { Conversation, Moment } from '../engine/session/conversation.ts';
import { readMessage } from '../formats/mail/lens.ts';
import type { ReadMail } from '../formats/mail/mail.ts';
import type { MessageNote } from '../protocols/contract.ts';

/** Prints one moment, and the mail that ended with it. */
export type MomentPrinter = {
  print(moment: Moment, mail: ReadMail | null): void;
  /** Is this mail to be read? */
  wants(note: MessageNote): boolean;
};

export class InOrder {
  readonly #conversation: () => Conversation;
  readonly #printer: MomentPrinter;
  #last: Promise<void> | null = null;

  /** A function, where one conversation follows another. */
  constructor(conversation: Conversation | (() => Conversation), printer: MomentPrinter) {
    this.#conversation = typeof conversation === 'function' ? conversation : () => conversation;
    this.#printer = printer;
  }

  print(moment: Moment): void {
    const mail = this.#mailOf(moment);
    if (!mail && !this.#last) return this.#printer.print(moment, null);
    const before = this.#last;
    const printed = (async () => {
      const read = await mail;
      await before;
      this.#printer.print(moment, read);
    })();
    this.#last = printed;
    void printed.then(() => {
      if (this.#last === printed) this.#last = null;
    });
  }

  /** Prints something else, behind the moments so far. */
  say(print: () => void): void {
    if (!this.#last) return print();
    const printed = this.#last.then(print);
    this.#last = printed;
    void printed.then(() => {
      if (this.#last === printed) this.#last = null;
    });
  }

  /** Everything has been printed. */
  async settled(): Promise<void> {
    while (this.#last) await this.#last;
  }

  #mailOf({ index, notes }: Moment): Promise<ReadMail> | null {
    const note = notes.find((each) => each.kind === 'message');
    if (!note || !this.#printer.wants(note)) return null;
    const conversation = this.#conversation();
    return readMessage(conversation.transcript, index, note, (text) => conversation.clean(text));
  }
}
