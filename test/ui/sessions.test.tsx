import { afterEach, describe, expect, it } from 'vitest';
import { asked, CTRL_C, CTRL_RIGHT_BRACKET, greeted, PAGE_UP } from '../support/scenes.ts';
import { type ScreenOptions, sessionScreen, type TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

const F9 = '\x1b[20~';
const ALT = (digit: number) => `\x1b${digit}`;

let screen: TestScreen;
afterEach(() => screen.stop());

/** Sessions in the order they will be opened. */
function opening(...sessions: StagedSession[]): NonNullable<ScreenOptions['services']> {
  return { openSession: async () => ({ ok: true, conversation: sessions.shift()!, recording: null }) };
}

const named = (name: string) => new StagedSession().open(`220 ${name} ESMTP`);

describe('several conversations', () => {
  it('opens another beside the one that is open, and goes from one to the other', async () => {
    const [first, second] = [named('first'), named('second')];
    screen = await sessionScreen(first, { services: opening(second) });
    expect(screen.row(0)).toMatch(/^ mail\.example/);
    screen.type('/open second 25\r');
    await screen.sees('220 second');
    expect(screen.text).not.toContain('220 first');
    expect(screen.row(0)).toMatch(/^ 1 \[2\] mail\.example/);
    expect(first.endedBy).toBe(null);
    screen.type(F9);
    await screen.sees('220 first');
    expect(screen.row(0)).toMatch(/^ \[1\] 2 mail\.example/);
    expect(screen.text).not.toContain('220 second');
    screen.type(ALT(2));
    await screen.sees('220 second');
    screen.type(ALT(7));
    await screen.sees('no conversation 7');
  });

  it('keeps to each its own draft, history and scroll', async () => {
    const first = named('first');
    for (let count = 0; count < 30; count++) first.says(`250 line ${count}`);
    screen = await sessionScreen(first, { services: opening(named('second')) });
    screen.type('NOOP\r');
    await screen.until('it is sent', () => first.sent.length === 1);
    first.says('250 Ok');
    screen.type('MAIL FROM:<draft');
    await screen.sees('▸ MAIL FROM:<draft');
    screen.type(`${CTRL_C}/open second 25\r`);
    await screen.sees('220 second');
    screen.type('\x1b[A');
    screen.type('HELO half');
    await screen.sees('▸ HELO half');
    screen.type(F9);
    await screen.sees('250 line 29');
    expect(screen.text).not.toContain('HELO half');
    screen.type(PAGE_UP);
    await screen.loses('250 line 29');
    screen.type(F9);
    await screen.sees('▸ HELO half');
    screen.type(F9);
    await screen.sees('250 line');
    expect(screen.text).not.toContain('250 line 29');
    screen.type('\x1b[A\x1b[A');
    await screen.sees('▸ NOOP');
  });

  it('marks one where something was said that nobody has seen, in the row and in words', async () => {
    const first = named('first');
    screen = await sessionScreen(first, { services: opening(named('second')) });
    screen.type('/open second 25\r');
    await screen.sees('220 second');
    first.says('421 first is leaving');
    await screen.until('it is marked', () => /^ 1\+ \[2\]/.test(screen.row(0)));
    expect(screen.text).not.toContain('421 first is leaving');
    screen.type(CTRL_RIGHT_BRACKET);
    await screen.sees('Go to 1, news: mail.example.test:25 SMTP');
    screen.type('\r');
    await screen.sees('421 first is leaving');
    expect(screen.row(0)).toMatch(/^ \[1\] 2 /);
  });

  it('does not call the answer to a keepalive news', async () => {
    const first = named('first');
    screen = await sessionScreen(first, { services: opening(named('second')) });
    screen.type('/open second 25\r');
    await screen.sees('220 second');
    first.send(Buffer.from('NOOP\r\n'), { auto: true });
    first.says('250 Ok');
    await screen.until('it has been noticed', () => screen.app.store.state.aside[0]?.place.kind === 'live');
    expect(screen.row(0)).toMatch(/^ 1 \[2\]/);
  });

  it('covers a password that was being typed when its connection was lost out of sight', async () => {
    const first = asked('PLAIN', '');
    screen = await sessionScreen(first, { services: opening(named('second')) });
    await screen.sees('334');
    // The palette opens sessions in mid-answer too: a slash would be an answer here.
    screen.app.services.startPractice = screen.app.services.openSession as never;
    screen.type('hunter22');
    await screen.sees('▸ ••••••••');
    const { practise } = await import('../../src/ui/actions/session.ts');
    practise(screen.app, 'smtp');
    await screen.sees('220 second');
    expect(screen.text).not.toContain('hunter22');
    first.closed('network', { kind: 'lost.reset', params: { host: 'mail.example.test' } });
    screen.type(ALT(1));
    await screen.sees('▸ ••••••••');
    screen.type('x');
    await screen.sees('▸ •••••••••');
    expect(screen.raw).not.toContain('hunter22');
  });

  it('types pasted lines where they were pasted, whatever is on the screen', async () => {
    const [first, second] = [named('first'), named('second')];
    screen = await sessionScreen(first, { services: opening(second) });
    screen.type('/open second 25\r');
    await screen.sees('220 second');
    screen.type('\x1b[200~NOOP\nRSET\n\x1b[201~');
    await screen.sees('Send 2 lines');
    screen.type('\r');
    await screen.until('the first has gone', () => second.sent.length === 1);
    screen.type(F9);
    await screen.sees('220 first');
    second.says('250 Ok');
    await screen.until('the second has gone', () => second.sent.length === 2);
    expect(first.sent).toEqual([]);
  });

  it('closes one, puts it away, and leaves the others', async () => {
    const [first, second] = [named('first'), named('second')];
    screen = await sessionScreen(first, { services: opening(second) });
    screen.type('/open second 25\r');
    await screen.sees('220 second');
    screen.type('/close\r');
    await screen.sees('connection closed');
    expect(second.endedBy).toBe('end');
    expect(screen.row(0)).toMatch(/^ 1 \[2\]/);
    screen.type('/close\r');
    await screen.sees('220 first');
    expect(screen.row(0)).toMatch(/^ mail\.example/);
    expect(first.endedBy).toBe(null);
  });

  it('puts a recording where it belongs, even when it is ready only after one has turned away', async () => {
    let ready: (answer: { ok: true; path: string }) => void = () => {};
    const services = {
      ...opening(named('second')),
      startRecording: () =>
        new Promise<{ ok: true; path: string }>((resolve) => {
          ready = resolve;
        }),
    };
    screen = await sessionScreen(named('first'), { services, columns: 120 });
    screen.type('/record one.jsonl\r/open second 25\r');
    await screen.sees('220 second');
    ready({ ok: true, path: 'one.jsonl' });
    await screen.until('it is noted', () => {
      const place = screen.app.store.state.aside[0]?.place;
      return place?.kind === 'live' && place.recording === 'one.jsonl';
    });
    expect(screen.text).not.toContain('● recording');
    screen.type(F9);
    await screen.sees('● recording');
  });

  it('asks once and ends all', async () => {
    const [first, second] = [named('first'), named('second')];
    screen = await sessionScreen(first, { services: opening(second) });
    screen.type('/open second 25\r');
    await screen.sees('220 second');
    screen.type(CTRL_C);
    await screen.sees('Leave wirespeak and its 2 open connections?');
    screen.type(CTRL_C);
    await screen.until('it has left', () => screen.exit !== null);
    expect(screen.exit).toBe(130);
    expect([first.endedBy, second.endedBy]).toEqual(['interrupt', 'interrupt']);
  });

  it('opens nine and says so at the tenth', async () => {
    screen = await sessionScreen(named('0'), {
      services: opening(...Array.from({ length: 9 }, (_, at) => named(String(at + 1)))),
    });
    for (let count = 1; count < 9; count++) {
      screen.type('/open more 25\r');
      await screen.sees(`220 ${count} `);
    }
    screen.type('/open more 25\r');
    await screen.sees('There are 9 conversations already');
    expect(screen.row(0)).toContain('8 [9]');
  });

  it('continues a conversation that is over, and takes no second desk for it', async () => {
    const [first, second] = [named('first'), named('second')];
    screen = await sessionScreen(first, { services: opening(second) });
    first.closed('server', null);
    await screen.sees('connection closed');
    screen.type('/open second 25\r');
    await screen.sees('220 second');
    expect(screen.row(0)).toMatch(/^ mail\.example/);
  });
});

describe('silence', () => {
  it('is told after a minute, with what the server must bear, and explained when that is nearly over', async () => {
    const session = greeted();
    screen = await sessionScreen(session, { columns: 120, rows: 40 });
    const { store } = screen.app;
    const since = (seconds: number) => store.update({ heardAt: store.state.now - seconds * 1000 });
    since(59);
    expect(screen.text).not.toContain('silent');
    since(75);
    await screen.sees('silent 1:10 of 5:00');
    expect(screen.text).not.toContain('may hang up');
    since(250);
    await screen.sees('RFC 5321 §4.5.3.2.7');
    session.says('250 spoken');
    await screen.loses('silent');
  });

  it('leaves the explanation that is being read when a keepalive is answered, and not when it is refused', async () => {
    const session = greeted();
    session.send(Buffer.from('HELO laptop\r\n'));
    session.says('250 mail.example.test');
    screen = await sessionScreen(session);
    const title = () => screen.lines.find((line) => line.startsWith('── ')) ?? '';
    await screen.until('it is explained', () => title().includes('250'));
    const before = title();
    session.send(Buffer.from('NOOP\r\n'), { auto: true });
    session.says('250 2.0.0 still here');
    await screen.sees('still here');
    expect(title()).toBe(before);
    session.send(Buffer.from('NOOP\r\n'), { auto: true });
    session.says('421 4.4.2 timeout');
    await screen.until('the refusal is explained', () => title().includes('421'));
  });

  it('/keepalive says what it will do, /keepalive off ends it, and nonsense is explained', async () => {
    screen = await sessionScreen(greeted(), { columns: 120, rows: 40 });
    screen.type('/keepalive 90\r');
    await screen.sees('After 90 seconds of silence');
    screen.type(CTRL_RIGHT_BRACKET);
    await screen.sees('End the keepalive');
    screen.type('\x1b');
    await screen.loses('End the keepalive');
    screen.type('/keepalive off\r');
    await screen.sees('no longer speaks');
    screen.type('/keepalive 2\r');
    await screen.sees('[SECONDS|off]');
  });
});
