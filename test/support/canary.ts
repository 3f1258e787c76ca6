/**
 * A random canary password, typed where it belongs and where it does not, echoed by the server, sent after a refusal:
 * it must appear, as is or in base64, in no recording, output or screen cell.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PracticeProtocol } from '../../src/practice/protocols.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { asOctets } from './letter.ts';
import { octetsFrom, recordedIn } from './recorded.ts';
import { runCli } from './run-cli.ts';
import { serve } from './served.ts';
import { sitDown } from './typist.ts';

export type CanaryScene = {
  readonly name: string;
  /** Each of the canaries is as good as another: what was masked once is masked for good, so each way in wants its own. */
  readonly lines: (...canaries: string[]) => readonly string[];
  /** A mail that lies in bob's mailbox. */
  readonly mail?: (canary: string) => readonly string[];
};

/** How sessions of a protocol go. */
export type CanaryStage = {
  readonly protocol: PracticeProtocol;
  readonly persona?: string;
  /** What the server does wrong; by default it echoes what it refuses. */
  readonly faults?: readonly string[];
  /** The first line, before those of the scene. */
  readonly hello: string;
  /** Is the line answered in full, when this is the last the server said? */
  answered(line: string, said: string): boolean;
  /** Where a server stands already: then none is started, and nothing of it is changed. */
  readonly at?: { readonly host: string; readonly port: number };
  /** The last line; `QUIT`. */
  readonly farewell?: string;
  /** Between these lines nothing is answered. */
  readonly text?: { readonly begins: string; readonly ends: string };
};

export const b64 = (text: string) => Buffer.from(text).toString('base64');
const newCanaries = () => Array.from({ length: 6 }, () => `Cn${randomBytes(6).toString('hex')}Zq!`);

/** The canaries in every form that would give them away. */
const allForms = (canaries: readonly string[]) => canaries.flatMap(formsOf);

function formsOf(canary: string): readonly string[] {
  const whole = [
    canary,
    b64(canary),
    b64(`${canary}\n`),
    b64(`\0alice\0${canary}`),
    Buffer.from(canary).toString('hex'),
  ];
  return [...whole, ...whole.map((form) => form.replace(/=+$/, '')), canary.toUpperCase()];
}

function expectNone(canaries: readonly string[], places: Readonly<Record<string, string>>): void {
  for (const [place, text] of Object.entries(places)) {
    // In any letter case: some servers repeat a line in capitals.
    const found = text.toLowerCase();
    for (const form of allForms(canaries))
      expect(found.includes(form.toLowerCase()), `${place} holds ${form}:\n${text}`).toBe(false);
  }
}

/** Plays each scene: by script, as JSON lines, replayed, and in a terminal. */
export function describeCanaries(scenes: readonly CanaryScene[], stage: CanaryStage): void {
  const { protocol, persona, faults = ['echo'], hello, answered, text, at, farewell = 'QUIT' } = stage;
  const home = mkdtempSync(join(tmpdir(), 'wirespeak-canary-'));
  let service: PracticeService | null = null;

  beforeAll(async () => {
    if (at) return;
    service = await serve({ protocol, faults, ...(persona !== undefined && { persona }) });
  });
  afterAll(async () => {
    await service?.close();
    rmSync(home, { recursive: true, force: true });
  });

  describe.each(scenes)('a canary $name', ({ name, lines, mail }) => {
    const file = (kind: string) => join(home, `${kind} ${name}.jsonl`);
    const target = () => [at?.host ?? '127.0.0.1', String(at?.port ?? service!.port), '--protocol', protocol];
    const hide = (canary: string) => {
      if (!service) return;
      const lying = service.postOffice.list('bob')!.map(({ uid }) => uid);
      service.postOffice.remove('bob', lying);
      if (mail) service.postOffice.lay('bob', { octets: asOctets(mail(canary)), from: '' });
    };

    it('stays out of plain mode, the recording and its replay', async () => {
      const canaries = newCanaries();
      hide(canaries[0]!);
      const script = `${[hello, ...lines(...canaries), farewell].join('\n')}\n`;
      const plain = await runCli(['connect', ...target(), '--plain', '--record', file('plain')], script);
      expect(plain.stdout).toContain('********');
      const [json, replay, replayJson] = await Promise.all([
        runCli(['connect', ...target(), '--json', '--timeout', '10'], script),
        runCli(['replay', file('plain'), '--plain', '--speed', '1000']),
        runCli(['replay', file('plain'), '--json', '--speed', '1000']),
      ]);
      expectNone(canaries, {
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
      const canaries = newCanaries();
      hide(canaries[0]!);
      const pty = sitDown([...target(), '--record', file('screen')], { lang: 'zh-CN', home });
      const recorded = () => recordedIn(file('screen'));
      try {
        pty.forbid(allForms(canaries));
        await pty.until(
          'the server has greeted',
          () => existsSync(file('screen')) && recorded().length > 2 && pty.screen.includes('▸'),
        );
        let inText = false;
        for (const line of [hello, ...lines(...canaries)]) {
          const sent = () => recorded().filter(({ event }) => event === 'client').length;
          const before = sent();
          // A line arrives in one read, as when it is pasted without its line end.
          pty.type(line);
          pty.type('\r');
          if (line === text?.ends) inText = false;
          await pty.until('the line was recorded, and answered', () => {
            if (sent() <= before) return false;
            return inText || answered(line, octetsFrom('server', recorded().slice(-1)).toString('latin1'));
          });
          if (line === text?.begins) inText = true;
        }
        pty.type('\x1b[5~\x1b[A\x1b[A');
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(pty.sighted).toEqual([]);
        expectNone(canaries, {
          screen: pty.screen,
          'everything written': pty.raw,
          recording: readFileSync(file('screen'), 'utf8'),
        });
      } finally {
        pty.kill('SIGKILL');
      }
    });
  });
}
