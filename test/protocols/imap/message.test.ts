/** Literals with masks in them, as a recording has them; bounds; what is cut off. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Secret, Unit } from '../../../src/protocols/contract.ts';
import { imap } from '../../../src/protocols/imap/index.ts';
import type { ImapState } from '../../../src/protocols/imap/state.ts';
import { client, drive, octets, opened, server } from '../../support/conversation-driver.ts';
import { GREETED, SELECTED, talk } from './talk.ts';

const MASK = '********';

/** Folds a unit as a replay has it: every mask in it is marked. */
function replay(state: ImapState, from: 'client' | 'server', text: string, end: Unit['end'] = 'crlf') {
  const masked: Secret[] = [...text.matchAll(/\*{8}/g)].map(({ index }) => ({
    start: index,
    end: index + 8,
    kind: 'password',
  }));
  const bytes = octets(end === 'crlf' ? `${text}\r\n` : text);
  const unit: Unit = { type: 'unit', channel: 0, from, offset: 0, bytes, end, ...(masked.length > 0 && { masked }) };
  return imap.dialogue.step(state, unit);
}

it('counts a masked password by its pieces', () => {
  let { state } = talk([...GREETED, 'C: a1 LOGIN alice {17}', 'S: + ok']);
  state = replay(state, 'client', MASK, 'full').state;
  expect(state.open).toMatchObject({ literal: null });
  state = replay(state, 'client', '').state;
  expect(state.open).toBeNull();
  state = replay(state, 'server', 'a1 OK yes').state;
  expect(imap.view(state)).toMatchObject({ phase: 'authenticated', user: 'alice', outstanding: 0 });
});

it('finds the end of a message with masks in it', () => {
  let { state } = talk([...SELECTED, 'C: a3 FETCH 1 BODY[]', 'S: * 1 FETCH (BODY[] {60}']);
  const notes = [];
  for (const line of [
    'Subject: x',
    '',
    `my password is ${MASK}, as ever`,
    '(not yet)',
    'bye',
    ' FLAGS (\\Seen))',
    'a3 OK done',
  ]) {
    const step = replay(state, 'server', line);
    state = step.state;
    notes.push(...step.notes);
  }
  expect(notes.find(({ kind }) => kind === 'message')).toMatchObject({ units: 5, octets: null, promised: 60 });
  expect(imap.view(state)).toMatchObject({ outstanding: 0 });
});

it('finds messages and what follows them whatever they hold, at every length', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ')', '"', '\r\n', '\r', '\n', '{5}', '* 9 EXISTS', 'é'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const bodies = texts.map((each) => Buffer.from(each, 'latin1'));
      const items = bodies.map((body) => `BODY[] {${body.length}}\r\n${body.toString('latin1')}`).join(' ');
      const appends = bodies.map((body) => `(\\Seen) {${body.length}+}\r\n${body.toString('latin1')}`).join(' ');
      const outcome = drive(imap, [
        opened(),
        server('* PREAUTH hi\r\n'),
        client(`a1 FETCH 1 BODY[]\r\n`),
        server(`* 1 FETCH (${items} UID 7)\r\na1 OK done\r\n`),
        client(`a2 APPEND INBOX ${appends}\r\na3 NOOP\r\n`),
        server('a2 OK done\r\na3 OK done\r\n'),
      ]);
      const found = outcome.notes.filter((note) => note.kind === 'message').map(({ octets: count }) => count);
      const full = bodies.map(({ length }) => length).filter((length) => length > 0);
      expect(found).toEqual([...full, ...full]);
      expect(imap.view(outcome.state)).toMatchObject({ outstanding: 0, phase: 'authenticated' });
    }),
  );
});

it('keeps little of what is long: lists, lines, literals, names', () => {
  const long = 'x'.repeat(200_000);
  const many = Array.from(
    { length: 2000 },
    (_, n) => `* ${n + 1} FETCH (UID ${n + 1} FLAGS (\\Seen ${'k'.repeat(90)}))`,
  );
  const { state } = talk([
    ...SELECTED,
    'S: * 5000 EXISTS',
    `S: * LIST () "/" "${long}"`,
    `S: * 1 FETCH (ENVELOPE ${'('.repeat(100_000)}`,
    `S: * CAPABILITY ${'X '.repeat(5000)}`,
    ...many.map((line) => `S: ${line}`),
    `S: * 1 FETCH (${'X {1}\r\ny '.repeat(3000)})`,
    `C: a9 NOOP ${long}`,
  ]);
  const plain = (_: string, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value);
  expect(JSON.stringify(state, plain).length).toBeLessThan(200_000);
});
