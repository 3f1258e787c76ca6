/** IMAP sessions that stand where tests begin. */

import type { ImapState } from '../../../src/practice/imap/state.ts';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { connectImap, type Driven } from '../driver.ts';

const LOGINS: Readonly<Record<string, string>> = {
  exchange: `AUTHENTICATE XOAUTH2 ${Buffer.from('user=alice\x01auth=Bearer wonderland\x01\x01').toString('base64')}`,
};

/** Alice is logged in. */
export function loggedIn(
  personaId: string,
  office: PostOffice = new PostOffice({ now: () => 1_551_946_998_000 }),
  faults: readonly string[] = [],
): Driven<ImapState> {
  const session = connectImap(personaId, faults, office);
  session.line(`login ${LOGINS[personaId] ?? 'LOGIN alice wonderland'}`);
  return session;
}

/** And INBOX is open, with so many letters more in it. */
export function opened(
  personaId: string,
  letters = 0,
  office?: PostOffice,
  faults: readonly string[] = [],
): Driven<ImapState> {
  const session = loggedIn(personaId, office, faults);
  for (let count = 1; count <= letters; count++) {
    const octets = Buffer.from(`From: bob@example.test\r\nSubject: letter ${count}\r\n\r\nHello ${count}\r\n`);
    session.office.lay('alice', { octets, from: 'bob@example.test' });
  }
  session.line('id ID NIL');
  session.line('open SELECT INBOX');
  return session;
}
