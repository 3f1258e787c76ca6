import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCommandLine } from '../../src/wire/command-line.ts';

it('loses nothing: verb, gap and arguments are the line', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...' \tabcMAIL:<>@\u00ff\0') }), (line) => {
      const { verb, typed, args, argsAt } = parseCommandLine(line);
      expect(line.slice(argsAt)).toBe(args);
      expect(line.slice(0, argsAt).trim()).toBe(typed);
      expect(verb).toBe(typed.toUpperCase());
      expect(verb).not.toMatch(/[ \t]/);
      expect(args).not.toMatch(/^[ \t]/);
    }),
    { seed: 42, numRuns: 1000 },
  );
});

it.each([
  ['mail FROM:<a@b>', 'MAIL', 'FROM:<a@b>', 5],
  ['  QUIT', 'QUIT', '', 6],
  ['AUTH\t PLAIN  x ', 'AUTH', 'PLAIN  x ', 6],
  ['', '', '', 0],
  ['   ', '', '', 3],
  ['MAILFROM:<a@b>', 'MAILFROM:<A@B>', '', 14],
])('%j', (line, verb, args, argsAt) => expect(parseCommandLine(line)).toMatchObject({ verb, args, argsAt }));
