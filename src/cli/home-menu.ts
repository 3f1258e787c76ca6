/** The home screen in words: a numbered list and a question. For screen readers. */
import { createInterface } from 'node:readline';
import type { Speaker } from '../locale/speaker.ts';
import { visible } from '../wire/visible.ts';
import type { Context } from './command.ts';
import { learn } from './commands/learn.ts';
import { replay } from './commands/replay.ts';
import { runPlainSession } from './plain-session.ts';
import { createServices } from './services.ts';
import { UserFiles } from './user-files.ts';

type Choice = { readonly title: string; run(): Promise<unknown> };

/** Recordings and servers listed; more are found by name. */
const LISTED = 5;

/** Asks what to do until the answer is empty. Returns the exit code of the last session. */
export async function runHomeMenu(context: Context): Promise<number> {
  const { speaker, stdout } = context;
  const files = new UserFiles(context.env);
  const services = createServices(files, { timeoutMs: null });
  let exit = 0;
  // Read before there is a session: it speaks at once.
  let skills = await files.skills();

  async function speak(opening: ReturnType<typeof services.openSession>): Promise<void> {
    const opened = await opening;
    if (!opened.ok) return void context.complain(opened.problem);
    const session = opened.conversation;
    exit = await runPlainSession({ session, charset: 'auto', json: false, skills, timeoutMs: null }, context);
    skills = await files.skills();
  }
  async function playBack(path: string): Promise<void> {
    exit = await replay.run({ words: [path], options: {} }, context);
  }
  async function practise(id: string): Promise<void> {
    const starting = services.startPractice(id, null);
    const started = await starting;
    if (started.ok) {
      const list = started.accounts.map((account) => speaker.ui('practice.account', account)).join(', ');
      stdout.write(`${speaker.ui('practice.accounts', { list })}\n`);
    }
    await speak(starting);
  }
  async function study(id: string): Promise<void> {
    exit = await learn.run({ words: [id], options: {} }, context);
  }
  async function lessons(): Promise<readonly Choice[]> {
    const { lessonChoices } = await import('./learn/menu.ts');
    const { all, goOn } = await lessonChoices(context);
    const choose = async (): Promise<void> => {
      all.forEach(({ title }, at) => void stdout.write(`${at + 1}. ${visible(title)}\n`));
      const chosen = all[Number(await ask(`${speaker.cli('menu.ask-lesson')} `, context)) - 1];
      if (chosen) await study(chosen.id);
    };
    return [
      ...(goOn ? [{ title: speaker.cli('menu.lesson', goOn), run: () => study(goOn.id) }] : []),
      ...(all.length > 0 ? [{ title: speaker.cli('menu.lessons'), run: choose }] : []),
    ];
  }
  const all = async (): Promise<readonly Choice[]> => {
    const [recent, recordings] = await Promise.all([services.recentTargets(), services.listRecordings()]);
    const known = services.targets().flatMap(({ ports }) => ports.map(({ target }) => target));
    const targets = [...new Set([...recent.slice(0, LISTED), ...known])];
    return [
      ...(await lessons()),
      ...services
        .practices()
        .map(({ id, name }) => ({ title: practiceTitle(id, name, speaker), run: () => practise(id) })),
      ...targets.map((target) => ({
        title: `${speaker.ui('home.connect')} ${target}`,
        run: () => speak(services.openSession(target, null)),
      })),
      ...recordings.slice(0, LISTED).map(({ path, title, startedAt }) => ({
        title: `${speaker.ui('home.replay')} ${startedAt} ${title}`,
        run: () => playBack(path),
      })),
    ];
  };

  stdout.write(`wirespeak. ${speaker.ui('home.about')}\n`);
  for (;;) {
    const choices = await all();
    choices.forEach(({ title }, at) => void stdout.write(`${at + 1}. ${visible(title)}\n`));
    const answer = await ask(`${speaker.cli('menu.ask')} `, context);
    if (answer === '') break;
    const chosen = /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
    if (chosen) await chosen.run();
    else if (/^\d+$/.test(answer)) stdout.write(`${speaker.cli('menu.none', { number: answer })}\n`);
    else await speak(services.openSession(answer, null));
  }
  await services.close();
  return exit;
}

function practiceTitle(id: string, name: string, speaker: Speaker): string {
  return `${speaker.ui('home.practice')} ${name}, ${speaker.practice(id)}`;
}

/** One line typed at the terminal; empty when there will be no more. */
function ask(question: string, { stdin }: Context): Promise<string> {
  const lines = createInterface({ input: stdin, output: process.stdout });
  return new Promise((resolve) => {
    lines.on('close', () => resolve(''));
    lines.question(question, (line) => {
      resolve(line.trim());
      lines.close();
    });
  });
}
