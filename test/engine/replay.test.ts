import { describe, expect, it } from 'vitest';
import { manualClock } from '../../src/engine/clock.ts';
import type { Entry } from '../../src/engine/record/entry.ts';
import { type Recording, readRecording } from '../../src/engine/record/read-recording.ts';
import { lineRecorder } from '../../src/engine/record/recorder.ts';
import { openReplay } from '../../src/engine/replay.ts';
import type { Conversation, Moment } from '../../src/engine/session/conversation.ts';
import { protocols } from '../../src/protocols/registry.ts';
import { closed, idle, listen, octets, onLines, talkTo } from './support/servers.ts';

const greeting = protocols.find((protocol) => protocol.greets === 'server')!;
const ALICE = Buffer.from('alice').toString('base64');
const SECRET = Buffer.from('wonderland').toString('base64');

const wire = (event: 'client' | 'server', at: number, text: string): Entry => ({
  event,
  channel: 0,
  at,
  bytes: octets(text),
  end: 'crlf',
  masked: [],
});
const OPEN: Entry = {
  event: 'open',
  channel: 0,
  at: 0,
  protocol: greeting.id,
  host: 'mail.example.test',
  port: 25,
  address: null,
  tls: null,
};
const recording = (...entries: Entry[]): Recording => ({ app: '', startedAt: '', entries, truncated: false });
const SESSION = recording(
  OPEN,
  wire('server', 0.5, '220 mail.example.test ESMTP\r\n'),
  wire('client', 60, 'NOOP\r\n'),
  wire('server', 60, '250 Ok\r\n'),
  { event: 'close', channel: 0, at: 61, by: 'server' },
);

function watch(conversation: Conversation): Moment[] {
  const moments: Moment[] = [];
  conversation.subscribe((moment) => moment && moments.push(moment));
  return moments;
}

const shown = (moments: readonly Moment[]) =>
  moments.map(({ index, entry, notes, view }) => ({ index, entry: { ...entry }, notes, view }));

describe('replay', () => {
  it('shows what the session showed: entries, notes and views, secrets apart from all', async () => {
    const replies: Record<string, string> = {
      'EHLO me': '250-mail.example.test\r\n250-SIZE 1000\r\n250 AUTH LOGIN\r\n',
      'AUTH LOGIN': '334 VXNlcm5hbWU6\r\n',
      [ALICE]: '334 UGFzc3dvcmQ6\r\n',
      [SECRET]: '235 2.7.0 welcome\r\n',
      DATA: '354 go ahead\r\n',
      '.': '250 2.0.0 queued\r\n',
    };
    let message = false;
    const port = await listen((socket) => {
      socket.write('220 mail.example.test ESMTP\r\n');
      onLines(socket, (line) => {
        if (message && line !== '.') return '';
        message = line === 'DATA';
        if (line === 'QUIT') socket.end('221 2.0.0 bye\r\n');
        return line === 'QUIT' ? null : (replies[line] ?? '250 2.1.0 Ok\r\n');
      });
    });
    const lines: string[] = [];
    const recorder = lineRecorder('test 1', (line) => lines.push(line));
    const { session, moments } = talkTo(port, { protocol: greeting, recorder });
    await idle(session);
    const typed = ['EHLO me', 'AUTH LOGIN', ALICE, SECRET, 'MAIL FROM:<a@example.test>', 'RCPT TO:<b@example.test>'];
    for (const line of [...typed, 'DATA', 'Subject: x\r\n\r\nhello\r\n.', 'QUIT']) {
      session.send(octets(`${line}\r\n`));
      if (line === 'QUIT') await closed(session);
      else await idle(session);
    }
    expect(session.outcome).toEqual({ exit: 0, problem: null });
    const file = lines.join('');
    expect(file).not.toContain('wonderland');
    expect(file).not.toContain(SECRET);

    const read = readRecording(octets(file), 'f');
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const replay = openReplay(read.recording, { stepping: true });
    const replayed = watch(replay);
    replay.seekEnd();
    expect(shown(replayed)).toEqual(shown(moments));
    expect(replay.outcome).toEqual(session.outcome);
    expect(replay).toMatchObject({ host: session.host, port, standing: 'closed', tls: null });
    expect(replay.protocol.id).toBe(greeting.id);
  });

  it('plays at its own pace, long gaps shortened', () => {
    const clock = manualClock();
    const replay = openReplay(SESSION, { clock });
    const moments = watch(replay);
    expect(replay).toMatchObject({ standing: 'connecting', position: 0, length: 5, playing: true });
    clock.advance(0);
    expect(moments).toHaveLength(1);
    clock.advance(500);
    expect(moments).toHaveLength(2);
    clock.advance(1999);
    expect(moments).toHaveLength(2);
    clock.advance(1);
    expect(moments).toHaveLength(4);
    clock.advance(1000);
    expect(moments).toHaveLength(5);
    expect(replay).toMatchObject({ standing: 'closed', playing: false, outcome: { exit: 0, problem: null } });
    expect(clock.waiting).toBe(0);
  });

  it('pauses, steps, changes speed and goes on', () => {
    const clock = manualClock();
    const replay = openReplay(SESSION, { clock, stepping: true });
    const moments = watch(replay);
    clock.advance(60_000);
    expect(moments).toHaveLength(0);
    expect(replay.step()).toBe(true);
    expect(replay.standing).toBe('open');
    expect(replay.step()).toBe(true);
    replay.play();
    clock.advance(500);
    replay.setSpeed(4);
    clock.advance(499);
    expect(moments).toHaveLength(2);
    clock.advance(1);
    expect(moments).toHaveLength(4);
    replay.pause();
    clock.advance(60_000);
    expect(moments).toHaveLength(4);
    expect(replay.step()).toBe(true);
    expect(replay.step()).toBe(false);
    replay.play();
    expect(replay.playing).toBe(false);
  });

  it('lets a listener pause in the middle', () => {
    const clock = manualClock();
    const replay = openReplay(SESSION, { clock, speed: 1000 });
    replay.subscribe((moment) => {
      if (moment?.entry.event === 'client') replay.pause();
    });
    clock.advance(60_000);
    expect(replay.position).toBe(3);
  });

  it('tells why the session ended', () => {
    const error: Entry = { event: 'error', at: 61, kind: 'lost.reset', params: { host: 'mail.example.test' } };
    const replay = openReplay(recording(OPEN, error, { event: 'close', channel: 0, at: 61, by: 'network' }), {
      stepping: true,
    });
    replay.seekEnd();
    expect(replay.outcome).toEqual({ exit: 5, problem: { kind: 'lost.reset', params: error.params } });
  });

  it('plays what has no end, no beginning or nothing at all', () => {
    const clock = manualClock();
    for (const entries of [[], [OPEN], [wire('server', 0, 'hello\r\n')]]) {
      const replay = openReplay(recording(...entries), { clock });
      clock.advance(5000);
      expect(replay).toMatchObject({ standing: 'closed', position: entries.length, outcome: { exit: 0 } });
    }
  });
});
