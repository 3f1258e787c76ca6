/**
 * Three styles of the practice server, by keys alone in a real terminal: each mechanism a style offers is answered by
 * typed words and Ctrl-O, and the mail that follows arrives as it was typed.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PracticeService } from '../../src/practice/service.ts';
import { personas } from '../../src/practice/smtp/personas.ts';
import { asOctets, typedLetter } from '../support/letter.ts';
import { type Caller, callerAt, envelopeOf, HELLO, loginCases, offeredIn, wordsNow } from '../support/personas.ts';
import type { Pty } from '../support/pty.ts';
import { octetsFrom, recordedIn } from '../support/recorded.ts';
import { CTRL_O } from '../support/scenes.ts';
import { serve } from '../support/served.ts';
import { trustFile } from '../support/trust-file.ts';
import { sitDown, typeLine } from '../support/typist.ts';

/** `tls`: STARTTLS is typed before anything else, as on port 587. */
const WALKS = [
  { id: 'qq', tls: true, lang: 'zh-CN', columns: 80, rows: 24 },
  { id: 'coremail', tls: false, lang: 'zh-TW', columns: 80, rows: 24 },
  { id: 'rfc', tls: false, lang: 'en', columns: 120, rows: 40 },
] as const;

const home = mkdtempSync(join(tmpdir(), 'wirespeak-personas-'));
let pty: Pty | null = null;
afterEach(() => pty?.kill('SIGKILL'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A person who looks at the screen before typing on. What the server said is read from the recording. */
class Walk {
  readonly screen: Pty;
  readonly record: string;

  constructor(screen: Pty, record: string) {
    this.screen = screen;
    this.record = record;
  }

  /** All the server has said. */
  get said(): string {
    return octetsFrom('server', recordedIn(this.record)).toString();
  }

  /** The last lines of its replies, in order. */
  get replies(): readonly string[] {
    return this.said.split('\r\n').filter((line) => /^\d{3}( |$)/.test(line));
  }

  /** Types something and waits until its reply stands on the screen; what it says. */
  async hears(type: () => void): Promise<string> {
    const before = this.replies.length;
    type();
    await this.screen.until('a reply', () => this.replies.length > before);
    const reply = this.replies[before]!;
    await this.screen.sees(reply.slice(0, 30));
    return reply;
  }

  async says(line: string, code: string): Promise<void> {
    const reply = await this.hears(() => typeLine(this.screen, line));
    if (!reply.startsWith(code)) throw new Error(`To ${line} came ${reply}, not ${code}.\n${this.screen.screen}`);
  }

  /** Answers whatever a mechanism asks with words and Ctrl-O. */
  async logsIn(mechanism: string, caller: Caller): Promise<void> {
    let reply = await this.hears(() => typeLine(this.screen, `AUTH ${mechanism}`));
    for (let answer = 1; reply.startsWith('334'); answer++) {
      const words = wordsNow(recordedIn(this.record), caller);
      reply = await this.hears(() => typeLine(this.screen, `${words}${CTRL_O}`));
      if (/^(334|235)/.test(reply)) continue;
      throw new Error(`AUTH ${mechanism}: answer ${answer}, made with Ctrl-O, got ${reply}\n${this.screen.screen}`);
    }
    expect(reply, `AUTH ${mechanism}`).toMatch(/^235/);
  }
}

describe.each(WALKS)('the $id style, in $lang at $columns×$rows', ({ id, tls, ...sitting }) => {
  const persona = personas.find((one) => one.id === id)!;
  const caller = callerAt(persona);
  let service: PracticeService;
  beforeAll(async () => {
    service = await serve({ protocol: 'smtp', persona: id });
  });
  afterAll(() => service.close());

  it.each(loginCases([persona]))('delivers by AUTH $mechanism', async ({ mechanism }) => {
    const record = join(home, `${randomUUID()}.jsonl`);
    const target = ['127.0.0.1', String(service.port), '--protocol', 'smtp', '--ca', trustFile(service, home)];
    pty = sitDown([...target, '--record', record], { ...sitting, home });
    const walk = new Walk(pty, record);
    await pty.sees(persona.host);
    await walk.says(HELLO, '250');
    if (tls) {
      await walk.says('STARTTLS', '220');
      await pty.sees('TLS 1.3');
      await walk.says(HELLO, '250');
    }
    expect(offeredIn(walk.said)).toEqual([...persona.mechanisms].sort());
    await walk.logsIn(mechanism, caller);
    for (const line of envelopeOf(persona, caller)) await walk.says(line, '250');
    await walk.says('DATA', '354');
    const typed = typedLetter(randomUUID(), caller.address);
    for (const line of typed) typeLine(pty, line);
    await walk.says('.', '250');
    await walk.says('QUIT', '221');
    const arrived = service.postOffice.list('bob')!.at(-1)!;
    expect(Buffer.from(arrived.octets).toString()).toBe(asOctets(typed).toString());
    expect(service.postOffice.deliveries.at(-1)).toMatchObject({ login: caller.user, from: caller.address });
    for (const place of [pty.raw, readFileSync(record, 'utf8')]) {
      expect(place).not.toContain(caller.password);
      expect(place).not.toContain(Buffer.from(caller.password).toString('base64'));
    }
  });
});
