/** Runs `watch`: starts to listen, prints every connection, and stops with Ctrl-C. */
import { watchAt } from '../engine/watch/listener.ts';
import type { WatchedConnection } from '../engine/watch/watch-contract.ts';
import { practiceCertificate } from '../practice/certificate.ts';
import { isLoopback } from '../practice/loopback.ts';
import type { Arguments, Context } from './command.ts';
import { planConnect } from './connect-options.ts';
import { jsonLine } from './json-line.ts';
import { readListen } from './listen.ts';
import { has, one } from './option.ts';
import { breathFor } from './output.ts';
import { RecordingFiles } from './recording-files.ts';
import { untilStopped } from './until-stopped.ts';
import { UserFiles } from './user-files.ts';
import { app } from './version.ts';
import { printWatched } from './watch-print.ts';

/** Resolves with the exit code when it is stopped. */
export async function runWatch({ words, options }: Arguments, context: Context): Promise<number> {
  const [at, ...targetWords] = words;
  if (at === undefined) return context.complain({ kind: 'usage.missing-argument', params: { argument: 'listen' } });
  const read = readListen(at);
  if (!read.ok) return context.complain(read.problem);
  const planned = await planConnect({ words: targetWords, options }, context, false);
  if (!planned.ok) return context.complain(planned.problem);
  const { target, session, charset } = planned.plan;
  const file = one(options, 'record');
  const recordings = file === undefined ? null : new RecordingFiles(file, { app, force: has(options, 'force') });
  // The first file is made before anything is heard: if it cannot be, nothing begins.
  let first = recordings?.next() ?? null;
  if (first && !first.ok) return context.complain(first.problem);
  const certificate = await practiceCertificate();
  const stopped = untilStopped(context);
  const { speaker, stdout, stderr } = context;
  const json = has(options, 'json');
  const printed = new Set<Promise<void>>();
  let count = 0;
  const arrived = (connection: WatchedConnection): void => {
    const printing = printWatched(connection, { number: ++count, charset, json }, context);
    printed.add(printing);
    void printing.then(() => printed.delete(printing));
    const made = first ?? recordings?.next();
    first = null;
    if (made?.ok) connection.record(made.recorder);
    else if (made) context.complain(made.problem);
  };
  const { insecure, ca, servername, minTls, family, proxy, startTls, timeoutMs, say } = session;
  const tlsFirst = has(options, 'tls-listen');
  const breath = breathFor(stdout);
  const way = { insecure, ca, servername, minTls, family, proxy, startTls, timeoutMs, say };
  const plan = { ...way, target, certificate, tlsFirst, breath };
  const listened = await watchAt(read.listen, plan, arrived);
  if (!listened.ok) return context.complain(listened.problem);
  const { listening } = listened;
  const { host, port } = listening;
  if (json) stdout.write(jsonLine({ event: 'listening', host, port, target: target.host, targetPort: target.port }));
  else {
    const kept = await new UserFiles(context.env).keepPracticeCertificate(certificate.cert);
    stdout.write(
      `${speaker.cli('watch.listening', { host, port, target: target.host, targetPort: target.port })}\n` +
        `${speaker.cli('watch.point', { host, port })}\n` +
        `${kept === null ? '' : `${speaker.cli('watch.certificate', { file: kept })}\n`}` +
        `${speaker.cli('watch.stop')}\n`,
    );
  }
  if (!isLoopback(host)) stderr.write(`${speaker.cli('watch.not-loopback', { host, target: target.host })}\n`);
  await stopped;
  await listening.close();
  await Promise.all(printed);
  return 0;
}
