import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../src/engine/clock.ts';
import type { Transport } from '../../../src/engine/net/transport.ts';
import { SessionLog } from '../../../src/engine/session/session-log.ts';
import { WireLoop } from '../../../src/engine/session/wire-loop.ts';
import { raw } from '../../../src/protocols/registry.ts';
import { lineProtocol, silentProtocol } from '../support/line-protocol.ts';
import { closed, entries, idle, listen, octets, said, talkTo, until } from '../support/servers.ts';

describe('a server that says more than is good', () => {
  it('cuts a line of 10 MB into bounded units and loses nothing', async () => {
    const size = 10_000_000;
    const port = await listen((socket) => {
      socket.write('+hello\r\n');
      socket.write(Buffer.alloc(size, 'x'));
      socket.end('\r\n');
    });
    const { session } = talkTo(port);
    let most = 0;
    session.subscribe(() => {
      most = Math.max(most, session.pending('server').length);
    });
    await closed(session);
    let total = 0;
    for (const entry of entries(session)) {
      if (entry.event !== 'server') continue;
      expect(entry.bytes.length).toBeLessThanOrEqual(4096);
      total += entry.bytes.length;
    }
    expect(total).toBe(size + 10);
    // What waits is bounded by the cap on unread octets and one read of the socket.
    expect(most).toBeLessThan(2_000_000);
  });

  it('keeps NULs and other controls as they came', async () => {
    const all = octets(`+a\0b\x1b]0;title\x07\x9b31m\xff\r\n`);
    const port = await listen((socket) => socket.end(all));
    const { session } = talkTo(port);
    await closed(session);
    expect(said(session, 'server')).toBe(Buffer.from(all).toString('latin1'));
  });

  it('lets other work run between slices of a flood, and answers in the middle of it', async () => {
    const lines = 100_000;
    const port = await listen((socket) => {
      socket.once('data', () => {
        socket.write('+flood\r\n'.repeat(lines));
        socket.end('+last\r\n');
      });
    });
    const { session } = talkTo(port, { protocol: silentProtocol });
    await until(session, () => session.standing === 'open');
    session.send(octets('GO\r\n'));
    let turns = 0;
    let typedAt = 0;
    const turn = (): void => {
      turns++;
      if (session.transcript.length > 1000 && typedAt === 0) {
        typedAt = session.transcript.length;
        session.send(octets('STILL HERE\r\n'));
      }
      if (session.standing !== 'closed') setImmediate(turn);
    };
    turn();
    await closed(session);
    expect(turns).toBeGreaterThan(20);
    expect(typedAt).toBeGreaterThan(0);
    expect(typedAt).toBeLessThan(lines);
    expect(said(session, 'server')).toBe(`${'+flood\r\n'.repeat(lines)}+last\r\n`);
  });

  it('takes 64 MB without an end of line', async () => {
    const block = Buffer.alloc(1 << 20, 'y');
    const port = await listen((socket) => {
      for (let blocks = 0; blocks < 64; blocks++) socket.write(block);
      socket.end();
    });
    const { session } = talkTo(port, { protocol: raw });
    await closed(session);
    let total = 0;
    for (const entry of entries(session)) if (entry.event === 'server') total += entry.bytes.length;
    expect(total).toBe(64 << 20);
  });

  it('holds the server back until what has come is folded', async () => {
    const calls: string[] = [];
    const clock = manualClock();
    const log = new SessionLog(lineProtocol, clock);
    const transport = {
      pause: () => calls.push('pause'),
      resume: () => calls.push(`resume ${log.scribe.transcript.length}`),
    };
    const settled = new Promise<void>((resolve) => {
      const loop = new WireLoop(log, clock, {
        asked: () => {},
        mayGo: () => true,
        gone: () => {},
        settled: () => {
          if (log.scribe.transcript.length === 60_001) resolve();
        },
      });
      loop.attach(transport as unknown as Transport);
      loop.thaw();
      loop.arrived(octets('+first\r\n'));
      loop.arrived(octets(`+${'z'.repeat(27)}\r\n`.repeat(30_000)));
      loop.arrived(octets(`+${'z'.repeat(27)}\r\n`.repeat(30_000)));
    });
    await settled;
    expect(calls).toEqual(['resume 0', 'pause', 'resume 60001']);
  });

  it('keeps what came before a reset, in slices too', async () => {
    const lines = 20_000;
    const port = await listen((socket) => {
      socket.write('+x\r\n'.repeat(lines));
      socket.once('data', () => socket.resetAndDestroy());
    });
    const { session } = talkTo(port);
    await idle(session);
    const wanted = lines * 4;
    await until(session, () => session.transcript.length > lines);
    session.send(octets('A\r\n'));
    await closed(session);
    expect(said(session, 'server')).toHaveLength(wanted);
    expect(session.outcome?.problem?.kind).toBe('lost.reset');
  });
});
