/** What the server answers to single commands, in each state. */
import { describe, expect, it } from 'vitest';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { connectImap, type Driven } from '../driver.ts';
import { loggedIn, opened } from './opened.ts';

const lines = (text: string) => text.split('\r\n').slice(0, -1);

describe('tags and verbs', () => {
  it('are missed before the login as Dovecot does, and too many mistakes end it', () => {
    const session = connectImap('dovecot');
    expect(session.line('NOOP')).toBe('NOOP BAD Error in IMAP command received by server.\r\n');
    expect(session.line('')).toBe('* BAD Error in IMAP command received by server.\r\n');
    expect(session.line('a3 NOOP')).toBe('a3 OK NOOP completed.\r\n');
    expect(session.line('\xff\xfe x')).toBe('* BYE Too many invalid IMAP commands.\r\n');
    expect(session.closed).toBe('end');
  });

  it.each([
    ['NOOP', 'NOOP BAD Error in IMAP command: Invalid command name (0.001 + 0.000 secs).'],
    ['', '* BAD Error in IMAP tag: Invalid tag (0.001 + 0.000 secs).'],
    ['a+b NOOP', '* BAD Error in IMAP tag: Invalid tag (0.001 + 0.000 secs).'],
    ['a FOO bar', 'a BAD Error in IMAP command FOO: Unknown command (0.001 + 0.000 secs).'],
    ['a LOGIN alice wonderland', 'a BAD Error in IMAP command LOGIN: Unknown command (0.001 + 0.000 secs).'],
    ['a STARTTLS', 'a BAD Error in IMAP command STARTTLS: Unknown command (0.001 + 0.000 secs).'],
    ['a UID NOOP', 'a BAD Error in IMAP command UID NOOP: Unknown command (0.001 + 0.000 secs).'],
    ['a CLOSE', 'a BAD No mailbox selected (0.001 + 0.000 secs).'],
    ['a  NOOP', 'a BAD Error in IMAP command: Invalid command name (0.001 + 0.000 secs).'],
    ['a noop', 'a OK NOOP completed (0.001 + 0.000 secs).'],
    ['a NOOP x', 'a BAD Error in IMAP command NOOP: Unknown argument at the end (0.001 + 0.000 secs).'],
  ])('after the login: %j', (typed, said) => {
    expect(loggedIn('dovecot').line(typed)).toBe(`${said}\r\n`);
  });

  it('are answered in order when they come in one packet', () => {
    const session = loggedIn('dovecot');
    const said = lines(session.say('a NOOP\r\nb SELECT INBOX\r\nc NOOP\r\nd LOGOUT\r\ne NOOP\r\n'));
    expect(said.filter((line) => !line.startsWith('*')).map((line) => line.split(' ')[0])).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(session.closed).toBe('end');
  });
});

