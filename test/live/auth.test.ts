/** What `auth` prints, typed into `connect`, logs in. */
import { expect, it } from 'vitest';
import { startPractice } from '../../src/practice/run.ts';
import { describeLive, passwordOf } from '../support/live-servers.ts';
import { runCli, startCli } from '../support/run-cli.ts';

type Line = { readonly event: string; readonly from: string; readonly line: string };

/** The lines `auth --json` says are to be typed. */
async function worked(mechanism: string, password: string, more: readonly string[] = []): Promise<readonly Line[]> {
  const args = ['auth', mechanism, '--user', 'alice', '--password-env', 'AUTH_PW', '--json', ...more];
  const ran = await runCli(args, '', { AUTH_PW: password });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .filter(({ from }) => from === 'client');
}

const typed = (lines: readonly Line[]): string[] => lines.map(({ line }) => line);

describeLive('auth, typed to real Postfix', (servers) => {
  const target = ['connect', `smtps://${servers.host}:${servers.smtpsPort}`, '--ca', servers.certPath];
  const password = passwordOf(servers, 'alice');

  it.each(['PLAIN', 'LOGIN'])('logs in by %s', async (mechanism) => {
    const lines = (await worked(mechanism, password)).filter(({ event }) => event === 'step');
    const ran = await runCli(target, [...typed(lines), '/expect 235', 'QUIT', ''].join('\n'));
    expect(ran, ran.stdout).toMatchObject({ code: 0, stderr: '' });
  });

  it('logs in by PLAIN in one line', async () => {
    const [one] = (await worked('PLAIN', password)).filter(({ event }) => event === 'one-line');
    const ran = await runCli(target, ['EHLO laptop.example.test', one!.line, '/expect 235', 'QUIT', ''].join('\n'));
    expect(ran, ran.stdout).toMatchObject({ code: 0, stderr: '' });
  });
});

it.each([
  ['smtp', 'CRAM-MD5', ['EHLO laptop.example.test', 'AUTH CRAM-MD5'], /^S: (334 .*)$/m, /235/],
  ['pop3', 'CRAM-MD5', ['AUTH CRAM-MD5'], /^S: (\+ \S.*)$/m, /maildrop|Logged|welcome/i],
  ['pop3', 'APOP', [], /^S: (\+OK .*<.*>.*)$/m, /maildrop|Logged|welcome/i],
] as const)('on the practice server (%s), %s answers the challenge of an open session', async (...given) => {
  const [protocol, mechanism, before, challenge, yes] = given;
  // Only this style greets with a timestamp.
  const started = await startPractice({ protocol, port: 0, persona: 'rfc' });
  if (!started.ok) throw new Error(started.problem.kind);
  const child = startCli(['connect', `${protocol}://127.0.0.1:${started.service.port}`]);
  let said = '';
  const says = (what: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = what.exec(said);
        if (found) resolve(found);
      };
      child.stdout?.on('data', look);
      child.on('close', () => reject(new Error(said)));
      look();
    });
  child.stdout?.on('data', (bytes) => (said += bytes));
  for (const line of before) child.stdin?.write(`${line}\n`);
  const [, asked] = await says(challenge);
  const lines = await worked(mechanism, 'wonderland', ['--protocol', protocol, '--challenge', asked!]);
  const answer = typed(lines).at(-1)!;
  const from = said.length;
  child.stdin?.write(`${answer}\nNOOP\nQUIT\n`);
  child.stdin?.end();
  const code = await new Promise((resolve) => child.on('close', resolve));
  await started.service.close();
  expect(code, said).toBe(0);
  expect(said.slice(from)).toMatch(yes);
  expect(said).not.toContain(answer);
});
