/** Runs `auth`: gathers the values a way to log in needs, works the lines out, prints them. */
import { type LoginValues, needs, type WorkedLine, workOut } from '../engine/login/work-out.ts';
import { mechanisms } from '../knowledge/mechanisms.ts';
import type { LoginWay, Problem, Protocol } from '../protocols/contract.ts';
import { protocolById, protocols } from '../protocols/registry.ts';
import { visible } from '../wire/visible.ts';
import { type Asker, openAsker } from './ask.ts';
import type { Arguments, Context } from './command.ts';
import { jsonLine } from './json-line.ts';
import { type Given, has, one } from './option.ts';

type Chosen = { readonly protocol: Protocol; readonly way: LoginWay };

/** Resolves with the exit code. */
export async function runAuth({ words, options }: Arguments, context: Context): Promise<number> {
  const id = one(options, 'protocol')?.toLowerCase();
  const among = id === undefined ? protocols : [protocolById(id)].filter((protocol) => protocol !== null);
  if (among.length === 0) {
    const known = protocols.map((protocol) => protocol.id).join(', ');
    return context.complain({ kind: 'usage.unknown-protocol', params: { protocol: id ?? '', known } });
  }
  const [mechanism] = words;
  const known = [...new Set(among.flatMap(({ logins = [] }) => logins.map(({ name }) => name)))].join(', ');
  if (mechanism === undefined) return context.complain({ kind: 'usage.missing-mechanism', params: { known } });
  const chosen = choose(mechanism.toUpperCase(), among);
  if (!chosen) {
    const kind = isMechanism(mechanism) ? 'usage.live-mechanism' : 'usage.unknown-mechanism';
    return context.complain({ kind, params: { mechanism, known } });
  }
  const variable = one(options, 'password-env');
  if (variable !== undefined && !context.env[variable]) {
    return context.complain({ kind: 'usage.secret-unset', params: { name: variable } });
  }
  const values = await gather(chosen.way, options, context);
  if ('kind' in values) return context.complain(values);
  const worked = workOut(chosen.protocol, chosen.way, values);
  if (!worked) return context.complain({ kind: 'usage.no-challenge', params: { mechanism: chosen.way.name } });
  if (has(options, 'json')) printJson(chosen, worked.lines, worked.oneLine, context);
  else print(chosen, worked.lines, worked.oneLine, context);
  return 0;
}

function isMechanism(name: string): boolean {
  return Object.hasOwn(mechanisms, name.toUpperCase());
}

function choose(name: string, among: readonly Protocol[]): Chosen | null {
  for (const protocol of among) {
    const way = protocol.logins?.find((each) => each.name === name);
    if (way) return { protocol, way };
  }
  return null;
}

/** The values, or what is missing of them. */
async function gather(
  way: LoginWay,
  options: Given,
  { stdin, stderr, speaker, env }: Context,
): Promise<LoginValues | Problem> {
  const needed = needs(way);
  const variable = one(options, 'password-env');
  const asker = { current: null as Asker | null };
  const ask = (label: string, unseen = false): Promise<string | null> => {
    asker.current ??= openAsker({ stdin, stderr });
    return asker.current.ask(label, unseen);
  };
  try {
    const user = needed.user ? (one(options, 'user') ?? (await ask(speaker.cli('auth.ask-user')))) : '';
    if (needed.user && !user) return missing('--user', asker.current);
    const given = variable === undefined ? undefined : env[variable];
    const password = needed.password ? (given ?? (await ask(speaker.cli('auth.ask-password'), true))) : '';
    if (needed.password && !password) return missing('--password-env', asker.current);
    const asked = needed.challenge
      ? (one(options, 'challenge') ?? (await ask(speaker.cli('auth.ask-challenge'))))
      : null;
    if (asker.current?.interrupted) return missing('--challenge', asker.current);
    if (needed.challenge && !asked) return { kind: 'usage.no-challenge', params: { mechanism: way.name } };
    return { user: user ?? '', password: password ?? '', challenge: asked };
  } finally {
    asker.current?.close();
  }
}

function missing(option: string, asker: Asker | null): Problem {
  if (asker?.interrupted) return { kind: 'interrupted', params: {} };
  return { kind: 'usage.missing-value', params: { option } };
}

function print(
  { protocol, way }: Chosen,
  lines: readonly WorkedLine[],
  oneLine: string | null,
  { stdout, speaker }: Context,
): void {
  const secret = speaker.cli(way.inClear ? 'auth.in-clear' : 'auth.holds-secret');
  const text = [
    speaker.cli('auth.title', { mechanism: way.name, protocol: protocol.name }),
    ...(needs(way).password ? [secret] : []),
    speaker.cli('auth.example'),
    '',
    ...lines.flatMap(({ from, line, holds }) => [
      `${from === 'server' ? 'S:' : 'C:'} ${visible(line)}`,
      ...(holds && holds.text !== ''
        ? [`   ${speaker.cli(holds.encoded ? 'auth.holds' : 'auth.made', { text: visible(holds.text) })}`]
        : []),
    ]),
    ...(oneLine === null ? [] : ['', speaker.cli('auth.one-line'), `C: ${visible(oneLine)}`]),
  ];
  stdout.write(`${text.join('\n')}\n`);
}

function printJson(
  { protocol, way }: Chosen,
  lines: readonly WorkedLine[],
  oneLine: string | null,
  { stdout }: Context,
): void {
  stdout.write(jsonLine({ event: 'login', mechanism: way.name, protocol: protocol.id, inClear: way.inClear }));
  for (const { from, line, holds } of lines) {
    stdout.write(jsonLine({ event: 'step', from, line, holds: holds?.text ?? null }));
  }
  if (oneLine !== null) stdout.write(jsonLine({ event: 'one-line', from: 'client', line: oneLine }));
}
