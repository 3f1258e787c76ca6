/** Threads as trees; how they are ordered and written (RFC 5256 §4). Without recursion: a thread may be any depth. */

/** What threading knows of a message. `number`: as it is told; `place`: its sequence number. `at`: milliseconds since 1970. */
export type Letter = {
  readonly number: number;
  readonly place: number;
  readonly at: number;
  /** Base subject, folded. */
  readonly subject: string;
  readonly reply: boolean;
  readonly id: string | null;
  readonly references: readonly string[];
};

/** `letter` null: a message that is spoken of and not here. */
export type Node = { letter: Letter | null; parent: Node | null; children: Node[] };

/** A message, or one that is not here, without relatives. */
export function node(letter: Letter | null): Node {
  return { letter, parent: null, children: [] };
}

/** The message a thread begins with: of a root that is not here its first child. */
export function firstLetter(root: Node): Letter | null {
  let one: Node | undefined = root;
  while (one && !one.letter) one = one.children[0];
  return one?.letter ?? null;
}

/** By the date sent, then by sequence number. */
export function dateOrder(one: Node, other: Node): number {
  const [a, b] = [firstLetter(one), firstLetter(other)];
  if (!a || !b) return 0;
  return a.at - b.at || a.place - b.place;
}

/** Parents before their children. */
export function withAllBelow(roots: readonly Node[]): readonly Node[] {
  const all = [...roots];
  for (let index = 0; index < all.length; index++) for (const child of all[index]!.children) all.push(child);
  return all;
}

/** Sorts children of all depths by date, the deepest first, then the roots. */
export function sortAll(roots: Node[]): void {
  for (const one of [...withAllBelow(roots)].reverse()) one.children.sort(dateOrder);
  roots.sort(dateOrder);
}

/** `(2)`, `(3 6 (4 23)(44 7 96))`, and `((3)(5))` for a root that is not here. */
export function written(root: Node): string {
  const out: string[] = [];
  const waiting: (Node | ')')[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    if (next === ')') {
      out.push(next);
      continue;
    }
    const line: number[] = [];
    let one = next;
    if (one.letter) line.push(one.letter.number);
    while (one.children.length === 1) {
      one = one.children[0]!;
      if (one.letter) line.push(one.letter.number);
    }
    out.push('(', line.join(' '));
    if (one.children.length > 0 && line.length > 0) out.push(' ');
    waiting.push(')', ...[...one.children].reverse());
  }
  return out.join('');
}
