/** Moves octets between the network and the log: cut as the dialogue demands, folded, and only then written. */
import type { Effect } from '../../protocols/contract.ts';
import { Cutter, type Piece } from '../../wire/cutter.ts';
import type { Side, Span } from '../../wire/unit.ts';
import type { Clock } from '../clock.ts';
import { Outbox, type Outgoing } from '../net/outbox.ts';
import { startsTlsRecord } from '../net/tap.ts';
import type { Secured, TlsOptions } from '../net/tls.ts';
import type { Transport } from '../net/transport.ts';
import { Pump } from './pump.ts';
import type { SessionLog } from './session-log.ts';

/** Above this many octets not yet folded, the socket is paused. */
const MOST_WAITING = 1 << 20;
/** Free text without a line end is taken as it is after this silence. */
const SILENCE_MS = 300;

/** Who drives the loop. */
export type LoopDriver = {
  /** What a dialogue asks for; for a unit of the client before it is written. */
  asked(effects: readonly Effect[]): void;
  /** May these octets go now? */
  mayGo(next: Outgoing): boolean;
  /** All that is at hand has been folded. `heard`: the server said something. */
  settled(heard: boolean): void;
  /** The server is gone and all it said has been folded. */
  gone(error: Error | null): void;
};

/** The server kept talking in plaintext after the go-ahead to TLS. */
export type Injected = { readonly injected: Uint8Array };

export class WireLoop {
  readonly #log: SessionLog;
  readonly #clock: Clock;
  readonly #driver: LoopDriver;
  readonly #outbox = new Outbox();
  readonly #cutters = { client: new Cutter(), server: new Cutter() };
  readonly #silence: Record<Side, () => void> = { client: () => {}, server: () => {} };
  readonly #pump: Pump;
  #transport: Transport | null = null;
  #gone: { readonly error: Error | null } | null = null;
  #paused = false;
  #stopped = false;
  #spoke = false;
  /** Octets of each side so far. */
  readonly count = { client: 0, server: 0 };
  /** The server's first octets are a TLS record. */
  speaksTls = false;
  /** No octets move: the connection is not up, or a handshake is going on. */
  frozen = true;