describe('literals', () => {
  it('are asked for, unless they do not wait', () => {
    const session = connectImap('dovecot');
    expect(session.line('a LOGIN {5}')).toBe('+ OK\r\n');
    expect(session.line('alice {10+}')).toBe('');
    expect(session.line('wonderland')).toMatch(/^a OK /);
    expect(session.line('b SELECT {0}')).toBe('+ OK\r\n');
    expect(session.line('')).toMatch(/^b NO /);
    expect(session.line('b SELECT {5}')).toBe('+ OK\r\n');
    expect(session.line('INBOX')).toMatch(/b OK \[READ-WRITE\]/);
  });

  it('that may hold NUL have a place in APPEND alone', () => {
    const misplaced = 'a BAD Error in IMAP command SELECT: literal8 not allowed here (0.001 + 0.000 secs).\r\n';
    const session = loggedIn('dovecot');
    expect(session.line('a SELECT ~{5}')).toBe(misplaced);
    expect(session.line('b NOOP')).toMatch(/^b OK/);
    expect(session.line('a SELECT ~{5+}')).toBe('');
    expect(session.line('INBOX')).toBe(misplaced);
    expect(connectImap('dovecot').line('a LOGIN ~{5}')).toMatch(/^a BAD /);
    expect(session.line('a APPEND INBOX ~{5}')).toBe('+ OK\r\n');
  });

  it('announced within quotes, or behind a letter, are none', () => {
    const session = loggedIn('dovecot');
    expect(session.line('a SELECT "INBOX {5}')).toMatch(/^a BAD .*Missing '"'/);
    expect(session.line('a SELECT "{5}"')).toMatch(/^a NO /);
    expect(session.line('a SELECT x{5}')).toMatch(/^a BAD /);
  });

  it('too long are refused before their octets, or dropped', () => {
    const session = loggedIn('dovecot');
    expect(session.line('a SELECT {9000}')).toBe(
      'a BAD Error in IMAP command: Literal size too large (0.001 + 0.000 secs).\r\n',
    );
    expect(session.line('b NOOP')).toMatch(/^b OK/);
    expect(session.line('c SELECT {90000+}')).toBe('');
    expect(session.say('x'.repeat(90_000))).toBe('');
    expect(session.state.reading.parts).toHaveLength(1);
    expect(session.line(' {4+}')).toBe('');
    expect(session.line('abcd')).toMatch(/^c BAD .*Literal size too large/);
    expect(session.line('d NOOP')).toMatch(/^d OK/);
  });

  it('of an APPEND too big, or to nowhere, are refused before their octets', () => {
    const session = loggedIn('dovecot');
    expect(session.line('a APPEND INBOX {40000000}')).toMatch(/^a NO \[TOOBIG\]/);
    expect(session.line('b APPEND Nowhere {5}')).toMatch(/^b NO \[TRYCREATE\] Mailbox doesn't exist: Nowhere/);
    expect(session.line('c APPEND INBOX (\\Seen) {5}')).toBe('+ OK\r\n');
  });

  it('a line too long is dropped to its end, with the literal it announces', () => {
    const session = loggedIn('dovecot');
    expect(session.say(`a SELECT ${'x'.repeat(70_000)} {6+}\r\n`)).toBe('');
    expect(session.line('b NOOP')).toMatch(/^a BAD .*Too long/);
    expect(session.line('c NOOP')).toMatch(/^c OK/);
  });
});

describe('LOGIN and AUTHENTICATE', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it.each([
    ['a LOGIN alice wonderland', /^a OK \[CAPABILITY IMAP4rev1 .*\] Logged in\r\n$/],
    ['a LOGIN "alice" "wonder\\land"', /^a OK /],
    ['a LOGIN alice wrong', /^a NO \[AUTHENTICATIONFAILED\] Authentication failed\.\r\n$/],
    ['a LOGIN alice', /^a BAD Error in IMAP command received by server\.\r\n$/],
    ['a AUTHENTICATE', /^a BAD /],
    ['a AUTHENTICATE NOSUCH', /^a NO \[ALERT\] Unsupported authentication mechanism\.\r\n$/],
    [`a AUTHENTICATE PLAIN ${base64('\0alice\0wonderland')}`, /^a OK /],
    ['a AUTHENTICATE PLAIN =', /^a NO /],
    ['a AUTHENTICATE PLAIN !', /^a NO \[ALERT\] Invalid base64 in response\r\n$/],
  ])('%s', (typed, said) => expect(connectImap('dovecot').line(typed)).toMatch(said));

  it('cancels', () => {
    const session = connectImap('dovecot');
    expect(session.line('a AUTHENTICATE PLAIN')).toBe('+ \r\n');
    expect(session.line('*')).toBe('a BAD Authentication aborted by client.\r\n');
    expect(session.line('b AUTHENTICATE LOGIN')).toBe('+ VXNlcm5hbWU6\r\n');
    expect(session.line(base64('alice'))).toBe('+ UGFzc3dvcmQ6\r\n');
    expect(session.line(base64('wonderland'))).toMatch(/^b OK /);
  });

  it('takes an answer that is too long for what it is', () => {
    const session = connectImap('dovecot');
    session.line('a AUTHENTICATE PLAIN');
    expect(session.line('x'.repeat(20_000))).toBe('a BAD Authentication response too long.\r\n');
    expect(session.line('b NOOP')).toMatch(/^b OK/);
  });

  it('under STARTTLS begins anew', () => {
    const session = connectImap('dovecot');
    expect(session.line('a STARTTLS')).toBe('a OK Begin TLS negotiation now.\r\n');
    session.tls();
    expect(session.line('b CAPABILITY')).not.toContain('STARTTLS');
    expect(session.line('c STARTTLS')).toBe('c BAD TLS is already active.\r\n');
    expect(session.line('d LOGIN alice wonderland')).toMatch(/^d OK/);
  });
});

