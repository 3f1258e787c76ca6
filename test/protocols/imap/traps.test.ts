/** What goes wrong with IMAP most, and the sentence a person sees where it does. */
import { describe, expect, it } from 'vitest';
import { loadSpeaker } from '../../../src/locale/speaker.ts';
import type { Note } from '../../../src/protocols/contract.ts';
import { composed, GREETED, IDLING, LOGGED_IN, SELECTED, talk } from './talk.ts';

const speaker = await loadSpeaker('en');

/** All that is said of notes: hints, and what responses mean. */
function told(notes: readonly Note[]): string {
  const sentences = notes.map((note) => {
    if (note.kind === 'hint') return speaker.hint(note);
    if (note.kind !== 'reply') return '';
    const { title, text, next } = speaker.meaning(note.meaning);
    return `${title} ${text} ${next ?? ''}`;
  });
  return sentences.join('\n');
}

type Trap = {
  readonly trap: string;
  /** The session; what it says is looked at. */
  readonly session: readonly string[];
  readonly host?: string;
  /** What is typed then; without it the session's own notes are looked at. */
  readonly typed?: string;
  readonly sentences: readonly RegExp[];
};

const TRAPS: readonly Trap[] = [
  {
    trap: '51: an untagged NO does not finish a command',
    session: [...SELECTED, 'C: a3 NOOP', 'S: * NO Disk is 98% full', 'S: a3 OK done'],
    sentences: [/warning/i, /still here/],
  },
  {
    trap: '52: numbers shift at once',
    session: [...SELECTED, 'C: a3 NOOP', 'S: * 3 EXPUNGE', 'S: a3 OK done'],
    sentences: [/what was number 4 is 3 now/],
  },
  {
    trap: '52: no EXPUNGE during FETCH',
    session: [...SELECTED, 'C: a3 FETCH 1:* (UID)', 'S: * 3 EXPUNGE', 'S: a3 OK done'],
    sentences: [/`EXPUNGE` may not come while `FETCH` is answered/],
  },
  {
    trap: '53: a literal waits for +',
    session: [...LOGGED_IN, 'C: a2 APPEND INBOX {5}', 'c: hello'],
    sentences: [/These bytes went before the server asked for them/],
  },
  {
    trap: '53: a refusal takes the literal back',
    session: [...LOGGED_IN, 'C: a2 APPEND Nowhere {5}', 'S: a2 NO [TRYCREATE] no such folder'],
    sentences: [/refused before its 5 bytes went/, /with a literal announced, do not send its bytes/],
  },
  {
    trap: '53: {n+} where it is not offered',
    session: ['S: * OK [CAPABILITY IMAP4rev1] ready', 'C: a1 LOGIN alice wonderland', 'S: a1 OK done'],
    typed: 'a2 APPEND INBOX {5+}',
    sentences: [/this server does not offer `LITERAL\+`/],
  },
  {
    trap: '53: {n+} beyond 4096 with LITERAL-',
    session: ['S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL-] ready'],
    typed: 'a2 APPEND INBOX {5000+}',
    sentences: [/`LITERAL-` lets at most 4096 bytes go without waiting/],
  },
  {
    trap: '54: quotes hold what looks like a literal, and must be closed',
    session: [
      ...LOGGED_IN,
      'C: a2 LIST "" "*"',
      'S: * LIST () "/" "a) ] {5}"',
      'S: * LIST () "/" "b {5}',
      'S: a2 OK done',
    ],
    sentences: [/Quotes or parentheses of this `LIST` line do not match/, /all folders named/],
  },
  {
    trap: '55: only DONE, without a tag, is taken in IDLE',
    session: IDLING,
    typed: 'a4 NOOP',
    sentences: [/DONE/],
  },
  { trap: '55: DONE has no tag', session: IDLING, typed: 'a3 DONE', sentences: [/`DONE`/] },
  {
    trap: '56: BYE without LOGOUT',
    session: [...SELECTED, 'S: * BYE shutting down', '<close>'],
    sentences: [/closes the connection without having been asked/],
  },
  {
    trap: '56: BYE is part of LOGOUT',
    session: [...SELECTED, 'C: a3 LOGOUT', 'S: * BYE bye', 'S: a3 OK done'],
    sentences: [/first `\* BYE`, then this line/],
  },
  {
    trap: '57: PREAUTH in clear',
    session: ['S: * PREAUTH hello'],
    sentences: [/now `STARTTLS` is impossible/],
  },
  {
    trap: '57: capabilities are void after STARTTLS',
    session: [...GREETED, 'C: a1 STARTTLS', 'S: a1 OK go', '<tls>'],
    sentences: [/from before TLS forgotten/],
  },
  {
    trap: '58: a failed SELECT leaves no folder open',
    session: [...SELECTED, 'C: a3 SELECT Nowhere', 'S: a3 NO [NONEXISTENT] no'],
    sentences: [/has closed the folder that was open, `INBOX`: now none is/],
  },
  {
    trap: '58: another UIDVALIDITY',
    session: [...SELECTED, 'C: a3 SELECT INBOX', 'S: * OK [UIDVALIDITY 18] valid', 'S: a3 OK [READ-WRITE] done'],
    sentences: [/UIDVALIDITY went from 17 to 18: every UID noted for this folder is void/],
  },
  {
    trap: '59: BODY[] marks as read',
    session: SELECTED,
    typed: 'a3 FETCH 1 BODY[]',
    sentences: [/To look only: `BODY\.PEEK\[\]`, or open the folder with `EXAMINE`/],
  },
  {
    trap: '60: LOGINDISABLED',
    session: ['S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] ready'],
    typed: 'a1 LOGIN alice wonderland',
    sentences: [/`LOGIN` is refused here, and the password would cross the wire for nothing/],
  },
  {
    trap: '60: NetEase wants ID before SELECT',
    host: 'imap.163.com',
    session: ['S: * OK IMAP4 ready', 'C: a1 LOGIN alice wonderland', 'S: a1 OK LOGIN completed'],
    typed: 'a2 SELECT INBOX',
    sentences: [/NetEase opens a folder only to who has said a name with `ID`/],
  },
  {
    trap: '60: what NetEase says else',
    host: 'imap.163.com',
    session: [
      ...['S: * OK IMAP4 ready', 'C: a1 LOGIN alice wonderland', 'S: a1 OK LOGIN completed', 'C: a2 SELECT INBOX'],
      'S: a2 NO SELECT Unsafe Login. Please contact kefu@188.com for help',
    ],
    sentences: [/ID/],
  },
  {
    trap: '61: names that are not ASCII',
    session: LOGGED_IN,
    typed: 'a2 SELECT 垃圾邮件',
    sentences: [/&V4NXPpCuTvY-/],
  },
  {
    trap: '62: an empty SEARCH is an answer',
    session: [...SELECTED, 'C: a3 SEARCH UNSEEN', 'S: * SEARCH', 'S: a3 OK done'],
    sentences: [/[Nn]o message|none|nothing/],
  },
  {
    trap: '62: what rev2 no longer has',
    session: [...LOGGED_IN, 'C: a2 ENABLE IMAP4rev2', 'S: * ENABLED IMAP4rev2', 'S: a2 OK done'],
    typed: 'a3 LSUB "" "*"',
    sentences: [/`LSUB` is gone in IMAP4rev2/],
  },
  {
    trap: '63: silent for too long',
    session: [...SELECTED, 'S: * BYE Autologout; idle for too long', '<close>'],
    sentences: [/gives you at least 30 minutes/],
  },
  {
    trap: '63: an ALERT in clear is not to be trusted',
    session: [...SELECTED, 'C: a3 NOOP', 'S: * OK [ALERT] call this number', 'S: a3 OK done'],
    sentences: [/anyone on the path may have written it/],
  },
  {
    trap: '64: ambiguous pipelining',
    session: [...SELECTED, 'C: a3 EXPUNGE'],
    typed: 'a4 FETCH 1:* (FLAGS)',
    sentences: [/`EXPUNGE` is still under way and may shift the numbers/],
  },
  {
    trap: '64: what the server says to it',
    session: [...SELECTED, 'C: a3 EXPUNGE', 'S: * BAD [CLIENTBUG] Command pipelining results in ambiguity.'],
    sentences: [/sent too much at once|order|wait/i],
  },
];

describe('traps', () => {
  it.each(TRAPS)('$trap', ({ session, typed, host, sentences }) => {
    const outcome = talk(session, host);
    const text = typed === undefined ? told(outcome.notes) : told(composed(session, typed, undefined, host).notes);
    for (const sentence of sentences) expect(text).toMatch(sentence);
  });
});
