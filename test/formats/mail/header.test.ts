import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bodyStart, fieldsOf, valueWithParameters } from '../../../src/formats/mail/header.ts';

describe('the header of a message', () => {
  it('ends at the first empty line, CRLF or LF', () => {
    expect(bodyStart(Buffer.from('A: b\r\n\r\nbody'), 0, 12)).toBe(8);
    expect(bodyStart(Buffer.from('A: b\n\nbody'), 0, 10)).toBe(6);
    expect(bodyStart(Buffer.from('A: b\r\n'), 0, 6)).toBe(6);
    expect(bodyStart(Buffer.from('\r\nbody'), 0, 6)).toBe(2);
  });

  it('is unfolded and decoded', () => {
    const header =
      'Subject: =?GBK?B?xOO6w6Os?=\r\n =?GBK?B?08q8/g==?=\r\nTo: a@example.test,\r\n\tb@example.test\r\nno field\r\n';
    expect(fieldsOf(Buffer.from(header))).toEqual([
      { name: 'Subject', value: '你好，邮件' },
      { name: 'To', value: 'a@example.test,\tb@example.test' },
    ]);
  });

  it('reads raw GBK, which no header should hold', () => {
    expect(fieldsOf(iconv.encode('Subject: 你好\r\n', 'gbk'))).toEqual([{ name: 'Subject', value: '你好' }]);
  });

  it('reads parameters, quoted or not', () => {
    const { value, parameters } = valueWithParameters('Text/Plain; CHARSET="a;\\"b"; format=flowed;x');
    expect(value).toBe('text/plain');
    expect([...parameters]).toEqual([
      ['charset', 'a;"b'],
      ['format', 'flowed'],
    ]);
  });
});
