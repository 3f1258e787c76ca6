/** The styles: what is said of each, and that none offers what it does not serve. */
import { describe, expect, it } from 'vitest';
import { personas } from '../../../src/practice/imap/personas.ts';
import { connectImap } from '../driver.ts';
import { loggedIn, opened } from './opened.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const token = (user: string, given: string) => base64(`user=${user}\x01auth=Bearer ${given}\x01\x01`);

describe.each(personas)('$id', (persona) => {
  const session = () => loggedIn(persona.id);

  it('lets in, opens a mailbox, and says goodbye', () => {
    const one = opened(persona.id, 1);
    expect(one.state.selected?.messages).toHaveLength(1);
    expect(one.line('x LOGOUT')).toMatch(/^\* BYE .*\r\nx OK .*\r\n$/);
  });

  it('lists words as a client can read them, before the login and after it', () => {
    for (const state of [connectImap(persona.id), session()]) {
      const words = /^\* CAPABILITY (.+)\r\n/.exec(state.line('x CAPABILITY'))?.[1]?.split(' ') ?? [];
      expect(words.length).toBeGreaterThan(3);
      for (const word of words) expect(word).toMatch(/^[A-Za-z0-9=+:_.-]+$/);
    }
  });

  // A command that every extension brings, which must at least be known.
  it.each([
    ['IDLE', 'IDLE', /^\+ /],
    ['NAMESPACE', 'NAMESPACE', /^\* NAMESPACE/],
    ['ID', 'ID NIL', /^\* ID/],
    ['ENABLE', 'ENABLE CONDSTORE', /^\* ENABLED/],
    ['UNSELECT', 'UNSELECT', /OK/],
    ['MOVE', 'MOVE 1 INBOX', /OK/],
    ['UIDPLUS', 'UID EXPUNGE 1', /OK/],
    ['SORT', 'SORT (DATE) UTF-8 ALL', /^\* SORT/],
    ['THREAD=REFERENCES', 'THREAD REFERENCES UTF-8 ALL', /^\* THREAD/],
    ['ESEARCH', 'SEARCH RETURN (COUNT) ALL', /^\* ESEARCH/],
    ['SEARCHRES', 'SEARCH RETURN (SAVE) ALL', /OK/],
    ['CONDSTORE', 'FETCH 1 MODSEQ', /\* 1 FETCH \(MODSEQ/],
    ['BINARY', 'FETCH 1 BINARY.PEEK[]', /^\* 1 FETCH \(BINARY/],
    ['PREVIEW', 'FETCH 1 PREVIEW', /^\* 1 FETCH \(PREVIEW/],
    ['QUOTA', 'GETQUOTAROOT INBOX', /^\* QUOTAROOT/],
    ['STATUS=SIZE', 'STATUS INBOX (SIZE)', /^\* STATUS INBOX \(SIZE/],
    ['LIST-EXTENDED', 'LIST (SUBSCRIBED) "" "*"', /^\* LIST/],
    ['LIST-STATUS', 'LIST "" % RETURN (STATUS (MESSAGES))', /\* STATUS/],
    ['CHILDREN', 'LIST "" %', /\\Has(?:No)?Children/],
    ['SPECIAL-USE', 'LIST "" %', /\\(?:Trash|Sent)/],
    ['CREATE-SPECIAL-USE', 'CREATE mine (USE (\\Flagged))', /OK/],
    ['LITERAL+', 'STATUS {5+}\r\nINBOX (MESSAGES)', /^\* STATUS/],
    ['MULTIAPPEND', 'APPEND INBOX {6+}\r\na: b\r\n {6+}\r\nc: d\r\n', /OK/],
  ])('%s, where it is offered, is served', (capability, typed, said) => {
    if (!persona.capabilities.after.includes(capability)) return;
    expect(opened(persona.id, 1).line(`x ${typed}`)).toMatch(said);
  });

  it('enables what it offers', () => {
    for (const [capability, name] of [
      ['IMAP4rev2', 'IMAP4rev2'],
      ['UTF8=ACCEPT', 'UTF8=ACCEPT'],
    ] as const) {
      const offered = persona.capabilities.after.includes(capability);
      if (persona.capabilities.after.includes('ENABLE')) {
        expect(session().line(`x ENABLE ${name}`).includes(`ENABLED ${name}`)).toBe(offered);
      }
    }
  });

  it('has a folder for what was sent, and one for what was thrown away', () => {
    const uses = session()
      .office.folders('alice')
      .map(({ use }) => use);
    expect(uses).toContain('\\Sent');
    expect(uses).toContain('\\Trash');
  });
});

it('none is twice, and names no capability twice', () => {
  expect(new Set(personas.map(({ id }) => id)).size).toBe(personas.length);
  for (const { capabilities } of personas) {
    for (const words of Object.values(capabilities)) expect(new Set(words).size).toBe(words.length);
  }
});

describe('coremail', () => {
  it('opens nothing until ID was sent', () => {
    const session = loggedIn('coremail');
    const refusal = 'NO SELECT Unsafe Login. Please contact kefu@188.com for help\r\n';
    expect(session.line('a SELECT INBOX')).toBe(`a ${refusal}`);
    expect(session.line('b EXAMINE INBOX')).toBe(`b ${refusal}`);
    expect(session.line('c ID ("name" "x" "version")')).toBe('c BAD Parse command error\r\n');
    expect(session.line('d SELECT INBOX')).toBe(`d ${refusal}`);
    session.line('e ID ("name" "wirespeak" "version" "1")');
    expect(session.line('f SELECT INBOX')).toMatch(/f OK \[READ-WRITE\]/);
  });

  it('names folders in modified UTF-7, and knows the demo account', () => {
    const session = connectImap('coremail');
    expect(session.sent).toMatch(/^\* OK Coremail System IMap Server Ready\(163com\[.*\]\)\r\n$/);
    expect(session.line('a LOGIN abc wrong')).toBe('a NO LOGIN Login error or password error\r\n');
    expect(session.line('a LOGIN abc xkshjee')).toMatch(/^a OK/);
    expect(session.line('b LIST "" *')).toContain('&dcVr0mWHTvZZOQ-');
  });
});

describe('qq', () => {
  it('asks for the authorisation code', () => {
    expect(connectImap('qq').line('a LOGIN alice web')).toMatch(
      /^a NO Login Fail\. Please enter your authorization code/,
    );
  });

  it('has a folder that is only there for those under it', () => {
    const said = loggedIn('qq').line('a LIST "" *');
    expect(said).toMatch(/\* LIST \([^)]*\\No[Ss]elect[^)]*\) "\/" "?&UXZO1mWHTvZZOQ-"?\r\n/);
    expect(said).toContain('&UXZO1mWHTvZZOQ-/');
    expect(said).toContain('"Sent Messages"');
  });
});

describe('exchange', () => {
  it('offers PLAIN, refuses it, and takes a token', () => {
    const session = connectImap('exchange');
    expect(session.line('a CAPABILITY')).toMatch(/LOGINDISABLED STARTTLS/);
    expect(session.line('b LOGIN alice wonderland')).toMatch(/^b BAD/);
    session.line('c STARTTLS');
    session.tls();
    expect(session.line('d CAPABILITY')).toMatch(/AUTH=PLAIN AUTH=XOAUTH2 SASL-IR/);
    expect(session.line('e LOGIN alice wonderland')).toBe('e NO LOGIN failed.\r\n');
    expect(session.line(`f AUTHENTICATE PLAIN ${base64('\0alice\0wonderland')}`)).toBe('f NO AUTHENTICATE failed.\r\n');
    expect(session.line(`g AUTHENTICATE XOAUTH2 ${token('alice', 'wrong')}`)).toMatch(/^\+ /);
    expect(session.line('')).toBe('g NO AUTHENTICATE failed.\r\n');
    expect(session.line(`h AUTHENTICATE XOAUTH2 ${token('alice', 'wonderland')}`)).toBe(
      'h OK AUTHENTICATE completed.\r\n',
    );
  });

  it('is not connected, where that is asked for', () => {
    const session = loggedIn('exchange', undefined, ['notConnected']);
    expect(session.line('a SELECT INBOX')).toBe('a BAD User is authenticated but not connected.\r\n');
    for (let count = 0; count < 30 && !session.closed; count++) session.line('b NOOP');
    expect(session.sent).toMatch(/\* BYE Connection closed\. 14\r\n$/);
  });
});
