/** mbsync keeps a maildir and our practice IMAP server alike, both ways, and finds nothing to do the second time. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { everybody } from '../../src/practice/accounts.ts';
import { PostOffice } from '../../src/practice/mailbox.ts';
import { startPractice } from '../../src/practice/run.ts';
import { seedMail } from '../../src/practice/seed/seed-mail.ts';
import { available } from '../support/programs.ts';

const mbsync = available('mbsync', ['--version'], /isync/);

const folder = mkdtempSync(join(tmpdir(), 'wirespeak-mbsync-'));
const mail = join(folder, 'mail');
const config = join(folder, 'mbsyncrc');
let postOffice: PostOffice;

beforeEach(async () => {
  rmSync(mail, { recursive: true, force: true });
  mkdirSync(mail);
  postOffice = new PostOffice({ accounts: everybody });
  seedMail(postOffice);
  const started = await startPractice({ protocol: 'imap', port: 0, postOffice, tls: 'implicit' });
  if (!started.ok) throw new Error(started.problem.kind);
  const { service } = started;
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, service.certificatePem);
  const lines = [
    ...['IMAPAccount practice', 'Host localhost', `Port ${service.port}`, 'User alice', 'Pass wonderland'],
    ...['SSLType IMAPS', `CertificateFile ${ca}`, '', 'IMAPStore far', 'Account practice', ''],
    ...['MaildirStore near', `Path ${mail}/`, `Inbox ${mail}/INBOX`, 'SubFolders Verbatim', ''],
    ...['Channel all', 'Far :far:', 'Near :near:', 'Patterns *', 'Create Both', 'Expunge Both', 'SyncState *', ''],
  ];
  writeFileSync(config, lines.join('\n'));
  return () => service.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One run, which must end well; what it said. */
async function sync(): Promise<string> {
  const child = spawn('mbsync', ['-V', '-c', config, 'all'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code, said).toBe(0);
  return said;
}

/** Every file below the maildir: messages with their flags in the name, and mbsync's own state. */
function files(): Readonly<Record<string, string>> {
  const found = readdirSync(mail, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, 'latin1')] as const;
    }),
  );
}

const digests = () => Object.entries(files()).map(([path, text]) => [path, digest(text)]);

const messages = (name: string) =>
  Object.entries(files()).filter(([path]) => /\/(?:cur|new)$/.test(dirname(path)) && path.startsWith(join(mail, name)));

const digest = (octets: Uint8Array | string) => createHash('sha256').update(octets).digest('hex');

/** Everything the server holds for alice, mod-sequences included: a change would show. */
const held = () =>
  postOffice.folders('alice').map(({ messages, recent, ...folder }) => ({
    ...folder,
    recent: [...recent],
    messages: messages.map(({ octets, flags, ...message }) => ({
      ...message,
      flags: [...flags],
      octets: digest(octets),
    })),
  }));

/** mbsync adds a header field of its own, and has line ends of the system. */
const plain = (text: string) => text.replace(/^X-TUID: .*\r?\n/m, '').replaceAll('\r\n', '\n');

describe.skipIf(!mbsync)('mbsync', () => {
  it('fetches every message as it is, and changes nothing the second time', async () => {
    await sync();
    const there = postOffice
      .folder('alice', 'INBOX')!
      .messages.map(({ octets }) => digest(plain(Buffer.from(octets).toString('latin1'))));
    expect(there.length).toBeGreaterThan(2);
    expect(
      messages('INBOX')
        .map(([, text]) => digest(plain(text)))
        .sort(),
    ).toEqual([...there].sort());
    const [before, local] = [held(), digests()];
    await sync();
    expect(held()).toEqual(before);
    expect(digests()).toEqual(local);
  });

  it('carries what changed on either side to the other, and then rests', async () => {
    await sync();
    const [first, second] = messages('INBOX').map(([path]) => path) as [string, string];
    // Here: one message read and flagged, one thrown away, one new, and a folder of our own.
    renameSync(first, join(mail, 'INBOX', 'cur', basename(first).replace(/(:2,\w*)?$/, ':2,FS')));
    renameSync(second, join(mail, 'INBOX', 'cur', basename(second).replace(/(:2,\w*)?$/, ':2,T')));
    writeFileSync(join(mail, 'INBOX', 'new', '1.new'), 'Subject: from here\n\nhello\n');
    // There: mail arrives, and a message is filed.
    postOffice.deliver({
      from: 'bob@example.test',
      to: ['alice@example.test'],
      octets: Buffer.from('Subject: from there\r\n\r\nhello\r\n'),
      login: null,
      body: '7BIT',
      utf8: false,
    });
    const count = postOffice.folder('alice', 'INBOX')!.messages.length;
    await sync();
    const inbox = postOffice.folder('alice', 'INBOX')!.messages;
    // One more from here, one fewer thrown away.
    expect(inbox).toHaveLength(count);
    expect(inbox.some(({ octets }) => Buffer.from(octets).includes('Subject: from here'))).toBe(true);
    expect(inbox.filter(({ flags }) => flags.has('\\Flagged') && flags.has('\\Seen'))).toHaveLength(1);
    expect(messages('INBOX').some(([, text]) => text.includes('Subject: from there'))).toBe(true);
    expect(messages('INBOX')).toHaveLength(count);
    const [before, local] = [held(), digests()];
    await sync();
    expect(held()).toEqual(before);
    expect(digests()).toEqual(local);
  });
});
