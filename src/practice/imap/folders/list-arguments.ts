/** The arguments of LIST (RFC 9051 §6.3.9, RFC 5258, RFC 5819, RFC 6154). */
import { type CommandReader, Unreadable } from '../command-parts.ts';
import { mailboxName } from '../names.ts';
import { offers } from '../say.ts';
import type { Call, ImapState } from '../state.ts';
import { readStatusItems, type StatusItem } from './status-items.ts';

export type ListArguments = {
  /** Of the form that RFC 5258 has added. */
  readonly extended: boolean;
  readonly select: ReadonlySet<string>;
  readonly give: ReadonlySet<string>;
  /** What RETURN (STATUS …) asks for. */
  readonly status: readonly StatusItem[] | null;
  /** The reference is put before each. In Unicode. */
  readonly patterns: readonly string[];
};

const SELECT: ReadonlySet<string> = new Set(['SUBSCRIBED', 'REMOTE', 'RECURSIVEMATCH', 'SPECIAL-USE']);
const GIVE: ReadonlySet<string> = new Set(['SUBSCRIBED', 'CHILDREN', 'SPECIAL-USE', 'STATUS']);
const PATTERNS = 20;

/** Reads them to the end of the command. */
export function readListArguments(call: Call): ListArguments {
  const { reader, state } = call;
  const allowed = has(call, 'LIST-EXTENDED');
  const selecting = allowed && reader.peek() === '(';
  const select = selecting ? readSelect(reader) : new Set<string>();
  const reference = pattern(reader.astring(), state);
  reader.space();
  const several = allowed && reader.peek() === '(';
  const written = several ? reader.list(() => reader.listMailbox()) : [reader.listMailbox()];
  if (written.length > PATTERNS) throw new Unreadable('Too many patterns');
  const patterns = written.map((one) => pattern(one, state)).map((one) => one && reference + one);
  let status: readonly StatusItem[] | null = null;
  const give = new Set<string>();
  if (!reader.atEnd()) reader.space();
  const returning = allowed && !reader.atEnd();
  if (returning) {
    if (!reader.skip('RETURN')) throw new Unreadable('Unknown return options');
    reader.space();
    reader.list(() => {
      const option = reader.word();
      if (!GIVE.has(option) || (option === 'STATUS' && !has(call, 'LIST-STATUS')))
        throw new Unreadable('Unknown return options');
      give.add(option);
      if (option !== 'STATUS') return;
      reader.space();
      status = readStatusItems(call);
    });
  }
  reader.end();
  return { extended: selecting || several || returning, select, give, status, patterns };
}

/** Revision 2 has what these extensions brought. */
function has({ world, state }: Call, extension: 'LIST-EXTENDED' | 'LIST-STATUS'): boolean {
  return offers(world, state, extension) || offers(world, state, 'IMAP4rev2');
}

function readSelect(reader: CommandReader): ReadonlySet<string> {
  const select = new Set(reader.list(() => reader.word()));
  for (const option of select) if (!SELECT.has(option)) throw new Unreadable('Unknown select options');
  if (select.has('RECURSIVEMATCH') && !select.has('SUBSCRIBED') && !select.has('SPECIAL-USE')) {
    throw new Unreadable('RECURSIVEMATCH must not be the only selection');
  }
  reader.space();
  return select;
}

/** What is not well written is taken as it stands: no folder is called so. */
function pattern(octets: Uint8Array, state: ImapState): string {
  return mailboxName(octets, state) ?? Buffer.from(octets).toString('latin1');
}
