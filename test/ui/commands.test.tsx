import { afterEach, describe, expect, it } from 'vitest';
import { asked, CTRL_C, greeted, inMessage } from '../support/scenes.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

let screen: TestScreen;
afterEach(() => screen.stop());

describe('commands', () => {
  it('encodes and decodes, and nothing is sent', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type('/b64 alice\r');
    await screen.sees('YWxpY2U=');
    screen.type('/d64 YWxpY2U=\r');
    await screen.sees('"alice"');
    screen.type('/d64 YWx\r');
    await screen.until('the fault is told', () => !screen.text.includes('"alice"'));
    expect(session.sent).toEqual([]);
  });

  it('sends a slash that is doubled, and explains one it does not know', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type('//etc\r');
    await screen.until('it is sent', () => session.sent.length === 1);
    expect(session.sent).toEqual(['/etc']);
    screen.type('/nonsense\r');
    await screen.sees('/nonsense is no command here');
  });

  it('reads GBK when told', async () => {
    const gbk = Buffer.from([0x32, 0x35, 0x30, 0x20, 0xb0, 0xb2, 0xbf, 0xcd, 0x0d, 0x0a]);
    screen = await sessionScreen(greeted().says(gbk));
    await screen.sees('250 安客');
    screen.type('/encoding big5\r');
    await screen.loses('250 安客');
    screen.type('/encoding gbk\r');
    await screen.sees('250 安客');
  });

  it('types the lines to TLS, marked as its own', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type('/starttls\r');
    await screen.until('EHLO is sent', () => session.sent.length === 1);
    session.says('250-mail.example.test', '250 STARTTLS');
    await screen.until('STARTTLS is sent', () => session.sent.at(-1) === 'STARTTLS');
    await screen.sees('typed by wirespeak');
  });

  it('records, and says where', async () => {
    const session = greeted();
    const services = { startRecording: async () => ({ ok: true, path: 'one.jsonl' }) as const };
    screen = await sessionScreen(session, { services, columns: 120 });
    screen.type('/record one.jsonl\r');
    await screen.sees('● recording');
  });
});

describe('the end', () => {
  it('is told with its reason, and keeps the draft', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type('MAIL FROM:<al');
    await screen.sees('MAIL FROM:<al');
    session.closed('network', { kind: 'lost.reset', params: { host: 'mail.example.test' } });
    await screen.sees('connection closed');
    expect(screen.text).toContain('MAIL FROM:<al');
    expect(screen.text).toContain('220 mail.example.test ESMTP Postfix');
  });

  it('keeps a password covered that was being typed when the connection was lost', async () => {
    const session = asked('PLAIN', '');
    screen = await sessionScreen(session);
    screen.type('hunter22');
    await screen.sees('▸ ••••••••');
    session.closed('network', { kind: 'lost.reset', params: { host: 'mail.example.test' } });
    await screen.sees('connection closed');
    await screen.sees('▸ ••••••••');
    screen.type('3');
    await screen.sees('▸ •••••••••');
    expect(screen.raw).not.toContain('hunter22');
  });

  it('keeps it covered when a reply comes that asks for something else', async () => {
    const session = asked('PLAIN', '');
    screen = await sessionScreen(session);
    screen.type('RSET pass');
    await screen.sees('▸ •••••••••');
    session.says('421 4.3.2 shutting down');
    await screen.sees('421 4.3.2');
    screen.type('x');
    await screen.sees('▸ ••••••••••');
    expect(screen.raw).not.toContain('RSET pass');
  });

  it('tells a mail that was given up from an orderly end', async () => {
    const session = inMessage();
    screen = await sessionScreen(session);
    session.end();
    await screen.sees('in the middle: a mail without its final dot');
  });

  it('Enter on an empty line connects again, below what was said; a line is kept, and said to be unsent', async () => {
    const again = new StagedSession().open('220 again');
    const opened: string[] = [];
    const openSession = async (target: string) => {
      opened.push(target);
      return { ok: true, conversation: again, recording: null } as const;
    };
    screen = await sessionScreen(greeted().closed('server', null), { services: { openSession } });
    await screen.sees('connection closed');
    screen.type('NOOP\r');
    await screen.sees('was not sent');
    expect(screen.text).toContain('▸ NOOP');
    expect(opened).toEqual([]);
    screen.type(`${CTRL_C}\r`);
    await screen.sees('220 again');
    expect(again.sent).toEqual([]);
    expect(opened).toEqual(['mail.example.test 25']);
  });

  it('Ctrl-C clears the line, then asks, then leaves as interrupted', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type('NOOP');
    await screen.sees('▸ NOOP');
    screen.type(CTRL_C);
    await screen.loses('▸ NOOP');
    screen.type(CTRL_C);
    await screen.sees('Leave wirespeak?');
    screen.type('x');
    await screen.loses('Leave wirespeak?');
    expect(screen.exit).toBeNull();
    screen.type(CTRL_C + CTRL_C);
    await screen.until('it has left', () => screen.exit !== null);
    expect(screen.exit).toBe(130);
    expect(session.endedBy).toBe('interrupt');
  });

  it('says where the hint stands what could not be done, and goes on', async () => {
    const session = greeted();
    screen = await sessionScreen(session);
    screen.type('/open nowhere.test 1\r');
    await screen.sees('not done');
    expect(screen.text).toContain('nowhere.test');
    expect(session.standing).toBe('open');
    screen.type('N');
    await screen.loses('not done');
  });

  it('says that nobody was reached', async () => {
    const session = new StagedSession();
    session.closed('network', { kind: 'connect.refused', params: { host: 'mail.example.test', port: 25 } });
    screen = await sessionScreen(session);
    await screen.sees('── not connected');
    expect(screen.row(0)).not.toContain('plain');
  });

  it('leaves with the exit code of a session that is over', async () => {
    const session = greeted().closed('network', { kind: 'lost.reset', params: { host: 'mail.example.test' } });
    screen = await sessionScreen(session);
    screen.type(CTRL_C + CTRL_C);
    await screen.until('it has left', () => screen.exit !== null);
    expect(screen.exit).toBe(5);
  });
});
