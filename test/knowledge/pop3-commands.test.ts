import { expect, test } from 'vitest';
import { type Pop3CapabilityFact, pop3Capabilities } from '../../src/knowledge/pop3/capabilities.ts';
import { type Pop3CommandFact, pop3Commands } from '../../src/knowledge/pop3/commands.ts';

const rows: [string, Pop3CommandFact][] = Object.entries(pop3Commands);
const offered: [string, Pop3CapabilityFact][] = Object.entries(pop3Capabilities);

test('every command a person may type is there', () => {
  const asked =
    'USER PASS APOP AUTH STLS CAPA UTF8 LANG STAT LIST RETR DELE NOOP RSET TOP UIDL QUIT XTND XCLIENT ID'.split(' ');
  expect(Object.keys(pop3Commands).sort()).toEqual(asked.sort());
});

test.each(rows)('%s: its syntax begins with it, its source is named', (verb, fact) => {
  expect(fact.syntax.split(' ')[0]).toBe(verb);
  expect(fact.syntax).not.toContain(',');
  expect(fact.source).toMatch(/^RFC \d+ §[\d.]*\d$|^(RFC 1082|Dovecot)$/);
  expect(fact.states.length).toBeGreaterThan(0);
});

test('what follows +OK depends on the command and on its argument', () => {
  const verbs = (rule: Pop3CommandFact['multiLine']) =>
    rows
      .filter(([, { multiLine }]) => multiLine === rule)
      .map(([verb]) => verb)
      .sort();
  expect(verbs('always')).toEqual(['CAPA', 'RETR', 'TOP']);
  expect(verbs('without-argument')).toEqual(['AUTH', 'LANG', 'LIST', 'UIDL']);
});

test('an argument that decides the framing may be left out, one that must be there may not', () => {
  for (const [verb, { syntax, multiLine, message }] of rows) {
    if (message === 'optional') expect(multiLine, verb).toBe('without-argument');
    if (message) expect(syntax.includes('['), verb).toBe(message === 'optional');
  }
});

test('login comes before the messages', () => {
  for (const [verb, { message, states }] of rows) if (message) expect(states, verb).toEqual(['transaction']);
  for (const verb of ['USER', 'PASS', 'APOP', 'AUTH', 'STLS'] as const) {
    expect(pop3Commands[verb].states).toEqual(['authorization']);
  }
});

test('a capability that a command needs is one we explain, and names that command', () => {
  for (const [verb, { capability }] of rows) {
    if (capability)
      expect((pop3Capabilities as Record<string, Pop3CapabilityFact>)[capability]?.commands).toContain(verb);
  }
});

test.each(offered)('%s: upper case, with a source', (keyword, { commands = [], source }) => {
  expect(keyword).toMatch(/^[A-Z0-9-]+$/);
  expect(source).toMatch(/^RFC \d+ §[\d.]*\d$/);
  for (const command of commands) expect(Object.keys(pop3Commands)).toContain(command);
});
