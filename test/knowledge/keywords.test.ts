import { expect, test } from 'vitest';
import { smtpCommands } from '../../src/knowledge/smtp/commands.ts';
import { type SmtpKeywordFact, smtpKeywords } from '../../src/knowledge/smtp/keywords.ts';

const rows: [string, SmtpKeywordFact][] = Object.entries(smtpKeywords);

test.each(rows)('%s: upper case, with a source', (keyword, fact) => {
  expect(keyword).toMatch(/^[A-Z0-9][A-Z0-9-]*=?$/);
  expect(fact.source).toMatch(
    /^RFC \d+ §([F\d]+\.)*\d+$|^draft-|^(Postfix|Sendmail|Microsoft Exchange|Tencent|Google)/,
  );
});

test('parameters name the command that takes them', () => {
  for (const [, { parameters = [] }] of rows) {
    for (const parameter of parameters) {
      expect(Object.keys(smtpCommands)).toContain(parameter.split(' ')[0]);
      expect(parameter).toMatch(/^[A-Z]+ [A-Z0-9-]+(=[A-Z0-9]*)?$/);
    }
  }
});

test('what a keyword adds asks for that keyword', () => {
  for (const [keyword, { commands = [] }] of rows) {
    for (const command of commands) {
      const fact = (smtpCommands as Record<string, { extension?: string }>)[command];
      // VRFY and HELP may be used without being offered; commands of Exchange are not typed by people.
      if (fact?.extension) expect(keyword.replace('=', '')).toBe(fact.extension);
    }
  }
});
