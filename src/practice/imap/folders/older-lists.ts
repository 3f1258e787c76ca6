/** LSUB (RFC 3501 §6.3.9) and XLIST, which came before RFC 6154. */

import type { Folder } from '../../mailbox.ts';
import { namesAbove } from '../../post-office/folder-name.ts';
import type { MailboxAnswer } from '../asks.ts';
import { mailboxName } from '../names.ts';
import { asking, type Call, type Command, done, type ImapState } from '../state.ts';
import { writeName } from './names.ts';
import { matches } from './pattern.ts';
import type { FolderTexts } from './persona-rules.ts';
import { tell } from './rules.ts';
import { nodesOf } from './tree.ts';

type Told = { readonly name: string; readonly attributes: readonly string[] };
type Folders = Extract<MailboxAnswer, { kind: 'folders' }>;

/** What is subscribed to. `%` also finds what stands above something subscribed to. */
export const lsub: Command = (call) =>
  tellAll(call, 'LSUB', 'lsubbed', ({ folders, subscriptions }, pattern) => {
    const there = new Map(folders.map((folder) => [folder.name, folder]));
    const found = subscriptions.filter((name) => matches(pattern, name));
    const parents = new Set(subscriptions.flatMap(namesAbove).filter((name) => !subscriptions.includes(name)));
    const above = pattern.includes('%') ? [...parents].filter((name) => matches(pattern, name)) : [];
    return [
      ...found.map((name) => ({ name, attributes: attributesOf(there.get(name)) })),
      ...above.map((name) => ({ name, attributes: ['\\Noselect'] })),
    ];
  });

export const xlist: Command = (call) =>
  tellAll(call, 'XLIST', 'xlisted', (answer, pattern) =>
    nodesOf(answer)
      .filter(({ known, name }) => known && matches(pattern, name))
      .map(({ name, folder, children }) => ({
        name,
        attributes: [
          ...(folder ? [] : ['\\Noselect']),
          children ? '\\HasChildren' : '\\HasNoChildren',
          ...(name === 'INBOX' ? ['\\Inbox'] : attributesOf(folder)),
        ],
      })),
  );

function attributesOf(folder: Folder | null | undefined): readonly string[] {
  return folder?.use ? [folder.use] : [];
}

function tellAll(
  call: Call,
  response: string,
  text: keyof FolderTexts,
  find: (folders: Folders, pattern: string) => readonly Told[],
) {
  const { state, world, reader } = call;
  const read = (octets: Uint8Array) => mailboxName(octets, state) ?? Buffer.from(octets).toString('latin1');
  const reference = read(reader.astring());
  reader.space();
  const typed = read(reader.listMailbox());
  reader.end();
  const line = ({ name, attributes }: Told, { enabled }: ImapState) =>
    `${response} (${attributes.join(' ')}) "/" ${writeName(name, { enabled })}`;
  if (typed === '')
    return done(state, tell(world, state, text), [line({ name: '', attributes: ['\\Noselect'] }, state)]);
  return asking(call, { kind: 'folders', user: state.account!.user }, (later, answer) => {
    const found = answer.kind === 'folders' ? find(answer, reference + typed) : [];
    return done(
      later,
      tell(world, later, text),
      found.map((one) => line(one, later)),
    );
  });
}
