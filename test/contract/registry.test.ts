/** Every protocol of the registry: every verb and garbage in every phase it can reach. */
import { describe, expect, it } from 'vitest';
import type { Protocol } from '../../src/protocols/contract.ts';
import { protocols } from '../../src/protocols/registry.ts';
import { encodeText } from '../../src/wire/charset.ts';
import {
  client,
  closed,
  drive,
  type Happening,
  joined,
  type Outcome,
  opened,
  secured,
  sent,
  server,
} from '../support/conversation-driver.ts';
import { attempts, GARBAGE, prefixOf, REPLIES, TAGGED_REPLIES } from '../support/hostile-lines.ts';

const line = (text: string, from: 'client' | 'server'): Happening =>
  from === 'client' ? client(`${text}\r\n`) : server(`${text}\r\n`);

/** What a state is for a person; states that agree in it are looked at once. */
function situation(protocol: Protocol, state: unknown): string {
  const { phase, secured: tls, input, user, ended } = protocol.view(state);
  const asks = input.kind === 'sasl' ? `${input.mechanism} ${input.asks}` : '';
  return [phase, tls, input.kind, asks, user !== null, ended].join(' ');
}

/** One path to every situation that can be reached, breadth first. */
function reachable(protocol: Protocol): ReadonlyMap<string, readonly Happening[]> {
  const paths = new Map<string, readonly Happening[]>();
  const verbs = protocol.verbs.flatMap((verb) => [verb, `${verb} x`, `${verb} FROM:<a@b.test>`, `${verb} LOGIN`]);
  const prefix = prefixOf(protocol);
  // With a tag, what follows hangs on the tagged reply; a line without one is not understood, whatever its verb.
  const tagged = prefix === '' ? [] : protocol.verbs.map((verb) => `${prefix}${verb}`);
  const withArguments = prefix === '' ? [] : protocol.verbs.flatMap((verb) => [`${verb} x`, `${verb} LOGIN`]);
  const moves = [
    ...(prefix === '' ? verbs : protocol.verbs.slice(0, 3)).flatMap((verb) =>
      REPLIES.slice(0, 11).map((reply) => [line(verb, 'client'), line(reply, 'server')]),
    ),
    ...tagged.flatMap((verb) => TAGGED_REPLIES.map((reply) => [line(verb, 'client'), line(reply, 'server')])),
    ...withArguments.flatMap((verb) =>
      TAGGED_REPLIES.map((reply) => [line(`${prefix}${verb}`, 'client'), line(reply, 'server')]),
    ),
    ...[...REPLIES, ...GARBAGE.slice(0, 3)].map((reply) => [line(reply, 'server')]),
    ...['YWxpY2U=', '.', ''].map((typed) => [line(typed, 'client')]),
    [secured],
    [closed],
  ];
  const visit = (path: readonly Happening[], state: unknown): void => {
    const here = situation(protocol, state);
    if (paths.has(here)) return;
    paths.set(here, path);
    ahead.push({ path, state });
  };
  const ahead: { readonly path: readonly Happening[]; readonly state: unknown }[] = [];
  visit([opened()], drive(protocol, [opened()]).state);
  for (let at = ahead.shift(); at; at = ahead.shift()) {
    const from = { ...protocol, dialogue: { ...protocol.dialogue, start: at.state } };
    for (const move of moves) visit([...at.path, ...move], drive(from, move).state);
  }
  return paths;
}

/** What must hold whatever was said. */
function checkOutcome(protocol: Protocol, happenings: readonly Happening[], outcome: Outcome<unknown>): void {
  for (const from of ['client', 'server'] as const) {
    expect(joined(outcome.units, from).equals(sent(happenings, from))).toBe(true);
  }
  for (const { unit, secrets } of outcome.secrets) {
    for (const { start, end } of secrets) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(unit.bytes.length);
    }
  }
  checkState(protocol, outcome.state);
}

/** View and compose answer in any state, and ask for a framing the cutter can obey. */
function checkState(protocol: Protocol, state: unknown): void {
  const { phase, outstanding, legal } = protocol.view(state);
  expect(phase).not.toBe('');
  expect(outstanding).toBeGreaterThanOrEqual(0);
  for (const { verb, syntax, source } of legal) expect([verb, syntax, source]).not.toContain('');
  for (const text of ['', '.', protocol.verbs[0] ?? 'x', '密码 \ud83d']) {
    const { bytes } = protocol.compose(state, { text, charset: 'auto', ending: 'crlf', raw: false });
    // Counted octets have no lines: an end goes along where there is room for it.
    const ends = protocol.framing(state, 0, 'client').kind !== 'octets' || bytes.length > encodeText(text).length;
    if (ends) expect(Buffer.from(bytes.subarray(-2)).toString()).toBe('\r\n');
  }
  for (const from of ['client', 'server'] as const) {
    const framing = protocol.framing(state, 0, from);
    if (framing.kind === 'octets') expect(framing.n).toBeGreaterThan(0);
    if (framing.kind === 'line') expect(framing.max).toBeGreaterThan(1);
  }
}

describe.each(protocols.map((protocol) => [protocol.id, protocol] as const))('%s', (_, protocol) => {
  const paths = reachable(protocol);

  it('reaches all its phases', () => {
    const phases = new Set([...paths.keys()].map((key) => key.split(' ')[0]));
    for (const phase of protocol.phases) expect(phases).toContain(phase);
    expect(phases).toContain('ended');
  });

  it.each([...paths.keys()].map((key, turn) => [key, turn] as const))(
    'takes every verb and garbage in: %s',
    (key, turn) => {
      const path = paths.get(key)!;
      const reached = drive(protocol, path);
      checkOutcome(protocol, path, reached);
      const from = { ...protocol, dialogue: { ...protocol.dialogue, start: reached.state } };
      const check = (happenings: readonly Happening[]) => checkOutcome(from, happenings, drive(from, happenings));
      for (const typed of attempts(protocol, turn)) {
        const answer = REPLIES[typed.length % REPLIES.length]!;
        check([line(typed, 'client')]);
        check([line(typed, 'client'), line(answer, 'server'), line('x', 'client')]);
      }
      for (const said of [...REPLIES, ...GARBAGE]) check([line(said, 'server')]);
    },
  );
});
