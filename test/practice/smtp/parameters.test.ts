/** DSN, SIZE, BINARYMIME and SMTPUTF8 as the strict server takes them. */
import { expect, it } from 'vitest';
import { connect } from '../driver.ts';

const opened = () => {
  const session = connect('rfc');
  session.line('EHLO c');
  return session;
};

it('keeps what was asked of notifications (RFC 3461 §4)', () => {
  const session = opened();
  session.line('MAIL FROM:<alice@example.test> RET=HDRS ENVID=QQ+2B314');
  session.line('RCPT TO:<bob@example.test> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;Bob+2Bx@example.test');
  session.line('RCPT TO:<alice@example.test>');
  session.say('DATA\r\nFrom: a@b\r\n\r\n.\r\n');
  expect(session.office.deliveries[0]?.dsn).toEqual({
    ret: 'HDRS',
    envid: 'QQ+2B314',
    recipients: { 'bob@example.test': { notify: 'SUCCESS,DELAY', orcpt: 'rfc822;Bob+2Bx@example.test' } },
  });
});

it.each([
  ['MAIL FROM:<a@example.test> RET=ALL', 501],
  ['MAIL FROM:<a@example.test> ENVID=a+2bc', 501],
  ['MAIL FROM:<a@example.test> ENVID=a=b', 501],
  ['MAIL FROM:<a@example.test> BODY=BINARYMIME', 250],
  ['MAIL FROM:<a@example.test> AUTH=<>', 250],
  ['MAIL FROM:<a@example.test> SIZE=1048577', 552],
])('%s: %i', (line, code) => expect(opened().line(line)).toMatch(new RegExp(`^${code} `)));

it.each(['NOTIFY=NEVER,DELAY', 'NOTIFY=', 'ORCPT=bob', 'ORCPT=rfc822;b+b'])('refuses RCPT with %s', (parameter) => {
  const session = opened();
  session.line('MAIL FROM:<alice@example.test>');
  expect(session.line(`RCPT TO:<bob@example.test> ${parameter}`)).toMatch(/^501 /);
});

it('wants BDAT for BINARYMIME, and keeps every octet (RFC 3030 §3)', () => {
  const session = opened();
  session.say('MAIL FROM:<alice@example.test> BODY=BINARYMIME\r\nRCPT TO:<bob@example.test>\r\n');
  expect(session.line('DATA')).toMatch(/^503 .*BDAT/);
  session.line('BDAT 4 LAST');
  session.say(Uint8Array.of(0, 13, 255, 10));
  expect(session.office.deliveries[0]).toMatchObject({ body: 'BINARYMIME' });
  expect([...session.office.deliveries[0]!.octets]).toEqual([0, 13, 255, 10]);
});

it('takes UTF-8 in addresses where SMTPUTF8 was asked for, and delivers it', () => {
  const session = opened();
  const sender = Buffer.from('张三@example.test').toString('latin1');
  expect(session.line(`MAIL FROM:<${sender}>`)).toMatch(/^553 5\.6\.7/);
  expect(session.line(`MAIL FROM:<${sender}> SMTPUTF8`)).toMatch(/^250 /);
  session.say('RCPT TO:<bob@example.test>\r\nDATA\r\n.\r\n');
  expect(session.office.deliveries[0]).toMatchObject({ from: sender, utf8: true });
});

it('fails the whole message with the chunk that is too much, and what follows it (RFC 3030 §2)', () => {
  const session = opened();
  session.say('MAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\n');
  expect(session.say(`BDAT 1048577\r\n${'x'.repeat(1_048_577)}`)).toMatch(/^552 /);
  expect(session.say('BDAT 6 LAST\r\nQUIT\r\n')).toMatch(/^503 /);
  expect(session.closed).toBeNull();
});
