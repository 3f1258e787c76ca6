/** The mailbox beside the conversation, read cell by cell. */
import { afterEach, describe, expect, it } from 'vitest';
import { protocolById } from '../../src/protocols/registry.ts';
import { createMeasure } from '../../src/ui/text/width.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

let screen: TestScreen;
afterEach(() => screen.stop());

const ALT_M = '\x1bm';

/** A mailbox is open, and what its messages are was told. */
function selected(...more: readonly string[]): StagedSession {
  const session = new StagedSession(protocolById('imap')!).open('* PREAUTH ready');
  say(session, 'a1 SELECT INBOX', '* 5 EXISTS', '* OK [UIDNEXT 60] next', 'a1 OK [READ-WRITE] done');
  const told = [1, 2, 3, 4, 5].map(
    (n) => `* ${n} FETCH (UID ${n * 10} FLAGS (${n === 4 ? '\\Seen \\Flagged $Junk' : ''}))`,
  );
  say(session, 'a2 FETCH 1:5 (UID FLAGS)', ...told, ...more, 'a2 OK done');
  return session;
}

function say(session: StagedSession, line: string, ...replies: readonly string[]): void {
  session.send(Buffer.from(`${line}\r\n`));
  session.says(...replies);
}

/** The rows of the mailbox below the conversation. */
function strip(): readonly string[] {
  const { lines } = screen;
  const from = lines.findIndex((line) => line.startsWith('── INBOX'));
  const to = lines.findIndex((line, at) => at > from && line.startsWith('──'));
  return from < 0 ? [] : lines.slice(from, to);
}

describe('the mailbox at 80×24', () => {
  it('is a strip of few rows, the newest messages first of all', async () => {
    screen = await sessionScreen(selected());
    await screen.sees('── INBOX');
    expect(strip().map((line) => line.trimEnd())).toEqual([
      '── INBOX · 5 messages ───────────────────────────────────────────────── 3-5/5 ──',
      '  3  uid 30  unseen',
      '  4  uid 40  seen  flagged  $Junk',
      '  5  uid 50  unseen',
    ]);
  });

  it('takes one row while nothing but numbers is known, unless more are asked for', async () => {
    const session = new StagedSession(protocolById('imap')!).open('* PREAUTH ready');
    say(session, 'a1 SELECT INBOX', '* 5 EXISTS', 'a1 OK [READ-WRITE] done');
    screen = await sessionScreen(session);
    await screen.sees('── INBOX · 5 messages');
    expect(strip().slice(1)).toEqual([expect.stringContaining('Once they are fetched')]);
    screen.type(ALT_M);
    await screen.sees('5  uid ?  flags ?');
    screen.type(`${ALT_M}${ALT_M}`);
    await screen.sees('Once they are fetched');
    say(session, 'a2 STORE 5 +FLAGS (\\Seen)', '* 5 FETCH (FLAGS (\\Seen))', 'a2 OK done');
    await screen.sees('5  uid ?  seen');
  });

  it('changes with every line, and says in words what went, came and moved', async () => {
    const session = selected();
    screen = await sessionScreen(session);
    await screen.sees('uid 50');
    say(session, 'a3 IDLE', '+ idling', '* 3 EXPUNGE');
    await screen.sees('3←4  uid 40');
    expect(strip()[0]).toMatch(/^── INBOX · 4 messages · 1 gone .* 3←4: was 4 {2}3-4\/4 ──$/);
    expect(strip()[1]).toBe('- 3    uid 30  gone  unseen');
    session.says('* 5 EXISTS', '* 5 FETCH (UID 60 FLAGS (\\Recent))');
    await screen.sees('+ 5    uid 60  new  unseen  recent');
    session.says('* 4 FETCH (FLAGS (\\Seen \\Deleted))');
    await screen.sees('* 4←5  uid 50  changed  seen  deleted');
    session.send(Buffer.from('DONE\r\n'));
    session.says('a3 OK done');
    say(session, 'a4 NOOP', 'a4 OK done');
    await screen.loses('←');
    expect(screen.text).not.toContain('gone');
  });

  it('unfolds, hides and comes back by a key, and by a command', async () => {
    screen = await sessionScreen(selected());
    await screen.sees('── INBOX');
    screen.type(ALT_M);
    await screen.sees('uid 10');
    expect(screen.text).toContain('UIDNEXT 60');
    screen.type(ALT_M);
    await screen.loses('── INBOX');
    await screen.sees('Alt-M');
    screen.type('/mailbox\r');
    await screen.sees('── INBOX');
    screen.type('/mailbox off\r');
    await screen.loses('── INBOX');
    screen.type('/mailbox on\r');
    await screen.sees('── INBOX');
  });

  it('goes when the mailbox is closed, and says so when asked for', async () => {
    const session = selected();
    screen = await sessionScreen(session);
    await screen.sees('── INBOX');
    say(session, 'a3 CLOSE', 'a3 OK done');
    await screen.loses('── INBOX');
    screen.type(ALT_M);
    await screen.sees('No mailbox is open');
  });

  it('shows what a server sends, and obeys none of it; wide characters keep their columns', async () => {
    const subject = `=?UTF-8?B?${Buffer.from('\u001b[2J\u202e邮件课').toString('base64')}?=`;
    const session = selected(
      `* 5 FETCH (ENVELOPE (NIL "${subject}" ((NIL NIL "a\u001b]0;x\u0007" "b")) NIL NIL NIL NIL NIL NIL NIL))`,
    );
    screen = await sessionScreen(session, { lang: 'zh-CN' });
    await screen.sees('␛[2J\\u202e邮件课');
    expect(screen.raw).not.toMatch(/\u001b\[2J|\u001b\]0;|\u0007|\u202e/);
    const measure = createMeasure(1);
    for (const line of screen.lines) expect(measure.width(line)).toBeLessThanOrEqual(80);
    await screen.sees('  4  UID 40  已读  有旗标  $Junk');
  });
});

it('stands in the side bar below the hint where there is one', async () => {
  screen = await sessionScreen(selected(), { columns: 120, rows: 40 });
  await screen.sees('│ ── INBOX · 5 messages ─');
  const side = screen.lines.map((line) => line.split('│')[1] ?? '');
  const at = side.findIndex((line) => line.startsWith(' ── INBOX'));
  expect(side[at + 1]).toBe('  UIDNEXT 60');
  expect(side.slice(at + 2, at + 7).map((line) => line.slice(1, 12))).toEqual(
    [10, 20, 30, 40, 50].map((uid, n) => `  ${n + 1}  uid ${uid}`),
  );
});

it('is not there where there is no room', async () => {
  screen = await sessionScreen(selected(), { columns: 40, rows: 24 });
  await screen.sees('a2 OK');
  expect(screen.text).not.toContain('uid 50');
});

it('is drawn for another protocol by the same rules', async () => {
  const session = new StagedSession(protocolById('pop3')!).open('+OK ready');
  for (const [line, ...replies] of [
    ['USER alice', '+OK'],
    ['PASS wonderland', '+OK'],
    ['LIST', '+OK', '1 700', '2 800', '.'],
    ['UIDL', '+OK', '1 x1', '2 x2', '.'],
    ['DELE 2', '+OK'],
  ] as const)
    say(session, line, ...replies);
  screen = await sessionScreen(session);
  await screen.sees('── Mailbox · 2 messages ─');
  await screen.sees('  1  uid x1  700 octets');
  await screen.sees('  2  uid x2  deleted  800 octets');
});
