/** No command at all: the home screen, or without a terminal a first mail, played and explained. */
import type { CliKey } from '../../locale/en/cli.ts';
import type { Arguments, Command, Context } from '../command.ts';
import { has } from '../option.ts';

export const home: Command = {
  name: '',
  words: '',
  describe: 'command.home',
  options: [
    { name: 'plain', takes: 'nothing', describe: 'option.plain' },
    { name: 'version', takes: 'nothing', describe: 'option.version' },
  ],
  run: runHome,
};

const MORE: readonly (readonly [CliKey, string])[] = [
  ['home.more-screen', 'wirespeak'],
  ['home.more-learn', 'wirespeak learn'],
  ['home.more-connect', 'wirespeak connect smtp.163.com 25'],
  ['home.more-practice', 'wirespeak practice smtp'],
  ['home.more-replay', 'wirespeak replay session.jsonl'],
  ['home.more-explain', 'wirespeak explain 550'],
  ['home.more-base64', 'wirespeak base64 encode alice'],
  ['home.more-help', 'wirespeak --help'],
];

async function runHome({ options }: Arguments, context: Context): Promise<number> {
  if (has(options, 'version')) {
    const { version } = await import('../version.ts');
    context.frame.leave();
    context.stdout.write(`${version}\n`);
    return 0;
  }
  if (context.terminal && !has(options, 'plain')) {
    const { runScreen } = await import('../screen.ts');
    return runScreen({ kind: 'home' }, context);
  }
  if (context.readsAlong && context.stdin.isTTY && !has(options, 'plain')) {
    const { runHomeMenu } = await import('../home-menu.ts');
    return runHomeMenu(context);
  }
  const { speaker, stdout } = context;
  stdout.write(`${speaker.cli('home.opening')}\n\n`);
  const exit = await playFirstMail(context);
  if (exit !== 0) return exit;
  stdout.write(`\n${speaker.cli('home.closing')}\n\n${speaker.cli('home.more')}\n`);
  const width = Math.max(...MORE.map(([, command]) => command.length));
  for (const [key, command] of MORE) stdout.write(`  ${speaker.cli(key, { command: command.padEnd(width) })}\n`);
  return 0;
}

async function playFirstMail(context: Context): Promise<number> {
  const { startPractice } = await import('../../practice/run.ts');
  const { openSession } = await import('../../engine/session/session.ts');
  const { ScriptFeed } = await import('../../engine/script/script.ts');
  const { protocolById } = await import('../../protocols/registry.ts');
  const { runPlainSession } = await import('../plain-session.ts');
  const { firstMail, mailDate } = await import('../first-mail.ts');
  const started = await startPractice({ protocol: 'smtp', port: 0 });
  if (!started.ok) return context.complain(started.problem);
  const { host, port, protocol, close } = started.service;
  const session = openSession({ protocol: protocolById(protocol), host, port, tls: false }, { timeoutMs: 30_000 });
  const feed = ScriptFeed.of(Buffer.from(firstMail(mailDate(new Date()))));
  const exit = await runPlainSession({ session, charset: 'auto', json: false, timeoutMs: 30_000, feed }, context);
  await close();
  return exit;
}
