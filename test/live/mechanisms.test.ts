/**
 * Ways of logging in, and LMTP, with peers of others: our scripts to real Postfix and Dovecot, curl and Python to our
 * practice servers.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { PostOffice } from '../../src/practice/mailbox.ts';
import type { PracticeProtocol } from '../../src/practice/protocols.ts';
import { startPractice } from '../../src/practice/run.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { describeLive, maildirOf, passwordOf } from '../support/live-servers.ts';
import { recordedLines } from '../support/recorded.ts';
import { runCli } from '../support/run-cli.ts';

const required = process.env.WIRESPEAK_LIVE === 'required';
const there = (program: string) => required || spawnSync(program, ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'wirespeak-mechanisms-'));
const services: PracticeService[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function practise(protocol: PracticeProtocol): Promise<PracticeService> {
  const started = await startPractice({ protocol, port: 0, persona: 'rfc', postOffice: new PostOffice() });
  if (!started.ok) throw new Error(started.problem.kind);
  services.push(started.service);
  return started.service;
}

async function run(program: string, args: readonly string[], input = ''): Promise<string> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code, printed).toBe(0);
  return printed;
}

type Given = { readonly password: string; readonly env?: string };
const connect = (host: string, port: number, protocol: string, { env = 'PW' }: Partial<Given> = {}) => [
  ...['connect', host, String(port), '--protocol', protocol, '--json', '--user', 'alice', '--password-env', env],
];

/** Logs in by a script; the codes and words of the replies, and everything that was printed. */
async function login(args: readonly string[], lines: readonly string[], password: string) {
  const ran = await runCli(args, `${lines.join('\n')}\n`, { PW: password });
  const replies = recordedLines(ran.stdout).filter(({ event }) => event === 'reply') as unknown as {
    code?: number;
    status?: string;
  }[];
  return { ...ran, replies: replies.map(({ code, status }) => code ?? status) };
}

const SCRAM = ['AUTH SCRAM-SHA-256', '/auth', '/auth', '/auth', 'QUIT'];

describeLive('SCRAM with real servers', (servers) => {
  it('logs in to Dovecot by POP3', async () => {
    const args = [...connect(servers.host, servers.pop3Port, 'pop3'), '--starttls', '--ca', servers.certPath];
    const ran = await login(args, SCRAM, passwordOf(servers, 'alice'));
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    expect(ran.replies.slice(-5)).toEqual(['+', '+', '+', '+OK', '+OK']);
    expect(ran.stdout).toContain('"digest"');
  });

  it('logs in to Postfix by SMTP, with the name on the command line', async () => {
    const args = [...connect(servers.host, servers.submissionPort, 'smtp'), '--starttls', '--ca', servers.certPath];
    const ran = await login(args, SCRAM, passwordOf(servers, 'alice'));
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    expect(ran.replies.slice(-5)).toEqual([334, 334, 334, 235, 221]);
  });

  it('is refused with another password', async () => {
    const args = [...connect(servers.host, servers.pop3Port, 'pop3'), '--starttls', '--ca', servers.certPath];
    expect(await login(args, SCRAM.slice(0, 3), 'wrong')).toMatchObject({ code: 1 });
  });
});

describeLive('LMTP with Dovecot', (servers) => {
  it('delivers to two, and is told by name who got it', async () => {
    const mark = `lmtp-${process.pid}`;
    const letter = ['From: alice@example.test', `Subject: ${mark}`, '', '.dotted', '.'];
    const script = [
      'LHLO laptop.example.test',
      'MAIL FROM:<alice@example.test>',
      'RCPT TO:<bob@example.test>',
      'RCPT TO:<nobody-here@example.test>',
      '/expect 550',
      'RCPT TO:<alice@example.test>',
      'DATA',
      ...letter,
      'QUIT',
    ];
    const ran = await runCli(
      ['connect', servers.host, String(servers.lmtpPort), '--protocol', 'lmtp', '--json'],
      `${script.join('\n')}\n`,
    );
    expect(ran, ran.stderr).toMatchObject({ code: 0, stderr: '' });
    for (const user of ['bob', 'alice']) {
      expect(ran.stdout).toContain(`"message":"This 250 is for \`${user}@example.test\` alone.`);
      const box = join(maildirOf(servers, user), 'new');
      const found = readdirSync(box).map((name) => readFileSync(join(box, name), 'utf8'));
      expect(found.filter((text) => text.includes(mark) && /\n\.dotted\r?\n/.test(text))).toHaveLength(1);
    }
  });
});

