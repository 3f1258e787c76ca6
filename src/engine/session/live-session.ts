/** A live session: brings the connection up, keeps its deadlines, and judges how it ended. */
import type { Composed, Draft, Effect, Problem, Protocol, TlsInfo } from '../../protocols/contract.ts';
import { protocolByGreeting, raw } from '../../protocols/registry.ts';
import { losesCharacters } from '../../wire/charset.ts';
import type { Side } from '../../wire/unit.ts';
import { type Clock, realClock } from '../clock.ts';
import { lateProblem, lostProblem, problem } from '../net/faults.ts';
import { type Opening, open, tlsOptions } from '../net/opening.ts';
import { type Way, wayFields } from '../net/reach.ts';
import type { Transport } from '../net/transport.ts';
import type { CloseEntry } from '../record/entry.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Outcome, Standing } from './conversation.ts';
import { Deadline } from './deadline.ts';
import { judge } from './judge.ts';
import { Linger } from './linger.ts';
import { Recognition } from './recognition.ts';
import type { Sending, Session, SessionOptions, Target } from './session-contract.ts';
import { SessionLog } from './session-log.ts';
import { Steps } from './steps.ts';
import { typedLine, UpgradeTypist } from './upgrade-typist.ts';
import { outcomeOf } from './verdict.ts';
import { Watched } from './watched.ts';
import { type LoopDriver, WireLoop } from './wire-loop.ts';

export class LiveSession extends Watched implements Session {
  readonly host: string;
  readonly port: number;
  readonly #target: Target;
  readonly #options: SessionOptions;
  readonly #clock: Clock;
  readonly #log: SessionLog;
  readonly #loop: WireLoop;
  readonly #deadline: Deadline;
  readonly #linger: Linger;
  readonly #steps: Steps;
  readonly #abort = new AbortController();
  #transport: Transport | null = null;
  #recognition: Recognition | null = null;
  #typist: UpgradeTypist | null = null;
  #standing: Standing = 'connecting';
  #outcome: Outcome | null = null;
  #tls: TlsInfo | null = null;
  /** Octets made of text that their encoding could not hold. */
  readonly #lossy = new WeakMap<Uint8Array, string>();
  #way: Way = { address: null, proxy: null };
  #opened = false;
  #ending = false;

