/** Goals judged on sessions the test says both sides of. */
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/lessons/goals/evidence.ts';
import { GoalWatch } from '../../../src/lessons/goals/goal-watch.ts';
import { type Goal, lessonFile } from '../../../src/lessons/model/schema.ts';
import type { Accepted, Actor } from '../../../src/lessons/stage.ts';
import type { Protocol } from '../../../src/protocols/contract.ts';
import { pop3 } from '../../../src/protocols/pop3/index.ts';
import { StagedSession } from '../../support/staged-session.ts';

const ALICE: Actor = { user: 'alice', address: 'alice@example.test', password: 'x' };
const GREETING = '220 mail.example.test';

type Scene = { readonly accepted?: readonly Accepted[]; readonly messages?: number };

/** A goal, watched from the beginning of a session. */
function watching(goal: object, session: StagedSession) {
  const server = { protocol: 'smtp' };
  const step = { id: 'one', kind: 'do', goal };
  const file = lessonFile.parse({ id: 'a', track: 'a', place: 1, minutes: 1, server, steps: [step] });
  const watch = new GoalWatch(file.steps[0]!.goal as Goal);
  session.subscribe((moment) => moment && watch.see(moment, session.transcript));
  const evidence = ({ accepted = [], messages = 0 }: Scene): Evidence => ({
    ...{ protocol: session.protocol.id, standing: session.standing, view: session.view, actors: [ALICE] },
    acceptedAfter: (many) => accepted.slice(many),
    count: (user) => (user === 'alice' ? messages : null),
  });
  const judge = (scene: Scene = {}) => watch.judge(evidence(scene));
  return {
    judge,
    /** Ids of what is missing. */
    lacks: (scene: Scene = {}) => {
      const verdict = judge(scene);
      return verdict.met ? [] : verdict.missing.map(({ id }) => id);
    },
  };
}

function say(session: StagedSession, line: string, ...answers: readonly string[]): void {
  session.send(Buffer.from(`${line}\r\n`));
  session.says(...answers);
}

function mail(octets: string, more: Partial<Accepted> = {}): Accepted {
  const envelope = { from: 'alice@example.test', to: ['bob@example.test'], login: null };
  return { ...envelope, octets: Buffer.from(octets.replaceAll('\n', '\r\n')), ...more };
}

describe('replies', () => {
  test('count by what they say and by what they answer', () => {
    const session = new StagedSession().open(GREETING);
    const { judge, lacks } = watching({ reply: { code: [250, 251], to: 'RCPT' } }, session);
    expect(judge()).toEqual({ met: false, missing: [{ id: 'reply.none', params: { wanted: '250 / 251' } }] });
    say(session, 'EHLO a.example.test', '250 mail.example.test');
    expect(judge()).toMatchObject({
      missing: [{ id: 'reply.verb', params: { got: '250', seen: 'EHLO', verb: 'RCPT' } }],
    });
    say(session, 'RCPT TO:<a@example.test>', '503 5.5.1 MAIL first');
    expect(judge()).toMatchObject({ missing: [{ id: 'reply.other', params: { got: '503 5.5.1' } }] });
    say(session, 'MAIL FROM:<>', '250 OK');
    say(session, 'rcpt to:<a@example.test>', '250 OK');
    expect(lacks()).toEqual([]);
    // What has come has come.
    say(session, 'RSET', '250 OK');
    expect(judge()).toEqual({ met: true });
  });

  test('of several each is waited for', () => {
    const session = new StagedSession().open(GREETING);
    const { lacks } = watching({ reply: [{ code: 500 }, { class: 'transient' }] }, session);
    say(session, 'HALLO', '500 what');
    expect(lacks()).toEqual(['reply.class.transient']);
    say(session, 'NOOP', '421 leaving');
    expect(lacks()).toEqual([]);
  });

  test('count their lines', () => {
    const session = new StagedSession().open(GREETING);
    const { lacks } = watching({ reply: { code: 250, lines: 2 } }, session);
    say(session, 'EHLO a.example.test', '250 mail.example.test');
    expect(lacks()).toEqual(['reply.lines']);
    say(session, 'EHLO a.example.test', '250-mail.example.test', '250 SIZE');
    expect(lacks()).toEqual([]);
  });

  test('of POP3 go by their words', () => {
    const session = new StagedSession(pop3 as unknown as Protocol).open('+OK ready');
    const { judge } = watching({ reply: { status: '-ERR', responseCode: 'auth' } }, session);
    say(session, 'USER alice', '+OK');
    say(session, 'PASS x', '-ERR no');
    expect(judge()).toMatchObject({
      missing: [{ id: 'response.other', params: { got: '-ERR', wanted: '-ERR [auth]' } }],
    });
    say(session, 'USER alice', '+OK');
    say(session, 'PASS x', '-ERR [AUTH] no');
    expect(judge()).toEqual({ met: true });
  });
});

