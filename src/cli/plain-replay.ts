/** A replay without a screen. */

import type { Recording } from '../engine/record/read-recording.ts';
import { openReplay } from '../engine/replay.ts';
import type { Moment } from '../engine/session/conversation.ts';
import type { Context } from './command.ts';
import { InOrder } from './in-order.ts';
import { JsonPrinter } from './json.ts';
import { PlainPrinter } from './plain.ts';
import { styleFor } from './style.ts';

export type PlainReplayOptions = {
  readonly recording: Recording;
  /** 0: all at once. */
  readonly speed: number;
  /** One step for each line of stdin. */
  readonly stepping: boolean;
  readonly charset: string;
  readonly json: boolean;
};

/** Resolves with the exit code: 0 when it was played, whatever the session itself had come to. */
export async function runPlainReplay(options: PlainReplayOptions, context: Context): Promise<number> {
  const { recording, speed, stepping, charset, json } = options;
  const { stdout, stdin, speaker } = context;
  const replay = openReplay(recording, { stepping: true, ...(speed > 0 && { speed }) });
  const plain = new PlainPrinter({
    speaker,
    write: (text) => stdout.write(text),
    charset: () => charset,
    style: styleFor(stdout.isTerminal, context.env),
    recorded: true,
  });
  const started = new Date(recording.startedAt);
  const printer = json
    ? new JsonPrinter(
        Number.isNaN(started.getTime()) ? new Date(0) : started,
        () => replay.protocol.id,
        speaker,
        (text) => stdout.write(text),
      )
    : plain;
  if (stepping && !json && stdin.isTTY) plain.say('plain.step');
  const inOrder = new InOrder(replay, printer);
  const exit = await new Promise<number>((resolve) => {
    const finish = (exit: number): void => {
      stop();
      stdin.off('data', more).off('end', rest).off('error', rest).pause();
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      replay.pause();
      resolve(exit);
    };
    const interrupt = (): void => finish(130);
    const seen = (moment: Moment | null): void => {
      if (moment) inOrder.print(moment);
      if (replay.position >= replay.length) finish(0);
    };
    // Lines, not octets: a terminal hands over whole lines, a pipe perhaps many at once.
    const more = (octets: Buffer): void => {
      for (const octet of octets) if (octet === 0x0a && !replay.outcome) replay.step();
    };
    const rest = (): void => {
      if (!stdin.isTTY) replay.seekEnd();
      else finish(0);
    };
    const stop = replay.subscribe(seen);
    stdout.onClosed(() => finish(0));
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    if (replay.length === 0) finish(0);
    else if (stepping) stdin.on('data', more).once('end', rest).once('error', rest);
    else if (speed === 0) replay.seekEnd();
    else replay.play();
  });
  await inOrder.settled();
  return exit;
}
