import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Entry, WireEntry } from '../../../src/engine/record/entry.ts';
import { Transcript } from '../../../src/engine/record/transcript.ts';
import type { Note, ReplyClass } from '../../../src/protocols/contract.ts';
import { glyphs } from '../../../src/ui/text/glyphs.ts';
import { type RowPosition, rows, scroll, type WindowOptions } from '../../../src/ui/text/rows.ts';
import { createMeasure } from '../../../src/ui/text/width.ts';

const measure = createMeasure(1);
const options: WindowOptions = {
  columns: 60,
  height: 20,
  measure,
  glyphs: glyphs(1),
  charset: 'auto',
  view: 'text',
  unfolded: new Set(),
  words: {
    describe: (entry) => (entry.event === 'open' ? '' : `it was ${entry.event}, see \`QUIT\``),
    folded: (lines, list) => (list === '' ? `${lines} lines` : `${lines} lines: ${list}`),
    decoded: (text) => `"${text}"`,
    octets: (count) => `${count} octets`,
    meant: (side) => `meant by ${side}`,
    added: (list) => `added ${list}`,
    stuffed: 'dot added',
    masked: 'masked',
    auto: 'auto',
    message: () => 'mail',
    hint: (note) => (note.id === 'x' ? 'word' : null),
  },
};

function wire(event: 'client' | 'server', text: string | Uint8Array, more: Partial<WireEntry> = {}): WireEntry {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const end = typeof text === 'string' && text.endsWith('\r\n') ? 'crlf' : 'full';
  return { event, channel: 0, at: 0, bytes, end, masked: [], ...more };
}

function replyNote(lines: readonly string[], replyClass: ReplyClass = 'success'): Note {
  const at = { channel: 0, from: 'server', start: 0, end: 0 } as const;
  const status = { code: 250, enhanced: null };
  const meaning = { id: 'm', params: {} };
  return { kind: 'reply', exchange: 0, final: true, status, class: replyClass, lines, at, phase: 'p', meaning };
}

function reply(transcript: Transcript, lines: readonly string[], replyClass?: ReplyClass): void {
  for (const [at, line] of lines.entries()) {
    transcript.append(wire('server', `${line}\r\n`), at === lines.length - 1 ? [replyNote(lines, replyClass)] : []);
  }
}

function session(): Transcript {
  const transcript = new Transcript();
  reply(transcript, ['220 hello']);
  transcript.append(wire('client', 'EHLO me\r\n'), []);
  reply(transcript, ['250-a', '250-b', '250 c']);
  transcript.append(wire('client', 'HELP\r\n', { auto: true }), []);
  reply(transcript, ['1', '2', '3', '4', '5', '6', '7'], 'permanent');
  return transcript;
}

const drawn = (transcript: Transcript, more: Partial<WindowOptions> = {}, bottom: RowPosition | null = null) =>
  rows(transcript, { ...options, ...more }, bottom).rows.map(
    ({ gutter, text, aside }) => `${gutter} ${text}${aside && ` => ${aside}`}`,
  );

