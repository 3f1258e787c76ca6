import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personas } from '../../../src/practice/imap/personas.ts';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { connectImap, type Driven } from '../driver.ts';

const LOGIN = 'l LOGIN alice wonderland\r\ni ID NIL\r\n';
const OPEN = `${LOGIN}s SELECT INBOX\r\n`;
const words = [
  LOGIN,
  'a LOGIN {5}\r\n',
  'alice {10+}\r\nwonderland\r\n',
  'a LOGIN "al\\ice" "x{5}"\r\n',
  'a AUTHENTICATE PLAIN\r\n',
  'a AUTHENTICATE PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=\r\n',
  'a AUTHENTICATE LOGIN\r\n',
  'a AUTHENTICATE CRAM-MD5\r\n',
  'a AUTHENTICATE SCRAM-SHA-256\r\n',
  'YWxpY2U=\r\n',
  '*\r\n',
  'a CAPABILITY\r\n',
  'a STARTTLS\r\n',
  'a ENABLE CONDSTORE IMAP4rev2\r\n',
  'a SELECT INBOX\r\n',
  'a EXAMINE inbox (CONDSTORE)\n',
  'a SELECT {5+}\r\nINBOX\r\n',
  'a SELECT "&dcVr0mWHTvZZOQ-"\r\n',
  'a SELECT {0+}\r\n',
  'a IDLE\r\n',
  'DONE\r\n',
  'a NOOP\r\n',
  'a CLOSE\r\n',
  'a UNSELECT\r\n',
  'a LIST "" *\r\n',
  'a STATUS INBOX (MESSAGES UNSEEN)\r\n',
  'a LSUB "" "%"\r\n',
  'a CREATE x/y\r\n',
  'a DELETE x\r\n',
  'a RENAME x z\r\n',
  'a FETCH 1:* (FLAGS BODY[])\r\n',
  'a FETCH 1 FULL\r\n',
  'a UID FETCH * BODY.PEEK[1]<0.10>\r\n',
  'a STORE 1:* +FLAGS (\\Deleted word)\r\n',
  'a UID STORE 2 -FLAGS.SILENT \\Seen\r\n',
  'a SEARCH TEXT {3}\r\n',
  'a SEARCH OR SEEN NOT (DELETED) 1:*\r\n',
  'a SORT (DATE) UTF-8 ALL\r\n',
  'a THREAD REFERENCES UTF-8 ALL\r\n',
  'a EXPUNGE\r\n',
  'a COPY 1:* INBOX\r\n',
  'a MOVE 2 INBOX\r\n',
  'a APPEND INBOX (\\Seen) {12+}\r\na: b\r\n\r\nc\r\n\r\n\r\n',
  'a APPEND INBOX {4}\r\n',
  'a APPEND nowhere {4}\r\n',
  'a APPEND INBOX {99999999}\r\n',
  'a LOGOUT\r\n',
  'a ',
  '\r\n',
  '{9999+}\r\n',
  'x'.repeat(300),
  'y'.repeat(70_000),
];
const parts = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, fc.uint8Array({ maxLength: 20 })),
  { maxLength: 25 },
);
/** Often with a beginning that leads somewhere. */
const input = fc
  .tuple(fc.constantFrom('', LOGIN, OPEN, `${OPEN}i IDLE\r\n`, `${OPEN}d STORE 1 +FLAGS (\\Deleted)\r\n`), parts)
  .map(([beginning, more]) => Buffer.concat([beginning, ...more].map((part) => Buffer.from(part as string, 'latin1'))));
const persona = fc.constantFrom(...personas.map(({ id }) => id));
const faults = fc.subarray([
  'NO@CLOSE',
  'ALERT@SELECT',
  'BYE@STATUS',
  'BAD@FETCH',
  'READ-ONLY',
  'UNAVAILABLE',
  'preauth',
  'drop@LIST',
  'closeMid@FETCH',
  'badLiteral',
  'longLiteral',
  'wrongTag',
  'tagTwice',
  'untaggedNo',
  'deepList',
  'flood=20',
  'uidReset',
  'nuls',
  'hostile',
  'echo',
  'longline=700',
  'split',
  'stripped',
]);

