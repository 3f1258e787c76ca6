import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../../../src/practice/imap/answer.ts';
import { CommandReader, Unreadable } from '../../../../src/practice/imap/command-parts.ts';
import { fetchCommands } from '../../../../src/practice/imap/fetch/commands.ts';
import { command, type ImapState, start, type World } from '../../../../src/practice/imap/state.ts';
import { PostOffice } from '../../../../src/practice/mailbox.ts';

const account = { user: 'amy', password: 'x', addresses: ['amy@example.test'] };
const where = { user: 'amy', folder: 'INBOX' };
const letter = (text: string) => Buffer.from(text, 'latin1');

/** A mailbox of messages, opened. `fetch` gives the untagged lines and the tagged one, or the words of a BAD. */
function open(texts: readonly string[], { readOnly = false, offered = ['BINARY', 'CONDSTORE', 'PREVIEW'] } = {}) {
  const office = new PostOffice({ accounts: [account], now: () => Date.UTC(2026, 10, 1, 9, 5) });
  for (const text of texts) office.lay('amy', { octets: letter(text), from: '' });
  const look = () => {
    const answer = answerFrom(office, { kind: 'look', ...where });
    if (answer.kind !== 'folder') throw new Error(answer.kind);
    return answer.folder;
  };
  const { messages, uidValidity } = look();
  const recent = new Set<number>();
  const selected = { folder: 'INBOX', readOnly, uidValidity, messages, recent, saved: [] };
  const world = { persona: { capabilities: { after: offered } }, accounts: [account], faults: [] } as unknown as World;
  const session = { state: { ...start, account, selected } as ImapState, office, look, fetch };
  function fetch(typed: string): readonly string[] {
    const uid = typed.startsWith('uid ');
    const reader = new CommandReader([uid ? typed.slice(4) : typed]);
    try {
      let outcome = fetchCommands.FETCH!({ state: session.state, world, tag: 't', verb: 'FETCH', uid, reader });
      while (outcome.state.mode.kind === 'asking') {
        const [effect] = outcome.after!;
        if (effect?.type !== 'mailbox') throw new Error(effect?.type);
        outcome = outcome.state.mode.then({ ...outcome.state, mode: command }, answerFrom(office, effect.ask));
      }
      session.state = outcome.state;
      return [
        ...outcome.untagged.map((line) => Buffer.from(line as string, 'latin1').toString('latin1')),
        outcome.tagged!,
      ];
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem;
      return [`BAD ${problem.message}`];
    }
  }
  return session;
}

const DONE = 'OK Fetch completed.';
const one = 'From: a@b.c\r\nSubject: x\r\n\r\nhello\r\n';

