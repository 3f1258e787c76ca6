import { describe, expect, it } from 'vitest';
import { planServices } from '../../src/cli/practice-plan.ts';

describe('which practice servers to start', () => {
  it.each<[string[], string[], string[]]>([
    [[], [], ['smtp 3025 starttls', 'smtps 3465 implicit', 'submission 3587 starttls']],
    [['smtp'], [], ['smtp 3025 starttls']],
    [['SMTPS', 'smtp'], ['smtps=0'], ['smtp 3025 starttls', 'smtps 0 implicit']],
    [[], ['smtp=0'], ['smtp 0 starttls']],
    [['smtps'], ['4465'], ['smtps 4465 implicit']],
  ])('%j with ports %j', (names, ports, expected) => {
    const planned = planServices(names, ports);
    expect(planned.ok && planned.services.map(({ name, port, tls }) => `${name} ${port} ${tls}`)).toEqual(expected);
  });

  it.each<[string[], string[], string]>([
    [['smpt'], [], 'usage.unknown-protocol'],
    [[], ['0'], 'usage.bad-value'],
    [['smtp'], ['smtp='], 'usage.bad-value'],
    [['smtp'], ['gopher=1'], 'usage.bad-value'],
    [['smtp'], ['smtp=70000'], 'usage.bad-port'],
  ])('%j with ports %j is refused', (names, ports, kind) => {
    expect(planServices(names, ports)).toMatchObject({ ok: false, problem: { kind } });
  });
});
