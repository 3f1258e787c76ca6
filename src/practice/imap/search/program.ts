/** What stands before the keys: RETURN (RFC 4731 §3.1, RFC 5182), CHARSET (RFC 9051 §6.4.4). */
import { type CommandReader, Unreadable } from '../command-parts.ts';
import { offers } from '../say.ts';
import type { Call } from '../state.ts';
import type { Decode } from './read-keys.ts';
import { keyText, knownCharset } from './text.ts';

const OPTIONS = ['MIN', 'MAX', 'ALL', 'COUNT', 'SAVE'] as const;
export type Option = (typeof OPTIONS)[number];

/** `RETURN (…) `, where it stands; null without. `()` is ALL. */
export function readReturn({ reader, state, world }: Call): ReadonlySet<Option> | null {
  const known = state.enabled.has('IMAP4REV2') || offers(world, state, 'ESEARCH');
  if (!known || !reader.skip('RETURN ')) return null;
  if (reader.peek() !== '(') throw new Unreadable('Unknown argument RETURN');
  const options = reader.list(() => {
    const word = reader.word();
    const option = OPTIONS.find((one) => one === word);
    if (!option) throw new Unreadable('Unknown SEARCH return option');
    return option;
  });
  reader.space();
  return new Set(options.length === 0 ? ['ALL'] : options);
}

/** `CHARSET name `, where it stands; UTF-8 without. */
export function readCharset(reader: CommandReader): string {
  if (!reader.skip('CHARSET')) return 'UTF-8';
  if (!reader.atEnd()) reader.space();
  return readCharsetName(reader);
}

/** The name of an encoding and the blank behind it. */
export function readCharsetName(reader: CommandReader): string {
  if (reader.atEnd()) throw new Unreadable('Invalid charset argument');
  const name = Buffer.from(reader.astring()).toString('latin1');
  if (reader.atEnd()) throw new Unreadable('Missing search parameters');
  reader.space();
  return name;
}

/** How words are read in this encoding; null: nobody here knows it. */
export function decoderOf(charset: string): Decode | null {
  if (!knownCharset(charset)) return null;
  return (octets) => {
    const text = keyText(octets, charset);
    if (text === null) throw new Unreadable('Invalid search key');
    return text;
  };
}
