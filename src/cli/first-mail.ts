/** The mail that the home command sends when there is no screen: one ordinary session. */

/** `date`: as a Date field has it (RFC 5322 §3.3). */
export function firstMail(date: string): string {
  return [
    'EHLO laptop.example.test',
    '/expect 250',
    'MAIL FROM:<alice@example.test>',
    'RCPT TO:<bob@example.test>',
    'DATA',
    `Date: ${date}`,
    'From: Alice <alice@example.test>',
    'To: Bob <bob@example.test>',
    'Subject: My first mail by hand',
    '',
    'Hello Bob,',
    '.this line starts with a dot, and arrives with just one.',
    'Alice',
    '.',
    'QUIT',
    '',
  ].join('\n');
}

/** `Sat, 21 Nov 2026 08:00:00 +0000` */
export function mailDate(now: Date): string {
  return now.toUTCString().replace('GMT', '+0000');
}
