/** Fetched messages: whatever is in them, what is counted is what was sent before it was stuffed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pop3 } from '../../../src/protocols/pop3/index.ts';
import { stuff } from '../../../src/wire/dot-stuffing.ts';
import { client, drive, octets, opened, server } from '../../support/conversation-driver.ts';
import { ASKED_USER, composed, hintIds, LOGGED_IN, talk } from './talk.ts';

const LOGIN = [opened(), server('+OK\r\n'), client('PASS x\r\n'), server('+OK\r\n')];

/** Lines of a message without their ends; anything but CRLF may stand in them. */
const message = fc.array(
  fc
    .array(fc.constantFrom('.', '..', 'a', '\n', '\r', '\0', '\xff', '+OK', '-ERR', ' '), { maxLength: 8 })
    .map((parts) => parts.join(''))
    .filter((line) => !line.includes('\r\n') && !line.endsWith('\r')),
  { maxLength: 12 },
);

function fetched(lines: readonly string[], promised: number) {
  const plain = lines.map((line) => octets(`${line}\r\n`));
  const wire = Buffer.concat([...plain.map(stuff), octets('.\r\n')]);
  const { notes, state } = drive(pop3, [
    ...LOGIN,
    client('RETR 1\r\n'),
    server(`+OK ${promised} octets\r\n${wire.toString('latin1')}`),
  ]);
  return { notes, state, octets: plain.reduce((sum, line) => sum + line.length, 0) };
}

describe('a message', () => {
  it('is counted without stuffing and ends at its own dot alone', () => {
    fc.assert(
      fc.property(message, (lines) => {
        const whole = fetched(lines, 0);
        const passed = whole.notes.filter((note) => note.kind === 'message');
        expect(passed).toMatchObject([{ command: 'RETR 1', extent: 'whole', octets: whole.octets, stuffed: true }]);
        expect(pop3.view(whole.state).outstanding).toBe(0);
        expect(whole.notes.filter((note) => note.kind === 'reply')).toHaveLength(3);
        expect(hintIds(fetched(lines, whole.octets).notes)).not.toContain('pop3.reply.octets');
        expect(hintIds(fetched(lines, whole.octets + 1).notes)).toContain('pop3.reply.octets');
      }),
      { seed: 42, numRuns: 400 },
    );
  });

  it.each([
    [11, 12, 12],
    [12, 11, 12],
    [11, 11, 11],
  ])('LIST said %i, RETR says %i: what was not kept is %i', (listed, said, promised) => {
    const { notes } = drive(pop3, [
      ...LOGIN,
      client('LIST 1\r\n'),
      server(`+OK 1 ${listed}\r\n`),
      client('RETR 1\r\n'),
      server(`+OK ${said} octets\r\n123456789\r\n.\r\n`),
    ]);
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'message', octets: 11, promised }));
    expect(hintIds(notes).includes('pop3.reply.octets')).toBe(promised !== 11);
  });

  it('promised 700, came 678: said with both numbers', () => {
    const { notes } = fetched(['x'.repeat(676)], 700);
    expect(notes).toContainEqual(
      expect.objectContaining({ id: 'pop3.reply.octets', params: { promised: 700, came: 678 } }),
    );
  });

  it('may be one line of ten megabytes', () => {
    const { notes, octets: sent } = fetched(['y'.repeat(10_000_000)], 10_000_002);
    expect(sent).toBe(10_000_002);
    expect(hintIds(notes)).not.toContain('pop3.reply.octets');
    expect(notes).toContainEqual(
      expect.objectContaining({ id: 'pop3.message.line-too-long', params: { octets: 10_000_002, limit: 1000 } }),
    );
  });

  it.each([
    ['TOP 1 0', 'beginning'],
    ['TOP 1 2', 'beginning'],
    ['TOP 1 3', 'whole'],
    ['top 1 99999', 'whole'],
  ])('of %s with two lines in its body: %s', (command, extent) => {
    const body = command.endsWith(' 0') ? [] : ['S: one', 'S: two'];
    const { notes } = talk([...LOGGED_IN, `C: ${command}`, 'S: +OK', 'S: Subject: x', 'S: ', ...body, 'S: .']);
    expect(notes.find((note) => note.kind === 'message')).toMatchObject({ extent });
  });

  it('that starts a unit in the middle of a line with a dot keeps that dot', () => {
    const line = `${'z'.repeat(65_536)}.\r\n`;
    const { notes, state } = drive(pop3, [...LOGIN, client('RETR 1\r\n'), server(`+OK\r\n${line}.\r\n`)]);
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'message', octets: 65_539, units: 2 }));
    expect(pop3.view(state).outstanding).toBe(0);
  });
});

it('remembers sizes, marks and the highest number', () => {
  const listed = talk([...LOGGED_IN, 'C: LIST', 'S: +OK', 'S: 2 20', 'S: 5 50', 'S: .']).state;
  expect([...listed.sizes]).toEqual([
    [2, 20],
    [5, 50],
  ]);
  expect(listed.highest).toBe(5);
  const marked = talk([...LOGGED_IN, 'C: DELE 7', 'S: +OK', 'C: STAT', 'S: +OK 2 20']).state;
  expect([[...marked.marked], marked.highest]).toEqual([[7], 3]);
  expect(talk([...LOGGED_IN, 'C: DELE 7', 'S: -ERR', 'C: RSET', 'S: +OK']).state.marked.size).toBe(0);
});

it('tells a QUIT that was never sent from one that was not answered', () => {
  const marked = [...LOGGED_IN, 'C: DELE 1', 'S: +OK'];
  expect(hintIds(talk([...marked, '<close>']).notes)).toContain('pop3.dele.no-quit');
  const hung = hintIds(talk([...marked, 'C: QUIT', '<close>']).notes);
  expect(hung).toContain('pop3.dele.undone');
  expect(hung).not.toContain('pop3.dele.no-quit');
});

it('remarks on an empty line once it is sent, and not while nothing is typed', () => {
  for (const line of ['C: ', 'C:    '])
    expect(hintIds(talk([...LOGGED_IN, line]).notes)).toContain('pop3.lint.empty-line');
  expect(composed(LOGGED_IN, '').notes).toEqual([]);
  expect(hintIds(talk([...ASKED_USER, 'C: ']).notes)).not.toContain('pop3.lint.empty-line');
});

it('names a full-width space, which cannot be seen', () => {
  const note = composed(LOGGED_IN, 'RETR\u30001').notes.find((each) => each.kind === 'hint');
  expect(note).toMatchObject({ id: 'pop3.lint.full-width', params: { space: '\u3000' } });
  expect(note?.params).not.toHaveProperty('character');
});

it('takes capabilities in any case, merged, and lists without numbers in full', () => {
  const { state } = talk([...LOGGED_IN, 'C: CAPA', 'S: +OK', 'S: sasl PLAIN', 'S: SASL LOGIN PLAIN', 'S: ', 'S: .']);
  expect([...state.capabilities]).toEqual([['SASL', 'PLAIN LOGIN']]);
});

it('reports octets that stood behind the go-ahead to TLS', () => {
  const event = { type: 'injected', channel: 0, from: 'server', bytes: octets('+OK evil\r\n') } as const;
  const { notes, state } = drive(pop3, [...LOGIN, { event }]);
  expect(notes.at(-1)).toMatchObject({ id: 'pop3.tls.injected', severity: 'error', params: { count: 10 } });
  expect(pop3.view(state).phase).toBe('transaction');
});
