/**
 * Both sides of a connection as nobody should behave: real sessions and logins with pieces lost, doubled, moved, damaged
 * or said by the wrong side, and streams of nothing but oddities. Made for any protocol of the registry.
 */
import fc from 'fast-check';
import type { Protocol } from '../../src/protocols/contract.ts';
import { MAX_UNIT } from '../../src/wire/unit.ts';
import { closed, type Happening, octets, opened, secured, TLS } from './conversation-driver.ts';
import { allAttempts, REPLIES } from './hostile-lines.ts';
import { sessions } from './transcripts.ts';

const SIDES = ['client', 'server'] as const;
/** Whoever has no recorded session of their own is shown everybody's. */
const RECORDED = ['smtp', 'pop3', 'imap', 'svn', 'ftp'];

/** Line ends and dots in every wrong way. */
const ENDS = [
  '\r',
  '\n',
  '\r\r\n',
  '\n\r',
  '\r\n.\r\n',
  '\r\n.\n',
  '\n.\r\n',
  '\n.\n',
  '.\r',
  '..\r\n',
  '. \r\n',
  '\r\n',
];
/** Counted octets: right, wrong, and beyond all reason. */
const COUNTS = [
  'BDAT 0\r\n',
  'BDAT 0 LAST\r\n',
  'BDAT 7 LAST\r\nab\r\n.\r\n',
  'BDAT 3\r\nabcQUIT\r\n',
  'BDAT 12\r\nMAIL FROM:<>',
  'BDAT -1\r\n',
  'BDAT 1e3\r\n',
  'BDAT 4294967296\r\n',
  'BDAT 18446744073709551617 LAST\r\n',
  'a1 LOGIN {5}\r\nalice {6}\r\nsecret\r\n',
  '* 1 FETCH (BODY[] {11}\r\nhello world)\r\n',
  '{4294967296}\r\n',
  '+OK 99999999999999999999 octets\r\n',
  '( success ( 1 2 ) ) ',
];
/** Octets above ASCII: UTF-8, GBK, half a character, a byte order mark, C1. */
const EIGHT_BIT = [
  '\xe4\xbd\xa0\xe5\xa5\xbd',
  '\xc4\xe3\xba\xc3',
  '\xe4\xbd',
  '\xef\xbb\xbf',
  '\x9b2J',
  '\xff\xfe\0\0',
];
/** Around the longest unit, a CR or an LF at its very edge. */
const LONG = Array.from({ length: MAX_UNIT / 4 }, (_, n) => n.toString(36).padStart(4, 'z')).join('');
const HUGE = ['', '\n', '\r\n', '\r', 'x\r\n'].flatMap((end) =>
  [MAX_UNIT - 1, MAX_UNIT].map((length) => `${LONG.slice(0, length)}${end}`),
);

const said = (from: 'client' | 'server', text: string): Happening => ({ channel: 0, from, bytes: octets(text) });

/** Conversations that go well: recorded ones of this protocol, and its logins. */
function plausible(protocol: Protocol): readonly (readonly Happening[])[] {
  // Only those that every checkout has: a seed must mean the same everywhere.
  const kept = (id: string) => sessions(id).filter(({ name }) => name.startsWith('fixtures'));
  const own = kept(protocol.id);
  const recorded = own.length > 0 ? own : RECORDED.flatMap(kept);
  const logins = (protocol.logins ?? []).map(({ lines }) =>
    lines.map(({ from, line, made }) => said(from, `${made ? Buffer.from(line).toString('base64') : line}\r\n`)),
  );
  return [...recorded.map(({ happenings }) => happenings), ...logins.map((lines) => [opened(), ...lines])];
}

/** What happens beside octets. Whoever connects again has hung up before. */
const EVENTS: readonly (readonly Happening[])[] = [
  [secured],
  [closed],
  [closed, opened()],
  [closed, opened('mail.example.test', TLS)],
  [{ event: { type: 'tls', channel: 0, result: { kind: 'tls.handshake', params: {} } } }],
  [{ event: { type: 'closed', channel: 0, by: 'client', problem: null } }],
  [{ event: { type: 'closed', channel: 0, by: 'timeout', problem: { kind: 'net.timeout', params: {} } } }],
  [{ event: { type: 'injected', channel: 0, from: 'server', bytes: octets('250 injected\r\n') } }],
];

/** Octets of one side that belong to no good conversation, or to another place of it. */
function oddities(protocol: Protocol): fc.Arbitrary<Uint8Array> {
  const word = fc.constantFrom(...allAttempts(protocol), ...REPLIES).map((text) => `${text}\r\n`);
  return fc.oneof(
    { weight: 30, arbitrary: word.map(octets) },
    { weight: 8, arbitrary: fc.constantFrom(...ENDS, ...COUNTS, ...EIGHT_BIT).map(octets) },
    { weight: 6, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 120 }) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...EIGHT_BIT, '\0', 'a', '.', '-', ' '), fc.nat(40))
        .map(([unit, times]) => octets(`${unit.repeat(times + 1)}\r\n`)),
    },
    // A line behind a line in one write.
    { weight: 4, arbitrary: fc.array(word, { minLength: 2, maxLength: 6 }).map((lines) => octets(lines.join(''))) },
  );
}

