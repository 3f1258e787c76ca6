/** `replay --serve`: a recording answers as its server did. */
import type { Recording } from '../engine/record/read-recording.ts';
import { serveRecording } from '../engine/serve/listener.ts';
import { partOf } from '../engine/serve/turns.ts';
import { decodeOctets } from '../wire/charset.ts';
import { visible } from '../wire/visible.ts';
import type { Context } from './command.ts';
import { jsonLine } from './json-line.ts';
import { untilStopped } from './until-stopped.ts';

export type ServeOptions = {
  readonly recording: Recording;
  readonly port: number;
  readonly charset: string;
  readonly json: boolean;
};

/** Resolves with the exit code when it is stopped. */
export async function runServe({ recording, port, charset, json }: ServeOptions, context: Context): Promise<number> {
  const { speaker, stdout } = context;
  const part = partOf(recording);
  const stopped = untilStopped(context);
  const made = await serveRecording(part, port, (connection, { bytes, why }) => {
    const command = visible(decodeOctets(bytes, charset).text.replace(/\r?\n$/, ''));
    if (json) stdout.write(jsonLine({ event: 'unmatched', connection, command, why }));
    else {
      const key = why === 'tls' ? 'serve.unmatched-tls' : 'serve.unmatched';
      stdout.write(`${visible(speaker.cli(key, { connection, command }))}\n`);
    }
  });
  if (!made.ok) return context.complain(made.problem);
  const { served } = made;
  const { id, name } = part.protocol;
  if (json) stdout.write(jsonLine({ event: 'listening', protocol: id, host: served.host, port: served.port }));
  else {
    stdout.write(`${speaker.cli('serve.listening', { protocol: name, host: served.host, port: served.port })}\n`);
    if (part.secured) stdout.write(`${speaker.cli('serve.no-tls')}\n`);
    stdout.write(`${speaker.cli('serve.stop')}\n`);
  }
  await stopped;
  await served.close();
  return 0;
}
