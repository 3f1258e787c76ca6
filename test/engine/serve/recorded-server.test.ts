import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWire } from '../../../src/engine/record/entry.ts';
import { type Recording, readRecording } from '../../../src/engine/record/read-recording.ts';
import { RecordedServer } from '../../../src/engine/serve/recorded-server.ts';
import { partOf } from '../../../src/engine/serve/turns.ts';

const folder = fileURLToPath(new URL('../../../fixtures/sessions/', import.meta.url));
const names = readdirSync(folder).filter((name) => /-(smtp|pop3)-.*\.jsonl$/.test(name));

function recordingOf(octets: Uint8Array): Recording {
  const read = readRecording(octets, 'f');
  if (!read.ok) throw new Error(read.problem.kind);
  return read.recording;
}
const load = (name: string) => recordingOf(readFileSync(`${folder}${name}`));
const latin = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1');

/** What a side said until TLS, if it came to that. */
function said({ entries }: Recording, from: 'client' | 'server'): string[] {
  const tls = entries.findIndex(({ event }) => event === 'tls');
  const clear = tls < 0 ? entries : entries.slice(0, tls);
  return clear.filter(isWire).flatMap(({ event, bytes }) => (event === from ? [latin(bytes)] : []));
}

function play(recording: Recording, pieces: readonly string[]): { server: string; unmatched: string[] } {
  const server = new RecordedServer(partOf(recording));
  let text = latin(server.greet());
  const unmatched: string[] = [];
  for (const piece of pieces) {
    const heard = server.heard(Buffer.from(piece, 'latin1'));
    text += latin(heard.bytes);
    unmatched.push(...heard.unmatched.map(({ bytes }) => latin(bytes)));
  }
  return { server: text, unmatched };
}

const smtp = (lines: readonly (readonly ['S' | 'C', string, object?])[]): Recording =>
  recordingOf(
    Buffer.from(
      [
        { format: 'wirespeak-session', version: 1, app: 'x', startedAt: '' },
        { event: 'open', channel: 0, at: 0, protocol: 'smtp', host: 'h', port: 25, tls: null },
        ...lines.map(([side, text, more]) => ({
          event: side === 'S' ? 'server' : 'client',
          channel: 0,
          at: 0,
          text: `${text}\r\n`,
          ...more,
        })),
      ]
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
    ),
  );

const LOGIN = smtp([
  ['S', '220 mail.example.test ESMTP'],
  ['C', 'EHLO a'],
  ['S', '250-mail.example.test'],
  ['S', '250 AUTH LOGIN PLAIN'],
  ['C', 'AUTH LOGIN'],
  ['S', '334 VXNlcm5hbWU6'],
  ['C', 'YWxpY2U='],
  ['S', '334 UGFzc3dvcmQ6'],
  ['C', '********', { masked: [{ start: 0, end: 8, kind: 'password' }] }],
  ['S', '235 2.7.0 welcome'],
  ['C', 'AUTH PLAIN ********', { masked: [{ start: 11, end: 19, kind: 'password' }] }],
  ['S', '503 5.5.1 already'],
  ['C', 'QUIT'],
  ['S', '221 2.0.0 bye'],
]);

describe.each(names)('%s as a server', (name) => {
  const recording = load(name);
  const client = said(recording, 'client');
  // A unit that leads to TLS gets no answer.
  const startsTls = recording.entries.some(({ event }) => event === 'tls');
  const server = said(recording, 'server');
  const expected = (startsTls ? server.slice(0, -1) : server).join('');

  it('says to its own client what it said then', () => {
    expect(play(recording, client).server).toBe(expected);
  });

  it('says the same however the octets come', () => {
    const all = client.join('');
    fc.assert(
      fc.property(fc.array(fc.nat(all.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), all.length];
        const pieces = at.slice(1).map((end, index) => all.slice(at[index], end));
        expect(play(recording, pieces).server).toBe(expected);
      }),
      { seed: 42, numRuns: 20 },
    );
  });
});

it('answers a client that does not send ahead, although the recorded one did', () => {
  const recording = load('postfix-smtp-pipelining.jsonl');
  const server = new RecordedServer(partOf(recording));
  server.greet();
  for (const line of said(recording, 'client').slice(0, 3)) {
    expect(latin(server.heard(Buffer.from(line, 'latin1')).bytes)).toMatch(/^\d{3}[ -].*\r\n$/s);
  }
});

it('takes any password where one was masked', () => {
  const played = play(LOGIN, ['EHLO me\r\n', 'AUTH LOGIN\r\n', 'Ym9i\r\n', 'c2VjcmV0\r\n', 'QUIT\r\n']);
  expect(played.server).toMatch(/334 VXNlcm5hbWU6\r\n334 UGFzc3dvcmQ6\r\n235 2\.7\.0 welcome\r\n221 /);
  expect(played.unmatched).toEqual([]);
});

it('repeats an answer, and tells of what it has none for, without secrets', () => {
  const { server, unmatched } = play(LOGIN, ['EHLO me\r\n', 'EHLO again\r\n', 'VRFY bob\r\n', 'QUIT\r\n']);
  expect(server.match(/AUTH LOGIN PLAIN/g)).toHaveLength(2);
  expect(unmatched).toEqual(['VRFY bob\r\n']);
  const plain = play(LOGIN, ['EHLO me\r\n', 'AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=\r\n', 'NOOP wonderland\r\n']);
  expect(plain.server).toContain('503 5.5.1 already');
  expect(plain.unmatched.join('')).not.toContain('wonderland');
});

it('is over when the server has said goodbye', () => {
  const server = new RecordedServer(partOf(LOGIN));
  server.greet();
  expect(server.heard(Buffer.from('EHLO a\r\n')).over).toBe(false);
  expect(server.heard(Buffer.from('QUIT\r\nNOOP\r\n'))).toMatchObject({ over: true, unmatched: [] });
});
