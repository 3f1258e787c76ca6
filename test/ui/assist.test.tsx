import { afterEach, describe, expect, it } from 'vitest';
import type { Skills } from '../../src/engine/assist/fading.ts';
import type { Protocol } from '../../src/protocols/contract.ts';
import { imap } from '../../src/protocols/imap/index.ts';
import { CTRL_R, CTRL_RIGHT_BRACKET, greeted, paste, UP } from '../support/scenes.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

const CTRL_C = '\x03';
const CTRL_U = '\x15';
let screen: TestScreen;
afterEach(() => screen.stop());

const staged = () => new StagedSession(imap as unknown as Protocol).open('* OK [CAPABILITY IMAP4rev1] ready');
const loggedIn = () => {
  const session = staged();
  session.send(Buffer.from('a1 LOGIN alice wonderland\r\n'));
  return session.says('a1 OK Logged in');
};
/** The cells of a row, each with whether it is dim. */
const dimIn = (row: number, columns: number) =>
  Array.from({ length: columns }, (_, x) => screen.terminal.buffer.active.getLine(row)?.getCell(x)?.isDim() !== 0);

describe('a tag', () => {
  it('is announced before Enter, and set apart once it was added', async () => {
    const session = loggedIn();
    screen = await sessionScreen(session, { lang: 'en' });
    screen.type('SELECT INBOX');
    await screen.sees('wirespeak adds a2');
    screen.type('\r');
    await screen.sees('⇢ wirespeak added a2');
    expect(session.sent.at(-1)).toBe('a2 SELECT INBOX');
    const row = screen.lines.findIndex((line) => line.includes('a2 SELECT INBOX'));
    expect(screen.lines[row]).toMatch(/^ C {2}a2 SELECT INBOX/);
    expect(dimIn(row, 12).slice(4)).toEqual([true, true, true, false, false, false, false, false]);
    session.says('a2 OK done');
    screen.type('a3 NOOP\r');
    await screen.sees('C  a3 NOOP');
    const typed = screen.lines.findIndex((line) => line.includes('a3 NOOP'));
    expect(dimIn(typed, 8).slice(4)).toEqual([false, false, false, false]);
    expect(screen.lines[typed]).not.toContain('added');
  });

  it('is told apart without colour', async () => {
    screen = await sessionScreen(loggedIn(), { lang: 'zh-CN', color: false });
    screen.type('SELECT INBOX');
    await screen.sees('wirespeak 会补上 a2');
    screen.type('\r');
    await screen.sees('⇢ a2 由 wirespeak 补上');
  });

  it('is no longer added once five were typed; that is said, and kept', async () => {
    const session = loggedIn();
    const kept: Skills[] = [];
    screen = await sessionScreen(session, { lang: 'en', services: { rememberSkills: (now) => kept.push(now) } });
    for (const tag of ['a2', 'a3', 'a4', 'a5']) {
      screen.type(`${tag} NOOP\r`);
      session.says(`${tag} OK`);
    }
    await screen.until('four are counted', () => kept.length === 4);
    expect(screen.text).not.toContain('you can do that');
    screen.type('a6 NOOP\r');
    await screen.sees('You have got the hang of it');
    await screen.sees('Tags: you set them yourself');
    expect(kept.at(-1)).toEqual({ tag: { level: 'warns', run: 0 }, count: { level: 'adds', run: 0 } });
    session.says('a6 OK');
    screen.type('SELECT INBOX');
    await screen.sees('There is no tag in front');
    expect(screen.text).not.toContain('wirespeak adds');
    screen.type('\r');
    await screen.until('it is sent as typed', () => session.sent.at(-1) === 'SELECT INBOX');
  });
});

