import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Pty, type PtyOptions } from '../support/pty.ts';

const PROGRAM = new URL('../../dist/wirespeak.mjs', import.meta.url).pathname;
const CTRL_C = '\x03';
const CTRL_O = '\x0f';
const F4 = '\x1bOS';

/** What the server answers to a line; several lines or octets as they stand. */
type Script = (line: string) => string | Buffer | null;

let home: string;
let server: Server;
let port: number;
let script: Script;
let sockets: Socket[] = [];
let heard: string[] = [];
let pty: Pty;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'wirespeak-screen-'));
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.write(script('') ?? '');
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) {
        heard.push(line);
        const answer = script(line);
        if (answer !== null) socket.write(answer);
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
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(home, { recursive: true, force: true });
});

const polite: Script = (line) => {
  if (line === '') return '220 mail.example.test ESMTP\r\n';
  if (line.startsWith('AUTH LOGIN')) return '334 VXNlcm5hbWU6\r\n';
  if (line === 'YWxpY2U=') return '334 UGFzc3dvcmQ6\r\n';
  if (line === 'QUIT') return '221 2.0.0 Bye\r\n';
  if (/^(EHLO|HELO|NOOP|MAIL)/.test(line)) return '250 Ok\r\n';
  return '535 5.7.8 Error: authentication failed\r\n';
};

async function connect(options: PtyOptions = {}, answers: Script = polite): Promise<Pty> {
  script = answers;
  const env = { WIRESPEAK_HOME: home, WIRESPEAK_LANG: 'en', ...options.env };
  const args = [PROGRAM, 'connect', '127.0.0.1', String(port), '--protocol', 'smtp'];
  pty = new Pty(process.execPath, args, { ...options, env });
  await pty.sees('220 ');
  return pty;
}

