/** The server logs what it sent; after SIGKILL at a random moment the recording is a prefix of it, at most one unit short. */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startCli } from '../support/run-cli.ts';
import { seeded } from '../support/splits.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirespeak-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server that talks in lines, a few at a time, and keeps what it sent. */
async function talkingServer(random: () => number) {
  const sent: Buffer[] = [];
  let number = 0;
  const server = createServer((socket) => {
    const say = (text: string) => {
      const bytes = Buffer.from(text);
      sent.push(bytes);
      socket.write(bytes);
    };
    say('220 mail.example.test ESMTP\r\n');
    const timer = setInterval(() => {
      for (let i = 0; i < 1 + random() * 20; i++) say(`250 2.0.0 line ${++number} ${'x'.repeat(random() * 80)}\r\n`);
    }, 2);
    socket.on('error', () => {}).on('close', () => clearInterval(timer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, sent, port: (server.address() as AddressInfo).port };
}

function recordedServerOctets(path: string): Buffer {
  const lines = readFileSync(path, 'utf8').split('\n');
  const pieces: Buffer[] = [];
  for (const line of lines) {
    // Only the last line may be torn, by the kill itself.
    if (!line.endsWith('}')) {
      expect(line).toBe(lines.at(-1));
      continue;
    }
    const entry = JSON.parse(line);
    if (entry.event === 'server')
      pieces.push(entry.text === undefined ? Buffer.from(entry.base64, 'base64') : Buffer.from(entry.text));
  }
  return Buffer.concat(pieces);
}

const random = seeded(20);
const moments = Array.from({ length: 20 }, () => Math.round(20 + random() * 200));

it.each(moments.map((ms, index) => ({ ms, index })))(
  'killed $ms ms after the first line was recorded',
  async ({ ms, index }) => {
    const { server, sent, port } = await talkingServer(seeded(index));
    const record = join(folder, `killed-${index}.jsonl`);
    const child = startCli(['connect', '127.0.0.1', String(port), '--protocol', 'smtp', '--plain', '--record', record]);
    let printed = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      printed += bytes.toString();
    });
    while (!printed.includes('S: 220')) await once(child.stdout!, 'data');
    await new Promise((resolve) => setTimeout(resolve, ms));
    child.kill('SIGKILL');
    await once(child, 'exit');
    server.close();
    const recorded = recordedServerOctets(record);
    const truth = Buffer.concat(sent);
    expect(recorded.length).toBeGreaterThan(0);
    expect(truth.subarray(0, recorded.length).equals(recorded)).toBe(true);
    // What was printed had been recorded first: nothing a person saw is missing.
    const shown = [...printed.matchAll(/^S: (.*)$/gm)].map((match) => match[1]!);
    const inRecord = recorded.toString().split('\r\n').filter(Boolean);
    expect(inRecord.length).toBeGreaterThanOrEqual(shown.length - 1);
  },
);
