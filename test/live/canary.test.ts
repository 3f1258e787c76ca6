/**
 * A random canary password, typed where it belongs and where it does not, echoed by the server, sent after a refusal:
 * it must appear, as is or in base64, in no recording, output or screen cell.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFault } from '../../src/practice/faults.ts';
import { startPractice } from '../../src/practice/run.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { Pty } from '../support/pty.ts';
import { PROGRAM, runCli } from '../support/run-cli.ts';

const b64 = (text: string) => Buffer.from(text).toString('base64');
const newCanary = () => `Cn${randomBytes(6).toString('hex')}Zq!`;

type Scene = { readonly name: string; readonly lines: (canary: string) => readonly string[] };

const scenes: readonly Scene[] = [
  { name: 'as the password of LOGIN', lines: (c) => ['AUTH LOGIN', b64('alice'), b64(c)] },
  { name: 'as the password of LOGIN, not encoded', lines: (c) => ['AUTH LOGIN', b64('alice'), c] },
  {
    name: 'as the password of LOGIN, with the line end of echo',
    lines: (c) => ['AUTH LOGIN', b64('alice'), b64(`${c}\n`)],
  },
  { name: 'in PLAIN with an initial response', lines: (c) => [`AUTH PLAIN ${b64(`\0alice\0${c}`)}`] },
  { name: 'in PLAIN after 334', lines: (c) => ['AUTH PLAIN', b64(`\0alice\0${c}`)] },
  { name: 'in PLAIN, not encoded', lines: (c) => [`AUTH PLAIN ${c}`] },
  { name: 'behind AUTH alone', lines: (c) => [`AUTH ${c}`] },
  { name: 'raw where LOGIN asks for the user', lines: (c) => ['AUTH LOGIN', c] },
  { name: 'raw at the command prompt', lines: (c) => [c] },
  { name: 'in base64 at the command prompt', lines: (c) => [b64(c)] },
  { name: 'behind PASS', lines: (c) => ['USER alice', `PASS ${c}`] },
  { name: 'behind a tagged LOGIN', lines: (c) => [`a1 LOGIN alice ${c}`] },
  {
    name: 'after a refusal, raw and in base64',
    lines: (c) => ['AUTH LOGIN', b64('alice'), b64('wrong-one'), c, b64(c)],
  },
  {
    name: 'after a refusal, among words',
    lines: (c) => ['AUTH LOGIN', b64('alice'), b64('wrong-one'), `my password ${c}`],
  },
  {
    name: 'once masked, as a user name, an address and a verb',
    lines: (c) => [
      'AUTH LOGIN',
      b64('alice'),
      b64(c),
      'AUTH LOGIN',
      b64(c),
      '*',
      `MAIL FROM:<${c}@example.test>`,
      `NOOP ${c}`,
      `NOOP ${b64(c)}`,
    ],
  },
  {
    name: 'once masked, in message text',
    lines: (c) => [
      'AUTH LOGIN',
      b64('alice'),
      b64(c),
      'AUTH LOGIN',
      b64('alice'),
      b64('wonderland'),
      'MAIL FROM:<alice@example.test>',
      'RCPT TO:<bob@example.test>',
      'DATA',
      `Subject: ${c}`,
      '',
      `it is ${c}`,
      b64(c),
      '.',
    ],
  },
];

let service: PracticeService;
const folder = mkdtempSync(join(tmpdir(), 'wirespeak-canary-'));

beforeAll(async () => {
  const echo = parseFault('echo');
  if (!echo.ok) throw new Error('no fault of that name');
  const started = await startPractice({ protocol: 'smtp', port: 0, faults: [echo.fault] });
  if (!started.ok) throw new Error(started.problem.kind);
  service = started.service;
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The canary in every form that would give it away. */
function forms(canary: string): readonly string[] {
  const whole = [
    canary,
    b64(canary),
    b64(`${canary}\n`),
    b64(`\0alice\0${canary}`),
    Buffer.from(canary).toString('hex'),
  ];
  return [...whole, ...whole.map((form) => form.replace(/=+$/, '')), canary.toUpperCase()];
}

function expectNone(canary: string, places: Readonly<Record<string, string>>): void {
  for (const [place, text] of Object.entries(places)) {
    for (const form of forms(canary)) expect(text.includes(form), `${place} holds ${form}:\n${text}`).toBe(false);
  }
}

describe.each(scenes)('a canary $name', ({ name, lines }) => {
  const file = (kind: string) => join(folder, `${kind} ${name}.jsonl`);
  const target = () => ['connect', '127.0.0.1', String(service.port), '--protocol', 'smtp'];

  it('stays out of plain mode, the recording and its replay', async () => {
    const canary = newCanary();
    const script = ['EHLO laptop.example.test', ...lines(canary), 'QUIT'].join('\n');
    const plain = await runCli([...target(), '--plain', '--record', file('plain')], `${script}\n`);
    expect(plain.stdout).toContain('********');
    const json = await runCli([...target(), '--json', '--timeout', '10'], `${script}\n`);
    const replay = await runCli(['replay', file('plain'), '--plain', '--speed', '1000'], '');
    const replayJson = await runCli(['replay', file('plain'), '--json', '--speed', '1000'], '');
    expectNone(canary, {
      plain: plain.stdout,
      'plain, errors': plain.stderr,
      recording: readFileSync(file('plain'), 'utf8'),
      json: json.stdout,
      'json, errors': json.stderr,
      replay: replay.stdout + replay.stderr,
      'replay, json': replayJson.stdout,
    });
  });

  it('stays out of every screen cell', async () => {
    const canary = newCanary();
    const env = { WIRESPEAK_LANG: 'zh-CN', WIRESPEAK_HOME: folder, WIRESPEAK_AMBIGUOUS: '1' };
    const pty = new Pty(process.execPath, [PROGRAM, ...target(), '--record', file('screen')], { env });
    try {
      await pty.sees('220 mail.example.test');
      let inMessage = false;
      for (const line of ['EHLO laptop.example.test', ...lines(canary)]) {
        const sent = () => recorded(file('screen')).filter((entry) => entry.event === 'client').length;
        const before = sent();
        // A line arrives in one read, as when it is pasted without its line end.
        pty.type(line);
        pty.type('\r');
        if (line === '.') inMessage = false;
        await pty.until('the line was recorded, and answered', () => {
          if (sent() <= before) return false;
          return inMessage || /^\d{3} /.test(recorded(file('screen')).at(-1)?.text ?? '');
        });
        if (line === 'DATA') inMessage = true;
      }
      pty.type('\x1b[5~\x1b[A\x1b[A');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expectNone(canary, {
        screen: pty.screen,
        'everything written': pty.raw,
        recording: readFileSync(file('screen'), 'utf8'),
      });
    } finally {
      pty.kill('SIGKILL');
    }
  });
});

function recorded(path: string): readonly { readonly event?: string; readonly text?: string }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));
}
