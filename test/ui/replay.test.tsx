import { afterEach, expect, it } from 'vitest';
import type { Entry } from '../../src/engine/record/entry.ts';
import { openReplay } from '../../src/engine/replay.ts';
import { TestScreen } from '../support/screen.tsx';

const RIGHT = '\x1b[C';
const LEFT = '\x1b[D';

const LINES = [
  ['server', '220 mail.example.test ESMTP'],
  ['client', 'HELO laptop'],
  ['server', '250 mail.example.test'],
  ['client', 'QUIT'],
  ['server', '221 Bye'],
] as const;

const recording = {
  startedAt: new Date(0),
  app: 'wirespeak 0.0.0',
  entries: [
    {
      event: 'open',
      channel: 0,
      at: 0,
      protocol: 'smtp',
      host: 'mail.example.test',
      port: 25,
      address: null,
      tls: null,
    },
    ...LINES.map(
      ([event, text], at): Entry => ({
        event,
        channel: 0,
        at: at + 1,
        bytes: new Uint8Array(Buffer.from(`${text}\r\n`)),
        end: 'crlf',
        masked: [],
      }),
    ),
    { event: 'close', channel: 0, at: 9, by: 'server' },
  ] satisfies Entry[],
};

let screen: TestScreen;
afterEach(() => screen.stop());

function replayed(stepping: boolean): Promise<TestScreen> {
  const open = () => openReplay(recording as never, { stepping: true, speed: 20 });
  const conversation = open();
  if (!stepping) conversation.play();
  return TestScreen.of({ kind: 'replay', conversation, again: open });
}

it('steps forward and back', async () => {
  screen = await replayed(true);
  await screen.sees('paused  0/7');
  screen.type(RIGHT + RIGHT);
  await screen.sees('220 mail.example.test');
  expect(screen.text).toContain('2/7');
  screen.type('\r');
  await screen.sees('C  HELO laptop');
  screen.type(LEFT);
  await screen.loses('C  HELO laptop');
  expect(screen.text).toContain('2/7');
});

it('explains what was said, as the session did', async () => {
  screen = await replayed(true);
  screen.type(RIGHT.repeat(4));
  await screen.sees('250 mail.example.test');
  expect(screen.text).toMatch(/── 250 .* done ──/);
});

it('plays to the end, and G and g go to either end', async () => {
  screen = await replayed(false);
  await screen.sees('221 Bye');
  await screen.sees('end of the recording  7/7');
  screen.type('g');
  await screen.sees('0/7');
  screen.type('G');
  await screen.sees('7/7');
});

it('changes its speed', async () => {
  screen = await replayed(true);
  await screen.sees('20x');
  screen.type('-');
  await screen.sees('16x');
  screen.type('--');
  await screen.sees('  4x');
  screen.type('+');
  await screen.sees('  8x');
});

it('takes nothing that is typed for a line', async () => {
  screen = await replayed(true);
  screen.type('hello');
  screen.type(RIGHT);
  await screen.sees('1/7');
  expect(screen.text).not.toContain('hello');
});
