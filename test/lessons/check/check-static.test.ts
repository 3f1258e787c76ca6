import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStatic } from '../../../src/lessons/check/check-static.ts';
import type { Surroundings } from '../../../src/lessons/check/surroundings.ts';
import type { LessonProblem } from '../../../src/lessons/model/lesson.ts';
import { readLesson } from '../../../src/lessons/model/read-lesson.ts';
import { change, copyOfHello, headed } from '../support/folder.ts';

const surroundings: Surroundings = {
  lessons: ['hello', 'first-mail'],
  personas: () => ['rfc', 'qq', 'coremail'],
  users: ({ persona }) => (persona === 'coremail' ? ['alice', 'bob', 'abc'] : ['alice', 'bob']),
};

/** *hello*, changed; without its 繁體, which would only repeat what 简体 has wrong. */
function changed(...changes: readonly (readonly [string, string | RegExp, string])[]): string {
  const folder = copyOfHello();
  rmSync(join(folder, 'zh-TW.md'), { force: true });
  for (const [file, from, to] of changes) change(folder, file, from, to);
  return folder;
}

async function check(folder: string): Promise<readonly LessonProblem[]> {
  return checkStatic(await readLesson(folder), surroundings);
}

it('finds nothing wrong with the first lesson', async () => {
  expect(await check(changed())).toEqual([]);
});

describe('lesson.yaml', () => {
  it.each<[string | RegExp, string, string, string?]>([
    ['kind: choose', 'kind: ¶chose', 'schema.unknown-value', 'choose'],
    ['    goal:\n      phase', '    ¶gaol:\n      phase', 'schema.unknown-key', 'goal'],
    ['phase: hello', 'phase: ¶helo', 'goal.phase', 'hello'],
    ['code: 501', 'code: ¶599', 'goal.reply-code'],
    ['to: HELO', 'to: ¶HLEO', 'goal.verb', 'HELO'],
    ['{ ended: true }', '{ capability: ¶PIPELINNG }', 'goal.capability', 'PIPELINING'],
    ['{ ended: true }', '{ noticed: ¶smtp.lint.no-colun }', 'goal.hint', 'smtp.lint.no-colon'],
    ['{ ended: true }', '{ reply: { meaning: ¶smtp.25O } }', 'goal.meaning', 'smtp.250'],
    ['{ ended: true }', '{ ¶marked: 1 }', 'goal.other-protocol'],
    ['{ ended: true }', '{ reply: { ¶status: +OK } }', 'goal.other-protocol'],
    ['goal: { ended: true }', '¶goal: {}', 'step.empty-goal'],
    ['{ ended: true }', '{ any: [{ ended: true }, ¶{}] }', 'step.empty-goal'],
    ['goal: { ended: true }', 'connection: new', 'step.no-goal'],
    ['    solution: QUIT\n', '', 'step.no-solution'],
    [/ {4}options: \[.*hyphen.*\]\n/, '', 'step.no-options'],
    ['answer: hyphen', 'answer: ¶hypen', 'step.unknown-answer', 'hyphen'],
    ['    answer: hyphen\n', '', 'step.no-answer'],
    ['answer: hyphen', 'answer: hyphen\n    ¶solution: NOOP', 'step.needless-solution'],
    ['choose: one-line', 'choose: ¶one-lime', 'step.unknown-option', 'one-line'],
    ['name: a guess alone\n        choose: one-line', '¶name: a guess alone', 'step.empty-wrong'],
    ['persona: rfc', 'persona: ¶qqq', 'server.persona', 'qq'],
    ['persona: rfc', 'faults: [¶greylst=5]', 'server.fault', 'greylist'],
    ['persona: rfc', 'faults: [¶drop=5]', 'server.fault', 'drop'],
    ['persona: rfc', 'faults: [451@RCPT, Delay=9, ¶noDot]', 'server.fault-protocol'],
    ['persona: rfc', 'faults: [¶498@RCPT]', 'goal.reply-code'],
    ['solution: QUIT', "solution: ¶'QUIT {{carol.user}}'", 'placeholder.unknown'],
    ['persona: rfc', 'faults: [¶451@RCPTT]', 'server.fault-verb', 'RCPT'],
    ['\nsteps:', '\nmailbox: { ¶alcie: [] }\n\nsteps:', 'mailbox.unknown-user', 'alice'],
    ['id: leave', 'id: ¶end', 'step.reserved-id'],
    ['id: hello', 'id: ¶hallo', 'course.folder-name'],
  ])('%s → %s', async (from, to, id, suggestion) => {
    const folder = changed();
    const place = change(folder, 'lesson.yaml', from, to);
    const own = (await check(folder)).filter(({ file }) => file.endsWith('lesson.yaml'));
    expect(own.map((problem) => problem.id)).toEqual([id]);
    if (place !== null) expect(headed(own[0]!)).toBe(`${place} ${id}`);
    if (suggestion !== undefined) expect(own[0]?.params.suggestion).toBe(suggestion);
  });

  it('knows what belongs to POP3', async () => {
    const pop3 = changed(
      ['lesson.yaml', 'protocol: smtp', 'protocol: pop3'],
      ['lesson.yaml', '{ ended: true }', '{ marked: 1, phase: transaction, reply: { status: +OKK, to: RETR } }'],
    );
    const own = (await check(pop3)).filter(({ file }) => file.endsWith('lesson.yaml'));
    expect(own.map(({ id, params: { key, value } }) => `${id} ${key ?? value}`)).toEqual([
      'goal.phase hello',
      'goal.other-protocol code',
      'goal.other-protocol code',
      'goal.verb HELO',
      'goal.other-protocol code',
      'goal.status +OKK',
    ]);
  });
});

