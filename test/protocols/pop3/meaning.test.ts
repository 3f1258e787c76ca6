/** Which row of the facts a response takes: response code before provider before words before place. */
import { describe, expect, it } from 'vitest';
import { type Pop3MeaningFact, pop3Meanings } from '../../../src/knowledge/pop3/meanings.ts';
import type { ProviderId } from '../../../src/knowledge/providers.ts';
import { knownCode, meaningId, replyClass } from '../../../src/protocols/pop3/meaning.ts';
import { ASKED_PASSWORD, ASKED_USER, GREETED, LOGGED_IN, NAMED, REFUSED, TIMESTAMP, talk } from './talk.ts';

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
    ['QUIT after login', [...LOGGED_IN, 'C: QUIT', 'S: +OK'], 'pop3.ok.quit-unmarked'],
    ['a message that is not there', [...LOGGED_IN, 'C: RETR 9', 'S: -ERR no'], 'pop3.err.no-message'],
    ['the same before login', [...GREETED, 'C: RETR 9', 'S: -ERR no'], 'pop3.err.login-first'],
    ['LIST before login, in other words', [...GREETED, 'C: LIST', 'S: -ERR Unknown command.'], 'pop3.err.login-first'],
    ['STAT behind a refused PASS', [...REFUSED, 'C: STAT', 'S: -ERR not supported'], 'pop3.err.login-first'],
    ['USER after login', [...LOGGED_IN, 'C: USER bob', 'S: -ERR unknown command: USER'], 'pop3.err.logged-in'],
    ['STLS after login', [...LOGGED_IN, 'C: STLS', 'S: -ERR no'], 'pop3.err.set-up-late'],
    ['LIST where PASS is due', [...NAMED, 'C: LIST', 'S: -ERR Unknown command.'], 'pop3.err.pass-missing'],
    [
      'a password without PASS',
      [...NAMED, 'C: wonderland', 'S: -ERR unknown command: x'],
      'pop3.err.unknown-verb-named',
    ],
    ['a verb nobody has', [...GREETED, 'C: XYZZY', 'S: -ERR Unknown command.'], 'pop3.err.unknown-verb'],
    ['the same once logged in', [...LOGGED_IN, 'C: XYZZY', 'S: -ERR no'], 'pop3.err.unknown-verb-transaction'],
    ['an empty line once logged in', [...LOGGED_IN, 'C: ', 'S: -ERR bad syntax'], 'pop3.err.unknown-verb-transaction'],
    ['a comma', [...LOGGED_IN, 'C: TOP 1,2', 'S: -ERR no'], 'pop3.err.argument'],
    ['a comma, in words for it', [...LOGGED_IN, 'C: TOP 1,2', 'S: -ERR Syntax error'], 'pop3.err.argument-syntax'],
    ['TOP with one number', [...LOGGED_IN, 'C: top 2', 'S: -ERR no'], 'pop3.err.argument'],
    ['TOP with two numbers', [...LOGGED_IN, 'C: TOP 9  2 ', 'S: -ERR no'], 'pop3.err.no-message'],
    ['two numbers', [...LOGGED_IN, 'C: RETR 1 2', 'S: -ERR no'], 'pop3.err.argument'],
    ['no number', [...LOGGED_IN, 'C: DELE', 'S: -ERR no'], 'pop3.err.argument'],
    ['a word for a number', [...LOGGED_IN, 'C: LIST all', 'S: -ERR no'], 'pop3.err.argument'],
    ['a marked message all the same', [...LOGGED_IN, 'C: RETR 1 2', 'S: -ERR deleted'], 'pop3.err.deleted'],
    ['TOP where there is none', [...LOGGED_IN, 'C: TOP 1,2', 'S: -ERR unknown command'], 'pop3.err.unknown-command'],
    ['more than the verb takes', [...LOGGED_IN, 'C: QUIT now', 'S: -ERR QUIT takes no argument'], 'pop3.err.surplus'],
    ['USER without a name', [...GREETED, 'C: USER', 'S: -ERR syntax'], 'pop3.err.user-nameless'],
    ['APOP malformed', [...TIMESTAMP, 'C: APOP a b', 'S: -ERR syntax: APOP name digest'], 'pop3.err.apop-syntax'],
    ['AUTH without a mechanism', [...GREETED, 'C: AUTH', 'S: -ERR a mechanism is due'], 'pop3.err.auth-list'],
    ['AUTH after login', [...LOGGED_IN, 'C: AUTH', 'S: -ERR unknown command: AUTH'], 'pop3.err.logged-in'],
    ['STLS under TLS', ['S: +OK', 'C: STLS', 'S: +OK', '<tls>', 'C: STLS', 'S: -ERR no'], 'pop3.err.stls-again'],
    ['CAPA unknown', [...GREETED, 'C: CAPA', 'S: -ERR unknown command'], 'pop3.err.capa'],
    ['CAPA after login', [...LOGGED_IN, 'C: CAPA', 'S: +OK'], 'pop3.ok.capa-transaction'],
    ['QUIT with a mark', [...LOGGED_IN, 'C: DELE 1', 'S: +OK', 'C: QUIT', 'S: +OK'], 'pop3.ok.quit-update'],
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
    expect(params([...LOGGED_IN, 'C: TOP 1,2', 'S: -ERR no'])).toMatchObject({ verb: 'TOP', example: 'TOP 1 2' });
    expect(params([...LOGGED_IN, 'C: RETR x', 'S: -ERR no'])).toMatchObject({ example: 'RETR 1' });
    const remote = ['127.0.0.1', '::1', 'localhost', 'pop.example.test'].map(
      (host) => talk(REFUSED, host).notes.findLast((note) => note.kind === 'reply')?.meaning.params.remote,
    );
    expect(remote).toEqual(['', '', '', 'yes']);
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