describe('the session', () => {
  test('is judged as it stands, and where it stands is said', () => {
    const session = new StagedSession().open(GREETING);
    const { judge, lacks } = watching({ phase: 'rcpt', tls: true, capability: 'AUTH PLAIN' }, session);
    expect(lacks()).toEqual(['stands.smtp.hello', 'tls.missing', 'capability']);
    say(session, 'EHLO a.example.test', '250-mail.example.test', '250 AUTH LOGIN PLAIN');
    expect(lacks()).toEqual(['stands.smtp.greeted', 'tls.missing']);
    say(session, 'MAIL FROM:<a@example.test>', '250 OK');
    expect(lacks()).toEqual(['stands.smtp.mail', 'tls.missing']);
    session.closed('server', null);
    expect(judge()).toMatchObject({ missing: [{ id: 'closed' }, { id: 'tls.missing' }] });
  });

  test('knows a user by name and by address', () => {
    for (const name of ['alice', 'Alice@example.test', 'mallory']) {
      const session = new StagedSession().open(GREETING);
      const { lacks } = watching({ user: 'alice' }, session);
      say(session, 'EHLO a.example.test', '250-mail.example.test', '250 AUTH PLAIN');
      expect(lacks()).toEqual(['user.none']);
      say(session, `AUTH PLAIN ${Buffer.from(`\0${name}\0x`).toString('base64')}`, '235 OK');
      expect(lacks()).toEqual(name === 'mallory' ? ['user.other'] : []);
    }
  });

  test('has said farewell, or has not', () => {
    const session = new StagedSession().open(GREETING);
    const { lacks } = watching({ ended: true }, session);
    expect(lacks()).toEqual(['ended.not']);
    say(session, 'QUIT', '221 bye');
    expect(lacks()).toEqual([]);
  });

  test('is passed by any of several ways; the nearest says what it lacks', () => {
    const session = new StagedSession().open(GREETING);
    const { lacks } = watching({ any: [{ tls: true, user: 'alice' }, { reply: { code: 250, to: 'NOOP' } }] }, session);
    expect(lacks()).toEqual(['reply.none']);
    say(session, 'NOOP', '250 OK');
    expect(lacks()).toEqual([]);
  });
});

