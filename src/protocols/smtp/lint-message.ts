/** What is odd in message text. It is said, and sent all the same. */
import { firstNonAscii, withoutLineEnd } from '../../wire/octets.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { fieldName, isFolded, missingFields, readableLine } from './message-line.ts';
import type { MessageText, SmtpState } from './state.ts';

/** Text lines may have 1000 octets with their CRLF (RFC 5321 §4.5.3.1.6). */
const TEXT_LIMIT = 1000;
const COMMANDS_TYPED_AS_TEXT = /^(QUIT|RSET|MAIL FROM:.*|RCPT TO:.*|DATA|EHLO \S+|HELO \S+|NOOP)$/i;

/** A field name and the colon an input method writes, in UTF-8, GBK or Big5. */
const FULL_WIDTH_COLON = /^([!-9;-~]{1,76})[ \t]*(?:：|\xa3\xba|\xa1\x47)/;

/** Hints on one line of message text as it stands on the wire, line end included. */
export function lintMessageLine(state: SmtpState, bytes: Uint8Array): readonly HintNote[] {
  const message = state.message!;
  const body = withoutLineEnd(bytes);
  const text = readableLine(bytes);
  const found: HintNote[] = [];
  if (bytes[0] === 0x2e) found.push(hint('smtp.message.dot-doubled'));
  if (/^[。．｡]$/.test(text.trim())) found.push(hint('smtp.message.full-width-dot'));
  if (bytes.length > TEXT_LIMIT)
    found.push(hint('smtp.message.line-too-long', { octets: bytes.length, limit: TEXT_LIMIT }));
  if (COMMANDS_TYPED_AS_TEXT.test(text))
    found.push(hint('smtp.message.command-as-text', { verb: text.split(' ')[0]!.toUpperCase() }));
  if (message.part === 'header') found.push(...lintHeaderLine(state, body, text));
  else found.push(...lintEightBit(state, body));
  return found;
}

function lintHeaderLine(state: SmtpState, body: Uint8Array, text: string): readonly HintNote[] {
  const message = state.message!;
  if (body.length === 0) {
    if (message.lines === 0) return [hint('smtp.message.no-header')];
    const missing = missingFields(message);
    // Message-ID alone may be missing: servers add it.
    return missing.some((name) => name !== 'Message-ID')
      ? [hint('smtp.message.missing-fields', { fields: missing.join(', ') })]
      : [];
  }
  const field = fieldName(body);
  if (field) {
    if (field.toLowerCase() === 'bcc') return [hint('smtp.message.bcc')];
    return firstNonAscii(body) >= 0 && !state.transaction?.utf8
      ? [hint('smtp.message.eight-bit-header', { field })]
      : [];
  }
  if (isFolded(body) && message.lines > 0) return [];
  const [, meant] = FULL_WIDTH_COLON.exec(text) ?? [];
  if (meant !== undefined) return [hint('smtp.message.full-width-colon', { field: meant })];
  return [hint('smtp.message.no-blank-line', { line: message.lines + 1, text: text.slice(0, 40) })];
}

/** 8-bit text wants 8BITMIME, offered and asked for (RFC 6152 §3). Said once a message. */
function lintEightBit(state: SmtpState, body: Uint8Array): readonly HintNote[] {
  if (state.message!.eightBitNoted || state.transaction?.eightBit || firstNonAscii(body) < 0) return [];
  return [hint('smtp.message.eight-bit-undeclared', { offered: state.capabilities.has('8BITMIME') ? '8BITMIME' : '' })];
}

/** The final dot was sent. */
export function lintEnd(message: MessageText): readonly HintNote[] {
  return message.part === 'header' && message.lines > 0 ? [hint('smtp.message.ends-without-body')] : [];
}
