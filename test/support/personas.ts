/** The styles of the SMTP practice server as a test walks through them: who logs in there, and what he types. */
import type { Persona } from '../../src/practice/smtp/persona.ts';
import type { Asked } from '../../src/protocols/contract.ts';
import { smtp } from '../../src/protocols/smtp/index.ts';
import { drive, type Happening, opened, secured } from './conversation-driver.ts';
import { octetsFrom, type RecordedLine } from './recorded.ts';

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

/** The words a person types when that is asked, before Ctrl-O makes the answer of them. */
const WORDS: Readonly<Record<Asked, (caller: Caller) => string>> = {
  user: ({ user }) => user,
  identity: ({ user }) => user,
  password: ({ password }) => password,
  response: ({ user, password }) => `${user} ${password}`,
  digest: ({ user, password }) => `${user} ${password}`,
  'user-and-password': ({ user, password }) => `${user} ${password}`,
  // The token of a practice account is its password.
  'user-and-token': ({ user, password }) => `${user} ${password}`,
  nothing: () => '',
};

/** What to type now in a session that has come as far as its recording; it fails where the server has asked nothing. */
export function wordsNow(recording: readonly RecordedLine[], caller: Caller): string {
  const happenings = recording.flatMap((line): readonly Happening[] => {
    if (line.event === 'open') return [opened('127.0.0.1')];
    if (line.event === 'tls') return [secured];
    if (line.event !== 'client' && line.event !== 'server') return [];
    return [{ channel: 0, from: line.event, bytes: octetsFrom(line.event, [line]) }];
  });
  const { input } = smtp.view(drive(smtp, happenings).state);
  if (input.kind !== 'sasl') throw new Error(`The server has asked nothing: ${input.kind} is expected.`);
  return WORDS[input.asks](caller);
}
