import { describe, expect, it } from 'vitest';
import type { PostOffice } from '../../../../src/practice/mailbox.ts';
import { loggedIn, opened } from '../opened.ts';

const names = (office: PostOffice) => office.folders('alice').map(({ name }) => name);

describe('CREATE', () => {
  it('makes the folder and those above it, in modified UTF-7', () => {
    const session = loggedIn('dovecot');
    expect(session.line('a CREATE &Xjw-/2026/')).toBe('a OK Create completed (0.001 + 0.000 secs).\r\n');
    expect(names(session.office).slice(-2)).toEqual(['帼', '帼/2026']);
    expect(session.line('b CREATE "&Xjw-"')).toBe(
      'b NO [ALREADYEXISTS] Mailbox already exists (0.001 + 0.000 secs).\r\n',
    );
    expect(session.line('c CREATE inbox')).toMatch(/^c NO \[ALREADYEXISTS\]/);
    expect(session.say('d CREATE {5+}\r\na"b\\c\r\n')).toMatch(/^d OK/);
    expect(session.line('e LIST "" a*')).toMatch(/^\* LIST \(\\HasNoChildren\) "\/" "a\\"b\\\\c"\r\n/);
  });

  it('takes names in UTF-8 once that is on, and then `&` is a letter', () => {
    const session = loggedIn('rfc');
    session.line('a ENABLE UTF8=ACCEPT');
    expect(session.say(Buffer.from('b CREATE "邮件/a&b"\r\n'))).toBe('b OK Create completed\r\n');
    expect(names(session.office)).toContain('邮件/a&b');
    const listed = Buffer.from(session.say(Buffer.from('c LIST "" "邮*"\r\n')), 'latin1').toString();
    expect(listed).toMatch(
      /^\* LIST \(\\HasChildren\) "\/" "邮件"\r\n\* LIST \(\\HasNoChildren\) "\/" "邮件\/a&b"\r\n/,
    );
    expect(session.say(Buffer.from([...Buffer.from('d CREATE "'), 0xff, ...Buffer.from('"\r\n')]))).toMatch(
      /^d NO \[CANNOT\] Mailbox name is not valid UTF-8/,
    );
  });

  it.each([
    ['""', 'Invalid mailbox name: Name is empty'],
    ['/a', 'Invalid mailbox name: Begins with hierarchy separator'],
    ['a//b', 'Invalid mailbox name: Has adjacent hierarchy separators'],
    ['../../etc/passwd', "Invalid mailbox name: Contains '..' part"],
    ['a/./b', "Invalid mailbox name: Contains '.' part"],
    ['"a\x1b[2J"', 'Mailbox name is not valid mUTF-7'],
    ['&ABs-', 'Character not allowed in mailbox name'],
    ['&Xjw', 'Mailbox name is not valid mUTF-7'],
    ['&AGE-', 'Mailbox name is not valid mUTF-7'],
    ['"\xe9"', 'Mailbox name is not valid mUTF-7'],
    ['x'.repeat(256), 'Mailbox name too long'],
    ['x/'.repeat(16).concat('x'), 'Mailbox name too long'],
  ])('refuses the name %j', (name, words) => {
    const session = loggedIn('rfc');
    const before = names(session.office);
    for (const command of [`CREATE ${name}`, `RENAME Sent ${name}`, `SUBSCRIBE ${name}`, `STATUS ${name} (MESSAGES)`]) {
      expect(session.line(`a ${command}`)).toBe(`a NO [CANNOT] ${words}\r\n`);
    }
    expect(names(session.office)).toEqual(before);
  });

  it('refuses a `/` at the end of any name but a new one', () => {
    const session = loggedIn('rfc');
    expect(session.line('a STATUS Sent/ (MESSAGES)')).toMatch(/^a NO \[CANNOT\] .*Ends with hierarchy separator/);
  });

  it('gives a folder a use where it can', () => {
    const session = loggedIn('rfc');
    expect(session.line('a CREATE Spam (USE (\\Junk))')).toBe('a NO [USEATTR] Another mailbox is \\Junk already\r\n');
    expect(session.line('b CREATE All (USE (\\All))')).toBe('b NO [USEATTR] \\All not supported\r\n');
    expect(session.line('c CREATE Two (USE (\\Junk \\Sent))')).toBe('c NO [USEATTR] \\Sent not supported\r\n');
    expect(session.line('d CREATE Stars (USE (\\flagged))')).toBe('d OK Create completed\r\n');
    expect(session.office.folder('alice', 'Stars')!.use).toBe('\\Flagged');
    expect(session.line('e CREATE Odd (FOO)')).toMatch(/^e BAD /);
    expect(session.office.folder('alice', 'Two')).toBeNull();
  });

  it('says where there is an end to it', () => {
    const session = loggedIn('rfc');
    for (let count = names(session.office).length; count < 500; count++) session.office.create('alice', `f${count}`);
    expect(session.line('a CREATE more')).toBe('a NO [LIMIT] Too many mailboxes\r\n');
  });
});

describe('DELETE', () => {
  it('refuses INBOX, what is not there, and what only stands above others', () => {
    const session = loggedIn('dovecot');
    session.line('a CREATE a/b');
    expect(session.line('b DELETE inbox')).toBe("b NO INBOX can't be deleted (0.001 + 0.000 secs).\r\n");
    expect(session.line('c DELETE &Xjw-')).toMatch(/^c NO \[NONEXISTENT\] Mailbox doesn't exist: &Xjw- /);
    expect(session.line('d DELETE a')).toMatch(/^d OK Delete completed/);
    expect(session.line('e DELETE a')).toMatch(/^e NO \[HASCHILDREN\] /);
    expect(session.line('f LIST "" a*')).toMatch(
      /^\* LIST \(\\Noselect \\HasChildren\) "\/" a\r\n\* LIST \(\\HasNoChildren\) "\/" a\/b/,
    );
    expect(session.line('g SELECT a')).toMatch(/^g NO /);
  });

  it('closes the open mailbox when it is that one', () => {
    const session = loggedIn('dovecot');
    session.line('a SELECT Drafts');
    expect(session.line('b DELETE Drafts')).toBe('b OK Delete completed (0.001 + 0.000 secs).\r\n');
    expect(session.state.selected).toBeNull();
    expect(session.line('c CHECK')).toMatch(/^c BAD /);
    expect(session.closed).toBeNull();
  });
});

describe('RENAME', () => {
  it('takes along what is under it, and what is open', () => {
    const session = loggedIn('dovecot');
    session.line('a CREATE a/b');
    session.line('b SELECT a/b');
    expect(session.line('c RENAME a x/y')).toBe('c OK Rename completed (0.001 + 0.000 secs).\r\n');
    expect(session.state.selected!.folder).toBe('x/y/b');
    expect(session.line('d NOOP')).toMatch(/^d OK /);
    expect(names(session.office).slice(-3)).toEqual(['x', 'x/y', 'x/y/b']);
  });

  it('says what is in the way', () => {
    const session = loggedIn('dovecot');
    expect(session.line('a RENAME none b')).toMatch(/^a NO \[NONEXISTENT\] Mailbox doesn't exist: none /);
    expect(session.line('b RENAME Sent Drafts')).toMatch(/^b NO \[ALREADYEXISTS\] Target mailbox already exists /);
    expect(session.line('c RENAME Sent Sent/old')).toMatch(/^c NO Can't rename mailbox under its own child /);
    expect(session.line('d RENAME Sent')).toMatch(/^d BAD /);
  });

  it('empties INBOX, and who has it open sees it become empty', () => {
    const session = opened('rfc', 2);
    const said = session.line('a RENAME INBOX old');
    expect(said).toBe('* 2 EXPUNGE\r\n* 1 EXPUNGE\r\n* 0 RECENT\r\na OK Rename completed\r\n');
    expect(session.office.list('alice', 'old')).toHaveLength(2);
    expect(session.state.selected!.folder).toBe('INBOX');
  });

  it('leaves INBOX alone where Dovecot does', () => {
    const session = opened('dovecot', 2);
    expect(session.line('a RENAME inbox old')).toMatch(/^a NO \[CANNOT\] Renaming INBOX isn't supported /);
    expect(session.office.list('alice', 'INBOX')).toHaveLength(2);
  });
});
