import { afterEach, describe, expect, it } from 'vitest';
import { protocolById } from '../../src/protocols/registry.ts';
import { F6, greeted, PAGE_DOWN } from '../support/scenes.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

let screen: TestScreen;
afterEach(() => screen.stop());

/** A message was fetched; it is smaller than LIST had said. */
function fetched(...text: readonly (string | Uint8Array)[]): StagedSession {
  const session = new StagedSession(protocolById('pop3')!).open('+OK ready');
  for (const [line, reply] of [
    ['USER alice', '+OK'],
    ['PASS wonderland', '+OK'],
    ['LIST 1', '+OK 1 700'],
    ['RETR 1', '+OK'],
  ] as const) {
    session.send(Buffer.from(`${line}\r\n`));
    session.says(reply);
  }
  return session.says(...text, '.');
}

const GBK = [
  'From: =?GBK?B?1cXI/Q==?= <zhang@example.test>',
  'Subject: =?GBK?B?xOO6ww==?=',
  'Content-Transfer-Encoding: base64',
  '',
  'xOO6ww==',
  'Content',
];

describe('the mail that came', () => {
  it('is told in the hint, counted against what was promised', async () => {
    screen = await sessionScreen(fetched(...GBK), { rows: 30 });
    await screen.sees('promised 700, came');
    await screen.sees('From: 张三 <zhang@example.test>');
    await screen.sees('Subject: 你好');
    await screen.sees('⇢ F6 reads it');
  });

  it('opens with F6, scrolls, and leaves the octets as they are', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => `line ${at} \u202e\u001b[31m`);
    screen = await sessionScreen(fetched('Subject: long', '', ...lines));
    await screen.sees('line 59');
    screen.type(F6);
    await screen.sees('Structure');
    await screen.sees('line 0 \\u202e␛[31m');
    expect(screen.text).not.toContain('line 59');
    for (let page = 0; page < 5; page++) screen.type(PAGE_DOWN);
    await screen.sees('line 59');
    screen.type('\x1b');
    await screen.sees(' S  .');
  });

  it('says when the octets are shown in another encoding than theirs', async () => {
    const big5 = Buffer.from([0xb7, 0x52, 0xc4, 0x52, 0x0d, 0x0a]);
    const session = fetched('Content-Type: text/plain; charset=Big5', '', big5);
    screen = await sessionScreen(session, { rows: 40 });
    await screen.sees('The body is in Big5');
    screen.type('/encoding big5\r');
    await screen.loses('The body is in Big5');
  });

  it('gives way to what is said next', async () => {
    const session = fetched('Subject: first', '', 'x');
    screen = await sessionScreen(session, { rows: 30 });
    await screen.sees('promised 700');
    session.send(Buffer.from('DELE 1\r\n'));
    session.says('+OK');
    await screen.loses('promised 700');
  });

  it('is left by typing on, nothing lost; Home and End move in it', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => `line ${at}`);
    screen = await sessionScreen(fetched('Subject: long', '', ...lines));
    await screen.sees('line 59');
    screen.type(F6);
    await screen.sees('Structure');
    await screen.sees('Esc back');
    screen.type('\x1b[F');
    await screen.sees('line 59');
    screen.type('\x1b[H');
    await screen.sees('Structure');
    screen.type('STAT');
    await screen.sees('▸ STAT');
    await screen.loses('Structure');
  });

  it('tells how much of a long one has come, and is not read before', async () => {
    const session = fetched('Subject: older', '', 'x');
    session.send(Buffer.from('LIST 2\r\n'));
    session.says('+OK 2 400000');
    session.send(Buffer.from('RETR 2\r\n'));
    session.says('+OK', 'Subject: long', '', ...Array.from({ length: 2500 }, () => 'z'.repeat(78)));
    screen = await sessionScreen(session);
    await screen.sees('receiving the mail: 200017 of 400000 octets, 50 %');
    await screen.sees('+OK');
    expect(screen.text).not.toContain('has the first word');
    screen.type(F6);
    await screen.sees('still coming');
    expect(screen.text).not.toContain('older');
  });

  it('says so when there is none', async () => {
    screen = await sessionScreen(greeted());
    screen.type(F6);
    await screen.sees('No mail has passed');
    screen.type('/mail\r');
    await screen.sees('No mail has passed');
  });
});
