/** Sections and partials as commands write them: `BODY[1.2.HEADER.FIELDS (To)]<0.512>` (RFC 9051 §9, `section`). */
import { latin1 } from '../../../wire/octets.ts';
import { type CommandReader, Unreadable } from '../command-parts.ts';
import { imapString } from '../message/imap-string.ts';
import type { Partial, Section } from './items.ts';

const SPEC = /^((?:[1-9]\d*\.)*[1-9]\d*)?(?:(?:^|\.)(HEADER|TEXT|MIME|HEADER\.FIELDS|HEADER\.FIELDS\.NOT))?$/;

/** Which command item the section belongs to. */
export type SectionKind = 'BODY' | 'BINARY';

/** Reads from `[` on. `shown`: the section as the response repeats it, without brackets. */
export function readSection(
  reader: CommandReader,
  kind: SectionKind,
): { readonly section: Section; readonly shown: string } {
  const bad = () => new Unreadable(`Invalid ${kind}[..] section`);
  if (!reader.skip('[')) throw new Unreadable(`Invalid ${kind}[..] parameter: Missing '['`);
  const atSpec = /[A-Za-z0-9.-]/.test(reader.peek() ?? '');
  const spec = atSpec ? reader.run(/[A-Za-z0-9.-]/, 'a section').toUpperCase() : '';
  const found = SPEC.exec(spec);
  if (!found) throw bad();
  const numbers = found[1]?.split('.').map(Number) ?? [];
  const of = (found[2] ?? 'all') as Section['of'];
  if ((of === 'MIME' && numbers.length === 0) || (kind === 'BINARY' && of !== 'all')) throw bad();
  const listed = of === 'HEADER.FIELDS' || of === 'HEADER.FIELDS.NOT';
  if (listed && reader.peek() !== ' ') throw bad();
  const names = listed ? readFields(reader) : [];
  if (listed && names.length === 0) throw bad();
  if (!reader.skip(']')) throw new Unreadable(`Invalid ${kind}[..] parameter: Missing ']'`);
  const fields = new Set(names.map(({ name }) => name.toLowerCase()));
  return {
    section: { numbers, of, fields },
    shown: listed ? `${spec} (${names.map(({ shown }) => shown).join(' ')})` : spec,
  };
}

/** Names of fields; the response repeats them in capitals. */
function readFields(reader: CommandReader): readonly { readonly name: string; readonly shown: string }[] {
  reader.space();
  return reader.list(() => {
    const atom = reader.peek() !== '"' && reader.peek() !== null;
    const name = latin1(reader.astring()).toUpperCase();
    return { name, shown: atom ? name : imapString(name) };
  });
}

/** Reads `<from.length>` if it stands here. The length may be left out, as Dovecot bears it. */
export function readPartial(reader: CommandReader, kind: SectionKind): Partial | null {
  const bad = (why: string) => new Unreadable(`Invalid ${kind}[..] parameter: ${why}`);
  if (!reader.skip('<')) return null;
  const number = (which: string) => {
    const digits = /\d/.test(reader.peek() ?? '') ? reader.run(/\d/, 'a number') : '';
    if (digits === '' || digits.length > 15) throw bad(`Too big partial ${which}`);
    return Number(digits);
  };
  const from = number('start');
  const length = reader.skip('.') ? number('end') : null;
  if (!reader.skip('>')) throw bad("Missing '>' in partial");
  return { from, length };
}

/** Nothing may follow a section but a blank, the end of the list, or the end. */
export function endOfSection(reader: CommandReader, kind: SectionKind, partial: Partial | null): void {
  if (reader.atEnd() || reader.peek() === ' ' || reader.peek() === ')') return;
  throw new Unreadable(`Invalid ${kind}[..] parameter: Unexpected data after '${partial ? '>' : ']'}'`);
}
