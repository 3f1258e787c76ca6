/** Flags stored, messages copied, moved, appended, expunged: the practice server answers as Dovecot answered. */
import { describe, expect, it } from 'vitest';
import { loggedIn } from '../opened.ts';
import { ask, lay, recorded } from '../recorded.ts';

const recording = recorded('dovecot-messages');
const session = loggedIn('dovecot');
lay(session, recording);

/** UIDVALIDITY and the time of arrival are the server's own; which keywords it knows, too. A day below 10 has a 0 or a blank before it. */
const comparable = (lines: readonly string[]) =>
  lines
    .filter((line) => !/^\* (?:FLAGS|OK \[(?:PERMANENTFLAGS|HIGHESTMODSEQ))/.test(line))
    .map((line) => line.replace(/(APPENDUID|COPYUID|UIDVALIDITY) \d+/, '$1 V'))
    .map((line) => line.replace(/" (\d-)/, '"0$1').replace('07-Mar-2019 08:23:18 +0000', 'NOW'));

describe('what Dovecot was asked', () => {
  it.each(recording.asked.map(([parts, answer], index) => [index, parts[0], parts, answer] as const))(
    '%i: %s',
    (_, __, parts, answer) => {
      session.state = { ...session.state, mistakes: 0 };
      expect(comparable(ask(session, parts))).toEqual(answer);
    },
  );
});
