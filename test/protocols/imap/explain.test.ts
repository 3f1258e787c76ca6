import { describe, expect, it } from 'vitest';
import { imap } from '../../../src/protocols/imap/index.ts';

const first = (text: string) => imap.explain(text)[0];
const meaning = (text: string) => {
  const sense = first(text);
  return sense?.kind === 'reply' ? sense.meaning.id : (sense?.kind ?? null);
};

describe('one line by itself', () => {
  it.each([
    ['* OK [CAPABILITY IMAP4rev1] ready', 'imap.ok.greeting-capability'],
    ['* BYE Logging out', 'imap.bye.greeting'],
    ['a3 NO SELECT Unsafe Login. Please contact kefu@188.com for help', 'imap.no.select-unsafe'],
    ['a1 NO [AUTHENTICATIONFAILED] x', 'imap.code.authenticationfailed'],
    ['* 5 EXISTS', 'imap.data.exists'],
    ['* SEARCH', 'imap.data.search'],
    ['+ idling', 'imap.continue.answer'],
    // By their names alone.
    ['UIDVALIDITY', 'imap.code.uidvalidity'],
    ['[TRYCREATE]', 'imap.code.trycreate'],
    ['AUTHENTICATIONFAILED', 'imap.code.authenticationfailed'],
    ['EXISTS', 'imap.data.exists'],
    ['FLAGS', 'imap.data.flags'],
    ['PREAUTH', 'imap.preauth.greeting'],
    ['NO', null],
    ['NOSUCHWORD', null],
    ['[EXISTS]', null],
    ['exists', null],
  ])('%s', (text, id) => expect(meaning(text)).toBe(id));

  it('knows commands with a tag and without, mechanisms, capabilities', () => {
    expect(first('a1 FETCH 1 (FLAGS)')).toMatchObject({ kind: 'command', verb: 'FETCH', guess: false });
    expect(first('UID FETCH 7 FLAGS')).toMatchObject({ kind: 'command', verb: 'UID FETCH' });
    expect(first('a1 LOGIN alice x')).toMatchObject({ secrets: [{ start: 15, end: 16, kind: 'password' }] });
    expect(imap.explain('a1 AUTHENTICATE PLAIN').map(({ kind }) => kind)).toContain('mechanism');
    expect(imap.explain('IDLE').map(({ kind }) => kind)).toEqual(['command', 'keyword']);
    expect(imap.explain('AUTH=PLAIN')).toMatchObject([{ kind: 'keyword', keyword: 'AUTH=PLAIN' }]);
    expect(first('a1 QUIT')).toMatchObject({ kind: 'command', guess: true });
    expect(imap.explain('hello world')).toEqual([]);
    // Tags as people type them by hand.
    expect(first('a LOGIN alice x')).toMatchObject({
      kind: 'command',
      verb: 'LOGIN',
      secrets: [{ start: 14, end: 15 }],
    });
    expect(first('. uid fetch *:1 (FLAGS)')).toMatchObject({ kind: 'command', verb: 'UID FETCH' });
    expect(imap.explain('AUTH LOGIN').map(({ kind }) => kind)).not.toContain('command');
    expect(imap.explain('a list of things')).toEqual([]);
  });

  it('tells who speaks', () => {
    for (const line of ['* 5 EXISTS', 'a1 OK done', '+ ']) expect(imap.sideOf(line)).toBe('server');
    for (const line of ['a1 NOOP', 'LOGIN alice x', 'a1 uid fetch 1 flags']) expect(imap.sideOf(line)).toBe('client');
    for (const line of ['*', 'hello', '', 'Subject: x']) expect(imap.sideOf(line)).toBeNull();
  });
});

describe('what SEARCH found', () => {
  it.each([
    ['* SEARCH 1 2', 2],
    ['* SEARCH 1 2 (MODSEQ 917162500)', 2],
    ['* SEARCH 7', 1],
  ])('%s', (line, count) => {
    const sense = first(line);
    expect(sense?.kind === 'reply' && sense.meaning.params.count).toBe(count);
  });
});
