/** The conversation itself: exactly the rows that are on the screen. */
import type { Transcript } from '../../engine/record/transcript.ts';
import { fillRows, type Row, rowWidth, span, type Tone } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { decodeStart } from '../text/decode-start.ts';
import { ReplyFinder } from '../text/reply-lines.ts';
import { type RowWindow, rows, type TranscriptRow, type WindowOptions } from '../text/rows.ts';
import { slice } from '../text/slice.ts';
import { rowWords } from '../transcript/words.ts';

/** Columns before the text of a line: a space, who speaks, two spaces. */
const GUTTER = 4;
/** A reply is waited for in silence this long, in milliseconds. */
const PATIENCE = 1000;
/** A reply owed for so many milliseconds may never come. */
const DOUBT = 30_000;
/** Entries looked at to find the newest reply. */
const LOOK = 256;

export const transcriptPane: Pane = {
  id: 'transcript',
  rows(scene: Scene, box: Box): readonly Row[] {
    const { conversation, state } = scene;
    if (!conversation) return [];
    const tail = state.bottom === null ? tailRows(scene, box) : [];
    const shown = windowOf(scene, { ...box, rows: box.rows - tail.length });
    const { transcript } = conversation;
    const drawn = shown.rows.map((row, at) => drawRow(row, endMark(row, shown.rows[at + 1], transcript), scene, box));
    const filled = [...fillRows([...drawn, ...tail], box.rows)];
    if (state.bottom !== null && filled.length > 0) filled[filled.length - 1] = newBelow(scene, box, shown);
    return filled;
  },
};

/** How `rows` and `scroll` are to make the window. */
export function windowOptions(scene: Scene, box: Box): WindowOptions {
  const { measure, glyphs, speaker, state } = scene;
  return {
    columns: Math.max(4, box.columns - GUTTER),
    height: box.rows,
    measure,
    glyphs,
    charset: state.charset,
    view: state.wire ? 'wire' : 'text',
    words: rowWords(speaker, glyphs, measure, state.unfolded || state.wire),
    unfolded: state.unfolded ? 'all' : new Set(freshReply(scene)),
  };
}

/** The newest reply stands in full until something else is said: its first entry. */
function freshReply({ conversation }: Scene): readonly number[] {
  if (!conversation) return [];
  const { transcript } = conversation;
  for (let index = transcript.length - 1; index >= Math.max(0, transcript.length - LOOK); index--) {
    const entry = transcript.entry(index);
    if (entry?.event === 'client') return [];
    const found = new ReplyFinder(transcript).find(index);
    if (found) return [found.first];
  }
  return [];
}

function windowOf(scene: Scene, box: Box): RowWindow {
  return rows(scene.conversation!.transcript, windowOptions(scene, box), scene.state.bottom);
}

function drawRow(row: TranscriptRow, end: string, { measure, glyphs }: Scene, box: Box): Row {
  const start: Row = [
    span(` ${row.gutter === '·' ? glyphs.dot : row.gutter}  `, gutterTone(row)),
    span(measure.width(row.text + end) + GUTTER <= box.columns ? row.text + end : row.text, textTone(row)),
  ];
  if (row.aside === '') return start;
  const aside = `${glyphs.aside} ${row.aside}`;
  const room = box.columns - rowWidth(start, measure) - measure.width(aside) - 1;
  return [...start, span(' '.repeat(Math.max(1, room))), span(aside, 'dim')];
}

/** Message text is not cut into commands and replies, so its line ends are shown. */
function endMark(row: TranscriptRow, next: TranscriptRow | undefined, transcript: Transcript): string {
  if (row.from !== 'C' || row.kind !== 'text' || (next?.index === row.index && next.kind === 'text')) return '';
  const entry = transcript.entry(row.index);
  if (entry?.event !== 'client' || entry.end !== 'crlf' || row.text.endsWith('␍␊')) return '';
  const told = transcript.notes(row.index).some((note) => note.kind === 'command' || note.kind === 'data');
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
export function tailRows(scene: Scene, box: Box): Row[] {
  const { conversation, speaker, measure, glyphs, state } = scene;
  if (!conversation) return [];
  const tail: Row[] = [];
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

function newBelow({ conversation, speaker, glyphs, measure, state }: Scene, box: Box, shown: RowWindow): Row {
  const fresh = Math.max(
    0,
    (conversation?.transcript.length ?? 0) - Math.max(state.seen, (shown.bottom?.index ?? 0) + 1),
  );
  const text = fresh > 0 ? speaker.ui('scroll.new', { count: fresh }) : speaker.ui('scroll.below');
  const label = `${glyphs.down} ${text} `;
  return [span(' '.repeat(Math.max(0, box.columns - measure.width(label)))), span(label, fresh > 0 ? 'warn' : 'dim')];
}
