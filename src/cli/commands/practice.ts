/** `practice`: servers on this computer that any mail program can talk to. */
import type { Fault } from '../../practice/faults.ts';
import type { PracticeService } from '../../practice/service.ts';
import type { Arguments, Command, Context } from '../command.ts';
import { jsonLine } from '../json-line.ts';
import { has, many, one } from '../option.ts';
import { untilStopped } from '../until-stopped.ts';

export const practice: Command = {
  name: 'practice',
  words: '[protocol..]',
  describe: 'command.practice',
  values: 'service',
  options: [
    { name: 'host', takes: 'one', describe: 'option.host' },
    { name: 'port', takes: 'many', describe: 'option.port' },
    { name: 'persona', takes: 'many', describe: 'option.persona', values: 'persona' },
    { name: 'fault', takes: 'many', describe: 'option.fault', values: 'fault' },
    { name: 'seed', takes: 'one', describe: 'option.seed' },
    { name: 'json', takes: 'nothing', describe: 'option.json' },
  ],
  run: runPractice,
};

async function runPractice({ words, options }: Arguments, context: Context): Promise<number> {
  const { belongsTo, parseFault } = await import('../../practice/faults.ts');
  const { planPersonas, planServices } = await import('../practice-plan.ts');
  const planned = planServices(words, many(options, 'port'));
  if (!planned.ok) return context.complain(planned.problem);
  const served = planned.services.map(({ protocol }) => protocol);
  if (many(options, 'fault').includes('list')) {
    const { listFaults } = await import('../fault-list.ts');
    context.stdout.write(listFaults(served, context.speaker));
    return 0;
  }
  const faults: Fault[] = [];
  for (const written of many(options, 'fault')) {
    const parsed = parseFault(written);
    if (!parsed.ok) return context.complain(parsed.problem);
    faults.push(parsed.fault);
  }
  const seed = one(options, 'seed');
  if (seed !== undefined && !/^\d{1,15}$/.test(seed)) {
    return context.complain({ kind: 'usage.bad-value', params: { option: '--seed', value: seed } });
  }
  const { personaIds } = await import('../../practice/protocols.ts');
  const chosen = planPersonas(many(options, 'persona'), planned.services, personaIds);
  if (!chosen.ok) return context.complain(chosen.problem);
  const strange = faults.findIndex((fault) => !served.some((protocol) => belongsTo(fault, protocol)));
  if (strange >= 0) {
    const fault = many(options, 'fault')[strange]!;
    return context.complain({ kind: 'usage.unknown-fault', params: { fault } });
  }

  const stopped = untilStopped(context);
  const { everybody } = await import('../../practice/accounts.ts');
  const { PostOffice } = await import('../../practice/mailbox.ts');
  const { startPractice } = await import('../../practice/run.ts');
  const { seedMail } = await import('../../practice/seed/seed-mail.ts');
  const postOffice = new PostOffice({ accounts: everybody });
  // Whoever comes to read shall find something; whoever only sends needs no ten megabytes.
  if (served.includes('pop3') || served.includes('imap')) seedMail(postOffice);
  const common = {
    host: one(options, 'host') ?? '127.0.0.1',
    faults,
    postOffice,
    ...(seed !== undefined && { seed: Number(seed) }),
  };
  const { UserFiles } = await import('../user-files.ts');
  const files = new UserFiles(context.env);
  const running: PracticeService[] = [];
  const closeAll = () => Promise.all(running.map((service) => service.close()));
  for (const { protocol, port, tls } of planned.services) {
    const persona = chosen.personas.get(protocol);
    const made = await startPractice({ ...common, protocol, port, tls, ...(persona !== undefined && { persona }) });
    if (!made.ok) {
      await closeAll();
      return context.complain(made.problem);
    }
    running.push(made.service);
    if (has(options, 'json')) context.stdout.write(listening(made.service));
    else announce(made.service, await files.keepPracticeCertificate(made.service.certificatePem), context);
  }
  if (!has(options, 'json')) await explain(running, faults, context);
  await stopped;
  await closeAll();
  return 0;
}

/** The line programs wait for (design §3). */
function listening({ protocol, host, port, tls, persona, accounts }: PracticeService): string {
  return jsonLine({ event: 'listening', protocol, host, port, tls, persona, accounts });
}

/** How to reach it, with the certificate it shows. */
function announce(
  { protocol, host, port, tls, persona }: PracticeService,
  certificate: string | null,
  { speaker, stdout }: Context,
): void {
  const params = { protocol: protocol.toUpperCase(), host, port, tls: speaker.cli(`practice.tls-${tls}`), persona };
  stdout.write(`${speaker.cli('practice.listening', params)}\n`);
  const shown = host.includes(':') ? `[${host}]` : host;
  const trust = tls === 'none' ? '' : certificate === null ? ' --insecure' : ` --ca ${quoted(certificate)}`;
  const address = `${tls === 'implicit' ? `${protocol}s://` : `${protocol}://`}${shown}:${port}${trust}`;
  stdout.write(`  ${speaker.cli('practice.connect', { address })}\n`);
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `'${path}'`;
}

async function explain(
  running: readonly PracticeService[],
  faults: readonly Fault[],
  { speaker, stdout, stderr }: Context,
): Promise<void> {
  const { isLoopback } = await import('../../practice/loopback.ts');
  const first = running[0];
  if (!first) return;
  const accounts = new Map(running.flatMap((service) => service.accounts).map((account) => [account.user, account]));
  for (const { user, address, password } of accounts.values()) {
    stdout.write(`${speaker.cli('practice.account', { user, address, password })}\n`);
  }
  if (faults.some(({ name }) => name === 'bareLf')) stdout.write(`${speaker.cli('practice.smuggling')}\n`);
  stdout.write(`${speaker.cli('practice.stop')}\n`);
  if (!isLoopback(first.host)) stderr.write(`${speaker.cli('practice.not-loopback', { host: first.host })}\n`);
}
