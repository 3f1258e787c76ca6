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
    { name: 'encoding', takes: 'one', describe: 'option.encoding' },
    { name: 'plain', takes: 'nothing', describe: 'option.plain' },
    { name: 'json', takes: 'nothing', describe: 'option.json' },
  ],
  run: runReplay,
};

async function runReplay({ words, options }: Arguments, context: Context): Promise<number> {
  const json = has(options, 'json');
  const screen = context.terminal && !json && !has(options, 'plain');
  const [file] = words;
  if (file === undefined)
    return context.complain({ kind: 'usage.missing-argument', params: { argument: 'recording' } });
  // In real time only where somebody is watching.
  const written = one(options, 'speed') ?? (json || !context.stdout.isTerminal ? '0' : '1');
  const speed = /^\d+(\.\d+)?$/.test(written) ? Number(written) : null;
  if (speed === null) {
    return context.complain({ kind: 'usage.bad-value', params: { option: '--speed', value: written } });
  }
  const { isCharset } = await import('../../wire/charset.ts');
  const charset = one(options, 'encoding') ?? 'auto';
  if (charset !== 'auto' && !isCharset(charset)) {
    return context.complain({ kind: 'usage.unknown-encoding', params: { encoding: charset } });
  }
  const { readRecordingFile } = await import('../recording-file.ts');
  const read = await readRecordingFile(file);
  if (!read.ok) return context.complain(read.problem);
  const stepping = has(options, 'step');
  if (screen) {
    const { runScreen } = await import('../screen.ts');
    return runScreen({ kind: 'replay', recording: read.recording, speed, stepping, charset }, context);
  }
  const { runPlainReplay } = await import('../plain-replay.ts');
  return runPlainReplay({ recording: read.recording, speed, stepping, charset, json }, context);
}
