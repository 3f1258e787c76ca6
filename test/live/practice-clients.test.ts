/** Mail programs of others deliver to our practice server, and its mailbox holds exactly what they were given. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPractice } from '../../src/practice/run.ts';
import type { PracticeService } from '../../src/practice/service.ts';
import { available } from '../support/programs.ts';

const MESSAGE =
  'From: Alice <alice@example.test>\r\nTo: bob@example.test\r\nSubject: =?utf-8?B?5L2g5aW9?=\r\n' +
  'Content-Type: text/plain; charset=utf-8\r\n\r\n.one dot\r\n..two dots\r\n.\r\n你好，世界\r\n\r\nend\r\n';

const curl = available('curl', ['--version'], /\bsmtps\b/, 'curl');
const swaks = available('swaks', ['--version'], /swaks version/, 'swaks');
const swaksTls = available('swaks', ['--support'], /^=== TLS supported/m, 'swaks over TLS (Net::SSLeay)');
const python = available('python3', ['--version'], /Python 3/, 'Python');

const folder = mkdtempSync(join(tmpdir(), 'wirespeak-practice-'));
const letter = join(folder, 'letter.eml');
const ca = join(folder, 'ca.pem');
const services: PracticeService[] = [];
let service: PracticeService;
let implicit: PracticeService;

beforeAll(() => writeFileSync(letter, MESSAGE));
beforeEach(async () => {
  const plain = await startPractice({ protocol: 'smtp', port: 0 });
  if (!plain.ok) throw new Error(plain.problem.kind);
  service = plain.service;
  const { postOffice } = service;
  const secure = await startPractice({ protocol: 'smtp', port: 0, tls: 'implicit', postOffice });
  if (!secure.ok) throw new Error(secure.problem.kind);
  implicit = secure.service;
  services.push(service, implicit);
  writeFileSync(ca, service.certificatePem);
  return async () => {
    for (const one of services.splice(0)) await one.close();
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a client, which must end well; what it printed. */
async function run(program: string, args: readonly string[], input = ''): Promise<string> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      printed += bytes.toString();
    });
  }
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', resolve);
  });
  expect(code, printed).toBe(0);
  return printed;
}

/** The one message there must be. */
function delivered() {
  const { postOffice } = service;
  expect(postOffice.deliveries).toHaveLength(1);
  const [message] = postOffice.list('bob')!;
  return { text: Buffer.from(message!.octets).toString(), login: postOffice.deliveries[0]!.login };
}

describe.skipIf(!curl)('curl', () => {
  const send = (url: string, ...more: string[]) =>
    run('curl', [
      '-sS',
      ...['--url', url, '--mail-from', 'alice@example.test', '--mail-rcpt', 'bob@example.test'],
      ...['--upload-file', letter, '--cacert', ca, ...more],
    ]);

  it('in the clear', async () => {
    await send(`smtp://127.0.0.1:${service.port}`);
    expect(delivered()).toEqual({ text: MESSAGE, login: null });
  });

  it('over STARTTLS, the certificate checked', async () => {
    const printed = await send(`smtp://localhost:${service.port}`, '--ssl-reqd', '-v');
    expect(printed).toMatch(/SSL certificate verify ok/);
    expect(delivered()).toEqual({ text: MESSAGE, login: null });
  });

  it('over TLS from the start', async () => {
    await send(`smtps://127.0.0.1:${implicit.port}`);
    expect(delivered()).toEqual({ text: MESSAGE, login: null });
  });

  it.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('logs in by AUTH %s', async (mechanism) => {
    const login = ['--user', 'alice:wonderland', '--login-options', `AUTH=${mechanism}`];
    const printed = await send(`smtp://127.0.0.1:${service.port}`, ...login, '-v');
    expect(printed).toContain(`> AUTH ${mechanism}`);
    expect(delivered()).toEqual({ text: MESSAGE, login: 'alice' });
  });

  it('logs in by AUTH PLAIN with an initial response, over STARTTLS', async () => {
    const login = ['--user', 'alice:wonderland', '--login-options', 'AUTH=PLAIN', '--sasl-ir'];
    const printed = await send(`smtp://localhost:${service.port}`, '--ssl-reqd', ...login, '-v');
    expect(printed).toContain('> AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=');
    expect(delivered()).toEqual({ text: MESSAGE, login: 'alice' });
  });

  it('is refused with a wrong password', async () => {
    const login = ['--user', 'alice:wrong', '--login-options', 'AUTH=PLAIN', '-v'];
    await expect(send(`smtp://127.0.0.1:${service.port}`, ...login)).rejects.toThrow(/535 5\.7\.8/);
    expect(service.postOffice.deliveries).toEqual([]);
  });
});

