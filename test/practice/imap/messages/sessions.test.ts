/** Two sessions on one mailbox, mod-sequences, and what is full or only examined. */
import { describe, expect, it } from 'vitest';
import { PostOffice } from '../../../../src/practice/mailbox.ts';
import { loggedIn, opened } from '../opened.ts';
import { ask } from '../recorded.ts';

const office = () => new PostOffice({ now: () => 1_551_946_998_000 });

function two() {
  const post = office();
  const one = opened('dovecot', 3, post);
  const other = loggedIn('dovecot', post);
  other.line('open SELECT INBOX');
  return { one, other, post };
}

describe('two sessions', () => {
  it('add to the flags that are there, not to those they know, and are told of both', () => {
    const { one, other } = two();
    ask(other, ['STORE 1 +FLAGS (\\Flagged)']);
    expect(ask(one, ['STORE 1 +FLAGS.SILENT (\\Seen)'])).toEqual([
      '* 1 FETCH (FLAGS (\\Flagged \\Seen \\Recent))',
      'a OK Store completed',
    ]);
    expect(ask(other, ['NOOP'])).toEqual(['* 1 FETCH (FLAGS (\\Flagged \\Seen))', 'a OK NOOP completed']);
    expect(ask(one, ['NOOP'])).toEqual(['a OK NOOP completed']);
  });

  it('are told that a new keyword may be kept; what is no atom is none', () => {
    const { one, other } = two();
    expect(ask(one, ['STORE 1 +FLAGS ($Done)']).slice(0, 2)).toEqual([
      '* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $Done)',
      '* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $Done \\*)] Flags permitted',
    ]);
    expect(ask(other, ['NOOP'])[1]).toContain('PERMANENTFLAGS');
    for (const keyword of ['a]b', 'a*b', ']'])
      expect(ask(one, [`STORE 1 +FLAGS (${keyword})`])).toEqual([expect.stringMatching(/^a BAD /)]);
  });

  it('hear of a mark and of an EXPUNGE they did not make', () => {
    const { one, other } = two();
    ask(other, ['STORE 2 +FLAGS.SILENT (\\Deleted)']);
    expect(ask(one, ['EXPUNGE'])).toEqual(['* 2 EXPUNGE', '* 2 RECENT', 'a OK Expunge completed']);
    expect(ask(other, ['NOOP'])).toEqual(['* 2 EXPUNGE', 'a OK NOOP completed']);
  });

  it('keep numbers while one stores by number, and are refused a copy of what is gone', () => {
    const { one, other } = two();
    ask(other, ['STORE 1 +FLAGS (\\Deleted)']);
    ask(other, ['EXPUNGE']);
    expect(ask(one, ['STORE 1:2 +FLAGS (\\Seen)'])).toEqual([
      '* 2 FETCH (FLAGS (\\Seen \\Recent))',
      'a OK Store completed',
    ]);
    expect(ask(one, ['COPY 1 Sent']).at(-1)).toBe(
      'a NO [EXPUNGEISSUED] Some of the requested messages no longer exist',
    );
    expect(ask(one, ['COPY 1 Sent']).at(-1)).toMatch(/^a OK \[COPYUID \d+ 2 1\] Copy completed$/);
  });

  it('see a message go out of one mailbox and into the other', () => {
    const { one, other } = two();
    ask(other, ['SELECT Sent']);
    expect(ask(one, ['UID MOVE 1,3 Sent']).map((line) => line.replace(/UID \d+ /, 'UID V '))).toEqual([
      '* OK [COPYUID V 1,3 1:2] Moved UIDs',
      '* 3 EXPUNGE',
      '* 1 EXPUNGE',
      '* 1 RECENT',
      'a OK Move completed',
    ]);
    expect(ask(other, ['NOOP'])).toEqual(['* 2 EXISTS', '* 2 RECENT', 'a OK NOOP completed']);
  });
});

