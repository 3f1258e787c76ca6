import { expect, test } from 'vitest';
import { pop3Phases } from '../../src/knowledge/phases.ts';

test('phases follow the order of a session: greeting, the three states, the end', () => {
  const states = pop3Phases.filter((phase) => !['tls', 'auth'].includes(phase));
  expect(states).toEqual(['greeting', 'authorization', 'transaction', 'update', 'ended']);
  expect(pop3Phases.indexOf('auth')).toBeLessThan(pop3Phases.indexOf('transaction'));
});
