import { afterEach, describe, expect, it } from 'vitest';
import { pop3 } from '../../src/protocols/pop3/index.ts';
import { raw } from '../../src/protocols/registry.ts';
import { createMeasure } from '../../src/ui/text/width.ts';
import { greeted, inMessage } from '../support/scenes.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

const F10 = '\x1b[21~';

let screen: TestScreen;
afterEach(() => screen.stop());

describe('the phases of the protocol', () => {
  it.each([
    [80, 24, 'en'],
    [40, 24, 'en'],
    [80, 24, 'zh-CN'],
    [40, 24, 'zh-TW'],
    [120, 40, 'en'],
  ] as const)('fit %i×%i in %s, with the ways between them and where we are', async (columns, rows, lang) => {
    screen = await sessionScreen(greeted(), { columns, rows, lang });
    screen.type(F10);
    await screen.sees('421');
    const measure = createMeasure(1);
    for (const line of screen.lines) expect(measure.width(line)).toBeLessThanOrEqual(columns);
    for (const verb of ['220', 'AUTH', 'STARTTLS', 'MAIL', 'RCPT', 'DATA', 'RSET', 'QUIT']) {
      expect(screen.text).toContain(verb);
    }
    expect(screen.lines.filter((line) => /^ ▸ \[/.test(line))).toHaveLength(1);
  });

  it('mark the phase one is in, and Esc goes back', async () => {
    screen = await sessionScreen(inMessage());
    screen.type(F10);
    await screen.sees(' ▸ [data]');
    screen.type('\x1b');
    await screen.loses('▸ [data]');
  });

  it('come by /phases too, for every protocol', async () => {
    screen = await sessionScreen(new StagedSession(pop3 as never).open('+OK ready'));
    screen.type('/phases\r');
    await screen.sees('POP3: the way through a session');
    await screen.sees('▸ [authorisation]');
  });

  it('are not made up where none are known', async () => {
    screen = await sessionScreen(new StagedSession(raw).open('hello'));
    screen.type('/phases\r');
    await screen.sees('No phases are known here');
  });
});
