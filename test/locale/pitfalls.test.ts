/** docs/pitfalls.md: every trap from 9 to 41 and from 51 to 64 has its row, and everything it names exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hints } from '../../src/knowledge/hints.ts';
import { imapMeanings } from '../../src/knowledge/imap/meanings.ts';
import { pop3Meanings } from '../../src/knowledge/pop3/meanings.ts';
import { problems } from '../../src/knowledge/problems.ts';
import { smtpMeanings } from '../../src/knowledge/smtp/meanings.ts';

const ROOT = join(import.meta.dirname, '../..');
const rows = [...readFileSync(join(ROOT, 'docs/pitfalls.md'), 'utf8').matchAll(/^\| (\d+) \|[^|]*\|(.*)\|$/gm)];
const ids = new Set([hints, smtpMeanings, pop3Meanings, imapMeanings, problems].flatMap((table) => Object.keys(table)));

it('has a row for each trap, in order', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual([
    ...Array.from({ length: 33 }, (_, i) => i + 9),
    ...Array.from({ length: 14 }, (_, i) => i + 51),
  ]);
});

it.each(rows.map(([, number, cell]) => [number!, cell!] as const))('trap %s names what exists', (_, cell) => {
  const named = [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  const [files, facts] = [
    named.filter((name) => name.includes('/')),
    named.filter((name) => /^[a-z0-9]+\./.test(name)),
  ];
  expect(files.length + facts.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  expect(facts.filter((id) => !ids.has(id))).toEqual([]);
});
