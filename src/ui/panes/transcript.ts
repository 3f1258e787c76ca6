/** The conversation itself: exactly the rows that are on the screen. */
import { draftOf } from '../../engine/assist/gathering.ts';
import { LONG_REPLY, type Transcript } from '../../engine/record/transcript.ts';
import type { Span as Stretch } from '../../wire/unit.ts';
import { visible } from '../../wire/visible.ts';
import { lineText } from '../input/line.ts';
import { maskDraft } from '../input/masked.ts';
import { fillRows, type Row, rowWidth, type Span, span, type Tone } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { decodeStart } from '../text/decode-start.ts';
import { ruler } from '../text/hex.ts';
import { ReplyFinder } from '../text/reply-lines.ts';
import { type RowWindow, rows, type TranscriptRow, type WindowOptions } from '../text/rows.ts';
import { slice } from '../text/slice.ts';
import { foldCase } from '../transcript/matcher.ts';
import { rowWords } from '../transcript/words.ts';

/** Octets: a smaller message is there before it can be told. */
const WORTH_TELLING = 64 * 1024;
/** Columns before the text of a line: a space, who speaks, two spaces. */
const GUTTER = 4;
/** A reply is waited for in silence this long, in milliseconds. */
const PATIENCE = 1000;
/** A reply owed for so many milliseconds may never come. */
const DOUBT = 30_000;
/** Lines of an unsent text that are shown, the last ones. */
const GATHERED = 8;
/** Rows from which there is room for a ruler. */
const RULER_FROM = 5;

export const transcriptPane: Pane = {
  id: 'transcript',
  rows(scene: Scene, box: Box): readonly Row[] {
    const { conversation, state } = scene;
    if (!conversation) return [];
    const head = headRows(scene, box);
    const tail = state.bottom === null ? tailRows(scene, box) : [];
    const shown = windowOf(scene, { ...box, rows: box.rows - head.length - tail.length });
    const { transcript } = conversation;
    const mark = rowMark(scene);
    const drawn = shown.rows.map((row, at) =>
      drawRow(row, endMark(row, shown.rows[at + 1], transcript), mark, scene, box),
    );
    const filled = [...fillRows([...head, ...drawn, ...tail], box.rows)];
    if (state.bottom !== null && filled.length > 0) filled[filled.length - 1] = newBelow(scene, box, shown);
    return filled;
  },
};

/** In the wire view, positions for all the octets below: they stand in the same columns in every row. */
function headRows({ state, glyphs, measure }: Scene, box: Box): Row[] {
  if (!state.wire || box.rows < RULER_FROM) return [];
  const positions = ruler(columnsOf(box));
  const rest = Math.max(0, box.columns - GUTTER - measure.width(positions) - 1);
  return [[span(`  +${' '.repeat(GUTTER - 3)}${positions} ${glyphs.rule.repeat(rest)}`, 'dim')]];
}

/** The box that is left for the rows of the transcript itself. */
export function windowBox(scene: Scene, box: Box): Box {
  return { ...box, rows: box.rows - headRows(scene, box).length - tailRows(scene, box).length };
}

/** How `rows` and `scroll` are to make the window. */
export function windowOptions(scene: Scene, box: Box): WindowOptions {
  const { measure, glyphs, speaker, state } = scene;
  return {
    columns: columnsOf(box),
    height: box.rows,
    measure,
    glyphs,
    charset: state.charset,
    view: state.wire ? 'wire' : 'text',
    words: rowWords(speaker, glyphs, measure, state.unfolded || state.wire),
    unfolded: state.unfolded ? 'all' : new Set([...freshReply(scene), ...lookedReply(scene)]),
  };
}

function columnsOf(box: Box): number {
  return Math.max(4, box.columns - GUTTER);
}

/** What one looks for must not hide in a fold. */
function lookedReply({ conversation, state }: Scene): readonly number[] {
  if (!conversation || state.looked === null) return [];
  const found = new ReplyFinder(conversation.transcript).find(state.looked);
  return found ? [found.first] : [];
}

