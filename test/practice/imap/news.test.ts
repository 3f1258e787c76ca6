import { once } from 'node:events';
import { connect as dial, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { startPractice } from '../../../src/practice/run.ts';

const running: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.close();
});

async function serve(postOffice: PostOffice): Promise<{ readonly host: string; readonly port: number }> {
  const started = await startPractice({ protocol: 'imap', persona: 'rfc', port: 0, postOffice });
  if (!started.ok) throw new Error(started.problem.kind);
  running.push(started.service);
  return started.service;
}

/** A client that is logged in as alice and has INBOX open. */
async function enter(service: { readonly host: string; readonly port: number }) {
  const socket: Socket = dial({ ...service, noDelay: true });
  running.push({ close: () => void socket.destroy() });
  let got = '';
  socket.on('data', (bytes) => {
    got += bytes.toString('latin1');
  });
  const client = {
    socket,
    got: () => got,
    say: (text: string) => socket.write(text),
    until: async (pattern: RegExp) => {
      while (!pattern.test(got)) await once(socket, 'data');
      const said = got;
      got = '';
      return said;
    },
  };
  await client.until(/^\* OK .*\r\n/);
  client.say('a LOGIN alice wonderland\r\nb SELECT INBOX\r\n');
  await client.until(/^b OK /m);
  return client;
}

const octets = Buffer.from('Subject: x\r\n\r\nhi\r\n');
const mail = {
  from: 'bob@example.test',
  to: ['alice@example.test'],
  octets,
  login: null,
  body: '7BIT',
  utf8: false,
} as const;

it('wakes who idles when mail is delivered, once for all of it', async () => {
  const office = new PostOffice();
  const client = await enter(await serve(office));
  client.say('c IDLE\r\n');
  await client.until(/^\+ .*\r\n/m);
  for (let count = 0; count < 300; count++) office.deliver(mail);
  expect(await client.until(/RECENT\r\n/)).toBe('* 300 EXISTS\r\n* 300 RECENT\r\n');
  office.remove('alice', [1]);
  expect(await client.until(/RECENT\r\n/)).toBe('* 1 EXPUNGE\r\n* 299 RECENT\r\n');
  client.say('DONE\r\n');
  await client.until(/^c OK /m);
});

it('tells one session what another does', async () => {
  const office = new PostOffice();
  const service = await serve(office);
  const [one, other] = [await enter(service), await enter(service)];
  other.say('c IDLE\r\n');
  await other.until(/^\+ .*\r\n/m);
  one.say(`c APPEND INBOX (\\Seen) {${octets.length}+}\r\n${octets}\r\n`);
  expect(await one.until(/^c OK/m)).toMatch(/^\* 1 EXISTS\r\n/m);
  expect(await other.until(/RECENT\r\n/)).toBe('* 1 EXISTS\r\n* 0 RECENT\r\n');
  one.say('d STORE 1 +FLAGS (\\Flagged)\r\n');
  await one.until(/^d OK/m);
  expect(await other.until(/FETCH .*\r\n/)).toMatch(/^\* 1 FETCH \(FLAGS \(\\Flagged \\Seen/);
  one.say('e LOGOUT\r\n');
  await one.until(/^e OK/m);
});

it('stops listening for a client that is gone', async () => {
  const office = new PostOffice();
  let listening = 0;
  const watch = office.watch.bind(office);
  office.watch = (user, changed) => {
    const stop = watch(user, changed);
    listening++;
    let once = true;
    return () => {
      if (once) listening--;
      once = false;
      stop();
    };
  };
  const service = await serve(office);
  const client = await enter(service);
  const second = await enter(service);
  expect(listening).toBe(2);
  client.socket.resetAndDestroy();
  second.say('c LOGOUT\r\n');
  await once(second.socket, 'close');
  while (listening > 0) await new Promise((resolve) => setImmediate(resolve));
  expect(office.deliver(mail).ok).toBe(true);
});
