/** The same mails, the same questions: what the practice server answers is what Dovecot answered. */
import { describe, expect, it } from 'vitest';
import { loggedIn } from '../opened.ts';
import { ask, lay, recorded } from '../recorded.ts';

const recording = recorded('dovecot-search');
let session = loggedIn('dovecot');
lay(session, recording);

/** Where Dovecot does not follow its RFC and we do. */
const OTHERWISE: Readonly<Record<string, string>> = {
  // RFC 9051 §9 `seq-range`: a range with `*` in it always holds the last message.
  'SEARCH 20:*': '* SEARCH 12',
  // RFC 5256 §4: a blank only where threads follow.
  'THREAD REFERENCES UTF-8 FROM nobody': '* THREAD',
};

describe('questions Dovecot was asked', () => {
  it.each(recording.asked.map(([parts, answer]) => [parts.join(' '), parts, answer] as const))(
    '%s',
    (_, parts, answer) => {
      if (session.state.mistakes > 10) {
        // Twenty would end the session.
        session = loggedIn('dovecot');
        lay(session, recording);
      }
      const own = OTHERWISE[parts.join(' ')];
      expect(ask(session, parts)).toEqual(own === undefined ? answer : [own, ...answer.slice(1)]);
    },
  );
});