describe('SELECT', () => {
  it('describes the mailbox', () => {
    const session = loggedIn('dovecot');
    session.office.lay('alice', { octets: Buffer.from('a: b\r\n\r\nc\r\n'), from: '' });
    expect(lines(session.line('a SELECT "inbox"'))).toEqual([
      '* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)',
      '* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*)] Flags permitted.',
      '* 1 EXISTS',
      '* 1 RECENT',
      '* OK [UNSEEN 1] First unseen.',
      '* OK [UIDVALIDITY 1551946998] UIDs valid',
      '* OK [UIDNEXT 2] Predicted next UID',
      expect.stringMatching(/^\* OK \[HIGHESTMODSEQ \d+\] Highest$/),
      'a OK [READ-WRITE] Select completed (0.001 + 0.000 secs).',
    ]);
    const examined = lines(session.line('b EXAMINE INBOX'));
    expect(examined[0]).toBe('* OK [CLOSED] Previous mailbox closed.');
    expect(examined).toContain('* OK [PERMANENTFLAGS ()] Read-only mailbox.');
    expect(examined).toContain('* 0 RECENT');
    expect(examined.at(-1)).toBe('b OK [READ-ONLY] Examine completed (0.001 + 0.000 secs).');
  });

  it('that fails leaves no mailbox open', () => {
    const session = opened('dovecot');
    expect(lines(session.line('b SELECT Nowhere'))).toEqual([
      '* OK [CLOSED] Previous mailbox closed.',
      "b NO Mailbox doesn't exist: Nowhere (0.001 + 0.000 secs).",
    ]);
    expect(session.line('c CHECK')).toMatch(/^c BAD No mailbox selected/);
  });

  it('in revision 2 leaves out what is obsolete', () => {
    const session = loggedIn('rfc');
    expect(session.line('a ENABLE IMAP4rev2 X-NO')).toBe('* ENABLED IMAP4rev2\r\na OK ENABLE completed\r\n');
    expect(session.line('a ENABLE IMAP4rev2')).toBe('* ENABLED\r\na OK ENABLE completed\r\n');
    const said = session.line('b SELECT INBOX');
    expect(said).not.toMatch(/RECENT|UNSEEN/);
    expect(said).toContain('* LIST () "/" "INBOX"\r\n');
  });

  it('reads names in modified UTF-7, or UTF-8 where that is on', () => {
    const session = loggedIn('coremail');
    session.line('a ID NIL');
    expect(session.line('b SELECT "&dcVr0mWHTvZZOQ-"')).toMatch(/b OK \[READ-WRITE\]/);
    expect(session.line('c SELECT "&dcVr"')).toMatch(/c NO/);
    const modern = loggedIn('rfc');
    modern.office.create('alice', '课程');
    modern.line('a ENABLE UTF8=ACCEPT');
    expect(modern.line(`b SELECT "${Buffer.from('课程').toString('latin1')}"`)).toMatch(/b OK/);
  });

  it('takes (CONDSTORE), and nothing it does not know', () => {
    const session = loggedIn('dovecot');
    expect(session.line('a SELECT INBOX (CONDSTORE)')).toMatch(/a OK/);
    expect([...session.state.enabled]).toEqual(['CONDSTORE']);
    expect(session.line('b SELECT INBOX (QRESYNC)')).toMatch(/b BAD .*Unknown parameter/);
  });
});

