import { describe, expect, it } from 'vitest';
import { loggedIn, opened } from '../opened.ts';

describe('STATUS', () => {
  it('counts what there is', () => {
    const session = loggedIn('rfc');
    const { office } = session;
    office.create('alice', 'a');
    const letter = { octets: Buffer.alloc(100), receivedAt: null };
    office.store('alice', 'a', [
      { ...letter, flags: new Set(['\\Seen']) },
      { ...letter, flags: new Set(['\\Deleted']) },
      { ...letter, flags: new Set() },
    ]);
    office.remove('alice', [3], 'a');
    const folder = office.folder('alice', 'a')!;
    const items = 'MESSAGES RECENT UIDNEXT UIDVALIDITY UNSEEN SIZE DELETED DELETED-STORAGE HIGHESTMODSEQ messages';
    expect(session.line(`x STATUS a (${items})`)).toBe(
      `* STATUS a (MESSAGES 2 RECENT 2 UIDNEXT 4 UIDVALIDITY ${folder.uidValidity} UNSEEN 1 SIZE 200 DELETED 1 ` +
        `DELETED-STORAGE 100 HIGHESTMODSEQ ${folder.highestModseq})\r\nx OK Status completed\r\n`,
    );
    expect(session.state.enabled.has('CONDSTORE')).toBe(true);
  });

  it('warns about the mailbox that is open', () => {
    expect(opened('dovecot', 1).line('x STATUS INBOX (MESSAGES)')).toMatch(
      /^\* STATUS INBOX \(MESSAGES 1\)\r\nx OK \[CLIENTBUG\] /,
    );
  });

  it.each([
    ['STATUS INBOX ()', 'Empty status list'],
    ['STATUS INBOX (FOO)', 'Invalid status item FOO'],
    ['STATUS INBOX (DELETED)', 'Invalid status item DELETED'],
    ['STATUS INBOX MESSAGES', 'Invalid arguments'],
    ['STATUS INBOX', 'Missing arguments'],
  ])('cannot read %j', (command, words) => {
    const said = loggedIn('dovecot').line(`x ${command}`);
    expect(said).toBe(`x BAD Error in IMAP command STATUS: ${words} (0.001 + 0.000 secs).\r\n`);
  });

  it('says so when there is no such folder', () => {
    expect(loggedIn('dovecot').line('x STATUS none (MESSAGES)')).toMatch(/^x NO Mailbox doesn't exist: none /);
  });
});

describe('quotas', () => {
  it('are told in units of 1024 octets', () => {
    const session = loggedIn('dovecot');
    expect(session.line('a GETQUOTA "User quota"')).toMatch(/^\* QUOTA "User quota" \(\)\r\na OK /);
    session.office.limit('alice', 10 * 1024);
    session.office.store('alice', 'INBOX', [{ octets: Buffer.alloc(1025), flags: new Set(), receivedAt: null }]);
    expect(session.line('b GETQUOTAROOT inbox')).toMatch(
      /^\* QUOTAROOT INBOX "User quota"\r\n\* QUOTA "User quota" \(STORAGE 2 10\)\r\nb OK /,
    );
    expect(session.line('c GETQUOTA other')).toMatch(/^c NO Quota root doesn't exist/);
    expect(session.line('d GETQUOTAROOT none')).toMatch(/^d NO Mailbox doesn't exist/);
  });

  it('are nothing a user may set', () => {
    const session = loggedIn('dovecot');
    expect(session.line('a SETQUOTA "User quota" (STORAGE 512)')).toMatch(/^a NO \[NOPERM\] /);
    expect(session.line('b SETQUOTA "User quota" (STORAGE much)')).toMatch(/^b BAD /);
  });
});

describe('namespaces and rights', () => {
  it('are one person’s own', () => {
    const session = loggedIn('rfc');
    expect(session.line('a NAMESPACE')).toBe('* NAMESPACE (("" "/")) NIL NIL\r\na OK Namespace completed\r\n');
    expect(session.line('b MYRIGHTS inbox')).toBe('* MYRIGHTS INBOX lrswipkxtecda\r\nb OK Myrights completed\r\n');
    expect(session.line('c GETACL Sent')).toBe('* ACL Sent alice lrswipkxtecda\r\nc OK Getacl completed\r\n');
    expect(session.line('d GETACL none')).toMatch(/^d NO /);
    expect(session.line('e LISTRIGHTS Sent alice')).toBe(
      '* LISTRIGHTS Sent alice lrswipkxtecda\r\ne OK Listrights completed\r\n',
    );
    expect(session.line('f LISTRIGHTS Sent "a friend"')).toMatch(/^\* LISTRIGHTS Sent "a friend" ""\r\nf OK /);
    expect(session.line('g SETACL Sent bob lr')).toMatch(/^g NO \[NOPERM\] /);
    expect(session.line('h DELETEACL Sent bob')).toMatch(/^h NO \[NOPERM\] /);
    expect(session.line('i SETACL')).toMatch(/^i BAD /);
  });

  it('are unknown where they are not offered', () => {
    const session = loggedIn('coremail');
    for (const command of ['NAMESPACE', 'GETQUOTA ""', 'MYRIGHTS INBOX', 'GETACL INBOX']) {
      expect(session.line(`a ${command}`)).toMatch(/^a BAD /);
    }
  });
});