function oddHappenings(protocol: Protocol): fc.Arbitrary<readonly Happening[]> {
  const bytes = fc.record({ channel: fc.constant(0), from: fc.constantFrom(...SIDES), bytes: oddities(protocol) });
  return fc.oneof(
    { weight: 12, arbitrary: bytes.map((happening) => [happening]) },
    { weight: 1, arbitrary: fc.constantFrom(...EVENTS) },
  );
}

/** What can go wrong at one place of a conversation. */
type Damage = (happenings: Happening[], at: number) => void;

/** Changes the octets at a place, if there are any. */
const onOctets =
  (change: (bytes: Uint8Array) => Uint8Array): Damage =>
  (happenings, at) => {
    const happening = happenings[at]!;
    if ('bytes' in happening) happenings[at] = { ...happening, bytes: change(happening.bytes) };
  };
const onText = (change: (text: string) => string): Damage =>
  onOctets((bytes) => octets(change(Buffer.from(bytes).toString('latin1'))));

function damages(protocol: Protocol): fc.Arbitrary<Damage> {
  const odd = oddHappenings(protocol);
  return fc.oneof(
    fc.constantFrom<Damage>(
      (happenings, at) => happenings.splice(at, 1),
      (happenings, at) => happenings.splice(at, 0, happenings[at]!),
      (happenings, at) => happenings.splice(at, 2, ...happenings.slice(at, at + 2).reverse()),
      (happenings, at) => happenings.splice(at + 1),
      (happenings, at) => {
        const happening = happenings[at]!;
        if (!('bytes' in happening)) return;
        happenings[at] = { ...happening, from: happening.from === 'client' ? 'server' : 'client' };
      },
      onText((text) => text.replaceAll('\r', '')),
      onText((text) => text.replaceAll('\n', '')),
      onText((text) => text.replaceAll('\r\n', ' \r\n')),
      onText((text) => text.toLowerCase()),
      onText((text) => text.replace(' ', '')),
      onText((text) => text.replace(/(\d)(?=-| )/, '9')),
    ),
    odd.map(
      (more): Damage =>
        (happenings, at) =>
          happenings.splice(at, 0, ...more),
    ),
    fc.tuple(fc.nat(), fc.nat(255)).map(([where, octet]) =>
      onOctets((bytes) => {
        const changed = bytes.slice();
        if (changed.length > 0) changed[where % changed.length] = octet;
        return changed;
      }),
    ),
    fc
      .tuple(fc.nat(), oddities(protocol))
      .map(([where, more]) =>
        onOctets((bytes) =>
          Buffer.concat([
            bytes.subarray(0, where % (bytes.length + 1)),
            more,
            bytes.subarray(where % (bytes.length + 1)),
          ]),
        ),
      ),
  );
}

function damaged(protocol: Protocol): fc.Arbitrary<readonly Happening[]> {
  const damage = fc.tuple(fc.nat(), damages(protocol));
  return fc
    .tuple(fc.constantFrom(...plausible(protocol)), fc.array(damage, { maxLength: 8 }))
    .map(([conversation, list]) => {
      const happenings = [...conversation];
      for (const [at, change] of list) if (happenings.length > 0) change(happenings, at % happenings.length);
      return happenings;
    });
}

/** The beginning of a good conversation, then oddities alone. */
function lost(protocol: Protocol): fc.Arbitrary<readonly Happening[]> {
  const beginning = fc
    .tuple(fc.constantFrom(...plausible(protocol)), fc.nat())
    .map(([conversation, length]) => conversation.slice(0, 1 + (length % conversation.length)));
  const rest = fc.array(oddHappenings(protocol), { minLength: 1, maxLength: 40, size: 'max' });
  return fc.tuple(beginning, rest).map(([start, more]) => [...start, ...more.flat()]);
}

/** A line too long for a unit somewhere in it. */
function huge(protocol: Protocol): fc.Arbitrary<readonly Happening[]> {
  const line = fc.tuple(fc.constantFrom(...SIDES), fc.constantFrom(...HUGE)).map(([from, text]) => said(from, text));
  return fc.tuple(damaged(protocol), fc.nat(), line).map(([happenings, at, long]) => {
    const place = at % (happenings.length + 1);
    return [...happenings.slice(0, place), long, ...happenings.slice(place)];
  });
}

/** All of it. */
export function hostileStreams(protocol: Protocol): fc.Arbitrary<readonly Happening[]> {
  return fc.oneof(
    { weight: 40, arbitrary: damaged(protocol) },
    { weight: 40, arbitrary: lost(protocol) },
    { weight: 1, arbitrary: huge(protocol) },
  );
}
