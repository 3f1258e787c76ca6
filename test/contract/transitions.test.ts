/** What the map of phases says is what the dialogues do: on sessions of real servers, and on the ways one by one. */
import { describe, expect, it } from 'vitest';
import type { Protocol } from '../../src/protocols/contract.ts';
import { protocols } from '../../src/protocols/registry.ts';
import { phaseMap } from '../../src/ui/phase-map.ts';
import { client, drive, type Happening, opened, secured, server } from '../support/conversation-driver.ts';
import { sessions } from '../support/transcripts.ts';

const known = ({ transitions }: Protocol, from: string, to: string) =>
  transitions.some((way) => (way.from === null || way.from === from) && way.to === to);

/** Where clients in the recordings spoke out of turn: AUTH in mid-transaction, a chunk before any MAIL. No map shows that. */
const AGAINST_THE_RULES = new Set(['auth → rcpt', 'hello → data']);

describe.each(protocols.map((protocol) => [protocol.id, protocol] as const))('%s', (id, protocol) => {
  it('goes no way in a recorded session that the map does not know', () => {
    const strange = new Set<string>();
    for (const session of sessions(id)) {
      for (const note of drive(protocol, session.happenings).notes) {
        // Capabilities can be forgotten on the spot: that is no way.
        if (note.kind !== 'phase' || note.from === note.to || known(protocol, note.from, note.to)) continue;
        const way = `${note.from} → ${note.to}`;
        if (!AGAINST_THE_RULES.has(way)) strange.add(`${session.name}: ${way}`);
      }
    }
    expect([...strange]).toEqual([]);
  });

  it('has every phase of the strip on the map, and every way has its source', () => {
    const { stops } = phaseMap(protocol);
    const phases = stops.map(({ phase }) => phase);
    expect(phases).toEqual(expect.arrayContaining([...protocol.phases]));
    expect(new Set(phases).size).toBe(phases.length);
    for (const { source, by } of protocol.transitions) {
      expect(source).toMatch(/^RFC \d+ §/);
      expect(by.length).toBeGreaterThan(0);
    }
  });
});

const ehlo = [client('EHLO me\r\n'), server('250-mail\r\n250-AUTH LOGIN\r\n250 CHUNKING\r\n')];
const hello = [opened(), server('220 mail ESMTP\r\n'), ...ehlo];
const login = [client('AUTH LOGIN YWxpY2U=\r\n'), server('334 UGFzc3dvcmQ6\r\n'), client('eA==\r\n')];
const mail = [client('MAIL FROM:<a@b.test>\r\n'), server('250 ok\r\n')];
const rcpt = [...mail, client('RCPT TO:<a@b.test>\r\n'), server('250 ok\r\n')];
const data = [...rcpt, client('DATA\r\n'), server('354 go\r\n')];
const rset = [client('RSET\r\n'), server('250 ok\r\n')];
const inside = [...login, server('235 ok\r\n')];
const pop = [opened(), server('+OK <1@mail>\r\n')];
const named = [...pop, client('USER alice\r\n'), server('+OK\r\n')];

const ok = (command: string): readonly Happening[] => [client(`a1 ${command}\r\n`), server('a1 OK done\r\n')];
const box = [opened(), server('* OK ready\r\n')];
const asks = [client('a1 AUTHENTICATE LOGIN\r\n')];
const within = [...box, ...ok('LOGIN alice x')];
const open = [...within, ...ok('SELECT INBOX')];
const idle = [client('a1 IDLE\r\n'), server('+ idling\r\n')];
const idled = [...idle, client('DONE\r\n'), server('a1 OK\r\n')];
const leave = [client('a1 LOGOUT\r\n')];

