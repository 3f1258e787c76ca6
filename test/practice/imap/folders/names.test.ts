import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CommandReader } from '../../../../src/practice/imap/command-parts.ts';
import { readName, writeName } from '../../../../src/practice/imap/folders/names.ts';
import { folderName } from '../../../../src/practice/post-office/folder-name.ts';

const sessions = [{ enabled: new Set<string>() }, { enabled: new Set(['UTF8=ACCEPT']) }];

it('writes every name so that it is read as the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...sessions), (text, session) => {
      const name = folderName(text);
      fc.pre(name !== null);
      const written = writeName(name, session);
      expect(written).toMatch(/^[^\r\n\0]*$/);
      const octets = new CommandReader([written.startsWith('"') ? written : `"${written}"`]).astring();
      expect(readName(octets, session)).toEqual({ ok: true, name });
    }),
  );
});

it('takes any octets, and lets nothing through that could do harm', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(...sessions),
      fc.boolean(),
      (octets, session, making) => {
        const read = readName(octets, session, making);
        if (!read.ok) return;
        expect(read.name).not.toMatch(/\p{Cc}|\/\/|^\/|\/$|^$|(?:^|\/)\.\.?(?:\/|$)/u);
      },
    ),
    { numRuns: 500 },
  );
});
