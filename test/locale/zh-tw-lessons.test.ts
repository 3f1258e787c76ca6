import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, it, test } from 'vitest';
import { readProse } from '../../src/lessons/model/prose.ts';
import { deriveLesson } from '../../src/locale/zh-TW/derive-lesson.ts';

const convert = Converter({ from: 'cn', to: 'twp' });
const lessons = join(import.meta.dirname, '../../lessons');
const names = readdirSync(lessons, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const read = (name: string, lang: string) => readFileSync(join(lessons, name, `${lang}.md`), 'utf8');

describe.each(names)('%s in 繁體', (name) => {
  it('is what the 简体 text gives', () => {
    expect(read(name, 'zh-TW')).toBe(deriveLesson(read(name, 'zh-CN'), convert));
  });

  it('is built like it', () => {
    const [tw, cn] = ['zh-TW', 'zh-CN'].map((lang) => readProse(read(name, lang), `${lang}.md`));
    expect(tw!.problems).toEqual([]);
    expect(tw!.places).toEqual(cn!.places);
    expect(tw!.links).toEqual(cn!.links);
    for (const [id, step] of Object.entries(cn!.prose.steps)) {
      expect(Object.keys(tw!.prose.steps[id]!.options)).toEqual(Object.keys(step.options));
    }
  });

  it('has no word that conversion got wrong', () => {
    expect(read(name, 'zh-TW').match(/隻|麵|乾的|裏|傢|您|[“”‘’臺]|埠 \d+(?<!連接埠 \d+)|內容列/g)).toBe(null);
  });
});

test('code and ids stay as they are', () => {
  const text = '## 邮箱 {#mailbox}\n\n用 `STAT` 看邮箱，密码是 {{alice.password}}。\n\n```\n邮箱\n```\n\n邮箱\n';
  expect(deriveLesson(text, convert)).toBe(
    '## 信箱 {#mailbox}\n\n用 `STAT` 看信箱，密碼是 {{alice.password}}。\n\n```\n邮箱\n```\n\n信箱\n',
  );
});
