/** `FROM:<path> parameters` and `TO:<path> parameters` (RFC 5321 §4.1.2). One character an octet. */

/** What stands after the verb. `path` has no brackets; `parameters` are as typed. */
export type PathArgument =
  | {
      readonly ok: true;
      readonly path: string;
      readonly parameters: readonly string[];
      readonly blankAfterColon: boolean;
      readonly bare: boolean;
    }
  | { readonly ok: false; readonly kind: 'syntax' };

/** Parses the arguments of MAIL (`FROM`) or RCPT (`TO`). The path itself is not judged. */
export function parsePathArgument(keyword: 'FROM' | 'TO', args: string): PathArgument {
  const wrong = { ok: false, kind: 'syntax' } as const;
  const [, found, blank, rest] = /^(\w+):([ \t]*)([\s\S]*)$/.exec(args) ?? [];
  if (found?.toUpperCase() !== keyword || !rest) return wrong;
  const bare = !rest.startsWith('<');
  const path = bare ? /^([^<>\s]+)()((?:[ \t][\s\S]*)?)$/ : /^<((?:"(?:[^"\\]|\\.)*"|[^<>"])*)(>)((?:[ \t][\s\S]*)?)$/;
  const match = path.exec(rest);
  if (!match) return wrong;
  const parameters = match[3]!.split(/[ \t]+/).filter((word) => word !== '');
  return { ok: true, path: match[1]!, parameters, blankAfterColon: blank !== '', bare };
}

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x80-\\xff-]+";
const DOT_STRING = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`);
const QUOTED = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e\x80-\xff]|\\[\x20-\x7e])*"$/;
const LABEL = '[A-Za-z0-9\\x80-\\xff](?:[A-Za-z0-9\\x80-\\xff-]*[A-Za-z0-9\\x80-\\xff])?';
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
const LITERAL = /^\[[0-9A-Za-z:.-]+\]$/;

/** A mailbox taken apart; octets above 127 may stand in it, whether they may be used is another question. */
export type Mailbox = { readonly address: string; readonly domain: string; readonly ascii: boolean };

/** Local-part at most 64 octets, domain 255, path 256 (RFC 5321 §4.5.3.1); a source route is dropped (appendix C). */
export function parseMailbox(path: string): Mailbox | null {
  const address = path.replace(/^@[^:]*:/, '');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = address.slice(at + 1);
  if (at < 1 || local.length > 64 || domain.length > 255 || address.length > 254) return null;
  if (!DOT_STRING.test(local) && !QUOTED.test(local)) return null;
  if (!DOMAIN.test(domain) && !LITERAL.test(domain)) return null;
  return { address, domain: domain.toLowerCase(), ascii: !/[\x80-\xff]/.test(address) };
}
