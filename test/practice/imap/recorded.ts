/** What a real Dovecot 2.3.19 was asked and answered, and the same asked of the practice server. */
import { readFileSync } from 'node:fs';
import type { ImapState } from '../../../src/practice/imap/state.ts';
import type { Driven } from '../driver.ts';

/** Text is one character an octet. `parts`: a line, then literals and what stands behind each. */
export type Recorded = {
  readonly mails: readonly { readonly date: string; readonly flags: string; readonly text: string }[];
  readonly asked: readonly (readonly [parts: readonly string[], answer: readonly string[]])[];
};

/** Reads a recording of `fixtures/imap`. The time each command took is left out of it, and tags are `a`. */
export function recorded(name: string): Recorded {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/imap/${name}.json`, import.meta.url), 'utf8')) as Recorded;
}

/** Asks under the tag `a`; the lines of the answer without go-aheads and times. A literal goes only where it may. */
export function ask(session: Driven<ImapState>, parts: readonly string[]): readonly string[] {
  const [line = '', ...literals] = parts;
  let said = session.line(`a ${line}`);
  for (const octets of literals) {
    if (!/(?:^|\n)\+ [^\n]*\n$/.test(said)) break;
    said += session.say(Buffer.from(octets, 'latin1'));
  }
  return said
    .split('\r\n')
    .slice(0, -1)
    .filter((one) => !one.startsWith('+'))
    .map((one) => one.replace(/(?: \(0\.001 \+ 0\.000 secs\))?\.$/, ''));
}

/** Puts the mails of a recording into a new folder and opens it. */
export function lay(session: Driven<ImapState>, { mails }: Recorded): void {
  ask(session, ['CREATE recorded']);
  for (const { date, flags, text } of mails) {
    ask(session, [`APPEND recorded (${flags}) "${date}" {${text.length}}`, `${text}\r\n`]);
  }
  ask(session, ['SELECT recorded']);
}
