import { afterEach, describe, expect, it } from 'vitest';
import { CTRL_C, F3, F7, F8, greeted, inMessage, PAGE_UP, paste } from '../support/scenes.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';
import type { StagedSession } from '../support/staged-session.ts';

const ESC = '\x1b';
const WHEEL_UP = '\x1b[<64;10;5M';
const WHEEL_DOWN = '\x1b[<65;10;5M';
const CLICK = '\x1b[<0;10;5M\x1b[<0;10;5m';

let screen: TestScreen | null = null;
afterEach(() => {
  screen?.stop();
  screen = null;
});

function exchange(session: StagedSession, line: string, ...reply: string[]): void {
  session.send(Buffer.from(`${line}\r\n`));
  session.says(...reply);
}

/** Two refusals with many lines between and behind them. */
function refused(): StagedSession {
  const session = greeted();
  exchange(
    session,
    'EHLO laptop',
    '250-mail.example.test',
    ...Array.from({ length: 9 }, (_, n) => `250-X${n}`),
    '250 SIZE 77',
  );
  exchange(session, 'FIRST', '502 5.5.2 command not recognized');
  for (let n = 0; n < 30; n++) exchange(session, `NOOP ${n}`, '250 2.0.0 Ok');
  exchange(session, 'MAIL FROM:<alice@example.test>', '451 4.7.1 Greylisted, try later');
  for (let n = 30; n < 60; n++) exchange(session, `NOOP ${n}`, '250 2.0.0 Ok');
  return session;
}

const marked = (shown: TestScreen) => shown.lines.filter((line) => line.startsWith('▸'));

describe('finding', () => {
  it('goes to the text while it is typed, marks it, and Esc goes back', async () => {
    screen = await sessionScreen(refused());
    await screen.sees('NOOP 59');
    screen.type('EHLO draft');
    await screen.sees('hello ▸ EHLO draft');
    screen.type(F7);
    await screen.sees('find ▸');
    screen.type('greyl');
    await screen.sees('Greylisted');
    expect(marked(screen)).toEqual([expect.stringMatching(/^▸S {2}451 4\.7\.1 Greylisted/)]);
    expect(screen.raw).toContain('\u001b[7mGreyl');
    screen.type('xx');
    await screen.sees('It stands nowhere');
    expect(screen.text).toContain('NOOP 59');
    screen.type(ESC);
    await screen.sees('hello ▸ EHLO draft');
    expect(marked(screen)).toEqual([]);
  });

  it('goes on with n and N, past the end too, into what is folded', async () => {
    screen = await sessionScreen(refused());
    screen.type(`${F7}noop 1\r`);
    await screen.sees('NOOP 19');
    screen.type('n');
    await screen.until('the one before', () => marked(screen!)[0]?.includes('NOOP 18') ?? false);
    screen.type('N');
    await screen.until('the later one', () => marked(screen!)[0]?.includes('NOOP 19') ?? false);
    screen.type('N');
    await screen.sees('past the end');
    screen.type('/');
    screen.type('\x15size 77');
    await screen.until('the line in the fold', () => marked(screen!)[0]?.includes('250 SIZE 77') ?? false);
    screen.type('\r\r');
    await screen.sees('hello ▸');
    expect(marked(screen)).not.toEqual([]);
    screen.type(ESC);
    await screen.sees('NOOP 59');
  });

  it('is a command too, and finds codes that only the explanation has', async () => {
    screen = await sessionScreen(refused());
    screen.type('/find RFC 5321\r');
    await screen.sees('find ▸ RFC 5321');
    await screen.sees('line ');
  });

  it('works in message text, where a slash would be text', async () => {
    const session = inMessage();
    screen = await sessionScreen(session);
    const before = session.sent.length;
    screen.type(`${F7}RCPT`);
    await screen.until('it is marked', () => marked(screen!).some((line) => line.includes('RCPT TO')));
    screen.type(CTRL_C);
    await screen.loses('find ▸');
    expect(session.sent).toHaveLength(before);
  });

  it('takes no pasted book', async () => {
    screen = await sessionScreen(greeted());
    screen.type(F7);
    await screen.sees('find ▸');
    screen.type(paste('x'.repeat(100_000)));
    await screen.sees('It stands nowhere');
    const { overlay } = screen.app.store.state;
    expect(overlay?.kind === 'find' && overlay.line.lines[0]!.length).toBe(200);
  });

  it('of a million lines leaves keys alive', async () => {
    const session = greeted();
    const line = Buffer.from('250 a line that says nothing new\r\n');
    const entry = { event: 'server', channel: 0, at: 0, bytes: line, end: 'crlf', masked: [] } as const;
    for (let n = 0; n < 1_000_000; n++) session.transcript.append(entry, []);
    screen = await sessionScreen(session);
    screen.type(`${F7}220 mail`);
    // A key between two slices ends the search long before it has come to the first line.
    await screen.sees('searching');
    screen.type(ESC);
    await screen.sees('hello ▸');
    screen.type(`${F7}220 mail`);
    // Enter does not have to wait for it.
    screen.type('\r');
    await screen.until('it is found', () => marked(screen!).some((row) => row.includes('220 mail.example.test')));
    expect(screen.text).toContain('find ▸ 220 mail');
  });
});

