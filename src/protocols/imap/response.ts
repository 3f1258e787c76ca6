/** The head of a response: `tag OK`, `* OK`, `* 5 EXISTS`, `+`, with its response code (RFC 9051 §7). */

export type ResponseHead = {
  readonly kind: 'tagged' | 'untagged' | 'continue';
  /** Of a tagged response. */
  readonly tag: string;
  /** Upper case: `OK`, `BYE`, `EXISTS`, `+`. */
  readonly status: string;
  /** As it was written. */
  readonly written: string;
  /** What stands before untagged data. */
  readonly number: number | null;
  /** Is it a status, and no data? */
  readonly isStatus: boolean;
  /** Upper case, without its argument. */
  readonly code: string | null;
  readonly argument: string;
  /** What follows: words for people, or the data. */
  readonly text: string;
};

const NOTHING = { tag: '', number: null, code: null, argument: '' } as const;
const UNTAGGED = new Set(['OK', 'NO', 'BAD', 'BYE', 'PREAUTH']);

/** Parses a line without its end, one character an octet; null when it is no response. */
export function parseResponse(line: string): ResponseHead | null {
  const [, mark, rest = ''] = /^([*+])(?: ([\s\S]*))?$/.exec(line) ?? [];
  if (mark === '+') return { ...NOTHING, kind: 'continue', status: '+', written: '+', isStatus: true, text: rest };
  if (mark === '*') return untagged(rest);
  const [, tag, written, text = ''] = /^([^\s*+]\S*) (OK|NO|BAD)(?: ([\s\S]*))?$/i.exec(line) ?? [];
  if (tag === undefined || written === undefined) return null;
  return { ...NOTHING, kind: 'tagged', tag, written, status: written.toUpperCase(), isStatus: true, ...coded(text) };
}

function untagged(rest: string): ResponseHead | null {
  const found = /^(?:(\d{1,20}) )?([A-Za-z][A-Za-z0-9.-]*)(?= |$) ?([\s\S]*)$/.exec(rest);
  if (!found) return null;
  const [, digits, written = '', text = ''] = found;
  const status = written.toUpperCase();
  const head = { ...NOTHING, kind: 'untagged', status, written } as const;
  if (digits === undefined && UNTAGGED.has(status)) return { ...head, isStatus: true, ...coded(text) };
  return { ...head, number: digits === undefined ? null : Number(digits), isStatus: false, text };
}

/** `[CODE argument] words` */
function coded(text: string): Pick<ResponseHead, 'code' | 'argument' | 'text'> {
  const none = { code: null, argument: '', text };
  if (!text.startsWith('[')) return none;
  const end = codeEnd(text);
  if (end === null) return none;
  const [, name = '', argument = ''] = /^(METADATA \S+|\S*) ?(.*)$/is.exec(text.slice(1, end)) ?? [];
  if (!/^[!-Z\\^-~]+( [!-Z\\^-~]+)?$/.test(name)) return none;
  return { code: name.toUpperCase(), argument, text: text.slice(end + 1).replace(/^ /, '') };
}

/** The bracket that closes the code; one within quotes does not. */
function codeEnd(text: string): number | null {
  let inQuotes = false;
  for (let at = 1; at < text.length; at++) {
    if (inQuotes && text[at] === '\\') at++;
    else if (text[at] === '"') inQuotes = !inQuotes;
    else if (text[at] === ']' && !inQuotes) return at;
  }
  const plain = text.indexOf(']');
  return plain < 0 ? null : plain;
}
