/** The recording format, reading side: every line is checked, and what is wrong is said with its line number. */
import { z } from 'zod';
import type { Problem, Span } from '../../protocols/contract.ts';
import { problem } from '../net/faults.ts';
import type { Entry } from './entry.ts';
import { apparentEnd, RECORDING_FORMAT, RECORDING_VERSION } from './recording.ts';

/** A recording as it was read. */
export type Recording = {
  readonly app: string;
  readonly startedAt: string;
  readonly entries: readonly Entry[];
  /** The last line was cut off, as happens when the writer is killed: one unit may be missing. */
  readonly truncated: boolean;
};

export type ReadRecording =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly problem: Problem };

const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const at = z.number().nonnegative();
const channel = z.int().nonnegative();
const count = z.int().nonnegative();
const side = z.enum(['client', 'server']);
const summary = {
  version: z.string(),
  cipher: z.string(),
  chain: z.array(base64),
  trusted: z.union([z.literal(true), z.string()]),
};
const kind = z.enum(['password', 'sasl', 'digest', 'token', 'suspected']);
const secret = z.object({ start: count, end: count, kind });
const span = z.object({ start: count, end: count });
const octets = { text: z.string().optional(), base64: base64.optional() };

type Octets = { text?: string | undefined; base64?: Uint8Array | undefined };
const octetsOf = ({ text, base64 }: Octets): Uint8Array => base64 ?? new Uint8Array(Buffer.from(text ?? '', 'utf8'));
const oneForm = ({ text, base64 }: Octets): boolean => (text === undefined) !== (base64 === undefined);
const isWithin =
  ({ length }: Uint8Array) =>
  ({ start, end }: Span): boolean =>
    start <= end && end <= length;
const ONE_FORM = 'text or base64';

const wire = z
  .object({
    event: side,
    channel,
    at,
    ...octets,
    end: z.enum(['crlf', 'lf', 'full', 'partial']).optional(),
    masked: z.array(secret).default([]),
    auto: z.literal(true).optional(),
    added: z.array(span).min(1).optional(),
    lost: z.string().optional(),
  })
  .refine(oneForm, ONE_FORM)
  .transform((row) => {
    const bytes = octetsOf(row);
    const { event, channel, at, masked, auto, added, lost } = row;
    return {
      event,
      channel,
      at,
      bytes,
      end: row.end ?? apparentEnd(bytes),
      masked,
      ...(auto ? { auto } : {}),
      ...(added ? { added } : {}),
      ...(lost === undefined ? {} : { lost }),
    };
  })
  .refine(({ bytes, masked }) => masked.every(isWithin(bytes)), 'masked')
  .refine(({ bytes, added = [] }) => added.every(isWithin(bytes)), 'added');

const injected = z
  .object({ event: z.literal('injected'), channel, at, from: side, ...octets })
  .refine(oneForm, ONE_FORM)
  .transform((row) => {
    const { event, channel, at, from } = row;
    return { event, channel, at, from, bytes: octetsOf(row) };
  });

const shapes: Readonly<Record<Entry['event'], z.ZodType<Entry>>> = {
  open: z.object({
    event: z.literal('open'),
    channel,
    at,
    protocol: z.string(),
    host: z.string(),
    port: z.int().min(0).max(65_535),
    address: z.string().nullable().default(null),
    proxy: z.string().exactOptional(),
    tls: z.object(summary).nullable(),
  }),
  client: wire,
  server: wire,
  tls: z.object({ event: z.literal('tls'), channel, at, ...summary }),
  injected,
  annotation: z.object({ event: z.literal('annotation'), at, text: z.string() }),
  error: z.object({
    event: z.literal('error'),
    at,
    kind: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    message: z.string().exactOptional(),
  }),
  close: z.object({ event: z.literal('close'), channel, at, by: z.enum(['client', 'server', 'network', 'timeout']) }),
};

const header = z.object({
  format: z.literal(RECORDING_FORMAT),
  version: z.int().positive(),
  app: z.string().default(''),
  startedAt: z.string().default(''),
});

/** Lines made from the others (`--json`); a replay makes them anew. */
const DERIVED: ReadonlySet<string> = new Set(['reply', 'note', 'message']);

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, reason: 'JSON' };
  }
}

function why(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? [issue.path.join('.'), issue.message].filter(Boolean).join(': ') : 'JSON';
}

function eventName(value: unknown): string {
  const event = typeof value === 'object' && value !== null && 'event' in value ? value.event : undefined;
  return typeof event === 'string' ? event : '';
}

/** UTF-8 or, as PowerShell redirects it, UTF-16; a byte order mark at the front is no part of the text. */
function textOf(bytes: Uint8Array): string {
  const octets = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = octets.toString(octets[0] === 0xff && octets[1] === 0xfe ? 'utf16le' : 'utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Reads a recording. `file` is only for the problem's sentence. */
export function readRecording(bytes: Uint8Array, file: string): ReadRecording {
  const lines = textOf(bytes).split('\n');
  const whole = lines.at(-1) === '';
  if (whole) lines.pop();
  const bad = (line: number, reason: string): ReadRecording => ({
    ok: false,
    problem: problem('local.bad-line', { file, line, reason }),
  });

  const first = parse(lines[0] ?? '');
  const head = header.safeParse(first.ok ? first.value : null);
  if (!head.success) return { ok: false, problem: problem('local.not-a-recording', { file }) };
  const { version, app, startedAt } = head.data;
  if (version > RECORDING_VERSION) return { ok: false, problem: problem('local.newer-recording', { file, version }) };

  const entries: Entry[] = [];
  for (let index = 1; index < lines.length; index++) {
    const text = lines[index]!;
    if (text.trim() === '') continue;
    const row = parse(text);
    if (!row.ok) {
      if (index === lines.length - 1 && !whole)
        return { ok: true, recording: { app, startedAt, entries, truncated: true } };
      return bad(index + 1, row.reason);
    }
    const event = eventName(row.value);
    if (DERIVED.has(event)) continue;
    const shape = Object.hasOwn(shapes, event) ? shapes[event as Entry['event']] : null;
    if (!shape) return bad(index + 1, `event: ${event}`);
    const entry = shape.safeParse(row.value);
    if (!entry.success) return bad(index + 1, why(entry.error));
    entries.push(entry.data);
  }
  return { ok: true, recording: { app, startedAt, entries, truncated: false } };
}
