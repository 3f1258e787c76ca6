/** Writing to stdout and stderr. A reader that has gone (`| head`) is no error: it is reported once, quietly. */
import type { Writable } from 'node:stream';

export type Output = {
  /** False with `| cat`. */
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  write(data: string | Uint8Array): void;
  /** Nobody reads any more, or nothing more can be written. */
  readonly closed: boolean;
  /** Why nothing more can be written (`ENOSPC`); null when the reader has gone. */
  readonly fault: string | null;
  /** Called once when `closed` becomes true. */
  onClosed(listener: () => void): void;
  /** Octets or characters written and not yet out. */
  readonly backlog: number;
  /** Resolves when what was written is out. */
  flush(): Promise<void>;
};

/** With more than this waiting to be printed, nothing more is read. */
const MOST_WAITING = 1 << 20;

/** What must be printed before more may be read from a server; null: nothing. */
export function breathFor(output: Output): () => Promise<void> | null {
  return () => (output.backlog > MOST_WAITING ? output.flush() : null);
}

const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF']);

export function outputTo(stream: Writable & { isTTY?: boolean; columns?: number }): Output {
  let closed = false;
  let fault: string | null = null;
  const listeners = new Set<() => void>();
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (closed) return;
    if (!GONE.has(error.code ?? '')) fault = error.code ?? error.message;
    closed = true;
    for (const listener of listeners) listener();
  });
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    write: (data) => {
      if (!closed) stream.write(data);
    },
    get closed() {
      return closed;
    },
    get fault() {
      return fault;
    },
    get backlog() {
      return stream.writableLength;
    },
    onClosed: (listener) => {
      if (closed) listener();
      else listeners.add(listener);
    },
    flush: () => new Promise((resolve) => (closed ? resolve() : stream.write('', () => resolve()))),
  };
}
