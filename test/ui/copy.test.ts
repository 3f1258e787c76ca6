import { describe, expect, it } from 'vitest';
import { conversationText } from '../../src/ui/copy.ts';
import { greeted } from '../support/scenes.ts';

const encoded = (text: string) => Buffer.from(text).toString('base64').length;

describe('what is copied', () => {
  it('is the whole conversation while it fits', () => {
    expect(conversationText(greeted(), 'auto')).toEqual({
      text: 'S: 220 mail.example.test ESMTP Postfix\n',
      lines: 1,
      left: 0,
    });
  });

  it.each(['x'.repeat(70), '中'.repeat(70)])('is its newest lines, no more than a terminal takes (%s)', (line) => {
    const session = greeted();
    for (let n = 0; n < 3000; n++) session.says(`250 ${n} ${line}`);
    const { text, lines, left } = conversationText(session, 'auto');
    expect(encoded(text)).toBeLessThanOrEqual(74_994);
    expect(encoded(text)).toBeGreaterThan(70_000);
    expect(text.trimEnd().split('\n')).toHaveLength(lines);
    expect(text).toContain(`S: 250 2999 ${line}\n`);
    expect(left).toBeGreaterThan(2000);
  });

  it('is something even where one line alone would be too long', () => {
    const { text, lines } = conversationText(greeted().says(`250 ${'\u0001'.repeat(200_000)}`), 'auto');
    expect(lines).toBeGreaterThan(0);
    expect(encoded(text)).toBeLessThanOrEqual(74_994);
    expect(text).toMatch(/^S: .*…\n$/s);
  });
});