describe('leaving a mailbox', () => {
  function marked(): Driven<unknown> {
    const session = opened('dovecot', 2);
    session.office.setFlags('alice', 'INBOX', new Map([[1, new Set(['\\Deleted'])]]));
    session.line('n NOOP');
    return session;
  }

  it('CLOSE removes what is marked, without a word', () => {
    const session = marked();
    expect(session.line('a CLOSE')).toBe('a OK Close completed (0.001 + 0.000 secs).\r\n');
    expect(session.office.list('alice')!.map(({ uid }) => uid)).toEqual([2]);
  });

  it('UNSELECT does not, nor CLOSE behind EXAMINE', () => {
    const session = marked();
    expect(session.line('a UNSELECT')).toBe('a OK Unselect completed (0.001 + 0.000 secs).\r\n');
    session.line('b EXAMINE INBOX');
    session.line('c CLOSE');
    expect(session.office.list('alice')).toHaveLength(2);
  });
});

describe('IDLE and the end', () => {
  it('tells at once, and ends with DONE only', () => {
    const session = opened('dovecot');
    expect(session.line('a IDLE')).toBe('+ idling\r\n');
    const before = session.sent.length;
    session.office.lay('alice', { octets: Buffer.from('a: b\r\n\r\n'), from: '' });
    expect(session.sent.slice(before)).toBe('* 1 EXISTS\r\n* 1 RECENT\r\n');
    expect(session.line('done')).toBe('a OK Idle completed (0.001 + 0.000 secs).\r\n');
    session.line('b IDLE');
    expect(session.line('NOTDONE')).toBe('b BAD Expected DONE (0.001 + 0.000 secs).\r\n');
  });

  it('tells behind the go-ahead what happened before it', () => {
    const session = opened('dovecot');
    session.office.lay('alice', { octets: Buffer.from('a: b\r\n\r\n'), from: '' });
    expect(session.line('a IDLE')).toBe('+ idling\r\n* 1 EXISTS\r\n* 1 RECENT\r\n');
  });

  it('leaves who is silent for half an hour', () => {
    const session = loggedIn('dovecot');
    expect(session.timers.at(-1)).toMatchObject({ id: 'idle', ms: 1_800_000 });
    expect(session.timer('idle')).toBe('* BYE Disconnected for inactivity.\r\n');
    expect(session.closed).toBe('end');
  });

  it('LOGOUT says BYE first', () => {
    const session = connectImap('dovecot');
    expect(session.line('a LOGOUT')).toBe('* BYE Logging out\r\na OK Logout completed.\r\n');
    expect(session.closed).toBe('end');
  });
});

describe('ID', () => {
  it.each([
    ['NIL', /OK ID completed/],
    ['("name" "x" "version" NIL)', /OK ID completed/],
    ['("name" "x" "version")', /BAD/],
    ['(NIL "x")', /BAD/],
    ['name', /BAD/],
  ])('%s', (argument, said) => expect(loggedIn('dovecot').line(`a ID ${argument}`)).toMatch(said));
});

describe('several sessions', () => {
  it('hear of each other', () => {
    const office = new PostOffice({ now: () => 0 });
    const one = opened('dovecot', 2, office);
    const other = opened('dovecot', 0, office);
    other.line('i IDLE');
    const before = other.sent.length;
    one.office.setFlags('alice', 'INBOX', new Map([[2, new Set(['\\Seen', 'work'])]]));
    one.office.remove('alice', [1]);
    expect(other.sent.slice(before)).toBe(
      [
        '* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft work)',
        '* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft work \\*)] Flags permitted.',
        '* 2 FETCH (FLAGS (\\Seen work))',
        '* 1 EXPUNGE',
        '',
      ].join('\r\n'),
    );
    expect(one.line('n NOOP')).toBe(
      [
        '* 1 EXPUNGE',
        '* 1 RECENT',
        '* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft work)',
        '* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft work \\*)] Flags permitted.',
        '* 1 FETCH (FLAGS (\\Seen \\Recent work))',
        'n OK NOOP completed (0.001 + 0.000 secs).',
        '',
      ].join('\r\n'),
    );
  });

  it('end when the open mailbox is gone', () => {
    const session = loggedIn('dovecot');
    session.line('a SELECT Sent');
    session.office.delete('alice', 'Sent');
    expect(session.line('b NOOP')).toMatch(/^\* BYE Mailbox was deleted\.\r\nb OK /);
    expect(session.closed).toBe('end');
  });
});
