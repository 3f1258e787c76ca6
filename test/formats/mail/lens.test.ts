import { describe, expect, it } from 'vitest';
import { lastMessage, readMessage } from '../../../src/formats/mail/lens.ts';
import { protocolById } from '../../../src/protocols/registry.ts';
import { StagedSession } from '../../support/staged-session.ts';

const say = (session: StagedSession, text: string) => session.send(Buffer.from(`${text}\r\n`));

function loggedIn(): StagedSession {
  const session = new StagedSession(protocolById('pop3')!).open('+OK ready');
  say(session, 'USER alice');
  session.says('+OK');
  say(session, 'PASS wonderland');
  return session.says('+OK');
}

async function read(session: StagedSession) {
  const found = lastMessage(session.transcript)!;
  return readMessage(session.transcript, found.index, found.note, (text) => session.clean(text));
}

describe('the lens', () => {
  it('reads a fetched message, dots undone, beside the octets that were promised', async () => {
    const session = loggedIn();
    say(session, 'LIST 1');
    session.says('+OK 1 700');
    say(session, 'RETR 1');
    session.says('+OK', 'Subject: =?GBK?B?xOO6ww==?=', '', '..', '..x', 'y', '.');
    const { note, octets, mail } = await read(session);
    expect(note).toMatchObject({ command: 'RETR 1', from: 'server', extent: 'whole', promised: 700 });
    expect(octets).toBe(41);
    expect(mail.text).toBe('.\n.x\ny');
    expect(mail.fields).toEqual([{ name: 'Subject', value: '你好' }]);
  });

  it('reads a message sent in chunks, cut where nobody would cut it, dots as they are', async () => {
    const session = new StagedSession().open('220 hi');
    const send = (text: string, reply: string) => {
      session.send(Buffer.from(text));
      session.says(reply);
    };
    for (const line of ['EHLO me', 'MAIL FROM:<a@example.test>', 'RCPT TO:<b@example.test>'])
      send(`${line}\r\n`, '250 ok');
    session.send(Buffer.from('BDAT 9\r\n'));
    send('Subject: ', '250 9 octets');
    session.send(Buffer.from('BDAT 8\r\n'));
    send('x\r\n\r\n..y', '250 17 octets');
    session.send(Buffer.from('BDAT 0 LAST\r\n'));
    const { note, octets, mail } = await read(session);
    expect(note).toMatchObject({ command: 'BDAT', stuffed: false });
    expect(octets).toBe(17);
    expect(mail).toMatchObject({ text: '..y', fields: [{ name: 'Subject', value: 'x' }] });
  });

  it('reads what was typed in DATA too', async () => {
    const session = new StagedSession().open('220 hi');
    for (const [line, reply] of [
      ['HELO me', '250 hi'],
      ['MAIL FROM:<a@example.test>', '250 ok'],
      ['RCPT TO:<b@example.test>', '250 ok'],
      ['DATA', '354 go'],
    ] as const) {
      say(session, line);
      session.says(reply);
    }
    for (const line of ['From: a@example.test', '', '..dot', '.']) say(session, line);
    session.says('250 ok');
    const { note, octets, mail } = await read(session);
    expect(note).toMatchObject({ command: 'DATA', from: 'client', extent: 'whole', promised: null });
    expect({ octets, text: mail.text }).toEqual({ octets: 30, text: '.dot' });
  });

  it('reads what came of a message when the connection is lost', async () => {
    const session = loggedIn();
    say(session, 'RETR 1');
    session.says('+OK', 'Subject: half', '', 'one', Buffer.from('tz'));
    session.closed('network', null);
    const { note, mail } = await read(session);
    expect(note.extent).toBe('cut');
    expect(mail.text).toBe('one\ntz');
  });

  it('shows no secret that was decoded, and no count that would tell its length', async () => {
    const session = loggedIn();
    say(session, 'RETR 1');
    session.says('+OK', 'Content-Transfer-Encoding: quoted-printable', '', 'it is wonder=', 'land', '.');
    expect((await read(session)).mail.text).toBe('it is ********');
    say(session, 'RETR 2');
    session.says('+OK', 'Subject: wonderland', '', '.');
    const { octets, mail } = await read(session);
    expect(octets).toBeNull();
    expect(mail.fields[0]!.value).toBe('********');
  });

  it('finds none where none has passed', () => {
    expect(lastMessage(loggedIn().transcript)).toBeNull();
  });
});