  constructor(target: Target, options: SessionOptions) {
    const clock = options.clock ?? realClock;
    const log = new SessionLog(target.protocol ?? raw, clock, options.transcript, options.say);
    super(log.scribe, log.audience);
    this.host = target.host;
    this.port = target.port;
    this.#target = target;
    this.#options = options;
    this.#clock = clock;
    this.#log = log;
    this.#deadline = new Deadline(this.#clock, options.timeoutMs, () => this.#late());
    const over = () => this.#finish('client', this.#closeProblem('client'));
    this.#linger = new Linger(clock, () => this.backlog, over);
    this.#steps = new Steps((part, gone) => this.#loop.push({ ...part, auto: false, awaited: true, gone }));
    const driver: LoopDriver = {
      asked: (effects) => this.#asked(effects),
      mayGo: ({ auto, awaited }) => (this.#steps.waiting ? awaited === true : auto || this.#typist === null),
      settled: (heard) => this.#settled(heard),
      gone: (error) => this.#gone(error),
    };
    this.#loop = new WireLoop(this.#log, this.#clock, driver, options.breath);
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
  get backlog(): number {
    return this.#loop.backlog;
  }
  get uncut(): number {
    return this.#loop.waiting('server').length;
  }
  pending(from: Side): Uint8Array {
    return this.#log.scribe.preview(from, this.#loop.waiting(from));
  }

  /** Begins to connect. Called once. */
  start(): void {
    for (const secret of this.#options.secrets ?? []) this.known(secret);
    if (this.#options.recorder) this.record(this.#options.recorder);
    const handlers = {
      data: (bytes: Uint8Array) => {
        this.#loop.arrived(bytes);
        this.#recognition?.arrived(this.#loop.waiting('server'));
      },
      drain: () => this.#loop.drained(),
      closed: (error: Error | null) => {
        this.#loop.closed(error);
        this.#recognition?.now();
      },
    };
    void open(this.#target, this.#options, this.#clock, this.#abort.signal, handlers).then((opening) => {
      if (this.#standing === 'closed') opening.transport?.destroy();
      else this.#connected(opening);
    });
  }

  send(bytes: Uint8Array, { auto, added, later = [], dropped }: Sending = {}): void {
    if (this.#standing === 'closed' || this.#ending || bytes.length === 0) return;
    // Whoever speaks first will not be greeted: what there is must do to tell the protocol.
    this.#recognition?.now();
    const gone = later.length === 0 ? undefined : () => this.#steps.begin(later, dropped);
    this.#loop.push({ bytes, auto: auto === true, lost: this.#lossy.get(bytes), added, gone });
  }

  override compose(draft: Draft): Composed {
    const composed = super.compose(draft);
    if (losesCharacters(draft.text + (draft.announced ?? ''), draft.charset))
      this.#lossy.set(composed.bytes, draft.charset);
    return composed;
  }

  end(): void {
    if (this.#standing === 'closed' || this.#ending) return;
    this.#recognition?.now();
    this.#ending = true;
    if (this.#loop.frozen) return this.#finish('client', null);
    this.#deadline.stop();
    this.#linger.start();
    this.#settled(false);
  }

  interrupt(): void {
    this.#finish('client', problem('interrupted'));
  }

  annotate(text: string): void {
    if (this.#standing !== 'closed') this.#log.happening({ event: 'annotation', text });
  }

  record(recorder: Recorder): void {
    if (this.#standing === 'closed') recorder.close();
    else this.#log.record(recorder);
  }

  known(secret: string): void {
    this.#log.scribe.masker.remember(Buffer.from(secret, 'utf8'), 'password');
  }

  #connected(opening: Opening): void {
    const { transport } = opening;
    if (!transport) return this.#finish('network', opening.ok ? null : opening.problem);
    this.#transport = transport;
    this.#tls = opening.tls;
    this.#way = opening.way;
    this.#loop.attach(transport);
    const { protocol } = this.#target;
    if (!opening.ok) {
      this.#begin(protocol ?? protocolByGreeting(opening.plaintext));
      this.#loop.overheard(opening.plaintext);
      return this.#finish(opening.timedOut ? 'timeout' : 'client', opening.problem);
    }
    const go = (spoken: Protocol): void => {
      this.#recognition = null;
      if (this.#options.startTls && !this.#target.tls) this.#typist = new UpgradeTypist(spoken.upgrade, this.host);
      if (!this.#typist) this.#standing = 'open';
      this.#begin(spoken);
      this.#loop.thaw();
    };
    if (protocol) return go(protocol);
    this.#recognition = new Recognition(this.#clock, (greeting) => go(protocolByGreeting(greeting)));
    transport.resume();
  }

  #begin(protocol: Protocol): void {
    this.#opened = true;
    this.#log.scribe.adopt(protocol);
    const { host, port } = this;
    const way = wayFields(this.#way);
    this.#log.happening({ event: 'open', channel: 0, protocol: protocol.id, host, port, ...way, tls: this.#tls });
  }

  #asked(effects: readonly Effect[]): void {
    for (const effect of effects) {
      switch (effect.type) {
        case 'startTls':
          void this.#upgrade();
          break;
        case 'send':
          this.#loop.push({ bytes: effect.bytes, auto: true });
          break;
        case 'close':
          if (effect.how === 'end') this.end();
          else this.#finish('client', null);
          break;
        case 'open':
          throw new Error('a session has one connection: data connections are not carried yet');
      }
    }
  }

  async #upgrade(): Promise<void> {
    this.#deadline.stop();
    const result = await this.#loop.upgrade(tlsOptions(this.#target, this.#options, this.#clock));
    if (this.#standing === 'closed') return;
    if ('injected' in result) {
      const bytes = result.injected;
      this.#log.happening({ event: 'injected', channel: 0, from: 'server', bytes });
      return this.#finish('client', problem('tls.injected', { count: bytes.length }));
    }
    if (!result.ok) return this.#finish(result.timedOut ? 'timeout' : 'client', result.problem);
    this.#tls = result.info;
    this.#log.happening({ event: 'tls', channel: 0, ...result.info });
    if (result.distrust && !this.#options.insecure) return this.#finish('client', result.distrust);
    this.#loop.thaw();
  }

  #settled(heard: boolean): void {
    if (this.#standing === 'closed' || this.#loop.frozen) return;
    if (this.#loop.speaksTls && !this.#tls) {
      return this.#finish('client', problem('lost.tls-port', { host: this.host, port: this.port }));
    }
    if (this.#ending) {
      if (this.#loop.handedOver) this.#transport?.end();
    } else {
      this.#deadline.owed(this.#log.owing, heard);
      this.#typeUpgrade();
    }
    if (this.#loop.waiting('server').length > 0) this.#log.audience.tell(null);
    if (this.#steps.goOn(this.view)) this.#loop.flow();
  }

  #typeUpgrade(): void {
    if (!this.#typist || this.#log.owing) return;
    const advice = this.#typist.advise(this.view, this.#log.lastReply);
    if (advice.do === 'stop') return this.#finish('client', advice.problem);
    if (advice.do === 'type') return this.#loop.push({ bytes: this.compose(typedLine(advice.line)).bytes, auto: true });
    if (advice.do === 'wait') return;
    this.#typist = null;
    this.#standing = 'open';
    this.#log.audience.tell(null);
    this.#loop.flow();
  }

  #late(): void {
    const seconds = Math.round((this.#options.timeoutMs ?? 0) / 1000);
    const { host, port } = this;
    this.#finish('timeout', lateProblem({ host, port, seconds, silent: this.#loop.count.server === 0 }));
  }

  #gone(error: Error | null): void {
    const { ended } = this.view;
    const settled = ended || (this.#ending && !this.#log.owing);
    if (error && !settled) return this.#finish('network', lostProblem(error, this.host));
    const by = this.#ending ? 'client' : 'server';
    this.#finish(by, this.#closeProblem(by));
  }

  #closeProblem(by: 'client' | 'server'): Problem | null {
    return judge(this.#log, this.#loop, { host: this.host, port: this.port, by, secured: this.#tls !== null });
  }

  #finish(by: CloseEntry['by'], why: Problem | null): void {
    if (this.#standing === 'closed') return;
    this.#standing = 'closed';
    this.#deadline.stop();
    this.#linger.stop();
    this.#steps.end();
    this.#recognition?.cancel();
    this.#log.audience.after(() => {
      this.#loop.stop();
      if (this.#opened) {
        this.#loop.flush('client');
        this.#loop.flush('server');
      }
      if (why) this.#log.trouble(why);
      if (this.#opened) this.#log.happening({ event: 'close', channel: 0, by });
      this.#outcome = outcomeOf(why ?? this.#log.diskProblem);
      this.#transport?.destroy();
      this.#abort.abort();
      this.#log.close();
      this.#log.audience.tell(null);
    });
  }
}
