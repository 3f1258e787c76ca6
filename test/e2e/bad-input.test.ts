/** What no well-behaved server, terminal or person does. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Pty, type PtyOptions } from '../support/pty.ts';

const PROGRAM = new URL('../../dist/wirespeak.mjs', import.meta.url).pathname;
const CTRL_C = '\x03';
const F5 = '\x1b[15~';
const F7 = '\x1b[18~';
const MB = 1024 * 1024;

let home: string;
let server: Server;
let port: number;
let answer: (line: string, socket: Socket) => void = () => {};
let sockets: Socket[] = [];
/** Octets received in all, and the last lines. */
let octets = 0;
let heard: string[] = [];
let pty: Pty;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'wirespeak-bad-'));
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.write('220 mail.example.test ESMTP\r\n');
    let rest = '';
    socket.on('data', (chunk) => {
      octets += chunk.length;
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) {
        heard.push(line);
        answer(line, socket);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  pty?.kill('SIGKILL');
  for (const socket of sockets) socket.destroy();
  sockets = [];
  heard = [];
  octets = 0;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(home, { recursive: true, force: true });
});

const polite = (line: string, socket: Socket): void => {
  if (line === 'DATA') socket.write('354 go on\r\n');
  else if (line === 'QUIT') socket.end('221 Bye\r\n');
  else if (/^(EHLO|HELO|NOOP|MAIL|RCPT|\.$)/.test(line)) socket.write('250 Ok\r\n');
};

async function connect(
  options: PtyOptions & { readonly more?: readonly string[]; readonly node?: readonly string[] } = {},
  answers = polite,
): Promise<Pty> {
  answer = answers;
  const env = { WIRESPEAK_HOME: home, WIRESPEAK_LANG: 'en', WIRESPEAK_AMBIGUOUS: '1', ...options.env };
  const args = [
    ...(options.node ?? []),
    PROGRAM,
    'connect',
    '127.0.0.1',
    String(port),
    '--protocol',
    'smtp',
    ...(options.more ?? []),
  ];
  pty = new Pty(process.execPath, args, { ...options, env });
  await pty.sees('220 ');
  await pty.sees('hello ▸');
  return pty;
}

/** Resident memory of the program, in octets. */
function memory(): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pty.pid)]).toString()) * 1024;
}

/** Nothing a program prints when it breaks. */
function expectNoTrace(): void {
  expect(pty.raw).not.toMatch(/\bat .+:\d+:\d+|Error:|node:internal/);
}

describe('a server that says too much', () => {
  it('may have lines of 100 kB', async () => {
    await connect({}, (line, socket) => {
      if (line.startsWith('EHLO')) {
        socket.write(
          `250-mail.example.test\r\n250-${'X'.repeat(100_000)}\r\n250-${'中'.repeat(40_000)}\r\n250 SIZE\r\n`,
        );
      } else polite(line, socket);
    });
    pty.type('EHLO laptop\r');
    await pty.sees('250 SIZE');
    pty.type('NOOP\r');
    await pty.sees('250 Ok');
    for (let y = 0; y < 24; y++) expect(pty.row(y).length).toBeLessThanOrEqual(80);
  });

  it('may offer 10,000 capabilities, folded into one row, and found in the fold', async () => {
    await connect({}, (line, socket) => {
      if (!line.startsWith('EHLO')) return polite(line, socket);
      const offered = Array.from({ length: 10_000 }, (_, n) => `250-XCAP${n} ${n}\r\n`).join('');
      socket.write(`250-mail.example.test\r\n${offered}250 LAST\r\n`);
    });
    pty.type('EHLO laptop\r');
    await pty.sees('⇢ 10002 lines: XCAP0 XCAP1');
    pty.type(F7);
    await pty.sees('find ▸');
    pty.type('xcap4321 ');
    await pty.sees('▸   250-XCAP4321 4321');
    pty.type('\x1b');
    await pty.loses('XCAP4321');
    pty.type(F5);
    await pty.sees('250 LAST');
    pty.type('NOOP\r');
    await pty.sees('250 Ok');
  });

  it('may never end a reply, faster than it can be read: keys are read, and only the record grows', async () => {
    let written = 0;
    const block = Buffer.from(`250-${'x'.repeat(72)}\r\n`.repeat(1000));
    await connect({}, (line, socket) => {
      if (!line.startsWith('EHLO')) return polite(line, socket);
      const pour = (): void => {
        while (written < 24 * MB && !socket.destroyed) {
          written += block.length;
          if (!socket.write(block)) {
            socket.once('drain', pour);
            return;
          }
        }
      };
      pour();
    });
    const before = memory();
    pty.type('EHLO laptop\r');
    await pty.until('it pours', () => written > 8 * MB);
    pty.type('still here');
    await pty.sees('still here');
    await pty.until('all of it is there', () => written >= 24 * MB);
    // What is kept grows with what was said; nothing else does.
    expect(memory() - before).toBeLessThan(12 * written + 100 * MB);
    pty.type(`${CTRL_C}`);
    await pty.loses('still here');
  });
});

