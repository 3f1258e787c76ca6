/** `connect`: a session by hand, on the screen or without one. */
import type { Command } from '../command.ts';
import { has, one } from '../option.ts';
import { breathFor } from '../output.ts';
import { wayOptions } from '../way-options.ts';

export const connect: Command = {
  name: 'connect',
  words: '[target] [port]',
  describe: 'command.connect',
  options: [
    { name: 'tls', takes: 'nothing', describe: 'option.tls' },
    { name: 'starttls', takes: 'nothing', describe: 'option.starttls' },
    { name: 'insecure', takes: 'nothing', describe: 'option.insecure' },
    { name: 'ca', takes: 'one', describe: 'option.ca', values: 'file' },
    { name: 'servername', takes: 'one', describe: 'option.servername' },
    { name: 'encoding', takes: 'one', describe: 'option.encoding' },
    { name: 'assist', takes: 'one', describe: 'option.assist' },
    { name: 'protocol', takes: 'one', describe: 'option.protocol', values: 'protocol' },
    { name: 'user', takes: 'one', describe: 'option.user' },
    { name: 'password-env', takes: 'one', describe: 'option.password-env' },
    { name: 'record', takes: 'one', describe: 'option.record', values: 'file' },
    { name: 'force', takes: 'nothing', describe: 'option.force' },
    { name: 'plain', takes: 'nothing', describe: 'option.plain' },
    { name: 'json', takes: 'nothing', describe: 'option.json' },
    { name: 'timeout', takes: 'one', describe: 'option.timeout' },
    ...wayOptions,
  ],
  async run(given, context) {
    const { options } = given;
    const json = has(options, 'json');
    const screen = context.terminal && !json && !has(options, 'plain');
    const [{ planConnect }, { createRecorder }, { openSession }, { app }] = await Promise.all([
      import('../connect-options.ts'),
      import('../../engine/record/recorder.ts'),
      import('../../engine/session/session.ts'),
      import('../version.ts'),
    ]);
    const { stdinProblem } = await import('../stdin.ts');
    const unreadable = screen ? null : stdinProblem();
    if (unreadable) return context.complain(unreadable);
    const planned = await planConnect(given, context, screen);
    if (!planned.ok) return context.complain(planned.problem);
    const { target, session: sessionOptions, charset, login } = planned.plan;
    const file = one(options, 'record');
    const made = file === undefined ? null : createRecorder(file, { app, force: has(options, 'force') });
    if (made && !made.ok) return context.complain(made.problem);
    const recording = made?.recorder;
    if (screen) {
      const { runScreen } = await import('../screen.ts');
      return runScreen(
        { kind: 'session', plan: planned.plan, recorder: recording ?? null, written: given.words.join(' ') },
        context,
      );
    }
    const [{ runPlainSession }, { UserFiles }, { KEPT_UNSEEN, Transcript }] = await Promise.all([
      import('../plain-session.ts'),
      import('../user-files.ts'),
      import('../../engine/record/transcript.ts'),
    ]);
    const skills = planned.plan.skills ?? (await new UserFiles(context.env).skills());
    const session = openSession(target, {
      ...sessionOptions,
      recorder: recording,
      transcript: new Transcript(KEPT_UNSEEN),
      breath: breathFor(context.stdout),
    });
    return runPlainSession({ session, charset, json, login, skills, timeoutMs: sessionOptions.timeoutMs }, context);
  },
};
