/** The extension list of an EHLO reply (RFC 5321 §4.1.1.1): case ignored, duplicates merged, unknown keywords kept. */
import { hint } from '../hint.ts';
import type { Draught } from './state.ts';

/** Lines after the first, `KEYWORD params`. `AUTH=LOGIN` is the old spelling some servers send for old clients. */
export function offers(lines: readonly string[], draught: Draught): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const oldStyle = /^AUTH=/i.test(line);
    if (oldStyle) draught.notes.push(hint('smtp.ehlo.auth-equals', { line }));
    const [keyword = '', ...params] = (oldStyle ? line.replace('=', ' ') : line).trim().toUpperCase().split(/\s+/);
    if (keyword === '') continue;
    const before = found.get(keyword);
    if (before !== undefined && !oldStyle) draught.notes.push(hint('smtp.ehlo.merged', { keyword }));
    found.set(keyword, [...new Set([...(before?.split(' ') ?? []), ...params])].filter(Boolean).join(' '));
  }
  return found;
}
