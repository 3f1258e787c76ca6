/**
 * Every style of the practice server, by script: each mechanism a style offers is answered by `/auth`, as often as the
 * server asks, and the mail that follows arrives as it was written.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PracticeService } from '../../src/practice/service.ts';
import { personas } from '../../src/practice/smtp/personas.ts';
import { asOctets, typedLetter } from '../support/letter.ts';
import { type Caller, callerAt, envelopeOf, HELLO, loginCases, offeredIn, upgrades } from '../support/personas.ts';
import { startCli } from '../support/run-cli.ts';
import { serve } from '../support/served.ts';
import { trustFile } from '../support/trust-file.ts';

const home = mkdtempSync(join(tmpdir(), 'wirespeak-personas-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs a script whose `/auth` lines are as many as there are questions. */
function run(args: readonly string[], login: readonly string[], then: readonly string[], caller: Caller): Promise<Ran> {
  const environment = { WIRESPEAK_HOME: home, PERSONA_PASSWORD: caller.password };
  const child = startCli(
    ['connect', ...args, '--user', caller.user, '--password-env', 'PERSONA_PASSWORD'],
    environment,
  );
  const type = (lines: readonly string[]) => child.stdin?.write(`${lines.join('\n')}\n`);
  let [stdout, stderr] = ['', ''];
  let answered = 0;
  let settled = false;
  const follow = (): void => {
    const replies = stdout.match(/^S: (334|235|[45]\d\d) .*$/gm) ?? [];
    for (const reply of replies.slice(answered)) {
      answered++;
      if (settled) return;
      settled = !reply.startsWith('S: 334');
      if (!settled) type(['/auth']);
      else {
        if (reply.startsWith('S: 235')) type(then);
        child.stdin?.end();
      }
    }
  };
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (bytes: Buffer) => {
      stdout += bytes;
      follow();
    });
    child.stderr?.on('data', (bytes: Buffer) => {
      stderr += bytes;
    });
    child.on('error', reject);
    // It may end before it has read everything, for instance where `/auth` has no answer.
    child.stdin?.on('error', () => {});
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    type(login);
  });
}

it('walks through every style that offers AUTH', () => {
  const walked = new Set(loginCases(personas).map(({ persona }) => persona.id));
  const offering = personas.filter(({ keywords }) => keywords.some((line) => line.startsWith('AUTH')));
  expect([...walked].sort()).toEqual(offering.map(({ id }) => id).sort());
  for (const id of ['rfc', 'coremail', 'qq', 'imail', 'postfix', 'exim', 'gmail']) expect(walked).toContain(id);
});

const offering = personas.filter(({ mechanisms }) => mechanisms.length > 0);
describe.each(offering.map((persona) => [persona.id, persona] as const))('the %s style', (id, persona) => {
  const caller = callerAt(persona);
  let service: PracticeService;
  beforeAll(async () => {
    service = await serve({ protocol: 'smtp', persona: id });
  });
  afterAll(() => service.close());

  it.each(loginCases([persona]))('delivers by AUTH $mechanism', async ({ mechanism }) => {
    const typed = typedLetter(randomUUID(), caller.address);
    const target = ['127.0.0.1', String(service.port), '--protocol', 'smtp', '--ca', trustFile(service, home)];
    const login = [upgrades(persona) ? '/starttls' : HELLO, `AUTH ${mechanism}`];
    const mail = [...envelopeOf(persona, caller), 'DATA', ...typed, '.', 'QUIT'];
    const ran = await run(target, login, mail, caller);
    const explained = `AUTH ${mechanism} answered by /auth in the ${id} style:\n${ran.stdout}`;
    expect(ran, explained).toMatchObject({ code: 0, stderr: '' });
    expect(offeredIn(ran.stdout.replace(/^S: /gm, ''))).toEqual([...persona.mechanisms].sort());
    const arrived = service.postOffice.list('bob')!.at(-1)!;
    expect(Buffer.from(arrived.octets).toString()).toBe(asOctets(typed).toString());
    expect(service.postOffice.deliveries.at(-1)).toMatchObject({ login: caller.user, from: caller.address });
    expect(ran.stdout).not.toContain(caller.password);
    expect(ran.stdout).not.toContain(Buffer.from(caller.password).toString('base64'));
  });
});
