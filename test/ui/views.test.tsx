import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, it } from 'vitest';
import { protocolById } from '../../src/protocols/registry.ts';
import { asked, F1, F2, F3, F4, F5, greeted, PAGE_DOWN, PAGE_UP } from '../support/scenes.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

let screen: TestScreen;
afterEach(() => screen.stop());

describe('views', () => {
  it('explains a refusal before what cannot be its reason', async () => {
    const session = new StagedSession(protocolById('pop3')!).open('+OK ready');
    for (const [line, reply] of [
      ['USER alice', '+OK'],
      ['PASS wonderland', '-ERR [IN-USE] locked'],
    ] as const) {
      session.send(Buffer.from(`${line}\r\n`));
      session.says(reply);
    }
    screen = await sessionScreen(session, { rows: 40 });
    await screen.sees('anyone on the path');
    expect(screen.text.indexOf('another session holds')).toBeGreaterThan(0);
    expect(screen.text.indexOf('another session holds')).toBeLessThan(screen.text.indexOf('anyone on the path'));
  });

  it('shows every octet with F3', async () => {
    screen = await sessionScreen(greeted());
    screen.type(F3);
    await screen.sees('32 32 30 20');
    expect(screen.text).toContain('␍␊');
    screen.type(F3);
    await screen.loses('32 32 30 20');
  });

  it('changes the language with F4, the draft untouched', async () => {
    screen = await sessionScreen(greeted());
    screen.type('HELO 你好');
    await screen.sees('hello ▸ HELO 你好');
    screen.type(F4);
    await screen.sees('招呼 ▸ HELO 你好');
    screen.type(F4);
    await screen.sees('招呼 ▸ HELO 你好');
    await screen.sees('連線');
    screen.type(F4);
    await screen.sees('hello ▸ HELO 你好');
  });

  it('folds a long reply once something else is said, and unfolds it with F5', async () => {
    const session = greeted();
    session.send(Buffer.from('EHLO laptop\r\n'));
    session.says('250-mail.example.test', ...'ABCDEFGH'.split('').map((x) => `250-X${x}`), '250 HELP');
    screen = await sessionScreen(session);
    await screen.sees('250-XD');
    screen.type('NOOP\r');
    await screen.sees('⇢ 10 lines: XA XB XC XD XE XF XG XH HELP, F5 unfolds');
    expect(screen.text).not.toContain('250-XD');
    screen.type(F5);
    await screen.sees('250-XD');
  });

  it('scrolls, and says what is new below', async () => {
    const session = greeted();
    for (let n = 0; n < 40; n++) {
      session.send(Buffer.from(`NOOP ${n}\r\n`));
      session.says('250 2.0.0 Ok');
    }
    screen = await sessionScreen(session);
    await screen.sees('NOOP 39');
    screen.type(PAGE_UP);
    await screen.loses('NOOP 39');
    await screen.sees('more below');
    const before = screen.row(3);
    session.send(Buffer.from('NOOP new\r\n'));
    session.says('250 2.0.0 Ok');
    await screen.sees('2 new below');
    expect(screen.row(3)).toBe(before);
    screen.type(PAGE_DOWN + PAGE_DOWN);
    await screen.sees('NOOP new');
  });

  it('explains a certificate and shows what was forgotten', async () => {
    const session = greeted();
    session.send(Buffer.from('EHLO laptop\r\n'));
    session.says('250-mail.example.test', '250-SIZE 1048576', '250 STARTTLS');
    session.send(Buffer.from('STARTTLS\r\n'));
    const { cert } = await generate([{ name: 'commonName', value: 'mail.example.test' }]);
    const chain = [new Uint8Array(new X509Certificate(cert).raw)];
    session.says('220 2.0.0 Ready to start TLS').secured(chain, 'DEPTH_ZERO_SELF_SIGNED_CERT');
    screen = await sessionScreen(session, { columns: 150 });
    await screen.sees('TLS 1.3 · certificate of mail.example.test NOT trusted: it is signed by itself');
    expect(screen.text).toContain('2 capabilities gone');
    expect(screen.text).toContain('signed by mail.example.test, valid ');
    expect(screen.text).toMatch(/SHA-256 ([0-9A-F]{8} ?){5}/);
    expect(screen.text).toContain('forgotten, ask again: SIZE STARTTLS');
    expect(screen.row(0)).toContain('TLS 1.3 not trusted');
  });

  it('shows a line the server has not ended', async () => {
    screen = await sessionScreen(greeted().begins('250-half'));
    await screen.sees('S  250-half');
    expect(screen.text).toContain('8 octets, no line end yet');
  });

  it('lists all keys and commands with F1', async () => {
    screen = await sessionScreen(greeted(), { rows: 80 });
    screen.type(F1);
    await screen.sees('/starttls');
    for (const key of ['Ctrl-]', 'Ctrl-O', 'F3', 'PgUp', '/b64', '/record FILE', '//'])
      expect(screen.text).toContain(key);
    screen.type('\x1b');
    await screen.loses('/starttls');
  });

  it('shows the whole hint with F2', async () => {
    screen = await sessionScreen(asked('LOGIN', 'VXNlcm5hbWU6'));
    await screen.sees('F2 shows all');
    expect(screen.text).not.toContain('Some servers refuse');
    screen.type(F2);
    await screen.until('it is shown', () => /Some servers refuse with 530/.test(screen.text));
  });
});

describe('what the session holds undecided', () => {
  const envelope = () => {
    const session = greeted();
    for (const line of ['HELO laptop', 'MAIL FROM:<alice@example.test>', 'RCPT TO:<bob@example.test>']) {
      session.send(Buffer.from(`${line}\r\n`));
      session.says('250 2.1.0 Ok');
    }
    return session;
  };
  const held = 'Envelope so far: from <alice@example.test> to <bob@example.test>.';

  it('stands in the full hint', async () => {
    screen = await sessionScreen(envelope());
    screen.type(F2);
    await screen.sees(held);
  });

  it('stands in the strip only where there is room behind the explanation', async () => {
    screen = await sessionScreen(envelope(), { rows: 40 });
    await screen.sees(held);
    screen.resize(80, 16);
    await screen.loses('Envelope so far');
    await screen.sees('Next:');
  });

  it('stands in the side bar, and goes when it is dropped', async () => {
    const session = envelope();
    screen = await sessionScreen(session, { columns: 120, rows: 40 });
    await screen.sees('Envelope so far');
    session.send(Buffer.from('RSET\r\n'));
    session.says('250 2.0.0 Ok');
    await screen.loses('Envelope so far');
  });

  it('is no longer told once the connection is closed', async () => {
    const session = envelope();
    screen = await sessionScreen(session, { columns: 120, rows: 40 });
    await screen.sees('Envelope so far');
    session.closed('server', null);
    await screen.loses('Envelope so far');
  });
});