describe('FETCH', () => {
  it('answers macros', () => {
    const { fetch } = open([one]);
    const fast = 'FLAGS () INTERNALDATE " 1-Nov-2026 09:05:00 +0000" RFC822.SIZE 34';
    const from = '((NIL NIL "a" "b.c"))';
    const envelope = `ENVELOPE (NIL "x" ${from} ${from} ${from} NIL NIL NIL NIL NIL)`;
    const body = 'BODY ("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 7 1)';
    expect(fetch('1 FAST')).toEqual([`1 FETCH (${fast})`, DONE]);
    expect(fetch('1 all')).toEqual([`1 FETCH (${fast} ${envelope})`, DONE]);
    expect(fetch('1 full')).toEqual([`1 FETCH (${fast} ${envelope} ${body})`, DONE]);
  });

  it('tells the brief items first, each once; sections as often as asked', () => {
    const { fetch } = open([one]);
    expect(fetch('1 (body.peek[text]<1.2> uid body.peek[text]<1.2> rfc822.size UID)')).toEqual([
      '1 FETCH (UID 1 RFC822.SIZE 34 BODY[TEXT]<1> {2}\r\nel BODY[TEXT]<1> {2}\r\nel)',
      DONE,
    ]);
  });

  it('sets \\Seen and tells it, once', () => {
    const session = open([one, one]);
    expect(session.fetch('1 (body[text] uid)')).toEqual([
      '1 FETCH (UID 1 FLAGS (\\Seen) BODY[TEXT] {7}\r\nhello\r\n)',
      DONE,
    ]);
    expect(session.fetch('1 body[text]')).toEqual(['1 FETCH (BODY[TEXT] {7}\r\nhello\r\n)', DONE]);
    expect(session.look().messages.map(({ flags }) => [...flags])).toEqual([['\\Seen'], []]);
    expect(session.state.selected!.messages).toEqual(session.look().messages);
  });

  it.each(['body.peek[]', 'rfc822.header', 'envelope', 'binary.peek[1]', 'binary.size[1]', 'preview', 'bodystructure'])(
    'leaves \\Seen alone: %s',
    (item) => {
      const session = open([one]);
      expect(session.fetch(`1 ${item}`)).toHaveLength(2);
      expect([...session.look().messages[0]!.flags]).toEqual([]);
    },
  );

  it.each(['rfc822', 'rfc822.text', 'body[1]', 'binary[1]', 'body[header.fields (to)]'])('sets \\Seen: %s', (item) => {
    const session = open([one]);
    expect(session.fetch(`1 ${item}`)[0]).toContain('FLAGS (\\Seen)');
    expect([...session.look().messages[0]!.flags]).toEqual(['\\Seen']);
  });

  it('sets nothing in a mailbox that is only examined', () => {
    const session = open([one], { readOnly: true });
    expect(session.fetch('1 body[text]')).toEqual(['1 FETCH (BODY[TEXT] {7}\r\nhello\r\n)', DONE]);
    expect([...session.look().messages[0]!.flags]).toEqual([]);
  });

  it('keeps flags that others have set meanwhile, and gives what others have removed', () => {
    const session = open([one, one]);
    answerFrom(session.office, { kind: 'flags', ...where, flags: new Map([[1, new Set(['\\Flagged'])]]) });
    answerFrom(session.office, { kind: 'remove', ...where, uids: [2] });
    expect(session.fetch('1:2 body[text]<0.1>')).toEqual([
      '1 FETCH (FLAGS (\\Flagged \\Seen) BODY[TEXT]<0> {1}\r\nh)',
      '2 FETCH (BODY[TEXT]<0> {1}\r\nh)',
      DONE,
    ]);
    expect([...session.look().messages[0]!.flags].sort()).toEqual(['\\Flagged', '\\Seen']);
  });

  it('names messages by number, by UID, and by what the last search kept', () => {
    const session = open([one, one, one]);
    answerFrom(session.office, { kind: 'remove', ...where, uids: [1] });
    const selected = { ...session.state.selected!, messages: session.look().messages, saved: [3] };
    session.state = { ...session.state, selected };
    expect(session.fetch('2,1:* uid')).toEqual(['1 FETCH (UID 2)', '2 FETCH (UID 3)', DONE]);
    expect(session.fetch('uid 1,3,9 flags')).toEqual(['2 FETCH (UID 3 FLAGS ())', DONE]);
    expect(session.fetch('uid 99:* rfc822.size')).toEqual(['2 FETCH (UID 3 RFC822.SIZE 34)', DONE]);
    expect(session.fetch('uid 7 flags')).toEqual([DONE]);
    expect(session.fetch('$ uid')).toEqual(['2 FETCH (UID 3)', DONE]);
  });

  it('knows mod-sequences, and turns CONDSTORE on (RFC 7162)', () => {
    const session = open([one, one]);
    const [first, second] = session.look().messages.map(({ modseq }) => modseq);
    const lines = session.fetch(`1:* (uid) (changedsince ${first})`);
    expect(lines).toEqual([`OK [HIGHESTMODSEQ ${second}] Highest`, `2 FETCH (UID 2 MODSEQ (${second}))`, DONE]);
    const [line] = session.fetch('1 body[text]<0.1>');
    const { modseq } = session.look().messages[0]!;
    expect(line).toBe(`1 FETCH (FLAGS (\\Seen) MODSEQ (${modseq}) BODY[TEXT]<0> {1}\r\nh)`);
  });

  it('refuses transfer encodings nobody knows, and what is not in the one it names (RFC 3516 §4.3)', () => {
    const encoded = (encoding: string, body: string) =>
      `MIME-Version: 1.0\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
    const { fetch } = open([encoded('x-foo', 'a'), encoded('base64', 'aGFs!bG8='), encoded('base64', 'AAEC\r\nAw==')]);
    expect(fetch('1 binary.peek[1]')).toEqual(['NO [UNKNOWN-CTE] Unknown Content-Transfer-Encoding']);
    expect(fetch('2 binary.size[1]')).toEqual(['NO [PARSE] Invalid data in MIME part']);
    expect(fetch('3 (binary.size[1] binary.peek[1]<1.2>)')).toEqual([
      '3 FETCH (BINARY.SIZE[1] 4 BINARY[1]<1> ~{2}\r\n\x01\x02)',
      DONE,
    ]);
  });

  it('sends no NUL in a literal, but in one of BINARY; octets above ASCII and bare LF as they are', () => {
    const { fetch } = open(['Subject: \xc4\xe3\n\na\0b\n\xe9']);
    expect(fetch('1 (rfc822.size body.peek[] binary.peek[1] envelope)')).toEqual([
      '1 FETCH (RFC822.SIZE 18 BODY[] {18}\r\nSubject: \xc4\xe3\n\na\x80b\n\xe9 BINARY[1] ~{5}\r\na\0b\n\xe9 ' +
        'ENVELOPE (NIL {2}\r\n\xc4\xe3 NIL NIL NIL NIL NIL NIL NIL NIL))',
      DONE,
    ]);
  });

  it('is NIL where there is no such part', () => {
    const { fetch } = open([one, '']);
    expect(fetch('1 (body.peek[2] body.peek[1.1] body.peek[1.header] body.peek[9.mime] binary.size[2])')).toEqual([
      '1 FETCH (BODY[2] NIL BODY[1.1] NIL BODY[1.HEADER] NIL BODY[9.MIME] NIL BINARY.SIZE[2] 0)',
      DONE,
    ]);
    expect(fetch('2 (body.peek[] body.peek[header] body.peek[1] body)')).toEqual([
      '2 FETCH (BODY[] {0}\r\n BODY[HEADER] {0}\r\n BODY[1] {0}\r\n ' +
        'BODY ("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 0 0))',
      DONE,
    ]);
  });

  // The words are those of Dovecot 2.3.19.
  it.each([
    ['1 foo', 'Unknown parameter: FOO'],
    ['1 (flags foo)', 'Unknown parameter: FOO'],
    ['1 (all)', 'Unknown parameter: ALL'],
    ['1 emailid', 'Unknown parameter: EMAILID'],
    ['1 rfc822.foo', 'Unknown parameter RFC822.FOO'],
    ['1 ()', 'FETCH list is empty'],
    ['1 (flags "x")', 'FETCH list contains non-atoms'],
    ['1 ((flags))', 'FETCH list contains non-atoms'],
    ['1 body.peek', "Invalid BODY[..] parameter: Missing '['"],
    ['1 body.foo[]', "Invalid BODY[..] parameter: Missing '['"],
    ['1 binary', "Invalid BINARY[..] parameter: Missing '['"],
    ['1 body[', "Invalid BODY[..] parameter: Missing ']'"],
    ['1 body[foo]', 'Invalid BODY[..] section'],
    ['1 body[1.foo]', 'Invalid BODY[..] section'],
    ['1 body[1..1]', 'Invalid BODY[..] section'],
    ['1 body[mime]', 'Invalid BODY[..] section'],
    ['1 body[header.fields]', 'Invalid BODY[..] section'],
    ['1 body[header.fields ()]', 'Invalid BODY[..] section'],
    ['1 body[header.fields (a)', "Invalid BODY[..] parameter: Missing ']'"],
    ['1 binary[text]', 'Invalid BINARY[..] section'],
    ['1 body[]x', "Invalid BODY[..] parameter: Unexpected data after ']'"],
    ['1 body[]<1.2>x', "Invalid BODY[..] parameter: Unexpected data after '>'"],
    ['1 body[]<a>', 'Invalid BODY[..] parameter: Too big partial start'],
    ['1 body[]<1.99999999999999999999>', 'Invalid BODY[..] parameter: Too big partial end'],
    ['1 body[]<1', "Invalid BODY[..] parameter: Missing '>' in partial"],
    ['1 all flags', 'Invalid arguments'],
    ['1 flags foo', 'Invalid arguments'],
    ['1 "flags"', 'Invalid arguments'],
    ['1', 'Invalid arguments'],
    ['', 'Invalid arguments'],
    ['"1" flags', 'Invalid arguments'],
    ['x flags', 'Invalid messageset'],
    ['0 flags', 'Invalid messageset'],
    ['1: flags', 'Invalid messageset'],
    ['1,, flags', 'Invalid messageset'],
    ['2 flags', 'Invalid messageset'],
    ['1:2 flags', 'Invalid messageset'],
    ['9:* flags', 'Invalid messageset'],
    ['uid x flags', 'Invalid uidset'],
    ['1 flags (foo 1)', 'Unknown FETCH modifier'],
    ['1 flags (changedsince x)', 'Invalid CHANGEDSINCE modseq'],
  ])('cannot read %s', (typed, words) => {
    expect(open([one]).fetch(typed)).toEqual([`BAD ${words}`]);
  });

  it('has no messages by number in an empty mailbox', () => {
    const { fetch } = open([]);
    expect(fetch('1:* flags')).toEqual(['BAD Invalid messageset']);
    expect(fetch('uid 1:* flags')).toEqual([DONE]);
  });

  it('does not know what is not offered', () => {
    const { fetch } = open([one], { offered: ['IMAP4rev1'] });
    expect(fetch('1 binary.peek[1]')).toEqual(['BAD Unknown parameter: BINARY.PEEK']);
    expect(fetch('1 modseq')).toEqual(['BAD Unknown parameter: MODSEQ']);
    expect(fetch('1 preview')).toEqual(['BAD Unknown parameter: PREVIEW']);
    expect(fetch('1 flags (changedsince 1)')).toEqual(['BAD Unknown FETCH modifier']);
  });

  it('names fields as they were asked for, in capitals', () => {
    const { fetch } = open([one]);
    expect(fetch('1 (body.peek[header.fields (subject "fr\\"om")] body.peek[header.fields.not (FROM)]<0.9>)')).toEqual([
      '1 FETCH (BODY[HEADER.FIELDS (SUBJECT "FR\\"OM")] {14}\r\nSubject: x\r\n\r\n ' +
        'BODY[HEADER.FIELDS.NOT (FROM)]<0> {9}\r\nSubject: )',
      DONE,
    ]);
  });

  it('gives only so much in one answer (RFC 5530 §3)', () => {
    const big = Buffer.alloc(16 * 1024 * 1024, 0x61).toString('latin1');
    const items = Array.from({ length: 17 }, () => 'body.peek[]').join(' ');
    expect(open([big]).fetch(`1 (${items})`)).toEqual(['NO [LIMIT] Too much is asked for at once']);
  });
});
