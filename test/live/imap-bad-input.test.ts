/**
 * IMAP servers that break the rules, lie about counts or hang up anywhere: what a person is told, the exit code, and a
 * recording that holds every octet that was sent.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { understand } from '../support/hint-text.ts';
import { octetsFrom, recordedIn } from '../support/recorded.ts';
import { runCli, startCli } from '../support/run-cli.ts';
import { type Answering, type ScriptedServer, scriptedServer } from '../support/scripted-server.ts';
import { SITTINGS, say, sitDown, typeLine } from '../support/typist.ts';

const home = mkdtempSync(join(tmpdir(), 'wirespeak-bad-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let server: ScriptedServer;
afterEach(() => server.close());

const GREETING = '* OK [CAPABILITY IMAP4rev1 IDLE LITERAL+ SASL-IR STARTTLS] ready\r\n';
const LOGIN = ['a1 LOGIN alice wonderland', 'a2 SELECT INBOX'];
const ASK = 'a3 FETCH 3 BODY.PEEK[]';
const LEAVE = 'a4 LOGOUT';

/** Says what a server says; but to the lines that a test speaks of, what the test wants. */
function answering(own: Readonly<Record<string, string>>): Answering {
  return (line, say, hangUp) => {
    const [tag, verb = ''] = line.split(' ');
    const told = own[line] ?? own[verb];
    if (told !== undefined) {
      say(told.replace('<end>', ''));
      if (told.endsWith('<end>')) hangUp();
    } else if (verb === 'SELECT') {
      say(`* 5 EXISTS\r\n* OK [UIDVALIDITY 17] valid\r\n* OK [UIDNEXT 60] next\r\n${tag} OK [READ-WRITE] opened\r\n`);
    } else if (verb === 'LOGOUT') {
      say(`* BYE until next time\r\n${tag} OK done\r\n`);
      hangUp();
    } else if (verb === 'CAPABILITY') say(`* CAPABILITY IMAP4rev1 STARTTLS\r\n${tag} OK done\r\n`);
    else if (/^[A-Z]+$/.test(verb)) say(`${tag} OK done\r\n`);
  };
}

/** Nothing the server sent is missing or changed. */
function expectAll(record: string): void {
  expect(octetsFrom('server', recordedIn(record)).equals(server.said())).toBe(true);
}

/** Resident memory of a program, in octets. */
function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) * 1024;
}

type Case = {
  readonly name: string;
  readonly greeting?: string;
  readonly says?: Readonly<Record<string, string>>;
  readonly lines?: readonly string[];
  readonly args?: readonly string[];
  readonly code: number;
  readonly sentences: readonly RegExp[];
};

const fetched = (items: string, end = '') => ({ [ASK]: `* 3 FETCH (${items}${end || ')\r\na3 OK done\r\n'}` });
const noop = (text: string) => ({ 'a3 NOOP': `${text}a3 OK done\r\n` });
const listed = (text: string) => ({ 'a3 LIST "" "*"': `${text}a3 OK done\r\n` });
const FETCHING = [...LOGIN, ASK, LEAVE];
const NOOPING = [...LOGIN, 'a3 NOOP', LEAVE];
const LISTING = [...LOGIN, 'a3 LIST "" "*"', LEAVE];

