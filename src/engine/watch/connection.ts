/**
 * Stands between a program and its server. Octets go on the moment they come, unchanged; what they mean is folded beside
 * them. Only at a go-ahead to TLS does it step in: each side gets a handshake of its own, and inside nothing changes.
 */
import type { Socket } from 'node:net';
import type { Problem, Protocol, TlsInfo } from '../../protocols/contract.ts';
import { protocolByGreeting, raw } from '../../protocols/registry.ts';
import type { Side } from '../../wire/unit.ts';
import { type Clock, realClock } from '../clock.ts';

import { lostProblem, problem } from '../net/faults.ts';
import { reach, type Way, wayFields } from '../net/reach.ts';
import { startsTlsRecord } from '../net/tap.ts';
import { secure } from '../net/tls.ts';
import { secureAsServer } from '../net/tls-server.ts';
import type { CloseEntry } from '../record/entry.ts';
import type { Recorder } from '../record/recorder.ts';
import { KEPT_UNSEEN, Transcript } from '../record/transcript.ts';
import type { Outcome, Standing } from '../session/conversation.ts';
import { Recognition } from '../session/recognition.ts';
import { SessionLog } from '../session/session-log.ts';
import { typedLine, UpgradeTypist } from '../session/upgrade-typist.ts';
import { closeProblem, outcomeOf } from '../session/verdict.ts';
import { Watched } from '../session/watched.ts';
import { Leg, type LegHandlers } from './leg.ts';
import { Passing } from './passing.ts';
import type { WatchedConnection, WatchOptions } from './watch-contract.ts';

const OTHER = { client: 'server', server: 'client' } as const satisfies Record<Side, Side>;

export class Connection extends Watched implements WatchedConnection {
  readonly host: string;
  readonly port: number;
  readonly from: WatchedConnection['from'];
  readonly #options: WatchOptions;
  readonly #clock: Clock;
  readonly #log: SessionLog;
  readonly #passing: Passing;
  readonly #abort = new AbortController();
  readonly #legs: { readonly client: Leg; server: Leg | null };
  readonly #full = { client: false, server: false };
  readonly #gone = { client: false, server: false };
  /** Nothing is read until what was told has been shown. */
  #breathing = false;
  /** Nothing is read: the target is not reached yet, or a handshake is going on. */
  #frozen = true;
  #recognition: Recognition | null = null;
  #typist: UpgradeTypist | null = null;
  /** wirespeak has typed: what the server answers is not for the program. */
  #typed = false;
  #way: Way = { address: null, proxy: null };
  #standing: Standing = 'connecting';
  #outcome: Outcome | null = null;
  #tls: TlsInfo | null = null;
  #opened = false;
  #endedBy: Side | null = null;

