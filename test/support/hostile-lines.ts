/** Lines to try on any protocol: replies that take one of ours somewhere, garbage, and every verb with many arguments. */
import type { Protocol } from '../../src/protocols/contract.ts';

/** Server lines that take any of our protocols somewhere. */
export const REPLIES = [
  '220 mail.example.test ESMTP',
  '250-mail.example.test\r\n250-PIPELINING\r\n250-STARTTLS\r\n250-AUTH PLAIN LOGIN CRAM-MD5\r\n250 CHUNKING',
  '250 2.0.0 Ok',
  '334 VXNlcm5hbWU6',
  '334 ',
  '354 go',
  '235 2.7.0 ok',
  '421 4.4.2 timeout',
  '535 5.7.8 no',
  '554 no',
  '221 bye',
  '+OK',
  '-ERR no',
  '+ ',
  '* OK ready',
  'a1 OK done',
];

export const GARBAGE = [
  '',
  ' ',
  '.',
  '..',
  '*',
  '=',
  '\0',
  '\x1b[2J',
  'x'.repeat(3000),
  'QUIT QUIT',
  '\xff\xfe',
  'BDAT 5',
  'BDAT 99999999999999999999 LAST',
  '250 ok',
];

const ARGUMENTS = [
  '',
  ' ',
  ' x',
  ' FROM:<a@b.test>',
  ' TO:<c@d.test>',
  ' LOGIN',
  ' PLAIN AGEAYg==',
  ' 5 LAST',
  ' \xe4\xbd\xa0',
  ` ${'y'.repeat(600)}`,
];

/** Every line a client could try. */
export function attempts({ verbs }: Protocol): readonly string[] {
  return [...GARBAGE, ...verbs.flatMap((verb) => ARGUMENTS.map((argument) => `${verb}${argument}`))];
}