const CASES: readonly Case[] = [
  {
    name: 'a literal longer than promised, in its line',
    says: fetched('BODY[] {5}\r\nhello world'),
    lines: FETCHING,
    code: 0,
    sentences: [/After the 5 bytes announced the line does not go on as it must/],
  },
  {
    name: 'a literal longer than promised, without a blank',
    says: fetched('BODY[] {5}\r\nhelloworld'),
    lines: FETCHING,
    code: 0,
    sentences: [/After the 5 bytes announced the line does not go on as it must/],
  },
  {
    name: 'a literal longer than promised by whole lines',
    says: fetched('BODY[] {7}\r\nhello\r\nSubject: x\r\n'),
    lines: FETCHING,
    code: 0,
    sentences: [/After the 7 bytes announced the line does not go on as it must/, /This is no response of IMAP/],
  },
  {
    name: 'a literal shorter than promised',
    says: fetched('BODY[] {500}\r\nhello'),
    lines: FETCHING,
    code: 5,
    sentences: [
      /`a3 OK done` looks like a response, but the literal is not full: 480 bytes are still announced/,
      /within a literal: 500 bytes announced, \d+ came/,
    ],
  },
  {
    name: 'a literal cut short',
    says: fetched('BODY[] {500}\r\n', 'Subject: x\r\n\r\nhello<end>'),
    lines: FETCHING,
    code: 5,
    sentences: [/within a literal: 500 bytes announced, 19 came/, /promised 500, came 19 octets \(cut off/],
  },
  {
    name: 'BYE within a literal',
    says: fetched('BODY[] {50}\r\n', 'hello\r\n* BYE Shutting down\r\n<end>'),
    lines: FETCHING,
    code: 5,
    sentences: [/`\* BYE Shutting down` looks like a response/, /within a literal: 50 bytes announced, 28 came/],
  },
  {
    name: 'BYE for a greeting',
    greeting: '* BYE Too many connections\r\n',
    lines: NOOPING,
    code: 5,
    sentences: [/The server refuses the connection before anything was said/],
  },
  {
    name: 'BYE during the login',
    says: { 'a1 LOGIN alice wonderland': '* BYE going down\r\n<end>' },
    lines: NOOPING,
    code: 5,
    sentences: [/A command that has no tagged answer yet counts as not done/],
  },
  {
    name: 'BYE while a folder is open',
    says: { 'a3 NOOP': '* BYE Server shutting down.\r\n<end>' },
    lines: NOOPING,
    code: 5,
    sentences: [/A command that has no tagged answer yet counts as not done/],
  },
  {
    name: 'BYE while idle',
    says: { IDLE: '+ idling\r\n* BYE Disconnected for inactivity.\r\n<end>' },
    lines: [...LOGIN, 'a3 IDLE', '/wait BYE', 'DONE', LEAVE],
    code: 5,
    sentences: [/Nothing was said for so long that the server closes the session/],
  },
  {
    name: 'a tag nobody used, and one answered twice',
    says: { 'a3 NOOP': 'zz9 OK what\r\na3 OK done\r\na3 NO really\r\n' },
    lines: NOOPING,
    code: 0,
    sentences: [/No command under way has the tag `zz9`/, /The command `a3` was answered before/],
  },
  {
    name: 'untagged NO and BAD',
    says: noop('* NO Disk is 98% full\r\n* BAD not now\r\n'),
    lines: NOOPING,
    code: 0,
    sentences: [/NO .*: a warning/, /BAD /],
  },
  {
    name: 'lists nested a thousand deep',
    says: fetched(`BODY ${'('.repeat(1000)}${')'.repeat(1000)} UID 7`),
    lines: FETCHING,
    code: 0,
    sentences: [/a3 OK done/],
  },
  {
    name: 'lists never closed',
    says: fetched(`BODY ${'('.repeat(1000)} UID 7`),
    lines: FETCHING,
    code: 0,
    sentences: [/Quotes or parentheses of this `FETCH` line do not match/],
  },
  {
    name: 'quoted strings with {5}, parentheses and brackets',
    says: listed('* LIST () "/" "a {5}"\r\n* LIST () "/" "b) ] (c"\r\n* OK [REFERRAL "x]y"] see {5}\r\n'),
    lines: LISTING,
    code: 0,
    sentences: [/a3 OK done/, /a4 OK done/],
  },
  {
    name: 'a quoted string that never ends, with {5} at its end',
    says: listed('* LIST () "/" "a {5}\r\n'),
    lines: LISTING,
    code: 0,
    sentences: [/Quotes or parentheses of this `LIST` line do not match/, /a4 OK done/],
  },
  {
    name: 'names that would command a terminal or leave a folder',
    says: listed(
      '* LIST () "/" "\x1b]0;evil\x07\x1b[2J"\r\n* LIST () "/" "../../etc/passwd"\r\n* LIST () "/" {5}\r\n\x1b[2Jx\r\n',
    ),
    lines: LISTING,
    code: 0,
    sentences: [
      /3 control characters in the line/,
      /`\.\.\/\.\.\/etc\/passwd` looks like a path/,
      /1 control character /,
    ],
  },
  {
    name: 'NUL and octets that are no text',
    says: listed('* LIST () "/" "a\0b"\r\n* LIST () "/" "caf\xe9"\r\n'),
    lines: LISTING,
    code: 0,
    sentences: [/1 NUL byte in the line/, /1 byte above ASCII in the line, and it is no UTF-8/],
  },
  {
    name: 'a line of 10 MB',
    says: listed(`* LIST () "/" "${'x'.repeat(10_000_000)}"\r\n`),
    lines: LISTING,
    code: 0,
    sentences: [/A line of 10000018 bytes/],
  },
  {
    name: 'numbers of messages that cannot be',
    says: noop('* 9 EXPUNGE\r\n* 0 EXPUNGE\r\n* 3 EXISTS\r\n* 99999999999 EXISTS\r\n* EXISTS\r\n* -1 EXISTS\r\n'),
    lines: NOOPING,
    code: 0,
    sentences: [
      /speaks of message 9, and the folder has 5/,
      /speaks of message 0/,
      /The count went from 5 to 3/,
      /`EXISTS` wants a number from 1 to 4294967295[\s\S]*`EXISTS` wants a number/,
      /This is no response of IMAP/,
    ],
  },
  {
    name: 'UIDs that go down, change, or are 0',
    says: noop('* 1 FETCH (UID 10)\r\n* 2 FETCH (UID 7)\r\n* 1 FETCH (UID 11)\r\n* 4 FETCH (UID 0)\r\n'),
    lines: NOOPING,
    code: 0,
    sentences: [
      /Message 2 has UID 7, message 1 has 10/,
      /The UID of message 1 went from 10 to 11/,
      /`UID` wants a number/,
    ],
  },
  {
    name: 'PREAUTH in clear, and TLS was asked for',
    greeting: '* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] welcome alice\r\n',
    args: ['--starttls'],
    code: 4,
    sentences: [/now `STARTTLS` is impossible/, /counts you as logged in already, so TLS can no longer begin/],
  },
  {
    name: 'PREAUTH in clear',
    greeting: '* PREAUTH [CAPABILITY IMAP4rev1] welcome alice\r\n',
    lines: ['a2 SELECT INBOX', LEAVE],
    code: 0,
    sentences: [/Someone on the path may have made this greeting up/],
  },
  {
    name: 'STARTTLS stripped',
    greeting: '* OK ready\r\n',
    says: { CAPABILITY: '* CAPABILITY IMAP4rev1\r\nw1 OK done\r\n' },
    args: ['--starttls'],
    code: 4,
    sentences: [/does not offer to switch to TLS, and TLS was asked for/],
  },
  {
    name: 'octets injected behind the go-ahead',
    says: { STARTTLS: 'w2 OK go\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n' },
    args: ['--starttls'],
    code: 4,
    sentences: [/35 bytes in clear came behind the go-ahead to TLS/],
  },
  {
    name: 'capabilities that change in mid-session',
    says: noop('* CAPABILITY IMAP4rev1 XNEW\r\n'),
    lines: NOOPING,
    code: 0,
    sentences: [/tells its capabilities anew, unasked.*New: XNEW\. Gone: IDLE, LITERAL\+, SASL-IR, STARTTLS\./],
  },
  {
    name: 'a + nobody asked for',
    says: noop('+ go on\r\n'),
    lines: NOOPING,
    code: 0,
    sentences: [/A line with `\+`, and no command is waiting for one/],
  },
];

describe('in plain mode', () => {
  it.each(CASES)('$name', async ({ name, greeting = GREETING, says = {}, lines = NOOPING, args = [], ...wanted }) => {
    server = await scriptedServer(greeting, answering(says));
    const record = join(home, `${name.replace(/\W/g, '-')}.jsonl`);
    const ran = await runCli(
      [
        'connect',
        '127.0.0.1',
        String(server.port),
        '--protocol',
        'imap',
        '--plain',
        '--timeout',
        '1',
        '--record',
        record,
        ...args,
      ],
      `${lines.join('\n')}\n`,
    );
    const told = ran.stdout + ran.stderr;
    for (const sentence of wanted.sentences) expect(told).toMatch(sentence);
    expect(ran.code).toBe(wanted.code);
    expect(ran.stderr === '').toBe(wanted.code === 0);
    expect(told).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
    if (!args.includes('--starttls')) expectAll(record);
  });
});

describe('what was announced for a command that is refused', () => {
  const letter = ['Subject: hi', '', 'a9 DELETE Archive'];
  const octets = Buffer.byteLength(letter.map((line) => `${line}\r\n`).join(''));
  const play = (lines: readonly string[]) =>
    runCli(['connect', '127.0.0.1', String(server.port), '--protocol', 'imap', '--plain'], `${lines.join('\n')}\n`);

  it('is not sent as commands, and the script goes on behind it', async () => {
    server = await scriptedServer(GREETING, answering({ APPEND: 'a3 NO [TRYCREATE] no such folder\r\n' }));
    const { code, stdout, stderr } = await play([...LOGIN, `a3 APPEND Nowhere {${octets}}`, ...letter, '', LEAVE]);
    expect(server.heard).toEqual([...LOGIN, `a3 APPEND Nowhere {${octets}}`, LEAVE]);
    expect(code).toBe(1);
    expect(stdout).toContain(`refused before its ${octets} bytes went`);
    expect(stderr).toContain(
      `announced ${octets} bytes. What follows it in the script, 4 lines from line 4 on, was not sent`,
    );
  });

  it('is not sent either where it is the name and the password of LOGIN', async () => {
    server = await scriptedServer(GREETING, answering({ LOGIN: 'a1 NO [PRIVACYREQUIRED] not in clear\r\n' }));
    await play(['a1 LOGIN {5}', 'alice {10}', 'wonderland', LEAVE]);
    expect(server.heard).toEqual(['a1 LOGIN {5}', LEAVE]);
  });

  it('is sent where the server reads it all the same', async () => {
    server = await scriptedServer(GREETING, answering({ APPEND: 'a3 NO [TRYCREATE] no such folder\r\n' }));
    await play([...LOGIN, `a3 APPEND Nowhere {${octets}+}`, ...letter, '', LEAVE]);
    expect(server.heard).toEqual([...LOGIN, `a3 APPEND Nowhere {${octets}+}`, ...letter, '', LEAVE]);
  });

  it('is missed when the script ends too soon', async () => {
    server = await scriptedServer(GREETING, answering({ APPEND: '+ go on\r\n' }));
    const { code, stderr } = await play([...LOGIN, 'a3 APPEND INBOX {100}', 'Subject: hi']);
    expect(code).toBe(1);
    expect(stderr).toContain('The script ends while 87 bytes are still announced');
  });
});

describe('on the screen', () => {
  it('says what is wrong where it happens, and nothing of it reaches the terminal', async () => {
    server = await scriptedServer(
      GREETING,
      answering({
        ...listed('* LIST () "/" "\x1b]0;evil\x07\x1b[2J../../x"\r\n'),
        ...fetched('BODY[] {5}\r\nhello world'),
        'a5 NOOP': '* BYE Server shutting down.\r\n<end>',
      }),
    );
    const record = join(home, 'screen.jsonl');
    const target = ['127.0.0.1', String(server.port), '--protocol', 'imap', '--record', record];
    const screen = sitDown(target, { ...SITTINGS[1], home });
    try {
      await screen.sees('* OK [CAPABILITY');
      await say(screen, 'a1 LOGIN alice wonderland', 'a1 OK done');
      await say(screen, 'a2 SELECT INBOX', 'a2 OK [READ-WRITE]');
      typeLine(screen, 'a3 LIST "" "*"');
      await understand(screen, '3 control characters in the line.', 'leads out of a folder');
      typeLine(screen, ASK);
      await understand(screen, 'After the 5 bytes announced the line does not go on');
      typeLine(screen, 'a5 NOOP');
      await understand(screen, '127.0.0.1 said * BYE Server shutting down.');
      expect(screen.raw).not.toContain('\x1b]0;evil');
      expectAll(record);
    } finally {
      screen.kill('SIGKILL');
    }
  });
});

describe('a server that says more than is good', () => {
  const MB = 1024 * 1024;

  it('may send a message of 100 MB: it is recorded whole, and memory grows by what is kept and little more', async () => {
    const line = `${'x'.repeat(8190)}\r\n`;
    const count = Math.ceil((100 * MB) / line.length);
    const pieces = [`* 3 FETCH (BODY[] {${count * line.length}}\r\n`, `)\r\na3 OK done\r\n`];
    server = await scriptedServer(GREETING, (typed, say, hangUp) => {
      if (typed !== ASK) return answering({})(typed, say, hangUp);
      say(pieces[0]!);
      for (let n = 0; n < count; n++) say(line);
      say(pieces[1]!);
    });
    const record = join(home, 'huge.jsonl');
    const args = ['connect', '127.0.0.1', String(server.port), '--protocol', 'imap', '--plain', '--record', record];
    const child = startCli(args);
    let [peak, tail] = [0, ''];
    child.stdout?.on('data', (bytes: Buffer) => {
      tail = (tail + bytes.toString()).slice(-4000);
    });
    const looking = setInterval(() => {
      if (child.exitCode === null) peak = Math.max(peak, memoryOf(child.pid!));
    }, 500);
    child.stdin?.end(`${FETCHING.join('\n')}\n`);
    const [code] = await once(child, 'close');
    clearInterval(looking);
    expect(code).toBe(0);
    expect(tail).toContain(`FETCH 3 BODY.PEEK[]: ${count * line.length} octets, as promised`);
    expect(tail).toContain('too long to be kept in memory');
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(4 * 100 * MB);
    let size = 0;
    for await (const chunk of createReadStream(record)) size += (chunk as Buffer).length;
    expect(size).toBeGreaterThan(100 * MB);
    expect(size).toBeLessThan(2 * 100 * MB);
  }, 120_000);

  it('may flood with untagged lines while a command is typed: keys are read, and memory stays bounded', async () => {
    const block = '* 3 FETCH (FLAGS (\\Seen) UID 30)\r\n'.repeat(1000);
    server = await scriptedServer(GREETING, (typed, say, hangUp) => {
      if (!typed.endsWith('NOOP')) return answering({})(typed, say, hangUp);
      for (let n = 0; n < 20; n++) setTimeout(() => say(block), n);
      setTimeout(() => say('a3 OK done\r\n'), 200);
    });
    const target = ['127.0.0.1', String(server.port), '--protocol', 'imap'];
    const screen = sitDown(target, { ...SITTINGS[1], home });
    try {
      await screen.sees('* OK [CAPABILITY');
      for (const line of LOGIN) await say(screen, line, `${line.slice(0, 2)} OK`);
      const before = memoryOf(screen.pid);
      typeLine(screen, 'a3 NOOP');
      await screen.sees('* 3 FETCH (FLAGS (\\Seen) UID 30)');
      screen.type('a4 LOGO');
      await screen.sees('▸ a4 LOGO');
      await screen.sees('a3 OK done');
      expect(memoryOf(screen.pid) - before).toBeLessThan(12 * server.said().length + 100 * MB);
      await say(screen, 'UT', 'a4 OK done');
    } finally {
      screen.kill('SIGKILL');
    }
  }, 60_000);
});
