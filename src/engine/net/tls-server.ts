/** The server's side of a TLS handshake over a connected socket: what a client is shown that speaks to us. */
import type { Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Clock } from '../clock.ts';
import { reasonOf } from './faults.ts';
import { Tap } from './tap.ts';

/** PEM texts of the certificate shown, and of its key. */
export type ServerCertificate = { readonly cert: string; readonly key: string };

export type TlsServerOptions = {
  readonly certificate: ServerCertificate;
  readonly timeoutMs: number | null;
  readonly clock: Clock;
};

/** `plaintext`: what came instead of TLS. `reason`: what TLS says of the failure, or `EOF`, `ETIMEDOUT`. */
export type Served =
  | { readonly ok: true; readonly socket: TLSSocket }
  | { readonly ok: false; readonly reason: string; readonly plaintext: Uint8Array };

/** Performs the handshake. The socket must have no reader of its own any more. */
export function secureAsServer(socket: Socket, { certificate, timeoutMs, clock }: TlsServerOptions): Promise<Served> {
  return new Promise((resolve) => {
    let settled = false;
    const settle = (result: Served): void => {
      if (settled) return;
      settled = true;
      cancel();
      socket.off('close', gone);
      resolve(result);
    };
    const fail = (reason: string, plaintext: Uint8Array = new Uint8Array()): void =>
      settle({ ok: false, reason, plaintext });
    const tap = new Tap(socket, (bytes) => fail('PLAINTEXT', bytes));
    // What goes wrong below is told by the socket, what goes wrong above by TLS.
    tap.on('error', () => {});
    const tls = new TLSSocket(tap, { isServer: true, secureContext: createSecureContext(certificate) });
    const cancel = timeoutMs === null ? () => {} : clock.after(timeoutMs, () => fail('ETIMEDOUT'));
    const gone = (): void => fail('EOF');
    socket.once('close', gone);
    // A half closed connection is not yet gone; its last octets may still complete the handshake.
    tap.once('end', () => setImmediate(gone));
    tls.on('error', (error) => fail(reasonOf(error)));
    tls.once('secure', () => {
      tls.pause();
      settle({ ok: true, socket: tls });
    });
  });
}
