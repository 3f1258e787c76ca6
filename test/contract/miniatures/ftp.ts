/** A miniature of FTP's second connection: PASV and EPSV open it, PORT listens before it is written (RFC 959, RFC 2428). */
import type { Effect, Event, Framing, Machine, Secret, Step, Unit } from '../../../src/protocols/contract.ts';
import { latin1, withoutLineEnd } from '../../../src/wire/octets.ts';
import type { Drivable } from '../../support/conversation-driver.ts';

export type MiniFtp = {
  readonly host: string;
  readonly nextChannel: number;
  readonly received: number;
  readonly openData: number;
};

const start: MiniFtp = { host: '', nextChannel: 1, received: 0, openData: 0 };

function step(state: MiniFtp, event: Event): Step<MiniFtp> {
  const done = (next: MiniFtp, effects: readonly Effect[] = [], secrets: readonly Secret[] = []) => ({
    state: next,
    effects,
    notes: [],
    secrets,
  });
  switch (event.type) {
    case 'opened':
      return done(event.channel === 0 ? { ...start, host: event.host } : { ...state, openData: state.openData + 1 });
    case 'closed':
      return done(event.channel === 0 ? state : { ...state, openData: state.openData - 1 });
    case 'unit':
      if (event.channel !== 0) return done({ ...state, received: state.received + event.bytes.length });
      return event.from === 'client' ? fromClient(state, event, done) : fromServer(state, event, done);
    default:
      return done(state);
  }
}

type Done = (next: MiniFtp, effects?: readonly Effect[], secrets?: readonly Secret[]) => Step<MiniFtp>;

function fromClient(state: MiniFtp, unit: Unit, done: Done): Step<MiniFtp> {
  const line = latin1(withoutLineEnd(unit.bytes));
  if (/^PASS /i.test(line)) return done(state, [], [{ start: 5, end: line.length, kind: 'password' }]);
  const six = /^PORT (\d+),(\d+),(\d+),(\d+),(\d+),(\d+)/i.exec(line)?.slice(1).map(Number);
  if (!six) return done(state);
  const [a, b, c, d, high = 0, low = 0] = six;
  return open(state, done, { via: 'listen', host: `${a}.${b}.${c}.${d}`, port: high * 256 + low });
}

/** The address of 227 is ignored for the control peer's: NAT, and bounce attacks. */
function fromServer(state: MiniFtp, unit: Unit, done: Done): Step<MiniFtp> {
  const line = latin1(withoutLineEnd(unit.bytes));
  const passive = /^227 .*?(\d+),(\d+),(\d+),(\d+),(\d+),(\d+)/.exec(line);
  if (passive)
    return open(state, done, { via: 'connect', host: state.host, port: Number(passive[5]) * 256 + Number(passive[6]) });
  const extended = /^229 .*\(\|\|\|(\d+)\|\)/.exec(line)?.[1];
  return extended ? open(state, done, { via: 'connect', host: state.host, port: Number(extended) }) : done(state);
}

function open(
  state: MiniFtp,
  done: Done,
  where: { via: 'connect' | 'listen'; host: string; port: number },
): Step<MiniFtp> {
  const channel = state.nextChannel;
  return done({ ...state, nextChannel: channel + 1 }, [{ type: 'open', channel, ...where }]);
}

function framing(_state: MiniFtp, channel: number): Framing {
  return channel === 0 ? { kind: 'line', max: 65_536, bareLf: 'ends' } : { kind: 'rest' };
}

const dialogue: Machine<MiniFtp> = { start, step };
export const miniFtp: Drivable<MiniFtp> = { dialogue, framing };
