/** Every protocol of the registry: every verb and garbage in every phase it can reach, and a million octets of fuzz. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Protocol } from '../../src/protocols/contract.ts';
import { protocols } from '../../src/protocols/registry.ts';
import { encodeText } from '../../src/wire/charset.ts';
import {
  client,
  closed,
  type Drivable,
  drive,
  type Happening,
  joined,
  type Outcome,
  octets,
  opened,
  secured,
  sent,
  server,
  spell,
} from '../support/conversation-driver.ts';

/** Server lines that take any of our protocols somewhere. */
const REPLIES = [
  '220 mail.example.test ESMTP',
  '250-mail.example.test\r\n250-PIPELINING\r\n250-STARTTLS\r\n250-AUTH PLAIN LOGIN CRAM-MD5\r\n250 CHUNKING',
  '250 2.0.0 Ok',
  '334 VXNlcm5hbWU6',
  '334 ',
  '354 go',
  '235 2.7.0 ok',
  '421 4.4.2 timeout',
  '535 5.7.8 no',
  '554 no',
  '221 bye',
  '+OK',
  '-ERR no',
  '+ ',
  '* OK ready',
  'a1 OK done',
];
const GARBAGE = [
  '',
  ' ',
  '.',
  '..',
  '*',
  '=',
  '\0',
  '\x1b[2J',
  'x'.repeat(3000),
  'QUIT QUIT',
  '\xff\xfe',
  'BDAT 5',
  'BDAT 99999999999999999999 LAST',
  '250 ok',
];
const ARGUMENTS = [
  '',
  ' ',
  ' x',
  ' FROM:<a@b.test>',
  ' TO:<c@d.test>',
  ' LOGIN',
  ' PLAIN AGEAYg==',
  ' 5 LAST',
  ' \xe4\xbd\xa0',
  ` ${'y'.repeat(600)}`,
];

const line = (text: string, from: 'client' | 'server'): Happening =>
  from === 'client' ? client(`${text}\r\n`) : server(`${text}\r\n`);

/** Every line a client could try. */
const attempts = (protocol: Protocol) => [
  ...GARBAGE,
  ...protocol.verbs.flatMap((verb) => ARGUMENTS.map((argument) => `${verb}${argument}`)),
];

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
  const moves = [
    ...verbs.flatMap((verb) => REPLIES.slice(0, 11).map((reply) => [line(verb, 'client'), line(reply, 'server')])),
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

  it.each([...paths])('takes every verb and garbage in: %s', (_, path) => {
    for (const typed of attempts(protocol)) {
      const before = [...path, line(typed, 'client')];
      checkOutcome(protocol, before, drive(protocol, before));
      const answered = [...before, line(REPLIES[typed.length % REPLIES.length]!, 'server'), line('x', 'client')];
      checkOutcome(protocol, answered, drive(protocol, answered));
    }
    for (const said of [...REPLIES, ...GARBAGE]) {
      const after = [...path, line(said, 'server')];
      checkOutcome(protocol, after, drive(protocol, after));
    }
  });

  it('is a million octets of fuzz away from throwing or losing one', () => {
    let total = 0;
    const words = [...attempts(protocol), ...REPLIES];
    const piece = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words).map((text) => octets(`${text}\r\n`)) },
      { weight: 2, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 200 }) },
      { weight: 1, arbitrary: fc.constantFrom('\r', '\n', '\r\n.\r\n', '\n.\n', '250-', '334 ').map(octets) },
    );
    const happening: fc.Arbitrary<Happening> = fc.oneof(
      {
        weight: 20,
        arbitrary: fc.record({
          channel: fc.constant(0),
          from: fc.constantFrom('client' as const, 'server' as const),
          bytes: piece,
        }),
      },
      { weight: 1, arbitrary: fc.constantFrom(secured, closed, opened()) },
    );
    fc.assert(
      fc.property(fc.array(happening, { minLength: 10, maxLength: 60, size: 'max' }), (list) => {
        const happenings = [opened(), ...list];
        const outcome = drive(protocol, happenings);
        checkOutcome(protocol, happenings, outcome);
        total += sent(happenings, 'client').length + sent(happenings, 'server').length;
      }),
      { seed: 42, numRuns: 700 },
    );
    expect(total).toBeGreaterThanOrEqual(1_000_000);
  });

  it('gives the same units of fuzz however it is chunked', () => {
    const fixed = protocol as Drivable<unknown>;
    const script = fc.array(fc.constantFrom(...attempts(protocol).slice(0, 60), ...REPLIES), { maxLength: 12 });
    fc.assert(
      fc.property(script, fc.integer({ min: 1, max: 9 }), (lines, size) => {
        const happenings = lines.map((text, index) => line(text, index % 2 === 0 ? 'server' : 'client'));
        const chopped = happenings.flatMap((one) => chop(one, size));
        const [whole, parts] = [drive(fixed, [opened(), ...happenings]), drive(fixed, [opened(), ...chopped])];
        const sides = (outcome: Outcome<unknown>) =>
          spell(outcome.units.filter((unit) => fixed.framing(outcome.state, 0, unit.from).kind !== 'rest'));
        expect(sides(parts)).toEqual(sides(whole));
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});

function chop(happening: Happening, size: number): Happening[] {
  if (!('bytes' in happening)) return [happening];
  const parts: Happening[] = [];
  for (let at = 0; at < happening.bytes.length; at += size) {
    parts.push({ ...happening, bytes: happening.bytes.subarray(at, at + size) });
  }
  return parts;
}
