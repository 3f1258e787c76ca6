/** What is known of the open mailbox (IMAP's word for a folder), as untagged data tell it. */

/** A message as far as it was told of. */
export type KnownMessage = { readonly uid: number | null; readonly flags: readonly string[] | null };

export type Mailbox = {
  /** As a person reads it; empty where it is not known. */
  readonly name: string;
  readonly readOnly: boolean;
  /** null while nobody has said. */
  readonly exists: number | null;
  readonly recent: number | null;
  readonly uidValidity: number | null;
  readonly uidNext: number | null;
  readonly flags: readonly string[];
  /** By sequence number: some of the messages. */
  readonly messages: ReadonlyMap<number, KnownMessage>;
};

/** Messages remembered of a mailbox; flags of one; characters of a flag. */
const MOST = 500;
const FLAGS = 40;
const FLAG = 60;

/** A mailbox that was asked for. */
export function freshMailbox(name: string, readOnly: boolean): Mailbox {
  return {
    name,
    readOnly,
    exists: null,
    recent: null,
    uidValidity: null,
    uidNext: null,
    flags: [],
    messages: new Map(),
  };
}

/** So many flags as a person may want to see. */
export function someFlags(flags: readonly string[]): readonly string[] {
  return flags.slice(0, FLAGS).map((flag) => flag.slice(0, FLAG));
}

/** What a FETCH told of a message. */
export function withMessage(mailbox: Mailbox, number: number, told: Partial<KnownMessage>): Mailbox {
  const before = mailbox.messages.get(number);
  if (!before && mailbox.messages.size >= MOST) return mailbox;
  const messages = new Map(mailbox.messages);
  messages.set(number, { uid: null, flags: null, ...before, ...told });
  return { ...mailbox, messages };
}

/** A message is gone: every higher number moves down by one (RFC 9051 §7.5.1). */
export function withoutMessage(mailbox: Mailbox, number: number): Mailbox {
  const messages = new Map<number, KnownMessage>();
  for (const [at, message] of mailbox.messages) {
    if (at !== number) messages.set(at > number ? at - 1 : at, message);
  }
  const exists = mailbox.exists === null ? null : Math.max(0, mailbox.exists - 1);
  return { ...mailbox, exists, messages };
}

/** Are there messages known to be marked for removal? */
export function markedCount({ messages }: Mailbox): number {
  let count = 0;
  for (const { flags } of messages.values()) {
    if (flags?.some((flag) => flag.toUpperCase() === '\\DELETED')) count++;
  }
  return count;
}
