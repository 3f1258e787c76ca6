/** Keys of every shape: what is read means what it says, and nothing makes the server throw or sink. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommandReader, Unreadable } from '../../../../src/practice/imap/command-parts.ts';
import { matching } from '../../../../src/practice/imap/search/match.ts';
import { readKeys } from '../../../../src/practice/imap/search/read-keys.ts';
import type { Selected } from '../../../../src/practice/imap/state.ts';
import type { Message } from '../../../../src/practice/mailbox.ts';
import { opened } from '../opened.ts';
import { ask } from '../recorded.ts';

const decode = (octets: Uint8Array) => Buffer.from(octets).toString('utf8');
const FLAGS = ['\\Answered', '\\Deleted', '\\Draft', '\\Flagged', '\\Seen', '$Junk'];

function letter(uid: number, flags: readonly string[], size: number): Message {
  const octets = Buffer.from(`Subject: s${uid}\r\n\r\n${'x'.repeat(size)}`);
  return {
    uid,
    octets,
    flags: new Set(flags),
    receivedAt: uid * 86_400_000,
    from: '',
    utf8: false,
    told: null,
    modseq: uid,
  };
}

const mailbox = fc
  .array(fc.tuple(fc.subarray(FLAGS), fc.nat(50), fc.boolean()), { maxLength: 12 })
  .map((rows): Selected => {
    const messages = rows.map(([flags, size], index) => letter(index * 3 + 1, flags, size));
    const recent = new Set(messages.filter((_, index) => rows[index]![2]).map(({ uid }) => uid));
    return { folder: 'INBOX', readOnly: false, uidValidity: 1, messages, recent, saved: [4, 7] };
  });

type Fits = (message: Message, number: number, selected: Selected) => boolean;
type Case = { readonly text: string; readonly fits: Fits };

const leaf: fc.Arbitrary<Case> = fc.oneof(
  fc.constantFrom(...FLAGS.slice(0, 5)).chain((flag) =>
    fc.boolean().map(
      (on): Case => ({
        text: `${on ? '' : 'UN'}${flag.slice(1).toUpperCase()}`,
        fits: ({ flags }) => flags.has(flag) === on,
      }),
    ),
  ),
  fc.constantFrom<Case>(
    { text: 'ALL', fits: () => true },
    { text: 'KEYWORD $junk', fits: ({ flags }) => flags.has('$Junk') },
    { text: 'UNKEYWORD $Junk', fits: ({ flags }) => !flags.has('$Junk') },
    { text: 'RECENT', fits: ({ uid }, _, { recent }) => recent.has(uid) },
    { text: 'OLD', fits: ({ uid }, _, { recent }) => !recent.has(uid) },
    { text: 'NEW', fits: ({ uid, flags }, _, { recent }) => recent.has(uid) && !flags.has('\\Seen') },
    { text: '$', fits: ({ uid }) => uid === 4 || uid === 7 },
    { text: '*', fits: (_, number, { messages }) => number === messages.length },
    { text: 'BODY ""', fits: () => true },
  ),
  fc.nat(80).map((size): Case => ({ text: `LARGER ${size}`, fits: ({ octets }) => octets.length > size })),
  fc.nat(80).map((size): Case => ({ text: `SMALLER ${size}`, fits: ({ octets }) => octets.length < size })),
  fc.integer({ min: 1, max: 30 }).map(
    (day): Case => ({
      text: `SINCE ${day}-Jan-1970`,
      fits: ({ uid }) => uid >= day - 1,
    }),
  ),
  fc.integer({ min: 1, max: 30 }).map(
    (uid): Case => ({
      text: `UID ${uid}:10`,
      fits: (message) => message.uid >= Math.min(uid, 10) && message.uid <= Math.max(uid, 10),
    }),
  ),
  fc.integer({ min: 1, max: 30 }).map((n): Case => ({ text: `MODSEQ ${n}`, fits: ({ modseq }) => modseq >= n })),
  fc.integer({ min: 1, max: 30 }).map(
    (n): Case => ({
      text: `SUBJECT S${n}`,
      fits: ({ uid }) => `s${uid}`.includes(`s${n}`),
    }),
  ),
);

const { key } = fc.letrec<{ key: Case }>((tie) => ({
  key: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('key').map(({ text, fits }): Case => ({ text: `NOT ${text}`, fits: (...one) => !fits(...one) })),
    fc
      .tuple(tie('key'), tie('key'))
      .map(([a, b]): Case => ({ text: `OR ${a.text} ${b.text}`, fits: (...one) => a.fits(...one) || b.fits(...one) })),
    fc.array(tie('key'), { minLength: 1, maxLength: 3 }).map(
      (keys): Case => ({
        text: `(${keys.map(({ text }) => text).join(' ')})`,
        fits: (...one) => keys.every(({ fits }) => fits(...one)),
      }),
    ),
  ),
}));

describe('keys', () => {
  it('find what each of their words says', () => {
    fc.assert(
      fc.property(key, mailbox, ({ text, fits }, selected) => {
        const found = matching(readKeys(new CommandReader([text]), decode), selected);
        const wanted = selected.messages.filter((message, index) => fits(message, index + 1, selected));
        expect(found.map(({ message }) => message.uid)).toEqual(wanted.map(({ uid }) => uid));
      }),
    );
  });

  it('that are nobody’s are said to be unreadable, whatever they are', () => {
    const word = fc.constantFrom(
      'NOT ',
      'OR ',
      '(',
      ')',
      ' ',
      'SEEN ',
      'FROM ',
      '"x" ',
      'UID ',
      '1:* ',
      '$ ',
      'BEFORE ',
      'MODSEQ ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 20 }), (words) => {
        try {
          readKeys(new CommandReader([words.join('')]), decode);
        } catch (problem) {
          expect(problem).toBeInstanceOf(Unreadable);
        }
      }),
    );
  });

  it.each([
    ['(', ')'],
    ['NOT ', ''],
    ['OR SEEN ', ''],
    ['(SEEN NOT ', ')'],
  ])('nested a thousand deep are refused: %j', (open, close) => {
    const session = opened('dovecot', 1);
    const said = ask(session, [`SEARCH ${open.repeat(1000)}ALL${close.repeat(1000)}`]);
    expect(said).toEqual(['a BAD Error in IMAP command SEARCH: Search keys nested too deep']);
    expect(ask(session, [`SEARCH ${open.repeat(20)}ALL${close.repeat(20)}`]).at(-1)).toBe('a OK Search completed');
  });
});

describe('IMAP4rev2', () => {
  it('has ESEARCH for every SEARCH, and SAVE keeps what was found', () => {
    const session = opened('rfc', 4);
    ask(session, ['STORE 2:3 +FLAGS.SILENT (\\Flagged)']);
    ask(session, ['ENABLE IMAP4rev2']);
    expect(ask(session, ['SEARCH FLAGGED'])[0]).toBe('* ESEARCH (TAG "a") ALL 2:3');
    expect(ask(session, ['UID SEARCH FROM nobody'])[0]).toBe('* ESEARCH (TAG "a") UID');
    ask(session, ['SEARCH RETURN (SAVE) FLAGGED']);
    expect(ask(session, ['STORE $ -FLAGS.SILENT (\\Flagged)']).at(-1)).toMatch(/^a OK/);
    expect(ask(session, ['SEARCH FLAGGED'])[0]).toBe('* ESEARCH (TAG "a")');
  });

  it('empties what was kept when the encoding is not known', () => {
    const session = opened('rfc', 2);
    ask(session, ['SEARCH RETURN (SAVE) ALL']);
    expect(ask(session, ['SEARCH RETURN (SAVE) CHARSET X-NONE ALL'])).toEqual([
      'a NO [BADCHARSET (UTF-8 US-ASCII GB18030)] Unknown charset',
    ]);
    expect(ask(session, ['SEARCH $'])[0]).toBe('* SEARCH');
  });
});
