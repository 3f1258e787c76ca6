/** docs/seed-coverage.md: every row in scope once, every target there, and as many gaps as it says. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hints } from '../../src/knowledge/hints.ts';
import { mechanisms } from '../../src/knowledge/mechanisms.ts';
import { pop3Capabilities } from '../../src/knowledge/pop3/capabilities.ts';
import { pop3Commands } from '../../src/knowledge/pop3/commands.ts';
import { pop3Meanings } from '../../src/knowledge/pop3/meanings.ts';
import { smtpCommands } from '../../src/knowledge/smtp/commands.ts';
import { smtpEnhanced } from '../../src/knowledge/smtp/enhanced.ts';
import { smtpKeywords } from '../../src/knowledge/smtp/keywords.ts';
import { smtpMeanings } from '../../src/knowledge/smtp/meanings.ts';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/seed-coverage.md', root), 'utf8');

type Row = { readonly row: number; readonly subject: string; readonly shown: string };
const rows: readonly Row[] = [...text.matchAll(/^\| (\d+) \| (.+?) \| (.+) \|$/gm)].map(
  ([, row, subject = '', shown = '']) => ({ row: Number(row), subject, shown }),
);

/** First and last row of what is about SMTP and POP3. */
const SCOPE = [
  [37, 38],
  [41, 87],
  [102, 142],
  [145, 187],
  [190, 206],
] as const;
const inScope = SCOPE.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

const named = (protocol: string, facts: object) => Object.keys(facts).map((name) => `${protocol}.${name}`);
const ids: Readonly<Record<string, ReadonlySet<string>>> = {
  explain: new Set([...Object.keys(smtpMeanings), ...Object.keys(pop3Meanings)]),
  hint: new Set(Object.keys(hints)),
  command: new Set([...named('smtp', smtpCommands), ...named('pop3', pop3Commands)]),
  keyword: new Set([...named('smtp', smtpKeywords), ...named('pop3', pop3Capabilities)]),
  mechanism: new Set(Object.keys(mechanisms)),
  enhanced: new Set(Object.keys(smtpEnhanced)),
};

/** The steps of a lesson; none when there is no such lesson. */
function stepsOf(lesson: string): readonly string[] {
  const file = new URL(`lessons/${lesson}/lesson.yaml`, root);
  if (!/^[a-z0-9-]+$/.test(lesson) || !existsSync(file)) return [];
  const { steps } = parse(readFileSync(file, 'utf8')) as { readonly steps: readonly { readonly id: string }[] };
  return steps.map(({ id }) => id);
}

function exists(target: string): boolean {
  const [, kind = '', id = ''] = /^([a-z]+):(.+)$/.exec(target) ?? [];
  if (kind !== '') return ids[kind]?.has(id) ?? false;
  const [lesson = '', step = '', ...rest] = target.split('/');
  return rest.length === 0 && stepsOf(lesson).includes(step);
}

describe('the map from the source texts to what shows them', () => {
  it('names every row in scope once, in order', () => {
    expect(rows.map(({ row }) => row)).toEqual(inScope);
  });

  it.each(rows)('$row: each target exists', ({ shown }) => {
    if (shown === 'not yet') return;
    const targets = shown.split(', ').map((target) => /^`([^`]+)`$/.exec(target)?.[1] ?? target);
    expect(targets.filter((target) => !exists(target))).toEqual([]);
    expect(new Set(targets).size).toBe(targets.length);
  });

  it('counts what is in scope and what is missing', () => {
    expect(text).toContain(`In scope, ${inScope.length} rows:`);
    expect(text).toContain(`**Not yet: ${rows.filter(({ shown }) => shown === 'not yet').length}.**`);
  });

  it('would notice a target that is not there', () => {
    expect(['hello/ehlo', 'explain:smtp.550', 'command:pop3.TOP', 'mechanism:LOGIN'].filter(exists)).toHaveLength(4);
    expect(
      ['hello/nothing', 'nothing/ehlo', '../hello/ehlo', 'hello', 'explain:smtp.999', 'sound:smtp.550'].filter(exists),
    ).toEqual([]);
  });
});
