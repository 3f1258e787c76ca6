/** What is odd about the last exchange, in the few rows there are: what has just happened before what is always so. */
import { afterEach, describe, expect, it } from 'vitest';
import { protocolById } from '../../src/protocols/registry.ts';
import { sessionScreen, type TestScreen } from '../support/screen.tsx';
import { StagedSession } from '../support/staged-session.ts';

let screen: TestScreen;
afterEach(() => screen.stop());

describe('findings at 80×24', () => {
  it('name a tag that nobody used before the password in clear', async () => {
    const session = new StagedSession(protocolById('imap')!).open('* OK [CAPABILITY IMAP4rev1 STARTTLS] ready');
    session.send(Buffer.from('a1 LOGIN alice wonderland\r\n'));
    session.says('x1 OK done');
    screen = await sessionScreen(session);
    await screen.sees('x1 (RFC 9051');
    const rows = screen.lines;
    const at = rows.findIndex((row) => row.includes('x1 (RFC 9051'));
    const behind = rows.findIndex((row) => row.includes('Without TLS'));
    expect(behind === -1 || at < behind).toBe(true);
  });

  it('say before the mail that its count was wrong', async () => {
    const session = new StagedSession(protocolById('imap')!).open('* PREAUTH ready');
    session.send(Buffer.from('a1 SELECT INBOX\r\n'));
    session.says('* 1 EXISTS', 'a1 OK [READ-WRITE] done');
    session.send(Buffer.from('a2 FETCH 1 BODY[]\r\n'));
    session.says('* 1 FETCH (BODY[] {22}', 'Subject: long', '', 'x', ')', 'a2 OK done');
    screen = await sessionScreen(session);
    await screen.sees('22');
    await screen.sees('After the 22 bytes');
  });
});
