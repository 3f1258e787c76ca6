import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/engine/clock.ts';
import { readRecording } from '../../../src/engine/record/read-recording.ts';
import { lineRecorder } from '../../../src/engine/record/recorder.ts';
import { openReplay } from '../../../src/engine/replay.ts';
import type { Problem } from '../../../src/protocols/contract.ts';
import { raw } from '../../../src/protocols/registry.ts';
import { silentProtocol } from '../support/line-protocol.ts';
import { closed, entries, idle, listen, octets, onLines, said, talkTo, until } from '../support/servers.ts';

const polite = (line: string): string => (line === 'BYE' ? '+bye\r\n' : '=more\r\n+done\r\n');

describe('a session with a server that behaves', () => {
  it('folds each side, records it and ends in good order', async () => {
    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      onLines(socket, (line) => {
        if (line === 'BYE') socket.end('+bye\r\n');
        return line === 'BYE' ? null : polite(line);
      });
    });
    const { session, moments } = talkTo(port);
    await idle(session);
    session.send(octets('FOO bar\r\n'));
    await idle(session);
    session.send(octets('BYE\r\n'));
    await closed(session);
    expect(session.outcome).toEqual({ exit: 0, problem: null });
    expect(moments.map(({ entry }) => entry.event)).toEqual([
      'open',
      'server',
      'client',
      'server',
      'server',
      'client',
      'server',
      'close',
    ]);
    expect(moments.map(({ index }) => index)).toEqual(moments.map((_, index) => index));
    expect(said(session, 'server')).toBe('+hello\r\n=more\r\n+done\r\n+bye\r\n');
    expect(entries(session).at(-1)).toMatchObject({ event: 'close', by: 'server' });
    expect(moments[2]!.view.outstanding).toBe(1);
    expect(moments[4]!.view.outstanding).toBe(0);
  });

  it('gives the same units when every octet comes alone', async () => {
    const all = '+hello\r\n=one\r\n+two\n';
    const port = await listen(async (socket) => {
      for (const char of all) {
        socket.write(char);
        await new Promise((resolve) => setImmediate(resolve));
      }
      socket.end();
    });
    const { session } = talkTo(port);
    await closed(session);
    const units = entries(session).flatMap((entry) => (entry.event === 'server' ? [entry] : []));
    expect(units.map(({ bytes, end }) => [Buffer.from(bytes).toString(), end])).toEqual([
      ['+hello\r\n', 'crlf'],
      ['=one\r\n', 'crlf'],
      ['+two\n', 'lf'],
    ]);
  });

  it('writes several units of one send at once, after all of them are folded', async () => {
    const chunks: string[] = [];
    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      socket.on('data', (chunk) => {
        chunks.push(chunk.toString());
        socket.write('+a\r\n+b\r\n');
      });
    });
    const { session } = talkTo(port);
    await idle(session);
    session.send(octets('A\r\nB\r\n'));
    expect(session.view.outstanding).toBe(2);
    await until(session, () => session.view.outstanding === 0);
    expect(chunks).toEqual(['A\r\nB\r\n']);
  });

  it('writes octets without a line end at once, though their unit is still to come', async () => {
    const got: string[] = [];
    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      socket.on('data', (chunk) => {
        got.push(chunk.toString());
        socket.write('+ok\r\n');
      });
    });
    const { session } = talkTo(port);
    await idle(session);
    session.send(octets('HAL'));
    expect(Buffer.from(session.pending('client')).toString()).toBe('HAL');
    await until(session, () => said(session, 'server').includes('ok'));
    expect(got).toEqual(['HAL']);
    expect(said(session, 'client')).toBe('');
    session.send(octets('F\r\n'));
    expect(said(session, 'client')).toBe('HALF\r\n');
  });

  it('hears the server while something is typed, and lets a listener answer from within', async () => {
    const port = await listen((socket) => {
      socket.write('+hello\r\n!going down\r\n');
    });
    const { session, moments } = talkTo(port);
    const seen: number[] = [];
    session.subscribe((moment) => {
      if (moment?.entry.event === 'server' && moment.index === 1) session.send(octets('HI\r\n'));
    });
    session.subscribe((moment) => moment && seen.push(moment.index));
    await until(session, () => said(session, 'server').includes('down'));
    expect(seen).toEqual(moments.map(({ index }) => index));
    expect(said(session, 'client')).toBe('HI\r\n');
    expect(session.view.ended).toBe(true);
  });

  it('passes on what a listener throws', async () => {
    const port = await listen((socket) => socket.on('data', () => {}).write('+hello\r\n'));
    const { session } = talkTo(port);
    await idle(session);
    const stop = session.subscribe(() => {
      throw new Error('a bug');
    });
    expect(() => session.send(octets('A\r\n'))).toThrow('a bug');
    stop();
    session.send(octets('B\r\n'));
    expect(said(session, 'client')).toBe('A\r\nB\r\n');
  });

  it('sends what was typed before the connection was up', async () => {
    const port = await listen((socket) => onLines(socket, polite));
    const { session } = talkTo(port, { protocol: silentProtocol });
    session.send(octets('EARLY\r\n'));
    await until(session, () => said(session, 'server').includes('done'));
    expect(said(session, 'client')).toBe('EARLY\r\n');
  });

  it('ends politely: everything sent arrives, and the server may still answer', async () => {
    let got = 0;
    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      socket.on('data', (chunk) => {
        got += chunk.length;
      });
      socket.on('end', () => socket.end('=last words\r\n'));
    });
    const { session } = talkTo(port);
    await idle(session);
    session.send(octets(`LIT 9000000\r\n`));
    session.send(new Uint8Array(9_000_000));
    session.end();
    await closed(session);
    expect(got).toBe(9_000_013);
    expect(said(session, 'server')).toContain('last words');
    expect(entries(session).at(-1)).toMatchObject({ event: 'close', by: 'client' });
  });

  it('closes at once after a short line', async () => {
    const clock = manualClock();
    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      socket.on('data', () => {});
      socket.on('end', () => socket.end());
    });
    const { session } = talkTo(port, { clock });
    await idle(session);
    session.send(octets('LIT 0\r\n'));
    session.end();
    await closed(session);
    expect(session.outcome).toMatchObject({ exit: 5, problem: { kind: 'lost.closed' } });
  });

  it('gives up on a server that does not close after us', async () => {
    const clock = manualClock();
    const port = await listen((socket) => socket.write('+hello\r\n'));
    const { session } = talkTo(port, { clock });
    await idle(session);
    session.end();
    clock.advance(4001);
    expect(session.standing).toBe('closed');
    expect(session.outcome).toEqual({ exit: 0, problem: null });
  });

  it('is interrupted at any moment', async () => {
    const port = await listen((socket) => socket.write('+hello\r\n'));
    const { session } = talkTo(port);
    session.interrupt();
    expect(session.outcome).toMatchObject({ exit: 130, problem: { kind: 'interrupted' } });
    const second = talkTo(port).session;
    await idle(second);
    second.interrupt();
    second.send(octets('X\r\n'));
    expect(second.outcome?.exit).toBe(130);
    expect(entries(second).map(({ event }) => event)).toEqual(['open', 'server', 'error', 'close']);
  });
});