/** How to walk each way: a session that ends with it. */
const walks: Readonly<Record<string, readonly (readonly [string, string, readonly Happening[]])[]>> = {
  smtp: [
    ['greeting', 'hello', hello.slice(0, 2)],
    ['greeting', 'refused', [opened(), server('554 no\r\n')]],
    ['hello', 'auth', [...hello, ...login]],
    ['auth', 'hello', [...hello, ...login, server('535 no\r\n')]],
    ['hello', 'mail', [...hello, ...mail]],
    ['hello', 'tls', [...hello, client('STARTTLS\r\n'), server('220 go\r\n')]],
    ['tls', 'hello', [...hello, client('STARTTLS\r\n'), server('220 go\r\n'), secured]],
    ['auth', 'mail', [...hello, ...inside, ...mail]],
    ['mail', 'rcpt', [...hello, ...rcpt]],
    ['mail', 'hello', [...hello, ...mail, ...rset]],
    ['mail', 'auth', [...hello, ...inside, ...mail, ...rset]],
    ['rcpt', 'data', [...hello, ...data]],
    ['rcpt', 'hello', [...hello, ...rcpt, ...ehlo]],
    ['rcpt', 'auth', [...hello, ...inside, ...rcpt, ...rset]],
    ['data', 'hello', [...hello, ...data, client('hi\r\n.\r\n'), server('250 ok\r\n')]],
    ['data', 'auth', [...hello, ...inside, ...data, client('hi\r\n.\r\n'), server('250 ok\r\n')]],
    ['data', 'rcpt', [...hello, ...rcpt, client('BDAT 2\r\nhi'), server('250 ok\r\n')]],
    ['rcpt', 'ended', [...hello, ...rcpt, client('QUIT\r\n'), server('221 bye\r\n')]],
  ],
  pop3: [
    ['greeting', 'authorization', pop],
    ['authorization', 'auth', named],
    ['authorization', 'transaction', [...pop, client(`APOP alice ${'0'.repeat(32)}\r\n`), server('+OK\r\n')]],
    ['authorization', 'tls', [...pop, client('STLS\r\n'), server('+OK\r\n')]],
    ['tls', 'authorization', [...pop, client('STLS\r\n'), server('+OK\r\n'), secured]],
    ['authorization', 'ended', [...pop, client('QUIT\r\n'), server('+OK\r\n')]],
    ['auth', 'transaction', [...named, client('PASS x\r\n'), server('+OK\r\n')]],
    ['auth', 'authorization', [...named, client('PASS x\r\n'), server('-ERR no\r\n')]],
    ['auth', 'ended', [...named, client('QUIT\r\n'), server('+OK\r\n')]],
    ['transaction', 'update', [...named, client('PASS x\r\n'), server('+OK\r\n'), client('QUIT\r\n')]],
    ['update', 'ended', [...named, client('PASS x\r\n'), server('+OK\r\n'), client('QUIT\r\n'), server('+OK\r\n')]],
  ],
  imap: [
    ['greeting', 'not-authenticated', box],
    ['greeting', 'authenticated', [opened(), server('* PREAUTH hello\r\n')]],
    ['not-authenticated', 'tls', [...box, ...ok('STARTTLS')]],
    ['not-authenticated', 'auth', [...box, ...asks]],
    ['not-authenticated', 'authenticated', within],
    ['not-authenticated', 'logout', [...box, ...leave]],
    ['tls', 'not-authenticated', [...box, ...ok('STARTTLS'), secured]],
    ['auth', 'authenticated', [...box, ...asks, server('a1 OK\r\n')]],
    ['auth', 'not-authenticated', [...box, ...asks, server('+ \r\n'), client('*\r\n'), server('a1 BAD no\r\n')]],
    ['authenticated', 'selected', open],
    ['authenticated', 'idle', [...within, ...idle]],
    ['authenticated', 'not-authenticated', [...within, ...ok('UNAUTHENTICATE')]],
    ['authenticated', 'logout', [...within, ...leave]],
    ['selected', 'idle', [...open, ...idle]],
    ['selected', 'authenticated', [...open, ...ok('CLOSE')]],
    ['selected', 'authenticated', [...open, client('a2 SELECT nowhere\r\n'), server('a2 NO none\r\n')]],
    ['selected', 'not-authenticated', [...open, ...ok('UNAUTHENTICATE')]],
    ['selected', 'logout', [...open, ...leave]],
    ['idle', 'selected', [...open, ...idled]],
    ['idle', 'authenticated', [...within, ...idled]],
    ['logout', 'ended', [...open, ...leave, server('* BYE bye\r\n')]],
  ],
};

for (const protocol of protocols.filter(({ transitions }) => transitions.length > 0)) {
  // LMTP goes the ways of SMTP.
  const own = walks[protocol.id === 'lmtp' ? 'smtp' : protocol.id] ?? [];
  it(`${protocol.id}: each way of the map can be walked`, () => {
    for (const [from, to, happenings] of own) {
      const notes = drive(protocol, happenings).notes.filter((note) => note.kind === 'phase');
      expect(notes.at(-1), `${from} → ${to}`).toMatchObject({ from, to });
    }
    const walked = new Set(own.map(([from, to]) => `${from} ${to}`));
    const missing = protocol.transitions.filter(({ from, to }) => from !== null && !walked.has(`${from} ${to}`));
    expect(missing).toEqual([]);
  });
}
