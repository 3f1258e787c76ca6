import { afterEach, describe, expect, it } from 'vitest';
import { FakeRun } from '../../support/fake-run.ts';
import { lessonScreen } from '../../support/lesson-screen.ts';
import { asked, CTRL_C, CTRL_RIGHT_BRACKET, F1, F2, greeted, inMessage, PAGE_UP } from '../../support/scenes.ts';
import { sessionScreen, type TestScreen } from '../../support/screen.tsx';
import { StagedSession } from '../../support/staged-session.ts';

const CTRL_T = '\x14';
const ALT_H = '\x1bh';

let screen: TestScreen | null = null;
afterEach(() => {
  screen?.stop();
  screen = null;
});

const until = (what: string, holds: () => boolean) => screen!.until(what, holds);

describe('Enter on an empty line', () => {
  it.each([
    ['opening', {}, 'next'],
    ['passed', {}, 'next'],
    ['doing', { lost: true }, 'retry'],
  ] as const)('goes on: %s', async (status, more, wanted) => {
    const run = new FakeRun(status === 'opening' ? null : greeted(), { status, ...more });
    screen = await lessonScreen(run);
    screen.type('\r');
    await until('it was asked', () => run.asked.length > 0);
    expect(run.asked).toEqual([wanted]);
  });

  it('opens the next lesson after the last step, and closes the one that is done', async () => {
    const run = new FakeRun(greeted(), { status: 'finished', at: 4 });
    const next = new FakeRun(null, { status: 'opening' });
    const opened: string[] = [];
    let runs = [run, next];
    const startLesson = async (id: string) => {
      opened.push(id);
      const [first, ...rest] = runs;
      runs = rest;
      return { ok: true, run: first! } as const;
    };
    screen = await lessonScreen(run, { services: { startLesson } });
    await screen.sees('Second words');
    screen.type('\r');
    await screen.sees('Enter begins');
    expect(opened).toEqual(['first-words', 'second-words']);
    expect(run.asked).toEqual(['close']);
    expect(run.watched).toBe(false);
  });

  it('is no command: it is not sent, and that is said', async () => {
    const session = greeted();
    screen = await lessonScreen(new FakeRun(session));
    screen.type('\r');
    await screen.sees('nothing was sent');
    screen.type('NOOP\r');
    await until('the command is sent', () => session.sent.length > 0);
    expect(session.sent).toEqual(['NOOP']);
  });

  it('is a line of the mail that is being written', async () => {
    const session = inMessage();
    const before = session.sent.length;
    screen = await lessonScreen(new FakeRun(session));
    screen.type('\r');
    await until('it is sent', () => session.sent.length > before);
    expect(session.sent.at(-1)).toBe('');
  });
});

it('Enter that goes on returns to the end of the record', async () => {
  const session = greeted();
  for (let line = 0; line < 30; line++) {
    session.send(Buffer.from('NOOP\r\n'));
    session.says(`250 number ${line}`);
  }
  const run = new FakeRun(session, { status: 'passed', verdict: { met: true } });
  screen = await lessonScreen(run);
  await screen.sees('250 number 29');
  screen.type(PAGE_UP);
  await screen.loses('250 number 29');
  screen.type('\r');
  await screen.sees('250 number 29');
  expect(run.asked).toEqual(['next']);
});

describe('what is typed while the step is being staged', () => {
  it('waits in the line, and goes once when the step begins', async () => {
    const session = greeted();
    const run = new FakeRun(session, { status: 'staging' });
    screen = await lessonScreen(run);
    screen.type('NOOP\r\r');
    await screen.sees('NOOP');
    expect(session.sent).toEqual([]);
    run.set({ status: 'doing' });
    await until('it is sent', () => session.sent.length > 0);
    await screen.loses('▸ NOOP');
    expect(session.sent).toEqual(['NOOP']);
  });
});