describe('the rows of a session', () => {
  it('name the speaker once a reply, fold long replies and tell what wirespeak typed', () => {
    expect(drawn(session())).toEqual([
      'S 220 hello',
      'C EHLO me',
      'S 250-a',
      '  250-b',
      '  250 c',
      'C HELP => auto',
      'S 1 => 7 lines: 2 3 4 5 6 7',
    ]);
  });

  it('unfold one reply or all, and fold nothing in the wire view', () => {
    const folded = rows(session(), options, null).rows.at(-1)!;
    expect([folded.folded, folded.index]).toEqual([7, 6]);
    const one = drawn(session(), { unfolded: new Set([folded.index]) });
    expect(one.slice(-7)).toEqual(['S 1', '  2', '  3', '  4', '  5', '  6', '  7']);
    expect(drawn(session(), { unfolded: 'all' })).toEqual(one);
    expect(drawn(session(), { view: 'wire', height: 99 }).filter((row) => row.includes('4␍␊'))).toHaveLength(1);
  });

  it('carry the class of the whole reply as tone, from its first line on', () => {
    const tones = rows(session(), { ...options, unfolded: 'all' }, null).rows.map(({ tone }) => tone);
    expect(tones.slice(0, 5)).toEqual(['success', 'client', 'success', 'success', 'success']);
    expect(tones.at(-3)).toBe('permanent');
    const open = new Transcript();
    open.append(wire('server', '250-not yet\r\n'), []);
    expect(rows(open, options, null).rows[0]).toMatchObject({ gutter: 'S', tone: 'server' });
  });

  it('name the speaker in the first row of the window', () => {
    expect(drawn(session(), { height: 2, unfolded: 'all' })).toEqual(['S 6', '  7']);
  });

  it('put meaning beside the bytes, and below when there is no room', () => {
    const transcript = new Transcript();
    const decoded: Note = { kind: 'decoded', what: 'base64', text: 'User\u0000\u001b[2J', span: { start: 0, end: 1 } };
    const hint: Note = { kind: 'hint', id: 'x', severity: 'info', params: {}, at: null, source: '' };
    transcript.append(wire('server', '334 VXNlcm5hbWU6\r\n'), [decoded]);
    transcript.append(wire('client', `${'x'.repeat(55)}\r\n`), [decoded, hint]);
    transcript.append(wire('client', '********\r\n', { masked: [{ start: 0, end: 8, kind: 'password' }] }), []);
    expect(drawn(transcript)).toEqual([
      'S 334 VXNlcm5hbWU6 => "User␀␛[2J"',
      `C ${'x'.repeat(55)}`,
      '   => "User␀␛[2J" · word',
      'C ******** => masked',
    ]);
  });

  it('say what happened between, with the sentence of the entry; nothing for an empty one', () => {
    const transcript = new Transcript();
    const tls = null;
    transcript.append({ event: 'open', channel: 0, at: 0, protocol: 'p', host: 'h', port: 1, address: null, tls }, []);
    transcript.append({ event: 'annotation', at: 0, text: 'x' }, []);
    transcript.append({ event: 'injected', channel: 0, at: 0, from: 'server', bytes: Buffer.from('250 evil\r\n') }, []);
    expect(drawn(transcript)).toEqual([
      '· it was annotation, see ‹QUIT›',
      '· it was injected, see ‹QUIT›',
      '  250 evil␍␊',
    ]);
    expect(rows(transcript, options, null).rows.map(({ tone }) => tone)).toEqual(['own', 'permanent', 'dim']);
  });

  it('show a bare LF, and every octet in the wire view', () => {
    const transcript = new Transcript();
    transcript.append(wire('server', 'ab\n', { end: 'lf' }), []);
    expect(drawn(transcript)).toEqual(['S ab␊']);
    transcript.append(wire('client', 'AUTH ********\r\n', { masked: [{ start: 5, end: 13, kind: 'sasl' }] }), []);
    expect(drawn(transcript, { view: 'wire' })).toEqual([
      'S ab␊ => 3 octets',
      '  61 62 0A',
      'C AUTH ********␍␊ => masked',
      '  41 55 54 48 20 ** ** ** ** ** ** ** ** 0D 0A',
    ]);
  });

  it('break a long line into three rows, the rest behind an ellipsis, in any charset', () => {
    const transcript = new Transcript();
    transcript.append(wire('server', '中'.repeat(20_000)), []);
    transcript.append(
      wire(
        'server',
        new Uint8Array(60_000).map((_, at) => [0xd6, 0xd0][at % 2]!),
      ),
      [],
    );
    transcript.append(wire('server', `x${'中'.repeat(20_000)}\r\n`), []);
    const line = '中'.repeat(30);
    expect(drawn(transcript)).toEqual([
      `S ${line}`,
      `  ${line}`,
      `  ${line.slice(1)}…`,
      `  ${line}`,
      `  ${line}`,
      `  ${line.slice(1)}…`,
      `  x${line.slice(1)}`,
      `  ${line}`,
      `  ${line.slice(1)}…`,
    ]);
  });
});