  constructor(socket: Socket, options: WatchOptions) {
    const clock = options.clock ?? realClock;
    const { target } = options;
    const log = new SessionLog(target.protocol ?? raw, clock, new Transcript(KEPT_UNSEEN), options.say);
    super(log.scribe, log.audience);
    this.host = target.host;
    this.port = target.port;
    this.#options = options;
    this.#clock = clock;
    this.#log = log;
    this.#passing = new Passing(log, clock);
    const client = new Leg(socket, this.#handlers('client'));
    this.#legs = { client, server: null };
    this.from = { address: client.address, port: client.port };
  }

  get startedAt(): Date {
    return this.#log.startedAt;
  }
  get standing(): Standing {
    return this.#standing;
  }
  get outcome(): Outcome | null {
    return this.#outcome;
  }
  get tls() {
    return this.#tls;
  }
  pending(from: Side): Uint8Array {
    return this.#log.scribe.preview(from, this.#passing.waiting(from));
  }

  record(recorder: Recorder): void {
    if (this.#standing === 'closed') recorder.close();
    else this.#log.record(recorder);
  }

  interrupt(): void {
    this.#finish('client', problem('interrupted'));
  }

  /** Brings both sides up. Called once. */
  async start(): Promise<void> {
    if (this.#options.tlsFirst && !(await this.#welcome())) return;
    const { timeoutMs, family, proxy } = this.#options;
    const { host, port } = this;
    const { signal } = this.#abort;
    const dialled = { host, port, family, timeoutMs, clock: this.#clock, signal, proxy, allowHalfOpen: true };
    const connected = await reach(dialled);
    if (this.#closed) {
      if (connected.ok) connected.socket.destroy();
      return;
    }
    if (!connected.ok) return this.#finish('network', connected.problem);
    this.#way = connected;
    const server = new Leg(connected.socket, this.#handlers('server'));
    this.#legs.server = server;
    if (this.#options.target.tls && !(await this.#secure(server))) return;
    const { protocol } = this.#options.target;
    if (protocol) this.#begin(protocol);
    else this.#recognition = new Recognition(this.#clock, (greeting) => this.#begin(protocolByGreeting(greeting)));
    this.#thaw();
  }

  get #closed(): boolean {
    return this.#standing === 'closed';
  }

  #handlers(from: Side): LegHandlers {
    return {
      data: (bytes) => this.#heard(from, bytes),
      drain: () => {
        this.#full[from] = false;
        this.#thaw();
      },
      ended: () => {
        this.#endedBy ??= from;
        this.#legs[OTHER[from]]?.end();
      },
      gone: (error) => this.#left(from, error),
    };
  }

  #begin(protocol: Protocol): void {
    this.#recognition = null;
    this.#opened = true;
    this.#log.scribe.adopt(protocol);
    const { host, port } = this;
    const way = wayFields(this.#way);
    this.#log.happening({ event: 'open', channel: 0, protocol: protocol.id, host, port, ...way, tls: this.#tls });
    if (this.#options.startTls && !this.#tls) this.#typist = new UpgradeTypist(protocol.upgrade, host);
    else this.#standing = 'open';
  }

  /** Reads from each side that may be heard and whose other side takes octets. */
  #thaw(): void {
    this.#frozen = false;
    this.#flow();
  }

  #flow(): void {
    if (this.#frozen || this.#breathing || this.#closed) return;
    const { client, server } = this.#legs;
    if (!this.#full.server && !this.#typist) client.resume();
    if (!this.#full.client) server?.resume();
  }

  #heard(from: Side, bytes: Uint8Array): void {
    if (this.#closed) return;
    if (from === 'client') {
      // Whoever speaks first will not be greeted: what there is must do to tell the protocol.
      this.#recognition?.now();
      const first = this.#passing.count.client === 0;
      if (first && startsTlsRecord(bytes[0]) && this.protocol.greets === 'server') {
        return this.#finish('client', problem('tls.client-first'));
      }
    }
    this.#passing.push(from, bytes);
    if (from === 'server') this.#recognition?.arrived(this.#passing.waiting('server'));
    const forPerson = !(from === 'server' && this.#typed);
    // Still waiting for the greeting's end: the octets go on, their meaning later.
    const folded = this.#recognition ? { goAhead: false, beyond: 0 } : this.#passing.fold(from);
    const own = this.#typist !== null;
    // Taken before the program hears of the go-ahead: whatever is there was not said inside TLS.
    const early = folded.goAhead && !own ? this.#legs.client.takeUnread() : null;
    if (forPerson) this.#pass(from, bytes.subarray(0, bytes.length - folded.beyond));
    if (folded.goAhead) void this.#upgrade(early);
    else if (from === 'server') this.#type();
    this.#takeBreath();
  }

  #takeBreath(): void {
    const shown = this.#breathing ? null : this.#options.breath?.();
    if (!shown) return;
    this.#breathing = true;
    this.#legs.client.pause();
    this.#legs.server?.pause();
    void shown.then(() => {
      this.#breathing = false;
      this.#flow();
    });
  }

  #pass(from: Side, bytes: Uint8Array): void {
    const to = OTHER[from];
    if (bytes.length === 0 || this.#legs[to]?.write(bytes) !== false) return;
    this.#full[to] = true;
    this.#legs[from]?.pause();
  }

  /** The lines of `--starttls`; the program is not heard before they are done. */
  #type(): void {
    if (!this.#typist || this.#log.owing || this.#closed) return;
    const advice = this.#typist.advise(this.view, this.#log.lastReply);
    if (advice.do === 'wait') return;
    if (advice.do === 'stop') return this.#finish('client', advice.problem);
    if (advice.do === 'type') {
      const { bytes } = this.compose(typedLine(advice.line));
      this.#typed = true;
      this.#passing.push('client', bytes);
      this.#passing.fold('client', true);
      this.#legs.server?.write(bytes);
      return;
    }
    this.#typist = null;
    this.#typed = false;
    this.#standing = 'open';
    this.#log.audience.tell(null);
    this.#flow();
  }

  /** `early`: what the program has sent in clear behind its request; null when the request was ours. */
  async #upgrade(early: Uint8Array | null): Promise<void> {
    const { server } = this.#legs;
    if (!server) return;
    this.#frozen = true;
    const fromServer = Buffer.concat([this.#passing.take('server'), server.takeUnread()]);
    if (fromServer.length > 0) return this.#injected('server', fromServer);
    if (early) {
      const fromClient = Buffer.concat([this.#passing.take('client'), early]);
      if (fromClient.length > 0 || this.view.outstanding > 0) return this.#injected('client', fromClient);
    }
    if (!(await this.#secure(server))) return;
    if (early && !(await this.#welcome())) return;
    // What was full was the connection below; it said so to nobody.
    this.#full.client = false;
    this.#full.server = false;
    this.#thaw();
    this.#type();
  }

  /** TLS with the target, as its client. False: it failed, and all is over. */
  async #secure(server: Leg): Promise<boolean> {
    const { host, port } = this;
    const { servername, ca, minTls, timeoutMs, insecure } = this.#options;
    const options = { host, port, servername, ca, minTls, timeoutMs, clock: this.#clock };
    const secured = await server.upgrade((socket) => secure(socket, options));
    if (this.#closed) {
      server.destroy();
      return false;
    }
    if (!secured.ok) {
      if (this.#opened && secured.plaintext.length > 0) this.#injected('server', secured.plaintext);
      else this.#finish(secured.timedOut ? 'timeout' : 'client', secured.problem);
      return false;
    }
    this.#tls = secured.info;
    if (this.#opened) this.#log.happening({ event: 'tls', channel: 0, ...secured.info });
    if (!secured.distrust || insecure) return true;
    if (!this.#opened) this.#begin(this.#options.target.protocol ?? raw);
    this.#finish('client', secured.distrust);
    return false;
  }

  /** TLS with the program, as its server. False: it failed, and all is over. */
  async #welcome(): Promise<boolean> {
    const { client } = this.#legs;
    const { certificate, timeoutMs } = this.#options;
    const served = await client.upgrade((socket) =>
      secureAsServer(socket, { certificate, timeoutMs, clock: this.#clock }),
    );
    if (this.#closed) {
      client.destroy();
      return false;
    }
    if (served.ok) return true;
    if (served.plaintext.length === 0)
      this.#finish('client', problem('tls.client-handshake', { reason: served.reason }));
    else if (this.#opened) this.#injected('client', served.plaintext);
    else this.#finish('client', problem('tls.plain-client'));
    return false;
  }

  #injected(from: Side, bytes: Uint8Array): void {
    if (bytes.length > 0) this.#log.happening({ event: 'injected', channel: 0, from, bytes });
    const why = from === 'server' ? problem('tls.injected', { count: bytes.length }) : problem('tls.client-injected');
    this.#finish('client', why);
  }

  #left(from: Side, error: Error | null): void {
    this.#gone[from] = true;
    if (this.#closed) return;
    const first = this.#endedBy ?? from;
    this.#endedBy = first;
    this.#recognition?.now();
    const other = this.#legs[OTHER[from]];
    if (error) {
      other?.destroy('reset');
      const broken = from === 'server' && !this.view.ended;
      return this.#finish(broken ? 'network' : first, broken ? lostProblem(error, this.host) : null);
    }
    if (other && !this.#gone[OTHER[from]]) return other.end();
    this.#finish(first, this.#closeProblem(first));
  }

  #closeProblem(by: Side): Problem | null {
    const { host, port, view, protocol } = this;
    const { lastReply, owing, inReply } = this.#log;
    return closeProblem({
      host,
      port,
      by,
      view,
      lastReply,
      owing,
      midReply: this.#passing.waiting('server').length > 0 || (inReply && owing),
      hasGoodbye: protocol.farewell !== null,
      // A program that hangs up is no trouble of the server's.
      sentAnything: by === 'server' && this.#passing.count.client > 0,
      heardAnything: this.#passing.count.server > 0,
      secured: this.#tls !== null,
    });
  }

  #finish(by: CloseEntry['by'], why: Problem | null): void {
    if (this.#closed) return;
    this.#standing = 'closed';
    this.#recognition?.cancel();
    this.#log.audience.after(() => {
      this.#passing.stop();
      if (this.#opened) {
        this.#passing.flush('client');
        this.#passing.flush('server');
      }
      if (why) this.#log.trouble(why);
      if (this.#opened) this.#log.happening({ event: 'close', channel: 0, by });
      this.#outcome = outcomeOf(why ?? this.#log.diskProblem);
      this.#legs.client.destroy();
      this.#legs.server?.destroy();
      this.#abort.abort();
      this.#log.close();
      this.#log.audience.tell(null);
    });
  }
}
