/** Drives a dialogue over a list of happenings, cutting each side as the dialogue demands; no engine involved. */
import type { Effect, Event, Note, Protocol, Secret, TlsInfo, Unit } from '../../src/protocols/contract.ts';
import { Cutter } from '../../src/wire/cutter.ts';
import type { Channel, Side } from '../../src/wire/unit.ts';

export type Happening =
  | { readonly channel: Channel; readonly from: Side; readonly bytes: Uint8Array }
  | { readonly event: Exclude<Event, Unit> };

export type Outcome<S> = {
  readonly state: S;
  readonly units: readonly Unit[];
  readonly notes: readonly Note[];
  readonly effects: readonly Effect[];
  readonly secrets: readonly { readonly unit: Unit; readonly secrets: readonly Secret[] }[];
};

export type Drivable<S> = Pick<Protocol<S>, 'dialogue' | 'framing'>;

export const TLS: TlsInfo = { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', chain: [], trusted: true };

/** `text` as octets, Latin-1. */
export const octets = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
export const client = (text: string): Happening => ({ channel: 0, from: 'client', bytes: octets(text) });
export const server = (text: string): Happening => ({ channel: 0, from: 'server', bytes: octets(text) });
export const opened = (host = 'mail.example.test', tls: TlsInfo | null = null): Happening => ({
  event: { type: 'opened', channel: 0, host, port: 25, tls },
});
export const secured: Happening = { event: { type: 'tls', channel: 0, result: TLS } };
export const closed: Happening = { event: { type: 'closed', channel: 0, by: 'server', problem: null } };

/** Runs everything; what is left in the cutters at the end comes out as partial units. */
export function drive<S>(protocol: Drivable<S>, happenings: readonly Happening[]): Outcome<S> {
  let state = protocol.dialogue.start;
  const units: Unit[] = [];
  const notes: Note[] = [];
  const effects: Effect[] = [];
  const secrets: { unit: Unit; secrets: readonly Secret[] }[] = [];
  const cutters = new Map<string, { cutter: Cutter; offset: number; channel: Channel; from: Side }>();

  const step = (event: Event) => {
    const next = protocol.dialogue.step(state, event);
    state = next.state;
    notes.push(...next.notes);
    effects.push(...next.effects);
    if (event.type === 'unit') secrets.push({ unit: event, secrets: next.secrets });
  };
  const emit = (side: { offset: number; channel: Channel; from: Side }, bytes: Uint8Array, end: Unit['end']) => {
    const unit: Unit = { type: 'unit', channel: side.channel, from: side.from, offset: side.offset, bytes, end };
    side.offset += bytes.length;
    units.push(unit);
    step(unit);
  };
  const sideOf = (channel: Channel, from: Side) => {
    const key = `${channel} ${from}`;
    const side = cutters.get(key) ?? { cutter: new Cutter(), offset: 0, channel, from };
    cutters.set(key, side);
    return side;
  };
  // What one side says may change how waiting bytes of another are cut: those come first, or it would matter how many
  // units arrived together.
  const drain = (side: ReturnType<typeof sideOf>) => {
    for (;;) {
      const piece = side.cutter.next(protocol.framing(state, side.channel, side.from));
      if (!piece) return;
      emit(side, piece.bytes, piece.end);
      for (const other of cutters.values()) if (other !== side && other.cutter.size > 0) drain(other);
    }
  };
  const flush = () => {
    for (const side of cutters.values()) {
      for (let piece = side.cutter.flush(); piece; piece = side.cutter.flush()) emit(side, piece.bytes, piece.end);
    }
  };

  for (const happening of happenings) {
    if ('event' in happening) {
      if (happening.event.type === 'tls' || happening.event.type === 'closed') flush();
      step(happening.event);
    } else {
      const side = sideOf(happening.channel, happening.from);
      side.cutter.push(happening.bytes);
      drain(side);
    }
  }
  flush();
  return { state, units, notes, effects, secrets };
}

/** All octets one side sent on a channel, joined from the units. */
export function joined(units: readonly Unit[], from: Side, channel: Channel = 0): Buffer {
  return Buffer.concat(
    units.filter((unit) => unit.from === from && unit.channel === channel).map((unit) => unit.bytes),
  );
}

/** All octets one side sent on a channel, as they happened. */
export function sent(happenings: readonly Happening[], from: Side, channel: Channel = 0): Buffer {
  return Buffer.concat(
    happenings.flatMap((h) => ('bytes' in h && h.from === from && h.channel === channel ? [h.bytes] : [])),
  );
}

/** Units in a form that compares: where, who, how it ended, which octets. */
export function spell(units: readonly Unit[]): readonly string[] {
  return units.map(
    (u) => `${u.channel}${u.from[0]}@${u.offset} ${u.end} ${JSON.stringify(Buffer.from(u.bytes).toString('latin1'))}`,
  );
}
