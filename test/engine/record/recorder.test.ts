import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { readRecording } from '../../../src/engine/record/read-recording.ts';
import {
  createRecorder,
  descriptorRecorder,
  lineRecorder,
  type Recorder,
} from '../../../src/engine/record/recorder.ts';
import { closed, entries, idle, listen, octets, onLines, talkTo, until } from '../support/servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'recorder-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const fresh = (): string => join(folder, `r ${files++}.jsonl`);

function create(path: string, force = false): Recorder {
  const result = createRecorder(path, { app: 'test 1', force });
  if (!result.ok) throw new Error(result.problem.kind);
  return result.recorder;
}

const greeter = () =>
  listen((socket) => {
    socket.write('+hello\r\n');
    onLines(socket, (line) => (line === 'BYE' ? '+bye\r\n' : `=you said ${line}\r\n+ok\r\n`));
    socket.on('end', () => socket.end());
  });

function recorded(path: string) {
  const result = readRecording(readFileSync(path), path);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.recording;
}

describe('a recording file', () => {
  it.skipIf(process.platform === 'win32')('is readable by its owner only', () => {
    const path = fresh();
    create(path).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('never replaces another file unless told to', () => {
    const path = fresh();
    writeFileSync(path, 'precious', { mode: 0o644 });
    expect(createRecorder(path, { app: 'test 1' })).toEqual({
      ok: false,
      problem: { kind: 'local.record-exists', params: { file: path } },
    });
    expect(readFileSync(path, 'utf8')).toBe('precious');
    chmodSync(path, 0o644);
    create(path, true).close();
    expect(readFileSync(path, 'utf8')).toBe('');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === 'win32')('is not written through a link that leads nowhere', () => {
    const path = fresh();
    symlinkSync(join(folder, 'elsewhere'), path);
    expect(createRecorder(path, { app: 'test 1' })).toMatchObject({ problem: { kind: 'local.record-exists' } });
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });

  it('says when it cannot be made', () => {
    const path = join(folder, 'no such folder', 'r.jsonl');
    expect(createRecorder(path, { app: 'test 1' })).toEqual({
      ok: false,
      problem: { kind: 'local.unwritable', params: { file: path, reason: 'ENOENT' } },
    });
  });

  it('holds each unit as soon as it was told of, and the whole session at the end', async () => {
    const path = fresh();
    const { session } = talkTo(await greeter(), { recorder: create(path) });
    expect(recorded(path).entries).toEqual([]);
    session.subscribe((moment) => {
      if (moment) expect(recorded(path).entries[moment.index]).toEqual(moment.entry);
    });
    await idle(session);
    session.send(octets('HI\r\nTHERE\r\n'));
    await idle(session);
    session.end();
    await closed(session);
    const { entries: written, app, startedAt } = recorded(path);
    expect(written).toEqual(entries(session));
    expect(app).toBe('test 1');
    expect(startedAt).toBe(session.startedAt.toISOString());
  });

  it('begun in mid-session it holds what came before', async () => {
    const path = fresh();
    const { session } = talkTo(await greeter());
    await idle(session);
    session.record(create(path));
    expect(recorded(path).entries).toEqual(entries(session));
    session.annotate('from here on');
    expect(recorded(path).entries.at(-1)).toMatchObject({ event: 'annotation', text: 'from here on' });
  });

  it('knows no secret', async () => {
    const lines: string[] = [];
    const { session, moments } = talkTo(await greeter(), {
      recorder: lineRecorder('test 1', (line) => lines.push(line)),
      secrets: ['beforehand'],
    });
    await idle(session);
    session.send(octets('PAS'));
    session.send(octets('S canary-9'));
    expect(Buffer.from(session.pending('client')).toString()).toBe('PASS ********');
    session.send(octets('\r\n'));
    await idle(session);
    const encoded = Buffer.from('canary-9').toString('base64');
    session.send(octets(`canary-9 ${encoded} beforehand\r\n`));
    await until(session, () => session.view.outstanding === 0);
    session.annotate('my password is canary-9');
    expect(session.compose({ text: 'canary-9', charset: 'utf-8', ending: 'crlf', raw: false }).mask).toEqual([
      { start: 0, end: 8 },
    ]);
    session.end();
    await closed(session);
    const everything = [lines.join(''), JSON.stringify(moments.map(({ notes, view }) => ({ notes, view })))].join('');
    expect(everything).toContain('********');
    for (const secret of ['canary-9', encoded, encoded.replace(/=+$/, ''), 'beforehand']) {
      expect(everything.toLowerCase()).not.toContain(secret.toLowerCase());
    }
    expect(moments.find(({ entry }) => entry.event === 'client')?.notes).toEqual([
      { kind: 'command', exchange: 0, verb: 'PASS', args: '********' },
    ]);
  });
});

describe('a recording that cannot be written', () => {
  it.skipIf(!existsSync('/dev/full'))('is said once; the session goes on', async () => {
    const { session } = talkTo(await greeter(), {
      recorder: descriptorRecorder('full.jsonl', openSync('/dev/full', 'w'), 'test 1'),
    });
    await idle(session);
    session.send(octets('HI\r\n'));
    await idle(session);
    session.send(octets('BYE\r\n'));
    await idle(session);
    session.end();
    await closed(session);
    const errors = entries(session).filter(({ event }) => event === 'error');
    expect(errors).toMatchObject([{ kind: 'local.disk', params: { file: 'full.jsonl', reason: 'ENOSPC' } }]);
    expect(session.outcome).toMatchObject({ exit: 6, problem: { kind: 'local.disk' } });
  });
});

describe('when the program is killed', () => {
  /** Writes entries for ever; says on stdout how many lines are out. */
  const PROGRAM = `
    import { writeSync } from 'node:fs';
    import { createRecorder } from './src/engine/record/recorder.ts';
    const { recorder } = createRecorder(process.argv[2], { app: 'test 1' });
    recorder.begin(new Date(0));
    for (let at = 0; ; at++) {
      recorder.write({ event: 'annotation', at, text: 'line '.repeat(at % 50) });
      writeSync(1, '.');
    }`;

  it.skipIf(process.platform === 'win32')('the file is a prefix of the truth, at most one unit short', async () => {
    const program = join(folder, 'writer.mjs');
    await build({
      stdin: { contents: PROGRAM, resolveDir: join(import.meta.dirname, '../../..'), loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: program,
    });
    for (let round = 1; round <= 8; round++) {
      const path = fresh();
      const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = 0;
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.length;
        if (said > round * 37) child.kill('SIGKILL');
      });
      await new Promise((resolve) => child.once('close', resolve));
      const { entries: got } = recorded(path);
      expect(got.length).toBeGreaterThanOrEqual(said);
      expect(got.length).toBeLessThanOrEqual(said + 1);
      got.forEach((entry, at) => {
        expect(entry).toEqual({ event: 'annotation', at, text: 'line '.repeat(at % 50) });
      });
    }
  });
});