/** swaks is given LF and sends CRLF; it adds a line end of its own before the final dot. */
const PLAIN_MESSAGE = MESSAGE.replaceAll('\r\n', '\n');
const FROM_SWAKS = `${MESSAGE}\r\n`;

describe.skipIf(!swaks)('swaks', () => {
  const send = (port: number, ...more: string[]) =>
    run(
      'swaks',
      [
        ...['--server', '127.0.0.1', '--port', String(port), '--from', 'alice@example.test'],
        ...['--to', 'bob@example.test', '--data', '-', ...more],
      ],
      PLAIN_MESSAGE,
    );

  it.each(['SMTP', 'ESMTP'])('in the clear, by %s', async (protocol) => {
    const printed = await send(service.port, '--protocol', protocol);
    expect(printed).toContain(protocol === 'SMTP' ? '-> HELO ' : '-> EHLO ');
    expect(delivered()).toEqual({ text: FROM_SWAKS, login: null });
  });

  it('pipelines', async () => {
    const printed = await send(service.port, '--pipeline');
    expect(printed).toMatch(/ -> MAIL FROM:.*\n -> RCPT TO:.*\n -> DATA\n<- /);
    expect(delivered()).toEqual({ text: FROM_SWAKS, login: null });
  });

  it.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('logs in by AUTH %s', async (mechanism) => {
    const printed = await send(
      service.port,
      '--auth',
      mechanism,
      '--auth-user',
      'alice',
      '--auth-password',
      'wonderland',
    );
    expect(printed).toContain(`-> AUTH ${mechanism}`);
    expect(delivered()).toEqual({ text: FROM_SWAKS, login: 'alice' });
  });
});

describe.skipIf(!swaksTls)('swaks over TLS', () => {
  it.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('by --tls, with AUTH %s', async (mechanism) => {
    const printed = await run(
      'swaks',
      [
        ...['--server', 'localhost', '--port', String(service.port), '--tls', '--tls-verify', '--tls-ca-path', ca],
        ...['--from', 'alice@example.test', '--to', 'bob@example.test', '--data', '-'],
        ...['--auth', mechanism, '--auth-user', 'alice', '--auth-password', 'wonderland'],
      ],
      PLAIN_MESSAGE,
    );
    expect(printed).toMatch(/=== TLS started/);
    expect(delivered()).toEqual({ text: FROM_SWAKS, login: 'alice' });
  });
});

describe.skipIf(!python)('Python', () => {
  const script = `
import smtplib, ssl, sys
port, implicit, ca, letter = int(sys.argv[1]), sys.argv[2] == 'implicit', sys.argv[3], sys.argv[4]
context = ssl.create_default_context(cafile=ca)
client = smtplib.SMTP_SSL('localhost', port, context=context) if implicit else smtplib.SMTP('localhost', port)
if not implicit:
    client.starttls(context=context)
client.login('alice', 'wonderland')
client.sendmail('alice@example.test', ['bob@example.test'], open(letter, 'rb').read(), ['BODY=8BITMIME'])
client.quit()
`;

  it.each(['starttls', 'implicit'])('smtplib over TLS: %s', async (how) => {
    const { port } = how === 'implicit' ? implicit : service;
    await run('python3', ['-c', script, String(port), how, ca, letter]);
    expect(delivered()).toEqual({ text: MESSAGE, login: 'alice' });
    expect(service.postOffice.deliveries[0]!.body).toBe('8BITMIME');
  });
});

/** Every style, with the account that sends. Those that want TLS first are spoken to under TLS. */
const STYLES = [
  { persona: 'rfc', from: 'alice@example.test', mechanisms: ['PLAIN', 'LOGIN', 'CRAM-MD5'] },
  { persona: 'postfix', from: 'alice@example.test', mechanisms: ['PLAIN', 'LOGIN', 'CRAM-MD5'] },
  { persona: 'exim', from: 'alice@example.test', mechanisms: ['PLAIN', 'LOGIN'] },
  { persona: 'imail', from: 'alice@example.test', mechanisms: ['LOGIN', 'CRAM-MD5'] },
  { persona: 'coremail', from: 'alice@163.com', mechanisms: ['PLAIN', 'LOGIN'] },
  { persona: 'qq', from: 'alice@qq.com', mechanisms: ['PLAIN', 'LOGIN'] },
  { persona: 'gmail', from: 'alice@gmail.com', mechanisms: ['PLAIN', 'LOGIN'] },
] as const;