it('is inert where a long line is cut, too', () => {
  const transcript = new Transcript();
  transcript.append(wire('server', '\u001b[2J中\u202e\u009b'.repeat(4000)), []);
  for (const { text } of rows(transcript, options, null).rows) {
    expect(text).toMatch(/␛\[2J中/);
    expect(text).not.toMatch(/[\u001b\u202e\u009b]/);
  }
});

describe('scrolling', () => {
  it('up and down by any number of rows is a window upon the whole', () => {
    const transcript = session();
    transcript.append(wire('server', 'y'.repeat(500)), []);
    for (let n = 0; n < 10; n++) reply(transcript, n % 3 ? ['250 ok'] : ['250-a', '250 b']);
    const all = rows(transcript, { ...options, height: 1000 }, null).rows.map(({ text }) => text);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        (steps, height) => {
          const sized = { ...options, height };
          let bottom: RowPosition | null = null;
          let end = all.length;
          for (const by of steps) {
            bottom = scroll(transcript, sized, bottom, by);
            end = Math.min(all.length, Math.max(height, end + by));
            const window = rows(transcript, sized, bottom);
            expect(window.rows.map(({ text }) => text)).toEqual(all.slice(end - height, end));
            expect([window.atStart, window.atEnd, bottom === null]).toEqual([
              end === height,
              end === all.length,
              end === all.length,
            ]);
          }
        },
      ),
      { seed: 42, numRuns: 300 },
    );
  });

  it('stays where it is while lines come in, and follows at the end', () => {
    const transcript = session();
    const sized = { ...options, height: 3 };
    const bottom = scroll(transcript, sized, null, -2);
    const before = rows(transcript, sized, bottom).rows;
    reply(transcript, ['250 new']);
    expect(rows(transcript, sized, bottom).rows).toEqual(before);
    expect(rows(transcript, sized, null).rows.at(-1)?.text).toBe('250 new');
    expect(rows(new Transcript(), sized, null)).toEqual({ rows: [], bottom: null, atStart: true, atEnd: true });
  });
});

describe('whatever arrives', () => {
  it('is inert, fits, and never makes more rows than asked for', () => {
    const entry = fc.tuple(
      fc.constantFrom('client', 'server'),
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('full', 'lf', 'partial'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 30 }),
        fc.integer({ min: 8, max: 100 }),
        fc.constantFrom('text', 'wire'),
        (entries, columns, view) => {
          const transcript = new Transcript();
          for (const [event, bytes, end, ends] of entries) {
            const line = `${Buffer.from(bytes).toString('latin1')}\u001b]0;x\u0007\u202e`;
            transcript.append(wire(event as 'client', bytes, { end: end as 'full' }), ends ? [replyNote([line])] : []);
          }
          const window = rows(transcript, { ...options, columns, view: view as 'text' }, null);
          expect(window.rows.length).toBeLessThanOrEqual(options.height);
          for (const { text, aside } of window.rows) {
            expect(text + aside).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
            const besides = aside === '' ? 0 : measure.width(`⇢ ${aside}`);
            expect(measure.width(text) + besides).toBeLessThanOrEqual(columns);
          }
        },
      ),
      { seed: 42, numRuns: 500 },
    );
  });
});

describe('the cost of a screenful', () => {
  /** How often the transcript is asked while a window is made. */
  function questions(transcript: Transcript, bottom: RowPosition | null, more: Partial<WindowOptions> = {}): number {
    const entry = vi.spyOn(transcript, 'entry');
    const notes = vi.spyOn(transcript, 'notes');
    rows(transcript, { ...options, ...more }, bottom);
    const asked = entry.mock.calls.length + notes.mock.calls.length;
    vi.restoreAllMocks();
    return asked;
  }

  const million = new Transcript();
  const line: Entry = wire('server', '250 a line that says nothing new\r\n');
  for (let n = 0; n < 1_000_000; n++) million.append(line, []);

  it.each([
    ['the end', null],
    ['the middle', { index: 500_000, part: 0 }],
    ['the start', { index: 0, part: 0 }],
  ])('is the same at %s of a million lines without a note', (_, bottom) => {
    expect(questions(million, bottom)).toBeLessThan(1500);
  });

  it('grows with the screen, not with what is above it', () => {
    expect(questions(million, null, { height: 60 })).toBeLessThan(10 * 60);
    expect(questions(million, null, { height: 20 })).toBeLessThan(10 * 20);
  });

  it('decodes of a 10 MB line no more than can be seen', () => {
    const transcript = new Transcript();
    for (let n = 0; n < 160; n++) transcript.append(wire('server', new Uint8Array(65_536).fill(120)), []);
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    expect(questions(transcript, null)).toBeLessThan(200);
    const octets = decode.mock.calls.reduce((sum, [bytes]) => sum + (bytes?.byteLength ?? 0), 0);
    expect(octets).toBeLessThan(20 * 60 * 3 * 16 + 20 * 64);
  });
});
