/** Names of folders, read from the wire and written to it (RFC 3501 §5.1.3, RFC 9051 §5.1). */
import { encodeMailboxName } from '../../../wire/modified-utf7.ts';
import { folderName } from '../../post-office/folder-name.ts';
import { mailboxName } from '../names.ts';
import type { ImapState } from '../state.ts';
import type { FolderTexts } from './persona-rules.ts';

/** A name that can be one, or the text that says why it cannot. */
export type ReadName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly text: keyof FolderTexts; readonly reason: string };

/** Names are in UTF-8 in this session, not in modified UTF-7. */
function speaksUtf8({ enabled }: Pick<ImapState, 'enabled'>): boolean {
  return enabled.has('UTF8=ACCEPT') || enabled.has('IMAP4REV2');
}

/** The name of a folder. `toCreate`: a `/` at its end is allowed, and taken off (RFC 9051 §6.3.4). */
export function readName(octets: Uint8Array, state: Pick<ImapState, 'enabled'>, toCreate = false): ReadName {
  const no = (text: keyof FolderTexts, reason = '') => ({ ok: false, text, reason }) as const;
  const decoded = mailboxName(octets, state);
  if (decoded === null) return no(speaksUtf8(state) ? 'notUtf8' : 'notMutf7');
  const written = toCreate ? decoded.replace(/(?<=[^/])\/$/, '') : decoded;
  const name = folderName(written);
  if (name !== null) return { ok: true, name };
  if (written === '') return no('badName', 'Name is empty');
  if (written.startsWith('/')) return no('badName', 'Begins with hierarchy separator');
  if (written.includes('//')) return no('badName', 'Has adjacent hierarchy separators');
  if (written.endsWith('/')) return no('badName', 'Ends with hierarchy separator');
  const dots = /(?:^|\/)(\.\.?)(?:\/|$)/.exec(written);
  if (dots) return no('badName', `Contains '${dots[1]}' part`);
  return no(/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(written) ? 'badCharacter' : 'nameTooLong');
}

/** A name as it goes out, one character an octet: an atom where it can be one, else in quotes. */
export function writeName(name: string, state: Pick<ImapState, 'enabled'>): string {
  const written = speaksUtf8(state) ? Buffer.from(name, 'utf8').toString('latin1') : encodeMailboxName(name);
  const atom = /^[^\x00-\x20\x7f-\xff(){%*"\\]+$/.test(written) && written.toUpperCase() !== 'NIL';
  return atom ? written : `"${written.replace(/["\\]/g, '\\$&')}"`;
}
