/**
 * Global set-up of the tests that talk to real servers. CI starts the servers itself and says where they are; elsewhere
 * they are started here, on ports of their own, where Postfix and Dovecot are installed and the scripts that configure
 * them lie beside the checkout.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { LiveServers } from './live-servers.ts';

const SCRIPTS = join(import.meta.dirname, '../../../shared/servers');
const BINARIES = ['/usr/sbin/postfix', '/usr/sbin/dovecot'];
/** What Postfix and Dovecot listen on, counted from the port base. */
const OFFSETS = [24, 25, 110, 143, 300, 465, 587, 993, 995];

export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const given = process.env.SUBMISSION_PORT ? serversOf(process.env) : null;
  if (given) {
    project.provide('liveServers', given);
    return undefined;
  }
  const missing = whyNot();
  if (missing) {
    project.provide('liveServers', null);
    console.log(`Tests against real servers are skipped: ${missing}.`);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'wirespeak-live-'));
  const stop = () => {
    for (const name of ['postfix', 'dovecot']) run(name, 'stop', folder, {});
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const base = String(await freeBase());
    const ports = { POSTFIX_PORT_BASE: base, DOVECOT_PORT_BASE: base };
    const started = run('postfix', 'start', folder, ports);
    project.provide('liveServers', serversOf({ ...run('dovecot', 'status', folder, ports), ...started }));
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

/** Why the servers cannot be started here, or null. */
function whyNot(): string | null {
  if (!existsSync(join(SCRIPTS, 'postfix'))) return 'the scripts that start them are not beside this checkout';
  const absent = BINARIES.filter((path) => !existsSync(path));
  if (absent.length > 0) return `${absent.join(' and ')} not installed`;
  return process.getuid?.() === 0 ? null : 'Postfix needs root';
}

/** Runs a script; its KEY=VALUE lines. */
function run(name: string, action: string, folder: string, env: Record<string, string>): Record<string, string> {
  const { status, stdout, stderr } = spawnSync(join(SCRIPTS, name), [action, folder], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${name} ${action}: ${stderr || stdout}`);
  return Object.fromEntries([...stdout.matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key!, value!]));
}

function serversOf(values: Readonly<Record<string, string | undefined>>): LiveServers {
  const need = (key: string): string => {
    const value = values[key];
    if (!value) throw new Error(`${key} is not among the values of the servers.`);
    return value;
  };
  return {
    host: '127.0.0.1',
    smtpPort: Number(need('SMTP_PORT')),
    submissionPort: Number(need('SUBMISSION_PORT')),
    smtpsPort: Number(need('SMTPS_PORT')),
    pop3Port: Number(need('POP3_PORT')),
    pop3sPort: Number(need('POP3S_PORT')),
    imapPort: Number(values.IMAP_PORT ?? Number(need('POP3_PORT')) - 110 + 143),
    imapsPort: Number(values.IMAPS_PORT ?? Number(need('POP3S_PORT')) - 995 + 993),
    lmtpPort: Number(values.LMTP_PORT ?? Number(need('POP3_PORT')) - 110 + 24),
    certPath: need('TLS_CERT'),
    // CI hands on Postfix's values alone; Dovecot's mail lies beside the certificate's folder.
    maildir: values.MAILDIR ?? need('TLS_CERT').replace(/tls\/cert\.pem$/, 'mail/USER/Maildir'),
    accounts: need('USERS')
      .split(' ')
      .map((pair) => {
        const [user = '', password = ''] = pair.split(':');
        return { user, password };
      }),
  };
}

/** A base from which every port is free: the servers' scripts do not notice a port already taken. */
async function freeBase(): Promise<number> {
  for (let base = 21_000; base < 60_000; base += 1_000) {
    const free = await Promise.all(OFFSETS.map((offset) => isFree(base + offset)));
    if (free.every(Boolean)) return base;
  }
  throw new Error('No port base is free for the servers.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
