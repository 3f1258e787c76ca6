/** A server that says what a test tells it to, on a free port of this computer. */
import { type AddressInfo, createServer, type Socket } from 'node:net';

export type ScriptedServer = {
  readonly port: number;
  /** Lines of the client, as they came. */
  readonly heard: readonly string[];
  /** Every octet that was said. */
  readonly said: () => Buffer;
  close(): Promise<void>;
};

/** What one line of the client is answered with. One character an octet. */
export type Answering = (line: string, say: (text: string) => void, hangUp: () => void) => void;

/** Speaks first: `greeting`. */
export async function scriptedServer(greeting: string, answer: Answering): Promise<ScriptedServer> {
  const heard: string[] = [];
  const said: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    const say = (text: string) => {
      const bytes = Buffer.from(text, 'latin1');
      said.push(bytes);
      socket.write(bytes);
    };
    say(greeting);
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) {
        heard.push(line);
        answer(line, say, () => socket.end());
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    said: () => Buffer.concat(said),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
