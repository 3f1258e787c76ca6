/**
 * A script sends by SMTP, then lists, looks into, reads and deletes by POP3, in plain mode and as JSON lines: on practice
 * servers of every style over one mailbox, and on real Postfix and Dovecot.
 */
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { everybody } from '../../src/practice/accounts.ts';
import { PostOffice } from '../../src/practice/mailbox.ts';
import type { PracticeOptions } from '../../src/practice/run.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { deliveredMessage, withoutTrace } from '../support/delivered.ts';
import { asOctets, typedLetter } from '../support/letter.ts';
import { describeLive, maildirOf, passwordOf } from '../support/live-servers.ts';
import { multiLine, type RecordedLine, recordedIn, recordedLines } from '../support/recorded.ts';
import { runCli, startCli } from '../support/run-cli.ts';
import { serve } from '../support/served.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirespeak-reading-'));
const services: PracticeService[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const b64 = (text: string) => Buffer.from(text).toString('base64');
const script = (lines: readonly string[]) => `${lines.join('\n')}\n`;

type Server = { readonly host: string; readonly port: number };
type Login = { readonly user: string; readonly password: string };

const connect = ({ host, port }: Server, protocol: string, ...more: readonly string[]) => [
  ...['connect', host, String(port), '--protocol', protocol],
  ...more,
];

/** Runs a script as JSON lines; what was answered to each command, in order, the greeting left out. */
async function answers(args: readonly string[], lines: readonly string[]) {
  const ran = await runCli([...args, '--json'], script(lines));
  const replies = recordedLines(ran.stdout).filter(({ event }) => event === 'reply');
  return { ...ran, replies: replies.slice(1).map(({ status, responseCode }) => [status, responseCode]) };
}

/** Sends the letter by script. */
async function send(server: Server, recipient: string, letter: readonly string[]): Promise<void> {
  const lines = [
    'EHLO laptop.example.test',
    'MAIL FROM:<alice@example.test> BODY=8BITMIME',
    `RCPT TO:<${recipient}>`,
    'DATA',
    ...letter,
    '.',
    'QUIT',
  ];
  expect(await runCli(connect(server, 'smtp', '--plain'), script(lines))).toMatchObject({ code: 0, stderr: '' });
}

/** The ways in. The answers to the questions of AUTH are typed as they stand. */
const WAYS: Readonly<Record<string, (login: Login) => readonly string[]>> = {
  'USER and PASS': ({ user, password }) => [`USER ${user}`, `PASS ${password}`],
  'AUTH PLAIN': ({ user, password }) => ['AUTH PLAIN', b64(`\0${user}\0${password}`)],
  'AUTH PLAIN at once': ({ user, password }) => [`AUTH PLAIN ${b64(`\0${user}\0${password}`)}`],
  'AUTH LOGIN': ({ user, password }) => ['AUTH LOGIN', b64(user), b64(password)],
};

/** What a reader does with the message of this number. */
const reading = (number: number) => [
  'STAT',
  'LIST',
  `LIST ${number}`,
  'UIDL',
  `TOP ${number} 2`,
  `RETR ${number}`,
  `DELE ${number}`,
  'RSET',
  `DELE ${number}`,
  'QUIT',
];

/** What was read is what was sent. */
function judge(lines: readonly RecordedLine[], number: number, letter: readonly string[]): void {
  const whole = withoutTrace(multiLine(`RETR ${number}`, lines));
  expect(whole.toString()).toBe(asOctets(letter).toString());
  const top = withoutTrace(multiLine(`TOP ${number} 2`, lines));
  expect(top.toString()).toBe(asOctets(letter.slice(0, letter.indexOf('') + 3)).toString());
  expect(multiLine('UIDL', lines).toString()).toMatch(new RegExp(`^${number} [!-~]{1,70}\r$`, 'm'));
}

const expectNone = (password: string, ...places: readonly string[]) => {
  for (const place of places) {
    expect(place).not.toContain(password);
    expect(place).not.toContain(b64(password));
  }
};

const bob: Login = { user: 'bob', password: 'looking-glass' };

async function served(options: Partial<PracticeOptions> = {}): Promise<PracticeService> {
  const service = await serve({ protocol: 'pop3', ...options, faults: [] });
  services.push(service);
  return service;
}

describe.each(['rfc', 'dovecot', 'qq', 'coremail', 'imail'])(
  'through practice servers, in the style of %s',
  (persona) => {
    const mechanisms = persona === 'imail' ? ['USER and PASS', 'AUTH LOGIN'] : Object.keys(WAYS);
    const capa = persona === 'imail' ? ['CAPA', '/expect -ERR'] : ['CAPA'];
    const isTold = persona === 'rfc' || persona === 'dovecot';

    it('sends, lists, reads and deletes in plain mode', async () => {
      const postOffice = new PostOffice({ accounts: everybody });
      const letter = typedLetter(randomUUID());
      await send(await served({ protocol: 'smtp', postOffice }), 'bob@example.test', letter);
      const pop3 = await served({ persona, postOffice });
      const record = join(folder, `${persona}.jsonl`);
      const lines = [...capa, ...WAYS['USER and PASS']!(bob), ...reading(1)];
      const ran = await runCli(connect(pop3, 'pop3', '--plain', '--record', record), script(lines));
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.stdout).toContain('C: PASS ********\n   masked');
      judge(recordedIn(record), 1, letter);
      expect(postOffice.list('bob')).toEqual([]);
      expectNone(bob.password, ran.stdout, JSON.stringify(recordedIn(record)));
      const replayed = await runCli(['replay', record, '--plain', '--speed', '1000']);
      expect(replayed.code).toBe(0);
      expect(replayed.stdout).toContain('C: DELE 1');
    });

    it.each(mechanisms)('logs in by %s as JSON lines, and the letter stays without QUIT', async (way) => {
      const pop3 = await served({ persona });
      const letter = asOctets(typedLetter(randomUUID()));
      pop3.postOffice.lay('bob', { octets: letter, from: '' });
      const ran = await answers(connect(pop3, 'pop3'), [...WAYS[way]!(bob), 'STAT', 'DELE 1']);
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.replies.slice(-3)).toEqual(Array(3).fill(['+OK', null]));
      expect(ran.stdout).toContain(`"text":"+OK 1 ${letter.length}\\r\\n"`);
      expect(pop3.postOffice.list('bob')).toHaveLength(1);
      expectNone(bob.password, ran.stdout);
    });

    it('over TLS: by --starttls, by /starttls, and from the first octet', async () => {
      // Each has a mailbox of its own, for a mailbox has one reader at a time.
      const [one, other] = [await served({ persona }), await served({ persona })];
      const pop3s = await served({ persona, tls: 'implicit' });
      const ca = join(folder, 'ca.pem');
      writeFileSync(ca, one.certificatePem);
      const read = [...WAYS['USER and PASS']!(bob), 'STAT', 'QUIT'];
      const runs = await Promise.all([
        answers(connect(one, 'pop3', '--starttls', '--ca', ca), read),
        answers(connect(other, 'pop3', '--ca', ca), ['/starttls', ...read]),
        answers(['connect', `pop3s://127.0.0.1:${pop3s.port}`, '--ca', ca], read),
      ]);
      for (const [index, ran] of runs.entries()) {
        // It is older than CAPA, so nothing offers STLS there.
        if (persona === 'imail' && index < 2) {
          expect(ran).toMatchObject({ code: 4, replies: [['-ERR', null]] });
          expectNone(bob.password, ran.stdout);
          continue;
        }
        expect(ran).toMatchObject({ code: 0, stderr: '' });
        expect(ran.replies.slice(-4)).toEqual(Array(4).fill(['+OK', null]));
        expect(ran.stdout).toMatch(/"event":"tls".*"trusted":true|"tls":\{"version":"TLSv1\.3"/);
      }
    });

    it('tells a refused login by its exit code, and says why where the server does', async () => {
      const pop3 = await served({ persona });
      const refused = await answers(connect(pop3, 'pop3'), ['USER bob', 'PASS wrong-one', 'QUIT']);
      expect(refused.code).toBe(1);
      expect(refused.replies[1]).toEqual(['-ERR', isTold ? 'AUTH' : null]);
      expect(refused.stderr).toMatch(/^wirespeak: Line 2 of the script was refused: `-ERR /);
      expectNone('wrong-one', refused.stdout, refused.stderr);
      const foreseen = await answers(connect(pop3, 'pop3'), ['USER bob', 'PASS wrong-one', '/expect -ERR', 'QUIT']);
      expect(foreseen).toMatchObject({ code: 0, stderr: '' });
    });
  },
);

/** A session whose script is written while it runs. */
async function converse(args: readonly string[]) {
  const child = startCli(args);
  const closed = once(child, 'close');
  let printed = '';
  child.stdout!.on('data', (bytes: Buffer) => {
    printed += bytes.toString();
  });
  return {
    child,
    closed,
    write: (line: string) => child.stdin!.write(`${line}\n`),
    said: async (what: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const found = what.exec(printed);
        if (found) return found;
        if (child.exitCode !== null) throw new Error(`${what} was never said:\n${printed}`);
        await Promise.race([once(child.stdout!, 'data'), closed]);
      }
    },
    get printed() {
      return printed;
    },
  };
}

describe('through practice servers, further', () => {
  it('logs in by APOP, with the digest worked out elsewhere', async () => {
    const pop3 = await served({ persona: 'rfc' });
    const session = await converse(connect(pop3, 'pop3', '--json'));
    const [timestamp] = await session.said(/<\d+\.\d+@[^>]+>/);
    const digest = createHash('md5').update(`${timestamp}${bob.password}`).digest('hex');
    for (const line of [`APOP bob ${digest}`, 'STAT', 'QUIT']) session.write(line);
    session.child.stdin!.end();
    expect((await session.closed)[0]).toBe(0);
    expect(session.printed).toContain('"text":"APOP bob ********\\r\\n"');
    expect(session.printed).toContain('"text":"+OK 0 0\\r\\n"');
    expect(session.printed).not.toContain(digest);
  });

  it('keeps a marked message when the client is killed before QUIT', async () => {
    const pop3 = await served();
    pop3.postOffice.lay('bob', { octets: asOctets(typedLetter(randomUUID())), from: '' });
    const session = await converse(connect(pop3, 'pop3', '--plain'));
    for (const line of [...WAYS['USER and PASS']!(bob), 'DELE 1']) session.write(line);
    await session.said(/marked, not yet deleted/);
    session.child.kill('SIGKILL');
    await session.closed;
    const later = await answers(connect(pop3, 'pop3'), [...WAYS['USER and PASS']!(bob), 'STAT', 'QUIT']);
    expect(later.code).toBe(0);
    expect(later.stdout).toMatch(/"text":"\+OK 1 \d+\\r\\n"/);
  });
});

describeLive('through real Postfix and Dovecot', (servers) => {
  const alice: Login = { user: 'alice', password: passwordOf(servers, 'alice') };
  const pop3 = { host: servers.host, port: servers.pop3Port };
  const ca = ['--ca', servers.certPath];
  const stat = (login: readonly string[]) => [...login, 'STAT', 'QUIT'];

  it('sends, lists, reads and deletes in plain mode', async () => {
    const marker = randomUUID();
    const letter = typedLetter(marker);
    await send({ host: servers.host, port: servers.smtpPort }, 'alice@example.test', letter);
    await deliveredMessage(maildirOf(servers, 'alice'), marker);
    const login = WAYS['USER and PASS']!(alice);
    const count = async () => {
      const { stdout } = await answers(connect(pop3, 'pop3'), stat(login));
      return Number(/"text":"\+OK (\d+) \d+\\r/.exec(stdout)![1]);
    };
    const number = await count();
    const record = join(folder, 'dovecot-read.jsonl');
    const lines = ['CAPA', '/starttls', ...login, ...reading(number)];
    const ran = await runCli(connect(pop3, 'pop3', ...ca, '--plain', '--record', record), script(lines));
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('1 marked message deleted (RFC 1939 §6)');
    judge(recordedIn(record), number, letter);
    expectNone(alice.password, ran.stdout, JSON.stringify(recordedIn(record)));
    expect(await count()).toBe(number - 1);
  });

  it.each(Object.keys(WAYS))('logs in by %s: in clear, by STLS, and from the first octet', async (way) => {
    const lines = stat(WAYS[way]!(alice));
    const runs = await Promise.all([
      answers(connect(pop3, 'pop3'), lines),
      answers(connect(pop3, 'pop3', '--starttls', ...ca), lines),
      answers(['connect', `pop3s://${servers.host}:${servers.pop3sPort}`, ...ca], lines),
    ]);
    for (const ran of runs) {
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.replies.slice(-3)).toEqual(Array(3).fill(['+OK', null]));
      expectNone(alice.password, ran.stdout);
    }
  });

  it('stops at a certificate nobody vouches for: exit 4, and no password has gone', async () => {
    const strange = join(folder, 'strange.pem');
    writeFileSync(strange, (await served()).certificatePem);
    const runs = await Promise.all([
      answers(connect(pop3, 'pop3', '--starttls', '--ca', strange), stat(WAYS['USER and PASS']!(alice))),
      answers(connect({ ...pop3, port: servers.pop3sPort }, 'pop3', '--tls'), stat(WAYS['USER and PASS']!(alice))),
    ]);
    for (const ran of runs) {
      expect(ran.code).toBe(4);
      expect(ran.stdout).not.toContain('USER alice');
      expect(ran.stderr).toMatch(/certificate/);
    }
  });

  it('keeps a marked message when the client is killed before QUIT', async () => {
    const login = WAYS['USER and PASS']!(alice);
    const session = await converse(connect(pop3, 'pop3', '--plain'));
    for (const line of [...login, 'UIDL 1', 'DELE 1']) session.write(line);
    const [, uid] = await session.said(/S: \+OK 1 (\S+)/);
    await session.said(/marked, not yet deleted/);
    session.child.kill('SIGKILL');
    await session.closed;
    const later = await answers(connect(pop3, 'pop3'), [...login, 'UIDL 1', 'QUIT']);
    expect(later.stdout).toContain(`"text":"+OK 1 ${uid}\\r\\n"`);
  });

  // The last, for Dovecot makes whoever failed wait before the next login.
  it('refuses a wrong password with [AUTH]: exit 1', async () => {
    const ran = await answers(connect(pop3, 'pop3'), ['USER alice', 'PASS wrong-one', 'QUIT']);
    expect(ran.code).toBe(1);
    expect(ran.replies[1]).toEqual(['-ERR', 'AUTH']);
    expectNone('wrong-one', ran.stdout, ran.stderr);
  });
});