describe('a number alone', () => {
  it('chooses, and is not sent', async () => {
    const session = greeted();
    const run = new FakeRun(session, { at: 1 });
    screen = await lessonScreen(run);
    screen.type('3\r');
    await until('it is chosen', () => run.asked.length > 0);
    expect(run.asked).toEqual(['choose silence']);
    expect(session.sent).toEqual([]);
    // One that stands for nothing is for the server, as ever.
    screen.type('4\r');
    await until('it is sent', () => session.sent.length > 0);
    expect(session.sent).toEqual(['4']);
  });

  it('is asked for, also where the connection is over and none is needed', async () => {
    const session = greeted();
    const run = new FakeRun(session, { at: 1 });
    screen = await lessonScreen(run);
    await screen.sees('Type a number from 1 to 3 to choose');
    session.closed('server', null);
    screen.type('\r2\r');
    await until('it is chosen', () => run.asked.length > 0);
    expect(run.asked).toEqual(['choose length']);
  });

  it('is message text where that is written, and nobody is told otherwise', async () => {
    const session = inMessage();
    const before = session.sent.length;
    const verdict = { met: false, missing: [{ id: 'option.none', params: { count: 3 } }] } as const;
    const run = new FakeRun(session, { at: 1, verdict });
    screen = await lessonScreen(run);
    screen.type('1\r');
    await until('it is sent', () => session.sent.length > before);
    expect(run.asked).toEqual([]);
    expect(screen.text).not.toContain('Type its number');
    expect(screen.text).not.toContain('Type a number');
  });

  it('chooses while a login asks for its answer, as long as a choice is waited for', async () => {
    const session = asked('LOGIN', 'VXNlcm5hbWU6');
    const before = session.sent.length;
    const run = new FakeRun(session, { at: 2 });
    screen = await lessonScreen(run);
    screen.type('1\r');
    await until('it is chosen', () => run.asked.length > 0);
    expect(run.asked).toEqual(['choose one']);
    expect(session.sent).toHaveLength(before);
    run.set({ chosen: 'one' });
    screen.type('1\r');
    await until('it is sent', () => session.sent.length > before);
  });

  it('that is not taken leaves an empty line, and the notice says what it is about', async () => {
    const session = greeted();
    const run = new FakeRun(session, { at: 0 });
    screen = await lessonScreen(run);
    session.closed('server', null);
    screen.type('1\r');
    await screen.sees('── not sent');
    expect(screen.text).not.toContain('▸ 1');
  });
});

describe('while a mail is being written', () => {
  it.each([
    ['/show', ['show']],
    ['/retry', ['retry']],
    ['/hint', ['hint']],
  ] as const)('%s is for the lesson and not in the mail', async (line, wanted) => {
    const session = inMessage();
    const before = session.sent.length;
    const run = new FakeRun(session);
    screen = await lessonScreen(run);
    screen.type(`${line}\r`);
    await until('it was asked', () => run.asked.length > 0);
    expect(run.asked).toEqual(wanted);
    expect(session.sent).toHaveLength(before);
  });

  it('any other line with a slash is text as it stands, two slashes before such a word too', async () => {
    const session = inMessage();
    const before = session.sent.length;
    screen = await lessonScreen(new FakeRun(session));
    screen.type('//show\r/show me\r//home.\r');
    await until('they are sent', () => session.sent.length === before + 3);
    expect(session.sent.slice(before)).toEqual(['//show', '/show me', '//home.']);
  });

  it('/home leads home', async () => {
    const run = new FakeRun(inMessage());
    screen = await lessonScreen(run);
    screen.type('/home\r');
    await screen.sees('Sending');
    expect(run.asked).toContain('close');
  });

  it('without a lesson all of it is text', async () => {
    const session = inMessage();
    const before = session.sent.length;
    screen = await sessionScreen(session);
    screen.type('/show\r');
    await until('it is sent', () => session.sent.length > before);
    expect(session.sent.at(-1)).toBe('/show');
  });

  it('says what the mail can no longer have, before any reply', async () => {
    const session = inMessage();
    const run = new FakeRun(session);
    screen = await lessonScreen(run);
    const missing = [{ id: 'writing.fields.late', params: { fields: 'From, To' } }];
    run.set({ verdict: { met: false, missing } });
    screen.type('\r');
    await screen.sees('Not yet: The header has ended without From, To. /retry');
  });
});

describe('hints', () => {
  it('climb one rung with each F2, named and counted', async () => {
    const run = new FakeRun(greeted());
    screen = await lessonScreen(run, { lang: 'zh-CN' });
    await screen.sees('F2 提示（0/4）');
    screen.type(F2);
    await screen.sees('1 点拨  看第一行。');
    await screen.sees('F2 提示（1/4）');
    screen.type(`${F2}${F2}${F2}`);
    await screen.sees('4 答案');
    screen.type(F2);
    await screen.sees('/show');
    expect(run.asked).toEqual(['hint', 'hint', 'hint', 'hint']);
  });

  it('leave the full hint of the reply within reach', async () => {
    screen = await lessonScreen(new FakeRun(greeted()));
    screen.type(ALT_H);
    await screen.sees('Esc back');
    await screen.sees('220 ');
  });
});

it('Ctrl-T reads the whole step with all hints shown, and scrolls', async () => {
  const run = new FakeRun(greeted(), { at: 1, rungs: 4 });
  screen = await lessonScreen(run, { columns: 40, rows: 12 });
  screen.type(CTRL_T);
  await screen.sees('Where does it end?');
  screen.type('\x1b[F');
  await screen.sees('3 RFC');
  screen.type('\x1b');
  await screen.loses('3 RFC');
});

it.each([
  ['/hint', 'hint'],
  ['/show', 'show'],
  ['/retry', 'retry'],
  ['/skip', 'goTo 1'],
  ['/restart', 'restart'],
] as const)('%s asks the run for %s', async (line, wanted) => {
  const session = greeted();
  const run = new FakeRun(session);
  screen = await lessonScreen(run);
  screen.type(`${line}\r`);
  await until('it was asked', () => run.asked.length > 0);
  expect(run.asked).toEqual([wanted]);
  expect(session.sent).toEqual([]);
});