describe('a count', () => {
  it('is worked out, and what it counts waits, covered where it is secret', async () => {
    const session = staged();
    screen = await sessionScreen(session, { lang: 'en' });
    screen.type('LOGIN alice {} white-rose');
    await screen.sees('LOGIN alice {} ••••••••••');
    await screen.sees('wirespeak adds a1 · {10}');
    await screen.sees('12 octets wait until the server asks for them');
    screen.type('\r');
    await screen.sees('⇢ ');
    await screen.sees('C  a1 LOGIN alice {10}');
    expect([session.sent, session.later]).toEqual([['a1 LOGIN alice {10}'], ['white-rose\r\n']]);
    session.says('a1 NO not here');
    session.dropped?.(12);
    await screen.sees('12 octets with the line end, was not sent');
    screen.type(UP);
    await screen.sees('▸');
    expect(screen.raw).not.toContain('white-rose');
  });

  it('of a mail is worked out when its last line is typed', async () => {
    const session = loggedIn();
    screen = await sessionScreen(session, { lang: 'en' });
    screen.type('APPEND Sent {}');
    await screen.sees('wirespeak adds a2 · Enter, then type the text');
    screen.type('\r');
    await screen.sees('APPEND Sent {}  ⇢ not sent yet');
    await screen.sees('text to count ▸');
    screen.type('Subject: 你好\r');
    screen.type('\r');
    screen.type('/quit\r');
    await screen.sees('    /quit');
    await screen.sees('26 octets');
    expect(session.sent).toHaveLength(1);
    screen.type(paste('pasted\n'));
    await screen.sees('    pasted');
    screen.type('.\r');
    await screen.sees('C  a2 APPEND Sent {34}');
    expect(session.later).toEqual(['Subject: 你好\r\n\r\n/quit\r\npasted\r\n\r\n']);
    await screen.loses('not sent yet');
  });

  it('of what is secret is worked out unseen', async () => {
    const session = staged();
    screen = await sessionScreen(session, { lang: 'en' });
    screen.type('LOGIN alice {}\r');
    await screen.sees('type what is to be counted, Enter sends it');
    screen.type('roses!');
    await screen.sees('text to count ▸ ••••••');
    await screen.sees('6 octets');
    expect(screen.raw).not.toContain('roses!');
    screen.type(CTRL_R);
    await screen.sees('text to count ▸ roses!');
    screen.type('\r');
    await screen.sees('C  a1 LOGIN alice {6}');
    expect(session.later).toEqual(['roses!\r\n']);
    session.says('a1 NO no');
    screen.type(UP);
    await screen.sees('▸ LOGIN alice {}');
  });

  it('can be given up: nothing has gone', async () => {
    const session = loggedIn();
    screen = await sessionScreen(session, { lang: 'en' });
    for (const way of [CTRL_C, `${CTRL_RIGHT_BRACKET}\r`]) {
      screen.type('APPEND Sent {}\r');
      await screen.sees('not sent yet');
      screen.type('Subject: x\r');
      await screen.sees('12 octets');
      screen.type(way);
      await screen.sees('Dropped. Neither the command nor its text has been sent.');
      await screen.loses('not sent yet');
    }
    expect(session.sent).toHaveLength(1);
  });
});

describe('/assist', () => {
  it('sets it, says how it stands, and is in the palette where there is something to add', async () => {
    const session = loggedIn();
    screen = await sessionScreen(session, { lang: 'en' });
    screen.type('/assist off\r');
    await screen.sees('`/assist adds` brings'.replaceAll('`', ''));
    screen.type('SELECT INBOX');
    await screen.sees('▸ SELECT INBOX');
    expect(screen.text).not.toContain('wirespeak adds');
    expect(screen.text).not.toContain('There is no tag');
    screen.type(`${CTRL_U}/assist\r`);
    await screen.sees('Literals: you count them yourself');
    screen.type('/assist sings\r');
    await screen.sees('/assist [adds|warns|off]');
    screen.type(CTRL_U + CTRL_RIGHT_BRACKET);
    await screen.sees('Assistant for tags and counts: adds');
  });

  it('has nothing to do where nothing can be added', async () => {
    screen = await sessionScreen(greeted(), { lang: 'en' });
    screen.type('/assist warns\r');
    await screen.sees('In this conversation there is nothing to add.');
    screen.type(CTRL_RIGHT_BRACKET);
    await screen.sees('Keep the connection open');
    expect(screen.text).not.toContain('Assistant for tags');
  });
});
