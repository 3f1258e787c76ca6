import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlainPrinter } from '../../src/cli/plain.ts';
import { styleFor } from '../../src/cli/style.ts';
import type { Entry } from '../../src/engine/record/entry.ts';
import { Scribe } from '../../src/engine/session/scribe.ts';
import { loadSpeaker } from '../../src/locale/speaker.ts';
import { practiceCertificate } from '../../src/practice/certificate.ts';
import type { Note } from '../../src/protocols/contract.ts';
import { protocolById } from '../../src/protocols/registry.ts';

const speaker = await loadSpeaker('en');
const smtp = protocolById('smtp')!;
const { view } = new Scribe(smtp);

function print(entry: Entry, notes: readonly Note[] = [], options: { hex?: boolean; charset?: string } = {}): string {
  let text = '';
  const printer = new PlainPrinter({
    speaker,
    write: (part) => {
      text += part;
    },
    charset: () => options.charset ?? 'auto',
    hex: () => options.hex ?? false,
  });
  printer.print({ index: 0, entry, notes, view }, null);
  return text;
}

const wire = (event: 'client' | 'server', text: string, over: object = {}): Entry => {
  const end = text.endsWith('\r\n') ? 'crlf' : text.endsWith('\n') ? 'lf' : 'partial';
  return { event, channel: 0, at: 0, bytes: Buffer.from(text), end, masked: [], ...over };
};

describe('plain mode', () => {
  it.each([
    ['a line', wire('server', '220 hi\r\n'), 'S: 220 hi\n'],
    ['an empty line', wire('client', '\r\n'), 'C:\n'],
    ['a bare LF', wire('server', '220 hi\n'), 'S: 220 hi\n'],
    ['a bare CR inside', wire('server', 'a\rb\r\n'), 'S: a␍b\n'],
    ['an unfinished line', wire('server', '220'), 'S: 220\n   no line end so far\n'],
    ['what wirespeak typed', wire('client', 'STARTTLS\r\n', { auto: true }), 'C: STARTTLS\n   typed by wirespeak\n'],
    ['a close', { event: 'close', channel: 0, at: 0, by: 'network' } as const, '-- connection lost\n'],
  ])('prints %s', (_name, entry, expected) => {
    expect(print(entry)).toBe(expected);
  });

  it('shows octets when asked', () => {
    expect(print(wire('server', 'a\u00e9\r\n'), [], { hex: true })).toBe('S: aé\n   61 C3 A9 0D 0A\n');
  });

  it('adds to a warning that the line went as typed, and not to a remark or to the server', () => {
    const hint = (severity: 'info' | 'warn'): Note => ({
      kind: 'hint',
      id: 'smtp.lint.talks-first',
      severity,
      params: {},
      at: null,
      source: '',
    });
    expect(print(wire('client', 'x\r\n'), [hint('warn')])).toMatch(/ Sent as typed\.\n$/);
    expect(print(wire('client', 'x\r\n'), [hint('info')])).not.toContain('Sent as typed');
    expect(print(wire('server', 'x\r\n'), [hint('warn')])).not.toContain('Sent as typed');
  });

  it('explains a certificate', async () => {
    const { cert } = await practiceCertificate('valid');
    const chain = [new Uint8Array(new X509Certificate(cert).raw)];
    const tls = { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', chain, trusted: 'CERT_HAS_EXPIRED' };
    const text = print({ event: 'tls', channel: 0, at: 0, ...tls });
    expect(text).toContain('TLSv1.3');
    expect(text.replaceAll(' ', '')).toContain(new X509Certificate(cert).fingerprint256.replaceAll(':', ''));
    expect(text).toContain('it has expired');
    expect(print({ event: 'tls', channel: 0, at: 0, ...tls, trusted: 'SOMETHING_ELSE' })).toContain('SOMETHING_ELSE');
    expect(print({ event: 'tls', channel: 0, at: 0, ...tls, chain: [Uint8Array.of(1)] })).toContain('TLSv1.3');
  });

  it('lets nothing through that a terminal would obey, whatever the octets and the charset', () => {
    const scribe = new Scribe(smtp);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom('auto', 'latin1', 'gbk', 'utf-16le'),
        (octets, charset) => {
          const unit = { channel: 0, from: 'server', bytes: octets, end: 'full', at: 0 } as const;
          const { moment } = scribe.octets(unit);
          const text = print(moment.entry, moment.notes, { charset });
          expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
          const injected = print({ event: 'injected', channel: 0, at: 0, from: 'server', bytes: octets }, [], {
            charset,
          });
          expect(injected).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        },
      ),
      { seed: 42, numRuns: 300 },
    );
  });

  it('uses colour on a terminal only, and not with NO_COLOR', () => {
    expect(styleFor(true, {})('success', 'x')).toContain('\u001b[');
    expect(styleFor(false, {})('success', 'x')).toBe('x');
    expect(styleFor(true, { NO_COLOR: '1' })('success', 'x')).toBe('x');
  });
});

describe('what a server says on the way', () => {
  it('is explained once where nobody asked for it, and not at all where somebody did', () => {
    const printed: string[] = [];
    const printer = new PlainPrinter({ speaker, write: (part) => void printed.push(part), charset: () => 'auto' });
    const scribe = new Scribe(protocolById('imap')!);
    const note = (exchange: number | null, kind: 'success' | 'permanent' = 'success'): Note => ({
      kind: 'reply',
      exchange,
      final: false,
      status: { status: 'EXISTS', responseCode: null },
      class: kind,
      lines: [],
      at: { channel: 0, from: 'server', start: 0, end: 0 },
      phase: 'selected',
      meaning: { id: 'imap.ok', params: {} },
    });
    const say = (from: 'client' | 'server', notes: readonly Note[]) => {
      printer.print({ index: 0, entry: wire(from, 'x\r\n'), notes, view: scribe.view }, null);
      return printed.at(-1)!.split('\n').length > 2;
    };
    expect(say('server', [note(3)])).toBe(false);
    expect(say('server', [note(null)])).toBe(true);
    expect(say('server', [note(null)])).toBe(false);
    say('client', []);
    expect(say('server', [note(null)])).toBe(false);
    expect(say('server', [note(3, 'permanent')])).toBe(true);
  });
});
