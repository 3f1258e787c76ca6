import { expect, it } from 'vitest';
import { runLocal } from '../../src/cli/local-commands.ts';
import type { PlainPrinter } from '../../src/cli/plain.ts';
import type { Session } from '../../src/engine/session/session.ts';

async function encoded(typed: string): Promise<unknown> {
  const said: unknown[] = [];
  const printer = { say: (_: string, params: unknown) => said.push(params) } as unknown as PlainPrinter;
  const state = { charset: 'auto', hex: false, stopKeepalive: null, helped: null };
  await runLocal({ name: 'b64', octets: Buffer.from(typed) }, {} as Session, printer, state, false);
  return said[0];
}

it('encodes what is typed', async () => {
  expect(await encoded('alice')).toMatchObject({ encoded: 'YWxpY2U=' });
  expect(await encoded('授权码')).toMatchObject({ encoded: '5o6I5p2D56CB' });
});

it('reads \\0 as a NUL, as the screen does', async () => {
  expect(await encoded('\\0alice\\0secret')).toMatchObject({ encoded: 'AGFsaWNlAHNlY3JldA==' });
});
