/**
 * Stands between the TCP socket and TLS and looks at the first octet that comes back. TLS records begin with 0x16
 * (handshake) or 0x15 (alert); anything else is plaintext, which OpenSSL would swallow without a trace.
 */
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** True for the first octet of a TLS handshake or alert record (RFC 8446 §5.1). */
export function startsTlsRecord(octet: number | undefined): boolean {
  return octet === 0x15 || octet === 0x16;
}

/** Passes octets through in both directions; plaintext that comes first goes to `onPlaintext` and no further. */
export class Tap extends Duplex {
  readonly #socket: Socket;
  readonly #onPlaintext: (bytes: Uint8Array) => void;
  #seen: 'nothing' | 'tls' | 'plaintext' = 'nothing';

  constructor(socket: Socket, onPlaintext: (bytes: Uint8Array) => void) {
    // A tap that closed by itself at its end would take TLS with it, and what TLS has not handed over yet.
    super({ autoDestroy: false });
    this.#socket = socket;
    this.#onPlaintext = onPlaintext;
    socket.on('data', this.#data);
    let ended = false;
    socket.once('end', () => {
      ended = true;
      if (this.#seen !== 'plaintext') this.push(null);
    });
    // What came before an orderly end may still wait to be read.
    socket.once('close', (broken: boolean) => {
      if (!ended || broken || this.#seen === 'plaintext') this.destroy();
    });
  }

  readonly #data = (bytes: Buffer): void => {
    if (this.#seen === 'nothing') this.#seen = startsTlsRecord(bytes[0]) ? 'tls' : 'plaintext';
    if (this.#seen === 'plaintext') this.#onPlaintext(bytes);
    else if (!this.push(bytes)) this.#socket.pause();
  };

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    // A socket already gone says so by its own 'close'; an error here would only say it twice.
    if (this.#socket.destroyed || this.#socket.writableEnded) done();
    else this.#socket.write(chunk, () => done());
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end();
    done();
  }
}
