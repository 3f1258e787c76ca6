import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/engine/record/entry.ts';
import { readRecording } from '../../../src/engine/record/read-recording.ts';
import { entryLine, headerLine } from '../../../src/engine/record/recording.ts';

const HEADER = headerLine({ app: 'wirespeak 0.0.0', startedAt: new Date('2026-11-21T08:00:00.000Z') });
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const read = (text: string | Uint8Array) => readRecording(typeof text === 'string' ? bytes(text) : text, 'f.jsonl');
const file = (entries: readonly Entry[]): string => HEADER + entries.map(entryLine).join('');

function entriesOf(text: string): readonly Entry[] {
  const result = read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.recording.entries;
}

const server = (octets: Uint8Array): Entry => ({
  event: 'server',
  channel: 0,
  at: 0.012,
  bytes: octets,
  end: octets.at(-1) === 10 ? (octets.at(-2) === 13 ? 'crlf' : 'lf') : 'partial',
  masked: [],
});

describe('writing', () => {
  it('writes lines in the documented shape', () => {
    expect(HEADER).toBe(
      '{"format":"wirespeak-session","version":1,"app":"wirespeak 0.0.0","startedAt":"2026-11-21T08:00:00.000Z"}\n',
    );
    expect(entryLine(server(bytes('220 mail.example.test ESMTP\r\n')))).toBe(
      '{"event":"server","channel":0,"at":0.012,"text":"220 mail.example.test ESMTP\\r\\n"}\n',
    );
    const open = { channel: 0, at: 0.004, protocol: 'smtp', host: 'mail.example.test', port: 25, address: '127.0.0.1' };
    expect(entryLine({ event: 'open', ...open, tls: null })).toBe(
      '{"event":"open","channel":0,"at":0.004,"protocol":"smtp","host":"mail.example.test","port":25,"address":"127.0.0.1","tls":null}\n',
    );
    const masked = [{ start: 11, end: 19, kind: 'password' as const }];
    const client = { event: 'client' as const, channel: 0, at: 1.5, end: 'crlf' as const, masked };
    expect(entryLine({ ...client, bytes: bytes('AUTH PLAIN ********\r\n') })).toBe(
      '{"event":"client","channel":0,"at":1.5,"text":"AUTH PLAIN ********\\r\\n","masked":[{"start":11,"end":19,"kind":"password"}]}\n',
    );
  });

  it('writes base64 when the octets are not strict UTF-8, and keeps a BOM', () => {
    expect(entryLine(server(Uint8Array.of(0xc7, 0xeb, 0x0d, 0x0a)))).toContain('"base64":"x+sNCg=="');
    expect(entryLine(server(Uint8Array.of(0xed, 0xa0, 0x80, 0x0a)))).toContain('"base64"');
    const bom = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61);
    expect(entryLine(server(bom))).toContain('"text":"\ufeffa"');
    expect(entriesOf(file([server(bom)]))).toMatchObject([{ bytes: bom }]);
  });

  it('lets no control character through', () => {
    const nasty = '\0\x1b[31m\x07\x7f\x85\x9b\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u2028';
    const line = entryLine(server(bytes(nasty)));
    expect(line.slice(0, -1)).toMatch(/^[\x20-\x7e]+$/);
    expect(entriesOf(HEADER + line)).toMatchObject([{ bytes: bytes(nasty) }]);
    expect(entryLine({ event: 'annotation', at: 0, text: 'a\ud800\u202e' })).toContain('a\\ud800\\u202e');
  });
});

