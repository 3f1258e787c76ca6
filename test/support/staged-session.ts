/** A session without a network: the test says what the server says. The record is made by the engine's own scribe. */
import { Audience } from '../../src/engine/session/audience.ts';
import type { Outcome, Standing } from '../../src/engine/session/conversation.ts';
import { Scribe } from '../../src/engine/session/scribe.ts';
import type { Session } from '../../src/engine/session/session.ts';
import type { Sending } from '../../src/engine/session/session-contract.ts';
import { outcomeOf } from '../../src/engine/session/verdict.ts';
import { Watched } from '../../src/engine/session/watched.ts';
import type { Problem, Protocol } from '../../src/protocols/contract.ts';
import { smtp } from '../../src/protocols/smtp/index.ts';

const HOST = 'mail.example.test';
const PORT = 25;

export class StagedSession extends Watched implements Session {
  readonly host = HOST;
  readonly port = PORT;
  readonly startedAt = new Date(0);
  readonly backlog = 0;
  /** What was sent, as text, a line an element. */
  readonly sent: string[] = [];
  /** What waits for the server to ask for it. */
  readonly later: string[] = [];
  dropped: Sending['dropped'];
  /** How it was ended from our side. */
  endedBy: 'end' | 'interrupt' | null = null;
  tls: Session['tls'] = null;
  standing: Standing = 'connecting';
  outcome: Outcome | null = null;
  #scribe: Scribe;
  #audience: Audience;
  #pending = new Uint8Array();
  #at = 0;

  constructor(protocol: Protocol<never> | Protocol = smtp as unknown as Protocol) {
    const scribe = new Scribe(protocol as Protocol);
    const audience = new Audience();
    super(scribe, audience);
    this.#scribe = scribe;
    this.#audience = audience;
  }

  /** The connection stands; the server says these lines. */
  open(...lines: readonly (string | Uint8Array)[]): this {
    this.standing = 'open';
    const { host, port } = this;
    const opened = {
      event: 'open',
      channel: 0,
      protocol: this.protocol.id,
      host,
      port,
      address: null,
      tls: null,
    } as const;
    this.#audience.tell(this.#scribe.happening({ ...opened, at: this.#at++ }).moment);
    return this.says(...lines);
  }

  /** The server says these lines. Text goes as UTF-8 with CRLF, octets as they are. */
  says(...lines: readonly (string | Uint8Array)[]): this {
    for (const line of lines) {
      const bytes = typeof line === 'string' ? Buffer.from(`${line}\r\n`) : line;
      this.#write('server', bytes, false);
    }
    return this;
  }

  /** The server has begun a line and not ended it. */
  begins(text: string): this {
    this.#pending = new Uint8Array(Buffer.from(text));
    this.#audience.tell(null);
    return this;
  }

  /** The handshake is done. */
  secured(chain: readonly Uint8Array[], trusted: true | string = true): this {
    this.tls = { version: 'TLSv1.3', trusted };
    const tls = {
      event: 'tls',
      channel: 0,
      version: 'TLSv1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
      chain,
      trusted,
    } as const;
    this.#audience.tell(this.#scribe.happening({ ...tls, at: this.#at++ }).moment);
    return this;
  }

  /** The connection is over. */
  closed(by: 'server' | 'client' | 'network', problem: Problem | null): this {
    if (problem) {
      this.#audience.tell(this.#scribe.happening({ event: 'error', at: this.#at++, ...problem }).moment);
    }
    this.standing = 'closed';
    this.outcome = outcomeOf(problem);
    this.#audience.tell(this.#scribe.happening({ event: 'close', channel: 0, by, at: this.#at++ }).moment);
    return this;
  }

  send(bytes: Uint8Array, how: Sending = {}): void {
    const text = Buffer.from(bytes).toString();
    this.sent.push(text.replace(/\r\n$/, ''));
    this.#write('client', bytes, how.auto === true, how.added);
    this.later.push(...(how.later ?? []).map((part) => Buffer.from(part.bytes).toString()));
    this.dropped = how.dropped;
  }

  end(): void {
    this.endedBy = 'end';
    this.closed('client', null);
  }

  interrupt(): void {
    this.endedBy = 'interrupt';
    this.closed('client', { kind: 'interrupted', params: {} });
  }

  get uncut(): number {
    return this.#pending.length;
  }

  pending(from: 'client' | 'server'): Uint8Array {
    return from === 'server' ? this.#pending : new Uint8Array();
  }

  annotate(text: string): void {
    this.#audience.tell(this.#scribe.happening({ event: 'annotation', text, at: this.#at++ }).moment);
  }
  record(): void {}
  known(): void {}

  #write(from: 'client' | 'server', bytes: Uint8Array, auto: boolean, added?: Sending['added']): void {
    this.#pending = new Uint8Array();
    const end = bytes.at(-1) === 0x0a ? (bytes.at(-2) === 0x0d ? 'crlf' : 'lf') : 'partial';
    this.#audience.tell(this.#scribe.octets({ channel: 0, from, bytes, end, at: this.#at++, auto, added }).moment);
  }
}
