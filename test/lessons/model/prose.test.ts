import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readProse } from '../../../src/lessons/model/prose.ts';
import { joinLines, readInline } from '../../../src/lessons/model/prose-inline.ts';
import { builtIn, headed } from '../support/folder.ts';

const read = (text: string) => readProse(text, 'en.md');
const found = (text: string) => read(text).problems.map(headed);
const section = (body: string) => `# T\n\n## S {#s}\n${body}`;

describe.each(['en', 'zh-CN'])('the first lesson in %s', (lang) => {
  const { prose, problems, places, closes } = readProse(
    readFileSync(join(builtIn, 'hello', `${lang}.md`), 'utf8'),
    `${lang}.md`,
  );
  it('is read whole', () => {
    expect(problems).toEqual([]);
    expect(closes).toBe(true);
    expect(Object.keys(prose.steps)).toEqual(['ehlo', 'last-line', 'helo', 'nameless', 'leave']);
    for (const step of Object.values(prose.steps)) {
      expect(step.hints).toHaveLength(4);
      expect(step.goal).not.toMatch(/^(Goal|目标)|^$/);
      expect(step.text).toHaveLength(1);
    }
    expect(prose.closing).toHaveLength(1);
    const { helo } = prose.steps;
    expect(Object.keys(helo!.options)).toEqual(['one-line', 'same-list', 'refused']);
    for (const { text, remark } of Object.values(helo!.options)) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/^[`:：]\s|one-line/);
      expect(remark).not.toBe('');
    }
    expect(places.ehlo?.heading).toBeGreaterThan(1);
    expect(places.ehlo?.hints[2]).toBe(places.ehlo!.heading + (lang === 'en' ? 9 : 8));
  });
  it('has its lines joined as its script wants', () => {
    const texts = JSON.stringify(prose);
    expect(texts).not.toContain('\\n');
    expect(texts).not.toMatch(/[\u4e00-\u9fff] [\u4e00-\u9fff]/);
  });
});

describe('within a paragraph', () => {
  it.each([
    ['plain *words* and **more** of _them_', 'plain words and more of them'],
    ['`EHLO` stays', '`EHLO` stays'],
    ['a [link to `MAIL`](lesson:first-mail)', 'a link to `MAIL`'],
    ['one \\* star, ~tilde~', 'one * star, ~tilde~'],
    ['``a ` b``', "`a ' b`"],
    ['<https://www.rfc-editor.org/rfc/rfc5321>', 'https://www.rfc-editor.org/rfc/rfc5321'],
    ['{{alice.password}} and {{base64 alice.user}}', '{{alice.password}} and {{base64 alice.user}}'],
    ['two\nlines', 'two lines'],
    ['第一行\n第二行', '第一行第二行'],
    ['第一行，\n第二行', '第一行，第二行'],
    ['输入\n`EHLO`。\n再输入', '输入 `EHLO`。再输入'],
    ['用 EHLO\n开头', '用 EHLO 开头'],
    ['他说“好”\n就走了', '他说“好”就走了'],
    ['said “yes”\nand left', 'said “yes” and left'],
  ])('%j', (source, text) => {
    expect(readInline(source).text).toBe(text);
  });

  it('tells of links and of what cannot be shown', () => {
    expect(readInline('[a](lesson:x) <b>').links).toEqual(['lesson:x']);
    expect(readInline('<b>x</b> ![i](y) `` ` ``').faults.map(({ id }) => id)).toEqual([
      'prose.html',
      'prose.html',
      'prose.unsupported',
      'prose.backtick',
    ]);
  });

  test('joining keeps all but blanks and line ends', () => {
    const written = fc.array(fc.constantFrom('中', '，', 'a', '1', '`', '“', ' ', '\n'), { maxLength: 30 });
    fc.assert(
      fc.property(written, (parts) => {
        const text = parts.join('');
        expect(joinLines(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(joinLines(text)).not.toContain('\n');
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});

describe('what a section holds', () => {
  it('is told apart by its form and place', () => {
    const { prose, problems } = read(
      section('\nText.\n\n```\nMAIL\n\nRCPT\n```\n\n> Goal: a\n> goal\n\n1. a\n2. b\n\n- `x`: o\n\n  r\n\nAfter.\n'),
    );
    expect(problems).toEqual([]);
    expect(prose.steps.s).toEqual({
      title: 'S',
      text: [
        { kind: 'text', text: 'Text.' },
        { kind: 'code', lines: ['MAIL', '', 'RCPT'] },
      ],
      goal: 'a goal',
      hints: ['a', 'b'],
      options: { x: { text: 'o', remark: 'r' } },
      after: [{ kind: 'text', text: 'After.' }],
    });
  });

  it('has no headings in code', () => {
    const { prose, problems } = read(section('```\n# no title\n## no section\n```\n'));
    expect(problems).toEqual([]);
    expect(prose.steps.s?.text).toEqual([{ kind: 'code', lines: ['# no title', '## no section'] }]);
  });

  it.each<[string, readonly string[]]>([
    ['no heading', ['en.md:1:1 prose.no-title']],
    ['before\n\n# T\n', ['en.md:1:1 prose.no-title']],
    ['# T\n# U\n', ['en.md:2:1 prose.second-title']],
    ['# T\n\n## S\n', ['en.md:3:1 prose.no-id']],
    ['# T\n\n## S {#S}\n', ['en.md:3:1 prose.no-id']],
    ['# T\n\n## A {#a}\n\n## B {#a}\n', ['en.md:5:1 prose.same-id']],
    ['# T\n\nopen\n\n- list\n', ['en.md:5:1 prose.unsupported']],
    [section('\ntext <b>x</b>\n'), ['en.md:5:1 prose.html', 'en.md:5:1 prose.html']],
    [section('\n<div>\nx\n</div>\n'), ['en.md:5:1 prose.html']],
    [section('\n### sub\n'), ['en.md:5:1 prose.unsupported']],
    [section('\n---\n'), ['en.md:5:1 prose.unsupported']],
    [section('\n|a|\n|-|\n|b|\n'), ['en.md:5:1 prose.unsupported']],
    [section('\n> a\n\n> b\n'), ['en.md:7:1 prose.second-goal']],
    [section('\n> a\n>\n> b\n'), ['en.md:5:1 prose.one-paragraph']],
    [section('\n> a\n\nbetween\n\n1. b\n'), ['en.md:7:1 prose.before-hints']],
    [section('\n1. a\n\ntext\n\n1. b\n'), ['en.md:9:1 prose.second-hints']],
    [section('\n1. a\n\n   b\n'), ['en.md:5:1 prose.one-paragraph']],
    [section('\n- a\n'), ['en.md:5:1 prose.not-an-option']],
    [section('\n- `a`: b\n- `a`: c\n'), ['en.md:6:1 prose.same-option']],
    [section(`\n${'a '.repeat(3000)}\n`), ['en.md:5:1 prose.too-long']],
    [section(`\n${'a\n\n'.repeat(9000)}`), ['en.md:4:1 prose.too-long']],
    [section(`\n${'>'.repeat(5000)} a\n`), ['en.md:4:1 prose.too-deep']],
    [section(`\n${'- '.repeat(5000)} a\n`), ['en.md:4:1 prose.too-deep']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

const markdownish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# T\n',
        '## S {#s}\n',
        '> ',
        '1. ',
        '- `a`: ',
        '\n',
        '\n\n',
        '```\n',
        '`',
        '*',
        '_',
        '[',
        '](',
        ')',
      ),
      fc.constantFrom(
        '<',
        '>',
        '![',
        '    ',
        '|',
        '|-|\n',
        '\\',
        '~',
        '{{',
        '}}',
        '<!--',
        '&amp;',
        '第一',
        '，',
        '---\n',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

test('whatever text it is given, it gives prose and problems with lines', () => {
  fc.assert(
    fc.property(markdownish, (text) => {
      const { prose, problems } = read(text);
      const last = text.split('\n').length;
      for (const { line } of problems) expect(line! > 0 && line! <= last + 1).toBe(true);
      for (const step of Object.values(prose.steps)) expect(step.goal).not.toContain('\n');
    }),
    { seed: 42, numRuns: 1500 },
  );
});

test('a page of the worst is read as one of words', () => {
  const worst = [
    'a\n-\n',
    '- a\n',
    '> a\n',
    '[',
    '![',
    '*a ',
    '_a_ ',
    '`a ',
    '<a ',
    'a@',
    '|a',
    '~',
    '## S {#s}\na\n=\n',
    '1. a\n\n',
  ];
  for (const part of worst) {
    const text = `# T\n\n## S {#s}\n\n${part.repeat(Math.floor(250_000 / part.length))}`;
    expect(read(text).problems.length).toBeGreaterThan(0);
  }
});
