/** The picture of the open mailbox that a person watches, from what is known of it. */
import type { MailboxPicture, MailboxRow, MessageMark } from '../contract.ts';
import { readable } from '../typed.ts';
import type { KnownMessage, Mailbox } from './mailbox.ts';
import { formerNumber, isNew } from './news.ts';

/** Messages in the picture, and how many of them stand behind the one that changed last. */
const WINDOW = 60;
const BEHIND = 20;

const MARKS: Readonly<Record<string, MessageMark>> = {
  '\\SEEN': 'seen',
  '\\ANSWERED': 'answered',
  '\\FLAGGED': 'flagged',
  '\\DELETED': 'deleted',
  '\\DRAFT': 'draft',
  '\\RECENT': 'recent',
};

const drawn = new WeakMap<Mailbox, MailboxPicture>();

/** The picture. A mailbox never changes, only the state holds another: each is drawn once. */
export function pictureOf(mailbox: Mailbox): MailboxPicture {
  const found = drawn.get(mailbox);
  if (found) return found;
  const picture = draw(mailbox);
  drawn.set(mailbox, picture);
  return picture;
}

function draw(mailbox: Mailbox): MailboxPicture {
  const { name, readOnly, exists, recent, uidNext, uidValidity, highestModSeq, messages, news, focus } = mailbox;
  const count = exists ?? Math.max(0, ...messages.keys());
  const last = Math.min(count, Math.max(WINDOW, (focus ?? count) + BEHIND));
  const first = Math.max(1, last - WINDOW + 1);
  const rows: MailboxRow[] = [];
  for (let number = first; number <= last; number++) {
    const known = messages.get(number);
    const was = formerNumber(news, number);
    rows.push({
      number,
      was: was === number ? null : was,
      ...told(known),
      news: isNew(news, number) ? 'new' : known?.changed === news.turn ? 'changed' : null,
    });
  }
  const gone = news.gone.flatMap(({ number, known }): MailboxRow[] =>
    number < first || number > last + news.gone.length
      ? []
      : [{ number, was: null, ...told(known ?? undefined), news: 'gone' }],
  );
  return {
    name,
    readOnly,
    exists,
    recent,
    uidNext,
    uidValidity,
    highestModSeq,
    rows,
    gone,
    goneCount: news.goneCount,
    focus,
  };
}

function told(known: KnownMessage | undefined): Omit<MailboxRow, 'number' | 'was' | 'news'> {
  const flags = known?.flags ?? null;
  return {
    uid: known?.uid == null ? null : String(known.uid),
    marks: flags && marksOf(flags),
    keywords: (flags ?? []).filter((flag) => !Object.hasOwn(MARKS, flag.toUpperCase())).map(readable),
    size: known?.size ?? null,
    subject: known?.subject ?? null,
    from: known?.from ?? null,
    date: known?.date ?? null,
  };
}

/** Whether it was read comes first: that is what people look for. */
function marksOf(flags: readonly string[]): readonly MessageMark[] {
  const found = new Set(flags.flatMap((flag) => MARKS[flag.toUpperCase()] ?? []));
  const first: MessageMark = found.has('seen') ? 'seen' : 'unseen';
  found.delete('seen');
  return [first, ...found];
}
