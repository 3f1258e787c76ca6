/**
 * One of the two connections that meet in a watch: octets in, octets out, TLS put under it in place. Unlike the transport
 * of a session it may be half closed: what ends in one direction goes on in the other.
 */
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

export type LegHandlers = {
  data(bytes: Uint8Array): void;
  /** The network takes octets again after `write` answered false. */
  drain(): void;
  /** It says nothing more, but may still listen. */
  ended(): void;
  /** It is gone in both directions; with an error when it broke. Called once, last. */
  gone(error: Error | null): void;
};

type Shaken = { readonly ok: true; readonly socket: TLSSocket } | { readonly ok: false };

export class Leg {
  readonly #socket: Socket;
  readonly #handlers: LegHandlers;
  #tls: TLSSocket | null = null;
  #upgrading = false;
  #ended = false;
  #gone = false;
  #error: Error | null = null;

  /** Takes over a connected socket with `allowHalfOpen`; `resume` starts the octets. */
  constructor(socket: Socket, handlers: LegHandlers) {
    this.#socket = socket;
    this.#handlers = handlers;
    socket.on('error', (error) => this.#broke(error));
    socket.on('close', () => this.#closed());
    this.#listen(socket);
  }

  /** The address at its other end. */
  get address(): string | null {
    return this.#socket.remoteAddress ?? null;
  }
  get port(): number | null {
    return this.#socket.remotePort ?? null;
  }

  /** False: wait for `drain` before the next one. */
  write(bytes: Uint8Array): boolean {
    if (this.#gone || this.#stream.writableEnded || this.#stream.destroyed) return true;
    return this.#stream.write(bytes);
  }

  /** Says that nothing more will be sent. */
  end(): void {
    this.#stream.end();
  }

  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    this.#stream.resume();
  }

  /** Stops reading and gives back what was received but not yet handed over. */
  takeUnread(): Uint8Array {
    this.#unlisten();
    this.#stream.pause();
    return this.#unread();
  }

  /** Performs a TLS handshake in place, as client or as server. On success reading is paused until `resume`. */
  async upgrade<S extends Shaken>(shake: (socket: Socket) => Promise<S>): Promise<S> {
    this.#upgrading = true;
    this.#unlisten();
    const result = await shake(this.#stream);
    this.#upgrading = false;
    if (result.ok) {
      const { socket } = result;
      this.#tls = socket;
      socket.on('error', (error) => this.#broke(error));
      socket.on('close', () => this.#leave());
      this.#listen(socket);
    }
    return result;
  }

  /** Drops the connection at once; no handler is called any more. */
  destroy(how: 'end' | 'reset' = 'end'): void {
    this.#gone = true;
    this.#tls?.destroy();
    if (how === 'reset') this.#socket.resetAndDestroy();
    else this.#socket.destroy();
  }

  get #stream(): Socket {
    return this.#tls ?? this.#socket;
  }

  #listen(stream: Socket): void {
    stream.on('data', this.#data);
    stream.on('drain', this.#drain);
    stream.on('end', this.#end);
    stream.pause();
  }

  #unlisten(): void {
    this.#stream.off('data', this.#data).off('drain', this.#drain).off('end', this.#end);
  }

  #unread(): Uint8Array {
    const chunks: Uint8Array[] = [];
    for (let chunk = this.#stream.read(); chunk !== null; chunk = this.#stream.read()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  readonly #data = (bytes: Buffer): void => {
    if (!this.#gone) this.#handlers.data(bytes);
  };
  readonly #drain = (): void => {
    if (!this.#gone) this.#handlers.drain();
  };
  readonly #end = (): void => {
    if (this.#gone || this.#ended) return;
    this.#ended = true;
    this.#handlers.ended();
  };

  #broke(error: Error): void {
    if (this.#error) return;
    this.#error = error;
    if (!this.#upgrading) {
      // What was received while reading was paused has not been handed over yet.
      this.#unlisten();
      const unread = this.#unread();
      if (unread.length > 0) this.#data(Buffer.from(unread));
    }
    setImmediate(() => this.#leave());
  }

  /** The socket is closed. TLS may still hold octets it has not handed over, and says itself when it is done. */
  #closed(): void {
    if (this.#tls && !this.#tls.destroyed && !this.#error) return;
    setImmediate(() => this.#leave());
  }

  #leave(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#handlers.gone(this.#error);
  }
}
