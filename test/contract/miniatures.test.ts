/** What the miniatures do by themselves: literals that wait, a greeting without CRLF, a second connection. */
import { describe, expect, it } from 'vitest';
import { client, drive, type Happening, opened, server, spell } from '../support/conversation-driver.ts';
import { miniFtp } from './miniatures/ftp.ts';
import { miniImap } from './miniatures/imap.ts';
import { miniSvn } from './miniatures/svn.ts';

describe('IMAP', () => {
  const units = (...happenings: readonly Happening[]) => spell(drive(miniImap, happenings).units);
  const asked = client('a1 LOGIN {5}\r\n');
  /** How the client's next octets are cut. */
  const demand = (...happenings: readonly Happening[]) =>
    miniImap.framing(drive(miniImap, happenings).state, 0, 'client');

  it('cuts a literal by count once the server said go on, line ends inside it or not', () => {
    expect(units(asked, server('+ go on\r\n'), client('al\r\ne {6}\r\n'))).toEqual([
      '0c@0 crlf "a1 LOGIN {5}\\r\\n"',
      '0s@0 crlf "+ go on\\r\\n"',
      '0c@14 full "al\\r\\ne"',
      '0c@19 crlf " {6}\\r\\n"',
    ]);
  });

  it('waits for `+`, and untagged data is no answer', () => {
    expect(demand(asked).kind).toBe('line');
    expect(demand(asked, server('* 3 EXISTS\r\n')).kind).toBe('line');
    expect(demand(asked, server('* 3 EXISTS\r\n+ \r\n'))).toEqual({ kind: 'octets', n: 5 });
  });

  it('is called off by a tagged refusal', () => {
    expect(demand(asked, server('a1 NO too long\r\n')).kind).toBe('line');
    expect(demand(asked, server('a1 BAD too long\r\n+ late\r\n')).kind).toBe('line');
  });

  it('does not wait with `{n+}` (RFC 7888)', () => {
    expect(units(client('a1 LOGIN {5+}\r\na\r\nce secret\r\n'))).toEqual([
      '0c@0 crlf "a1 LOGIN {5+}\\r\\n"',
      '0c@15 full "a\\r\\nce"',
      '0c@20 crlf " secret\\r\\n"',
    ]);
  });

  it.each(['a1 LOGIN "{5}"\r\n', 'a1 LOGIN {5} x\r\n', 'a1 LOGIN {5}\n', 'a1 LOGIN {}\r\n', 'a1 LOGIN {-5}\r\n'])(
    '%j announces no literal',
    (line) => expect(demand(client(line), server('+ go on\r\n')).kind).toBe('line'),
  );

  it('takes the literals of the server without asking', () => {
    expect(units(server('* 1 FETCH (BODY[] {4}\r\n)\r\n( BODY[1] ~{2}\r\n\r\n)\r\n'))).toEqual([
      '0s@0 crlf "* 1 FETCH (BODY[] {4}\\r\\n"',
      '0s@23 full ")\\r\\n("',
      '0s@27 crlf " BODY[1] ~{2}\\r\\n"',
      '0s@42 full "\\r\\n"',
      '0s@44 crlf ")\\r\\n"',
    ]);
  });

  it('goes on with the line behind an empty literal', () => {
    expect(units(server('* 1 FETCH (BODY[] {0}\r\n)\r\n'))).toHaveLength(2);
  });
});

describe('svn', () => {
  const items = (...happenings: readonly Happening[]) => drive(miniSvn, happenings).state;

  it('has the whole greeting without a CRLF or anything behind its blank', () => {
    const greeting = '( success ( 2 2 ( ANONYMOUS ) ( edit-pipeline ) ) ) ';
    const { units, notes } = drive(miniSvn, [server(greeting)]);
    expect(notes).toEqual([{ kind: 'data', exchange: null, what: 'item', params: { number: 1 } }]);
    expect(units.every((unit) => unit.end === 'full')).toBe(true);
  });

  it('does not look into counted strings', () => {
    expect(items(server('( 5:) ) ( 3:\n:( ) ')).server).toEqual({ left: 0, depth: 0, items: 1 });
  });

  it('keeps the two sides apart', () => {
    const state = items(server('( success ( '), client('( 2 ( ) ) '));
    expect(state.server).toMatchObject({ depth: 2, items: 0 });
    expect(state.client).toMatchObject({ depth: 0, items: 1 });
  });
});

describe('FTP', () => {
  const effects = (...happenings: readonly Happening[]) =>
    drive(miniFtp, [opened('ftp.example.test'), ...happenings]).effects;

  it('opens what PASV names, at the server it already talks to', () => {
    expect(effects(client('PASV\r\n'), server('227 Entering Passive Mode (10,0,0,9,66,204).\r\n'))).toEqual([
      { type: 'open', channel: 1, via: 'connect', host: 'ftp.example.test', port: 66 * 256 + 204 },
    ]);
  });

  it('opens what EPSV names', () => {
    expect(effects(client('EPSV\r\n'), server('229 Entering Extended Passive Mode (|||17101|)\r\n'))).toEqual([
      { type: 'open', channel: 1, via: 'connect', host: 'ftp.example.test', port: 17_101 },
    ]);
  });

  it('listens for PORT before the command is written: the effect is of the client unit', () => {
    expect(effects(client('PORT 127,0,0,1,200,13\r\n'))).toEqual([
      { type: 'open', channel: 1, via: 'listen', host: '127.0.0.1', port: 200 * 256 + 13 },
    ]);
    expect(effects(server('200 PORT command successful.\r\n'))).toEqual([]);
  });

  it('gives each data connection a channel of its own', () => {
    const channels = effects(
      server('227 ok (1,2,3,4,0,21)\r\n'),
      client('PORT 127,0,0,1,200,13\r\n'),
      server('229 ok (|||17102|)\r\n'),
    ).map((effect) => effect.channel);
    expect(channels).toEqual([1, 2, 3]);
  });

  it.each(['227 no numbers here', '229 (|||)', '230 (1,2,3,4,5,6)'])('%j opens nothing', (line) =>
    expect(effects(server(`${line}\r\n`))).toEqual([]),
  );

  it('finds the argument of PASS, and nothing else, secret', () => {
    const { secrets } = drive(miniFtp, [opened(), client('USER alice\r\nPASS two words\r\nPASSIVE x\r\n')]);
    expect(secrets.map(({ secrets: found }) => found)).toEqual([[], [{ start: 5, end: 14, kind: 'password' }], []]);
  });

  it('counts what comes by the data connection and keeps control lines out of it', () => {
    const data = new Uint8Array(70_000);
    const { state, units } = drive(miniFtp, [
      opened(),
      { event: { type: 'opened', channel: 1, host: 'ftp.example.test', port: 17_101, tls: null } },
      { channel: 1, from: 'server', bytes: data },
      server('226 Transfer complete.\r\n'),
      { event: { type: 'closed', channel: 1, by: 'server', problem: null } },
    ]);
    expect(state).toMatchObject({ received: 70_000, openData: 0 });
    expect(units.filter(({ channel }) => channel === 1).map(({ bytes }) => bytes.length)).toEqual([65_536, 4_464]);
  });
});
