/** `replay`: a recording played back through the same eyes as a live session. */
import type { Arguments, Command, Context } from '../command.ts';
import { has, one } from '../option.ts';

export const replay: Command = {
  name: 'replay',
  words: '[recording]',
  describe: 'command.replay',
  values: 'file',
  options: [
    { name: 'speed', takes: 'one', describe: 'option.speed' },
    { name: 'step', takes: 'nothing', describe: 'option.step' },
    { name: 'serve', takes: 'one', describe: 'option.serve' },
    { name: 'encoding', takes: 'one', describe: 'option.encoding' },
    { name: 'plain', takes: 'nothing', describe: 'option.plain' },
    { name: 'json', takes: 'nothing', describe: 'option.json' },
  ],
  run: runReplay,
};

async function runReplay({ words, options }: Arguments, context: Context): Promise<number> {
  const json = has(options, 'json');
  const [file] = words;
  // From stdin there come no keys, nor lines to step by.
  const screen = context.terminal && !json && !has(options, 'plain') && file !== '-';
  if (file === undefined)
    return context.complain({ kind: 'usage.missing-argument', params: { argument: 'recording' } });
  const stepping = has(options, 'step');
  if (stepping && file === '-') {
    return context.complain({ kind: 'usage.conflict', params: { one: '--step', other: '-' } });
  }
  // In real time only where somebody is watching.
  const written = one(options, 'speed') ?? (json || !context.stdout.isTerminal ? '0' : '1');
  const speed = /^\d+(\.\d+)?$/.test(written) ? Number(written) : null;
  if (speed === null) {
    return context.complain({ kind: 'usage.bad-value', params: { option: '--speed', value: written } });
  }
  const serve = portOf(one(options, 'serve'));
  if (serve === 'bad') {
    return context.complain({
      kind: 'usage.bad-value',
      params: { option: '--serve', value: one(options, 'serve') ?? '' },
    });
  }
  const { isCharset } = await import('../../wire/charset.ts');
  const charset = one(options, 'encoding') ?? 'auto';
  if (charset !== 'auto' && !isCharset(charset)) {
    return context.complain({ kind: 'usage.unknown-encoding', params: { encoding: charset } });
  }
  const { readRecordingFrom } = await import('../recording-file.ts');
  const read = await readRecordingFrom(file, context.stdin);
  if (!read.ok) return context.complain(read.problem);
  if (serve !== null) {
    const { runServe } = await import('../serve-recording.ts');
    return runServe({ recording: read.recording, port: serve, charset, json }, context);
  }
  if (screen) {
    const { runScreen } = await import('../screen.ts');
    return runScreen({ kind: 'replay', recording: read.recording, speed, stepping, charset }, context);
  }
  const { runPlainReplay } = await import('../plain-replay.ts');
  return runPlainReplay({ recording: read.recording, speed, stepping, charset, json }, context);
}

/** null: not asked for. */
function portOf(written: string | undefined): number | null | 'bad' {
  if (written === undefined) return null;
  return /^\d{1,5}$/.test(written) && Number(written) <= 65_535 ? Number(written) : 'bad';
}
