/** A mailbox as its own server sees it: what is removed behind the server's back it goes on counting for a while. */
import { createConnection } from 'node:net';
import { createInterface } from 'node:readline';

export type Pop3Box = {
  readonly port: number;
  readonly host: string;
  readonly user: string;
  readonly password: string;
};

/** Deletes all messages; how many there were. */
export function emptyBox(box: Pop3Box): Promise<number> {
  return visit(box, (count) => Array.from({ length: count }, (_, index) => `DELE ${index + 1}`));
}

/** How many messages the server counts. */
export function countBox(box: Pop3Box): Promise<number> {
  return visit(box, () => []);
}

async function visit(
  { host, port, user, password }: Pop3Box,
  todo: (count: number) => readonly string[],
): Promise<number> {
  const socket = createConnection({ host, port });
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const said = async (): Promise<string> => (await lines.next()).value ?? '';
  const say = (line: string): Promise<string> => {
    socket.write(`${line}\r\n`);
    return said();
  };
  try {
    await said();
    await say(`USER ${user}`);
    const answer = await say(`PASS ${password}`);
    const stat = /^\+OK (\d+) /.exec(await say('STAT'));
    if (!stat) throw new Error(`${user} was not let in: ${answer}`);
    for (const line of todo(Number(stat[1]))) await say(line);
    await say('QUIT');
    return Number(stat[1]);
  } finally {
    socket.destroy();
  }
}