describe('the screen in a terminal', () => {
  it('puts the cursor where an input method needs it', async () => {
    await connect();
    pty.type('HELO 你好');
    await pty.sees('hello ▸ HELO 你好');
    const row = Array.from({ length: 24 }, (_, y) => pty.row(y)).findIndex((line) => line.includes('hello ▸'));
    await pty.until('the cursor stands behind the text', () => pty.cursor.x === 18 && pty.cursor.y === row);
    expect(pty.cell(14, row)).toEqual({ text: '你', width: 2 });
    expect(pty.cell(16, row)).toEqual({ text: '好', width: 2 });
    pty.type('\r');
    await pty.until('the server has it', () => heard.includes('HELO 你好'));
  });

  it('fills the terminal from its first row to its last', async () => {
    await connect();
    await pty.sees('F1 help');
    expect(pty.row(0)).toContain(`127.0.0.1:${port}  SMTP  plain`);
    expect(pty.row(23)).toContain('Ctrl-] commands');
  });

  it('takes keys that come in one read one by one', async () => {
    await connect();
    pty.type('NOOP\rNOOP\rab');
    await pty.sees('hello ▸ ab');
    await pty.until('the server has both', () => heard.length === 2);
    expect(heard).toEqual(['NOOP', 'NOOP']);
  });

  it('keeps the draft through a storm of resizes', async () => {
    await connect();
    pty.type('HELO 你好');
    await pty.sees('HELO 你好');
    for (const [columns, rows] of [
      [40, 10],
      [120, 40],
      [20, 6],
      [200, 60],
      [18, 4],
      [60, 20],
      [81, 25],
      [100, 30],
    ] as const) {
      pty.resize(columns, rows);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await pty.until(
      'the frame fits the last size',
      () => pty.row(29).includes('Ctrl-] commands') && pty.row(0).includes('SMTP'),
    );
    expect(pty.screen).toContain('hello ▸ HELO 你好');
    expect(pty.screen.match(/hello ▸/g)).toHaveLength(1);
    pty.type('!\r');
    await pty.until('the server has the draft', () => heard.includes('HELO 你好!'));
  });

  it('draws everything again with Ctrl-L', async () => {
    await connect();
    await pty.sees('hello ▸');
    const before = pty.screen;
    pty.terminal.write('\u001b[3;1HGARBAGE\u001b[20;5HGARBAGE');
    await pty.sees('GARBAGE');
    pty.type('\x0c');
    await pty.until('the frame is whole', () => pty.screen === before);
  });

  it('changes the language while it runs', async () => {
    await connect();
    pty.type(F4);
    await pty.sees('招呼 ▸');
    pty.type(F4);
    await pty.sees('連線');
    pty.type(F4);
    await pty.sees('hello ▸');
  });

  it('writes no colour with NO_COLOR', async () => {
    await connect({ env: { NO_COLOR: '1' } });
    pty.type('NOOP\r');
    await pty.sees('250 Ok');
    expect(pty.raw).not.toMatch(/\u001b\[(3[0-8]|4[0-8]|9\d|10\d)[;m]/);
  });
});

describe('the width of ambiguous characters', () => {
  it('is asked of the terminal, and the answer is no key', async () => {
    await rm(home, { recursive: true, force: true });
    await connect();
    expect(pty.raw).toContain('\u001b[6n');
    await pty.sees('hello ▸');
    expect(pty.screen).not.toMatch(/\[?\d+;\d+R/);
  });

  it('falls back to ASCII frames when the terminal does not say', async () => {
    await rm(home, { recursive: true, force: true });
    await connect({ mute: true });
    await pty.sees('hello >');
    expect(pty.screen).not.toMatch(/[─▸›]/);
  });

  it('may be told', async () => {
    await connect({ env: { WIRESPEAK_AMBIGUOUS: '2' } });
    await pty.sees('hello >');
    expect(pty.raw).not.toContain('\u001b[6n');
  });
});

describe('leaving', () => {
  it('Ctrl-C clears the line, asks, and leaves: 130, for the session was open', async () => {
    await connect();
    pty.type('NOOP');
    await pty.sees('hello ▸ NOOP');
    pty.type(CTRL_C);
    await pty.loses('hello ▸ NOOP');
    pty.type(CTRL_C);
    await pty.sees('Leave wirespeak?');
    pty.type(CTRL_C);
    expect(await pty.ended()).toBe(130);
    await pty.until('the terminal is as before', () => !pty.alternate);
  });

  it('0 after a QUIT that was answered, and the screen stays until then', async () => {
    await connect();
    pty.type('QUIT\r');
    await pty.sees('221 2.0.0 Bye');
    for (const socket of sockets) socket.end();
    await pty.sees('connection closed');
    pty.type(`${CTRL_C}${CTRL_C}`);
    expect(await pty.ended()).toBe(0);
  });

  it('5 when the server was lost in mid-session', async () => {
    await connect();
    for (const socket of sockets) socket.destroy();
    await pty.sees('connection closed');
    expect(pty.screen).toContain('220 mail.example.test ESMTP');
    pty.type(`${CTRL_C}${CTRL_C}`);
    expect(await pty.ended()).toBe(5);
  });

  it('SIGTERM gives the terminal back', async () => {
    await connect();
    expect(pty.alternate).toBe(true);
    pty.kill('SIGTERM');
    await pty.ended();
    await pty.until('the ordinary screen is back', () => !pty.alternate);
    expect(pty.raw).toContain('\u001b[?25h');
    expect(pty.raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(pty.raw.lastIndexOf('\u001b[?2004h'));
  });
});

describe('secrets and hostile octets', () => {
  it('a password is in no cell and in no octet written, not even a wrong one', async () => {
    const password = 'Tr0ub4dor-x7';
    const base64 = Buffer.from(password).toString('base64');
    // The server says back what it was told.
    const echoing: Script = (line) =>
      line === base64 || line === password ? `535 5.7.8 no: ${line} (${password})\r\n` : polite(line);
    await connect({}, echoing);
    pty.type('AUTH LOGIN\r');
    await pty.sees('334 VXNlcm5hbWU6');
    pty.type(`alice${CTRL_O}\r`);
    await pty.sees('334 UGFzc3dvcmQ6');
    for (const character of password) pty.type(character);
    await pty.sees('•'.repeat(password.length));
    pty.type(CTRL_O);
    await pty.sees('holds ⇢ ••••');
    pty.type('\r');
    await pty.sees('535 5.7.8 no:');
    // Once more at the wrong prompt.
    pty.type(`${password}\r`);
    await pty.until('the server has it', () => heard.includes(password));
    pty.type('\x1b[A\x1b[A\x1b[A');
    await pty.sees('hello ▸ AUTH LOGIN');
    expect(heard).toContain(base64);
    expect(pty.raw).not.toContain(password);
    expect(pty.raw).not.toContain(base64);
    expect(pty.screen).not.toContain(password);
  });

  it('shows control sequences of a server and obeys none', async () => {
    const evil = Buffer.from('250 \x1b[2J\x1b[1;1HEVIL\x1b]0;title\x07\x9b5n\u202e\x00\r\n', 'latin1');
    await connect({}, (line) => (line === 'NOOP' ? evil : polite(line)));
    pty.type('NOOP\r');
    await pty.sees('␛[2J␛[1;1HEVIL␛]0;title␇');
    expect(pty.row(0)).toContain('SMTP');
    expect(pty.raw).not.toMatch(/\u001b\[1;1HEVIL|\u001b\]0;|\u009b/);
  });
});
