import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/lessons/model/located-yaml.ts';
import { lessonFile } from '../../../src/lessons/model/schema.ts';
import { headed } from '../support/folder.ts';

const small = z.strictObject({
  kind: z.enum(['predict', 'choose']),
  many: z.array(z.strictObject({ goal: z.union([z.string(), z.array(z.string()).min(1)]).optional() })).max(2),
  count: z.int().min(1).max(9).default(1),
});

function found(text: string): readonly string[] {
  const read = readYaml(text, 'x.yaml', small);
  return read.ok ? [] : read.problems.map(headed);
}

describe('places', () => {
  it('takes what fits, and knows where it stands', () => {
    const read = readYaml('kind: choose\nmany:\n  - goal: a\n  - goal: [b, c]\n', 'x.yaml', small);
    if (!read.ok) throw new Error('refused');
    expect(read.value).toEqual({ kind: 'choose', many: [{ goal: 'a' }, { goal: ['b', 'c'] }], count: 1 });
    expect(read.placeOf(['kind'])).toEqual({ line: 1, column: 7 });
    expect(read.placeOf(['many', 1, 'goal', 1])).toEqual({ line: 4, column: 15 });
    expect(read.placeOf(['many', 1, 'goal'], 'key')).toEqual({ line: 4, column: 5 });
    // What is not there stands where it would belong.
    expect(read.placeOf(['many', 0, 'nothing'])).toEqual({ line: 3, column: 5 });
  });

  it.each<[string, readonly string[]]>([
    ['kind: choose\nmani: []\n', ['x.yaml:1:1 schema.missing', 'x.yaml:2:1 schema.unknown-key']],
    ['kind: chose\nmany: []\n', ['x.yaml:1:7 schema.unknown-value']],
    ['kind: choose\nmany: {}\n', ['x.yaml:2:7 schema.type']],
    ['kind: choose\nmany: [{}, {}, {}]\n', ['x.yaml:2:7 schema.many']],
    ['kind: choose\nmany: [{goal: []}]\n', ['x.yaml:2:15 schema.few']],
    ['kind: choose\nmany: [{goal: [1]}]\n', ['x.yaml:2:16 schema.type']],
    ['kind: choose\nmany: [{goal: 1}]\n', ['x.yaml:2:15 schema.type']],
    ['kind: choose\nmany: []\ncount: 10\n', ['x.yaml:3:8 schema.large']],
    ['kind: choose\nmany: []\ncount: 1.5\n', ['x.yaml:3:8 schema.type']],
    ['kind: choose\nkind: choose\nmany: []\n', ['x.yaml:2:1 yaml.duplicate-key']],
    ['kind: choose\n---\nmany: []\n', ['x.yaml:2:1 yaml.documents']],
    ['kind: [choose\n', ['x.yaml:2:1 yaml.syntax']],
    ['\tkind: choose\n', ['x.yaml:1:1 yaml.tab']],
    ['kind: !!js/function x\n', ['x.yaml:1:7 yaml.unknown-tag']],
    ['kind: *nowhere\n', ['x.yaml:1:7 yaml.aliases']],
    ['', ['x.yaml:1:1 file.empty']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('says what was meant', () => {
    const read = readYaml('kind: predcit\nmayn: []\n', 'x.yaml', small);
    const params = read.ok ? [] : read.problems.map(({ params: { suggestion } }) => suggestion);
    expect(params).toEqual(['predict', undefined, 'many']);
  });
});

describe('bombs', () => {
  const billion = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`),
  ].join('\n');
  it.each<[string, string, string]>([
    ['of aliases', billion, 'yaml.aliases'],
    ['of a circle', 'kind: &a [*a]', 'yaml.aliases'],
    ['of brackets', '['.repeat(3000), 'yaml.too-deep'],
    ['of braces, a line each', '{\n'.repeat(100_000), 'yaml.too-deep'],
    ['of one line', 'a'.repeat(250_000), 'yaml.long-line'],
    ['of lists in lists', '- '.repeat(2000), 'yaml.too-deep'],
    ['of duplicates', 'a: 1\n'.repeat(50_000), 'yaml.duplicate-key'],
    ['of keys', Array.from({ length: 30_000 }, (_, at) => `k${at}: 1`).join('\n'), 'schema.missing'],
  ])('%s', (_, text, id) => {
    const read = readYaml(text, 'x.yaml', small);
    expect(read.ok ? null : read.problems[0]?.id).toBe(id);
  });
});

const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'steps',
        'goal',
        'reply',
        '{',
        '}',
        '[',
        ']',
        '- ',
        ': ',
        '\n',
        '  ',
        '&a ',
        '*a',
        '!x ',
        '|\n',
        '"',
      ),
      fc.constantFrom('? ', '<<: ', '---\n', '...\n', '%YAML 9\n', '\t', '#', '>-\n', "'", '250', 'null', '.nan'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

test('whatever text it is given, it gives a lesson or problems with places', () => {
  fc.assert(
    fc.property(yamlish, (text) => {
      const read = readYaml(text, 'x.yaml', lessonFile);
      if (read.ok) return;
      expect(read.problems.length).toBeGreaterThan(0);
      for (const { line, column } of read.problems) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
      }
    }),
    { seed: 42, numRuns: 1500 },
  );
});
