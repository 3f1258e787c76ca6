/** Every response of IMAP can be met in practice, and is explained where it is met. */
import { describe, expect, it } from 'vitest';
import { imapFaultWords } from '../../../src/knowledge/imap-fault-words.ts';
import { loadSpeaker } from '../../../src/locale/speaker.ts';
import { wordRow } from '../../../src/practice/imap/fault-words.ts';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import type { ReplyNote } from '../../../src/protocols/contract.ts';
import { imap } from '../../../src/protocols/imap/index.ts';
import { client, drive, type Happening, opened, server } from '../../support/conversation-driver.ts';
import { connectImap } from '../driver.ts';
import { type ResponseRow, responses } from './responses.ts';

/** Plays a row: what was sent to the last line, and what our dialogue makes of it all. */
function played({ persona, lines, fault }: ResponseRow): {
  readonly last: string;
  readonly replies: readonly ReplyNote[];
} {
  const office = new PostOffice({ now: () => 1_551_946_998_000 });
  const session = connectImap(persona, fault === undefined ? [] : [fault], office);
  for (let count = 1; count <= 3; count++) {
    office.lay('alice', { octets: Buffer.from(`Subject: ${count}\r\n\r\nHello\r\n`), from: 'bob@example.test' });
  }
  const happenings: Happening[] = [opened('127.0.0.1'), server(session.sent)];
  let last = session.sent;
  let tag = 0;
  const all = lines.flatMap((line) =>
    line === '<open>' ? ['LOGIN alice wonderland', 'ID NIL', 'SELECT INBOX'] : [line],
  );
  for (const line of all) {
    const typed = `t${++tag} ${line}\r\n`;
    last = session.say(typed);
    happenings.push(client(typed), server(last));
  }
  const replies = drive(imap, happenings).notes.filter((note) => note.kind === 'reply');
  return { last, replies };
}

describe('the table', () => {
  it('has each of the 87 once', () => {
    expect(responses).toHaveLength(87);
    expect(new Set(responses.map(({ kind, token }) => `${kind} ${token}`)).size).toBe(87);
  });

  it('needs no fault that is not there, and each response code is one', () => {
    const words: readonly string[] = imapFaultWords;
    for (const { kind, token } of responses) {
      if (kind === 'code' && token !== '(unknown code)') expect(words).toContain(token.replace(' ', '-'));
    }
    for (const word of imapFaultWords) expect(wordRow(word).text).toMatch(/^(?:OK|NO|BAD|BYE|PREAUTH|[A-Z]+) \S/);
  });
});

describe.each(responses)('$kind $token ($persona)', (row) => {
  it('comes, and is explained in both languages', async () => {
    const token = row.token === '(unknown code)' ? 'XPRACTICE' : row.token;
    const { last, replies } = played(row);
    const plain = token.replace(/\W/g, '\\$&');
    const shape = {
      status: `^(?:\\* |t\\d+ |)${plain} `,
      data: `^\\* (?:\\d+ )?${plain}\\b`,
      code: `^(?:\\*|t\\d+) [A-Z]+ \\[${plain}[ \\]]`,
    };
    expect(last).toMatch(new RegExp(shape[row.kind], 'm'));
    const met = replies.filter(({ status, lines }) =>
      'code' in status
        ? false
        : status.responseCode === token ||
          status.status === token ||
          (row.kind === 'code' && new RegExp(`\\[${plain}[ \\]]`).test(lines.join(' '))),
    );
    expect(met.length).toBeGreaterThan(0);
    for (const lang of ['en', 'zh-CN'] as const) {
      const said = (await loadSpeaker(lang)).meaning(met.at(-1)!.meaning);
      expect(said.text).not.toBe('');
      expect(said.text).not.toMatch(/\{[a-z]+[|}]/);
    }
  });
});