describe('mod-sequences', () => {
  it('keep a STORE from what has changed since, and are on from then', () => {
    const { one, other } = two();
    const [, told] = /HIGHESTMODSEQ (\d+)/.exec(one.sent)!;
    ask(other, ['STORE 2 +FLAGS (\\Flagged)']);
    const now = Number(told) + 1;
    expect(ask(one, [`STORE 1:3 (UNCHANGEDSINCE ${told}) +FLAGS (\\Seen)`])).toEqual([
      `* OK [HIGHESTMODSEQ ${now}] Highest`,
      `* 1 FETCH (MODSEQ (${now + 1}) FLAGS (\\Seen \\Recent))`,
      `* 2 FETCH (MODSEQ (${now}) FLAGS (\\Flagged \\Recent))`,
      `* 3 FETCH (MODSEQ (${now + 1}) FLAGS (\\Seen \\Recent))`,
      'a OK [MODIFIED 2] Conditional store failed',
    ]);
    expect(ask(one, ['UID STORE 1 -FLAGS.SILENT (\\Seen)'])).toEqual([
      `* 1 FETCH (UID 1 MODSEQ (${now + 2}))`,
      'a OK Store completed',
    ]);
    expect(ask(one, [`SEARCH MODSEQ ${now + 1}`])).toEqual([
      `* SEARCH 1 3 (MODSEQ ${now + 2})`,
      'a OK Search completed',
    ]);
    expect(ask(one, [`UID SEARCH RETURN (MIN) MODSEQ ${now}`])).toEqual([
      `* ESEARCH (TAG "a") UID MIN 1 MODSEQ ${now + 2}`,
      'a OK Search completed',
    ]);
  });

  it('are turned on by a SEARCH for them', () => {
    const session = opened('dovecot', 1);
    expect(ask(session, ['SEARCH MODSEQ 1'])[0]).toMatch(/^\* OK \[HIGHESTMODSEQ \d+\] Highest$/);
    expect(session.state.enabled.has('CONDSTORE')).toBe(true);
  });
});

describe('what cannot be done', () => {
  it('is refused in a mailbox that was only examined, where the server says so', () => {
    const session = opened('rfc', 2);
    ask(session, ['STORE 1 +FLAGS.SILENT (\\Deleted)']);
    ask(session, ['EXAMINE INBOX']);
    for (const line of ['STORE 2 +FLAGS (\\Seen)', 'EXPUNGE', 'UID EXPUNGE 1:*', 'MOVE 1 Sent']) {
      expect(ask(session, [line])).toEqual(['a NO [READ-ONLY] The mailbox was opened with EXAMINE']);
    }
    expect(session.office.list('alice')).toHaveLength(session.state.selected!.messages.length);
  });

  it('is a copy for which there is no room: all or none', () => {
    const session = opened('dovecot', 3);
    const { octets } = session.office.quota('alice')!;
    session.office.limit('alice', octets + 100);
    expect(ask(session, ['COPY 1:* Sent'])[0]).toMatch(/^a NO \[OVERQUOTA\]/);
    expect(session.office.list('alice', 'Sent')).toHaveLength(0);
  });

  it('is more keywords than a message can have', () => {
    const session = opened('dovecot', 1);
    const keywords = (from: number) => Array.from({ length: 40 }, (_, index) => `k${from + index}`).join(' ');
    expect(ask(session, [`STORE 1 +FLAGS.SILENT (${keywords(0)})`]).at(-1)).toBe('a OK Store completed');
    expect(ask(session, [`STORE 1 +FLAGS.SILENT (${keywords(40)})`])).toEqual(['a NO [LIMIT] Too many keywords']);
    expect(ask(session, [`STORE 1 FLAGS (${keywords(0)} ${keywords(40)})`])[0]).toMatch(/^a BAD .*Too many keywords/);
  });

  it('is an APPEND of nothing, and one with a date that is none', () => {
    const session = loggedIn('dovecot');
    expect(ask(session, ['APPEND INBOX {0}', '\r\n'])).toEqual(["a NO Can't save a zero byte message"]);
    for (const date of ['garbage', '01-Foo-2024 10:00:00 +0000', '01-Jan-2024 24:00:00 +0000', '']) {
      expect(ask(session, [`APPEND INBOX "${date}" {1}`, 'x\r\n']).at(-1)).toMatch(/^a BAD .*Invalid internal date/);
    }
  });

  it('is a name nobody could give a mailbox', () => {
    const session = opened('dovecot', 1);
    expect(ask(session, ['COPY 1 "&x"'])[0]).toMatch(/^a NO /);
    expect(ask(session, ['COPY 1 "a//b"'])[0]).toMatch(/^a NO \[CANNOT\]/);
    expect(ask(session, ['COPY 1 ../x'])[0]).toMatch(/^a NO /);
  });
});

describe('a mailbox named in modified UTF-7', () => {
  it('is copied into', () => {
    const session = opened('dovecot', 1);
    const name = 'Entwürfe';
    session.office.create('alice', name);
    expect(ask(session, ['COPY 1 Entw&APw-rfe'])[0]).toMatch(/\[COPYUID \d+ 1 1\]/);
    expect(session.office.list('alice', name)).toHaveLength(1);
  });
});

describe('a server without UIDPLUS and MOVE', () => {
  it('tells no UIDs of copies, and knows no MOVE', () => {
    const coremail = opened('coremail', 1);
    expect(ask(coremail, ['MOVE 1 INBOX'])[0]).toMatch(/^a BAD /);
    expect(ask(opened('rfc', 1), ['MOVE 1 Sent'])[0]).toMatch(/^\* OK \[COPYUID /);
  });
});
