import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { connect } from '../driver.ts';

/** A session that has been told 354. */
function inData(parameters = '') {
  const session = connect('rfc');
  session.say(`EHLO c\r\nMAIL FROM:<alice@example.test>${parameters}\r\nRCPT TO:<bob@example.test>\r\n`);
  expect(session.line('DATA')).toBe('354 End data with <CR><LF>.<CR><LF>\r\n');
  return session;
}

/** What bob has got, one character an octet. */
function received(session: ReturnType<typeof connect>): readonly string[] {
  return session.office.list('bob')!.map(({ octets }) => Buffer.from(octets).toString('latin1'));
}

describe('DATA', () => {
  it('keeps exactly what was meant', () => {
    const session = inData();
    expect(session.say('From: a\r\n\r\n..one\r\n...two\r\n..\r\n a.\r\n\xff\0\r\n.\r\n')).toMatch(
      /^250 2\.0\.0 Ok: queued as [0-9A-F]{10}\r\n$/,
    );
    expect(received(session)).toEqual(['From: a\r\n\r\n.one\r\n..two\r\n.\r\n a.\r\n\xff\0\r\n']);
  });

  it('may be empty', () => {
    const session = inData();
    expect(session.say('.\r\n')).toMatch(/^250 /);
    expect(received(session)).toEqual(['']);
  });

  it.each(['\n.\n', '\n.\r\n', '\r.\r', '\r\n.\n', '\r\n.\r', '\n.\rx'])('does not end at %j', (smuggled) => {
    const session = inData();
    expect(session.say(`a${smuggled}MAIL FROM:<x@example.test>\r\n`)).toBe('');
    expect(session.say('\r\n.\r\n')).toMatch(/^250 /);
    expect(received(session)).toHaveLength(1);
    expect(received(session)[0]).toContain('MAIL FROM:<x@example.test>\r\n');
  });

  it('doubles no dot inside a line that is cut for its length', () => {
    const session = inData();
    const line = 'x'.repeat(65_536);
    session.say(`${line}.y\r\n`);
    session.say(`${line}.\r\n`);
    expect(session.say('.\r\n')).toMatch(/^250 /);
    expect(received(session)).toEqual([`${line}.y\r\n${line}.\r\n`]);
  });

  it('takes SIZE as it is announced, and not an octet more', () => {
    const line = `${'x'.repeat(78)}\r\n`;
    const exact = `${line.repeat(13_107)}${'y'.repeat(14)}\r\n`;
    expect(exact).toHaveLength(1_048_576);
    const fits = inData();
    expect(fits.say(`${exact}.\r\n`)).toMatch(/^250 /);
    expect(received(fits)).toEqual([exact]);
    const over = inData();
    expect(over.say(`z${exact}.\r\n`)).toBe('552 5.3.4 Error: message too big\r\n');
    expect(received(over)).toEqual([]);
    expect(over.line('DATA')).toBe('503 5.5.1 Error: need RCPT command\r\n');
  });

  it('remembers the envelope', () => {
    const session = inData(' BODY=8BITMIME SMTPUTF8');
    session.say('x\r\n.\r\n');
    expect(session.office.deliveries).toMatchObject([
      { from: 'alice@example.test', to: ['bob@example.test'], login: null, body: '8BITMIME', utf8: true },
    ]);
    session.say('MAIL FROM:<>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\ny\r\n.\r\n');
    expect(session.office.deliveries[1]).toMatchObject({ from: '', body: '7BIT', utf8: false });
    expect(received(session)).toEqual(['x\r\n', 'y\r\n']);
  });

  const mail = new URL('../../../fixtures/mail/', import.meta.url);
  it.each(readdirSync(mail).filter((name) => name.endsWith('.eml')))('keeps %s octet by octet', (name) => {
    const octets = readFileSync(new URL(name, mail)).toString('latin1');
    const session = inData(' BODY=8BITMIME');
    expect(session.say(`${octets.replace(/^\./gm, '..')}.\r\n`)).toMatch(/^250 /);
    expect(received(session)).toEqual([octets]);
  });

  it('handles what is pipelined one by one', () => {
    const session = connect('rfc');
    const replies = session.say(
      [
        'EHLO c',
        'MAIL FROM:<alice@example.test>',
        'RCPT TO:<nosuch@example.test>',
        'RCPT TO:<bob@example.test>',
        'DATA',
        'text',
        '.',
        'QUIT',
        '',
      ].join('\r\n'),
    );
    const codes = replies.match(/^\d{3}(?= )/gm);
    expect(codes).toEqual(['250', '250', '550', '250', '354', '250', '221']);
    expect(received(session)).toEqual(['text\r\n']);
  });
});
