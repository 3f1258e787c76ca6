import { afterEach, describe, expect, it } from 'vitest';
import type { Lang } from '../../src/locale/catalog.ts';
import { createMeasure } from '../../src/ui/text/width.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

const GREETING = '220 mail.example.test ESMTP Postfix';
const CHALLENGE = ['334 VXNlcm5hbWU6'];
const HOSTILE = Buffer.from('250 \x1b[2J\x1b]0;owned\x07\x9b31m\u202e\x00 end\r\n', 'latin1');

let screen: TestScreen | null = null;
afterEach(() => {
  screen?.stop();
  screen = null;
});

function challenged(): StagedSession {
  const session = new StagedSession().open(GREETING);
  session.send(Buffer.from('EHLO laptop\r\n'));
  session.says('250-mail.example.test', '250-SIZE 1048576', '250 AUTH LOGIN PLAIN');
  session.send(Buffer.from('AUTH LOGIN\r\n'));
  return session.says(...CHALLENGE);
}

const SIZES = [
  [80, 24],
  [40, 24],
  [40, 10],
  [120, 40],
  [200, 60],
] as const;
const LANGUAGES: readonly Lang[] = ['en', 'zh-CN', 'zh-TW'];

const COLOUR = /\u001b\[(3[0-8]|4[0-8]|9\d|10\d)[;m]/;

/** The rows without the side bar, or without the strip. */
function withoutHint(lines: readonly string[]): string[] {
  const rule = lines.findIndex((line) => line.startsWith('──'));
  const rows = rule < 0 ? lines : [...lines.slice(0, rule), ...lines.slice(-2)];
  return rows.map((line) => line.replace(/│.*/, '').trimEnd());
}

describe.each(SIZES)('at %i×%i', (columns, rows) => {
  it.each(LANGUAGES)('fills the terminal, no row too wide, in %s', async (lang) => {
    screen = await sessionScreen(challenged(), { columns, rows, lang });
    await screen.sees('VXNlcm5hbWU6');
    const measure = createMeasure(1);
    for (const line of screen.lines) expect(measure.width(line)).toBeLessThanOrEqual(columns);
    expect(screen.text).toContain(lang === 'en' ? 'auth ▸' : lang === 'zh-CN' ? '认证 ▸' : '驗證 ▸');
    expect(screen.text).toContain(lang === 'en' ? '"Username:"' : lang === 'zh-CN' ? '“Username:”' : '「Username:」');
    // The last reply is explained by a title that begins with its code.
    expect(screen.text).toMatch(columns >= 110 ? /│ 334 \S/ : /── 334 \S.* (continue|请继续|請繼續) ──/);
  });

  it('writes no colour with NO_COLOR, and says the same', async () => {
    const coloured = await sessionScreen(challenged(), { columns, rows });
    await coloured.sees('VXNlcm5hbWU6');
    const words = withoutHint(coloured.lines);
    expect(coloured.raw).toMatch(COLOUR);
    coloured.stop();
    screen = await sessionScreen(challenged(), { columns, rows, color: false });
    await screen.sees('VXNlcm5hbWU6');
    expect(screen.raw).not.toMatch(COLOUR);
    expect(withoutHint(screen.lines)).toEqual(words);
    // Code, a colour elsewhere, stands between marks.
    if (rows >= 24) expect(screen.text).toContain('‹VXNlcm5hbWU6›');
  });

  it('shows what a server sends, and obeys none of it', async () => {
    const session = new StagedSession().open(GREETING).says(HOSTILE);
    screen = await sessionScreen(session, { columns, rows });
    await screen.sees('end');
    expect(screen.raw).not.toMatch(/\u001b\[2J|\u001b\]0;|\u0007|\u009b|\u202e|\u0000/);
    expect(screen.text).toContain('␛[2J␛]0;owned␇');
  });
});

describe('where there is hardly any room', () => {
  it('keeps the prompt and the last line', async () => {
    screen = await sessionScreen(challenged(), { columns: 18, rows: 5 });
    await screen.sees('auth ▸');
    expect(screen.lines.filter((line) => line !== '')).toHaveLength(2);
  });
});

describe('a terminal whose ambiguous characters are wide', () => {
  it.each([2, null] as const)('gets frames in ASCII (%s)', async (ambiguous) => {
    screen = await sessionScreen(challenged(), { columns: 80, rows: 24, ambiguous, lang: 'zh-CN' });
    await screen.sees('VXNlcm5hbWU6');
    expect(screen.text).not.toMatch(/[─│▸⇢›✓●]/);
    expect(screen.text).toContain('--');
    const measure = createMeasure(2);
    for (const line of screen.lines) expect(measure.width(line)).toBeLessThanOrEqual(80);
  });
});
