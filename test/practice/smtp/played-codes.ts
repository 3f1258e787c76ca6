/** Plays a row of the table of reply codes: the practice server answers the lines, our dialogue reads the answers. */
import type { ReplyNote } from '../../../src/protocols/contract.ts';
import { smtp } from '../../../src/protocols/smtp/index.ts';
import { client, drive, type Happening, opened, secured, server } from '../../support/conversation-driver.ts';
import { connect } from '../driver.ts';
import type { ReplyCodeRow } from './reply-codes.ts';

export type Played = {
  readonly replies: readonly ReplyNote[];
  /** The session in `C:` and `S:` lines; a handshake leaves no line. */
  readonly transcript: string;
};

export function played({ persona, fault, lines }: ReplyCodeRow): Played {
  const session = connect(persona, fault === undefined ? [] : [fault]);
  const happenings: Happening[] = [opened('127.0.0.1')];
  const said: string[] = [];
  const heard = (text: string): void => {
    happenings.push(server(text));
    said.push(...marked('S', text));
  };
  heard(session.sent);
  for (const line of lines) {
    if (line === '<tls>') {
      session.tls();
      happenings.push(secured);
      continue;
    }
    happenings.push(client(`${line}\r\n`));
    said.push(...marked('C', line));
    heard(session.line(line));
  }
  const replies = drive(smtp, happenings).notes.filter((note) => note.kind === 'reply');
  return { replies, transcript: `${said.join('\n')}\n` };
}

function marked(side: 'C' | 'S', text: string): readonly string[] {
  const lines = text.split('\r\n');
  return (text.endsWith('\r\n') ? lines.slice(0, -1) : lines)
    .filter((line) => side === 'C' || line !== '')
    .map((line) => `${side}: ${line}`);
}