describe.skipIf(!there('curl'))('curl', () => {
  const letter = join(folder, 'letter.eml');
  writeFileSync(letter, 'From: alice@example.test\r\nSubject: x\r\n\r\nhi\r\n');
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['SCRAM-SHA-1', ['--user', 'alice:wonderland', '--login-options', 'AUTH=SCRAM-SHA-1']],
    ['SCRAM-SHA-256', ['--user', 'alice:wonderland', '--login-options', 'AUTH=SCRAM-SHA-256']],
    ['OAUTHBEARER', ['--user', 'alice', '--oauth2-bearer', 'wonderland', '--login-options', 'AUTH=OAUTHBEARER']],
    ['EXTERNAL', ['--user', 'alice:', '--login-options', 'AUTH=EXTERNAL']],
  ];
  // Not every curl is built with the library that knows SCRAM.
  const scram = spawnSync('curl', ['--version'], { encoding: 'utf8' }).stdout?.includes('gsasl');

  for (const [mechanism, options] of ways.filter(([name]) => scram || !name.startsWith('SCRAM'))) {
    it(`sends after AUTH ${mechanism}`, async () => {
      const { port, postOffice } = await practise('smtp');
      const envelope = [
        '--mail-from',
        'alice@example.test',
        '--mail-rcpt',
        'bob@example.test',
        '--upload-file',
        letter,
      ];
      const printed = await run('curl', ['-sSv', '--url', `smtp://127.0.0.1:${port}`, ...envelope, ...options]);
      expect(printed).toContain(`> AUTH ${mechanism}`);
      expect(postOffice.deliveries[0]?.login).toBe('alice');
    });

    it(`reads after AUTH ${mechanism}`, async () => {
      const { port } = await practise('pop3');
      const printed = await run('curl', ['-sSv', '--url', `pop3://127.0.0.1:${port}`, ...options]);
      expect(printed).toContain(`> AUTH ${mechanism}`);
    });
  }

  it('is told why its token does not count', async () => {
    const { port } = await practise('pop3');
    const options = ['--user', 'alice', '--oauth2-bearer', 'stale', '--login-options', 'AUTH=OAUTHBEARER'];
    await expect(run('curl', ['-sSv', '--url', `pop3://127.0.0.1:${port}`, ...options])).rejects.toThrow(
      /invalid_token|\+ eyJzdGF0dXMi/,
    );
  });
});

/** SCRAM as Python's own hashlib works it out, written for this test alone. */
const PYTHON_SCRAM = `
import base64, hashlib, hmac, smtplib, sys
def scram(name, user, password):
    h = {'SCRAM-SHA-1': 'sha1', 'SCRAM-SHA-256': 'sha256'}[name]
    bare, steps = 'n=%s,r=pythonnonce' % user, []
    def answer(challenge=None):
        steps.append(challenge)
        if len(steps) == 1: return 'n,,' + bare
        if len(steps) == 2:
            said = challenge.decode(); part = dict(p.split('=', 1) for p in said.split(','))
            salted = hashlib.pbkdf2_hmac(h, password.encode(), base64.b64decode(part['s']), int(part['i']))
            mac = lambda k, m: hmac.new(k, m, h).digest()
            key = mac(salted, b'Client Key'); unproven = 'c=biws,r=' + part['r']
            message = ','.join([bare, said, unproven]).encode()
            proof = bytes(a ^ b for a, b in zip(key, mac(hashlib.new(h, key).digest(), message)))
            steps[0] = 'v=' + base64.b64encode(mac(mac(salted, b'Server Key'), message)).decode()
            return unproven + ',p=' + base64.b64encode(proof).decode()
        assert challenge.decode() == steps[0], (challenge, steps[0])
        return ''
    return answer
`;

describe.skipIf(!there('python3'))('Python', () => {
  it.each(['SCRAM-SHA-1', 'SCRAM-SHA-256'])(
    'works out %s by itself, and finds our signature right',
    async (mechanism) => {
      const { port } = await practise('smtp');
      const program = `${PYTHON_SCRAM}
with smtplib.SMTP('127.0.0.1', ${port}) as smtp:
    smtp.ehlo()
    answer = scram('${mechanism}', 'alice', 'wonderland')
    code, text = smtp.docmd('AUTH', '${mechanism}')
    while code == 334:
        reply = answer(base64.b64decode(text))
        code, text = smtp.docmd(base64.b64encode(reply.encode()).decode())
    assert code == 235, (code, text)
`;
      await run('python3', ['-c', program]);
    },
  );

  it.each(['wonderland', 'stale'])('logs in by XOAUTH2 with the token %s, or hears why not', async (token) => {
    const { port } = await practise('smtp');
    const program = `
import base64, json, smtplib
with smtplib.SMTP('127.0.0.1', ${port}) as smtp:
    smtp.ehlo()
    words = base64.b64encode(b'user=alice\\x01auth=Bearer ${token}\\x01\\x01').decode()
    code, text = smtp.docmd('AUTH', 'XOAUTH2 ' + words)
    if code == 334:
        assert json.loads(base64.b64decode(text))['schemes'] == 'Bearer'
        code, text = smtp.docmd('')
    assert code == (235 if '${token}' == 'wonderland' else 535), (code, text)
`;
    await run('python3', ['-c', program]);
  });

  it('hands mail to our store by LMTP', async () => {
    const { port, postOffice } = await practise('lmtp');
    const program = `
import smtplib
with smtplib.LMTP('127.0.0.1', ${port}) as lmtp:
    lmtp.ehlo_or_helo_if_needed()
    assert lmtp.mail('alice@example.test')[0] == 250
    for one in ['bob', 'alice', 'full']:
        assert lmtp.rcpt(one + '@example.test')[0] == 250
    first = lmtp.data('Subject: x\\r\\n\\r\\n.hi\\r\\n')
    told = [first, lmtp.getreply(), lmtp.getreply()]
    assert [code for code, _ in told] == [250, 250, 552], told
    assert lmtp.noop()[0] == 250
`;
    await run('python3', ['-c', program]);
    expect(postOffice.deliveries[0]?.to).toEqual(['bob@example.test', 'alice@example.test']);
    expect(Buffer.from(postOffice.deliveries[0]!.octets).toString()).toBe('Subject: x\r\n\r\n.hi\r\n');
  });
});
