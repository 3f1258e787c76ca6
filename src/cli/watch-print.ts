/** Prints one of several connections: its lines bear its number. */
import type { WatchedConnection } from '../engine/watch/watch-contract.ts';
import { visible } from '../wire/visible.ts';
import type { Context } from './command.ts';
import { InOrder } from './in-order.ts';
import { JsonPrinter } from './json.ts';
import { PlainPrinter } from './plain.ts';
import { styleFor } from './style.ts';

export type WatchPrintOptions = { readonly number: number; readonly charset: string; readonly json: boolean };

/** Resolves when all of the connection is printed. Ctrl-C is no trouble of the connection's, and not said. */
export function printWatched(
  connection: WatchedConnection,
  { number, charset, json }: WatchPrintOptions,
  context: Context,
): Promise<void> {
  const { speaker, stdout, stderr } = context;
  const mark = json ? markJson(number) : markPlain(number);
  const write = (text: string): void => stdout.write(eachLine(text, mark));
  const style = styleFor(stdout.isTerminal, context.env);
  const plain = new PlainPrinter({ speaker, write, charset: () => charset, style, sentAsTyped: false });
  const printer = json ? new JsonPrinter(connection.startedAt, () => connection.protocol.id, speaker, write) : plain;
  const { address, port } = connection.from;
  if (!json) plain.say('watch.arrived', { address: address ?? '?', port: port ?? 0 });
  const inOrder = new InOrder(connection, printer);
  return new Promise((resolve) => {
    const stop = connection.subscribe((moment) => {
      if (moment) inOrder.print(moment);
      if (connection.standing !== 'closed' || connection.outcome === null || moment) return;
      stop();
      void inOrder.settled().then(() => {
        const found = connection.outcome?.problem;
        if (found && found.kind !== 'interrupted') {
          stderr.write(`wirespeak: #${number}: ${visible(speaker.problem(found))}\n`);
        }
        resolve();
      });
    });
  });
}

/** Puts something into each whole line of a text. */
function eachLine(text: string, mark: (line: string) => string): string {
  return text.replace(/[^\n]+/g, mark);
}

const markPlain = (number: number) => (line: string) => `#${number} ${line}`;

/** One more member at the beginning of each object. */
const markJson = (number: number) => (line: string) => `{"connection":${number},${line.slice(1)}`;
