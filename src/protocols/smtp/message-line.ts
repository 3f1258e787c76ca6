/** Questions about one line of message text (RFC 5322 §2.2). */
import { decodeUtf8 } from '../../wire/charset.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { MessageText } from './state.ts';

/** Header fields a message should have (RFC 5322 §3.6: From and Date must, Message-ID should). */
const EXPECTED_FIELDS = ['From', 'Date', 'Message-ID'] as const;

/** The field name of a header line (RFC 5322 §2.2), or null. */
export function fieldName(body: Uint8Array): string | null {
  return /^([\x21-\x39\x3b-\x7e]+)[ \t]*:/.exec(latin1(body.subarray(0, 1000)))?.[1] ?? null;
}

/** Does the line go on with the field before it? */
export function isFolded(body: Uint8Array): boolean {
  return body[0] === 0x20 || body[0] === 0x09;
}

/** Which of the expected fields have not been typed. */
export function missingFields(message: MessageText): readonly string[] {
  const have = new Set(message.fields.map((name) => name.toLowerCase()));
  return EXPECTED_FIELDS.filter((name) => !have.has(name.toLowerCase()));
}

/** Text of a line for a person. */
export function readableLine(bytes: Uint8Array): string {
  return decodeUtf8(withoutLineEnd(bytes)) ?? latin1(withoutLineEnd(bytes));
}
