import { describe, expect, it } from 'vitest';
import { belongsTo, faultNames } from '../../../src/practice/faults.ts';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { connectPop3, fault } from '../driver.ts';

const LOGIN = 'USER alice\r\nPASS wonderland\r\n';
const MESSAGES = ['Subject: one\r\n\r\n.dot\r\n1\r\n', 'Subject: two\r\n\r\n2\r\n', 'Subject: three\r\n\r\n3\r\n'];

function office(): PostOffice {
  const post = new PostOffice({
    accounts: [{ user: 'alice', password: 'wonderland', addresses: ['alice@example.test'] }],
  });
  for (const text of MESSAGES) post.lay('alice', { octets: Buffer.from(text), from: '' });
  return post;
}

const play = (faults: readonly string[], persona = 'dovecot') => connectPop3(persona, faults, office());
const inside = (faults: readonly string[], persona = 'dovecot') => {
  const session = play(faults, persona);
  session.say(LOGIN);
  return session;
};
const BYE = '+OK Logging out.\r\n';

describe('-ERR by request', () => {
  it('is given once, and what it refused did not happen', () => {
    const session = inside(['ERR@DELE']);
    expect(session.line('DELE 1')).toBe('-ERR Practice refusal\r\n');
    expect(session.line('STAT')).toMatch(/^\+OK 3 /);
    expect(session.line('DELE 1')).toBe('+OK Marked to be deleted.\r\n');
  });

  it.each(['PASS', 'APOP', 'AUTH'])('gives the lock of the mailbox back at %s', (verb) => {
    const session = play([`ERR@${verb}`, 'IN-USE'], 'rfc');
    session.line('AUTH PLAIN');
    const first = session.line(Buffer.from('\0alice\0wonderland').toString('base64'));
    expect(first).toBe(
      verb === 'AUTH' ? '-ERR Practice refusal\r\n' : '-ERR [IN-USE] Mailbox is locked by another POP3 session.\r\n',
    );
    expect(session.office.lock('alice')).toBe(true);
    session.office.unlock('alice');
    if (verb !== 'PASS') return;
    expect(session.say(LOGIN)).toBe('+OK send PASS\r\n-ERR Practice refusal\r\n');
    expect(session.say(LOGIN)).toMatch(/maildrop has 3 messages/);
  });

  it('does not take the place of a refusal that was deserved', () => {
    const session = play(['IN-USE']);
    expect(session.say('USER alice\r\nPASS wrong\r\n')).toMatch(/-ERR \[AUTH\] Authentication failed\.\r\n$/);
    expect(session.say(LOGIN)).toMatch(/-ERR \[IN-USE\]/);
  });

  it('ends the connection as a greeting', () => {
    const session = play(['SYS/TEMP@GREETING']);
    expect(session.sent).toMatch(/^-ERR \[SYS\/TEMP\] /);
    expect(session.closed).toBe('end');
  });

  it('at QUIT leaves what was marked', () => {
    const session = inside(['SYS/TEMP@QUIT']);
    session.line('DELE 1');
    expect(session.line('QUIT')).toMatch(/^-ERR \[SYS\/TEMP\] /);
    expect(session.closed).toBe('end');
    expect(session.office.list('alice')).toHaveLength(3);
    expect(session.office.lock('alice')).toBe(true);
  });
});

