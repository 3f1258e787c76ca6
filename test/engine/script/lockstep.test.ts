import { describe, expect, it } from 'vitest';
import { mayClose, nextTurn, type Situation } from '../../../src/engine/script/lockstep.ts';
import { raw } from '../../../src/protocols/registry.ts';

const view = raw.view(raw.dialogue.start);
const situation = (over: Omit<Partial<Situation>, 'view'> & { view?: Partial<Situation['view']> } = {}): Situation => ({
  standing: 'open',
  greetingOwed: false,
  silence: 0,
  heard: false,
  backlog: 0,
  ...over,
  view: { ...view, input: { kind: 'command' }, outstanding: 0, ended: false, ...over.view },
});
const sasl = { kind: 'sasl', mechanism: 'LOGIN', asks: 'password', challenge: null } as const;
const go = { kind: 'go', unanswered: false };
const wait = (within: number | null) => ({ kind: 'wait', within });

describe('the turn of the next line', () => {
  it.each<[string, Situation, object]>([
    ['a command when nothing is owed', situation(), go],
    ['a command while a reply is owed', situation({ view: { outstanding: 1 }, silence: 500 }), wait(1500)],
    [
      'a command after 2 s of silence',
      situation({ view: { outstanding: 1 }, silence: 2000 }),
      { ...go, unanswered: true },
    ],
    [
      'nothing before a reply that decides',
      situation({ view: { outstanding: 1, decisive: true }, silence: 9000 }),
      wait(null),
    ],
    ['message text', situation({ view: { input: { kind: 'message' } } }), go],
    ['an answer of AUTH', situation({ view: { input: sasl } }), go],
    ['octets that were announced', situation({ view: { input: { kind: 'octets', left: 3 }, outstanding: 1 } }), go],
    ['during a handshake', situation({ view: { input: { kind: 'none' } }, silence: 60_000 }), wait(null)],
    ['while connecting', situation({ standing: 'connecting', silence: 60_000 }), wait(null)],
    ['before the greeting', situation({ greetingOwed: true, silence: 60_000 }), wait(null)],
    [
      'without a protocol, after something was heard',
      situation({ view: { input: { kind: 'free' } }, heard: true, silence: 100 }),
      wait(200),
    ],
    [
      'without a protocol, after a pause',
      situation({ view: { input: { kind: 'free' } }, heard: true, silence: 300 }),
      go,
    ],
    ['without a protocol, nothing heard', situation({ view: { input: { kind: 'free' } }, silence: 300 }), wait(1700)],
    ['without a protocol, nothing heard for long', situation({ view: { input: { kind: 'free' } }, silence: 2000 }), go],
    ['while the network is behind', situation({ view: { input: { kind: 'message' } }, backlog: 1 << 21 }), wait(10)],
    ['after goodbye', situation({ view: { ended: true } }), { kind: 'over' }],
    ['after the close', situation({ standing: 'closed' }), { kind: 'over' }],
  ])('%s', (_name, given, expected) => {
    expect(nextTurn(given)).toEqual(expected);
  });
});

describe('closing at the end of a script', () => {
  it.each<[string, Situation, object]>([
    ['nothing owed', situation(), go],
    ['a reply owed, however long', situation({ view: { outstanding: 1 }, silence: 60_000 }), wait(null)],
    ['within message text', situation({ view: { input: { kind: 'message' } } }), go],
    ['after goodbye the server closes', situation({ view: { ended: true }, silence: 500 }), wait(1500)],
    ['after goodbye a server that does not close', situation({ view: { ended: true }, silence: 2000 }), go],
    ['closed', situation({ standing: 'closed' }), { kind: 'over' }],
  ])('%s', (_name, given, expected) => {
    expect(mayClose(given)).toEqual(expected);
  });
});
