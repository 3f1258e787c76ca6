import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startPractice } from '../../src/practice/run.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { Pty } from '../support/pty.ts';

const PROGRAM = new URL('../../dist/wirespeak.mjs', import.meta.url).pathname;
const F9 = '\x1b[20~';
const CTRL_C = '\x03';

let home: string;
let services: PracticeService[];
let pty: Pty;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'wirespeak-several-'));
  const started = await Promise.all([
    startPractice({ protocol: 'smtp', port: 0 }),
    startPractice({ protocol: 'pop3', port: 0 }),
  ]);
  services = started.map((each) => {
    if (!each.ok) throw new Error(each.problem.kind);
    return each.service;
  });
});

afterEach(() => pty?.kill('SIGKILL'));

afterAll(async () => {
  await Promise.all(services.map((service) => service.close()));
  await rm(home, { recursive: true, force: true });
});

it('speaks to two servers in one terminal, each with its own draft, and leaves both with one question', async () => {
  const [smtp, pop3] = services;
  const env = { WIRESPEAK_HOME: home, WIRESPEAK_LANG: 'en' };
  const args = [PROGRAM, 'connect', '127.0.0.1', String(smtp!.port), '--protocol', 'smtp'];
  pty = new Pty(process.execPath, args, { env });
  await pty.sees('220 ');
  pty.type(`/open pop3://127.0.0.1:${pop3!.port}\r`);
  await pty.sees('+OK');
  expect(pty.row(0)).toMatch(/^ 1 \[2\] 127\.0\.0\.1:\d+ +POP3/);
  pty.type('USER al');
  await pty.sees('▸ USER al');
  pty.type(F9);
  await pty.sees('hello ▸');
  expect(pty.row(0)).toMatch(/^ \[1\] 2 127\.0\.0\.1:\d+ +SMTP/);
  expect(pty.screen).not.toContain('USER al');
  pty.type('EHLO laptop\r');
  await pty.sees('250-mail.example.test');
  pty.type(F9);
  await pty.sees('▸ USER al');
  pty.type('ice\r');
  await pty.sees('login ▸');
  pty.type(CTRL_C);
  await pty.sees('its 2 open connections');
  pty.type(CTRL_C);
  expect(await pty.ended()).toBe(130);
});

it('draws nothing where a screen reader reads along: a list, a question, and lines', async () => {
  const env = { WIRESPEAK_HOME: home, WIRESPEAK_LANG: 'en', WIRESPEAK_SCREEN_READER: '1' };
  pty = new Pty(process.execPath, [PROGRAM], { columns: 200, rows: 60, env });
  await pty.sees('A number, or a server and its port');
  const number = /(\d+)\. practise SMTP/.exec(pty.screen)?.[1];
  pty.type(`${number}\r`);
  await pty.sees('hello >');
  pty.type('QUIT\r');
  await pty.sees('connection closed by the server');
  await pty.until('the question comes again', () => (pty.screen.match(/A number, or/g) ?? []).length === 2);
  pty.type('\r');
  expect(await pty.ended()).toBe(0);
  expect(pty.raw).not.toContain('\u001b[?1049h');
  expect(pty.raw).not.toMatch(/[─│▸●⇢]/);
});