function connect(id: string, active: readonly string[] = []) {
  const office = new PostOffice({ now: () => 0 });
  const session = connectImap(id, active, office);
  for (const text of ['a: b\r\n\r\n.x\r\n', 'c: d\r\n\r\n'])
    office.lay('alice', { octets: Buffer.from(text), from: '' });
  return session;
}

/** All that can be seen from outside. */
const seen = ({ sent, closed, startedTls, office }: Driven<unknown>) => ({
  sent,
  closed,
  startedTls,
  folders: office.folders('alice'),
});

/** Each literal with its announcement left out. */
function withoutLiterals(sent: string): string {
  let left = '';
  let rest = sent;
  for (let found = LITERAL.exec(rest); found; found = LITERAL.exec(rest)) {
    left += rest.slice(0, found.index);
    rest = rest.slice(found.index + found[0].length + Number(found[1]));
  }
  return left + rest;
}
const LITERAL = /~?\{(\d+)\}\r\n/;

describe('any octets', () => {
  it('never make it throw, and however they are split the same comes of them', () => {
    const reached = { login: 0, mailbox: 0, removed: 0 };
    fc.assert(
      fc.property(persona, faults, input, fc.array(fc.nat(400), { maxLength: 20 }), (id, active, bytes, sizes) => {
        const whole = connect(id, active);
        whole.say(bytes);
        const split = connect(id, active);
        let at = 0;
        for (const size of sizes) {
          split.say(bytes.subarray(at, at + size));
          at += size;
        }
        split.say(bytes.subarray(at));
        const single = connect(id, active);
        if (bytes.length < 4096) for (const byte of bytes) single.say(Uint8Array.of(byte));
        else single.say(bytes);
        reached.login += whole.state.account ? 1 : 0;
        reached.mailbox += whole.state.selected ? 1 : 0;
        reached.removed += (whole.office.list('alice') ?? []).some(({ uid }) => uid === 1) ? 0 : 1;
        expect(seen(split)).toEqual(seen(whole));
        expect(seen(single)).toEqual(seen(whole));
        // What is kept of a command is bounded, whatever it was.
        const kept = whole.state.reading.parts.reduce((sum, { length }) => sum + length, 0);
        expect(kept).toBeLessThan(200_000);
        whole.lose();
        expect(whole.state.mode.kind).toBe('over');
      }),
      { seed: 42, numRuns: 300 },
    );
    // The inputs reach what lies deep.
    expect(reached.login).toBeGreaterThan(50);
    expect(reached.mailbox).toBeGreaterThan(20);
    expect(reached.removed).toBeGreaterThan(2);
  });

  it('get lines with a tag, `*` or `+` before them when no fault is asked for', () => {
    fc.assert(
      fc.property(persona, input, (id, bytes) => {
        const session = connect(id);
        session.say(bytes);
        expect(session.sent.endsWith('\r\n')).toBe(true);
        const lines = withoutLiterals(session.sent).split('\r\n').slice(0, -1);
        const known = /^(?:\* |\+ |[^\s*+]+ (?:OK|NO|BAD)\b)/;
        for (const line of lines) expect(line).toMatch(known);
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});

describe('what does not end', () => {
  it('is bounded: a line, and a literal nobody asked for', () => {
    const session = connect('dovecot');
    session.say(LOGIN);
    const piece = 'x'.repeat(60_000);
    for (let count = 0; count < 20; count++) session.say(piece);
    expect(JSON.stringify(session.state.reading).length).toBeLessThan(10_000);
    expect(session.line('')).toMatch(/BAD/);
    session.line('a SELECT {9999999+}');
    for (let count = 0; count < 20; count++) session.say(piece);
    expect(session.state.reading.literal!.chunks).toBeNull();
  });
});