/** The newest reply stands in full until something else is said: its first entry. */
function freshReply({ conversation }: Scene): readonly number[] {
  if (!conversation) return [];
  const { transcript } = conversation;
  for (let index = transcript.length - 1; index >= Math.max(0, transcript.length - LONG_REPLY); index--) {
    const entry = transcript.entry(index);
    if (entry?.event === 'client') return [];
    const found = new ReplyFinder(transcript).find(index);
    // A very long one would leave no room for anything else.
    if (found) return found.lines > LONG_REPLY ? [] : [found.first];
  }
  return [];
}

/** Rows of the box in which nothing stands; none while one looks back. */
export function emptyRows(scene: Scene, box: Box): number {
  if (!scene.conversation || scene.state.bottom !== null) return 0;
  const left = windowBox(scene, box);
  return Math.max(0, left.rows - windowOf(scene, left).rows.length);
}

function windowOf(scene: Scene, box: Box): RowWindow {
  return rows(scene.conversation!.transcript, windowOptions(scene, box), scene.state.bottom);
}

/** What is looked at: its entries, and the text looked for. */
type Mark = { readonly first: number; readonly last: number; readonly text: string };

function rowMark({ conversation, state }: Scene): Mark | null {
  if (!conversation || state.looked === null) return null;
  const { overlay, looked } = state;
  if (overlay?.kind === 'find') return { first: looked, last: looked, text: lineText(overlay.line) };
  const reply = new ReplyFinder(conversation.transcript).find(looked);
  return { first: reply?.first ?? looked, last: reply?.last ?? looked, text: '' };
}

function drawRow(row: TranscriptRow, end: string, mark: Mark | null, { measure, glyphs }: Scene, box: Box): Row {
  const marked = mark !== null && row.index >= mark.first && row.index <= mark.last;
  const before = marked && (row.part === 0 || row.gutter !== ' ') ? glyphs.prompt : ' ';
  const text = measure.width(row.text + end) + GUTTER <= box.columns ? row.text + end : row.text;
  const start: Row = [
    ...(row.kind === 'hex' && (row.gutter === ' ' || row.offset)
      ? [span(`${(row.offset ? `+${row.offset}` : '').slice(-GUTTER + 1).padStart(GUTTER - 1)} `, 'dim')]
      : [span(`${before}${row.gutter === '·' ? glyphs.dot : row.gutter}  `, gutterTone(row))]),
    ...(row.added && !marked
      ? setApart(text, row.added, textTone(row))
      : highlighted(text, marked ? mark.text : '', textTone(row))),
  ];
  if (row.aside === '') return start;
  const aside = `${glyphs.aside} ${row.aside}`;
  const room = box.columns - rowWidth(start, measure) - measure.width(aside) - 1;
  return [...start, span(' '.repeat(Math.max(1, room))), span(aside, 'dim')];
}

/** The text, with what wirespeak added as it writes its own. */
function setApart(text: string, added: readonly Stretch[], tone: Tone): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const { start, end } of added) {
    parts.push(span(text.slice(from, start), tone), span(text.slice(start, end), 'own'));
    from = end;
  }
  return [...parts, span(text.slice(from), tone)].filter((part) => part.text !== '');
}

/** The text, with what is looked for in reverse. */
function highlighted(text: string, wanted: string, tone: Tone): Span[] {
  const at = wanted === '' ? -1 : foldCase(text).indexOf(foldCase(wanted));
  if (at < 0) return [span(text, tone)];
  const end = at + wanted.length;
  const parts = [span(text.slice(0, at), tone), span(text.slice(at, end), 'chosen'), span(text.slice(end), tone)];
  return parts.filter((part) => part.text !== '');
}

/** Message text is not cut into commands and replies, so its line ends are shown. */
function endMark(row: TranscriptRow, next: TranscriptRow | undefined, transcript: Transcript): string {
  if (row.from !== 'C' || row.kind !== 'text' || (next?.index === row.index && next.kind === 'text')) return '';
  const entry = transcript.entry(row.index);
  if (entry?.event !== 'client' || entry.end !== 'crlf' || row.text.endsWith('␍␊')) return '';
  // Where octets are counted, their last line is text like those before it.
  const told = transcript
    .notes(row.index)
    .some((note) => note.kind === 'command' || (note.kind === 'data' && note.params.octets === undefined));
  return told ? '' : '␍␊';
}

