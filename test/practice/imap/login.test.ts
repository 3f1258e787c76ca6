/** Every mechanism, from both sides: our client makes the answers, the practice server judges them. */
import { expect, it } from 'vitest';
import { allMechanisms } from '../../../src/practice/sasl.ts';
import { imap } from '../../../src/protocols/imap/index.ts';
import { client, drive, type Happening, opened, server } from '../../support/conversation-driver.ts';
import { connectImap } from '../driver.ts';

/** The words a person types for each answer. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  LOGIN: ['alice', 'wonderland'],
  EXTERNAL: ['alice'],
  'SCRAM-SHA-1': ['alice', 'wonderland', ''],
  'SCRAM-SHA-256': ['alice', 'wonderland', ''],
};

/** Logs in with a mechanism; what was said last. */
function login(mechanism: string, password: string): string {
  const session = connectImap('rfc');
  const happenings: Happening[] = [opened('127.0.0.1'), server(session.sent)];
  const type = (line: string): string => {
    const said = session.line(line);
    happenings.push(client(`${line}\r\n`), server(said));
    return said;
  };
  let said = type(`a AUTHENTICATE ${mechanism}`);
  const words = [...(WORDS[mechanism] ?? [`alice ${password}`])].map((word) =>
    word === 'wonderland' ? password : word,
  );
  for (let turn = 0; turn < 5 && said.startsWith('+'); turn++) {
    const { state } = drive(imap, happenings);
    const answer = imap.answer(state, words.shift() ?? `alice ${password}`, 'utf8', 'rOprNGfwEbeRWgbNEkqO');
    said = type(answer?.text ?? '');
  }
  return said;
}

it.each(allMechanisms)('%s lets in', (mechanism) =>
  expect(login(mechanism, 'wonderland')).toMatch(/^a OK \[CAPABILITY IMAP4rev2/),
);

// EXTERNAL has no password.
it.each(allMechanisms.filter((mechanism) => mechanism !== 'EXTERNAL'))(
  '%s does not, with a wrong password',
  (mechanism) => expect(login(mechanism, 'looking-in')).toMatch(/^a NO \[AUTHENTICATIONFAILED\]/),
);