describe('the Markdown', () => {
  it.each<[string | RegExp, string, readonly string[]]>([
    ['{#ehlo}', '{#elho}', ['text.no-section', 'text.section-too-many']],
    ['> Goal: the server has answered `EHLO` with its list\n', '', ['text.no-goal']],
    [/4\. Type `EHLO laptop.*\n/, '', ['text.hints']],
    ['RFC 5321 §4.1.1.1: a client', 'A client', ['text.no-rfc']],
    ['RFC 5321 §4.1.1.1: a client', '¶RFC 5231 §4.1.1.1: a client', ['text.unknown-rfc', 'text.other-rfc']],
    ['- `silence`: ', '- `silense`: ', ['text.no-option', 'text.option-too-many']],
    ['  TCP is a byte stream: a pause may come anywhere, in the middle of a line too.\n', '', ['text.no-remark']],
    ['begins with `220`', 'begins with ¶`229`', ['text.code']],
    ['begins with `220`', 'begins with ¶`229 ready`', ['text.code']],
    ['begins with `220`', 'comes at `587`', []],
    ['begins with `220`', 'is of ¶{{carol.user}}', ['placeholder.unknown']],
    ['begins with `220`', 'is [here](http://example.test)', ['text.link']],
    ['begins with `220`', 'is [here](https://www.rfc-editor.org/rfc/rfc5321#section-4.2)', []],
    ['begins with `220`', 'is [here](https://www.rfc-editor.org/rfc/rfc5231)', ['text.unknown-rfc']],
    ['begins with `220`', 'is [here](lesson:first-mail)', []],
    ['begins with `220`', 'is [here](lesson:frist-mail)', ['text.unknown-lesson']],
    ['begins with `220`', 'is for alice@example.test', []],
    ['begins with `220`', 'is for <alice@example.test>', ['text.address']],
    ['> Goal: the server', '¶> Aim: the server', ['text.label']],
    ['> Goal: the server', '> Goal: `220`: the server', []],
    ['begins with `220`', 'begins with ¶\u202e`220`', ['text.unseen']],
    ['begins with `220`', 'begins¶! with `220`', ['text.exclamation']],
    ['begins with `220`', 'begins with `220!`', []],
    ['RFC 5321 §4.1.1.1: a client', `RFC 5321 §4.1.1.1: ${'a client '.repeat(30)}`, ['text.long-hint']],
    ['RFC 5321 §4.1.1.1: a client', 'RFC 5321 §4.1.1.2: a client', ['text.other-rfc']],
    [/## The end[\s\S]*$/, '', ['text.no-closing']],
  ])('%s → %s', async (from, to, ids) => {
    const folder = changed();
    const place = change(folder, 'en.md', from, to);
    const problems = await check(folder);
    expect(problems.map(({ id }) => id)).toEqual(ids);
    if (place !== null) expect(headed(problems[0]!)).toBe(`${place} ${ids[0]}`);
  });

  it('asks nothing of free play, and takes nothing', async () => {
    const folder = changed([
      'lesson.yaml',
      /kind: break\n {4}goal:\n {6}reply: \{ code: 501 \}\n {4}solution: EHLO\n {4}wrong:\n.*\n.*\n/,
      'kind: free\n',
    ]);
    const ids = (await check(folder)).map(({ id }) => id);
    expect(ids).toEqual(['text.needless-goal', 'text.needless-hints', 'text.needless-goal', 'text.needless-hints']);
  });

  it('is told of in its own line', async () => {
    const folder = changed();
    const place = change(folder, 'en.md', 'begins with `220`', 'begins\n¶with [this](http://example.test)');
    const [line] = place!.split(':').slice(1);
    expect((await check(folder)).map(headed)).toEqual([`en.md:${line}:1 text.link`]);
    const other = changed();
    const option = change(other, 'en.md', '- `silence`: ', '¶- `silense`: ');
    expect((await check(other)).map(headed)).toContain(`${option} text.option-too-many`);
  });

  it('calls the reader 你, and raises no voice', async () => {
    const folder = changed(['zh-CN.md', /你/, '您'], ['zh-CN.md', /。/, '！']);
    expect((await check(folder)).map(({ id }) => id).sort()).toEqual(['text.exclamation', 'text.formal']);
  });

  it('cites what the lesson says it cites', async () => {
    const folder = changed(['lesson.yaml', 'minutes: 5', 'minutes: 5\nrfcs: [7505]']);
    change(folder, 'en.md', 'begins with `220`', 'is of RFC 7505');
    expect(await check(folder)).toEqual([]);
  });

  it('is asked for in both languages', async () => {
    const folder = changed();
    rmSync(join(folder, 'zh-CN.md'));
    expect((await check(folder)).map(headed)).toEqual(['zh-CN.md language.missing']);
  });
});

it('tells of missing options once', async () => {
  const folder = changed(['lesson.yaml', / {4}options: \[.*hyphen.*\]\n/, '']);
  expect((await check(folder)).map(({ id }) => id)).toEqual(['step.no-options']);
});

it('tells what is wrong with a lesson that cannot be read', async () => {
  const folder = changed();
  const place = change(folder, 'lesson.yaml', /minutes: \d+/, 'minutes: ¶0');
  expect((await check(folder)).map(headed)).toEqual([`${place} schema.small`]);
});

it.each<[string, string | RegExp, string, string]>([
  ['an empty file', /^[\s\S]*$/, '\n# nothing yet\n', 'lesson.yaml:1:1 file.empty'],
  ['a tab', '    solution: QUIT', '\tsolution: QUIT', 'lesson.yaml:52:1 yaml.tab'],
  ['braces without quotes', 'solution: QUIT', 'solution: {{alice.user}}', 'lesson.yaml:52:15 yaml.braces'],
  ['a step twice', 'id: leave', 'id: helo', 'lesson.yaml:49:9 step.same-id'],
  ['an alias that leads nowhere', 'solution: QUIT', 'solution: *nobody', 'lesson.yaml:52:15 yaml.aliases'],
  [
    'a letter that is missing',
    '\nsteps:',
    'mailbox: { alice: [no.eml] }\nsteps:',
    'lesson.yaml:8:20 letter.unreadable',
  ],
])('tells of %s in one line', async (_, from, to, told) => {
  const folder = changed(['lesson.yaml', from, to]);
  expect((await check(folder)).map(headed)).toEqual([told]);
});

it('says where a file is no UTF-8, and that it may be GB18030', async () => {
  const folder = changed();
  writeFileSync(join(folder, 'zh-CN.md'), Buffer.from('# a\n\nb \xc4\xe3\xba\xc3\n', 'latin1'));
  expect((await check(folder)).map(headed)).toEqual(['zh-CN.md:3:3 file.gb18030']);
  writeFileSync(join(folder, 'zh-CN.md'), Buffer.from('# a\n\nb caf\xe9 x\n', 'latin1'));
  expect((await check(folder)).map(headed)).toEqual(['zh-CN.md:3:6 file.not-utf8']);
});

it('leaves what is derived alone', async () => {
  const folder = changed();
  writeFileSync(join(folder, 'zh-TW.md'), '您！');
  expect(await check(folder)).toEqual([]);
});