describe('a terminal that will not hold still', () => {
  it('may shrink to 10×3 and come back', async () => {
    await connect();
    pty.type('HELO draft');
    await pty.sees('HELO draft');
    pty.resize(10, 3);
    await pty.until('only the prompt is left', () => !pty.screen.includes('SMTP'));
    pty.type('!');
    pty.resize(80, 24);
    await pty.sees('hello ▸ HELO draft!');
    await pty.until('the frame is whole', () => pty.row(0).includes('SMTP') && pty.row(23).includes('Ctrl-] commands'));
  });

  it('may be resized two hundred times', async () => {
    await connect();
    pty.type('HELO draft');
    await pty.sees('HELO draft');
    for (let n = 0; n < 200; n++) {
      pty.resize(10 + ((n * 37) % 150), 3 + ((n * 13) % 50));
      if (n % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    pty.resize(80, 24);
    await pty.until(
      'the frame fits the last size',
      () =>
        pty.row(0).includes('SMTP') && pty.row(22).includes('hello ▸ HELO draft') && pty.row(23).includes('F1 help'),
    );
    expectNoTrace();
  });
});

describe('a paste of 5 MB', () => {
  const paste = (text: string) => `\x1b[200~${text}\x1b[201~`;

  it('in one line at the prompt is refused in words, and nothing is lost', async () => {
    await connect();
    pty.type('NOOP ');
    await pty.sees('hello ▸ NOOP');
    pty.type(paste('x'.repeat(5 * MB)));
    await pty.sees('too long for the input line');
    pty.type('\r');
    await pty.until('the line goes without it', () => heard.includes('NOOP '));
    expect(octets).toBeLessThan(100);
  });

  it('of many lines at the prompt is asked about, and can be dropped', async () => {
    await connect();
    pty.type(paste(`${'NOOP 0123456789 0123456789 0123456789\n'.repeat(130_000)}`));
    await pty.sees('Send 130000 lines');
    pty.type('\x1b');
    await pty.loses('Send 130000');
    expect(heard).toEqual([]);
    pty.type('NOOP\r');
    await pty.sees('250 Ok');
  });

  it('in message text arrives line by line, none lost', async () => {
    await connect();
    pty.type('MAIL FROM:<a@example.test>\rRCPT TO:<b@example.test>\rDATA\r');
    await pty.sees('354 go on');
    const line = 'a line of a long letter that somebody keeps in the clipboard, 78 octets long.';
    const count = Math.ceil((5 * MB) / 79);
    pty.type(paste(`Subject: long\n\n${`${line}\n`.repeat(count)}`));
    await pty.until('all of it is there', () => octets > 5 * MB);
    pty.type('.\r');
    await pty.until('the mail is whole', () => heard.at(-1) === '.');
    expect(heard.filter((each) => each === line)).toHaveLength(count);
    await pty.sees('250 Ok');
  });
});

describe('Ctrl-C', () => {
  const steps = ['', 'HELO laptop', 'MAIL FROM:<a@example.test>', 'RCPT TO:<b@example.test>', 'DATA', 'Subject: x'];

  it.each(steps.map((last, at) => [last || 'nothing', at] as const))(
    'after %s asks, then leaves with 130',
    async (_, at) => {
      await connect();
      for (const line of steps.slice(1, at + 1)) {
        pty.type(`${line}\r`);
        await pty.until(`the server has ${line}`, () => heard.includes(line));
      }
      pty.type(CTRL_C);
      await pty.sees('Leave wirespeak?');
      pty.type(CTRL_C);
      expect(await pty.ended()).toBe(130);
      await pty.until('the terminal is as before', () => !pty.alternate);
      expect(pty.raw.lastIndexOf('\u001b[?1000l')).toBeGreaterThan(pty.raw.lastIndexOf('\u001b[?1000h'));
      expect(heard).not.toContain('.');
      expectNoTrace();
    },
  );
});

describe('the mouse', () => {
  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('is given back on %s', async (signal) => {
    await connect();
    await pty.until('the wheel is asked for', () => pty.raw.includes('\u001b[?1000h'));
    pty.kill(signal);
    await pty.ended();
    expect(pty.raw.lastIndexOf('\u001b[?1000l')).toBeGreaterThan(pty.raw.lastIndexOf('\u001b[?1000h'));
  });

  it('is given back by a program that breaks, with its screen', async () => {
    const breaks = 'process.on("SIGUSR2", () => { throw new Error("a bug") })';
    await connect({ node: ['--import', `data:text/javascript,${encodeURIComponent(breaks)}`] });
    await pty.until('the wheel is asked for', () => pty.raw.includes('\u001b[?1000h'));
    pty.kill('SIGUSR2');
    await pty.ended();
    await pty.until('the ordinary screen is back', () => !pty.alternate);
    expect(pty.raw.lastIndexOf('\u001b[?1000l')).toBeGreaterThan(pty.raw.lastIndexOf('\u001b[?1000h'));
    expect(pty.screen).toContain('a bug');
  });

  it('is left alone with WIRESPEAK_MOUSE=off', async () => {
    await connect({ env: { WIRESPEAK_MOUSE: 'off' } });
    await pty.sees('F1 help');
    expect(pty.raw).not.toContain('\u001b[?1000h');
  });
});

describe('a terminal that goes away', () => {
  it('ends the program, and what was recorded is whole', async () => {
    const file = join(home, 'gone.jsonl');
    await connect({ more: ['--record', file] });
    pty.type('HELO laptop\r');
    await pty.sees('250 Ok');
    const { pid } = pty;
    pty.hangUp();
    await pty.until('the process has gone', () => {
      try {
        process.kill(pid, 0);
        return false;
      } catch {
        return true;
      }
    });
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const events = lines.map((line) => JSON.parse(line) as { event?: string; text?: string });
    expect(events.map(({ text }) => text)).toContain('HELO laptop\r\n');
    expect(events.map(({ text }) => text)).toContain('250 Ok\r\n');
    expectNoTrace();
  });
});
