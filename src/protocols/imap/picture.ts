/** The picture of the open mailbox that a person watches, from what is known of it. */
import type { MailboxPicture, MailboxRow, MessageMark } from '../contract.ts';
import { readable } from '../typed.ts';
import type { KnownMessage } from './known-message.ts';
import type { Mailbox } from './mailbox.ts';
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

/** The picture. Its rows are made when they are looked at: a state is asked far more often than drawn. */
export function pictureOf(mailbox: Mailbox): MailboxPicture {
  const { name, readOnly, exists, recent, uidNext, uidValidity, highestModSeq, news, focus } = mailbox;
  let rows: readonly MailboxRow[] | null = null;
  return {
    name,
    readOnly,
    exists,
    recent,
    uidNext,
    uidValidity,
    highestModSeq,
    get rows() {
      rows ??= rowsOf(mailbox);
      return rows;
    },
    get gone() {
      return goneOf(mailbox);
    },
    goneCount: news.goneCount,
    focus,
  };
}

/** The first and the last message of the window. */
function windowOf({ exists, messages, focus }: Mailbox): readonly [number, number] {
  const count = exists ?? Math.max(0, ...messages.keys());
  const last = Math.min(count, Math.max(WINDOW, (focus ?? count) + BEHIND));
  return [Math.max(1, last - WINDOW + 1), last];
}

function rowsOf(mailbox: Mailbox): readonly MailboxRow[] {
  const { messages, news } = mailbox;
  const [first, last] = windowOf(mailbox);
  const rows: MailboxRow[] = [];
  for (let number = first; number <= last; number++) {
    const known = messages.get(number);
    const was = formerNumber(news, number);
    const changed = known !== undefined && known.changed === news.turn;
    rows.push({
      number,
      was: was === number ? null : was,
      ...told(known),
      news: isNew(news, number) ? 'new' : changed ? 'changed' : null,
    });
  }
  return rows;
}

/** Those that stood within the window. */
function goneOf(mailbox: Mailbox): readonly MailboxRow[] {
  const { news } = mailbox;
  const [first, last] = windowOf(mailbox);
  const within = news.gone.filter(({ number }) => number >= first && number <= last + news.gone.length);
  return within.map(({ number, known }) => ({ number, was: null, ...told(known ?? undefined), news: 'gone' }));
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
    date: known?.date === undefined ? null : shortDate(known.date),
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Sat, 21 Nov 2026 08:02:00 +0000` → `2026-11-21 08:02`, as its author's clock showed it; what is no such date stays. */
function shortDate(date: string): string {
  const [, day = '', name = '', year, time] = /\b(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d\d:\d\d)\b/.exec(date) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? date : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')} ${time}`;
}

/** Whether it was read comes first: that is what people look for. */
function marksOf(flags: readonly string[]): readonly MessageMark[] {
  const found = new Set(flags.flatMap((flag) => MARKS[flag.toUpperCase()] ?? []));
  const first: MessageMark = found.has('seen') ? 'seen' : 'unseen';
  found.delete('seen');
  return [first, ...found];
}
