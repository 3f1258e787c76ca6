import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVERY_LESSON,
  eventIn,
  eventLine,
  eventsIn,
  progressHeader,
  versionIn,
} from '../../../src/lessons/progress/event.ts';
import { foldProgress, renamedIn } from '../../../src/lessons/progress/fold.ts';
import type { ProgressEvent } from '../../../src/lessons/progress/progress.ts';

const at = '2026-11-21T08:00:00.000Z';
const later = '2026-11-22T08:00:00.000Z';

const name = fc.constantFrom('hello', 'first-mail', 'pop3', 'constructor');
const step = fc.constantFrom('ehlo', 'quit', 'to-string');
const time = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString());
const anEvent: fc.Arbitrary<ProgressEvent> = fc.oneof(
  fc.record({ at: time, lesson: name, event: fc.constantFrom('step', 'pass', 'retry', 'show'), step }),
  fc.record({ at: time, lesson: name, event: fc.constant('hint'), step, rung: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ at: time, lesson: name, event: fc.constant('finish') }),
  fc.record({ at: time, lesson: fc.oneof(name, fc.constant(EVERY_LESSON)), event: fc.constant('reset') }),
) as fc.Arbitrary<ProgressEvent>;

describe('events', () => {
  it('come back as they were written', () => {
    fc.assert(fc.property(anEvent, (event) => void expect(eventIn(eventLine(event).trimEnd())).toEqual(event)));
  });

  it.each([
    ['a torn line', '{"at":"2026-11-21T08:00:00.000Z","lesson":"hello","ev'],
    ['a kind of newer versions', `{"at":"${at}","lesson":"hello","event":"dream","step":"ehlo"}`],
    ['a name that is none', `{"at":"${at}","lesson":"../hello","event":"finish"}`],
    ['a prototype', `{"at":"${at}","lesson":"__proto__","event":"finish"}`],
    ['no time', '{"at":"soon","lesson":"hello","event":"finish"}'],
    ['no step', `{"at":"${at}","lesson":"hello","event":"pass"}`],
    ['every lesson finished', `{"at":"${at}","lesson":"*","event":"finish"}`],
    ['a list', '[]'],
    ['nothing', ''],
    ['a header', progressHeader],
  ])('are not found in %s', (_what, line) => expect(eventIn(line)).toBeNull());

  it('stand behind a header that tells the version', () => {
    expect(versionIn(progressHeader.trimEnd())).toBe(1);
    expect(versionIn('{"format":"wirespeak-progress","version":2}')).toBe(2);
    for (const line of ['', '{}', '{"format":"wirespeak-session","version":1}', '{"format":"wirespeak-progress"}', 'x'])
      expect(versionIn(line)).toBeNull();
  });
});

describe('progress', () => {
  it('is the sum of what happened', () => {
    const progress = foldProgress([
      { at, lesson: 'hello', event: 'step', step: 'ehlo' },
      { at, lesson: 'hello', event: 'hint', step: 'ehlo', rung: 1 },
      { at, lesson: 'hello', event: 'hint', step: 'ehlo', rung: 2 },
      { at, lesson: 'hello', event: 'retry', step: 'ehlo' },
      { at, lesson: 'hello', event: 'show', step: 'ehlo' },
      { at, lesson: 'hello', event: 'pass', step: 'ehlo' },
      { at: later, lesson: 'hello', event: 'step', step: 'leave' },
    ]);
    expect({ ...progress }).toEqual({
      hello: {
        at: 'leave',
        finished: false,
        touched: later,
        steps: Object.assign(Object.create(null), { ehlo: { passed: true, hints: 2, retries: 1, shown: true } }),
      },
    });
  });

  it('remembers that a lesson was finished when it is begun again, until it is forgotten', () => {
    const events: ProgressEvent[] = [
      { at, lesson: 'hello', event: 'finish' },
      { at, lesson: 'hello', event: 'step', step: 'ehlo' },
    ];
    expect(foldProgress(events).hello).toMatchObject({ finished: true, at: 'ehlo' });
    expect(foldProgress([...events, { at, lesson: 'hello', event: 'reset' }]).hello).toBeUndefined();
    expect({ ...foldProgress([...events, { at, lesson: EVERY_LESSON, event: 'reset' }]) }).toEqual({});
  });

  it('follows a lesson to its new name, in the order things happened', () => {
    const renamed = renamedIn([
      { id: 'greeting', formerly: ['hello', 'helo'] },
      { id: 'helo', formerly: [] },
    ]);
    const progress = foldProgress(
      [
        { at, lesson: 'hello', event: 'pass', step: 'ehlo' },
        { at: later, lesson: 'greeting', event: 'step', step: 'leave' },
        { at: later, lesson: 'helo', event: 'finish' },
      ],
      renamed,
    );
    expect(progress.greeting).toMatchObject({ at: 'leave', finished: false, steps: { ehlo: { passed: true } } });
    expect(progress.hello).toBeUndefined();
    // A name that is in use today is not taken away from its lesson.
    expect(progress.helo).toMatchObject({ finished: true });
  });

  it('of any prefix of a log is that of the events complete in it', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 20 }), fc.nat(), (events, where) => {
        const lines = events.map(eventLine);
        const text = progressHeader + lines.join('');
        const length = where % (text.length + 1);
        // A line that lacks nothing but its end is complete.
        const ends = lines.map((_, at) => progressHeader.length + lines.slice(0, at + 1).join('').length - 1);
        const complete = ends.filter((end) => end <= length).length;
        const found = eventsIn(text.slice(0, length));
        expect(found).toEqual(events.slice(0, complete));
        expect(foldProgress(found)).toEqual(foldProgress(events.slice(0, complete)));
      }),
    );
  });

  it('never throws, whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(anEvent, { maxLength: 3 }), (octets, events) => {
        const text = events.map(eventLine).join(Buffer.from(octets).toString('utf8'));
        foldProgress(eventsIn(text));
      }),
    );
    foldProgress(eventsIn(`{"at":${'['.repeat(900)}`));
  });
});
