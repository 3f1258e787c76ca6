/** Which row of the facts a response takes: response code before provider before words before place. */
import { describe, expect, it } from 'vitest';
import { type Pop3MeaningFact, pop3Meanings } from '../../../src/knowledge/pop3/meanings.ts';
import type { ProviderId } from '../../../src/knowledge/providers.ts';
import { knownCode, meaningId, replyClass } from '../../../src/protocols/pop3/meaning.ts';
import { ASKED_PASSWORD, ASKED_USER, GREETED, LOGGED_IN, NAMED, REFUSED, talk } from './talk.ts';

/** Meaning of the last response of a session. */
function meant(lines: readonly string[], host?: string): string | undefined {
  return talk(lines, host)
    .notes.flatMap((note) => (note.kind === 'reply' ? [note.meaning.id] : []))
    .at(-1);
}

const PASS = [...NAMED, 'C: PASS wonderland'];

describe('a response of a session', () => {
  it.each([
    ['greeting', GREETED, 'pop3.ok.greeting'],
    ['greeting with a timestamp', ['S: +OK <1.2@a.example.test>'], 'pop3.ok.greeting-apop'],
    ['greeting with brackets that hold none', ['S: +OK <hello>'], 'pop3.ok.greeting'],
    ['user name', ASKED_USER, 'pop3.continue.username'],
    ['password', ASKED_PASSWORD, 'pop3.continue.password'],
    ['PLAIN', [...GREETED, 'C: AUTH PLAIN', 'S: + '], 'pop3.continue.plain'],
    ['digest', [...GREETED, 'C: AUTH CRAM-MD5', 'S: + PDFAeD4='], 'pop3.continue.digest'],
    ['LIST', [...LOGGED_IN, 'C: LIST', 'S: +OK'], 'pop3.ok.list'],
    ['LIST n', [...LOGGED_IN, 'C: LIST 1', 'S: +OK 1 10'], 'pop3.ok.list-one'],
    ['UIDL n', [...LOGGED_IN, 'C: UIDL 1', 'S: +OK 1 x'], 'pop3.ok.uidl-one'],
    ['QUIT before login', [...GREETED, 'C: QUIT', 'S: +OK'], 'pop3.ok.quit'],
    ['QUIT after login', [...LOGGED_IN, 'C: QUIT', 'S: +OK'], 'pop3.ok.quit-update'],
    ['a message that is not there', [...LOGGED_IN, 'C: RETR 9', 'S: -ERR no'], 'pop3.err.no-message'],
    ['the same before login', [...GREETED, 'C: RETR 9', 'S: -ERR no'], 'pop3.err.login-first'],
    ['LIST before login, in other words', [...GREETED, 'C: LIST', 'S: -ERR Unknown command.'], 'pop3.err.login-first'],
    ['STAT behind a refused PASS', [...REFUSED, 'C: STAT', 'S: -ERR not supported'], 'pop3.err.login-first'],
    ['USER after login', [...LOGGED_IN, 'C: USER bob', 'S: -ERR unknown command: USER'], 'pop3.err.logged-in'],
    ['STLS after login', [...LOGGED_IN, 'C: STLS', 'S: -ERR no'], 'pop3.err.logged-in'],
    ['a code says more than the state', [...GREETED, 'C: STAT', 'S: -ERR [SYS/TEMP] x'], 'pop3.err.sys-temp'],
    ['a verb nobody knows', [...GREETED, 'C: XYZZY', 'S: -ERR no'], 'pop3.class.permanent'],
    ['wrong password', REFUSED, 'pop3.err.auth'],
    ['locked', [...PASS, 'S: -ERR [IN-USE] locked'], 'pop3.err.in-use'],
    ['a code with more levels', [...PASS, 'S: -ERR [SYS/TEMP/DISK] x'], 'pop3.err.sys-temp'],
    ['a code nobody knows', [...PASS, 'S: -ERR [NEW] x'], 'pop3.err.pass'],
    ['unasked', [...LOGGED_IN, 'S: -ERR bye'], 'pop3.err.unsolicited'],
  ])('%s', (_, lines, id) => expect(meant(lines)).toBe(id));

  it('of a provider, by its host', () => {
    expect(meant([...PASS, 'S: -ERR [AUTH] no'], 'pop.qq.com')).toBe('pop3.err.auth-qq');
    expect(meant([...PASS, 'S: -ERR no'], 'pop.163.com')).toBe('pop3.err.login-netease');
    expect(meant(NAMED, 'pop.qq.com')).toBe('pop3.ok.user-qq');
  });

  it('has the numbers it says, and no secret', () => {
    const params = (lines: readonly string[]) =>
      talk(lines)
        .notes.flatMap((note) => (note.kind === 'reply' ? [note.meaning.params] : []))
        .at(-1);
    expect(params([...LOGGED_IN, 'C: STAT', 'S: +OK 2 320'])).toMatchObject({ messages: 2, octets: 320 });
    expect(params([...LOGGED_IN, 'C: RETR 3', 'S: +OK 700 octets'])).toMatchObject({ number: 3, octets: 700 });
    expect(params([...LOGGED_IN, 'C: LIST 3', 'S: +OK 3 70'])).toMatchObject({ number: 3, octets: 70 });
    expect(params([...LOGGED_IN, 'C: DELE 3', 'S: +OK', 'C: QUIT', 'S: +OK'])).toMatchObject({ messages: 1 });
    expect(params([...LOGGED_IN, 'C: QUIT', 'S: +OK'])).not.toHaveProperty('messages');
    expect(params(ASKED_USER)).toMatchObject({ challenge: 'VXNlcm5hbWU6', decoded: 'Username:' });
    expect(params(REFUSED)).toMatchObject({ verb: 'PASS', argument: '', user: 'alice', code: 'AUTH' });
  });
});

describe('the choice', () => {
  it('can give every row: none is shadowed by another', () => {
    for (const [id, fact] of Object.entries(pop3Meanings) as [string, Pop3MeaningFact][]) {
      const { status, responseCode = null, provider = null, says = [''], places = ['other', 'quit-update'] } = fact;
      if (status === null) continue;
      const given = says.flatMap((text) =>
        places.map((place) =>
          meaningId({ status, responseCode, provider: provider as ProviderId | null, place, text }),
        ),
      );
      expect(given, id).toContain(id);
    }
  });

  it('tells classes: -ERR is transient only where its code says so', () => {
    const of = (status: '+OK' | '-ERR' | '+', responseCode: string | null) => replyClass({ status, responseCode });
    expect([of('+OK', null), of('+', null), of('-ERR', null)]).toEqual(['success', 'continue', 'permanent']);
    expect(['IN-USE', 'LOGIN-DELAY', 'SYS/TEMP', 'SYS/TEMP/X'].map((code) => of('-ERR', code))).toEqual(
      Array(4).fill('transient'),
    );
    expect(['AUTH', 'SYS/PERM', 'X', 'SYS'].map((code) => of('-ERR', code))).toEqual(Array(4).fill('permanent'));
    expect([knownCode('AUTH'), knownCode('AUTH/X'), knownCode('X'), knownCode('')]).toEqual([
      'AUTH',
      'AUTH',
      null,
      null,
    ]);
  });
});
