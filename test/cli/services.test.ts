import { expect, it } from 'vitest';
import { knownTargets } from '../../src/cli/services.ts';
import { readTarget } from '../../src/cli/target.ts';
import { protocols } from '../../src/protocols/registry.ts';

it('lists where the providers we know send and fetch mail, each to be spoken to under TLS', () => {
  const targets = knownTargets().flatMap(({ ports }) => ports.map(({ target }) => target));
  expect(targets).toEqual(
    expect.arrayContaining([
      'smtp.163.com:465',
      'pop.163.com:995',
      'pop.qq.com:995',
      'imap.163.com:993',
      'outlook.office365.com:993',
    ]),
  );
  expect(new Set(targets).size).toBe(targets.length);
  for (const target of targets.filter((written) => written.endsWith(':995')))
    expect(readTarget([target], {}, protocols)).toMatchObject({ target: { tls: true, protocol: { id: 'pop3' } } });
});
