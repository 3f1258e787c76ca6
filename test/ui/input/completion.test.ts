import { describe, expect, it } from 'vitest';
import { smtpCommands } from '../../../src/knowledge/smtp/commands.ts';
import { type Completion, complete, completedLine, literalHead } from '../../../src/ui/input/completion.ts';

const legal = (['EHLO', 'MAIL', 'AUTH', 'QUIT', 'HELP'] as const).map((verb) => ({ verb, ...smtpCommands[verb] }));
const sources = {
  legal,
  verbs: Object.keys(smtpCommands),
  slash: [
    { verb: '/help', syntax: '/help' },
    { verb: '/encoding', syntax: '/encoding NAME' },
    { verb: '/hex', syntax: '/hex [on|off]' },
  ],
  capabilities: ['SIZE 1048576', 'AUTH LOGIN PLAIN CRAM-MD5', 'STARTTLS'],
};

/** Presses Tab so many times and tells the lines. */
function tab(text: string, times: number, by: 1 | -1 = 1, cursor = text.length): string[] {
  const lines: string[] = [];
  let line = { text, column: cursor };
  let completion: Completion | null = null;
  for (let n = 0; n < times; n++) {
    completion = complete(completion, line.text, line.column, sources, by);
    if (!completion) break;
    line = completedLine(completion);
    lines.push(line.text);
  }
  return lines;
}

describe('the literal head of a syntax', () => {
  it.each([
    ['MAIL', 'MAIL FROM:<sender@domain>', 'MAIL FROM:<'],
    ['EHLO', 'EHLO host.name', 'EHLO '],
    ['HELP', 'HELP [command]', 'HELP'],
    ['QUIT', 'QUIT', 'QUIT'],
    ['TYPE', 'TYPE A|I', 'TYPE '],
    ['X', 'other words', 'X'],
  ])('%s: %s', (verb, syntax, head) => {
    expect(literalHead({ verb, syntax })).toBe(head);
  });
});

describe('Tab', () => {
  it('completes what is legal, in whatever case it was begun', () => {
    expect(tab('ma', 1)).toEqual(['MAIL FROM:<']);
    expect(tab('MAIL', 1)).toEqual(['MAIL FROM:<']);
    expect(tab('mail f', 1)).toEqual(['MAIL FROM:<']);
  });

  it('goes round what is legal on an empty line, backwards with Shift', () => {
    expect(tab('', 6)).toEqual(['EHLO ', 'MAIL FROM:<', 'AUTH ', 'QUIT', 'HELP', 'EHLO ']);
    expect(tab('', 2, -1)).toEqual(['HELP', 'QUIT']);
  });

  it('offers the values of the keyword that the verb is', () => {
    expect(tab('AUTH ', 4)).toEqual(['AUTH LOGIN', 'AUTH PLAIN', 'AUTH CRAM-MD5', 'AUTH LOGIN']);
    expect(tab('auth c', 2)).toEqual(['auth CRAM-MD5']);
    expect(tab('SIZE ', 1)).toEqual([]);
  });

  it('falls back on every verb known when nothing legal fits', () => {
    expect(tab('RS', 1)).toEqual(['RSET']);
    expect(tab('XYZ', 1)).toEqual([]);
  });

  it('knows the slash commands and leaves an escaped slash alone', () => {
    expect(tab('/h', 3)).toEqual(['/help', '/hex', '/help']);
    expect(tab('/e', 1)).toEqual(['/encoding ']);
    expect(tab('//h', 1)).toEqual([]);
  });

  it('keeps what stands behind the cursor, but not twice', () => {
    expect(tab('QUT', 1, 1, 2)).toEqual(['QUIT']);
    expect(tab('EH x', 1, 1, 2)).toEqual(['EHLO x']);
  });

  it('begins anew once something else was typed', () => {
    const first = complete(null, '', 0, sources)!;
    const typedOn = complete(first, 'EHLO', 4, sources);
    expect(typedOn && completedLine(typedOn).text).toBe('EHLO ');
  });
});