it('/next goes on where it may, and says why where it may not', async () => {
  const run = new FakeRun(greeted());
  screen = await lessonScreen(run);
  screen.type('/next\r');
  await screen.sees('The goal is not reached yet');
  run.set({ at: 3 });
  screen.type('/next\r');
  await until('it goes on', () => run.asked.length > 0);
  expect(run.asked).toEqual(['next']);
});

it('any key stops the demonstration, and does nothing else', async () => {
  const session = greeted();
  const run = new FakeRun(session, { showing: true });
  screen = await lessonScreen(run);
  await screen.sees('Any key stops that');
  screen.type('x');
  await until('it stops', () => !run.view.showing);
  expect(run.asked).toEqual(['show']);
  expect(screen.text).not.toContain('▸ x');
  await screen.sees('It is your turn');
});

it('is not in the way of other sessions: their F2 is the full hint, and its commands are unknown there', async () => {
  screen = await sessionScreen(greeted());
  screen.type(F2);
  await screen.sees('Esc back');
  screen.type('\x1b');
  await screen.loses('Esc back');
  screen.type('/retry\r');
  await screen.sees('/retry is no command here');
});

it('lists its keys and commands in the help and in the palette', async () => {
  screen = await lessonScreen(new FakeRun(greeted()), { rows: 60 });
  screen.type(F1);
  await screen.sees('Ctrl-T Alt-L');
  screen.type('\x1b[F');
  await screen.sees('/skip');
  screen.type('\x1b');
  await screen.loses('/skip');
  screen.type(CTRL_RIGHT_BRACKET);
  await screen.sees('Show me: wirespeak types one way to do it');
  expect(screen.text).toContain('/retry');
});

describe('leaving', () => {
  it.each(['/home\r', '/close\r/close\r'])('leads home and closes the run: %j', async (typed) => {
    const run = new FakeRun(greeted());
    screen = await lessonScreen(run);
    screen.type(typed);
    await screen.sees('Sending');
    expect(run.asked).toContain('close');
    expect(run.watched).toBe(false);
  });

  it('is Esc before the first step and after the last one', async () => {
    const run = new FakeRun(null, { status: 'opening' });
    screen = await lessonScreen(run);
    await screen.sees('Enter begins');
    screen.type('\x1b');
    await screen.sees('Sending');
    expect(run.asked).toEqual(['close']);
  });

  it('closes the run when the program is left, without calling it a failure', async () => {
    const run = new FakeRun(greeted());
    screen = await lessonScreen(run);
    screen.type(CTRL_C);
    await screen.sees('Leave wirespeak?');
    screen.type(CTRL_C);
    await until('it has left', () => screen!.exit !== null);
    expect(screen.exit).toBe(0);
    expect(run.asked).toEqual(['close']);
  });

  it('leads home from any session that is over, and asks to close one that is not', async () => {
    const session = greeted();
    screen = await sessionScreen(session, { services: { recentTargets: async () => ['mail.example.test:25'] } });
    screen.type('/home\r');
    await screen.sees('This connection is still open');
    session.closed('server', null);
    screen.type('/home\r');
    await screen.sees('▸ go on');
  });
});

describe('the connection of the lesson', () => {
  it('is followed when it changes, the draft kept', async () => {
    const run = new FakeRun(greeted());
    screen = await lessonScreen(run);
    screen.type('EHLO lap');
    await screen.sees('▸ EHLO lap');
    const second = new StagedSession().open('220 second.example.test');
    run.set({ at: 1 }, second);
    await screen.sees('220 second.example.test');
    expect(screen.text).toContain('▸ EHLO lap');
    screen.type('top\r');
    await until('it goes to the new one', () => second.sent.length > 0);
    expect(second.sent).toEqual(['EHLO laptop']);
  });

  it('takes no secret along', async () => {
    const run = new FakeRun(asked('PLAIN', ''));
    screen = await lessonScreen(run);
    screen.type('hunter22');
    await screen.sees('▸ ••••••••');
    run.set({}, new StagedSession().open('220 second.example.test'));
    await screen.sees('220 second.example.test');
    await screen.loses('••••••••');
    expect(screen.text).not.toContain('hunter22');
  });

  it('comes when there is one', async () => {
    const run = new FakeRun(null, { status: 'opening' });
    screen = await lessonScreen(run);
    await screen.sees('Enter begins');
    run.set({ status: 'doing' }, greeted());
    await screen.sees('220 mail.example.test');
  });

  it('keeps a lesson beside what is opened from it', async () => {
    const run = new FakeRun(greeted());
    const other = new StagedSession().open('220 other.example.test');
    const openSession = async () => ({ ok: true, conversation: other, recording: null }) as const;
    screen = await lessonScreen(run, { services: { openSession } });
    screen.type('/open other.example.test 25\r');
    await screen.sees('220 other.example.test');
    run.set({ at: 1 }, new StagedSession().open('220 second.example.test'));
    screen.type('\x1b1');
    await screen.sees('220 second.example.test');
    expect(screen.text).toContain('Where does it end?');
    expect(run.asked).toEqual([]);
  });
});
