/** A post office with two letters for alice, and a session in her mailbox. */
import type { PostOffice } from '../../../src/practice/mailbox.ts';
import { connect, connectPop3 } from '../driver.ts';

const LETTER = 'Subject: dots\r\n\r\n.one\r\n..two\r\n.\r\nend\r\n';

/** Mail for alice, sent by SMTP: message 1 has a dot at the beginning of three lines, message 2 is short. */
export function filled(): PostOffice {
  const session = connect('rfc');
  session.say('EHLO c\r\nMAIL FROM:<bob@example.test>\r\nRCPT TO:<alice@example.test>\r\nDATA\r\n');
  session.say(`${LETTER.replaceAll(/^\./gm, '..')}.\r\n`);
  session.say('MAIL FROM:<>\r\nRCPT TO:<alice@example.test>\r\nDATA\r\nSubject: two\r\n\r\n2\r\n.\r\nQUIT\r\n');
  return session.office;
}

export function inside(persona = 'dovecot', office = filled()) {
  const session = connectPop3(persona, [], office);
  session.say('USER alice\r\nPASS wonderland\r\n');
  return session;
}
