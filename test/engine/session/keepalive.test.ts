import { beforeEach, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../../../src/engine/clock.ts';
import { keepAlive } from '../../../src/engine/session/keepalive.ts';
import { pop3 } from '../../../src/protocols/pop3/index.ts';
import { asked, greeted, inMessage } from '../../support/scenes.ts';
import { StagedSession } from '../../support/staged-session.ts';

let clock: ManualClock;
beforeEach(() => {
  clock = manualClock();
});

it('says the harmless command after so many seconds of silence, marked as typed by wirespeak', () => {
  const session = greeted();
  keepAlive(session, 60, clock);
  clock.advance(59_000);
  expect(session.sent).toEqual([]);
  clock.advance(1000);
  expect(session.sent).toEqual(['NOOP']);
  const last = session.transcript.entry(session.transcript.length - 1);
  expect(last).toMatchObject({ event: 'client', auto: true });
  session.says('250 2.0.0 Ok');
  clock.advance(60_000);
  expect(session.sent).toEqual(['NOOP', 'NOOP']);
});

it('counts from the last octet of either side', () => {
  const session = greeted();
  keepAlive(session, 60, clock);
  clock.advance(50_000);
  session.send(Buffer.from('EHLO laptop\r\n'));
  session.says('250 mail.example.test');
  clock.advance(50_000);
  expect(session.sent).toEqual(['EHLO laptop']);
  clock.advance(10_000);
  expect(session.sent.at(-1)).toBe('NOOP');
});

it('says nothing while a reply is owed, in message text, or in answer to a question', () => {
  const owed = greeted();
  owed.send(Buffer.from('EHLO laptop\r\n'));
  for (const session of [owed, inMessage(), asked('LOGIN', 'VXNlcm5hbWU6')]) {
    const before = session.sent.length;
    keepAlive(session, 60, clock);
    clock.advance(600_000);
    expect(session.sent).toHaveLength(before);
  }
});

it('says nothing where the command is not legal: POP3 before the login', () => {
  const session = new StagedSession(pop3 as never).open('+OK ready');
  keepAlive(session, 60, clock);
  clock.advance(120_000);
  expect(session.sent).toEqual([]);
  session.send(Buffer.from('USER alice\r\n'));
  session.says('+OK');
  session.send(Buffer.from('PASS wonderland\r\n'));
  session.says('+OK 2 messages');
  clock.advance(60_000);
  expect(session.sent.at(-1)).toBe('NOOP');
});

it('stops when it is told to, and when the connection is closed', () => {
  const session = greeted();
  const stop = keepAlive(session, 60, clock);
  stop();
  expect(clock.waiting).toBe(0);
  keepAlive(session, 60, clock);
  session.closed('server', null);
  expect(clock.waiting).toBe(0);
});