function gutterTone(row: TranscriptRow): Tone {
  return row.from === 'S' ? 'server' : row.from === 'C' ? 'client' : 'own';
}

/** Green replies would be loud: only what went wrong is coloured. */
function textTone({ tone, from }: TranscriptRow): Tone {
  if (tone === 'transient' || tone === 'permanent' || tone === 'dim') return tone;
  return from === '·' ? 'own' : 'plain';
}

/** What stands after the last entry: a line the server has not ended, and how long a reply has been owed. */
/** How much of a message has come: what stands between two units tells nothing then. */
function incomingWords({ conversation, speaker, state }: Scene): string | null {
  const incoming = state.place.kind === 'live' && conversation?.standing === 'open' ? conversation.view.incoming : null;
  if (!incoming || incoming.octets < WORTH_TELLING) return null;
  const { octets, promised } = incoming;
  if (promised === null || promised < octets) return speaker.ui('mail.coming', { octets });
  const percent = Math.floor((octets / Math.max(1, promised)) * 100);
  return speaker.ui('mail.coming-of', { octets, promised, percent });
}

function tailRows(scene: Scene, box: Box): Row[] {
  const { conversation, speaker, measure, glyphs, state } = scene;
  if (!conversation) return [];
  const coming = incomingWords(scene);
  if (coming !== null) return [[span(` ${glyphs.dot}  ${coming}${glyphs.more}`, 'dim')]];
  const tail: Row[] = [...gatheringRows(scene)];
  const pending = conversation.pending('server');
  if (pending.length > 0) {
    const aside = `${glyphs.aside} ${speaker.ui('line.unended', { count: pending.length })}`;
    const room = Math.max(4, box.columns - GUTTER - measure.width(aside) - 3);
    const text = slice(decodeStart(pending, room, state.charset).text, room, measure);
    const gap = ' '.repeat(room - measure.width(text) + 2);
    tail.push([span(' S  ', 'server'), span(text, 'dim'), span(gap), span(aside, 'dim')]);
  }
  const { owedSince, now } = state;
  if (owedSince !== null && now - owedSince >= PATIENCE) {
    const seconds = Math.floor((now - owedSince) / 1000);
    const reply = now - owedSince >= DOUBT ? 'wait.long' : 'wait.reply';
    const text = speaker
      .ui(conversation.standing === 'connecting' ? 'wait.connection' : reply, { seconds })
      .replaceAll('`', '');
    tail.push([span(` ${glyphs.dot}  ${text}${glyphs.more}`, 'dim')]);
  }
  return tail;
}

/** The command and its text so far: typed, and not sent before all of it can be counted. */
function gatheringRows({ state, speaker, glyphs, conversation }: Scene): Row[] {
  const gathering = state.place.kind === 'live' ? state.place.gathering : undefined;
  if (!gathering || !conversation) return [];
  const aside = `${glyphs.aside} ${speaker.ui('line.unsent')}`;
  const { text, lines, assistance } = gathering;
  const { mask } = conversation.compose(draftOf(text, null, { charset: state.charset, assistance }));
  const command = maskDraft(text, mask, { mask: glyphs.mask });
  const shown = [command, ...lines.slice(-GATHERED).map((line) => conversation.clean(line))];
  return shown.map((line, at) => {
    const text = visible(line);
    return [
      span(at === 0 ? ' C  ' : '    ', 'own'),
      span(text, 'own'),
      ...(at === 0 ? [span(`  ${aside}`, 'dim')] : []),
    ];
  });
}

function newBelow({ conversation, speaker, glyphs, measure, state }: Scene, box: Box, shown: RowWindow): Row {
  const fresh = Math.max(
    0,
    (conversation?.transcript.length ?? 0) - Math.max(state.seen, (shown.bottom?.index ?? 0) + 1),
  );
  const text = fresh > 0 ? speaker.ui('scroll.new', { count: fresh }) : speaker.ui('scroll.below');
  const label = `${glyphs.down} ${text} `;
  return [span(' '.repeat(Math.max(0, box.columns - measure.width(label)))), span(label, fresh > 0 ? 'warn' : 'dim')];
}