describe('every word a POP3 server may say is provoked', () => {
  const second = (line: string) => {
    const post = office();
    connectPop3('dovecot', [], post).say(LOGIN);
    return connectPop3('dovecot', [], post).say(`${LOGIN}${line}`);
  };
  const said = (persona: string, faults: readonly string[], text: string) => {
    const session = play(faults, persona);
    session.say(text);
    return session.sent;
  };
  const CAPABILITIES = said('rfc', [], 'CAPA\r\n');

  it.each<[string, string, RegExp]>([
    ['+OK', said('dovecot', [], ''), /^\+OK Dovecot ready\.\r\n/],
    ['-ERR', said('dovecot', [], 'X\r\n'), /\r\n-ERR Unknown command\.\r\n$/],
    ['+ ', said('dovecot', [], 'AUTH PLAIN\r\n'), /\r\n\+ \r\n$/],
    ['. (dot line)', said('dovecot', [], `${LOGIN}LIST\r\n`), /\r\n\.\r\n$/],
    ['<timestamp>', said('rfc', [], ''), /^\+OK .*<\d+\.\d+@mail\.example\.test>\r\n/],
    ['[IN-USE]', second(''), /-ERR \[IN-USE\] Mailbox is locked by another POP3 session\.\r\n$/],
    ['[IN-USE] as a fault', said('qq', ['IN-USE'], LOGIN), /-ERR \[IN-USE\] .*\r\n$/],
    ['[LOGIN-DELAY]', said('dovecot', ['LOGIN-DELAY'], LOGIN), /-ERR \[LOGIN-DELAY\] Please wait 300 seconds\r\n$/],
    ['[SYS/TEMP]', said('dovecot', ['SYS/TEMP'], LOGIN), /-ERR \[SYS\/TEMP\] Internal error occurred\..*\r\n$/],
    ['[SYS/TEMP] at RETR', said('dovecot', ['SYS/TEMP@RETR'], `${LOGIN}RETR 1\r\n`), /-ERR \[SYS\/TEMP\] .*\r\n$/],
    ['[SYS/PERM]', said('dovecot', ['SYS/PERM'], LOGIN), /-ERR \[SYS\/PERM\] .*\r\n$/],
    ['[AUTH]', said('dovecot', [], 'USER alice\r\nPASS x\r\n'), /-ERR \[AUTH\] Authentication failed\.\r\n$/],
    ['[AUTH] as a fault', said('dovecot', ['AUTH'], LOGIN), /-ERR \[AUTH\] Authentication failed\.\r\n$/],
    ['[UTF8]', said('dovecot', ['UTF8'], `${LOGIN}RETR 1\r\n`), /-ERR \[UTF8\] Message requires UTF8 mode\r\n$/],
    ['[XCLIENT]', said('dovecot', ['XCLIENT'], 'CAPA\r\n'), /-ERR \[XCLIENT\] .*\r\n$/],
    ['+OK nn mm', said('dovecot', [], `${LOGIN}STAT\r\n`), /\+OK 3 65\r\n$/],
    ['n size', said('dovecot', [], `${LOGIN}LIST\r\n`), /\r\n1 25\r\n2 19\r\n3 21\r\n/],
    ['n uid', said('dovecot', [], `${LOGIN}UIDL\r\n`), /\r\n1 00000001[0-9a-f]{8}\r\n/],
    ['+OK Logged in.', said('dovecot', [], LOGIN), /\+OK Logged in\.\r\n$/],
    [
      'messages deleted',
      said('dovecot', [], `${LOGIN}DELE 1\r\nQUIT\r\n`),
      /\+OK Logging out, messages deleted\.\r\n$/,
    ],
    ['no message', said('dovecot', [], `${LOGIN}RETR 9\r\n`), /-ERR There's no message 9\.\r\n$/],
    ['is deleted', said('dovecot', [], `${LOGIN}DELE 1\r\nRETR 1\r\n`), /-ERR Message is deleted\.\r\n$/],
    ['TOP', CAPABILITIES, /\r\nTOP\r\n/],
    ['USER', CAPABILITIES, /\r\nUSER\r\n/],
    ['SASL', CAPABILITIES, /\r\nSASL PLAIN LOGIN CRAM-MD5 .*\r\n/],
    ['RESP-CODES', CAPABILITIES, /\r\nRESP-CODES\r\n/],
    ['LOGIN-DELAY', CAPABILITIES, /\r\nLOGIN-DELAY 0\r\n/],
    ['PIPELINING', CAPABILITIES, /\r\nPIPELINING\r\n/],
    ['EXPIRE', CAPABILITIES, /\r\nEXPIRE NEVER\r\n/],
    ['UIDL', CAPABILITIES, /\r\nUIDL\r\n/],
    ['IMPLEMENTATION', CAPABILITIES, /\r\nIMPLEMENTATION Practice\r\n/],
    ['STLS', CAPABILITIES, /\r\nSTLS\r\n/],
    ['AUTH-RESP-CODE', CAPABILITIES, /\r\nAUTH-RESP-CODE\r\n/],
    ['UTF8 (capability)', CAPABILITIES, /\r\nUTF8 USER\r\n/],
    ['LANG', CAPABILITIES, /\r\nLANG\r\n/],
  ])('%s', (_word, sent, expected) => expect(sent).toMatch(expected));

  it('disconnects for inactivity, unasked', () => {
    const session = inside(['inactivity=40']);
    expect(session.timers).toContainEqual({ type: 'timer', id: 'inactivity', ms: 40 });
    expect(session.timer('inactivity')).toBe('-ERR Disconnected for inactivity.\r\n');
    expect(session.closed).toBe('end');
    expect(session.office.lock('alice')).toBe(true);
  });
});

describe('wrong framing', () => {
  it('leaves the final dot out, once', () => {
    const session = inside(['noDot']);
    expect(session.line('RETR 2')).toBe('+OK 19 octets\r\nSubject: two\r\n\r\n2\r\n');
    expect(session.line('RETR 2')).toMatch(/\r\n\.\r\n$/);
  });

  it('breaks off half-way with -ERR', () => {
    const session = inside(['errMid']);
    expect(session.line('LIST')).toBe('+OK 3 messages:\r\n1 25\r\n2 19\r\n-ERR [SYS/TEMP] Interrupted\r\n');
    expect(session.line('QUIT')).toBe(BYE);
  });

  it('lists in the wrong order', () => {
    const session = inside(['disorder']);
    expect(session.line('LIST')).toBe('+OK 3 messages:\r\n3 21\r\n2 19\r\n1 25\r\n.\r\n');
    expect(session.line('RETR 1')).toBe('+OK 25 octets\r\nSubject: one\r\n\r\n..dot\r\n1\r\n.\r\n');
  });

  it('tells sizes that are wrong', () => {
    const session = inside(['wrongOctets']);
    expect(session.line('RETR 2')).toBe('+OK 41 octets\r\nSubject: two\r\n\r\n2\r\n.\r\n');
    expect(session.line('LIST 2')).toBe('+OK 2 19\r\n');
    const list = inside(['wrongOctets=1000@LIST', 'wrongOctets=5@STAT']);
    expect(list.line('LIST')).toBe('+OK 3 messages:\r\n1 1025\r\n2 1019\r\n3 1021\r\n.\r\n');
    expect(list.line('LIST 2')).toBe('+OK 2 1019\r\n');
    expect(list.line('STAT')).toBe('+OK 3 70\r\n');
  });
});

describe('strange text', () => {
  it('makes a line as long as is asked for, in the text or in the status', () => {
    const text = inside(['longline=10000@RETR']);
    expect(
      Math.max(
        ...text
          .line('RETR 1')
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBe(10_000);
    expect(text.line('RETR 1')).toMatch(/^\+OK 25 octets\r\n/);
    expect(inside(['longline=10000@STAT']).line('STAT')).toHaveLength(10_002);
  });

  it('puts NULs in, and leaves the dot', () => {
    const session = inside(['nuls@RETR', 'nuls@NOOP']);
    expect(session.line('RETR 2')).toBe('+OK 19 octets\r\nSubject: two\r\n\r\n2\r\n\0\0 NUL \0\r\n.\r\n');
    expect(session.line('NOOP')).toBe('+OK \0\0\r\n');
  });

  it('loses nothing of a text without a last line end, and adds nothing to an empty one', () => {
    const session = connectPop3('dovecot', ['nuls', 'disorder'], new PostOffice());
    session.say(LOGIN);
    expect(session.line('LIST')).toBe('+OK 0 messages:\r\n\0\0 NUL \0\r\n.\r\n');
    session.line('QUIT');
    const open = new PostOffice();
    const other = connectPop3('dovecot', ['nuls@RETR'], open);
    open.lay('alice', { octets: Buffer.from('a: b\r\n\r\nend'), from: '' });
    other.say(LOGIN);
    expect(other.line('RETR 1')).toBe('+OK 13 octets\r\na: b\r\n\r\nend\r\n\0\0 NUL \0\r\n.\r\n');
  });

  it('carries what no terminal may obey, but never in a continuation', () => {
    const session = play(['hostile']);
    expect(session.line('USER x')).toContain('\x1b[2J');
    expect(session.line('PASS x')).toContain('\x9b31m');
    expect(session.line('AUTH LOGIN')).toBe('+ VXNlcm5hbWU6\r\n');
    session.line('*');
    expect(session.line('CAPA')).toMatch(/\x9b31m[\s\S]*\x1b\[2J[\s\S]*\r\n\.\r\n$/);
  });

  it('repeats secrets, as typed and decoded', () => {
    const session = play(['echo']);
    session.line('USER alice');
    expect(session.line('PASS canary')).toContain('You typed: PASS canary');
    const secret = Buffer.from('\0alice\0canary').toString('base64');
    expect(session.line(`AUTH PLAIN ${secret}`)).toContain('That is:  alice canary');
  });
});

describe('TLS', () => {
  it('is not offered when stripped', () => {
    const session = play(['stripped']);
    expect(session.line('CAPA')).not.toContain('STLS');
    expect(session.line('STLS')).toBe("-ERR TLS support isn't enabled.\r\n");
  });

  it('comes with plaintext right behind the go-ahead when injected', () => {
    const session = play(['inject']);
    expect(session.line('STLS')).toBe('+OK Begin TLS negotiation now.\r\n+OK injected before TLS\r\n');
    expect(session.startedTls).toBe(true);
  });
});

describe('the end', () => {
  it.each(['drop@RETR', 'reset@RETR', 'closeMid@RETR'])('by %s gives the lock back and removes nothing', (name) => {
    const session = inside([name]);
    session.line('DELE 2');
    const got = session.line('RETR 1');
    expect(got).toBe(name === 'closeMid@RETR' ? '+OK 25 octets\r\nSubject' : '');
    expect(session.closed).toBe(name === 'reset@RETR' ? 'reset' : 'end');
    expect(session.office.lock('alice')).toBe(true);
    expect(session.office.list('alice')).toHaveLength(3);
  });

  it('in place of the answer to a login leaves no lock behind', () => {
    const session = inside(['drop@PASS']);
    expect(session.closed).toBe('end');
    expect(session.office.lock('alice')).toBe(true);
  });
});

describe('whose faults', () => {
  it('knows which are of one protocol only', () => {
    const only = (protocol: string) => faultNames.filter((name) => belongsTo(fault(name), protocol));
    expect(only('smtp')).toEqual(expect.arrayContaining(['mixed', 'drop']));
    expect(only('smtp')).not.toContain('IN-USE');
    expect(only('pop3')).not.toContain('mixed');
    expect(belongsTo(fault('450'), 'pop3')).toBe(false);
  });
});
