/**
 * Every protocol of the registry over hostile streams of both sides, a million octets a run: nothing throws, no octet is
 * lost, and however the octets were cut on their way the same comes of them. `FUZZ_SEED` and `FUZZ_OCTETS` in the
 * environment choose other streams and more of them.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Masker } from '../../src/engine/record/mask.ts';
import { Scribe } from '../../src/engine/session/scribe.ts';
import type { Draft, Event, Protocol } from '../../src/protocols/contract.ts';
import { protocols } from '../../src/protocols/registry.ts';
import { encodeText } from '../../src/wire/charset.ts';
import { drive, type Happening, joined, type Outcome, sent } from '../support/conversation-driver.ts';
import { hostileStreams } from '../support/hostile-streams.ts';
import { fed, keeps } from '../support/scribe-driver.ts';
import { octetByOctet, randomlyCut } from '../support/splits.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 42);
const OCTETS = Number(process.env.FUZZ_OCTETS ?? 1_000_000);
/** Streams of one seed; the next has the seed after it. */
const ROUND = 50;
/** Of the streams up to here every other one is cut octet by octet, all others at random. */
const SMALL = 4096;
/** Milliseconds: a failure is looked for in its smallest form. */
const PATIENCE = 120_000;

const drafts: fc.Arbitrary<readonly Draft[]> = fc.array(
  fc.record({
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', '.', '..', '*', '=', 'a\r\nb', 'a\nb\r', '\0', '你好 \ud83d', 'x'.repeat(1200)),
      fc.constantFrom(
        'MAIL FROM: <>',
        'AUTH PLAIN AGEAYg==',
        'PASS hunter2',
        'a1 LOGIN a b',
        'BDAT 5 LAST',
        'YWxpY2U=',
      ),
    ),
    charset: fc.constantFrom('auto', 'utf-8', 'gbk', 'big5', 'latin1', 'shift_jis'),
    ending: fc.constantFrom('crlf' as const, 'lf' as const, 'none' as const),
    raw: fc.boolean(),
  }),
  { minLength: 3, maxLength: 6 },
);
const ENDINGS = { crlf: '\r\n', lf: '\n', none: '' } as const;

/** Everything that comes of a stream. */
type Run = { readonly outcome: Outcome<unknown>; readonly events: readonly Event[] };

/** Runs a stream; `visit` sees every state reached. */
function run(protocol: Protocol, stream: readonly Happening[], visit: (state: unknown) => void = () => {}): Run {
  const events: Event[] = [];
  const step: Protocol['dialogue']['step'] = (state, event) => {
    events.push(event);
    const next = protocol.dialogue.step(state, event);
    visit(next.state);
    return next;
  };
  return { outcome: drive({ ...protocol, dialogue: { ...protocol.dialogue, step } }, stream), events };
}

/** View, compose and answer in one state. */
function checkState(protocol: Protocol, state: unknown, draft: Draft): void {
  const { phase, outstanding } = protocol.view(state);
  if (phase === '' || !(outstanding >= 0))
    expect({ phase, outstanding }).toBe('a phase, and how many replies are owed');
  const { text, charset, ending, raw } = draft;
  const { bytes, mask } = protocol.compose(state, draft);
  for (const { start, end } of mask) {
    if (!(start >= 0 && start < end && end <= text.length)) expect({ start, end, text }).toBe('a span of the text');
  }
  const exact = Buffer.concat([encodeText(text, charset), Buffer.from(ENDINGS[ending])]);
  if (raw && !exact.equals(bytes)) expect(Buffer.from(bytes)).toEqual(exact);
  protocol.answer(state, text, charset, 'fyko+d2lbbFgONRv9qkxdawL');
}

/** Nothing lost, and secrets lie within their units. */
function checkOutcome(stream: readonly Happening[], { units, secrets }: Outcome<unknown>): void {
  for (const from of ['client', 'server'] as const) {
    const came = joined(units, from);
    if (!came.equals(sent(stream, from))) expect(came.toString('latin1')).toBe(sent(stream, from).toString('latin1'));
  }
  for (const { unit, secrets: spans } of secrets) {
    for (const { start, end } of spans) {
      if (!(start >= 0 && start < end && end <= unit.bytes.length))
        expect({ start, end, unit }).toBe('a span of the unit');
    }
  }
}

