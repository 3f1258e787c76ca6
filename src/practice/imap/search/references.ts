/** Threads by References and In-Reply-To, joined by subject (RFC 5256 §3, REFERENCES). */
import { firstLetter, type Letter, type Node, node, sortAll, withAllBelow } from './tree.ts';

/** So many references of one message count, the last ones. */
const MOST = 1000;

/** The threads, in order of the date sent. */
export function byReferences(letters: readonly Letter[]): readonly Node[] {
  const roots = pruned(linked(letters));
  sortAll(roots);
  const joined = joinedBySubject(roots);
  sortAll(joined);
  return joined;
}

/** Steps 1 and 2: who answers whom. The nodes without a parent. */
function linked(letters: readonly Letter[]): readonly Node[] {
  const byId = new Map<string, Node>();
  const all: Node[] = [];
  const nodeOf = (id: string): Node => {
    const known = byId.get(id);
    if (known) return known;
    const made = node(null);
    byId.set(id, made);
    all.push(made);
    return made;
  };
  for (const letter of letters) {
    // An identifier that somebody else has already is none.
    const spoken = letter.id === null ? null : nodeOf(letter.id);
    const own = spoken && !spoken.letter ? spoken : node(null);
    if (own !== spoken) all.push(own);
    own.letter = letter;
    let before: Node | null = null;
    for (const id of letter.references.slice(-MOST)) {
      const one = nodeOf(id);
      if (before && !one.parent) adopt(before, one);
      before = one;
    }
    // What the message itself says of its parent counts more than what others say.
    own.parent?.children.splice(own.parent.children.indexOf(own), 1);
    own.parent = null;
    if (before) adopt(before, own);
  }
  return all.filter(({ parent }) => !parent);
}

/** Makes one the parent of the other, unless that would close a ring. */
function adopt(parent: Node, child: Node): void {
  for (let one: Node | null = parent; one; one = one.parent) if (one === child) return;
  child.parent = parent;
  parent.children.push(child);
}

/** Step 3: who is not here goes, and leaves the children to the parent; a root with several children stays. */
function pruned(roots: readonly Node[]): Node[] {
  for (const one of [...withAllBelow(roots)].reverse()) {
    one.children = one.children.flatMap((child) => (child.letter ? [child] : child.children));
  }
  return roots.flatMap((root) => (root.letter || root.children.length > 1 ? [root] : root.children));
}

/** Step 5: threads of one subject come under one root. */
function joinedBySubject(roots: readonly Node[]): Node[] {
  const table = new Map<string, Node>();
  for (const root of roots) {
    const subject = firstLetter(root)?.subject ?? '';
    const known = table.get(subject);
    if (subject === '') continue;
    if (!known || (known.letter && (!root.letter || (known.letter.reply && !root.letter.reply))))
      table.set(subject, root);
  }
  const result = new Set(roots);
  for (const root of roots) {
    const subject = firstLetter(root)?.subject ?? '';
    const first = table.get(subject);
    if (!first || first === root) continue;
    result.delete(root);
    if (!first.letter) first.children.push(...(root.letter ? [root] : root.children));
    else if (root.letter?.reply && !first.letter.reply) first.children.push(root);
    else {
      const made = node(null);
      made.children.push(first, root);
      result.delete(first);
      result.add(made);
      table.set(subject, made);
    }
  }
  return [...result];
}
