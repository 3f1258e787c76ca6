/** News of the open mailbox: what others did to it since this client was last told (RFC 9051 §5.2, §7.4, §7.5). */
import type { Folder, Message } from '../mailbox.ts';
import { flagList, keywordsOf, SYSTEM_FLAGS } from './lines.ts';
import type { ImapState, Selected } from './state.ts';

/** While these are answered by sequence number, no number may come to mean another message (RFC 9051 §7.5.1). */
const NUMBERED = new Set(['FETCH', 'STORE', 'SEARCH', 'SORT', 'THREAD']);

/** `selected`: the mailbox as the client knows it once it has read `lines`, which are untagged responses. */
export type News = { readonly selected: Selected; readonly lines: readonly string[] };

/** May a message be told gone in answer to this command? */
function mayExpunge(verb: string, uid: boolean): boolean {
  return uid || !NUMBERED.has(verb);
}

/** What is to be told of the folder as it is now. `uid`: the command that is answered speaks of UIDs. */
export function newsOf(
  { enabled }: ImapState,
  selected: Selected,
  folder: Folder,
  { verb, uid }: { readonly verb: string; readonly uid: boolean },
): News {
  const now = new Map(folder.messages.map((message) => [message.uid, message]));
  const lines: string[] = [];
  const known = mayExpunge(verb, uid) ? withoutGone(selected.messages, now, lines) : selected.messages;
  const told = new Set(selected.messages.map((message) => message.uid));
  const fresh = folder.messages.filter((message) => !told.has(message.uid));
  const messages = [...known.map((message) => now.get(message.uid) ?? message), ...fresh];
  const present = new Set(messages.map((message) => message.uid));
  const recent = new Set([...selected.recent, ...folder.recent].filter((one) => present.has(one)));
  if (fresh.length > 0) lines.push(`${messages.length} EXISTS`);
  const rev1 = !enabled.has('IMAP4REV2');
  if (rev1 && (fresh.length > 0 || recent.size !== selected.recent.size)) lines.push(`${recent.size} RECENT`);
  lines.push(...flagsHere(selected, messages));
  const modseqs = enabled.has('CONDSTORE');
  known.forEach((before, index) => {
    const after = messages[index]!;
    if (sameFlags(before, after) && (!modseqs || before.modseq === after.modseq)) return;
    const items = [
      ...(uid ? [`UID ${after.uid}`] : []),
      ...(modseqs ? [`MODSEQ (${after.modseq})`] : []),
      `FLAGS ${flagList(after.flags, rev1 && recent.has(after.uid))}`,
    ];
    lines.push(`${index + 1} FETCH (${items.join(' ')})`);
  });
  const saved = selected.saved.filter((one) => present.has(one));
  return { selected: { ...selected, messages, recent, saved }, lines };
}

/** Those that are still there. The gone are told from the highest number down, so that no number told has moved. */
function withoutGone(
  messages: readonly Message[],
  now: ReadonlyMap<number, Message>,
  lines: string[],
): readonly Message[] {
  for (let index = messages.length - 1; index >= 0; index--) {
    if (!now.has(messages[index]!.uid)) lines.push(`${index + 1} EXPUNGE`);
  }
  return messages.filter(({ uid }) => now.has(uid));
}

/** Keywords nobody has told this client of; they may be kept (RFC 9051 §7.1 `PERMANENTFLAGS`). */
function flagsHere(selected: Selected, messages: readonly Message[]): readonly string[] {
  const before = keywordsOf(selected.messages.map(({ flags }) => flags));
  const after = keywordsOf(messages.map(({ flags }) => flags));
  if (after.every((keyword) => before.includes(keyword))) return [];
  const all = [...SYSTEM_FLAGS, ...after].join(' ');
  return [`FLAGS (${all})`, ...(selected.readOnly ? [] : [`OK [PERMANENTFLAGS (${all} \\*)] Flags permitted.`])];
}

function sameFlags(one: Message, other: Message): boolean {
  return one.flags.size === other.flags.size && [...one.flags].every((flag) => other.flags.has(flag));
}