describe.each(STYLES)('the $persona style', ({ persona, from, mechanisms }) => {
  let styled: PracticeService;
  beforeEach(async () => {
    const started = await startPractice({ protocol: 'smtp', port: 0, persona });
    if (!started.ok) throw new Error(started.problem.kind);
    styled = started.service;
    services.push(styled);
    writeFileSync(ca, styled.certificatePem);
  });
  const tls = persona === 'gmail';
  const letters = () => styled.postOffice.list('bob')!.map(({ octets }) => Buffer.from(octets).toString());
  const logins = () => styled.postOffice.deliveries.map(({ login }) => login);

  it.skipIf(!curl).each(mechanisms)('takes mail from curl, logged in by %s', async (mechanism) => {
    await run('curl', [
      ...['-sS', '--url', `smtp://localhost:${styled.port}`, '--mail-from', from, '--mail-rcpt', 'bob@example.test'],
      ...['--upload-file', letter, '--cacert', ca, ...(tls ? ['--ssl-reqd'] : [])],
      ...['--user', 'alice:wonderland', '--login-options', `AUTH=${mechanism}`],
    ]);
    expect(letters()).toEqual([MESSAGE]);
    expect(logins()).toEqual(['alice']);
  });

  it.skipIf(tls ? !swaksTls : !swaks)('takes mail from swaks', async () => {
    const printed = await run(
      'swaks',
      [
        ...['--server', 'localhost', '--port', String(styled.port), '--from', from, '--to', 'bob@example.test'],
        ...['--auth', mechanisms[0], '-au', 'alice', '-ap', 'wonderland', '--data', '-', ...(tls ? ['--tls'] : [])],
        // A style that does not offer it is not spoken to so.
        ...(persona === 'imail' ? [] : ['--pipeline']),
      ],
      PLAIN_MESSAGE,
    );
    if (persona !== 'imail') expect(printed).toMatch(/ [-~]> MAIL FROM:.*\n [-~]> RCPT TO:.*\n [-~]> DATA\n/);
    expect(letters()).toEqual([FROM_SWAKS]);
    expect(logins()).toEqual(['alice']);
  });

  it.skipIf(!python)('takes mail from smtplib', async () => {
    const script = `
import smtplib, ssl, sys
port, tls, ca, letter, sender = int(sys.argv[1]), sys.argv[2] == 'true', sys.argv[3], sys.argv[4], sys.argv[5]
client = smtplib.SMTP('localhost', port)
if tls or client.has_extn('starttls') or (client.ehlo() and client.has_extn('starttls')):
    client.starttls(context=ssl.create_default_context(cafile=ca))
client.login('alice', 'wonderland')
client.sendmail(sender, ['bob@example.test'], open(letter, 'rb').read(), ['BODY=8BITMIME'])
client.quit()
`;
    await run('python3', ['-c', script, String(styled.port), String(tls), ca, letter, from]);
    expect(letters()).toEqual([MESSAGE]);
    expect(logins()).toEqual(['alice']);
  });

  const ways = persona === 'imail' ? ['in the clear'] : tls ? ['STARTTLS'] : ['STARTTLS', 'in the clear'];
  it.each(ways)('takes mail from nodemailer, %s', async (how) => {
    const transport = createTransport({
      host: 'localhost',
      port: styled.port,
      ...(how === 'STARTTLS' ? { requireTLS: true } : { ignoreTLS: true }),
      tls: { ca: styled.certificatePem },
      auth: { user: 'alice', pass: 'wonderland' },
    });
    const sent = await transport.sendMail({
      from,
      to: 'bob@example.test',
      subject: '你好',
      text: '.one dot\n..two dots\n.\n你好，世界\n',
    });
    transport.close();
    expect(sent.accepted).toEqual(['bob@example.test']);
    const [message] = letters();
    expect(message).toContain('Subject: =?UTF-8?');
    expect(logins()).toEqual(['alice']);
  });
});
