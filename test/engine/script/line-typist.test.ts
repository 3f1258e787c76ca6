import { describe, expect, test } from 'vitest';
import { manualClock } from '../../../src/engine/clock.ts';
import { type LineTaskEnd, type LineTyping, typeLines } from '../../../src/engine/script/line-typist.ts';
import { StagedSession } from '../../support/staged-session.ts';

const nextTick = () => new Promise((resolve) => setImmediate(resolve));

function typing(session: StagedSession, lines: readonly string[], how: LineTyping = {}) {
  const ends: LineTaskEnd[] = [];
  const send = (line: string) => session.send(Buffer.from(`${line}\r\n`), { auto: true });
  const task = typeLines(session, lines, send, { ...how, ended: (end) => ends.push(end) });
  return { task, ends };
}

describe('lines typed in lock-step', () => {
  test('wait for the greeting, and each for the answer before', async () => {
    const session = new StagedSession();
    const { task, ends } = typing(session, ['EHLO a.example.test', 'NOOP']);
    session.open();
    await nextTick();
    expect(session.sent).toEqual([]);
    session.says('220 mail.example.test');
    await nextTick();
    expect(session.sent).toEqual(['EHLO a.example.test']);
    expect(task.left).toBe(1);
    session.says('250 mail.example.test');
    await nextTick();
    expect(session.sent).toEqual(['EHLO a.example.test', 'NOOP']);
    expect(ends).toEqual(['done']);
  });

  test('are done, if asked, when the last answer has come', async () => {
    const session = new StagedSession().open('220 mail.example.test');
    const { ends } = typing(session, ['NOOP'], { settle: true });
    await nextTick();
    expect(session.sent).toEqual(['NOOP']);
    expect(ends).toEqual([]);
    session.says('250 OK');
    await nextTick();
    expect(ends).toEqual(['done']);
  });

  test('give a reader time before each', async () => {
    const clock = manualClock();
    const session = new StagedSession().open('220 mail.example.test');
    typing(session, ['NOOP', 'RSET'], { clock, pause: () => 1000 });
    clock.advance(999);
    expect(session.sent).toEqual([]);
    clock.advance(1);
    expect(session.sent).toEqual(['NOOP']);
    clock.advance(1000);
    session.says('250 OK');
    await nextTick();
    // Time runs from when the line could go, not from the one before.
    clock.advance(999);
    expect(session.sent).toEqual(['NOOP']);
    clock.advance(1);
    expect(session.sent).toEqual(['NOOP', 'RSET']);
  });

  test('stop when they are told to, and when the connection ends', async () => {
    const session = new StagedSession().open('220 mail.example.test');
    const stopped = typing(session, ['NOOP', 'RSET']);
    stopped.task.stop();
    stopped.task.stop();
    session.says('250 OK');
    await nextTick();
    expect(session.sent).toEqual(['NOOP']);
    expect(stopped).toMatchObject({ ends: ['stopped'], task: { left: 0 } });
    const cut = typing(session, ['NOOP', 'RSET']);
    session.closed('network', null);
    await nextTick();
    expect(cut.ends).toEqual(['over']);
  });

  test('without any, wait until the session is ready', async () => {
    const session = new StagedSession();
    const { ends } = typing(session, [], { settle: true });
    session.open();
    await nextTick();
    expect(ends).toEqual([]);
    session.says('220 mail.example.test');
    await nextTick();
    expect(ends).toEqual(['done']);
  });
});
