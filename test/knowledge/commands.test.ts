import { expect, test } from 'vitest';
import { type SmtpCommandFact, smtpCommands } from '../../src/knowledge/smtp/commands.ts';
import { smtpKeywords } from '../../src/knowledge/smtp/keywords.ts';

const rows: [string, SmtpCommandFact][] = Object.entries(smtpCommands);

test('every command a person may type is there', () => {
  const asked =
    'HELO EHLO MAIL RCPT DATA BDAT BURL RSET VRFY EXPN HELP NOOP QUIT AUTH STARTTLS ETRN ATRN TURN SEND SOML SAML LHLO XCLIENT XFORWARD VERB ONEX';
  expect(Object.keys(smtpCommands).sort()).toEqual(asked.split(' ').sort());
});

test.each(rows)('%s: its syntax begins with it, its source is named', (verb, fact) => {
  expect(fact.syntax.split(' ')[0]).toBe(verb);
  expect(fact.source).toMatch(/^RFC \d+ §([F\d]+\.)*\d+$|^(Postfix|Sendmail)/);
  expect(fact.legal.length).toBeGreaterThan(0);
});

test('syntax can be typed as it stands: no space after the colon', () => {
  for (const [, { syntax }] of rows) expect(syntax).not.toMatch(/: /);
});

test('an extension that is still in use is a keyword we explain', () => {
  for (const [, { extension, obsolete }] of rows) {
    if (extension && !obsolete) expect(Object.keys(smtpKeywords)).toContain(extension);
  }
});

test('the order of a session holds', () => {
  expect(smtpCommands.RCPT.legal).not.toContain('hello');
  expect(smtpCommands.DATA.legal).toEqual(['rcpt']);
  expect(smtpCommands.AUTH.legal).not.toContain('auth');
  expect(smtpCommands.RSET.legal).toEqual(['any']);
});
