/** One connection: octets in, octets out, TLS put under it in place. It knows nothing of units or protocols. */
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { type Secured, secure, type TlsOptions } from './tls.ts';

export type TransportHandlers = {
  data(bytes: Uint8Array): void;
  /** The network takes octets again after `write` answered false. */
  drain(): void;
  /** The server ended the connection (null), or it broke. Called once, after the last `data`. */
  closed(error: Error | null): void;
};

export class Transport {
  readonly #socket: Socket;
  readonly #handlers: TransportHandlers;
  #tls: TLSSocket | null = null;
  #upgrading = false;
  #ended = false;
  #dropped = false;
  #error: Error | null = null;

  /** Takes over a connected, paused socket; `resume` starts the octets. */
  constructor(socket: Socket, handlers: TransportHandlers) {
    this.#socket = socket;
    this.#handlers = handlers;
    socket.on('error', (error) => this.#broke(error));
    socket.on('close', () => {
      // TLS may still hold octets it has not handed over, and says itself when it is done.
      const held = this.#tls !== null && !this.#tls.destroyed && this.#error === null;
      if (!this.#upgrading && !held) setImmediate(() => this.#closed(null));
    });
    this.#listen(socket);
  }

  /** Octets taken by `write` and not yet by the network. */
  get backlog(): number {
    return this.#stream.writableLength;
  }

  /** False: wait for `drain` before the next one. */
  write(bytes: Uint8Array): boolean {
    if (this.#ended || this.#stream.writableEnded || this.#stream.destroyed) return true;
    return this.#stream.write(bytes);
  }

  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    if (!this.#upgrading) this.#stream.resume();
  }

  /** Stops reading and gives back what was received but not yet handed over. */
  takeUnread(): Uint8Array {
    this.#unlisten();
    this.#stream.pause();
    return this.#unread();
  }

  /** Performs a TLS handshake in place. On success reading is paused until `resume`. */
  async upgrade(options: TlsOptions): Promise<Secured> {
    this.#upgrading = true;
    this.#unlisten();
    const result = await secure(this.#stream, options);
    this.#upgrading = false;
    if (result.ok) {
      this.#tls = result.socket;
      this.#tls.on('error', (error) => this.#broke(error));
      this.#tls.on('close', () => setImmediate(() => this.#closed(null)));
      this.#listen(this.#tls);
      if (this.#tls.destroyed) setImmediate(() => this.#closed(null));
    }
    return result;
  }

  /** Says that nothing more will be sent; the server may still speak. */
  end(): void {
    this.#stream.end();
  }

  /** Drops the connection at once; `closed` is not called any more. */
  destroy(how: 'end' | 'reset' = 'end'): void {
    this.#dropped = true;
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
    if (!this.#dropped) this.#handlers.data(bytes);
  };
  readonly #drain = (): void => {
    if (!this.#dropped) this.#handlers.drain();
  };
  readonly #end = (): void => this.#closed(null);

  #broke(error: Error): void {
    this.#error ??= error;
    if (this.#upgrading) return;
    // What was received while reading was paused has not been handed over yet.
    this.#unlisten();
    const unread = this.#unread();
    if (unread.length > 0) this.#data(Buffer.from(unread));
    setImmediate(() => this.#closed(error));
  }

  #closed(error: Error | null): void {
    if (this.#ended || this.#dropped) return;
    this.#ended = true;
    this.#handlers.closed(error ?? this.#error);
  }
}
