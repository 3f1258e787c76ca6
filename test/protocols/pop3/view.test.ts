import { describe, expect, it } from 'vitest';
import { pop3 } from '../../../src/protocols/pop3/index.ts';
import { protocolByGreeting } from '../../../src/protocols/registry.ts';
import { client, drive, octets, opened, server, TLS } from '../../support/conversation-driver.ts';
import { ASKED_CAPA, ASKED_PASSWORD, ASKED_USER, GREETED, LOGGED_IN, NAMED, REFUSED, TIMESTAMP, talk } from './talk.ts';

const viewOf = (lines: readonly string[]) => pop3.view(talk(lines).state);
const verbs = (lines: readonly string[]) => viewOf(lines).legal.map(({ verb }) => verb);

const TRANSACTION = ['STAT', 'LIST', 'RETR', 'TOP', 'UIDL', 'DELE', 'NOOP', 'CAPA', 'QUIT'];
const SECURED = [...NAMED, 'C: STLS', 'S: +OK go', '<tls>'];

describe('phase and legal commands', () => {
  it.each([
    ['before the greeting', [], 'greeting', []],
    ['greeted', GREETED, 'authorization', ['CAPA', 'USER', 'QUIT']],
    ['greeted with a timestamp', TIMESTAMP, 'authorization', ['CAPA', 'USER', 'APOP', 'QUIT']],
    ['after CAPA', ASKED_CAPA, 'authorization', ['STLS', 'USER', 'AUTH', 'CAPA', 'QUIT']],
    ['after USER', NAMED, 'auth', ['PASS', 'USER', 'QUIT']],
    ['in AUTH', ASKED_PASSWORD, 'auth', ['*']],
    ['logged in', LOGGED_IN, 'transaction', TRANSACTION],
    ['refused', REFUSED, 'authorization', ['STLS', 'USER', 'AUTH', 'CAPA', 'QUIT']],
    ['during the handshake', SECURED.slice(0, -1), 'tls', []],
    ['after the handshake', SECURED, 'authorization', ['CAPA', 'USER', 'QUIT']],
    ['leaving', [...LOGGED_IN, 'C: QUIT'], 'update', TRANSACTION],
    ['gone', [...LOGGED_IN, 'C: QUIT', 'S: +OK'], 'ended', []],
    ['gone before login', [...GREETED, 'C: QUIT', 'S: +OK'], 'ended', []],
    ['lost', [...LOGGED_IN, '<close>'], 'ended', []],
  ] as const)('%s', (_, lines, phase, legal) => {
    expect(viewOf(lines).phase).toBe(phase);
    expect(verbs(lines)).toEqual(legal);
  });

  it('offers RSET where something is marked, and leaves out what CAPA did not list', () => {
    expect(verbs([...LOGGED_IN, 'C: DELE 1', 'S: +OK'])).toContain('RSET');
    const bare = [...GREETED, 'C: CAPA', 'S: +OK', 'S: USER', 'S: .', ...LOGGED_IN.slice(ASKED_CAPA.length)];
    expect(verbs(bare)).not.toContain('TOP');
    expect(verbs(bare)).not.toContain('UIDL');
  });

  it('gives each verb its syntax and where it stands', () => {
    for (const { verb, syntax, source } of viewOf(LOGGED_IN).legal) {
      expect(syntax.startsWith(verb)).toBe(true);
      expect(source).toMatch(/^RFC \d+ §/);
    }
  });
});

describe('what is expected', () => {
  it('a command, an answer, or nothing', () => {
    expect(viewOf(GREETED).input).toEqual({ kind: 'command' });
    expect(viewOf(ASKED_USER).input).toMatchObject({ kind: 'sasl', mechanism: 'LOGIN', asks: 'user' });
    expect(viewOf(ASKED_PASSWORD).input).toMatchObject({ asks: 'password', challenge: octets('Password:') });
    expect(viewOf([...GREETED, 'C: AUTH PLAIN', 'S: +']).input).toMatchObject({ asks: 'user-and-password' });
    expect(viewOf([...GREETED, 'C: AUTH SCRAM-SHA-1', 'S: + ']).input).toMatchObject({ asks: 'user' });
    expect(viewOf(SECURED.slice(0, -1)).input).toEqual({ kind: 'none' });
  });

  it('a response is owed until its final dot', () => {
    const list = [...LOGGED_IN, 'C: LIST'];
    expect(viewOf(list).outstanding).toBe(1);
    expect(viewOf([...list, 'S: +OK', 'S: 1 10']).outstanding).toBe(1);
    expect(viewOf([...list, 'S: +OK', 'S: 1 10', 'S: .']).outstanding).toBe(0);
    expect(viewOf([...LOGGED_IN, 'C: LIST 1', 'S: +OK 1 10']).outstanding).toBe(0);
    expect(viewOf([...list, 'S: -ERR']).outstanding).toBe(0);
    expect(viewOf([...LOGGED_IN, 'C: STAT', 'C: NOOP', 'C: QUIT', 'S: +OK 0 0']).outstanding).toBe(2);
  });

  it('commands may go ahead where PIPELINING was offered, behind nothing that must be last', () => {
    expect(viewOf([...LOGGED_IN, 'C: STAT']).maySendAhead).toBe(true);
    expect(viewOf([...GREETED, 'C: USER x']).maySendAhead).toBe(false);
    expect(viewOf([...ASKED_CAPA, 'C: STLS'])).toMatchObject({ maySendAhead: false, decisive: true });
    expect(viewOf([...ASKED_CAPA, 'C: CAPA']).decisive).toBe(false);
    expect(viewOf([...ASKED_CAPA, 'C: AUTH PLAIN']).maySendAhead).toBe(false);
  });
});

