/** The no-protocol-names check can fail: in comments, parts of identifiers, strings and file names. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCheck } from '../support/check-script.ts';

it('finds each name in the bad tree, and no other', () => {
  const { status, lines } = runCheck('check-protocol-names.mjs', join(import.meta.dirname, 'bad-names'));
  expect([...lines].sort()).toEqual([
    'src/engine/names.ts:1: SMTP',
    'src/engine/names.ts:2: smtp',
    'src/engine/names.ts:3: Imap',
    'src/engine/names.ts:4: POP3',
    'src/engine/names.ts:5: HTTP',
    'src/engine/names.ts:6: ftps',
    'src/engine/names.ts:7: svn',
    'src/ui/panes/lmtp-strip.tsx:0: lmtp',
    'src/ui/words.ts:1: ESMTP',
    'src/ui/words.ts:1: Telnet',
    'src/ui/words.ts:2: http',
  ]);
  expect(status).toBe(1);
});
