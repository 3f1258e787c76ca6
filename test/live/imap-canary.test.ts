/**
 * Canaries in IMAP sessions, with a server that repeats whatever it refuses: see the support for what is tried with each. And
 * the password of a real account, by every way to log in there is on real Dovecot.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { b64, type CanaryScene, type CanaryStage, describeCanaries } from '../support/canary.ts';
import { describeLive, passwordOf } from '../support/live-servers.ts';
import { runCli } from '../support/run-cli.ts';
import { type Answering, scriptedServer } from '../support/scripted-server.ts';

const size = (text: string) => Buffer.byteLength(text);

const scenes: readonly CanaryScene[] = [
  {
    name: 'behind LOGIN, as a word and in quotes',
    lines: (a, b) => [`a1 LOGIN alice ${a}`, `a2 LOGIN "alice" "two words ${b}"`],
  },
  {
    name: 'as a literal of LOGIN, waited for and not',
    lines: (a, b, c) => [
      ...[`a1 LOGIN alice {${size(a)}}`, a],
      ...[`a2 LOGIN {5}`, `alice {${size(b)}}`, b],
      ...['a3 LOGIN {5+}', `alice {${size(c)}+}`, c],
    ],
  },
  { name: 'behind a literal that was announced too short', lines: (a) => ['a1 LOGIN alice {5}', a] },
  {
    name: 'behind AUTHENTICATE PLAIN, asked and at once',
    lines: (a, b) => [
      ...['a1 AUTHENTICATE PLAIN', b64(`\0alice\0${a}`)],
      `a2 AUTHENTICATE PLAIN ${b64(`\0alice\0${b}`)}`,
    ],
  },
  {
    name: 'where AUTHENTICATE LOGIN and CRAM-MD5 ask for it',
    lines: (a, b) => [
      ...['a1 AUTHENTICATE LOGIN', b64('alice'), b64(a)],
      ...['a2 AUTHENTICATE CRAM-MD5', b64(`alice ${b}`)],
    ],
  },
  { name: 'behind LOGIN without a tag', lines: (a) => [`LOGIN alice ${a}`] },
  { name: 'alone on a line after a refusal', lines: (a, b) => [`a1 LOGIN alice ${a}`, `a2 ${b}`] },
  {
    name: 'once masked, in a mail that is stored and fetched',
    lines: (a) => {
      const letter = [`Subject: ${a}`, '', `it is ${a}`, b64(a)];
      const octets = size(letter.map((line) => `${line}\r\n`).join(''));
      return [
        ...[`a1 LOGIN bob ${a}`, 'a3 SELECT INBOX'],
        ...[`a4 APPEND INBOX {${octets}+}`, ...letter, ''],
        ...['a5 FETCH * BODY.PEEK[]', `a6 SEARCH SUBJECT "${a}"`, 'a7 STORE * +FLAGS (\\Deleted)', 'a8 EXPUNGE'],
      ];
    },
  },
];

/** A question where something is to follow, else a refusal that repeats what it heard. */
function echoing(): Answering {
  let tag = '';
  let asks = 0;
  return (line, say, hangUp) => {
    const [first = '', verb = ''] = line.split(' ');
    if (/^a\d$/.test(first) && verb !== '') tag = first;
    if (verb === 'AUTHENTICATE')
      asks = line.split(' ').length > 3 ? 0 : verb.length > 0 && line.endsWith('LOGIN') ? 2 : 1;
    else if (asks > 0) asks--;
    if (verb === 'LOGOUT') {
      say(`* BYE bye\r\n${first} OK done\r\n`);
      hangUp();
    } else if (verb === 'CAPABILITY') {
      say(`* CAPABILITY IMAP4rev1 SASL-IR LITERAL+ AUTH=PLAIN AUTH=LOGIN AUTH=CRAM-MD5\r\n${first} OK done\r\n`);
    } else if (asks > 0) say('+ \r\n');
    else if (/\{\d+\}$/.test(line)) say('+ go on\r\n');
    else if (line !== '' && !line.endsWith('+}')) say(`${tag || '*'} BAD what is ${line}\r\n`);
  };
}

/** A tagged response of its own, a question, or nothing at all where octets are counted. */
function answered(line: string, said: string): boolean {
  const [tag = '', verb = ''] = line.split(' ');
  if (!/^a\d$/.test(tag) || verb === '') return true;
  return /\{\d+\+\}$/.test(line) || said.startsWith(`${tag} `) || said.startsWith('+ ');
}

const server = await scriptedServer('* OK IMAP4rev1 ready\r\n', echoing());
afterAll(() => server.close());

const stage: CanaryStage = {
  protocol: 'imap',
  at: { host: '127.0.0.1', port: server.port },
  hello: 'a0 CAPABILITY',
  farewell: 'a9 LOGOUT',
  answered,
};
describeCanaries(scenes, stage);

describeLive('the password of a real account, on Dovecot', (servers) => {
  const home = mkdtempSync(join(tmpdir(), 'wirespeak-canary-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const password = passwordOf(servers, 'bob');
  const plain = b64(`\0bob\0${password}`);

  it.each([
    ['LOGIN', [`a1 LOGIN bob ${password}`]],
    ['LOGIN in quotes', [`a1 LOGIN "bob" "${password}"`]],
    ['LOGIN with a literal', [`a1 LOGIN bob {${size(password)}}`, password, '']],
    ['LOGIN with literals at once', ['a1 LOGIN {3+}', `bob {${size(password)}+}`, password, '']],
    ['AUTHENTICATE PLAIN', ['a1 AUTHENTICATE PLAIN', plain]],
    ['AUTHENTICATE PLAIN at once', [`a1 AUTHENTICATE PLAIN ${plain}`]],
    ['AUTHENTICATE LOGIN', ['a1 AUTHENTICATE LOGIN', b64('bob'), b64(password)]],
    ['AUTHENTICATE CRAM-MD5 by /auth', ['a1 AUTHENTICATE CRAM-MD5', '/auth']],
  ] as const)('%s', async (name, lines) => {
    const record = join(home, `${name.replace(/\W/g, '-')}.jsonl`);
    // The line end behind a literal is the command's own: typed with the password, an empty line would be one too many.
    const script = `${lines.filter((line) => line !== '').join('\n')}\na2 LOGOUT\n`;
    const target = ['connect', servers.host, String(servers.imapPort), '--protocol', 'imap'];
    const login = ['--user', 'bob', '--password-env', 'BOB'];
    const ran = await runCli([...target, ...login, '--plain', '--record', record], script, { BOB: password });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('a1 OK');
    const json = await runCli([...target, ...login, '--json'], script, { BOB: password });
    for (const place of [ran.stdout, ran.stderr, json.stdout, json.stderr, readFileSync(record, 'utf8')])
      for (const form of [password, b64(password), plain]) expect(place).not.toContain(form);
  });
});
