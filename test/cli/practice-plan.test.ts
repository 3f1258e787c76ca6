import { describe, expect, it } from 'vitest';
import { planPersonas, planServices } from '../../src/cli/practice-plan.ts';

describe('which practice servers to start', () => {
  it.each<[string[], string[], string[]]>([
    [
      [],
      [],
      [
        'smtp 3025 starttls',
        'smtps 3465 implicit',
        'submission 3587 starttls',
        'lmtp 3024 starttls',
        'pop3 3110 starttls',
        'pop3s 3995 implicit',
        'imap 3143 starttls',
        'imaps 3993 implicit',
      ],
    ],
    [['pop3', 'smtp'], ['pop3=0'], ['smtp 3025 starttls', 'pop3 0 starttls']],
    [['pop3s'], ['4995'], ['pop3s 4995 implicit']],
    [['smtp'], [], ['smtp 3025 starttls']],
    [['SMTPS', 'smtp'], ['smtps=0'], ['smtp 3025 starttls', 'smtps 0 implicit']],
    [[], ['smtp=0'], ['smtp 0 starttls']],
    [['smtps'], ['4465'], ['smtps 4465 implicit']],
  ])('%j with ports %j', (names, ports, expected) => {
    const planned = planServices(names, ports);
    expect(planned.ok && planned.services.map(({ name, port, tls }) => `${name} ${port} ${tls}`)).toEqual(expected);
  });

  it.each<[string[], string[], string]>([
    [['smpt'], [], 'usage.unknown-service'],
    [[], ['0'], 'usage.bad-value'],
    [['smtp'], ['smtp='], 'usage.bad-value'],
    [['smtp'], ['gopher=1'], 'usage.bad-value'],
    [['smtp'], ['smtp=70000'], 'usage.bad-port'],
  ])('%j with ports %j is refused', (names, ports, kind) => {
    expect(planServices(names, ports)).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe('in which style', () => {
  const idsOf = (protocol: string) => (protocol === 'smtp' ? ['rfc', 'coremail'] : ['dovecot', 'rfc', 'imail']);
  const plan = (names: string[], written: string[]) => {
    const planned = planServices(names, []);
    if (!planned.ok) throw new Error(planned.problem.kind);
    return planPersonas(written, planned.services, idsOf);
  };

  it.each<[string[], string[], [string, string][]]>([
    [['smtp', 'pop3'], [], []],
    [
      ['smtp', 'pop3'],
      ['rfc'],
      [
        ['smtp', 'rfc'],
        ['pop3', 'rfc'],
      ],
    ],
    [['smtp', 'pop3'], ['imail'], [['pop3', 'imail']]],
    [
      ['smtp', 'pop3s'],
      ['pop3=rfc', 'smtp=coremail'],
      [
        ['pop3', 'rfc'],
        ['smtp', 'coremail'],
      ],
    ],
    [['pop3s'], ['pop3s=imail'], [['pop3', 'imail']]],
  ])('%j in %j', (names, written, expected) => {
    expect(plan(names, written)).toEqual({ ok: true, personas: new Map(expected) });
  });

  it.each<[string[], string, string]>([
    [['smtp'], 'imail', 'rfc, coremail'],
    [['pop3'], 'nobody', 'dovecot, rfc, imail'],
    [['smtp', 'pop3'], 'smtp=imail', 'rfc, coremail'],
    [['smtp'], 'pop3=rfc', 'rfc, coremail'],
  ])('%j has no %s', (names, written, known) => {
    const problem = { kind: 'usage.unknown-persona', params: { persona: written, known } };
    expect(plan(names, [written])).toEqual({ ok: false, problem });
  });
});
