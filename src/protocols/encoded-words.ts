/** Says beside a header line what its encoded words hold (RFC 2047). */
import { decodeEncodedWords } from '../wire/encoded-word.ts';
import { latin1, withoutLineEnd } from '../wire/octets.ts';
import type { Note } from './contract.ts';

/** A `decoded` note for one line with its end; nothing when it holds no encoded word. */
export function encodedWordNotes(bytes: Uint8Array): readonly Note[] {
  const line = latin1(withoutLineEnd(bytes));
  const text = decodeEncodedWords(line);
  if (text === null) return [];
  const span = { start: line.indexOf('=?'), end: line.length };
  return [{ kind: 'decoded', what: 'encoded-word', text: text.replace(/^[\w-]+:\s*/, ''), span }];
}
