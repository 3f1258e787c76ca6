import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { personas } from '../../../src/practice/pop3/personas.ts';
import { connectPop3 } from '../driver.ts';
import { filled, inside } from './filled.ts';

const b64 = (text: string) => Buffer.from(text).toString('base64');
describe('the ways in', () => {
  const digest = (challenge: string, key = 'wonderland') =>
    b64(`alice ${createHmac('md5', key).update(Buffer.from(challenge, 'base64')).digest('hex')}`);

  it('PLAIN and LOGIN, with and without an initial response', () => {
    for (const said of [
      ['AUTH PLAIN', b64('\0alice\0wonderland')],
      [`AUTH PLAIN ${b64('\0alice\0wonderland')}`],
      ['auth plain =', ...[]],
      ['AUTH LOGIN', b64('alice'), b64('wonderland')],
      [`AUTH LOGIN ${b64('alice')}`, b64('wonderland')],
      [`AUTH LOGIN ${b64('alice@example.test')}`, b64('wonderland')],
    ]) {
      const session = connectPop3('dovecot');
      const last = said.map((line) => session.line(line)).at(-1);
      expect(last).toBe(said[0] === 'auth plain =' ? '-ERR [AUTH] Authentication failed.\r\n' : '+OK Logged in.\r\n');
    }
  });

  it('CRAM-MD5, without an initial response', () => {
    const session = connectPop3('rfc');
    expect(session.line('AUTH CRAM-MD5 eA==')).toBe('-ERR [AUTH] CRAM-MD5 takes no initial response\r\n');
    expect(connectPop3('dovecot').line('AUTH CRAM-MD5 eA==')).toMatch(/^\+ \S+\r\n$/);
    const challenge = session.line('AUTH CRAM-MD5').trim().slice(2);
    expect(Buffer.from(challenge, 'base64').toString()).toMatch(/^<\d+\.\d+@mail\.example\.test>$/);
    expect(session.line(digest(challenge, 'other'))).toMatch(/^-ERR \[AUTH\]/);
    expect(session.line(digest(session.line('AUTH CRAM-MD5').trim().slice(2)))).toMatch(/^\+OK alice's maildrop/);
  });

  it('APOP over the timestamp of the greeting', () => {
    const session = connectPop3('rfc');
    const [timestamp] = /<.*>/.exec(session.sent)!;
    const right = createHash('md5').update(`${timestamp}wonderland`).digest('hex');
    expect(session.line('APOP alice')).toBe('-ERR syntax: APOP name digest\r\n');
    expect(session.line(`APOP alice,${right}`)).toBe('-ERR syntax: APOP name digest\r\n');
    expect(session.line(`APOP bob ${right}`)).toMatch(/^-ERR \[AUTH\]/);
    expect(session.line(`APOP alice ${right}`)).toMatch(/^\+OK/);
  });

  it('PASS with blanks in it and at its end', () => {
    const office = new PostOffice({ accounts: [{ user: 'eve', password: ' a  b ', addresses: ['eve@example.test'] }] });
    const session = connectPop3('dovecot', [], office);
    expect(session.say('USER eve\r\nPASS  a  b\r\n')).toMatch(/-ERR/);
    session.line('USER eve');
    // One blank parts the verb from its argument; the next is part of the password.
    expect(session.line('PASS  a  b ')).toBe('+OK Logged in.\r\n');
  });

  it('the authorisation code that Chinese providers want', () => {
    const qq = connectPop3('qq');
    expect(qq.say('USER alice@qq.com\r\nPASS web\r\n')).toMatch(
      /-ERR Login Fail\. Please enter your authorization code/,
    );
    const coremail = connectPop3('coremail', [], filled());
    expect(coremail.say('user abc\r\npass web\r\n')).toMatch(/-ERR Unable to log on: use the authorization code/);
    expect(coremail.say('user abc@163.com\r\npass xkshjee\r\n')).toMatch(/\+OK 0 message\(s\) \[0 byte\(s\)\]\r\n$/);
  });
});

describe('the mailbox', () => {
  it('is locked for whoever came first, until they go', () => {
    const office = filled();
    const first = inside('dovecot', office);
    const second = connectPop3('dovecot', [], office);
    expect(second.say('USER alice\r\nPASS wonderland\r\n')).toMatch(/-ERR \[IN-USE\] Mailbox is locked/);
    expect(second.say('USER bob\r\nPASS looking-glass\r\n')).toMatch(/\+OK Logged in\.\r\n$/);
    const third = connectPop3('rfc', [], office);
    first.line('QUIT');
    expect(third.say('USER alice\r\nPASS wonderland\r\n')).toMatch(/\+OK alice's maildrop has 2 messages/);
    third.lose();
    expect(inside('dovecot', office).line('STAT')).toBe('+OK 2 57\r\n');
  });

  it.each([
    ['a lost connection', (session: ReturnType<typeof inside>) => session.lose()],
    ['autologout', (session: ReturnType<typeof inside>) => void session.timer('idle')],
    ['RSET', (session: ReturnType<typeof inside>) => void session.say('RSET\r\nQUIT\r\n')],
  ])('keeps what was marked after %s', (_name, leave) => {
    const session = inside();
    session.line('DELE 1');
    leave(session);
    expect(session.office.list('alice')).toHaveLength(2);
    expect(inside('dovecot', session.office).line('STAT')).toBe('+OK 2 57\r\n');
  });

  it('keeps its numbers while mail arrives, and never gives a unique-id twice', () => {
    const office = filled();
    const session = inside('dovecot', office);
    const [, second] = session.line('UIDL').split('\r\n').slice(1);
    session.line('DELE 2');
    office.deliver({
      from: '',
      to: ['alice@example.test'],
      octets: Buffer.from('x\r\n'),
      login: null,
      body: '7BIT',
      utf8: false,
    });
    expect(session.line('STAT')).toBe('+OK 1 38\r\n');
    expect(session.line('LIST 3')).toBe("-ERR There's no message 3.\r\n");
    session.line('QUIT');
    const later = inside('dovecot', office);
    expect(later.line('UIDL').split('\r\n')[2]).not.toBe(second);
    expect(later.line('UIDL 2')).toMatch(/^\+OK 2 00000003/);
  });

  it('closes silently or with a word after ten minutes', () => {
    const loud = inside();
    expect(loud.timers.at(-1)).toEqual({ type: 'timer', id: 'idle', ms: 600_000 });
    expect(loud.timer('idle')).toBe('-ERR Disconnected for inactivity.\r\n');
    expect(loud.closed).toBe('end');
    const silent = inside('rfc');
    expect(silent.timer('idle')).toBe('');
    expect(silent.closed).toBe('end');
  });

  it('adds the line end a message lacks, and counts it', () => {
    const office = new PostOffice();
    const session = connectPop3('dovecot', [], office);
    office.lay('alice', { octets: Buffer.from('a: b\r\n\r\nno end'), from: '' });
    session.say('USER alice\r\nPASS wonderland\r\n');
    expect(session.line('RETR 1')).toBe('+OK 16 octets\r\na: b\r\n\r\nno end\r\n.\r\n');
    expect(session.line('TOP 1 5')).toBe('+OK\r\na: b\r\n\r\nno end\r\n.\r\n');
  });
});

describe('TLS', () => {
  it('forgets what was said before, but for the timestamp', () => {
    const session = connectPop3('rfc');
    session.line('USER alice');
    expect(session.line('STLS')).toBe('+OK begin TLS negotiation\r\n');
    expect(session.startedTls).toBe(true);
    session.tls();
    expect(session.line('PASS wonderland')).toBe('-ERR USER comes first\r\n');
    expect(session.line('CAPA')).not.toContain('STLS');
    expect(session.line('STLS')).toBe('-ERR TLS is active already\r\n');
    const [timestamp] = /<.*>/.exec(session.sent)!;
    const right = createHash('md5').update(`${timestamp}wonderland`).digest('hex');
    expect(session.line(`APOP alice ${right}`)).toMatch(/^\+OK/);
  });

  it('is not to be had after UTF8', () => {
    const session = connectPop3('rfc');
    expect(session.line('UTF8')).toBe('+OK UTF8 enabled\r\n');
    expect(session.line('STLS')).toBe('-ERR TLS is not available\r\n');
  });
});

describe('rfc', () => {
  it('gives a message with a UTF-8 header only to who asked for UTF-8', () => {
    const office = new PostOffice();
    const session = connectPop3('rfc', [], office);
    const octets = Buffer.from('Subject: 你好\r\n\r\nx\r\n');
    office.deliver({ from: '', to: ['alice@example.test'], octets, login: null, body: '8BITMIME', utf8: true });
    session.say('USER alice\r\nPASS wonderland\r\n');
    for (const line of ['RETR 1', 'TOP 1 0']) expect(session.line(line)).toMatch(/^-ERR \[UTF8\] /);
    session.line('QUIT');
    const aware = connectPop3('rfc', [], office);
    aware.say('UTF8\r\nUSER alice\r\nPASS wonderland\r\n');
    expect(aware.line('RETR 1')).toBe(`+OK ${octets.length} octets\r\n${octets.toString('latin1')}.\r\n`);
  });

  it('speaks of languages: a list, or a choice', () => {
    const session = connectPop3('rfc');
    expect(session.line('LANG')).toBe('+OK languages follow\r\nen English\r\ni-default Default\r\n.\r\n');
    expect(session.line('LANG EN')).toBe('+OK en language chosen\r\n');
    expect(session.line('LANG *')).toBe('+OK en language chosen\r\n');
    expect(session.line('LANG xx')).toBe('-ERR no such language\r\n');
  });

  it('refuses arguments where none belong', () => {
    expect(connectPop3('rfc').line('STLS x')).toBe('-ERR STLS takes no argument\r\n');
    expect(connectPop3('dovecot').line('STLS x')).toBe('+OK Begin TLS negotiation now.\r\n');
  });
});

describe('the words of rfc', () => {
  it('leave nothing open where nothing was typed', () => {
    const session = connectPop3('rfc', [], filled());
    expect(session.line('AUTH')).toBe('-ERR AUTH comes with the name of a mechanism\r\n');
    session.say('USER alice\r\nPASS wonderland\r\n');
    for (const line of ['RETR', 'TOP', 'TOP 1', 'TOP 1 x', 'TOP 1,2', 'RETR 1 2', 'DELE x', 'TOP 1 1 1', ''])
      expect(session.line(line), line).toMatch(/^-ERR .*[^\s:]\r\n$/);
  });

  it('count one message as one', () => {
    const session = connectPop3('rfc', [], filled());
    expect(session.say('USER alice\r\nPASS wonderland\r\n')).toMatch(/maildrop has 2 messages /);
    session.line('DELE 1');
    expect(session.line('LIST')).toMatch(/^\+OK 1 message \(/);
  });
});

describe('long lines', () => {
  it('are refused whole, and the connection goes on', () => {
    const session = connectPop3('rfc');
    expect(session.line(`USER ${'x'.repeat(248)}`)).toBe('+OK send PASS\r\n');
    expect(session.line(`USER ${'x'.repeat(249)}`)).toBe('-ERR line longer than 255 octets\r\n');
    expect(session.line('x'.repeat(100_000))).toBe('-ERR line longer than 255 octets\r\n');
    session.line('AUTH PLAIN');
    expect(session.line('A'.repeat(20_000))).toBe('-ERR answer longer than 12288 octets\r\n');
    expect(session.line('CAPA')).toMatch(/^\+OK/);
  });
});

describe.each(personas.map(({ id }) => id))('%s', (id) => {
  it('has alice, reads, deletes, and says goodbye', () => {
    const office = filled();
    const session = inside(id, office);
    expect(session.line('STAT')).toBe('+OK 2 57\r\n');
    expect(session.line('LIST')).toMatch(/^\+OK.*\r\n1 38\r\n2 19\r\n\.\r\n$/);
    const uids = session.line('UIDL').split('\r\n').slice(1, 3);
    for (const line of uids) expect(line).toMatch(/^[12] [\x21-\x7e]{1,70}$/);
    expect(new Set(uids.map((line) => line.slice(2))).size).toBe(2);
    expect(session.line('RETR 2')).toMatch(/^\+OK.*\r\nSubject: two\r\n\r\n2\r\n\.\r\n$/);
    expect(session.say('DELE 1\r\nNOOP\r\nQUIT\r\n')).toMatch(/^(\+OK.*\r\n){3}$/);
    expect(office.list('alice')!.map(({ uid }) => uid)).toEqual([2]);
  });

  it('offers APOP if, and only if, its greeting has a timestamp', () => {
    const { rules } = personas.find((one) => one.id === id)!;
    expect(/<[^<>@]+@[^<>]+>/.test(connectPop3(id).sent)).toBe(rules.apop);
  });
});
