/** The subject without what replies and forwards put around it (RFC 5256 §2.1). */

/** So much of a subject counts. */
const LONGEST = 1000;
const BLOB = /^\[[^[\]]*\]\s*/;
const LEADER = /^(?:\[[^[\]]*\]\s*)*(?:re|fwd?)\s*(?:\[[^[\]]*\]\s*)?:\s*/i;

/** `subject`: decoded. `reply`: something told of a reply or a forward was taken off. */
export function baseSubject(subject: string): { readonly base: string; readonly reply: boolean } {
  let base = subject.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  let reply = false;
  for (;;) {
    const before = base;
    for (let at = /\s*\(fwd\)$/i.exec(base); at; at = /\s*\(fwd\)$/i.exec(base)) {
      base = base.slice(0, at.index);
      reply = true;
    }
    base = base.trimEnd();
    const leader = LEADER.exec(base);
    if (leader) {
      base = base.slice(leader[0].length);
      reply = true;
      continue;
    }
    const blob = BLOB.exec(base);
    if (blob && blob[0].length < base.length) base = base.slice(blob[0].length);
    const forward = /^\[fwd:(.*)\]$/i.exec(base);
    if (forward) {
      base = forward[1]!.trim();
      reply = true;
    }
    if (base === before) return { base, reply };
  }
}
