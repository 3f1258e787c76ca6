/** The picture of the maildrop: numbers, sizes, unique ids, and what is marked as deleted (RFC 1939 §5, §7). */
import type { MailboxPicture, MailboxRow } from '../contract.ts';
import type { Pop3State } from './state.ts';

/** Messages in the picture, and how many of them stand behind the one that was marked last. */
const WINDOW = 60;
const BEHIND = 20;

type Known = Pick<Pop3State, 'highest' | 'sizes' | 'uids' | 'marked'>;

/** null while nobody has said how many messages there are. A message keeps its number until the session ends. */
export function pictureOf(known: Known): MailboxPicture | null {
  const { highest, marked } = known;
  if (highest === null) return null;
  const focus = [...marked].at(-1) ?? null;
  return {
    name: '',
    readOnly: false,
    exists: highest,
    recent: null,
    uidNext: null,
    uidValidity: null,
    highestModSeq: null,
    // Made when they are looked at: a state is asked far more often than drawn.
    get rows() {
      return rowsOf(known, highest, focus);
    },
    gone: [],
    goneCount: 0,
    focus: focus !== null && focus <= highest ? focus : null,
  };
}

function rowsOf({ sizes, uids, marked }: Known, highest: number, focus: number | null): readonly MailboxRow[] {
  const last = Math.min(highest, Math.max(WINDOW, (focus ?? highest) + BEHIND));
  const rows: MailboxRow[] = [];
  for (let number = Math.max(1, last - WINDOW + 1); number <= last; number++) {
    rows.push({
      number,
      was: null,
      uid: uids.get(number) ?? null,
      marks: marked.has(number) ? ['deleted'] : [],
      keywords: [],
      size: sizes.get(number) ?? null,
      subject: null,
      from: null,
      date: null,
      news: null,
    });
  }
  return rows;
}
