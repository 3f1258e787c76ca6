/** imapflow, which most of Node's mail programs use, on our practice IMAP server. */
import { ImapFlow } from 'imapflow';
import { beforeEach, describe, expect, it } from 'vitest';
import { everybody } from '../../src/practice/accounts.ts';
import { PostOffice } from '../../src/practice/mailbox.ts';
import { personaIds } from '../../src/practice/protocols.ts';
import { startPractice } from '../../src/practice/run.ts';
import { seedMail } from '../../src/practice/seed/seed-mail.ts';
import type { PracticeService } from '../../src/practice/service.ts';

let postOffice: PostOffice;
const services: PracticeService[] = [];

beforeEach(() => {
  postOffice = new PostOffice({ accounts: everybody });
  seedMail(postOffice);
  return async () => {
    for (const one of services.splice(0)) await one.close();
  };
});

/** Logged in over verified TLS. */
async function connected(persona: string, tls: 'starttls' | 'implicit'): Promise<ImapFlow> {
  const started = await startPractice({ protocol: 'imap', port: 0, persona, tls, postOffice });
  if (!started.ok) throw new Error(started.problem.kind);
  services.push(started.service);
  const client = new ImapFlow({
    host: 'localhost',
    port: started.service.port,
    secure: tls === 'implicit',
    doSTARTTLS: tls === 'starttls',
    tls: { ca: started.service.certificatePem },
    auth: { user: 'alice', pass: 'wonderland' },
    logger: false,
  });
  await client.connect();
  return client;
}

const inbox = () => postOffice.folder('alice', 'INBOX')!.messages;

describe('imapflow', () => {
  // Exchange takes no passwords.
  it.each(personaIds('imap').filter((id) => id !== 'exchange'))(
    'logs in and reads in the manner of %s',
    async (persona) => {
      const client = await connected(persona, 'starttls');
      const lock = await client.getMailboxLock('INBOX');
      const read: string[] = [];
      for await (const message of client.fetch('1:*', {
        uid: true,
        flags: true,
        envelope: true,
        bodyStructure: true,
        source: true,
      }))
        read.push(message.source!.toString('latin1'));
      expect(read).toEqual(inbox().map(({ octets }) => Buffer.from(octets).toString('latin1')));
      lock.release();
      await client.logout();
    },
  );

  it('searches, flags, copies, moves, appends and removes', async () => {
    const client = await connected('dovecot', 'implicit');
    await client.mailboxCreate('Archive/2026');
    const lock = await client.getMailboxLock('INBOX');
    const all = await client.search({ all: true });
    expect(all).toEqual(inbox().map((_, index) => index + 1));
    await client.messageFlagsAdd('1', ['\\Flagged', 'work']);
    expect([...inbox()[0]!.flags].sort()).toEqual(['\\Flagged', 'work']);
    expect(await client.search({ flagged: true })).toEqual([1]);
    const copied = await client.messageCopy('1', 'Archive/2026');
    expect(copied || null).toMatchObject({ uidMap: new Map([[1, 1]]) });
    const last = inbox().at(-1)!;
    await client.messageMove(String(last.uid), 'Archive/2026', { uid: true });
    expect(inbox().some(({ uid }) => uid === last.uid)).toBe(false);
    const stored = await client.append('Archive/2026', 'Subject: kept\r\n\r\n你好\r\n', ['\\Seen']);
    expect(stored || null).toMatchObject({ uid: 3 });
    const filed = postOffice.folder('alice', 'Archive/2026')!.messages;
    expect(filed.map(({ octets }) => octets.length)).toEqual([inbox()[0]!.octets.length, last.octets.length, 25]);
    await client.messageDelete('1');
    expect(inbox()).toHaveLength((all && all.length - 2) || -1);
    const status = await client.status('Archive/2026', { messages: true, unseen: true, uidNext: true });
    expect(status).toMatchObject({ messages: 3, unseen: 2, uidNext: 4 });
    lock.release();
    const names = (await client.list()).map(({ path }) => path);
    expect(names).toEqual(expect.arrayContaining(['INBOX', 'Archive', 'Archive/2026']));
    await client.logout();
  });

  it('hears while idle that mail was delivered', async () => {
    const client = await connected('dovecot', 'starttls');
    await client.mailboxOpen('INBOX');
    const before = inbox().length;
    const news = new Promise<number>((resolve) => client.on('exists', ({ count }) => resolve(count)));
    const idling = client.idle();
    postOffice.deliver({
      from: 'bob@example.test',
      to: ['alice@example.test'],
      octets: Buffer.from('Subject: news\r\n\r\nhello\r\n'),
      login: null,
      body: '7BIT',
      utf8: false,
    });
    expect(await news).toBe(before + 1);
    await client.noop();
    await idling;
    await client.logout();
  });
});