describe('without a known protocol', () => {
  it('takes text without a line end when it falls silent', async () => {
    const clock = manualClock();
    const port = await listen((socket) => socket.write('login: '));
    const { session } = talkTo(port, { protocol: raw, clock });
    await until(session, () => session.pending('server').length > 0);
    clock.advance(300);
    expect(said(session, 'server')).toBe('login: ');
    session.send(octets('no line end'));
    expect(said(session, 'client')).toBe('');
    clock.advance(300);
    expect(said(session, 'client')).toBe('no line end');
    expect(entries(session).at(-1)).toMatchObject({ end: 'partial' });
  });

  it('tells the protocol from the greeting', async () => {
    const port = await listen((socket) => socket.write('220 mail.example.test ESMTP\r\n'));
    const { session } = talkTo(port, { protocol: null });
    await until(session, () => session.standing === 'open');
    expect(session.protocol.greets).toBe('server');
    expect(entries(session)[0]).toMatchObject({ event: 'open', protocol: session.protocol.id });
  });

  it('falls back to raw after three silent seconds, or when we speak first', async () => {
    const clock = manualClock();
    const port = await listen((socket) => onLines(socket, () => 'who?\r\n'));
    const { session } = talkTo(port, { protocol: null, clock, timeoutMs: null });
    const other = talkTo(port, { protocol: null }).session;
    let waited = 0;
    for (; session.standing === 'connecting'; waited += 100) {
      clock.advance(100);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(waited).toBeGreaterThanOrEqual(3000);
    expect(session.protocol.id).toBe('raw');
    other.send(octets('hello\r\n'));
    await until(other, () => said(other, 'server').includes('who'));
    expect(other.protocol.id).toBe('raw');
  });
});

describe('an encoding that cannot hold what is typed', () => {
  const draft = { ending: 'crlf', raw: false } as const;

  it('is told of while it is typed, with the line that went out, and again in a replay', async () => {
    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      onLines(socket, (line) => (line === 'BYE' ? '+bye\r\n' : '+ok\r\n'));
    });
    const { session, moments } = talkTo(port);
    await idle(session);
    const composed = session.compose({ ...draft, text: 'SAY 简体', charset: 'big5' });
    expect(composed.notes).toContainEqual(expect.objectContaining({ id: 'wire.lost-characters' }));
    session.send(composed.bytes);
    await idle(session);
    session.send(session.compose({ ...draft, text: 'SAY 中', charset: 'big5' }).bytes);
    await idle(session);
    const told = moments.filter(({ notes }) => notes.some((note) => note.kind === 'hint'));
    expect(told).toHaveLength(1);
    expect(told[0]!.entry).toMatchObject({ event: 'client', lost: 'big5' });
    expect(told[0]!.notes).toContainEqual(expect.objectContaining({ params: { encoding: 'big5' } }));
    const lines: string[] = [];
    session.record(lineRecorder('test', (line) => lines.push(line)));
    const read = readRecording(Buffer.from(lines.join('')), 'x');
    if (!read.ok) throw new Error(read.problem.kind);
    const replay = openReplay(read.recording, { stepping: true });
    replay.seekEnd();
    const notes = Array.from({ length: replay.length }, (_, index) => replay.transcript.notes(index)).flat();
    expect(notes.filter((note) => note.kind === 'hint')).toHaveLength(1);
  });
});

it('records what went wrong with its sentence, secrets masked', async () => {
  const say = ({ kind, params }: Problem) => `${kind}: ${params.reply} (hidden-thing)`;
  const port = await listen((socket) => socket.end('+hello\r\n!going\r\n'));
  const { session } = talkTo(port, { say, secrets: ['hidden-thing'] });
  await closed(session);
  const error = entries(session).find((entry) => entry.event === 'error');
  expect(error).toMatchObject({ kind: expect.any(String), message: expect.stringContaining('(********)') });
});
