import { describe, expect, it } from 'vitest';
import type { Driven } from '../../driver.ts';
import { loggedIn } from '../opened.ts';

/** The untagged lines of an answer that is OK, `* LIST ` taken off. */
function listed(session: Driven<unknown>, command: string): readonly string[] {
  const lines = session.line(`x ${command}`).split('\r\n').slice(0, -1);
  expect(lines.at(-1)).toMatch(/^x OK /);
  return lines.slice(0, -1).map((line) => line.replace(/^\* (?=LIST |LSUB |XLIST )\w+ /, ''));
}

/** Only INBOX, `a` (gone), `a/b`, `a/b/c` and `d` are there; `a/b/c` and `gone` are subscribed to. */
function grown(persona = 'rfc') {
  const session = loggedIn(persona);
  const { office } = session;
  for (const { name } of office.folders('alice')) office.delete('alice', name);
  for (const name of office.subscriptions('alice')) office.subscribe('alice', name, false);
  office.create('alice', 'a/b/c');
  office.create('alice', 'd', '\\Sent');
  office.delete('alice', 'a');
  office.subscribe('alice', 'a/b/c', true);
  office.subscribe('alice', 'gone', true);
  return session;
}

describe('LIST', () => {
  it('tells the separator', () => {
    expect(listed(grown(), 'LIST "" ""')).toEqual(['(\\Noselect) "/" ""']);
    expect(listed(grown(), 'LIST x ""')).toEqual(['(\\Noselect) "/" ""']);
  });

  it('tells all, or one level', () => {
    const session = grown();
    expect(listed(session, 'LIST "" *')).toEqual([
      '(\\HasNoChildren) "/" INBOX',
      '(\\Noselect \\HasChildren) "/" a',
      '(\\HasChildren) "/" a/b',
      '(\\HasNoChildren) "/" a/b/c',
      '(\\HasNoChildren \\Sent) "/" d',
    ]);
    const level = ['(\\HasNoChildren) "/" INBOX', '(\\Noselect \\HasChildren) "/" a', '(\\HasNoChildren \\Sent) "/" d'];
    expect(listed(session, 'LIST "" %')).toEqual(level);
    expect(listed(session, 'LIST "a/" %')).toEqual(['(\\HasChildren) "/" a/b']);
    expect(listed(session, 'LIST a/b "/%"')).toEqual(['(\\HasNoChildren) "/" a/b/c']);
    expect(listed(session, 'LIST "" inb%')).toEqual(['(\\HasNoChildren) "/" INBOX']);
    expect(listed(session, 'LIST "" "&broken*"')).toEqual([]);
  });

  it('calls what is not there \\NonExistent in revision 2', () => {
    const session = grown();
    session.line('e ENABLE IMAP4rev2');
    expect(listed(session, 'LIST "" a')).toEqual(['(\\NonExistent \\HasChildren) "/" a']);
  });

  it('chooses what is subscribed to, gone or not', () => {
    const session = grown();
    expect(listed(session, 'LIST (SUBSCRIBED) "" *')).toEqual([
      '(\\Subscribed) "/" a/b/c',
      '(\\Subscribed \\NonExistent) "/" gone',
    ]);
    expect(listed(session, 'LIST (SUBSCRIBED RECURSIVEMATCH) "" %')).toEqual([
      '(\\NonExistent) "/" a ("CHILDINFO" ("SUBSCRIBED"))',
      '(\\Subscribed \\NonExistent) "/" gone',
    ]);
    session.office.subscribe('alice', 'never/was', true);
    expect(listed(session, 'LIST (SUBSCRIBED RECURSIVEMATCH) "" n%')).toEqual([
      '(\\NonExistent) "/" never ("CHILDINFO" ("SUBSCRIBED"))',
    ]);
  });

  it('chooses by use, and tells what it is asked to tell', () => {
    const session = grown();
    expect(listed(session, 'LIST (SPECIAL-USE) "" *')).toEqual(['(\\Sent) "/" d']);
    expect(listed(session, 'LIST "" (a/% d) RETURN (CHILDREN SUBSCRIBED)')).toEqual([
      '(\\HasChildren) "/" a/b',
      '(\\HasNoChildren) "/" d',
    ]);
    expect(listed(session, 'LIST "" d RETURN (SPECIAL-USE)')).toEqual(['(\\Sent) "/" d']);
    expect(listed(session, 'LIST () "" d')).toEqual(['() "/" d']);
    expect(listed(session, 'LIST "" % RETURN (STATUS (MESSAGES UNSEEN))')).toEqual([
      '() "/" INBOX',
      '* STATUS INBOX (MESSAGES 0 UNSEEN 0)',
      '(\\NonExistent) "/" a',
      '() "/" d',
      '* STATUS d (MESSAGES 0 UNSEEN 0)',
    ]);
  });

  it.each([
    'LIST',
    'LIST ""',
    'LIST (FOO) "" *',
    'LIST (RECURSIVEMATCH) "" *',
    'LIST "" * RETURN (FOO)',
    'LIST "" * FOO',
    'LIST "" * RETURN (STATUS)',
    `LIST "" (${'a '.repeat(20)}a)`,
  ])('cannot read %j', (command) => {
    expect(grown().line(`x ${command}`)).toMatch(/^x BAD /);
  });

  it('knows no selection where LIST-EXTENDED is not offered', () => {
    const session = grown('qq');
    expect(session.line('x LIST (SUBSCRIBED) "" *')).toMatch(/^x BAD /);
    expect(session.line('y LIST "" * RETURN (CHILDREN)')).toMatch(/^y BAD /);
  });
});

describe('LSUB', () => {
  it('tells what is subscribed to, and with `%` what stands above it', () => {
    const session = grown();
    expect(listed(session, 'LSUB "" *')).toEqual(['() "/" a/b/c', '() "/" gone']);
    expect(listed(session, 'LSUB "" %')).toEqual(['() "/" gone', '(\\Noselect) "/" a']);
    expect(listed(session, 'LSUB "a/" %')).toEqual(['(\\Noselect) "/" a/b']);
    expect(listed(session, 'LSUB "" ""')).toEqual(['(\\Noselect) "/" ""']);
  });
});

describe('XLIST', () => {
  it('tells uses, and which is the inbox, where it is offered', () => {
    expect(listed(grown('qq'), 'XLIST "" %')).toEqual([
      '(\\HasNoChildren \\Inbox) "/" INBOX',
      '(\\Noselect \\HasChildren) "/" a',
      '(\\HasNoChildren \\Sent) "/" d',
    ]);
    expect(loggedIn('rfc').line('x XLIST "" %')).toMatch(/^x BAD /);
  });
});

describe('SUBSCRIBE and UNSUBSCRIBE', () => {
  it('turn it on for what is there, and off for anything', () => {
    const session = grown();
    expect(session.line('a SUBSCRIBE INBOX')).toBe('a OK Subscribe completed\r\n');
    expect(session.line('b SUBSCRIBE none')).toBe("b NO Mailbox doesn't exist: none\r\n");
    expect(session.line('c UNSUBSCRIBE gone')).toBe('c OK Unsubscribe completed\r\n');
    expect(session.line('d UNSUBSCRIBE never')).toBe('d OK Unsubscribe completed\r\n');
    expect(session.office.subscriptions('alice')).toEqual(['a/b/c', 'INBOX']);
  });
});
