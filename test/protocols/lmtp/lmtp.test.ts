/** LMTP (RFC 2033) is SMTP but for its greeting and for whom the replies to a message are. */
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/protocols/contract.ts';
import { lmtp } from '../../../src/protocols/lmtp/index.ts';
import { protocolByGreeting } from '../../../src/protocols/registry.ts';
import { client, drive, opened, server } from '../../support/conversation-driver.ts';

const talk = (...lines: readonly string[]) =>
  drive(lmtp, [opened(), ...lines.map((line) => (line.startsWith('C: ') ? client : server)(`${line.slice(3)}\r\n`))]);
const hints = (notes: readonly Note[]) =>
  notes.flatMap((note) => (note.kind === 'hint' ? [[note.id, note.params]] : []));
const GREETED = [
  'S: 220 mail.example.test LMTP',
  'C: LHLO a.example.test',
  'S: 250-mail.example.test',
  'S: 250 CHUNKING',
];
const TWO = [
  ...GREETED,
  'C: MAIL FROM:<alice@example.test>',
  'S: 250 ok',
  'C: RCPT TO:<bob@example.test>',
  'S: 250 ok',
  'C: RCPT TO:<nobody@example.test>',
  'S: 550 5.1.1 unknown',
  'C: RCPT TO:<full@example.test>',
  'S: 250 ok',
];

it('is known by its greeting, and offers LHLO alone', () => {
  expect(protocolByGreeting(Buffer.from('220 mail.example.test LMTP ready\r\n')).id).toBe('lmtp');
  expect(protocolByGreeting(Buffer.from('220 mail.example.test ESMTP\r\n')).id).toBe('smtp');
  const { state } = talk('S: 220 mail.example.test LMTP');
  expect(lmtp.view(state).legal[0]?.verb).toBe('LHLO');
  expect(lmtp.verbs).not.toContain('EHLO');
  expect(hints(talk('S: 220 x LMTP', 'C: EHLO a').notes)).toContainEqual(['smtp.lmtp.use-lhlo', { verb: 'EHLO' }]);
});

describe('a message', () => {
  it('is owed one reply for each recipient that was accepted, each told whose it is', () => {
    const sent = [...TWO, 'C: DATA', 'S: 354 go', 'C: Subject: x', 'C: ', 'C: .'];
    expect(lmtp.view(talk(...sent).state).outstanding).toBe(2);
    const first = talk(...sent, 'S: 250 2.0.0 <bob@example.test> Saved');
    expect(lmtp.view(first.state)).toMatchObject({ outstanding: 1, phase: 'data' });
    expect(lmtp.view(first.state).standing).toHaveLength(1);
    const both = talk(...sent, 'S: 250 2.0.0 saved', 'S: 552 5.2.2 full');
    expect(lmtp.view(both.state)).toMatchObject({ outstanding: 0, standing: [] });
    expect(hints(both.notes).filter(([id]) => id === 'smtp.lmtp.reply-for')).toEqual([
      ['smtp.lmtp.reply-for', { recipient: 'bob@example.test', code: 250 }],
      ['smtp.lmtp.reply-for', { recipient: 'full@example.test', code: 552 }],
    ]);
    const meanings = both.notes.flatMap((note) => (note.kind === 'reply' ? [note.meaning.id] : []));
    expect(meanings.slice(-2)).toEqual(['smtp.250.delivered', 'smtp.552.message']);
  });

  it('sent in chunks is owed as many after the last of them (RFC 2033 §4.3)', () => {
    const sent = [...TWO, 'C: BDAT 0', 'S: 250 ok', 'C: BDAT 0 LAST', 'S: 250 bob'];
    expect(lmtp.view(talk(...sent).state).outstanding).toBe(1);
    const both = talk(...sent, 'S: 450 later', 'C: NOOP', 'S: 250 ok');
    expect(lmtp.view(both.state)).toMatchObject({ outstanding: 0, standing: [] });
    expect(
      hints(both.notes)
        .filter(([id]) => id === 'smtp.lmtp.reply-for')
        .map(([, params]) => params),
    ).toEqual([
      { recipient: 'bob@example.test', code: 250 },
      { recipient: 'full@example.test', code: 450 },
    ]);
  });
});
