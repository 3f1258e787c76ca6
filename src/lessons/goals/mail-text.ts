/** A mail as octets: its header fields, unfolded, and the lines of its body. */

export type MailText = {
  /** Names in lower case, values as text; of one field there may be several. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Did an empty line end the header? Without one there is no body. */
  readonly split: boolean;
  /** Without their ends. */
  readonly lines: readonly string[];
};

/** Octets that are no UTF-8 become U+FFFD, which no goal asks for. */
export function readMailText(octets: Uint8Array): MailText {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets).split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const end = lines.indexOf('');
  const header = end === -1 ? lines : lines.slice(0, end);
  return { fields: unfold(header), split: end !== -1, lines: end === -1 ? [] : lines.slice(end + 1) };
}

/** RFC 5322 §2.2.3. A line that is neither a field nor folded belongs to none. */
function unfold(header: readonly string[]): MailText['fields'] {
  const fields: { name: string; value: string[] }[] = [];
  let open = false;
  for (const line of header) {
    if (/^[ \t]/.test(line)) {
      if (open) fields.at(-1)?.value.push(line.replace(/^[ \t]+/, ' '));
      continue;
    }
    const field = /^([!-9;-~]+)[ \t]*:(.*)$/s.exec(line);
    open = field !== null;
    if (field) fields.push({ name: field[1]!.toLowerCase(), value: [field[2]!] });
  }
  return fields.map(({ name, value }) => ({ name, value: value.join('').trim() }));
}
