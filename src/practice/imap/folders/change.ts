/** CREATE, DELETE and RENAME (RFC 9051 §6.3.4–6.3.6, RFC 6154 §3). */
import { isUnder } from '../../post-office/folder-name.ts';
import { Unreadable } from '../command-parts.ts';
import { offers } from '../say.ts';
import { asking, type Call, type Command, done, type ImapState, type Outcome } from '../state.ts';
import { verdict, withName } from './refusals.ts';
import { folderRules, tell } from './rules.ts';

export const create: Command = (call) => {
  const { state, reader } = call;
  const octets = reader.astring();
  const uses = readUses(call);
  return withName(
    call,
    octets,
    (folder) => (uses.length > 0 ? createFor(call, folder, uses) : make(call, folder)),
    true,
  );

  function make(from: Call, folder: string, use?: string): Outcome {
    const ask = { kind: 'create', user: state.account!.user, folder, ...(use !== undefined && { use }) } as const;
    return asking(from, ask, (later, answer) => verdict(call, later, answer, 'created', folder));
  }

  /** One folder for one use. */
  function createFor(from: Call, folder: string, wanted: readonly string[]): Outcome {
    const { world } = from;
    const known = folderRules(world).uses;
    const found = wanted.map((use) => known.find((one) => one.toUpperCase() === use.toUpperCase()));
    const strange = wanted.find((_, index) => found[index] === undefined) ?? wanted[1];
    if (strange !== undefined) return done(state, tell(world, state, 'useUnknown', { use: strange }));
    const use = found[0]!;
    return asking(from, { kind: 'folders', user: state.account!.user }, (later, answer) => {
      const taken = answer.kind === 'folders' && answer.folders.some((one) => one.use === use);
      return taken
        ? done(later, tell(world, later, 'useTaken', { use }))
        : make({ ...from, state: later }, folder, use);
    });
  }
};

/** `(USE (\Sent))`. */
function readUses({ reader, world, state }: Call): readonly string[] {
  if (reader.atEnd()) return [];
  reader.space();
  if (reader.atEnd()) return [];
  if (!offers(world, state, 'CREATE-SPECIAL-USE')) throw new Unreadable('Unknown argument at the end');
  const uses: string[] = [];
  reader.list(() => {
    if (!reader.skip('USE')) throw new Unreadable('Unknown CREATE parameter');
    reader.space();
    uses.push(...reader.list(() => reader.run(/[^\x00-\x20\x7f-\xff(){%*"]/, 'a special use')));
  });
  reader.end();
  return uses;
}

/** An open mailbox that is deleted by its own session is closed. */
export const remove: Command = (call) => {
  const { state, reader } = call;
  const octets = reader.astring();
  reader.end();
  return withName(call, octets, (folder) =>
    asking(call, { kind: 'delete', user: state.account!.user, folder }, (later, answer) => {
      const gone = answer.kind !== 'refused' && later.selected?.folder === folder;
      const left: ImapState = gone ? { ...later, selected: null } : later;
      return verdict(call, left, answer, 'deleted', folder, { 'no-folder': 'noFolder', forbidden: 'inboxStays' });
    }),
  );
};

/** An open mailbox that is renamed by its own session stays open under its new name. */
export const rename: Command = (call) => {
  const { state, reader } = call;
  const from = reader.astring();
  reader.space();
  const target = reader.astring();
  reader.end();
  return withName(call, from, (folder) =>
    withName(call, target, (to) => {
      const { world } = call;
      if (folder === 'INBOX' && !folderRules(world).renamesInbox)
        return done(state, tell(world, state, 'inboxNotRenamed'));
      const own = {
        'no-folder': 'noFolder',
        exists: 'targetExists',
        forbidden: isUnder(to, folder) ? 'underItself' : 'nameTooLong',
      } as const;
      const ask = { kind: 'rename', user: state.account!.user, folder, to } as const;
      return asking(call, ask, (later, answer) => {
        const followed = answer.kind === 'refused' ? later : following(later, folder, to);
        return verdict(call, followed, answer, 'renamed', folder, own);
      });
    }),
  );
};

function following(state: ImapState, from: string, to: string): ImapState {
  const { selected } = state;
  if (!selected || from === 'INBOX') return state;
  if (selected.folder !== from && !isUnder(selected.folder, from)) return state;
  return { ...state, selected: { ...selected, folder: to + selected.folder.slice(from.length) } };
}