describe('the last refusal', () => {
  it('is gone back to, then the one before; the hint says it is about an earlier line', async () => {
    screen = await sessionScreen(refused());
    await screen.sees('NOOP 59');
    screen.type(F8);
    await screen.sees('451 4.7.1 Greylisted');
    expect(screen.text).toMatch(/── 451 .*temporary/);
    expect(screen.text).toContain('About the earlier line marked ▸; 60 lines have come since.');
    expect(marked(screen)[0]).toContain('451');
    screen.type('/refused\r');
    await screen.sees('502 5.5.2 command not');
    screen.type(F8);
    await screen.sees('451 4.7.1 Greylisted');
    screen.type(ESC);
    await screen.sees('NOOP 59');
    expect(screen.text).not.toContain('earlier line');
  });

  it('is not there when nothing was refused', async () => {
    screen = await sessionScreen(greeted());
    screen.type(F8);
    await screen.sees('Nothing has been refused so far.');
  });

  it('is forgotten with the next line sent', async () => {
    screen = await sessionScreen(refused());
    screen.type(F8);
    await screen.sees('About the earlier line');
    screen.type('NOOP\r');
    await screen.loses('About the earlier line');
    expect(marked(screen)).toEqual([]);
  });
});

describe('the wheel', () => {
  it('scrolls three lines, a click does nothing, and the mouse can be given back', async () => {
    screen = await sessionScreen(refused());
    await screen.sees('NOOP 59');
    expect(screen.raw).toContain('\u001b[?1000h\u001b[?1006h');
    const before = screen.text;
    screen.type(CLICK);
    screen.type(WHEEL_UP);
    await screen.loses('NOOP 59');
    screen.type(WHEEL_DOWN);
    await screen.until('it is as before', () => screen!.text === before);
    screen.type('/mouse off\r');
    await screen.sees("The mouse is the terminal's again");
    expect(screen.raw.lastIndexOf('\u001b[?1000l')).toBeGreaterThan(screen.raw.lastIndexOf('\u001b[?1000h'));
  });

  it('scrolls the help, and answers no question', async () => {
    screen = await sessionScreen(greeted());
    screen.type('\x1bOP');
    await screen.sees('Keys');
    screen.type(WHEEL_DOWN);
    await screen.loses(' Keys');
    screen.type(ESC);
    await screen.sees('the server greets you');
    screen.type(CTRL_C);
    await screen.sees('Leave wirespeak?');
    screen.type(WHEEL_UP);
    screen.type('x');
    await screen.sees('hello ▸');
  });
});

describe('the wire view', () => {
  it('shows a doubled dot beside what was typed, under a ruler', async () => {
    const session = inMessage();
    for (const line of ['From: a@example.test', '', '..profile is the file']) session.send(Buffer.from(`${line}\r\n`));
    screen = await sessionScreen(session);
    screen.type(F3);
    await screen.sees('2E 2E 70 72');
    const lines = screen.lines;
    const hex = lines.findIndex((line) => line.includes('2E 2E 70 72'));
    expect(lines[hex - 2]).toMatch(/^ C {2}\.profile is the file +⇢ typed/);
    expect(lines[hex - 1]).toMatch(/^ C {2}\.\.profile is the file␍␊ +⇢ 23 octets · on the wire: dot added/);
    expect(lines[1]).toMatch(/^ {2}\+ 0 {11}4 {11}8 {11}12 {10}16 {10}20 ─+$/);
    expect(lines[1]!.indexOf('4')).toBe(lines[hex]!.indexOf('6F'));
  });

  it('scrolls by what stands under the ruler', async () => {
    screen = await sessionScreen(refused(), { rows: 20 });
    screen.type(F3);
    await screen.sees('4E 4F 4F 50');
    const first = screen.lines[2]!;
    screen.type(PAGE_UP);
    await screen.sees('more below');
    // The row that stood first now stands last: one row of the page before stays.
    expect(screen.lines.slice(2)).toContain(first);
  });
});

describe('counted octets', () => {
  it('are counted down at the prompt', async () => {
    const session = greeted();
    exchange(session, 'EHLO laptop', '250-mail.example.test', '250 CHUNKING');
    exchange(session, 'MAIL FROM:<alice@example.test>', '250 Ok');
    exchange(session, 'RCPT TO:<bob@example.test>', '250 Ok');
    session.send(Buffer.from('BDAT 20 LAST\r\n'));
    screen = await sessionScreen(session);
    await screen.sees('(20 left) ▸');
    screen.type('Subject: x');
    await screen.sees('12 octets with the line end, 8 more are wanted after it');
    screen.type(' and far too long');
    await screen.sees('7 more than announced');
    screen.type('\x15Subject: x\r');
    await screen.sees('(8 left) ▸');
  });
});
