/** The styles of the SMTP practice server as a test walks through them: who logs in there, and what he types. */
import type { Persona } from '../../src/practice/smtp/persona.ts';
import { smtp } from '../../src/protocols/smtp/index.ts';

export type Caller = { readonly user: string; readonly password: string; readonly address: string };

export type LoginCase = { readonly persona: Persona; readonly mechanism: string };

export const HELLO = 'EHLO laptop.example.test';

/** Each mechanism of each style. One that is added to a style is among them by itself. */
export function loginCases(personas: readonly Persona[]): readonly LoginCase[] {
  return personas.flatMap((persona) => persona.mechanisms.map((mechanism) => ({ persona, mechanism })));
}

/** Alice, with an address at the provider's own domain where she has one: some take mail from no other. */
export function callerAt({ id, accounts }: Persona): Caller {
  const alice = accounts.find(({ user }) => user === 'alice');
  if (!alice) throw new Error(`The style ${id} has no account for alice.`);
  const own = alice.addresses.find((address) => !address.endsWith('@example.test')) ?? alice.addresses[0]!;
  return { user: alice.user, password: alice.password, address: own };
}

/** Can TLS be asked for in mid-session? */
export const upgrades = ({ keywords }: Persona): boolean => keywords.includes('STARTTLS');

/** The envelope as this style understands it: eight bits are declared where they may be. */
export function envelopeOf({ keywords }: Persona, { address }: Caller): readonly string[] {
  const declared = keywords.includes('8BITMIME') ? ' BODY=8BITMIME' : '';
  return [`MAIL FROM:<${address}>${declared}`, 'RCPT TO:<bob@example.test>'];
}

/** The mechanisms of the last EHLO reply in what a server said (RFC 4954 §3); the old `AUTH=` counts too. */
export function offeredIn(said: string): readonly string[] {
  const lines = said.split(/\r?\n/);
  const end = lines.findLastIndex((line, at) => /^250 /.test(line) && /^250-/.test(lines[at - 1] ?? ''));
  const start = lines.findLastIndex((line, at) => at < end && !/^250-/.test(line)) + 1;
  const found = lines.slice(start, end + 1).map((line) => /^250[ -]AUTH[ =](.+)$/.exec(line)?.[1]);
  return [...new Set(found.flatMap((names) => names?.split(' ') ?? []))].sort();
}

/** The words a person types in turn, one for each question of the mechanism, before Ctrl-O makes the answer of them. */
export function wordsFor(mechanism: string, { user, password }: Caller): readonly string[] {
  const way = smtp.logins?.find(({ name }) => name === mechanism);
  if (!way) throw new Error(`AUTH ${mechanism} is offered, but nothing tells what to type for it (see \`logins\`).`);
  const rows = way.lines.filter(({ made }) => made);
  return rows.map(({ line }) => line.replaceAll('{user}', user).replaceAll('{password}', password));
}
