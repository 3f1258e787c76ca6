/** One connection of a practice server: carries out the effects of a machine on a socket, and feeds it what happens. */
import type { Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import type { ServerEffect, ServerEvent, TlsInfo } from '../protocols/contract.ts';
import { Cutter } from '../wire/cutter.ts';
import type { Chance } from './chance.ts';
import type { Fault } from './faults.ts';
import { Newsstand } from './newsstand.ts';
import { Output } from './output.ts';
import type { Served } from './service.ts';

export type ConnectionSetup = {
  readonly socket: Socket;
  readonly context: SecureContext;
  readonly implicitTls: boolean;
  readonly chance: Chance;
  /** Exactly the octets sent, decrypted, at the moment they are handed to the socket. */
  readonly onSent: (bytes: Uint8Array) => void;
  readonly onSpent: (faults: readonly Fault[]) => void;
  readonly onGone: () => void;
};

const HANDSHAKE_MS = 30_000;
/** How long a client may keep its side open after we ended ours. */
const LINGER_MS = 10_000;
/** Reading stops while more than this many octets wait to be written. */
const BACKLOG = 1 << 20;

/** Runs one machine until its connection is gone. `destroy` ends it at once. */
export class Connection<S, Q, M> {
  #setup: ConnectionSetup;
  #served: Served<S, Q, M>;
  #state: S;
  #socket: Socket;
  #cutter = new Cutter();
  #offset = 0;
  #events: ServerEvent<M>[] = [];
  #stepping = false;
  /** Units wait: TLS is under way, or too much is waiting to be written. */
  #held = false;
  #upgrading = false;
  /** The client has ended its side, and not all it said has been taken yet. */
  #ended = false;
  #gone = false;
  #timers = new Map<string, NodeJS.Timeout>();
  #output: Output;
  #news: Newsstand<S, M>;

  constructor(served: Served<S, Q, M>, setup: ConnectionSetup) {
    this.#served = served;
    this.#setup = setup;
    this.#state = served.server.machine.start;
    this.#socket = setup.socket;
    this.#output = new Output(
      (bytes) => this.#write(bytes),
      () => this.#release(),
    );
    this.#news = new Newsstand(served.news, () => setImmediate(() => this.#hear()));
    setup.socket.on('close', () => this.#leave());
    if (setup.implicitTls) {
      this.#upgrading = true;
      this.#output.add({ type: 'run', run: () => this.#upgrade() });
    } else {
      this.#listen();
      this.#open(null);
    }
  }

  /** Ends the connection without a word. */
  destroy(): void {
    this.#socket.destroy();
    this.#setup.socket.destroy();
    this.#leave();
  }

  #open(tls: TlsInfo | null): void {
    const { remoteAddress: host = '', remotePort: port = 0 } = this.#setup.socket;
    this.#dispatch({ type: 'opened', channel: 0, host, port, tls });
  }

  #listen(): void {
    // A socket that breaks says so by 'close' too; the error itself tells us nothing we would act on.
    this.#socket.on('error', () => {});
    this.#socket.on('data', (bytes: Buffer) => this.#take(bytes));
    this.#socket.on('drain', () => this.#release());
    this.#socket.on('end', () => {
      this.#ended = true;
      this.#pump();
    });
    if (this.#socket !== this.#setup.socket) this.#socket.on('close', () => this.#leave());
  }

  #take(bytes: Buffer): void {
    this.#cutter.push(bytes);
    this.#pump();
  }

  #pump(): void {
    while (!this.#gone && !this.#upgrading) {
      if (this.#overfull()) {
        this.#held = true;
        this.#socket.pause();
        return;
      }
      const piece = this.#cutter.next(this.#served.server.framing(this.#state, 0));
      if (!piece) {
        if (this.#ended) this.#conclude();
        return;
      }
      const offset = this.#offset;
      this.#offset += piece.bytes.length;
      this.#dispatch({ type: 'unit', channel: 0, from: 'client', offset, ...piece });
    }
  }

  #release(): void {
    if (this.#gone || this.#upgrading || this.#overfull()) return;
    this.#hear();
    if (!this.#held) return;
    this.#held = false;
    this.#socket.resume();
    this.#pump();
  }

  /** The client has ended its side: what was cut short is a partial unit, and after our last word we end ours. */
  #conclude(): void {
    this.#ended = false;
    const piece = this.#cutter.flush();
    if (piece) {
      this.#dispatch({ type: 'unit', channel: 0, from: 'client', offset: this.#offset, ...piece });
    }
    this.#dispatch({ type: 'closed', channel: 0, by: 'client', problem: null });
    this.#output.add({ type: 'run', run: () => this.#end() });
  }

  /** Steps the machine with an event and with everything that follows from it, in order; what is new comes between. */
  #dispatch(event: ServerEvent<M>): void {
    // What happened before the client spoke comes before what it says.
    const older = event.type === 'unit' && !this.#stepping ? this.#unheard() : null;
    if (older) this.#events.push(older);
    this.#events.push(event);
    this.#step();
  }

  /** Tells the machine what is new. */
  #hear(): void {
    if (this.#stepping) return;
    const news = this.#unheard();
    if (!news) return;
    this.#events.push(news);
    this.#step();
  }

  /** Null also while nothing could be said about it: it waits, and stays one piece of news. */
  #unheard(): ServerEvent<M> | null {
    if (this.#gone || this.#upgrading || this.#overfull()) return null;
    const latest = this.#news.take();
    return latest && { type: 'mailbox', answer: latest.news };
  }

  #overfull(): boolean {
    return this.#output.octets + this.#socket.writableLength > BACKLOG;
  }

  #step(): void {
    if (this.#stepping) return;
    this.#stepping = true;
    for (let next = this.#events.shift(); next; next = this.#events.shift() ?? this.#unheard() ?? undefined) {
      const step = this.#served.server.machine.step(this.#state, next);
      this.#state = step.state;
      this.#news.follow(step.state);
      this.#setup.onSpent(this.#served.spent(step.state));
      for (const effect of step.effects) this.#perform(effect);
    }
    this.#stepping = false;
  }

  #perform(effect: ServerEffect<Q>): void {
    // A mailbox must hear of the end too: somebody else may be waiting for it.
    if (this.#gone && effect.type !== 'mailbox') return;
    switch (effect.type) {
      case 'send':
        return this.#output.add(effect);
      case 'close':
        return this.#output.add({ type: 'run', run: () => (effect.how === 'reset' ? this.#reset() : this.#end()) });
      case 'startTls':
        this.#upgrading = true;
        return this.#output.add({ type: 'run', run: () => this.#upgrade() });
      case 'timer': {
        clearTimeout(this.#timers.get(effect.id));
        const fire = () => this.#dispatch({ type: 'timer', id: effect.id });
        this.#timers.set(effect.id, setTimeout(fire, effect.ms));
        return;
      }
      case 'nonce':
        this.#events.push({ type: 'nonce', bytes: this.#setup.chance(effect.octets) });
        return;
      case 'mailbox':
        this.#events.push({ type: 'mailbox', answer: this.#served.answer(effect.ask) });
        return;
      case 'open':
        throw new Error('no second channel here yet');
    }
  }

  #write(bytes: Uint8Array): void {
    if (this.#gone || this.#socket.destroyed) return;
    this.#socket.write(bytes);
    this.#setup.onSent(bytes);
  }

  /**
   * TLS on the same connection. What came in plaintext behind the request is dropped unread: it must never be
   * executed as if it had come under TLS (RFC 3207 §5, CVE-2011-0411).
   */
  async #upgrade(): Promise<void> {
    const plain = this.#setup.socket;
    plain.removeAllListeners('data').removeAllListeners('end').removeAllListeners('drain');
    plain.pause();
    const early: Buffer | null = plain.read();
    const dropped = Buffer.concat([this.#cutter.take(), early ?? Buffer.alloc(0)]);
    if (dropped.length > 0) this.#dispatch({ type: 'injected', channel: 0, from: 'client', bytes: dropped });
    const secure = new TLSSocket(plain, { isServer: true, secureContext: this.#setup.context });
    this.#socket = secure;
    const timer = setTimeout(() => this.destroy(), HANDSHAKE_MS);
    const up = await new Promise<boolean>((resolve) => {
      secure.on('error', () => {});
      secure.once('secure', () => resolve(true));
      secure.once('close', () => resolve(false));
      plain.once('close', () => resolve(false));
    });
    clearTimeout(timer);
    if (!up || this.#gone) return this.destroy();
    this.#upgrading = false;
    this.#offset = 0;
    const tls: TlsInfo = {
      version: secure.getProtocol() ?? '',
      cipher: secure.getCipher().name,
      chain: [],
      trusted: true,
    };
    if (this.#setup.implicitTls) this.#open(tls);
    else this.#dispatch({ type: 'tls', channel: 0, result: tls });
    this.#listen();
  }

  #end(): void {
    this.#socket.end();
    const timer = setTimeout(() => this.destroy(), LINGER_MS);
    this.#timers.set('linger', timer);
  }

  #reset(): void {
    this.#setup.socket.resetAndDestroy();
  }

  #leave(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#output.stop();
    this.#news.stop();
    this.#dispatch({ type: 'closed', channel: 0, by: 'network', problem: null });
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#setup.onGone();
  }
}
