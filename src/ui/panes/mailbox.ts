/** The mailbox as the lines so far tell it: a row for each message, by its number. Drawn for whatever protocol has one. */
import type { MailboxPicture, MailboxRow } from '../../protocols/contract.ts';
import { visible } from '../../wire/visible.ts';
import { type Row, type Span, span, type Tone } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { pad } from '../text/slice.ts';
import { titleRule } from './hint.ts';

export const mailboxPane: Pane = {
  id: 'mailbox',
  rows(scene: Scene, box: Box): readonly Row[] {
    const picture = pictureOf(scene);
    if (!picture || box.rows <= 0) return [];
    const items = itemsOf(picture);
    const facts = hasFacts(scene) ? factsRow(picture, scene) : null;
    const room = Math.max(0, box.rows - (facts ? 2 : 1));
    const shown = around(items, picture, room);
    const plain = items.length === 0 || isUntold(scene, picture);
    const rows = plain ? [emptyRow(picture, scene)] : messageRows(shown, scene);
    const isCut = !plain && items.length > shown.length;
    return [titleRow(picture, shown, isCut, scene, box), ...(facts ? [facts] : []), ...rows];
  },
};

/** Rows in which nothing would be left out; 0: there is no mailbox to show, or it is hidden. */
export function mailboxHeight(scene: Scene): number {
  const picture = pictureOf(scene);
  if (!picture) return 0;
  const facts = hasFacts(scene) && factsRow(picture, scene) ? 1 : 0;
  return 1 + facts + (isUntold(scene, picture) ? 1 : Math.max(1, picture.rows.length + picture.gone.length));
}

/** Numbers alone say nothing: while no more than these is known, one row says so, unless all rows are asked for. */
function isUntold({ state }: Scene, { rows, gone }: MailboxPicture): boolean {
  if (state.mailbox === 'all' || rows.length === 0 || gone.length > 0) return false;
  return rows.every(({ uid, marks, subject, size, news, was }) => !(uid ?? marks ?? subject ?? size ?? news ?? was));
}

function pictureOf({ conversation, state, shape }: Scene): MailboxPicture | null {
  if (state.mailbox === 'none' || shape === 'narrow' || shape === 'tiny') return null;
  return conversation?.view.mailbox ?? null;
}

function hasFacts({ shape, state }: Scene): boolean {
  return shape === 'wide' || state.mailbox === 'all';
}

/** Messages and those that went, in the order they had before these went. */
function itemsOf({ rows, gone }: MailboxPicture): readonly MailboxRow[] {
  const items: MailboxRow[] = [];
  let next = 0;
  for (const row of rows) {
    const former = row.news === 'new' ? Number.POSITIVE_INFINITY : (row.was ?? row.number);
    while (next < gone.length && gone[next]!.number < former) items.push(gone[next++]!);
    // One that went had this number: it stood before the one that has it now.
    if (next < gone.length && gone[next]!.number === former && row.was === null) items.push(gone[next++]!);
    items.push(row);
  }
  return [...items, ...gone.slice(next)];
}

/** As many as there is room for, around the one that changed last. */
function around(items: readonly MailboxRow[], { focus }: MailboxPicture, room: number): readonly MailboxRow[] {
  const at = focus === null ? items.length - 1 : items.findIndex((row) => row.number === focus && row.news !== 'gone');
  const middle = at < 0 ? items.length - 1 : at;
  const from = Math.max(0, Math.min(items.length - room, middle - Math.floor(room / 2)));
  return items.slice(from, from + room);
}

function titleRow(picture: MailboxPicture, shown: readonly MailboxRow[], isCut: boolean, scene: Scene, box: Box): Row {
  const { speaker, glyphs } = scene;
  const { name, exists, readOnly, goneCount } = picture;
  const title = name === '' ? speaker.ui('mailbox.title') : visible(scene.conversation!.clean(name));
  const words = [
    exists === null ? '' : speaker.ui('mailbox.count', { count: exists }),
    readOnly ? speaker.ui('mailbox.readonly') : '',
    goneCount > 0 ? speaker.ui('mailbox.gone-count', { count: goneCount }) : '',
  ].filter((word) => word !== '');
  const left = shown.filter(({ news }) => news !== 'gone');
  const range = isCut && exists !== null && left[0] ? `${left[0].number}-${left.at(-1)!.number}/${exists}` : '';
  const moved = hasFacts(scene) ? '' : movedWords(shown, scene);
  const end = [moved, range].filter((word) => word !== '').join('  ');
  return titleRule(
    [span(title, 'strong'), ...words.map((word) => span(` ${glyphs.dot} ${word}`))],
    end === '' ? [] : [span(end, 'dim')],
    box.columns,
    scene,
  );
}