/** What a line may be by itself is told of any line. */
function checkLines(protocol: Protocol, { units }: Outcome<unknown>): void {
  for (const { bytes } of units.slice(0, 4)) {
    const text = Buffer.from(bytes).toString('latin1');
    protocol.recognises(bytes);
    protocol.sideOf(text);
    protocol.explain(text.slice(0, 400));
  }
}

/** The scribe writes down the same octets, but for what it masks: what the dialogue calls secret, and that again. */
function checkScribe(protocol: Protocol, { events, outcome }: Run): void {
  const scribe = new Scribe(protocol);
  const masker = new Masker();
  let units = 0;
  for (const [index, event] of events.entries()) {
    const looked = index % 4 === 0;
    if (looked && event.type === 'unit') scribe.preview(event.from, event.bytes.subarray(0, event.bytes.length >> 1));
    const { moment } = fed(scribe, event);
    if (looked) expect(moment.view.phase).not.toBe('');
    const { entry } = moment;
    if (event.type !== 'unit' || (entry.event !== 'client' && entry.event !== 'server')) continue;
    const { secrets } = outcome.secrets[units++]!;
    const { hidden } = masker.mask(event, secrets);
    for (const { start, end } of secrets) {
      if (!hidden.some((span) => span.start <= start && end <= span.end)) expect({ start, end, hidden }).toBe('hidden');
    }
    if (!keeps(entry, event.bytes, hidden)) expect(entry).toBe(event);
  }
  expect(units).toBe(outcome.units.length);
}

/** All that must not depend on how the octets were cut. */
function checkSplit(protocol: Protocol, whole: Outcome<unknown>, split: readonly Happening[]): void {
  const parts = run(protocol, split).outcome;
  if (isDeepStrictEqual(parts, whole)) return;
  // One after the other, so that the failure says what differs.
  expect(parts.units.map(readable)).toEqual(whole.units.map(readable));
  expect(parts.notes).toEqual(whole.notes);
  expect(parts.secrets).toEqual(whole.secrets);
  expect(protocol.view(parts.state)).toEqual(protocol.view(whole.state));
  expect(parts).toEqual(whole);
}

/** A failure: how to have it again, and the smallest stream that fails. */
function retold(seed: number, stream: readonly Happening[], error: unknown): string {
  const lines = stream.map((one) => {
    if ('event' in one) return JSON.stringify(one.event);
    const text = Buffer.from(one.bytes).toString('latin1');
    const shown = text.length > 4096 ? `${text.slice(0, 40)}…${text.length} octets…${text.slice(-8)}` : text;
    return `${one.from} ${JSON.stringify(shown)}`;
  });
  return `FUZZ_SEED=${seed} brings this back:\n${lines.join('\n')}\n${(error as Error).message}`;
}

const readable = ({ from, offset, end, bytes }: Outcome<unknown>['units'][number]) =>
  `${from} ${offset} ${end} ${Buffer.from(bytes).toString('latin1')}`;

describe.each(protocols.map((protocol) => [protocol.id, protocol] as const))('%s', (_, protocol) => {
  it(
    'survives hostile streams, loses nothing of them, and makes the same of them however they are cut',
    () => {
      let total = 0;
      const property = fc.property(hostileStreams(protocol), drafts, fc.nat(), (stream, typed, cut) => {
        let visited = 0;
        const whole = run(protocol, stream, (state) => checkState(protocol, state, typed[visited++ % typed.length]!));
        const length = sent(stream, 'client').length + sent(stream, 'server').length;
        total += length;
        checkOutcome(stream, whole.outcome);
        checkLines(protocol, whole.outcome);
        checkScribe(protocol, whole);
        const single = length <= SMALL && cut % 2 === 0;
        checkSplit(protocol, whole.outcome, single ? octetByOctet(stream) : randomlyCut(stream, cut));
      });
      for (let seed = SEED; total < OCTETS; seed++) {
        const found = fc.check(property, { seed, numRuns: ROUND, interruptAfterTimeLimit: PATIENCE / 2 });
        const [stream] = found.counterexample ?? [];
        if (stream) throw new Error(retold(seed, stream, found.errorInstance), { cause: found.errorInstance });
        expect(found.interrupted).toBe(false);
      }
      expect(total).toBeGreaterThanOrEqual(OCTETS);
    },
    PATIENCE,
  );
});