  /** `breath`: what whoever shows the session has to get rid of before it can take more; null: nothing. */
  constructor(log: SessionLog, clock: Clock, driver: LoopDriver, breath: () => Promise<void> | null = () => null) {
    this.#log = log;
    this.#clock = clock;
    this.#driver = driver;
    this.#pump = new Pump({
      step: () => this.#step(),
      idle: () => this.#idle(),
      pause: () => this.#settle(),
      breath,
    });
  }

  /** Octets accepted and not yet taken by the network. */
  get backlog(): number {
    return this.#outbox.size + (this.#transport?.backlog ?? 0);
  }

  /** Everything accepted has been handed to the transport. */
  get handedOver(): boolean {
    return this.#outbox.size === 0;
  }

  /** Octets of a side that are not yet a unit. */
  waiting(from: Side): Uint8Array {
    return this.#cutters[from].peek();
  }

  attach(transport: Transport): void {
    this.#transport = transport;
  }

  /** Lets octets move. */
  thaw(): void {
    this.frozen = false;
    this.#transport?.resume();
    this.#pump.run();
    this.flow();
  }

  push(what: Outgoing): void {
    this.#outbox.push(what);
    this.flow();
  }

  /** Sends what may go. */
  flow(): void {
    this.#outbox.drain(
      (next) => !this.frozen && !this.#stopped && this.#driver.mayGo(next),
      ({ bytes, auto, lost, added = [], gone }) => {
        this.#log.audience.after(() => {
          // Of a unit begun earlier nobody knows where in it these octets stand.
          let left = this.#cutters.client.size === 0 ? added : [];
          this.#cutters.client.push(bytes);
          this.count.client += bytes.length;
          let said = lost;
          for (let piece = this.#cut('client'); piece; piece = this.#cut('client')) {
            this.#take('client', piece, { auto, lost: said, added: within(left, piece.bytes.length) });
            said = undefined;
            left = behind(left, piece.bytes.length);
          }
          if (!this.#stopped && this.#transport && !this.#transport.write(bytes)) this.#outbox.choked = true;
        });
        gone?.();
        this.#listenForSilence('client');
        if (!this.#stopped) this.#driver.settled(false);
      },
    );
  }

  /** Octets of the server. */
  arrived(bytes: Uint8Array): void {
    if (this.count.server === 0) {
      this.speaksTls = startsTlsRecord(bytes[0]) && (bytes.length < 2 || bytes[1] === 3);
    }
    this.count.server += bytes.length;
    this.#cutters.server.push(bytes);
    if (!this.#paused && this.#cutters.server.size > MOST_WAITING) {
      this.#paused = true;
      this.#transport?.pause();
    }
    this.#pump.run();
  }

  drained(): void {
    this.#outbox.choked = false;
    this.flow();
  }

  closed(error: Error | null): void {
    this.#gone = { error };
    this.#pump.run();
  }

  /** Takes what is left of a side as partial units. */
  flush(from: Side): void {
    const cutter = this.#cutters[from];
    for (let piece = cutter.flush(); piece; piece = cutter.flush()) this.#take(from, piece);
  }

  /** Folds what a server without TLS said to our handshake. */
  overheard(bytes: Uint8Array): void {
    this.#cutters.server.push(bytes);
    for (let piece = this.#cut('server'); piece; piece = this.#cut('server')) this.#take('server', piece);
  }

  /** Drops what is left of plaintext, then performs the handshake. Stays frozen until `thaw`. */
  async upgrade(options: TlsOptions): Promise<Secured | Injected> {
    const transport = this.#transport!;
    const left = Buffer.concat([this.#cutters.server.take(), transport.takeUnread()]);
    if (left.length > 0) return { injected: left };
    this.flush('client');
    const result = await transport.upgrade(options);
    return !result.ok && result.plaintext.length > 0 ? { injected: result.plaintext } : result;
  }

  /** Nothing moves any more. */
  stop(): void {
    this.#stopped = true;
    this.frozen = true;
    this.#pump.stop();
    this.#outbox.clear();
    this.#silence.client();
    this.#silence.server();
  }

  #cut(from: Side): Piece | null {
    return this.#cutters[from].next(this.#log.scribe.framing(0, from));
  }

  #step(): boolean {
    if (this.frozen) return false;
    const piece = this.#cut('server');
    if (!piece) return false;
    this.#spoke = true;
    this.#take('server', piece);
    return true;
  }

  #take(from: Side, piece: Piece, how: Pick<Outgoing, 'lost' | 'added'> & { readonly auto?: boolean } = {}): void {
    const effects = this.#log.octets({ channel: 0, from, ...piece, ...how }, (asked) => {
      // Whoever hears of the go-ahead may want to send at once; that must wait for the handshake.
      if (asked.some((effect) => effect.type === 'startTls')) this.frozen = true;
    });
    if (effects.length > 0 && !this.#stopped) this.#driver.asked(effects);
  }

  #idle(): void {
    if (this.frozen) return;
    if (this.#gone) return this.#driver.gone(this.#gone.error);
    if (this.#paused) {
      this.#paused = false;
      this.#transport?.resume();
    }
    this.#listenForSilence('server');
    this.#settle();
  }

  #settle(): void {
    const spoke = this.#spoke;
    this.#spoke = false;
    if (!this.#stopped) this.#driver.settled(spoke);
  }

  #listenForSilence(from: Side): void {
    this.#silence[from]();
    if (this.#cutters[from].size === 0 || this.#log.scribe.view.input.kind !== 'free') return;
    this.#silence[from] = this.#clock.after(SILENCE_MS, () => {
      this.flush(from);
      this.#driver.settled(from === 'server');
    });
  }
}

/** Spans that lie within the first octets. */
function within(spans: readonly Span[], octets: number): readonly Span[] {
  return spans.filter(({ end }) => end <= octets);
}

/** The spans behind so many octets, counted from there. */
function behind(spans: readonly Span[], octets: number): readonly Span[] {
  return spans
    .filter(({ start }) => start >= octets)
    .map(({ start, end }) => ({ start: start - octets, end: end - octets }));
}
