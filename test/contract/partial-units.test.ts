/** What is longer than a unit, and what is cut off: every unit stays small, and so does what waits. */
import { describe, expect, it } from 'vitest';
import { smtp } from '../../src/protocols/smtp/index.ts';
import { Cutter } from '../../src/wire/cutter.ts';
import { MAX_UNIT, type Side, type Unit } from '../../src/wire/unit.ts';
import {
  client,
  closed,
  type Drivable,
  drive,
  joined,
  octets,
  opened,
  secured,
  server,
  spell,
} from '../support/conversation-driver.ts';
import { miniImap } from './miniatures/imap.ts';

const CHUNK = 65_536;
const MEGABYTE = 1_048_576;

type Tally = { units: number; octets: number; longest: number; kept: number; ends: Set<Unit['end']>; last: string };

/** Streams `count` octets of one side in 64 KiB chunks and keeps no unit, so that only the cutter could grow. */
function stream<S>(protocol: Drivable<S>, before: S, from: Side, count: number): Tally & { state: S } {
  const cutter = new Cutter();
  const tally: Tally = { units: 0, octets: 0, longest: 0, kept: 0, ends: new Set(), last: '' };
  let state = before;
  const fold = (bytes: Uint8Array, end: Unit['end']) => {
    state = protocol.dialogue.step(state, { type: 'unit', channel: 0, from, offset: tally.octets, bytes, end }).state;
    tally.units++;
    tally.octets += bytes.length;
    tally.longest = Math.max(tally.longest, bytes.length);
    tally.ends.add(end);
    tally.last = end;
  };
  for (let left = count; left > 0; left -= CHUNK) {
    cutter.push(new Uint8Array(Math.min(CHUNK, left)).fill(0x78));
    for (let piece = next(); piece; piece = next()) fold(piece.bytes, piece.end);
    tally.kept = Math.max(tally.kept, cutter.peek().buffer.byteLength);
    expect(cutter.size).toBeLessThan(MAX_UNIT);
  }
  for (let piece = cutter.flush(); piece; piece = cutter.flush()) fold(piece.bytes, piece.end);
  return { ...tally, state };

  function next() {
    return cutter.next(protocol.framing(state, 0, from));
  }
}

describe.each(['server', 'client'] as const)('10 MB without a line end from the %s', (from) => {
  it('comes out in full units, the rest as a partial one, and little is kept', () => {
    const before = drive(smtp, [opened(), server('220 mail.example.test ESMTP\r\n')]).state;
    const { state, ...tally } = stream(smtp, before, from, 10 * MEGABYTE + 100);
    expect(tally).toMatchObject({ units: 161, octets: 10 * MEGABYTE + 100, longest: MAX_UNIT, last: 'partial' });
    expect([...tally.ends]).toEqual(['full', 'partial']);
    expect(tally.kept).toBeLessThanOrEqual(4 * MAX_UNIT);
    expect(JSON.stringify(state).length).toBeLessThan(20_000);
    expect(smtp.view(state).phase).toBe('hello');
  });
});

it('10 MB of message text in one line does not grow the state', () => {
  const before = drive(smtp, [
    opened(),
    server('220 x ESMTP\r\n'),
    client('DATA\r\n'),
    server('354 go\r\n'),
    client('\r\n'),
  ]).state;
  const { state } = stream(smtp, before, 'client', 10 * MEGABYTE);
  expect(smtp.view(state).message).toMatchObject({ octets: 10 * MEGABYTE + 2, bodyLines: 1 });
  expect(JSON.stringify(state).length).toBeLessThan(20_000);
});

it('a literal of 100 MB comes in units of 64 KiB, and the line behind it is a line again', () => {
  const size = 100 * MEGABYTE + 7;
  const before = drive(miniImap, [server(`* 1 FETCH (BODY[] {${size}}\r\n`)]).state;
  const { state, ...tally } = stream(miniImap, before, 'server', size);
  expect(tally).toMatchObject({ units: 1601, octets: size, longest: MAX_UNIT, last: 'full' });
  expect([...tally.ends]).toEqual(['full']);
  expect(tally.kept).toBeLessThanOrEqual(4 * MAX_UNIT);
  expect(miniImap.framing(state, 0, 'server').kind).toBe('line');
});

describe('what is cut off', () => {
  it('comes out as a partial unit on close, and says nothing for certain', () => {
    const { units, notes } = drive(smtp, [opened(), server('220 mail ES'), closed]);
    expect(spell(units)).toEqual(['0s@0 partial "220 mail ES"']);
    expect(notes.filter(({ kind }) => kind === 'reply')).toEqual([]);
  });

  it('says that a reply was left unfinished', () => {
    const { notes } = drive(smtp, [opened(), server('220-mail\r\n220-mo'), closed]);
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'hint', id: 'smtp.reply.unfinished' }));
  });

  it('comes out before TLS, from both sides; what follows starts a line of its own', () => {
    const happenings = [
      opened(),
      server('220 x ESMTP\r\n'),
      client('STARTTLS\r\n'),
      server('220 go\r\n250 inj'),
      client('MAIL FR'),
      secured,
      client('EHLO x\r\n'),
      server('250 x\r\n'),
    ];
    const { units, state } = drive(smtp, happenings);
    expect(spell(units)).toEqual([
      '0s@0 crlf "220 x ESMTP\\r\\n"',
      '0c@0 crlf "STARTTLS\\r\\n"',
      '0s@13 crlf "220 go\\r\\n"',
      '0s@21 partial "250 inj"',
      '0c@10 partial "MAIL FR"',
      '0c@17 crlf "EHLO x\\r\\n"',
      '0s@28 crlf "250 x\\r\\n"',
    ]);
    expect(joined(units, 'server').equals(octets('220 x ESMTP\r\n220 go\r\n250 inj250 x\r\n'))).toBe(true);
    expect(smtp.view(state)).toMatchObject({ phase: 'hello', outstanding: 0, secured: true });
  });

  it('hides half a password', () => {
    const { secrets } = drive(smtp, [
      opened(),
      server('220 x ESMTP\r\n'),
      client('AUTH LOGIN\r\n'),
      server('334 VXNlcm5hbWU6\r\n'),
      client('YWxpY2U=\r\n'),
      server('334 UGFzc3dvcmQ6\r\n'),
      client('c2Vjcm'),
      closed,
    ]);
    expect(secrets.flatMap(({ unit, secrets: found }) => (unit.end === 'partial' ? found : []))).toEqual([
      { start: 0, end: 6, kind: 'password' },
    ]);
  });
});
