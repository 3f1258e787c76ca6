/** Mail programs of others read from our practice POP3 server, and get exactly what lies there. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { everybody } from '../../src/practice/accounts.ts';
import { PostOffice } from '../../src/practice/mailbox.ts';
import { personaIds } from '../../src/practice/protocols.ts';
import { startPractice } from '../../src/practice/run.ts';
import { seedMail } from '../../src/practice/seed/seed-mail.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { available } from '../support/programs.ts';
import { runClient } from '../support/run-client.ts';

const curl = available('curl', ['--version'], /\bpop3s\b/);
const python = available('python3', ['--version'], /Python 3/);
const mpop = available('mpop', ['--version'], /mpop version/);

const folder = mkdtempSync(join(tmpdir(), 'wirespeak-pop3-'));
const ca = join(folder, 'ca.pem');
let postOffice: PostOffice;
let service: PracticeService;
let implicit: PracticeService;
const services: PracticeService[] = [];

async function serve(options: { readonly tls?: 'implicit'; readonly persona?: string } = {}): Promise<PracticeService> {
  const started = await startPractice({ protocol: 'pop3', port: 0, postOffice, ...options });
  if (!started.ok) throw new Error(started.problem.kind);
  services.push(started.service);
  return started.service;
}

beforeEach(async () => {
  postOffice = new PostOffice({ accounts: everybody });
  seedMail(postOffice);
  service = await serve();
  implicit = await serve({ tls: 'implicit' });
  writeFileSync(ca, service.certificatePem);
  return async () => {
    for (const one of services.splice(0)) await one.close();
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stored = () => postOffice.list('alice')!.map(({ octets }) => Buffer.from(octets).toString('latin1'));
const sizes = () => stored().map((text, index) => `${index + 1} ${text.length}`);

describe.skipIf(!curl)('curl', () => {
  const fetched = join(folder, 'fetched.eml');
  const get = (path: string, more: readonly string[] = [], { port, tls } = service) =>
    runClient('curl', [
      ...['-sS', '--user', 'alice:wonderland', '--cacert', ca],
      ...['--url', `${tls === 'implicit' ? 'pop3s' : 'pop3'}://localhost:${port}/${path}`, ...more],
    ]);
  const content = () => readFileSync(fetched).toString('latin1');

  it.each(['', 'AUTH=PLAIN', 'AUTH=LOGIN', 'AUTH=CRAM-MD5', 'AUTH=+APOP'])('lists by %s', async (how) => {
    const served = how === 'AUTH=+APOP' ? await serve({ persona: 'rfc' }) : service;
    const login = how === '' ? [] : ['--login-options', how];
    expect((await get('', login, served)).split('\r\n')).toEqual([...sizes(), '']);
  });

  it.each(['PLAIN', 'LOGIN'])('logs in by %s with an initial response', async (mechanism) => {
    const printed = await get('', ['--sasl-ir', '--login-options', `AUTH=${mechanism}`, '-v']);
    expect(printed).toMatch(new RegExp(`> AUTH ${mechanism} \\S`));
  });

  it('retrieves every message, also the large one, octet by octet', async () => {
    const messages = stored();
    for (const [index, text] of messages.entries()) {
      await get(String(index + 1), ['-o', fetched]);
      expect(content() === text).toBe(true);
    }
    expect(messages.at(-1)!.length).toBeGreaterThan(10_000_000);
  });

  it('over STLS, the certificate checked, and over TLS from the start', async () => {
    expect(await get('1', ['--ssl-reqd', '-o', fetched, '-v'])).toMatch(/SSL certificate verify ok/);
    expect(content()).toBe(stored()[0]);
    expect((await get('', [], implicit)).split('\r\n')).toEqual([...sizes(), '']);
  });

  it('sends commands of one line, and deletes', async () => {
    const before = stored();
    await get('2', ['-X', 'DELE', '-I']);
    expect(await get('', ['-X', 'TOP 1 0'])).toMatch(/^Date: [\s\S]*\r\n\r\n$/);
    expect(stored()).toEqual(before.filter((_text, index) => index !== 1));
  });

  it('is refused with a wrong password', async () => {
    await expect(get('', ['--user', 'alice:wrong'])).rejects.toThrow(/denied|AUTH|login/i);
    expect(stored()).toHaveLength(7);
  });

  it('reads in every style', async () => {
    for (const persona of personaIds('pop3')) {
      const served = await serve({ persona });
      await get('1', ['-o', fetched], served);
      expect(content()).toBe(stored()[0]);
    }
  });
});

describe.skipIf(!python)("Python's poplib", () => {
  const script = `
import email, email.policy, poplib, ssl, sys
how, port, ca = sys.argv[1], int(sys.argv[2]), sys.argv[3]
context = ssl.create_default_context(cafile=ca)
box = poplib.POP3_SSL('localhost', port, context=context) if how == 'implicit' else poplib.POP3('localhost', port)
if how == 'stls':
    assert 'STLS' in box.capa()
    box.stls(context)
if how == 'apop':
    box.apop('alice', 'wonderland')
else:
    box.user('alice')
    box.pass_('wonderland')
count, size = box.stat()
_, rows, _ = box.list()
assert len(rows) == count and sum(int(row.split()[1]) for row in rows) == size, rows
_, uids, _ = box.uidl()
assert len(set(row.split()[1] for row in uids)) == count
assert box.uidl(2).split()[1:] == uids[1].split()
assert box.top(6, 2)[1][-2:] == [b'.', b'..']
subjects, texts = [], []
for number in range(1, count + 1):
    _, lines, octets = box.retr(number)
    raw = b''.join(line + b'\\r\\n' for line in lines)
    assert len(raw) == int(rows[number - 1].split()[1]), (number, len(raw))
    letter = email.message_from_bytes(raw, policy=email.policy.default)
    subjects.append(letter['subject'])
    texts.append(letter.get_body().get_content())
    if number == 5:
        attached = list(letter.iter_attachments())
        assert [part.get_filename() for part in attached] == ['grades.csv'], attached
assert subjects[:6] == ['Welcome', '你好，邮件', '您好，郵件', 'Café at four', 'Homework', 'Dots'], subjects
assert '爱丽丝' in texts[1] and '愛麗絲' in texts[2] and 'déjà vu' in texts[3] and '1+1=2' in texts[3]
assert texts[5].splitlines()[:3] == ['.', '..', '.one dot in front']
box.noop()
box.dele(1)
box.rset()
box.dele(2)
box.quit()
`;

  it.each(['plain', 'stls', 'implicit', 'apop'])('%s', async (how) => {
    const served = how === 'implicit' ? implicit : how === 'apop' ? await serve({ persona: 'rfc' }) : service;
    const before = stored();
    await runClient('python3', ['-c', script, how, String(served.port), ca]);
    expect(stored().length).toBe(before.length - 1);
    expect(stored()[1] === before[2]).toBe(true);
  });

  it('learns that somebody else has the mailbox, and finds it free afterwards', async () => {
    const locked = `
import poplib, sys
def inside():
    box = poplib.POP3('127.0.0.1', int(sys.argv[1]))
    box.user('alice')
    box.pass_('wonderland')
    return box
first = inside()
first.dele(1)
try:
    inside()
except poplib.error_proto as refusal:
    assert b'[IN-USE]' in refusal.args[0]
else:
    raise SystemExit('no lock')
first.close()
for attempt in range(100):
    try:
        second = inside()
        break
    except poplib.error_proto:
        pass
assert second.stat()[0] == 7
second.quit()
`;
    await runClient('python3', ['-c', locked, String(service.port)]);
    expect(stored()).toHaveLength(7);
  });
});

describe.skipIf(!mpop)('mpop', () => {
  it.each(['user', 'plain', 'login', 'cram-md5', 'apop', 'starttls', 'implicit'])('fetches all by %s', async (how) => {
    const served = how === 'implicit' ? implicit : how === 'apop' ? await serve({ persona: 'rfc' }) : service;
    const tls = how === 'starttls' || how === 'implicit';
    const maildir = mkdtempSync(join(folder, 'maildir-'));
    for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, name));
    const configuration = join(maildir, 'mpoprc');
    const settings = [
      'account practice',
      'host localhost',
      `port ${served.port}`,
      'user alice',
      'password wonderland',
      `auth ${tls ? 'on' : how}`,
      `tls ${tls ? 'on' : 'off'}`,
      ...(tls ? [`tls_trust_file ${ca}`, `tls_starttls ${how === 'starttls' ? 'on' : 'off'}`] : []),
      'keep off',
      'received_header off',
      `uidls_file ${join(maildir, 'uidls')}`,
      `delivery maildir ${maildir}`,
    ];
    writeFileSync(configuration, `${settings.join('\n')}\n`);
    chmodSync(configuration, 0o600);
    const before = stored();
    await runClient('mpop', [`--file=${configuration}`, '--quiet', 'practice']);
    // A Maildir holds the line ends of its system.
    const fetched = readdirSync(join(maildir, 'new')).map((name) =>
      readFileSync(join(maildir, 'new', name)).toString('latin1'),
    );
    const local = (text: string) => text.replaceAll('\r\n', '\n');
    expect(fetched.map((text) => local(text).length).sort()).toEqual(before.map((text) => local(text).length).sort());
    for (const text of before) expect(fetched.some((one) => local(one) === local(text))).toBe(true);
    expect(stored()).toEqual([]);
    expect(existsSync(join(maildir, 'uidls'))).toBe(true);
  });

  it('finds nothing in an empty mailbox', () =>
    runClient('mpop', [
      '--host=localhost',
      `--port=${service.port}`,
      '--user=bob',
      '--passwordeval=echo looking-glass',
      '--auth=user',
      '--tls=off',
      '--serverinfo',
    ]).then((printed) => expect(printed).toContain('POP3 server')));
});
