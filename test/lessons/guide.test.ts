import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lessonJsonSchema } from '../../src/lessons/model/json-schema.ts';
import { readProse } from '../../src/lessons/model/prose.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/lessons.md'), 'utf8');

it('names every condition of goals, replies and mails', () => {
  const { properties } = JSON.parse(lessonJsonSchema());
  const goal = properties.steps.items.properties.goal.properties;
  const [reply] = goal.reply.anyOf;
  const [mail] = goal.delivered.anyOf;
  for (const key of Object.keys(goal)) expect(guide).toContain(`| \`${key}\` |`);
  for (const key of [...Object.keys(reply.properties), ...Object.keys(mail.properties)]) {
    expect(guide).toMatch(new RegExp(`\`${key}(: [^\`]*)?\``));
  }
  for (const key of Object.keys(properties)) expect(guide).toMatch(new RegExp(`^${key}:`, 'm'));
});

it('shows Markdown that is read without a problem', () => {
  const example = /^````markdown\n([\s\S]*?)^````$/m.exec(guide)![1]!;
  const { prose, problems } = readProse(example, 'example.md');
  expect(problems).toEqual([]);
  expect(prose.steps['id-of-the-step']?.hints).toHaveLength(4);
});
