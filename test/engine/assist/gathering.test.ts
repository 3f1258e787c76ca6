import { describe, expect, it } from 'vitest';
import { type Entered, entered, type Gathering } from '../../../src/engine/assist/gathering.ts';
import type { Composed, Draft } from '../../../src/protocols/contract.ts';

/** A protocol in which `?` at the end asks for lines, and `!` for one. */
function compose({ text, announced, assisted }: Draft): Composed {
  const asks =
    assisted === undefined ? undefined : text.endsWith('?') ? 'lines' : text.endsWith('!') ? 'line' : undefined;
  return { bytes: Buffer.from(`${text}|${announced ?? ''}`), mask: [], notes: [], ...(asks && { asks }) };
}
const writing = { charset: 'auto', assistance: { tag: 'adds', count: 'adds' } } as const;

function typed(lines: readonly string[], how: Parameters<typeof entered>[3] = writing): string[] {
  const sent: string[] = [];
  let gathering: Gathering | null = null;
  for (const line of lines) {
    const done: Entered = entered(compose, line, gathering, how);
    if ('send' in done) sent.push(Buffer.from(done.send.bytes).toString());
    gathering = 'gather' in done ? done.gather : null;
  }
  return sent;
}

describe('Enter', () => {
  it('sends what asks for nothing', () => {
    expect(typed(['one', 'two'])).toEqual(['one|', 'two|']);
  });

  it('gathers lines up to a lone dot, as they are', () => {
    expect(typed(['a?', 'Subject: x', '', '..', 'q?', '.', 'two'])).toEqual([
      'a?|Subject: x\r\n\r\n..\r\nq?\r\n',
      'two|',
    ]);
    expect(typed(['a?', '.'])).toEqual(['a?|']);
    expect(typed(['a?', 'never ended'])).toEqual([]);
  });

  it('takes the next line where there is one only, a dot as well', () => {
    expect(typed(['a!', '.', 'two'])).toEqual(['a!|.', 'two|']);
  });

  it('gathers nothing where nobody is helped', () => {
    expect(typed(['a?', 'x'], { ...writing, assistance: null })).toEqual(['a?|', 'x|']);
  });
});
