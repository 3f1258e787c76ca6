/** The mail store that speaks LMTP (RFC 2033). */
import { expect, it } from 'vitest';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { stores } from '../../../src/practice/smtp/personas.ts';
import { connectTo } from '../driver.ts';

const ENVELOPE =
  'LHLO c\r\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nRCPT TO:<full@example.test>\r\nRCPT TO:<alice@example.test>\r\n';
const opened = (...faults: readonly string[]) => {
  const session = connectTo(stores[0]!, faults, new PostOffice({ now: () => 1_551_946_998_000 }));
  session.say(ENVELOPE);
  return session;
};
const REPLIES =
  '250 2.0.0 <bob@example.test> Saved\r\n552 5.2.2 <full@example.test> Mailbox full\r\n250 2.0.0 <alice@example.test> Saved\r\n';

it('knows LHLO and not its brothers', () => {
  const session = connectTo(stores[0]!, [], new PostOffice());
  expect(session.sent).toBe('220 mail.example.test LMTP Practice\r\n');
  expect(session.line('EHLO c')).toMatch(/^500 /);
  expect(session.line('HELO c')).toMatch(/^500 /);
  expect(session.line('LHLO')).toBe('501 5.5.4 Syntax: LHLO hostname\r\n');
  expect(session.line('LHLO c')).toMatch(/^250-mail\.example\.test\r\n250-PIPELINING\r\n/);
  expect(session.line('AUTH PLAIN')).toMatch(/^502 /);
});

it('answers for each recipient, and keeps the mail for those it said 250 to', () => {
  const session = opened();
  session.line('DATA');
  expect(session.say('Subject: x\r\n\r\nhi\r\n.\r\n')).toBe(REPLIES);
  expect(session.office.deliveries.map(({ to }) => to)).toEqual([['bob@example.test', 'alice@example.test']]);
  expect(session.office.list('bob')).toHaveLength(1);
});

it('does so after the last chunk too', () => {
  const session = opened();
  expect(session.say('BDAT 2\r\nab')).toBe('250 2.0.0 Ok: 2 octets so far\r\n');
  expect(session.say('BDAT 2 LAST\r\ncd')).toBe(REPLIES);
});

it('repeats for each what concerns them all', () => {
  const session = opened('451');
  session.line('DATA');
  expect(session.say('.\r\n').match(/^451 /gm)).toHaveLength(3);
  expect(session.office.deliveries).toEqual([]);
});
