/** The live picture of the mailbox: numbers, UIDs, flags, and what has just moved. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MailboxPicture } from '../../../src/protocols/contract.ts';
import { imap } from '../../../src/protocols/imap/index.ts';
import { drive } from '../../support/conversation-driver.ts';
import { sessions } from '../../support/transcripts.ts';
import { LOGGED_IN, SELECTED, talk } from './talk.ts';

const picture = (...lines: readonly string[]): MailboxPicture => imap.view(talk(lines).state).mailbox!;
const numbers = ({ rows }: MailboxPicture) => rows.map(({ number }) => number);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

const FETCHED = [
  ...SELECTED,
  'C: a3 FETCH 1:5 (FLAGS UID)',
  ...upTo(5).map((n) => `S: * ${n} FETCH (FLAGS (${n === 2 ? '\\Seen' : ''}) UID ${n * 10})`),
  'S: a3 OK',
];

describe('the picture', () => {
  it('is there while a mailbox is open, and while it is being opened', () => {
    expect(imap.view(talk(LOGGED_IN).state).mailbox).toBeNull();
    expect(picture(...SELECTED)).toMatchObject({
      name: 'INBOX',
      readOnly: false,
      exists: 5,
      recent: 0,
      uidNext: 60,
      uidValidity: 17,
      highestModSeq: null,
    });
    expect(numbers(picture(...SELECTED))).toEqual([1, 2, 3, 4, 5]);
    expect(picture(...SELECTED, 'C: a3 SELECT Sent').rows).toEqual([]);
    expect(picture(...SELECTED, 'C: a3 SELECT Sent', 'S: * 2 EXISTS')).toMatchObject({ name: 'Sent', exists: 2 });
    expect(imap.view(talk([...SELECTED, 'C: a3 CLOSE', 'S: a3 OK']).state).mailbox).toBeNull();
    expect(imap.view(talk([...SELECTED, '<close>']).state).mailbox).toBeNull();
  });

  it('knows of a message what was told, and nothing else', () => {
    const envelope =
      '("Wed, 15 Nov 2023 03:13:23 +0000" "=?GBK?B?xOO6ww==?=" (("=?UTF-8?B?6ICB5biI?=" NIL "t" "example.test")) NIL NIL NIL NIL NIL NIL NIL)';
    const { rows, highestModSeq } = picture(
      ...SELECTED,
      'S: * OK [HIGHESTMODSEQ 90060115205545359] x',
      `S: * 3 FETCH (UID 13 FLAGS (\\Flagged $Junk) RFC822.SIZE 333 MODSEQ (90060115205545360) ENVELOPE ${envelope})`,
      'S: * 4 FETCH (BODY[HEADER.FIELDS (SUBJECT FROM)] {55}',
      'S: Subject: from a',
      'S:  header',
      'S: From: "Bob B." <bob@x.test>',
      'S: ',
      'S: )',
    );
    expect(rows[0]).toEqual({
      number: 1,
      was: null,
      uid: null,
      marks: null,
      keywords: [],
      size: null,
      subject: null,
      from: null,
      date: null,
      news: null,
    });
    expect(rows[2]).toMatchObject({
      uid: '13',
      marks: ['unseen', 'flagged'],
      keywords: ['$Junk'],
      size: 333,
      subject: '你好',
      from: '老师',
      date: '2023-11-15 03:13',
    });
    expect(rows[3]).toMatchObject({ subject: 'from a header', from: 'Bob B.', uid: null });
    expect(highestModSeq).toBe('90060115205545360');
  });

  it('shows which numbers have moved until the next command', () => {
    const { rows, gone, goneCount } = picture(
      ...FETCHED,
      'C: a4 EXPUNGE',
      'S: * 2 EXPUNGE',
      'S: * 3 EXPUNGE',
      'S: a4 OK',
    );
    expect(rows.map(({ number, was, uid }) => [number, was, uid])).toEqual([
      [1, null, '10'],
      [2, 3, '30'],
      [3, 5, '50'],
    ]);
    expect(gone.map(({ number, uid, news }) => [number, uid, news])).toEqual([
      [2, '20', 'gone'],
      [4, '40', 'gone'],
    ]);
    expect(goneCount).toBe(2);
    const later = picture(...FETCHED, 'C: a4 EXPUNGE', 'S: * 2 EXPUNGE', 'S: a4 OK', 'C: a5 NOOP');
    expect(later.rows.map(({ was }) => was)).toEqual([null, null, null, null]);
    expect(later.gone).toEqual([]);
  });

  it('tells what has come, and whose flags are others', () => {
    const idle = [
      ...FETCHED,
      'C: a4 IDLE',
      'S: + idling',
      'S: * 6 EXISTS',
      'S: * 1 FETCH (FLAGS (\\Seen))',
      'S: * 2 FETCH (FLAGS (\\Seen))',
    ];
    const { rows, uidNext, focus } = picture(...idle);
    expect(rows.map(({ news }) => news)).toEqual(['changed', null, null, null, null, 'new']);
    expect([uidNext, focus]).toEqual([null, 2]);
    // DONE is no command: what has come may be looked at.
    expect(picture(...idle, 'C: DONE', 'S: a4 OK').rows.at(-1)).toMatchObject({ news: 'new' });
    // What came and went leaves no trace.
    expect(picture(...idle, 'S: * 6 EXPUNGE')).toMatchObject({ exists: 5, goneCount: 0 });
  });

  it('is a window on a mailbox of any size, around what changed last', () => {
    const large = [...SELECTED, 'S: * 1000000 EXISTS'];
    expect(numbers(picture(...large)).at(-1)).toBe(1_000_000);
    expect(picture(...large).rows).toHaveLength(60);
    expect(numbers(picture(...large, 'S: * 500000 FETCH (UID 7)'))).toContain(500_000);
    expect(numbers(picture(...large, 'S: * 3 FETCH (UID 7)'))).toEqual(upTo(60));
    const many = upTo(700).map((n) => `S: * ${n} FETCH (UID ${n})`);
    const { messages } = talk([...large, ...many]).state.selected!;
    expect([messages.size, messages.has(700), messages.has(1)]).toEqual([500, true, false]);
  });

  it('keeps what it knows where UIDs vanish that nobody had told of', () => {
    const { rows, exists } = picture(
      ...SELECTED,
      'C: a3 FETCH 1,5 UID',
      'S: * 1 FETCH (UID 10)',
      'S: * 5 FETCH (UID 50)',
      'S: a3 OK',
      'C: a4 NOOP',
      'S: * VANISHED 20:21,60',
    );
    expect(exists).toBe(2);
    expect(rows.map(({ uid }) => uid)).toEqual(['10', null]);
  });
});

/** What an honest server does to its mailbox. */
const action = fc.oneof(
  fc.record({ kind: fc.constant('come' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constantFrom('expunge' as const, 'vanish' as const, 'fetch' as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant('command' as const) }),
);

describe('whatever is told', () => {
  it('numbers are 1 to the count, each once, with the UIDs and the former numbers that are right', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let box = [100, 101, 102, 103, 104];
        let next = 105;
        let tag = 3;
        let before = [...box];
        let vanished = false;
        const lines: string[] = [...SELECTED, 'C: a3 NOOP'];
        for (const each of actions) {
          if (each.kind === 'come') {
            for (let n = 0; n < each.count; n++) box.push(next++);
            lines.push(`S: * ${box.length} EXISTS`);
          } else if (each.kind === 'command') {
            lines.push(`S: a${tag} OK`, `C: a${++tag} NOOP`);
            before = [...box];
            vanished = false;
          } else if (box.length > 0) {
            const at = each.at % box.length;
            if (each.kind === 'fetch') lines.push(`S: * ${at + 1} FETCH (UID ${box[at]})`);
            else {
              lines.push(each.kind === 'expunge' ? `S: * ${at + 1} EXPUNGE` : `S: * VANISHED ${box[at]}`);
              vanished ||= each.kind === 'vanish';
              box = box.toSpliced(at, 1);
            }
          }
        }
        const { rows, exists } = picture(...lines);
        expect(exists).toBe(box.length);
        expect(rows.map(({ number }) => number)).toEqual(upTo(Math.min(box.length, exists!)).slice(-60));
        for (const { number, uid, was, news } of rows) {
          const mine = box[number - 1]!;
          if (uid !== null) expect(uid).toBe(String(mine));
          const former = before.indexOf(mine) + 1;
          if (was !== null) expect(was).toBe(former);
          if (vanished) continue;
          expect(was).toBe(former === 0 || former === number ? null : former);
          expect(news === 'new').toBe(former === 0);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('holds for servers that lie', () => {
    const lie = fc.tuple(fc.nat(90), fc.constantFrom('EXISTS', 'EXPUNGE', 'FETCH (UID 7 FLAGS (\\Seen))', 'RECENT'));
    const vanished = fc.tuple(fc.nat(90), fc.nat(90)).map(([from, to]) => `S: * VANISHED ${from}:${to}`);
    const line = fc.oneof(
      lie.map(([number, what]) => `S: * ${number} ${what}`),
      vanished,
      fc.constant('C: a9 NOOP'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const { rows, exists } = picture(...SELECTED, ...lines);
        const first = rows[0]?.number ?? 1;
        expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => first + at));
        expect(rows.at(-1)?.number ?? 0).toBeLessThanOrEqual(exists!);
        if (exists! <= 60) expect(rows).toHaveLength(exists!);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('holds after every line of the sessions with a real server', () => {
    let seen = 0;
    for (const { happenings } of sessions('imap')) {
      for (let end = 1; end <= happenings.length; end++) {
        const { state } = drive(imap, happenings.slice(0, end));
        const found = imap.view(state).mailbox;
        if (!found || found.exists === null) continue;
        seen++;
        expect(numbers(found)).toEqual(upTo(found.exists));
      }
    }
    expect(seen).toBeGreaterThan(5);
  });
});
