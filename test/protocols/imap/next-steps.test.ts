/** The line to type next: made for what was done, and never one that the server would refuse. */
import { describe, expect, it } from 'vitest';
import { loadSpeaker } from '../../../src/locale/speaker.ts';
import { view } from '../../../src/protocols/imap/view.ts';
import { composed, GREETED, hintIds, IDLING, LOGGED_IN, SELECTED, talk } from './talk.ts';

const speaker = await loadSpeaker('en');

/** What the last response means, and what is to be typed next. */
function last(...lines: readonly string[]): { readonly id: string; readonly next: string; readonly text: string } {
  const note = talk(lines).notes.findLast(({ kind }) => kind === 'reply');
  if (note?.kind !== 'reply') throw new Error('no response');
  return { id: note.meaning.id.replace('imap.', ''), ...speaker.meaning(note.meaning) };
}

describe('the next step', () => {
  it('names the folder that was meant, not the one that is open', () => {
    const stored = ['C: a3 APPEND "Sent Messages" {5+}', 'C: hello', 'C: ', 'S: a3 OK [APPENDUID 17 60] stored'];
    expect(last(...SELECTED, ...stored).next).toContain('`a4 SELECT "Sent Messages"`');
    expect(last(...SELECTED, 'C: a3 COPY 1 Archive', 'S: a3 OK [COPYUID 17 1 1] copied').next).toContain(
      '`a4 SELECT Archive`',
    );
    expect(last(...SELECTED, 'C: a3 COPY 1 Nope', 'S: a3 NO [TRYCREATE] none').next).toContain('`a4 CREATE Nope`');
    expect(last(...LOGGED_IN, 'C: a2 CREATE &g0l6P3ux-', 'S: a2 OK made').next).toContain('`a3 SUBSCRIBE &g0l6P3ux-`');
  });

  it('ends IDLE first while that goes on', () => {
    for (const line of ['* 6 EXISTS', '* 1 RECENT', '* 2 EXPUNGE', '* 1 FETCH (FLAGS (\\Seen))'])
      expect(last(...IDLING, `S: ${line}`).next, line).toContain('`DONE`');
  });

  it('does not have DONE typed with a tag where nothing waits', () => {
    const { id, next } = last(...SELECTED, 'C: DONE', 'S: DONE BAD command missing');
    expect(id).toBe('bad.done-late');
    expect(next).toContain('`a3 NOOP`');
  });

  it('is the command of IMAP for one of another protocol, with a tag not used before', () => {
    const user = last(...GREETED, 'C: USER alice', 'S: USER BAD unknown');
    expect(user.next).toContain('`a1 LOGIN user password`');
    expect(user.text).toContain('took `USER` for the tag');
    expect(last(...SELECTED, 'C: DELE 1', 'S: DELE BAD missing').next).toContain('`a3 STORE 1 +FLAGS (\\Deleted)`');
    expect(last(...SELECTED, 'C: QUIT', 'S: QUIT BAD missing').next).toContain('`a3 LOGOUT`');
    const tagged = last(...SELECTED, 'C: a3 RETR 1', 'S: a3 BAD unknown');
    expect(tagged.next).toContain('`a4 FETCH 1 BODY[]`');
    expect(tagged.text).not.toContain('for the tag');
  });

  it('spells what is not ASCII as the server wants it', () => {
    const name = Buffer.from('草稿箱').toString('latin1');
    expect(last(...LOGGED_IN, `C: a2 CREATE ${name}`, 'S: a2 BAD Expected a string').next).toContain(
      '`a3 CREATE &g0l6P3ux-`',
    );
    const word = Buffer.from('会议').toString('latin1');
    expect(last(...SELECTED, `C: a3 SEARCH SUBJECT ${word}`, 'S: a3 BAD Expected a string').next).toContain(
      '`a4 SEARCH CHARSET UTF-8 SUBJECT {6}`',
    );
    expect(hintIds(composed(LOGGED_IN, 'a2 CREATE 草稿箱').notes)).toEqual(['lint.mailbox-utf7']);
    expect(hintIds(composed(SELECTED, 'a3 SEARCH SUBJECT 会议').notes)).toEqual(['lint.search-charset']);
  });

  it('holds the folder that was typed, and no word that stands for any', () => {
    expect(last(...SELECTED, 'C: a3 APPEND Drafts', 'S: a3 BAD Missing message size').next).toContain(
      '`a4 APPEND Drafts {310}`',
    );
    expect(last(...LOGGED_IN, 'C: a2 SELECT', 'S: a2 BAD Expected a string').next).toContain('`a3 SELECT INBOX`');
    expect(last(...LOGGED_IN, 'C: a2 STATUS Sent MESSAGES', 'S: a2 BAD syntax').next).toContain('`a3 STATUS Sent (');
  });

  it('fits an empty folder, and one that was open for reading only', () => {
    const empty = ['C: a2 SELECT Spam', 'S: * 0 EXISTS', 'S: a2 OK [READ-WRITE] done'];
    expect(last(...LOGGED_IN, ...empty).next).not.toContain('FETCH');
    const examined = [...LOGGED_IN, 'C: a2 EXAMINE INBOX', 'S: * 5 EXISTS', 'S: a2 OK [READ-ONLY] done'];
    expect(last(...examined, 'C: a3 CLOSE', 'S: a3 OK closed').text).toContain('removed nothing');
    expect(last(...SELECTED, 'C: a3 CLOSE', 'S: a3 OK closed').id).toBe('ok.close');
  });

  it('is STARTTLS where Exchange takes no login in clear', () => {
    const refused = last(...GREETED, 'C: a1 LOGIN alice x', 'S: a1 BAD Command received in Invalid state.');
    expect(refused.next).toContain('`a2 STARTTLS`');
  });

  it('takes a mailbox that opens for a login that went well', () => {
    const { state } = talk([
      ...GREETED,
      'C: a1 LOGIN alice x',
      'S: wrong-a1 OK done',
      'C: a2 SELECT INBOX',
      'S: * 3 EXISTS',
      'S: a2 OK [READ-WRITE] done',
    ]);
    expect(view(state)).toMatchObject({ phase: 'selected', mailbox: { name: 'INBOX', exists: 3 } });
  });

  it('removes a message otherwise than a folder', () => {
    expect(hintIds(composed(SELECTED, 'a3 DELETE 1').notes)).toEqual(['lint.delete-message']);
    expect(hintIds(composed(SELECTED, 'a3 DELETE 2024-old').notes)).toEqual([]);
  });
});
