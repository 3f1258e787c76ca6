/** A letter as a person types it, line by line. */
const LETTER = [
  'To: bob@example.test',
  'Date: Sat, 21 Nov 2026 08:00:00 +0000',
  'Subject: =?utf-8?B?5L2g5aW9?=',
  '',
  '你好，Bob。这封信是一个键一个键敲出来的。',
  '.profile 这一行以点开头',
  '..two dots',
  'the end',
];

/** The letter; `marker` makes it unlike any other. */
export function typedLetter(marker: string, from = 'alice@example.test'): readonly string[] {
  return [`From: Alice <${from}>`, `Message-Id: <${marker}@laptop.example.test>`, ...LETTER];
}

/** What must arrive. */
export const asOctets = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
