/** Mail programs of others work in our practice IMAP server, and get exactly what lies there. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { everybody } from '../../src/practice/accounts.ts';
import { PostOffice } from '../../src/practice/mailbox.ts';
import { startPractice } from '../../src/practice/run.ts';
import { seedMail } from '../../src/practice/seed/seed-mail.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { available } from '../support/programs.ts';
import { runClient } from '../support/run-client.ts';

const curl = available('curl', ['--version'], /\bimaps\b/);
const python = available('python3', ['--version'], /Python 3/);

const folder = mkdtempSync(join(tmpdir(), 'wirespeak-imap-'));
const ca = join(folder, 'ca.pem');
let postOffice: PostOffice;
let service: PracticeService;
let implicit: PracticeService;
const services: PracticeService[] = [];

async function serve(options: { readonly tls?: 'implicit'; readonly persona?: string } = {}): Promise<PracticeService> {
  const started = await startPractice({ protocol: 'imap', port: 0, postOffice, ...options });
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

const texts = (name = 'INBOX') =>
  postOffice.list('alice', name)!.map(({ octets }) => Buffer.from(octets).toString('latin1'));
const flagsOf = (place: number) => [...postOffice.list('alice')![place]!.flags];

describe.skipIf(!curl)('curl', () => {
  const fetched = join(folder, 'fetched.eml');
  const ask = (path: string, more: readonly string[] = [], { port, tls } = service) =>
    runClient('curl', [
      ...['-sS', '--user', 'alice:wonderland', '--cacert', ca],
      ...['--url', `${tls === 'implicit' ? 'imaps' : 'imap'}://localhost:${port}/${path}`, ...more],
    ]);
  const content = () => readFileSync(fetched).toString('latin1');

  it.each(['', 'AUTH=PLAIN', 'AUTH=LOGIN', 'AUTH=CRAM-MD5'])('lists folders by %s', async (how) => {
    const login = how === '' ? [] : ['--login-options', how];
    const printed = await ask('', login);
    expect(printed).toMatch(/^\* LIST \(.*\) "\/" INBOX\r\n/m);
    expect(printed).toMatch(/\\Sent/);
  });

  it('fetches every message, also the large one, octet by octet', async () => {
    const messages = texts();
    for (const [index, text] of messages.entries()) {
      await ask(`INBOX;MAILINDEX=${index + 1}`, ['-o', fetched]);
      expect(content() === text).toBe(true);
    }
    expect(messages.at(-1)!.length).toBeGreaterThan(10_000_000);
  });

  it('fetches by UID, in sections and in part', async () => {
    const [text = ''] = texts();
    const { uid } = postOffice.list('alice')![0]!;
    await ask(`INBOX;UID=${uid}`, ['-o', fetched]);
    expect(content()).toBe(text);
    await ask(`INBOX;UID=${uid};SECTION=HEADER`, ['-o', fetched]);
    expect(content()).toBe(text.slice(0, text.indexOf('\r\n\r\n') + 4));
    await ask(`INBOX;UID=${uid};SECTION=TEXT;PARTIAL=0.5`, ['-o', fetched]);
    expect(content()).toBe(text.slice(text.indexOf('\r\n\r\n') + 4).slice(0, 5));
  });

  it('appends a file', async () => {
    const file = join(folder, 'new.eml');
    const letter = 'From: alice@example.test\r\nSubject: from curl\r\n\r\nHello\r\n';
    writeFileSync(file, letter);
    await ask('Sent', ['-T', file]);
    expect(texts('Sent')).toEqual([letter]);
    await ask('Sent;MAILINDEX=1', ['-o', fetched]);
    expect(content()).toBe(letter);
    await expect(ask('Nowhere', ['-T', file])).rejects.toThrow(/./);
  });

  it('searches, sets flags, copies and expunges', async () => {
    const before = texts();
    expect(await ask('INBOX?SUBJECT%20Homework')).toBe('* SEARCH 5\r\n');
    expect(await ask('INBOX?ALL')).toBe(`* SEARCH ${before.map((_text, index) => index + 1).join(' ')}\r\n`);
    await ask('INBOX', ['-X', 'STORE 2 +FLAGS (\\Deleted $Work)']);
    expect(flagsOf(1)).toEqual(expect.arrayContaining(['\\Deleted', '$Work']));
    expect(await ask('INBOX?DELETED')).toBe('* SEARCH 2\r\n');
    await ask('INBOX', ['-X', 'UID COPY 1:2 Trash']);
    expect(texts('Trash')).toEqual(before.slice(0, 2));
    expect(await ask('INBOX', ['-X', 'EXPUNGE'])).toContain('* 2 EXPUNGE\r\n');
    expect(texts()).toEqual(before.filter((_text, index) => index !== 1));
    expect(await ask('INBOX', ['-X', 'FETCH 1 (FLAGS)'])).toMatch(/^\* 1 FETCH \(FLAGS \(.*\)\)\r\n/m);
  });

  it('over STARTTLS, the certificate checked, and over TLS from the start', async () => {
    expect(await ask('INBOX;MAILINDEX=1', ['--ssl-reqd', '-o', fetched, '-v'])).toMatch(/SSL certificate verify ok/);
    expect(content()).toBe(texts()[0]);
    await ask('INBOX;MAILINDEX=1', ['-o', fetched], implicit);
    expect(content()).toBe(texts()[0]);
  });

  it('is refused with a wrong password', async () => {
    await expect(ask('', ['--user', 'alice:wrong'])).rejects.toThrow(/denied|AUTH|login/i);
  });
});

describe.skipIf(!python)("Python's imaplib", () => {
  const script = `
import email, email.policy, imaplib, ssl, sys, time
how, port, ca = sys.argv[1], int(sys.argv[2]), sys.argv[3]
context = ssl.create_default_context(cafile=ca)
box = imaplib.IMAP4_SSL('localhost', port, ssl_context=context) if how == 'implicit' else imaplib.IMAP4('localhost', port)
if how == 'starttls':
    box.starttls(context)
if how == 'cram-md5':
    box.login_cram_md5('alice', 'wonderland')
elif how == 'plain':
    box.authenticate('PLAIN', lambda challenge: b'\\0alice\\0wonderland')
else:
    box.login('alice', 'wonderland')
def ok(answer):
    assert answer[0] == 'OK', answer
    return answer[1]
assert b'INBOX' in b' '.join(ok(box.list()))
count = int(ok(box.select())[0])
assert count == 7, count
assert ok(box.search(None, 'ALL'))[0].split() == [b'%d' % n for n in range(1, count + 1)]
assert ok(box.search(None, 'SUBJECT', '"Homework"'))[0] == b'5'
box.literal = '你好'.encode()
assert ok(box.search('UTF-8', 'SUBJECT'))[0] == b'2'
box.literal = '爱丽丝'.encode('gbk')
assert ok(box.search('GBK', 'BODY'))[0] == b'2'
assert ok(box.uid('SEARCH', 'LARGER', '10000000'))[0] == b'7'
assert ok(box.sort('(REVERSE SIZE)', 'UTF-8', 'ALL'))[0].split()[0] == b'7'
assert ok(box.thread('REFERENCES', 'UTF-8', '1:2'))
subjects = []
for number in range(1, count + 1):
    data = ok(box.fetch(str(number), '(UID RFC822.SIZE BODY.PEEK[])'))
    head, raw = data[0]
    assert b'RFC822.SIZE %d' % len(raw) in head, head
    subjects.append(email.message_from_bytes(raw, policy=email.policy.default)['subject'])
assert subjects[:6] == ['Welcome', '你好，邮件', '您好，郵件', 'Café at four', 'Homework', 'Dots'], subjects
assert b'\\\\Flagged' in ok(box.store('1', '+FLAGS', '\\\\Flagged'))[0]
assert b'\\\\Flagged' not in ok(box.store('1', '-FLAGS', '(\\\\Flagged)'))[0]
ok(box.create('Work'))
ok(box.copy('1:2', 'Work'))
status = ok(box.status('Work', '(MESSAGES UIDNEXT)'))[0]
assert b'MESSAGES 2' in status and b'UIDNEXT 3' in status, status
assert box.copy('1', 'Nowhere')[0] == 'NO'
letter = b'Subject: appended\\r\\n\\r\\nHello\\r\\n'
when = imaplib.Time2Internaldate(time.time())
ok(box.append('Work', '(\\\\Seen)', when, letter))
ok(box.select('Work'))
assert ok(box.fetch('3', '(FLAGS BODY[])'))[0][1] == letter
assert ok(box.search(None, 'SEEN'))[0] == b'3'
ok(box.store('1:2', '+FLAGS.SILENT', '\\\\Deleted'))
assert ok(box.expunge()) == [b'2', b'1']
assert ok(box.search(None, 'ALL'))[0] == b'1'
ok(box.rename('Work', 'Play'))
ok(box.subscribe('Play'))
ok(box.noop())
ok(box.close())
ok(box.delete('Play'))
box.logout()
`;

  it.each(['login', 'plain', 'cram-md5', 'starttls', 'implicit'])('%s', async (how) => {
    const served = how === 'implicit' ? implicit : how === 'cram-md5' ? await serve({ persona: 'dovecot' }) : service;
    const before = texts();
    await runClient('python3', ['-c', script, how, String(served.port), ca]);
    expect(texts()).toEqual(before);
    expect(flagsOf(0)).not.toContain('\\Flagged');
  });
});
