/** LIST (RFC 9051 §6.3.9, RFC 5258): the folders, and what there is to say of each. */
import { isUnder } from '../../post-office/folder-name.ts';
import { asking, type Call, type Command, done, type ImapState } from '../state.ts';
import { type ListArguments, readListArguments } from './list-arguments.ts';
import { writeName } from './names.ts';
import { matches } from './pattern.ts';
import { folderRules, tell } from './rules.ts';
import { afterStatus, statusLine } from './status-items.ts';
import { type Node, nodesOf } from './tree.ts';

export const list: Command = (call) => {
  const { state, world } = call;
  const wanted = readListArguments(call);
  // An empty pattern asks for the separator alone.
  if (!wanted.extended && wanted.patterns[0] === '') {
    return done(state, tell(world, state, 'listed'), ['LIST (\\Noselect) "/" ""']);
  }
  return asking(call, { kind: 'folders', user: state.account!.user }, (later, answer) => {
    const nodes = answer.kind === 'folders' ? nodesOf(answer) : [];
    const lines = chosen(nodes, wanted).flatMap(({ node, inside }) => {
      const info = inside ? ` ("CHILDINFO" (${inside.map((option) => `"${option}"`).join(' ')}))` : '';
      const line = `LIST (${attributes(node, wanted, call).join(' ')}) "/" ${writeName(node.name, later)}${info}`;
      const status = wanted.status && node.folder ? [statusLine(node.folder, wanted.status, later)] : [];
      return [line, ...status];
    });
    const after: ImapState = wanted.status ? afterStatus(later, wanted.status) : later;
    return done(after, tell(world, later, 'listed'), lines);
  });
};

type Chosen = { readonly node: Node; readonly inside: readonly string[] | null };

/** The names that are told. `inside`: it is told because of what is under it, which is not (RFC 5258 §3.5). */
function chosen(nodes: readonly Node[], { select, patterns }: ListArguments): readonly Chosen[] {
  const asked = ({ name }: Node) => patterns.some((pattern) => matches(pattern, name));
  const criteria = ['SUBSCRIBED', 'SPECIAL-USE'].filter((option) => select.has(option));
  const meets = (node: Node) => criteria.every((option) => (option === 'SUBSCRIBED' ? node.subscribed : usedFor(node)));
  const seen = nodes.filter((node) => node.known || select.has('SUBSCRIBED'));
  const hidden = select.has('RECURSIVEMATCH') ? seen.filter((node) => meets(node) && !asked(node)) : [];
  const named = hidden.length === 0 ? seen : withAbove(seen, hidden);
  return named.filter(asked).flatMap((node) => {
    const inside = hidden.some(({ name }) => isUnder(name, node.name)) ? criteria : null;
    return meets(node) || inside ? [{ node, inside }] : [];
  });
}

/** A name that is only above something subscribed to can have to be told too. */
function withAbove(nodes: readonly Node[], hidden: readonly Node[]): readonly Node[] {
  const there = new Set(nodes.map(({ name }) => name));
  const above = hidden.flatMap(({ name }) =>
    name.split('/').map((_, depth, levels) => levels.slice(0, depth).join('/')),
  );
  const missing = [...new Set(above)].filter((name) => name !== '' && !there.has(name));
  return [
    ...nodes,
    ...missing.map((name) => ({ name, folder: null, subscribed: false, children: false, known: false })),
  ];
}

const usedFor = ({ folder }: Node) => folder !== null && folder.use !== null;

function attributes(node: Node, { extended, select, give }: ListArguments, { world, state }: Call): readonly string[] {
  const revised = extended || state.enabled.has('IMAP4REV2');
  const wants = (option: string) => select.has(option) || give.has(option);
  const use = node.folder?.use ?? null;
  const tellsUse = extended ? wants('SPECIAL-USE') : folderRules(world).tellsUses;
  return [
    ...(node.subscribed && wants('SUBSCRIBED') ? ['\\Subscribed'] : []),
    ...(node.folder ? [] : [revised ? '\\NonExistent' : '\\Noselect']),
    ...(!extended || give.has('CHILDREN') ? [node.children ? '\\HasChildren' : '\\HasNoChildren'] : []),
    ...(use !== null && tellsUse ? [use] : []),
  ];
}
