import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../src/engine/record/read-recording.ts';
import { entryLine, headerLine } from '../../../src/engine/record/recording.ts';
import { openReplay } from '../../../src/engine/replay.ts';
import type { Session } from '../../../src/engine/session/session.ts';
import { Steps } from '../../../src/engine/session/steps.ts';
import type { Part, Protocol, View } from '../../../src/protocols/contract.ts';
import { imap } from '../../../src/protocols/imap/index.ts';
import { closed, entries, listen, octets, onLines, said, talkTo, until } from '../support/servers.ts';

const assisted = { tag: 'adds', count: 'adds' } as const;

/** A session with a server that answers each line as told, after a greeting. */
async function talk(answers: Readonly<Record<string, string>>): Promise<Session> {
  const port = await listen((socket) => {
    socket.write('* OK [CAPABILITY IMAP4rev1] hello\r\n');
    onLines(socket, (line) => answers[line] ?? '');
  });
  const { session } = talkTo(port, { protocol: imap as unknown as Protocol });
  await until(session, () => said(session, 'server').length > 0);
  return session;
}

function type(session: Session, text: string, dropped: (octets: number) => void = () => {}): void {
  const { bytes, added, later } = session.compose({ text, charset: 'auto', ending: 'crlf', raw: false, assisted });
  session.send(bytes, { added, later, dropped });
}

describe('what is sent in steps', () => {
  it('goes part by part as the server asks, and nothing in between', async () => {
    const session = await talk({
      'a1 LOGIN {5}': '+ go\r\n',
      'alice {6}': '+ go on\r\n',
      wonder: 'a1 OK done\r\n',
      'a2 NOOP': 'a2 OK\r\n',
    });
    type(session, 'LOGIN {}alice {}wonder');
    // Typed before the first part was asked for.
    session.send(octets('a2 NOOP\r\n'));
    await until(session, () => said(session, 'server').includes('a2 OK'));
    expect(said(session, 'client')).toBe('a1 LOGIN {5}\r\nalice {6}\r\n********\r\na2 NOOP\r\n');
    expect(entries(session).flatMap((entry) => (entry.event === 'client' ? [entry.added] : []))).toEqual([
      [
        { start: 0, end: 3 },
        { start: 9, end: 12 },
      ],
      undefined,
      [{ start: 1, end: 4 }],
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is dropped where the server refuses, and that is told; the next line goes', async () => {
    const session = await talk({ 'a1 LOGIN alice {6}': 'a1 NO not here\r\n', 'a2 NOOP': 'a2 OK\r\n' });
    const dropped: number[] = [];
    type(session, 'LOGIN alice {}wonder', (count) => dropped.push(count));
    type(session, 'a2 NOOP');
    await until(session, () => said(session, 'server').includes('a2 OK'));
    expect(said(session, 'client')).toBe('a1 LOGIN alice {6}\r\na2 NOOP\r\n');
    expect(dropped).toEqual([8]);
  });

  it('is dropped with the connection', async () => {
    const session = await talk({ 'a1 LOGIN alice {6}': '* BYE\r\n' });
    const dropped: number[] = [];
    type(session, 'LOGIN alice {}wonder', (count) => dropped.push(count));
    await until(session, () => said(session, 'server').includes('BYE'));
    session.interrupt();
    await closed(session);
    expect(said(session, 'client')).toBe('a1 LOGIN alice {6}\r\n');
    expect(dropped).toEqual([8]);
  });

  it('may be longer than a unit', async () => {
    const body = 'x'.repeat(200_000);
    const session = await talk({ 'a1 APPEND x {200000}': '+ go\r\n', [body]: 'a1 OK done\r\n' });
    type(session, `APPEND x {}${body}`);
    session.send(octets('a2 NOOP\r\n'));
    await until(session, () => said(session, 'server').includes('a1 OK'));
    expect(said(session, 'client')).toBe(`a1 APPEND x {200000}\r\n${body}\r\na2 NOOP\r\n`);
  });

  it('waits as long as the reply owed decides', () => {
    const gone: (() => void)[] = [];
    const sent: string[] = [];
    const steps = new Steps((part: Part, done) => {
      sent.push(Buffer.from(part.bytes).toString());
      gone.push(done);
    });
    const view = (kind: 'octets' | 'command', decisive: boolean) =>
      ({ input: kind === 'octets' ? { kind, left: 1 } : { kind }, decisive }) as View;
    steps.begin([{ bytes: octets('one') }, { bytes: octets('two') }]);
    expect(steps.goOn(view('command', true))).toBe(false);
    expect(steps.goOn(view('octets', false))).toBe(false);
    // Not yet folded: what is asked now was asked before.
    expect(steps.goOn(view('octets', false))).toBe(false);
    expect([sent, steps.waiting]).toEqual([['one'], true]);
    gone[0]!();
    steps.goOn(view('octets', false));
    gone[1]!();
    expect([sent, steps.waiting]).toEqual([['one', 'two'], false]);
  });
});

describe('what was added', () => {
  it('stands in the recording, and in its replay', async () => {
    const session = await talk({ 'a1 NOOP': 'a1 OK\r\n' });
    type(session, 'NOOP');
    await until(session, () => said(session, 'server').includes('a1 OK'));
    const lines = entries(session).map(entryLine);
    expect(JSON.parse(lines[2]!)).toMatchObject({ text: 'a1 NOOP\r\n', added: [{ start: 0, end: 3 }] });
    const file = Buffer.from(headerLine({ app: 'test', startedAt: session.startedAt }) + lines.join(''));
    const read = readRecording(file, 'x');
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const replay = openReplay(read.recording, { stepping: true });
    replay.seekEnd();
    expect(entries(replay)).toEqual(entries(session));
    const wrong = Buffer.from(
      file.toString().replace('"added":[{"start":0,"end":3}]', '"added":[{"start":0,"end":30}]'),
    );
    expect(readRecording(wrong, 'x')).toMatchObject({ ok: false, problem: { kind: 'local.bad-line' } });
  });

  it('keeps its place beside a mask', async () => {
    const session = await talk({ 'a1 NOOP': 'a1 OK\r\n' });
    session.known('wonderland');
    const bytes = octets('a1 ID wonderland x\r\n');
    session.send(bytes, {
      added: [
        { start: 0, end: 3 },
        { start: 17, end: 18 },
      ],
    });
    await until(session, () => said(session, 'client') !== '');
    expect(said(session, 'client')).toBe('a1 ID ******** x\r\n');
    expect(entries(session).find(({ event }) => event === 'client')).toMatchObject({
      added: [
        { start: 0, end: 3 },
        { start: 15, end: 16 },
      ],
    });
    // Composed with a secret known, a line keeps what is added to it.
    expect(session.compose({ text: 'NOOP', charset: 'auto', ending: 'crlf', raw: false, assisted }).added).toHaveLength(
      1,
    );
  });
});
