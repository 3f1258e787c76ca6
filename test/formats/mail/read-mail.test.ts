import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMail } from '../../../src/formats/mail/read-mail.ts';
import { letters } from '../../../src/practice/seed/letters.ts';

const lines = (...all: string[]) => Buffer.from(all.map((line) => `${line}\r\n`).join(''));
const field = (mail: Awaited<ReturnType<typeof readMail>>, name: string) =>
  mail.fields.find((each) => each.name === name)?.value;

describe('reading a mail', () => {
  it.each([
    [1, '你好，邮件', '你好，爱丽丝。\n这是一封 GBK 编码的邮件。', 'GBK'],
    [2, '您好，郵件', '愛麗絲您好：\n這是一封 Big5 編碼的郵件。', 'Big5'],
    [3, 'Café at four', 'Un café — déjà vu.\nA line that is too long goes on here; 1+1=2.', 'UTF-8'],
  ])('decodes letter %i of the practice mailbox', async (index, subject, text, charset) => {
    const mail = await readMail(letters()[index]!);
    expect(field(mail, 'Subject')).toBe(subject);
    expect(mail).toMatchObject({ text, textFrom: 'plain', asItStands: false, readUpTo: null });
    expect(mail.parts[0]!.charset).toBe(charset);
  });

  it('names attachments, whichever field and encoding their name stands in', async () => {
    const mail = await readMail(
      lines(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'see below',
        '--b',
        'Content-Type: application/pdf; name="=?GBK?B?xOO6ww==?=.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'AAAA',
        '--b',
        "Content-Disposition: attachment; filename*=UTF-8''%E4%BD%A0.txt",
        '',
        'x',
        '--b--',
      ),
    );
    expect(mail.parts.map(({ filename }) => filename)).toEqual([null, null, '你好.pdf', '你.txt']);
    expect(mail.text.trim()).toBe('see below');
  });

  it('knows when nothing is encoded', async () => {
    expect((await readMail(letters()[0]!)).asItStands).toBe(true);
    expect((await readMail(lines('Content-Transfer-Encoding: base64', '', 'AAAA'))).asItStands).toBe(false);
  });

  it('makes text of HTML when there is no other, and fetches nothing', async () => {
    const html = '<style>p{}</style><p>1 &lt; 2<br>caf&eacute; &#x4f60;</p><img src="http://example.test/x">';
    const mail = await readMail(lines('Content-Type: text/html', '', html));
    expect(mail).toMatchObject({ textFrom: 'html', text: '1 < 2\ncaf&eacute; 你' });
  });

  it('reads only the beginning of a long one for its text, all of it for its structure', async () => {
    const long = Buffer.concat([lines('Content-Type: text/plain', ''), Buffer.alloc(3 << 20, 'abc def\r\n')]);
    const mail = await readMail(long);
    expect(mail.readUpTo).toBeGreaterThan((1 << 20) - 10);
    expect(mail).toMatchObject({ asItStands: true, textFrom: 'plain' });
    expect(mail.parts[0]!.octets).toBe(3 << 20);
  });

  it('reads anything without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (octets) => {
        expect((await readMail(octets)).parts.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
    const deep = Array.from({ length: 400 }, () => 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n').join('');
    expect((await readMail(Buffer.from(deep))).parts.length).toBeGreaterThan(1);
  });
});