/** What `3←4` means, by the first of those shown. */
function movedWords(rows: readonly MailboxRow[], { speaker, glyphs }: Scene): string {
  const moved = rows.find(({ was }) => was !== null);
  if (!moved) return '';
  return speaker.ui('mailbox.moved', { now: moved.number, was: moved.was!, arrow: glyphs.left });
}

/** What holds for the whole mailbox; while numbers have moved, what that looks like. */
function factsRow(picture: MailboxPicture, scene: Scene): Row | null {
  const { uidNext, uidValidity, highestModSeq, recent, rows } = picture;
  const moved = movedWords(rows, scene);
  if (moved !== '') return [span(` ${moved}`, 'dim')];
  const known = Object.entries({ next: uidNext, validity: uidValidity, modseq: highestModSeq, recent });
  const params = Object.fromEntries(known.filter(([, value]) => value !== null)) as Record<string, string | number>;
  const facts = scene.speaker.ui('mailbox.facts', params).trim();
  return facts === '' ? null : [span(` ${facts}`, 'dim')];
}

function emptyRow({ exists }: MailboxPicture, { speaker }: Scene): Row {
  const key = exists === null ? 'mailbox.not-told' : exists === 0 ? 'mailbox.empty' : 'mailbox.to-come';
  return [span(` ${speaker.ui(key)}`, 'dim')];
}

const SIGNS: Readonly<Record<NonNullable<MailboxRow['news']>, readonly [string, Tone]>> = {
  new: ['+', 'success'],
  gone: ['-', 'warn'],
  changed: ['*', 'continue'],
};

function messageRows(rows: readonly MailboxRow[], scene: Scene): readonly Row[] {
  const { glyphs, measure } = scene;
  const places = rows.map(({ number, was }) => (was === null ? `${number}` : `${number}${glyphs.left}${was}`));
  const wide = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => measure.width(text)));
  const digits = wide(rows.map(({ number }) => `${number}`));
  const indented = places.map(
    (place, at) => pad(`${rows[at]!.number}`, digits, measure, 'start') + place.slice(`${rows[at]!.number}`.length),
  );
  const uids = rows.map(({ uid }) => scene.speaker.ui('mailbox.uid', { uid: uid === null ? '?' : visible(uid) }));
  const columns = { place: wide(indented), uid: Math.min(16, wide(uids)) };
  return rows.map((row, at) => {
    const [sign, tone] = row.news === null ? [' ', 'plain' as const] : SIGNS[row.news];
    return [
      span(`${sign} `, tone),
      span(pad(indented[at]!, columns.place, measure), row.news === null || row.news === 'gone' ? 'plain' : 'strong'),
      span(`  ${pad(uids[at]!, columns.uid, measure)}`, row.uid === null ? 'dim' : 'plain'),
      ...words(row, scene),
    ];
  });
}

/** What is known of a message, the shortest first: what does not fit is cut at the end. */
function words(row: MailboxRow, { speaker, conversation }: Scene): readonly Span[] {
  const { news, marks, keywords, subject, from, size, date } = row;
  const told = (text: string): string => visible(conversation!.clean(text));
  const spans: Span[] = [];
  const add = (text: string, tone: Tone = 'plain') => spans.push(span(`  ${text}`, tone));
  if (news === 'gone') add(speaker.ui('mailbox.gone'), 'warn');
  if (news === 'new') add(speaker.ui('mailbox.new'), 'success');
  if (news === 'changed') add(speaker.ui('mailbox.changed'), 'continue');
  if (marks === null && news !== 'gone') add(speaker.ui('mailbox.untold'), 'dim');
  for (const mark of marks ?? []) add(speaker.ui(`mark.${mark}`), mark === 'deleted' ? 'warn' : 'plain');
  for (const keyword of keywords.slice(0, 5)) add(told(keyword), 'dim');
  if (subject !== null) add(speaker.ui('mailbox.subject', { subject: told(subject) }));
  if (from !== null) add(told(from), 'dim');
  if (size !== null) add(speaker.ui('mail.octets', { octets: size }), 'dim');
  if (date !== null) add(told(date), 'dim');
  return spans;
}