describe('reading back', () => {
  const at = fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => Math.round(n * 1000) / 1000);
  const octets = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => bytes(text)),
    fc.string({ maxLength: 20 }).map((text) => bytes(`${text}\r\n`)),
  );
  const side = fc.constantFrom('client' as const, 'server' as const);
  const wire = fc
    .record({
      event: side,
      channel: fc.nat(3),
      at,
      bytes: octets,
      end: fc.constantFrom('crlf' as const, 'lf' as const, 'full' as const, 'partial' as const),
      auto: fc.option(fc.constant(true as const), { nil: undefined }),
      lost: fc.option(fc.string(), { nil: undefined }),
    })
    .map(({ auto, lost, ...row }): Entry => {
      const masked = row.bytes.length > 8 ? [{ start: 0, end: 8, kind: 'sasl' as const }] : [];
      return { ...row, masked, ...(auto ? { auto } : {}), ...(lost === undefined ? {} : { lost }) };
    });
  const summary = {
    version: fc.string(),
    cipher: fc.string(),
    chain: fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 3 }),
    trusted: fc.oneof(fc.constant(true as const), fc.string()),
  };
  const params = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()), { noNullPrototype: true });
  const entry: fc.Arbitrary<Entry> = fc.oneof(
    wire,
    fc.record(
      {
        event: fc.constant('open' as const),
        channel: fc.nat(3),
        at,
        protocol: fc.string(),
        host: fc.string(),
        port: fc.nat(65_535),
        address: fc.option(fc.string()),
        proxy: fc.string(),
        tls: fc.option(fc.record(summary)),
      },
      { requiredKeys: ['event', 'channel', 'at', 'protocol', 'host', 'port', 'address', 'tls'] },
    ),
    fc.record({ event: fc.constant('tls' as const), channel: fc.nat(3), at, ...summary }),
    fc.record({ event: fc.constant('injected' as const), channel: fc.nat(3), at, from: side, bytes: octets }),
    fc.record({ event: fc.constant('annotation' as const), at, text: fc.string() }),
    fc.record(
      { event: fc.constant('error' as const), at, kind: fc.string(), params, message: fc.string() },
      { requiredKeys: ['event', 'at', 'kind', 'params'] },
    ),
    fc.record({
      event: fc.constant('close' as const),
      channel: fc.nat(3),
      at,
      by: fc.constantFrom('client' as const, 'server' as const, 'network' as const, 'timeout' as const),
    }),
  );

  it('gives back every entry as it was', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        expect(entriesOf(file(entries))).toEqual(entries);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('reads every prefix as the entries that are whole in it', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), fc.nat(), (entries, cut) => {
        const all = Buffer.from(file(entries), 'utf8');
        const length = HEADER.length + (cut % (all.length - HEADER.length + 1));
        const result = read(new Uint8Array(all.subarray(0, length)));
        if (!result.ok) throw new Error(JSON.stringify(result.problem));
        const got = result.recording.entries;
        expect(got).toEqual(entries.slice(0, got.length));
        const lines = all.subarray(0, length).toString('latin1').split('\n').length - 2;
        expect(got.length).toBeGreaterThanOrEqual(lines);
        expect(got.length).toBeLessThanOrEqual(lines + 1);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('skips derived lines, empty lines and unknown fields, and takes CRLF', () => {
    const derived = '{"event":"reply","channel":0,"code":250}\n{"event":"note","id":"x"}\n\n';
    const close = '{"event":"close","channel":0,"at":2,"by":"server","later":"version"}\r\n';
    expect(entriesOf(HEADER + derived + close)).toEqual([{ event: 'close', channel: 0, at: 2, by: 'server' }]);
  });

  it.each([
    ['a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    [
      'UTF-16, as PowerShell redirects it',
      (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le'),
    ],
  ])('takes %s', (_name, write) => {
    const text = `${headerLine({ app: 'x', startedAt: new Date(0) })}{"event":"annotation","at":1,"text":"你好"}\n`;
    expect(readRecording(write(text), 'x')).toMatchObject({
      ok: true,
      recording: { app: 'x', entries: [{ event: 'annotation', at: 1, text: '你好' }] },
    });
  });

  it('says precisely what is wrong', () => {
    const problem = (text: string) => {
      const result = read(text);
      return result.ok ? null : result.problem;
    };
    const bad = (line: number, reason: unknown) => ({
      kind: 'local.bad-line',
      params: { file: 'f.jsonl', line, reason },
    });
    for (const text of ['', 'hello', '{}\n', '[1]\n', '{"format":"har","version":1}\n', HEADER.slice(0, 30)]) {
      expect(problem(text)).toEqual({ kind: 'local.not-a-recording', params: { file: 'f.jsonl' } });
    }
    expect(problem(HEADER.replace('"version":1', '"version":2'))).toEqual({
      kind: 'local.newer-recording',
      params: { file: 'f.jsonl', version: 2 },
    });
    const close = '{"event":"close","channel":0,"at":2,"by":"server"}\n';
    expect(problem(`${HEADER}${close}{"event":\n${close}`)).toEqual(bad(3, 'JSON'));
    expect(problem(`${HEADER}{"event":\n`)).toEqual(bad(2, 'JSON'));
    expect(problem(`${HEADER}{"event":"toString"}\n`)).toEqual(bad(2, 'event: toString'));
    expect(problem(`${HEADER}null\n`)).toEqual(bad(2, 'event: '));
    expect(problem(`${HEADER}${close.replace('server', 'nobody')}`)).toEqual(bad(2, expect.stringContaining('by: ')));
    const wire = (rest: string) => `${HEADER}{"event":"server","channel":0,"at":1${rest}}\n`;
    expect(problem(wire(''))).toEqual(bad(2, 'text or base64'));
    expect(problem(wire(',"text":"a","base64":"YQ=="'))).toEqual(bad(2, 'text or base64'));
    expect(problem(wire(',"base64":"Y"'))).toEqual(bad(2, expect.stringContaining('base64')));
    expect(problem(wire(',"text":"a","masked":[{"start":0,"end":9,"kind":"sasl"}]'))).toEqual(bad(2, 'masked'));
  });

  it('tolerates a last line that was cut off', () => {
    const close = '{"event":"close","channel":0,"at":2,"by":"server"}';
    expect(read(`${HEADER}${close}`)).toMatchObject({
      ok: true,
      recording: { truncated: false, entries: [{ at: 2 }] },
    });
    expect(read(`${HEADER}${close.slice(0, 20)}`)).toMatchObject({
      ok: true,
      recording: { truncated: true, entries: [] },
    });
  });
});
