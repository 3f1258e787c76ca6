import { afterEach, describe, expect, it } from 'vitest';
import type { Protocol } from '../../src/protocols/contract.ts';
import { imap } from '../../src/protocols/imap/index.ts';
import { pop3 } from '../../src/protocols/pop3/index.ts';
import { asked, CTRL_O, CTRL_R, CTRL_RIGHT_BRACKET, DOWN, greeted, inMessage, paste, UP } from '../support/scenes.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

let screen: TestScreen;
afterEach(() => screen.stop());

describe('typing', () => {
  it('puts the cursor behind Chinese text, and sends what was typed', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    await screen.sees('hello ▸');
    screen.type('HELO 你好');
    await screen.sees('hello ▸ HELO 你好');
    const row = screen.lines.findIndex((line) => line.includes('hello ▸'));
    await screen.until('the cursor stands behind it', () => screen.cursor.x === 18 && screen.cursor.y === row);
    screen.type('\x1b[D');
    await screen.until('a wide character is one step', () => screen.cursor.x === 16);
    screen.type('\r');
    await screen.until('it is sent', () => session.sent.length === 1);
    expect(session.sent).toEqual(['HELO 你好']);
  });

  it('takes several keys that come in one read for what they are', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type('NOOP\rNOOP\rRS');
    await screen.sees('▸ RS');
    expect(session.sent).toEqual(['NOOP', 'NOOP']);
  });

  it('finds what was typed before, but no secret', async () => {
    const session = asked('LOGIN', 'UGFzc3dvcmQ6');
    session.send(Buffer.from('YWxpY2U=\r\n'));
    session.says('334 UGFzc3dvcmQ6');
    screen = await sessionScreen(session);
    screen.type('c2VjcmV0\r');
    await screen.until('it is sent', () => session.sent.at(-1) === 'c2VjcmV0');
    session.says('235 2.7.0 Authentication successful');
    await screen.sees('235');
    screen.type('NOOP\r');
    await screen.until('it is sent', () => session.sent.at(-1) === 'NOOP');
    screen.type(UP);
    await screen.sees('▸ NOOP');
    screen.type(UP);
    screen.type(DOWN);
    await screen.loses('▸ NOOP');
    expect(screen.raw).not.toContain('c2VjcmV0');
  });

  it('completes by what is legal now', async () => {
    screen = await sessionScreen(greeted());
    screen.type('EH\t');
    await screen.sees('▸ EHLO');
    screen.type('\x15/rec\t');
    await screen.sees('▸ /record');
  });

  it('warns of what is odd while it is typed, and sends it all the same', async () => {
    const session = greeted();
    session.send(Buffer.from('HELO laptop\r\n'));
    session.says('250 mail.example.test');
    screen = await sessionScreen(session);
    screen.type('MAIL FROM: <a@example.test>');
    await screen.sees('space after the colon');
    screen.type('\r');
    await screen.until('it is sent', () => session.sent.at(-1) === 'MAIL FROM: <a@example.test>');
  });

  it('says how long a reply has been owed', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type('NOOP\r');
    await screen.sees('waiting for the reply, 1 s');
    session.says('250 2.0.0 Ok');
    await screen.loses('waiting for the reply');
  });
});

describe('base64', () => {
  it('is shown beside a user name, and put in its place by Ctrl-O', async () => {
    const session = asked('LOGIN', 'VXNlcm5hbWU6');
    screen = await sessionScreen(session);
    screen.type('alice');
    await screen.sees('base64 ⇢ YWxpY2U=');
    expect(screen.text).toContain('5 octets, no line end ✓');
    screen.type(CTRL_O);
    await screen.sees('▸ YWxpY2U=');
    expect(screen.text).toContain('holds ⇢ alice');
    screen.type('\r');
    await screen.until('it is sent', () => session.sent.at(-1) === 'YWxpY2U=');
  });

  it('covers a password everywhere, until the person asks to see it', async () => {
    const session = asked('LOGIN', 'VXNlcm5hbWU6');
    session.send(Buffer.from('YWxpY2U=\r\n'));
    session.says('334 UGFzc3dvcmQ6');
    screen = await sessionScreen(session);
    screen.type('hunter22');
    await screen.sees('••••••••');
    screen.type(CTRL_O);
    await screen.sees('holds ⇢ ••••');
    expect(screen.raw).not.toMatch(/hunter22|aHVudGVyMjI=/);
    screen.type(CTRL_R);
    await screen.sees('▸ aHVudGVyMjI=');
    screen.type('\r');
    await screen.until('it is sent', () => session.sent.at(-1) === 'aHVudGVyMjI=');
    await screen.sees('C  ********');
  });

  it('shows the NULs of PLAIN: the user name readable, the password not', async () => {
    const session = asked('PLAIN', '');
    screen = await sessionScreen(session);
    screen.type('\\0alice\\0hunter22');
    await screen.sees('␀ alice ␀ ••••');
    expect(screen.text).toContain('15 octets, no line end');
    screen.type(CTRL_O);
    await screen.sees('holds ⇢ ␀ alice ␀ ••••');
    screen.type('\r');
    await screen.until('it is sent', () => session.sent.length === 3);
    expect(Buffer.from(session.sent.at(-1)!, 'base64').toString()).toBe('\0alice\0hunter22');
    expect(screen.raw).not.toContain('hunter22');
  });

  it('encodes the last argument of a command', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type(`AUTH PLAIN \\0alice\\0hunter22${CTRL_O}\r`);
    await screen.until('it is sent', () => session.sent.length === 1);
    expect(session.sent[0]).toBe(`AUTH PLAIN ${Buffer.from('\0alice\0hunter22').toString('base64')}`);
    expect(screen.raw).not.toContain('hunter22');
  });
});

