import { describe, expect, test } from 'vitest';
import { hints } from '../../src/knowledge/hints.ts';
import { smtpPhases } from '../../src/knowledge/phases.ts';
import { problems } from '../../src/knowledge/problems.ts';

describe('hints', () => {
  test.each(Object.entries(hints))('%s names a section of an RFC', (_, { source }) => {
    expect(source).toMatch(/^RFC \d+ §[\d.]*\d(; RFC \d+ §[\d.]*\d)*$/);
  });

  test('names of values are plain words, each once', () => {
    for (const fact of [...Object.values(hints), ...Object.values(problems)]) {
      const params: readonly string[] = 'params' in fact ? fact.params : [];
      expect(new Set(params).size).toBe(params.length);
      for (const name of params) expect(name).toMatch(/^[a-z]+$/);
    }
  });
});

test('each family of problems has the exit code of its kind', () => {
  const exits: Record<string, number> = {
    usage: 2,
    connect: 3,
    proxy: 3,
    tls: 4,
    lost: 5,
    script: 1,
    local: 6,
    interrupted: 130,
  };
  for (const [kind, { exit }] of Object.entries(problems)) expect(exit).toBe(exits[kind.split('.')[0]!]);
});

test('phases follow the order of a session', () => {
  const at = (phase: (typeof smtpPhases)[number]) => smtpPhases.indexOf(phase);
  expect([at('greeting'), at('hello'), at('auth'), at('mail'), at('rcpt'), at('data')]).toEqual(
    [at('greeting'), at('hello'), at('auth'), at('mail'), at('rcpt'), at('data')].sort((a, b) => a - b),
  );
});
