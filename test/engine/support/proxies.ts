/** Small proxies on loopback, written from the RFCs alone: SOCKS 4, 4a and 5, and HTTP CONNECT. */
import { connect, type Socket } from 'node:net';
import { listen } from './servers.ts';

/** What a proxy was asked for. */
export type Asked = { readonly host: string; readonly port: number; readonly user: string | null };

export type ProxyManners = {
  /** Wanted before anything else. */
  readonly login?: { readonly user: string; readonly password: string };
  /** Answered in place of a connection: a SOCKS reply code. */
  readonly refuse?: number;
  /** Where every connection leads, whatever was asked for. */
  readonly leadsTo?: number;
  /** Waits for the server's first octets, and sends its answer together with them. */
  readonly together?: true;
};

export type TestProxy = { readonly port: number; readonly asked: Asked[] };

/** Octets as they are wanted, however they arrive. */
class Reader {
  #held = Buffer.alloc(0);
  #wake: () => void = () => {};

  constructor(socket: Socket) {
    socket.on('data', (octets: Buffer) => {
      this.#held = Buffer.concat([this.#held, octets]);
      this.#wake();
    });
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  async take(count: number): Promise<Buffer> {
    while (this.#held.length < count) await this.#more();
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }

  async until(octets: string): Promise<string> {
    while (!this.#held.includes(octets)) await this.#more();
    return (await this.take(this.#held.indexOf(octets) + octets.length)).toString('latin1');
  }
}

/** Hands octets to and fro. The answer goes out together with the first octets of the server. */
function join(socket: Socket, port: number, answer: Buffer, together: boolean): void {
  const server = connect(port, '127.0.0.1');
  server.on('error', () => socket.destroy());
  socket.on('data', (octets) => server.write(octets)).on('close', () => server.destroy());
  let first: Buffer | null = answer;
  if (!together) {
    socket.write(answer);
    first = null;
  }
  server.on('data', (octets: Buffer) => {
    socket.write(first ? Buffer.concat([first, octets]) : octets);
    first = null;
  });
  server.on('end', () => socket.end());
}

export async function socksProxy(manners: ProxyManners = {}): Promise<TestProxy> {
  const asked: Asked[] = [];
  const port = await listen((socket) => {
    const reader = new Reader(socket);
    void (async () => {
      const version = (await reader.take(1))[0];
      const found = version === 5 ? await five(socket, reader, manners) : await four(reader);
      if (!found) return;
      asked.push(found);
      const code = manners.refuse ?? (version === 5 ? 0 : 90);
      const answer =
        version === 5 ? Buffer.of(5, code, 0, 1, 127, 0, 0, 1, 0, 9) : Buffer.of(0, code, 0, 9, 127, 0, 0, 1);
      if (manners.refuse !== undefined) socket.end(answer);
      else join(socket, manners.leadsTo ?? found.port, answer, manners.together === true);
    })();
  });
  return { port, asked };
}

/** RFC 1928 §3–§5, RFC 1929 §2. */
async function five(socket: Socket, reader: Reader, { login }: ProxyManners): Promise<Asked | null> {
  const methods = await reader.take((await reader.take(1))[0]!);
  let user: string | null = null;
  if (login) {
    if (!methods.includes(2)) {
      socket.end(Buffer.of(5, 0xff));
      return null;
    }
    socket.write(Buffer.of(5, 2));
    await reader.take(1);
    user = (await reader.take((await reader.take(1))[0]!)).toString();
    const password = (await reader.take((await reader.take(1))[0]!)).toString();
    const right = user === login.user && password === login.password;
    socket.write(Buffer.of(1, right ? 0 : 1));
    if (!right) {
      socket.end();
      return null;
    }
  } else socket.write(Buffer.of(5, 0));
  const kind = (await reader.take(4))[3];
  const host =
    kind === 1
      ? [...(await reader.take(4))].join('.')
      : kind === 4
        ? (await reader.take(16)).toString('hex').replace(/....(?=.)/g, '$&:')
        : (await reader.take((await reader.take(1))[0]!)).toString();
  return { host, port: (await reader.take(2)).readUInt16BE(), user };
}

async function four(reader: Reader): Promise<Asked> {
  await reader.take(1);
  const port = (await reader.take(2)).readUInt16BE();
  const address = [...(await reader.take(4))].join('.');
  const user = (await reader.until('\0')).slice(0, -1);
  const named = /^0\.0\.0\.[1-9]/.test(address);
  return { host: named ? (await reader.until('\0')).slice(0, -1) : address, port, user };
}

/** `answer`: the head sent in place of a connection. RFC 9110 §9.3.6. */
export async function httpProxy(manners: Omit<ProxyManners, 'refuse'> & { answer?: string } = {}): Promise<TestProxy> {
  const asked: Asked[] = [];
  const port = await listen((socket) => {
    const reader = new Reader(socket);
    void (async () => {
      const head = await reader.until('\r\n\r\n');
      const [, host = '', port = ''] = /^CONNECT (\S+):(\d+) HTTP\/1\.1\r\n/.exec(head) ?? [];
      const [, login = null] = /\r\nProxy-Authorization: Basic (\S+)\r\n/i.exec(head) ?? [];
      const [user = '', password] = login === null ? [] : Buffer.from(login, 'base64').toString().split(':');
      asked.push({ host, port: Number(port), user: login === null ? null : user });
      const wanted = manners.login;
      if (wanted && (user !== wanted.user || password !== wanted.password)) {
        socket.end('HTTP/1.1 407 no\r\nProxy-Authenticate: Basic realm="x"\r\nContent-Length: 0\r\n\r\n');
      } else if (manners.answer) socket.end(manners.answer);
      else
        join(
          socket,
          manners.leadsTo ?? Number(port),
          Buffer.from('HTTP/1.1 200 OK\r\n\r\n'),
          manners.together === true,
        );
    })();
  });
  return { port, asked };
}
