import { describe, expect, it } from 'vitest';
import { imap } from '../../../src/protocols/imap/index.ts';
import { ASKED_PASSWORD, GREETED, IDLING, LOGGED_IN, SELECTED, talk } from './talk.ts';

const view = (...lines: readonly string[]) => imap.view(talk(lines).state);
const verbs = (...lines: readonly string[]) => view(...lines).legal.map(({ verb }) => verb);

describe('what is legal', () => {
  it('has the next tag in its syntax, and what the capabilities offer', () => {
    expect(view(...GREETED).legal[0]).toMatchObject({ verb: 'STARTTLS', syntax: 'a1 STARTTLS' });
    expect(verbs(...GREETED)).toEqual(['STARTTLS', 'LOGIN', 'AUTHENTICATE', 'CAPABILITY', 'NOOP', 'LOGOUT']);
    expect(verbs('S: * OK [CAPABILITY IMAP4rev1 LOGINDISABLED] x')).not.toContain('LOGIN');
    expect(view(...LOGGED_IN, 'C: z009 NOOP').legal[0]!.syntax).toBe('z010 SELECT mailbox');
    expect(verbs(...SELECTED)).toContain('FETCH');
    expect(verbs(...SELECTED)).not.toContain('MOVE');
    expect(view(...IDLING).legal).toMatchObject([{ verb: 'DONE', syntax: 'DONE' }]);
    expect(verbs(...ASKED_PASSWORD)).toEqual(['*']);
  });
});

describe('whose turn it is', () => {
  it('owes nothing while the client has the word', () => {
    expect(view(...GREETED, 'C: a1 LOGIN {5}')).toMatchObject({ outstanding: 1, decisive: true, maySendAhead: false });
    expect(view(...GREETED, 'C: a1 LOGIN {5}', 'S: + ok')).toMatchObject({
      outstanding: 0,
      input: { kind: 'octets', left: 5 },
    });
    expect(view(...GREETED, 'C: a1 LOGIN {5}', 'S: + ok', 'c: alice')).toMatchObject({ input: { kind: 'command' } });
    expect(view(...IDLING)).toMatchObject({ phase: 'idle', outstanding: 0 });
    expect(view(...IDLING, 'C: DONE')).toMatchObject({ phase: 'selected', outstanding: 1 });
    expect(view(...ASKED_PASSWORD)).toMatchObject({ outstanding: 0, input: { kind: 'sasl', asks: 'password' } });
  });

  it('may send ahead, but not behind what decides how the rest is read', () => {
    expect(view(...SELECTED, 'C: a3 FETCH 1 FLAGS', 'C: a4 NOOP')).toMatchObject({
      outstanding: 2,
      maySendAhead: true,
    });
    expect(view(...GREETED, 'C: a1 STARTTLS')).toMatchObject({ decisive: true, maySendAhead: false });
  });
});

describe('the open mailbox', () => {
  it('is told of, with what changes', () => {
    expect(view(...SELECTED).standing).toEqual([{ id: 'imap.mailbox', params: { mailbox: 'INBOX', count: 5 } }]);
    const deleted = ['C: a3 STORE 2 +FLAGS (\\Deleted)', 'S: * 2 FETCH (FLAGS (\\Deleted) UID 12)', 'S: a3 OK'];
    expect(view(...SELECTED, ...deleted).standing[0]!.params).toMatchObject({ count: 5, marked: 1 });
    const gone = [...SELECTED, ...deleted, 'C: a4 EXPUNGE', 'S: * 2 EXPUNGE', 'S: a4 OK'];
    expect(view(...gone).standing[0]!.params).toEqual({ mailbox: 'INBOX', count: 4 });
    expect(view(...LOGGED_IN, 'C: a2 EXAMINE &XfJSIJZk-', 'S: a2 OK [READ-ONLY]').standing[0]!.params).toMatchObject({
      mailbox: '已删除',
      readonly: 'yes',
    });
  });

  it('keeps numbers and UIDs together when numbers shift', () => {
    const fetched = [
      'C: a3 FETCH 1:5 UID',
      ...[1, 2, 3, 4, 5].map((n) => `S: * ${n} FETCH (UID ${n * 10})`),
      'S: a3 OK',
    ];
    const { state } = talk([...SELECTED, ...fetched, 'C: a4 EXPUNGE', 'S: * 2 EXPUNGE', 'S: * 2 EXPUNGE', 'S: a4 OK']);
    expect([...state.selected!.messages].map(([n, { uid }]) => [n, uid])).toEqual([
      [1, 10],
      [2, 40],
      [3, 50],
    ]);
    const vanished = talk([...SELECTED, ...fetched, 'S: * VANISHED 10,40,50']).state.selected!;
    expect([...vanished.messages].map(([n, { uid }]) => [n, uid])).toEqual([
      [1, 20],
      [2, 30],
    ]);
    expect(vanished.exists).toBe(2);
  });

  it('names several commands under way by their tags', () => {
    expect(view(...SELECTED, 'C: a3 NOOP', 'C: a4 UID FETCH 7 FLAGS').standing[1]).toEqual({
      id: 'imap.pending',
      params: { count: 2, tags: 'a3 NOOP, a4 UID FETCH' },
    });
  });
});

describe('users, TLS and the end', () => {
  it('knows the user however LOGIN was written', () => {
    expect(view(...LOGGED_IN).user).toBe('alice');
    expect(view(...GREETED, 'C: a1 LOGIN {5}', 'S: +', 'C: alice "x"', 'S: a1 OK').user).toBe('alice');
    expect(view(...ASKED_PASSWORD, 'C: d29uZGVybGFuZA==', 'S: a1 OK').user).toBe('alice');
  });

  it('forgets capabilities with TLS, and ends with BYE', () => {
    expect(view(...GREETED, 'C: a1 STARTTLS', 'S: a1 OK', '<tls>')).toMatchObject({ secured: true, capabilities: [] });
    expect(view(...LOGGED_IN, 'C: a2 LOGOUT')).toMatchObject({ phase: 'logout', ended: false });
    expect(view(...LOGGED_IN, 'C: a2 LOGOUT', 'S: * BYE')).toMatchObject({ phase: 'ended', ended: true });
    expect(view(...LOGGED_IN, 'S: * BYE gone').ended).toBe(true);
  });
});
