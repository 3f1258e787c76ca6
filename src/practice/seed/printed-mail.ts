/**
 * The mailbox of a printed POP3 session: 304 messages of 5041576 octets, the first of 700, the second of 749. Of the first the
 * print shows less than the server told, so it is given as printed, and told as 700.
 */
import type { PostOffice } from '../mailbox.ts';

const OWNER = 'gfw';
const COUNT = 304;
const OCTETS = 5_041_576;
const SENDER = 'oracle@dev.egolife.com';

const PRINTED = [
  'Received: from dev.egolife.com [192.168.1.10] by egolife.com with ESMTP',
  '  (SMTPD-9.23) id AC332EF0; Mon, 20 Aug 2012 23:48:03 +0800',
  'Received: by dev.egolife.com (Postfix, from userid 501)',
  '\tid 469EE78050; Mon, 20 Aug 2012 23:55:01 +0800 (CST)',
  'To: gfw@egolife.com',
  'Subject: 2012-08-20 23:55:01:dev.egolife.com dba daily check of alert',
  'Message-Id: <20120820155501.469EE78050@dev.egolife.com>',
  'Date: Mon, 20 Aug 2012 23:55:01 +0800 (CST)',
  'From: oracle@dev.egolife.com',
  'X-RCPT-TO: <gfw@egolife.com>',
  'Status: `',
  'X-UIDL: 639033796',
  'X-IMail-ThreadID: 5c33009b0000b7e5',
  '',
  "ORA-959 signalled during: alter tablespace dev add datafile '/db/oracle/oradata/prod/dev.dbf' size 100k...",
  '',
  '',
].join('\r\n');

/** Lays that mailbox out, unless something lies there already or nobody lives there. */
export function layPrintedMail(postOffice: PostOffice): void {
  if (postOffice.list(OWNER)?.length !== 0) return;
  const sizes = [700, 749];
  const rest = OCTETS - 700 - 749;
  const each = Math.floor(rest / (COUNT - 2));
  // Some long, some short, and the last takes what is left over.
  for (let i = 0; i < COUNT - 3; i++) sizes.push(each + (i % 2 === 0 ? 1 : -1) * ((i >> 1) % 97) * 100);
  sizes.push(OCTETS - sizes.reduce((sum, size) => sum + size));
  sizes.forEach((size, index) => {
    if (index === 0) postOffice.lay(OWNER, { octets: Buffer.from(PRINTED), from: SENDER, told: size });
    else postOffice.lay(OWNER, { octets: filled(index + 1, size), from: SENDER });
  });
}

/** A message of exactly so many octets. */
function filled(number: number, size: number): Uint8Array {
  const head = `From: ${SENDER}\r\nTo: ${OWNER}@egolife.com\r\nSubject: alert log, number ${number}\r\n\r\n`;
  return Buffer.from(head + linesOf(size - head.length), 'latin1');
}

const LINE = `${'ORA-959 signalled during: alter tablespace dev'.padEnd(76, '.')}\r\n`;

/** Full lines, and a last one that makes up the number. */
function linesOf(octets: number): string {
  const whole = Math.max(Math.floor(octets / LINE.length) - 1, 0);
  return `${LINE.repeat(whole)}${'='.repeat(octets - whole * LINE.length - 2)}\r\n`;
}
