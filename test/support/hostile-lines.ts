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
  'a1 NO [AUTHENTICATIONFAILED] no',
  'a1 BAD what',
  '* PREAUTH hello',
  '* BYE bye',
  '* CAPABILITY IMAP4rev1 IDLE STARTTLS AUTH=PLAIN LOGINDISABLED',
  '* OK [UIDVALIDITY 1] ok',
  '* 3 EXISTS',
  '* 2 EXPUNGE',
  '* 1 FETCH (FLAGS (\\Seen) UID 4)',
  '* LIST () "/" "&ZeVnLIqe-"',
];

/** What may answer a command with a tag. */
export const TAGGED_REPLIES = ['a1 OK done', 'a1 NO no', 'a1 BAD what', '+ ', '+ VXNlcm5hbWU6', '* BYE bye'];

/** What the protocol puts before a command that lacks it: a tag. */
export function prefixOf({ compose, dialogue, upgrade }: Protocol): string {
  const assisted = { tag: 'adds', count: 'adds' } as const;
  const draft = { text: upgrade[0] ?? '', charset: 'utf-8', ending: 'none', raw: false, assisted } as const;
  const { added, bytes } = compose(dialogue.start, draft);
  return added ? Buffer.from(bytes.subarray(0, added[0]!.end)).toString('latin1') : '';
}

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
  'a1 LOGIN alice {6}',
  'a1 LOGIN "alice" "x',
  'a1 APPEND INBOX {4+}',
  '(((())',
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

/** Arguments tried with each verb in one situation. */
const AT_ONCE = 4;

/** Every line a client could try. */
export function allAttempts(protocol: Protocol): readonly string[] {
  return withVerbs(protocol, () => ARGUMENTS);
}

/** Every verb, each with some of the arguments: which ones is another verb's and another turn's choice. */
export function attempts(protocol: Protocol, turn: number): readonly string[] {
  const some = (first: number) =>
    Array.from({ length: AT_ONCE }, (_, n) => ARGUMENTS[(turn * AT_ONCE + first + n) % ARGUMENTS.length]!);
  return withVerbs(protocol, some);
}

function withVerbs(protocol: Protocol, argumentsOf: (verb: number) => readonly string[]): readonly string[] {
  const prefix = prefixOf(protocol);
  const plain = protocol.verbs.flatMap((verb, index) => argumentsOf(index).map((argument) => `${verb}${argument}`));
  return [...GARBAGE, ...(prefix === '' ? plain : [...protocol.verbs, ...plain.map((line) => `${prefix}${line}`)])];
}