describe('a command that takes an answer of its own', () => {
  const TIMESTAMP = '<1896.697170952@dbc.mtview.ca.us>';
  const DIGEST = 'c4c9334bac560ecc979e58001b3e22fb';
  const stamped = (timestamp = TIMESTAMP) => new StagedSession(pop3).open(`+OK POP3 server ready ${timestamp}`);

  it('says what to do, tells what is hashed, and puts the digest in place; the password is never seen', async () => {
    const session = stamped();
    screen = await sessionScreen(session);
    screen.type('APOP mrose');
    await screen.sees('let Ctrl-O make the digest');
    screen.type(' tanstaaf');
    await screen.sees(`Ctrl-O: MD5 of ${TIMESTAMP}••••`);
    expect(screen.text).toContain('APOP mrose ••••••••');
    screen.type(CTRL_O);
    await screen.sees(`APOP mrose ${'•'.repeat(32)}`);
    expect(screen.text).toContain(` MD5 of ${TIMESTAMP}••••`);
    expect(screen.text).toContain('41 octets, no line end ✓');
    expect(screen.text).not.toContain('Ctrl-O: MD5');
    screen.type(CTRL_O);
    await screen.sees('Ctrl-O: MD5 of');
    expect(screen.text).toMatch(/APOP mrose •{8}(?!•)/);
    screen.type(`${CTRL_O}\r`);
    await screen.until('it is sent', () => session.sent.length === 1);
    expect(session.sent).toEqual([`APOP mrose ${DIGEST}`]);
    await screen.sees('APOP mrose ********');
    expect(screen.raw).not.toMatch(new RegExp(`tanstaaf|${DIGEST}`));
  });

  it('shows the digest to whoever asks to see it', async () => {
    screen = await sessionScreen(stamped());
    screen.type(`APOP mrose tanstaaf${CTRL_O}${CTRL_R}`);
    await screen.sees(`APOP mrose ${DIGEST}`);
  });

  it('lets no control character out of the timestamp', async () => {
    screen = await sessionScreen(stamped('<1\x1b[2J@a>'));
    screen.type('APOP mrose tanstaaf');
    await screen.sees('MD5 of <1␛[2J@a>••••');
  });

  it('leaves a command alone that takes none, and one without a timestamp', async () => {
    screen = await sessionScreen(new StagedSession(pop3).open('+OK ready'));
    screen.type('APOP mrose tanstaaf');
    await screen.sees('no APOP');
    expect(screen.text).not.toContain('MD5 of');
  });
});

describe('message text', () => {
  it('counts what has been typed', async () => {
    const session = inMessage();
    screen = await sessionScreen(session);
    await screen.sees('data ▸');
    screen.type('From: Alice <alice@example.test>\rDate: Sat, 21 Nov 2026 08:00:00 +0000\r\r.profile\r');
    await screen.sees('1 line, ');
    expect(screen.text).toMatch(/header +2 fields/);
    expect(screen.text).toContain('blank line  ✓');
    expect(screen.text).toContain('..profile␍␊');
  });

  it('shows the line end of the last line too where octets are counted', async () => {
    const session = new StagedSession(imap as unknown as Protocol).open('* OK ready');
    session.send(Buffer.from('a1 LOGIN alice wonderland\r\n'));
    session.says('a1 OK');
    session.send(Buffer.from('a2 APPEND Sent {12}\r\n'));
    session.says('+ go');
    for (const line of ['a: b', 'end!', '']) session.send(Buffer.from(`${line}\r\n`));
    screen = await sessionScreen(session);
    await screen.sees('a: b␍␊');
    await screen.sees('end!␍␊');
  });

  it('takes a slash for text, and offers the way out by Ctrl-]', async () => {
    const session = inMessage();
    screen = await sessionScreen(session);
    screen.type('/quit\r');
    await screen.sees('/quit␍␊');
    expect(session.sent.at(-1)).toBe('/quit');
    screen.type(CTRL_RIGHT_BRACKET);
    await screen.sees('Abandon this mail');
    screen.type('\r');
    await screen.sees('connection closed');
    expect(session.endedBy).toBe('end');
    expect(session.sent).not.toContain('.');
  });

  it('sends pasted lines one by one and keeps the last, which has no end', async () => {
    const session = inMessage();
    screen = await sessionScreen(session);
    screen.type(paste('Subject: hi\n\nfirst\r\nsecond'));
    await screen.sees('▸ second');
    expect(session.sent.slice(-3)).toEqual(['Subject: hi', '', 'first']);
  });
});

describe('pasting several commands', () => {
  it('asks first, then sends each when the last has been answered', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type(paste('HELO laptop\nNOOP\n'));
    await screen.sees('Send 2 lines');
    expect(session.sent).toEqual([]);
    screen.type('\r');
    await screen.until('the first is sent', () => session.sent.length === 1);
    await screen.sees('1 line still to go');
    session.says('250 mail.example.test');
    await screen.until('the second is sent', () => session.sent.length === 2);
    expect(session.sent).toEqual(['HELO laptop', 'NOOP']);
  });

  it('sends nothing when the person says no', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type(paste('HELO laptop\nNOOP\n'));
    await screen.sees('Send 2 lines');
    screen.type('\x1b');
    await screen.loses('Send 2 lines');
    expect(session.sent).toEqual([]);
  });
});
