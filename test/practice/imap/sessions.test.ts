/** Sessions beside each other: whatever each does, none is told what is not so. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImapState } from '../../../src/practice/imap/state.ts';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import type { Driven } from '../driver.ts';
import { MailboxModel, sorted } from './mailbox-model.ts';
import { opened } from './opened.ts';

const set = fc.constantFrom('1', '2', '3', '1:*', '*', '2:3', '1,3');
const flags = fc.constantFrom('\\Seen', '\\Deleted', '\\Flagged work', 'work', '');
const how = fc.constantFrom('+FLAGS', '-FLAGS', 'FLAGS', '+FLAGS.SILENT', 'FLAGS.SILENT');
const uid = fc.constantFrom('', 'UID ');
const line = fc.oneof(
  fc.constantFrom(
    'NOOP',
    'CHECK',
    'EXPUNGE',
    'SEARCH ALL',
    'UID SEARCH UNSEEN',
    'IDLE',
    'LIST "" *',
    'UID EXPUNGE 1:*',
  ),
  fc.constantFrom(
    'FETCH 1:* (UID FLAGS)',
    'UID FETCH 1:* FLAGS',
    'FETCH 1 BODY[TEXT]',
    'FETCH 2:* UID',
    'UID FETCH 3 RFC822',
  ),
  fc.tuple(uid, set, how, flags).map(([by, which, change, what]) => `${by}STORE ${which} ${change} (${what})`),
  fc.tuple(uid, fc.constantFrom('COPY', 'MOVE'), set, fc.constantFrom('INBOX', 'Sent')).map((parts) =>
    parts
      .join(' ')
      .replace(/^ ?(UID)? +/, '$1 ')
      .trim(),
  ),
  fc.constantFrom(
    'APPEND INBOX (\\Seen) {6+}\r\na: b\r\n',
    'SELECT INBOX',
    'CLOSE',
    'EXAMINE INBOX',
    'ENABLE CONDSTORE',
  ),
);
const script = fc.array(fc.tuple(fc.nat(1), line), { minLength: 1, maxLength: 40 });

type Side = { readonly session: Driven<ImapState>; readonly model: MailboxModel; read: number; verb: string | null };

function side(office: PostOffice, letters: number): Side {
  const session = opened('dovecot', letters, office);
  const one = { session, model: new MailboxModel(), read: 0, verb: 'SELECT' };
  one.session.line('all FETCH 1:* (UID FLAGS)');
  catchUp(one);
  return one;
}

/** Reads what was sent since. */
function catchUp(one: Side): void {
  const { session, model } = one;
  model.read(session.sent.slice(one.read), one.verb);
  one.read = session.sent.length;
}

function type(one: Side, typed: string): void {
  catchUp(one);
  if (one.session.state.mode.kind === 'idle') {
    one.session.line('DONE');
    catchUp(one);
  }
  const verb = /^(?:UID )?\S+/.exec(typed)![0];
  const open = one.session.state.selected !== null;
  // A client that opens a mailbox knows nothing of it; one that closes it forgets.
  if (/^(?:SELECT|EXAMINE|CLOSE)$/.test(verb) && (open || verb !== 'CLOSE')) {
    one.session.line(`t ${typed}`);
    const sent = one.session.sent.slice(one.read);
    one.read = one.session.sent.length;
    one.model.messages = [];
    if (verb !== 'CLOSE') one.model.read(sent, verb);
    return;
  }
  one.verb = verb === 'IDLE' ? null : verb;
  one.session.line(`t ${typed}`);
  catchUp(one);
}

describe('two sessions', () => {
  it('agree with the mailbox, whatever they do in turn', () => {
    const reached = { gone: 0, flagged: 0 };
    fc.assert(
      fc.property(script, (steps) => {
        const office = new PostOffice({ now: () => 0 });
        const sides = [side(office, 3), side(office, 0)] as const;
        for (const [which, typed] of steps) type(sides[which]!, typed);
        const folder = office.folder('alice', 'INBOX')!;
        reached.gone += folder.messages.some((message) => message.uid === 1) ? 0 : 1;
        for (const one of sides) {
          if (one.session.state.mode.kind !== 'idle') type(one, 'NOOP');
          catchUp(one);
          if (!one.session.state.selected) continue;
          const { messages } = one.model;
          expect(messages).toHaveLength(folder.messages.length);
          messages.forEach((known, index) => {
            const { uid: real } = folder.messages[index]!;
            expect(known.uid ?? real).toBe(real);
            reached.flagged += known.flags === null || known.flags === '' ? 0 : 1;
          });
          const told = one.session.state.selected.messages;
          expect(told.map((message) => [message.uid, sorted(message.flags)])).toEqual(
            folder.messages.map((message) => [message.uid, sorted(message.flags)]),
          );
          // Nothing is left to tell, and what is told now is what was believed, but for what .SILENT changed here.
          one.verb = 'UID FETCH';
          const before = messages.map((known) => known.flags);
          one.session.line('v UID FETCH 1:* (FLAGS)');
          catchUp(one);
          if (!steps.some(([, typed]) => typed.includes('SILENT') || typed.includes('ENABLE'))) {
            expect(messages.map((known, index) => before[index] ?? known.flags)).toEqual(
              messages.map((known) => known.flags),
            );
          }
        }
      }),
      { seed: 42, numRuns: 300 },
    );
    expect(reached.gone).toBeGreaterThan(10);
    expect(reached.flagged).toBeGreaterThan(50);
  });
});
