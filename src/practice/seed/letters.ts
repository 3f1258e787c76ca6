/** Letters that lie in alice's mailbox, each with something to see. All addresses are `example.test`. */
import { encodeText } from '../../wire/charset.ts';

/** Octets of the large letter's body. */
const LARGE = 10 * 1024 * 1024;

type Field = readonly [name: string, value: string];

function letter(number: number, subject: string, fields: readonly Field[], body: Uint8Array): Uint8Array {
  const head: readonly Field[] = [
    ['Date', `Sat, 21 Nov 2026 08:0${number}:00 +0000`],
    ['From', 'Teacher <teacher@example.test>'],
    ['To', 'Alice <alice@example.test>'],
    ['Message-ID', `<letter-${number}@example.test>`],
    ['Subject', subject],
    ['MIME-Version', '1.0'],
    ...fields,
  ];
  const header = head.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${header}\r\n`, 'latin1'), body]);
}

/** A body of one text, as it is, in its own charset. */
function plain(number: number, subject: string, charset: string, lines: readonly string[]): Uint8Array {
  const encoding = charset === 'us-ascii' ? '7bit' : '8bit';
  const fields: readonly Field[] = [
    ['Content-Type', `text/plain; charset=${charset}`],
    ['Content-Transfer-Encoding', encoding],
  ];
  return letter(number, subject, fields, encodeText(`${lines.join('\r\n')}\r\n`, charset));
}

/** RFC 2047 `B`. */
function encodedWord(text: string, charset: string): string {
  return `=?${charset}?B?${Buffer.from(encodeText(text, charset)).toString('base64')}?=`;
}

/** The letters, oldest first. */
export function letters(): readonly Uint8Array[] {
  return [
    plain(1, 'Welcome', 'us-ascii', [
      'Hello Alice,',
      '',
      'LIST shows what lies here, RETR 1 is this letter.',
      'Teacher',
    ]),
    plain(2, encodedWord('你好，邮件', 'GBK'), 'GBK', ['你好，爱丽丝。', '这是一封 GBK 编码的邮件。']),
    plain(3, encodedWord('您好，郵件', 'Big5'), 'Big5', ['愛麗絲您好：', '這是一封 Big5 編碼的郵件。']),
    letter(
      4,
      '=?UTF-8?Q?Caf=C3=A9_at_four?=',
      [
        ['Content-Type', 'text/plain; charset=UTF-8'],
        ['Content-Transfer-Encoding', 'quoted-printable'],
      ],
      Buffer.from(
        'Un caf=C3=A9 =E2=80=94 d=C3=A9j=C3=A0 vu.\r\nA line that is too long goes on=\r\n here; 1+1=3D2.\r\n',
      ),
    ),
    letter(5, 'Homework', [['Content-Type', 'multipart/mixed; boundary="part"']], Buffer.from(MULTIPART)),
    plain(6, 'Dots', 'us-ascii', [
      '.',
      '..',
      '.one dot in front',
      '..two dots in front',
      'a dot after it: .',
      '...',
      '.',
    ]),
    letter(7, 'A large one', [['Content-Type', 'text/plain; charset=us-ascii']], large()),
  ];
}

const MULTIPART = [
  'This is what a program shows that knows no MIME.',
  '--part',
  'Content-Type: text/plain; charset=us-ascii',
  '',
  'The grades are attached.',
  '--part',
  'Content-Type: text/csv; name="grades.csv"',
  'Content-Disposition: attachment; filename="grades.csv"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('name,grade\r\nalice,5\r\nbob,4\r\n').toString('base64'),
  '--part--',
  '',
].join('\r\n');

/** Lines of 78 octets. */
function large(): Uint8Array {
  const line = `${'The quick brown fox jumps over the lazy dog. '.repeat(2).slice(0, 76)}\r\n`;
  return Buffer.alloc(Math.floor(LARGE / line.length) * line.length, line);
}
