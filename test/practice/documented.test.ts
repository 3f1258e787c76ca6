/** What can be practised is told where people look for it: `--help`, the guide, and a sentence for every fault. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults } from '../../src/knowledge/faults.ts';
import { catalog as en } from '../../src/locale/en/index.ts';
import { loadSpeaker } from '../../src/locale/speaker.ts';
import { catalog as cn } from '../../src/locale/zh-CN/index.ts';
import { faultFact, faultNames } from '../../src/practice/faults.ts';
import { personaIds } from '../../src/practice/protocols.ts';

const guide = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');
const section = /## Practice servers\n([\s\S]*?)\n## /.exec(guide)![1]!;
const ids = [...new Set([...personaIds('smtp'), ...personaIds('pop3'), ...personaIds('imap')])];

describe('styles', () => {
  it.each(ids)('%s stands in --help and in the guide', (id) => {
    for (const catalog of [en, cn]) expect(catalog.cli['option.persona']).toContain(id);
    expect(section).toContain(`\`${id}\``);
  });
});

describe('faults', () => {
  it.each(faultNames)('%s stands in the guide, and has a sentence', async (name) => {
    expect(section).toContain(`\`${name}\``);
    for (const lang of ['en', 'zh-CN', 'zh-TW'] as const) {
      const said = (await loadSpeaker(lang)).fault(name, faultFact(name).preset);
      expect(said).toMatch(/[.。]$/);
      expect(said).not.toMatch(/[{}]/);
      if (faults[name].unit !== null) expect(said).toContain(String(faultFact(name).preset));
    }
  });

  it('the guide names no other', () => {
    const rows = [...section.matchAll(/^\| (?:any server|SMTP|POP3|IMAP|POP3, IMAP) \| (.*) \|$/gm)].map(
      ([, names]) => names!,
    );
    const named = rows
      .join(' ')
      .match(/`[^`]+`/g)!
      .map((name) => name.slice(1, -1));
    expect(named.sort()).toEqual([...faultNames].sort());
  });
});
