/** Every reply code can be met in practice, and is explained where it is met. */
import { describe, expect, it } from 'vitest';
import { smtpMeanings } from '../../../src/knowledge/smtp/meanings.ts';
import { catalog as en } from '../../../src/locale/en/index.ts';
import { loadSpeaker } from '../../../src/locale/speaker.ts';
import { catalog as cn } from '../../../src/locale/zh-CN/index.ts';
import { personas } from '../../../src/practice/smtp/personas.ts';
import { played } from './played-codes.ts';
import { replyCodes } from './reply-codes.ts';

/** Codes a style of server has a rule for: all that stand in its data. */
function ruledCodes(): ReadonlySet<number> {
  const texts = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
  const all = personas.flatMap(
    ({ texts: own, oddRecipients, helpTopics, troubles, expansion, remoteQueue, chunking }) =>
      texts([own, oddRecipients, helpTopics, troubles?.map(({ reply }) => reply), expansion, remoteQueue, chunking]),
  );
  return new Set(all.flatMap((text) => (text.match(/^\d{3}(?=[ -])/gm) ?? []).map(Number)));
}

describe('the table', () => {
  it('has a row for each code that is explained, and no other', () => {
    const explained = new Set(Object.values(smtpMeanings).map(({ code }) => code as number));
    const codes = replyCodes.map(({ code }) => code);
    expect(codes).toEqual([...explained].filter((code) => code >= 100).sort((a, b) => a - b));
    expect(codes).toHaveLength(50);
  });

  it('needs a fault only where no style of server has a rule', () => {
    const ruled = ruledCodes();
    expect(ruled.size).toBeGreaterThan(30);
    expect(replyCodes.filter(({ code, fault }) => fault !== undefined && ruled.has(code))).toEqual([]);
    expect(replyCodes.filter(({ code, fault }) => fault === undefined && !ruled.has(code))).toEqual([]);
  });
});

describe.each(replyCodes)('$code ($persona)', (row) => {
  it('comes, and is explained in both languages', async () => {
    const heard = played(row).replies;
    const met = heard.filter(({ status }) => 'code' in status && status.code === row.code);
    expect(met.length).toBeGreaterThan(0);
    // It belongs to the last line; only the farewell after too many refusals comes behind another reply.
    expect(heard.at(-1)).toBe(met.at(-1));
    const { id } = met.at(-1)!.meaning;
    expect(id).toMatch(new RegExp(`^smtp\\.${row.code}(\\.|$)`));
    for (const catalog of [en, cn]) expect(Object.keys(catalog.meanings)).toContain(id);
    for (const lang of ['en', 'zh-CN'] as const) {
      const said = (await loadSpeaker(lang)).meaning(met.at(-1)!.meaning);
      expect(said.text).not.toBe('');
      expect(said.text).not.toMatch(/[{}]/);
    }
  });
});