describe('mail', () => {
  const open = () => new StagedSession().open(GREETING);

  test('that has not come: where the server stands on the way to it, or that it refused', () => {
    const session = open();
    const { lacks } = watching({ delivered: {} }, session);
    expect(lacks()).toEqual(['mail.none']);
    say(session, 'HELO a', '250 OK');
    say(session, 'MAIL FROM:<a@example.test>', '250 OK');
    expect(lacks()).toEqual(['stands.smtp.mail']);
    say(session, 'RCPT TO:<b@example.test>', '250 OK');
    expect(lacks()).toEqual(['stands.smtp.rcpt']);
    say(session, 'DATA', '354 go');
    expect(lacks()).toEqual(['stands.smtp.data']);
    say(session, '.', '554 5.7.1 spam');
    expect(lacks()).toEqual(['mail.refused']);
    expect(lacks({ accepted: [mail('\n')] })).toEqual([]);
  });

  test.each<[string, object, Accepted, readonly string[]]>([
    ['envelope', { from: 'ALICE@example.test', to: ['bob@example.test'] }, mail('\n'), []],
    ['null sender', { from: '' }, mail('\n'), ['mail.from']],
    [
      'another recipient too',
      { to: ['bob@example.test'] },
      mail('\n', { to: ['bob@example.test', 'c@d'] }),
      ['mail.to'],
    ],
    ['recipients in any order', { to: ['c@d', 'b@d'] }, mail('\n', { to: ['b@d', 'c@d'] }), []],
    ['nobody logged in', { login: 'alice' }, mail('\n'), ['mail.login.none']],
    ['a login by address', { login: 'alice' }, mail('\n', { login: 'alice@example.test' }), []],
    ['a server that does not tell', { login: 'alice' }, mail('\n', { login: undefined }), []],
    ['header fields', { header: { subject: 'lunch', To: true } }, mail('Subject: a\n lunch\nTO : b\n\nx'), []],
    ['a field that is not there', { header: { Subject: true } }, mail('To: b\n\nSubject: x'), ['mail.header.missing']],
    ['a field that says other things', { header: { Subject: 'a' } }, mail('Subject: b\n\n'), ['mail.header.other']],
    ['a field too many', { without: ['Bcc'] }, mail('bcc: b\n\n'), ['mail.header.unwanted']],
    ['no empty line', { body: ['hi'] }, mail('Subject: a\nhi\n'), ['mail.blank-line']],
    ['an empty body', { body: ['hi'] }, mail('Subject: a\n\n\n'), ['mail.body.empty']],
    ['a body', { body: ['hi\nthere'], lines: ['', 'hi'] }, mail('Subject: a\n\n\nhi\nthere\n'), []],
    ['another body', { body: ['hi'] }, mail('Subject: hi\n\nho\n'), ['mail.body']],
    ['a part of a line', { lines: ['hi'] }, mail('Subject: a\n\nhi there\n'), ['mail.line']],
    ['a dot lost', { lines: ['.profile'] }, mail('Subject: a\n\nprofile\n'), ['mail.line.dot']],
    ['中文', { header: { Subject: '你好' }, lines: ['再见'] }, mail('Subject: 你好\n\n再见\n'), []],
  ])('%s', (_, goal, arrived, lacking) => {
    expect(watching({ delivered: goal }, open()).lacks({ accepted: [arrived] })).toEqual(lacking);
  });

  test('that came and lacks something gives way to the next one as it is written', () => {
    const session = open();
    const { judge, lacks } = watching({ delivered: { header: { Date: true, To: true } } }, session);
    const accepted = [mail('From: a\n\nhi')];
    say(session, 'HELO a', '250 OK');
    expect(lacks({ accepted })).toEqual(['mail.header.missing', 'mail.header.missing']);
    say(session, 'MAIL FROM:<a@example.test>', '250 OK');
    expect(lacks({ accepted })).toEqual(['stands.smtp.mail']);
    say(session, 'RCPT TO:<b@example.test>', '250 OK');
    say(session, 'DATA', '354 go');
    expect(lacks({ accepted })).toEqual(['stands.smtp.data']);
    say(session, 'To: b');
    expect(judge({ accepted })).toEqual({
      met: false,
      missing: [{ id: 'writing.fields', params: { fields: 'Date' } }],
    });
    say(session, '');
    expect(lacks({ accepted })).toEqual(['stands.smtp.data']);
  });

  test('each of several is told of by the one nearest to it', () => {
    const { lacks } = watching({ delivered: [{ to: ['a@b'] }, { header: { Subject: true }, to: ['c@d'] }] }, open());
    const accepted = [mail('To: x\n\n', { to: ['c@d'] })];
    expect(lacks({ accepted })).toEqual(['mail.to', 'mail.header.missing']);
    accepted.push(mail('\n', { to: ['a@b'] }));
    expect(lacks({ accepted })).toEqual(['mail.header.missing']);
  });
});

describe('a mailbox', () => {
  const session = () => new StagedSession(pop3 as unknown as Protocol).open('+OK ready');

  test('holds so many messages', () => {
    const { judge } = watching({ mailbox: { user: 'alice', messages: 2 } }, session());
    expect(judge({ messages: 3 })).toMatchObject({ missing: [{ params: { user: 'alice', got: 3, wanted: 2 } }] });
    expect(judge({ messages: 2 })).toEqual({ met: true });
  });

  test('is read: a mail fetched, in its character set', () => {
    const reader = session();
    const received = { command: 'RETR 1', contains: ['你好'], charset: 'gbk' };
    const { lacks } = watching({ received, marked: 1 }, reader);
    say(reader, 'USER alice', '+OK');
    say(reader, 'PASS x', '+OK');
    expect(lacks()).toEqual(['marked', 'received.none']);
    say(reader, 'TOP 1 0', '+OK', 'Subject: x', '', '.');
    expect(lacks()).toEqual(['marked', 'received.command', 'received.beginning', 'received.contains']);
    say(reader, 'retr 1', '+OK', 'Subject: x', '');
    reader.says(Buffer.from('c4e3bac30d0a', 'hex'), '.');
    expect(lacks()).toEqual(['marked']);
    say(reader, 'DELE 1', '+OK');
    expect(lacks()).toEqual([]);
  });
});

test('what is noticed counts from the beginning', () => {
  const session = new StagedSession().open(GREETING);
  say(session, 'EHLO a.example.test', '250 mail.example.test');
  const { lacks } = watching({ noticed: 'smtp.reply.unsolicited' }, session);
  expect(lacks()).toEqual(['noticed']);
  session.says('250 unasked');
  expect(lacks()).toEqual([]);
});