describe('who and what', () => {
  it('the user of USER, APOP and AUTH, once logged in', () => {
    expect(viewOf(NAMED).user).toBeNull();
    expect(viewOf(LOGGED_IN).user).toBe('alice');
    expect(viewOf([...TIMESTAMP, `C: APOP mrose ${'0'.repeat(32)}`, 'S: +OK']).user).toBe('mrose');
    expect(viewOf([...ASKED_PASSWORD, 'C: d29uZGVybGFuZA==', 'S: +OK']).user).toBe('alice');
    expect(viewOf([...GREETED, 'C: AUTH PLAIN AGFsaWNlAHB3', 'S: +OK']).user).toBe('alice');
  });

  it('capabilities as listed, forgotten with TLS', () => {
    expect(viewOf(ASKED_CAPA).capabilities).toContain('SASL PLAIN LOGIN CRAM-MD5');
    expect(viewOf(SECURED)).toMatchObject({ secured: true, capabilities: [] });
    expect(pop3.view(drive(pop3, [opened('a.example.test', TLS)]).state).secured).toBe(true);
  });

  it('ended after QUIT was answered, and when the server speaks unasked', () => {
    expect(viewOf([...LOGGED_IN, 'C: QUIT', 'S: +OK']).ended).toBe(true);
    expect(viewOf([...LOGGED_IN, 'C: QUIT', 'S: -ERR some deleted messages not removed']).ended).toBe(true);
    expect(viewOf([...GREETED, 'C: QUIT', 'S: -ERR what?']).ended).toBe(false);
    expect(viewOf([...LOGGED_IN, 'S: -ERR Disconnected for inactivity.']).ended).toBe(true);
  });
});

it('asks for the handshake once, at the go-ahead', () => {
  const stls = [...ASKED_CAPA, 'C: STLS'];
  expect(talk(stls).effects).toEqual([]);
  expect(talk([...stls, 'S: -ERR no']).effects).toEqual([]);
  expect(talk([...stls, 'S: +OK']).effects).toEqual([{ type: 'startTls', channel: 0, as: 'client' }]);
});

it('is recognised by its greeting, and by no other', () => {
  const named = (text: string) => protocolByGreeting(octets(text)).id;
  expect(named('+OK Dovecot ready.\r\n')).toBe('pop3');
  expect(named('+OK\r\n')).toBe('pop3');
  expect(named('220 mail ESMTP\r\n')).toBe('smtp');
  expect(named('* OK ready\r\n')).toBe('imap');
  expect(named('* OKAY\r\n')).toBe('raw');
  expect(named('+OKAY\r\n')).toBe('raw');
});

it('takes a typed command for a recorded one where verb and message agree', () => {
  const note = (verb: string, args: string) => ({ kind: 'command', exchange: 1, verb, args }) as const;
  expect(pop3.matches(note('RETR', '1'), note('RETR', '1 '))).toBe(true);
  expect(pop3.matches(note('RETR', '1'), note('RETR', '2'))).toBe(false);
  expect(pop3.matches(note('LIST', ''), note('LIST', '2'))).toBe(false);
  expect(pop3.matches(note('PASS', '********'), note('PASS', '****'))).toBe(true);
  expect(pop3.matches(note('STAT', ''), note('NOOP', ''))).toBe(false);
});

it('cuts body lines at CRLF alone, status lines at LF too', () => {
  const state = (lines: readonly string[]) => talk(lines).state;
  expect(pop3.framing(state(LOGGED_IN), 0, 'server')).toMatchObject({ bareLf: 'ends' });
  const fetching = state([...LOGGED_IN, 'C: RETR 1', 'S: +OK']);
  expect(pop3.framing(fetching, 0, 'server')).toMatchObject({ bareLf: 'inside' });
  expect(pop3.framing(fetching, 0, 'client')).toMatchObject({ bareLf: 'ends' });
  const both = drive(pop3, [opened(), server('+OK\n'), client('CAPA\n'), server('+OK\nTOP\n.\n')]);
  expect(pop3.view(both.state)).toMatchObject({ outstanding: 1 });
});

describe('what is undecided', () => {
  const marked = (...numbers: number[]) => [...LOGGED_IN, ...numbers.flatMap((n) => [`C: DELE ${n}`, 'S: +OK'])];

  it.each([
    ['nothing at first', LOGGED_IN, null],
    ['nothing where DELE is refused', [...LOGGED_IN, 'C: DELE 9', 'S: -ERR no'], null],
    ['what is marked', marked(1, 3), { count: 2, numbers: '1 3' }],
    [
      'ten of them by number',
      marked(...Array.from({ length: 12 }, (_, at) => at + 1)),
      {
        count: 12,
        numbers: '1 2 3 4 5 6 7 8 9 10',
        more: 2,
      },
    ],
    ['nothing after RSET', [...marked(1), 'C: RSET', 'S: +OK'], null],
    ['still, while QUIT is not answered', [...marked(1), 'C: QUIT'], { count: 1, numbers: '1' }],
    ['nothing after QUIT', [...marked(1), 'C: QUIT', 'S: +OK'], null],
    ['nothing when the connection is lost', [...marked(1), '<close>'], null],
  ])('%s', (_, lines, params) => {
    expect(viewOf(lines).standing).toEqual(params === null ? [] : [{ id: 'pop3.marked', params }]);
  });
});
