/** A message as its reader sees it, over the whole body: the octets stay in the transcript, untouched. */
import type { MailWords } from '../../formats/mail/words.ts';
import { mailWords } from '../../formats/mail/words.ts';
import { visible } from '../../wire/visible.ts';
import { paragraph } from '../hint/paragraph.ts';
import { EMPTY, type Row, span, type Tone } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { slice } from '../text/slice.ts';

/** Rows one line of a mail may take, and lines of it that are shown. */
const LINE_ROWS = 20;
const MOST_LINES = 5000;
const TAB = '        ';

export const mailPane: Pane = {
  id: 'mail',
  rows(scene: Scene, box: Box): readonly Row[] {
    const { overlay } = scene.state;
    const all = mailRows(scene, box);
    const from = Math.max(0, Math.min(overlay?.kind === 'mail' ? overlay.scroll : 0, all.length - box.rows));
    return all.slice(from, from + box.rows);
  },
};

/** All rows of it, however many. */
export function mailRows(scene: Scene, box: Box): readonly Row[] {
  const { speaker, conversation, state, mails } = scene;
  if (!conversation || state.overlay?.kind !== 'mail') return [];
  const columns = Math.max(8, box.columns - 2);
  const read = mails(conversation, state.overlay.index);
  if (!read) return [[span(` ${speaker.ui('mail.reading')}`, 'dim')]];
  const words = mailWords(read, speaker, state.charset);
  const parts = words.parts.flatMap((line) => lineRows(`  ${line}`, columns, scene));
  const structure = parts.length > 0 ? [[span(` ${speaker.ui('mail.structure')}`, 'strong')], ...parts] : [];
  const rows: Row[] = [
    [span(` ${visible(read.note.command)}`, 'strong'), span(`  ${words.count}`, toneOf(read.note))],
    ...words.part.flatMap((line) =>
      paragraph(visible(line), columns, scene, LINE_ROWS).map((row) => [span(' '), ...row]),
    ),
    EMPTY,
    ...block(words.fields.flatMap((line) => lineRows(line, columns, scene))),
    ...block(structure),
    [span(` ${words.textTitle}`, 'strong')],
    ...textRows(words, columns, scene),
  ];
  return rows;
}

/** With a blank row behind it, if there is anything in it. */
function block(rows: readonly Row[]): readonly Row[] {
  return rows.length > 0 ? [...rows, EMPTY] : [];
}

function toneOf({
  promised,
  octets,
  extent,
}: {
  promised: number | null;
  octets: number | null;
  extent: string;
}): Tone {
  const differs = promised !== null && octets !== null && promised !== octets && extent === 'whole';
  return differs || extent === 'cut' ? 'warn' : 'dim';
}

function textRows({ text, remark, misread }: MailWords, columns: number, scene: Scene): Row[] {
  const rows = text.slice(0, MOST_LINES).flatMap((line) => lineRows(line, columns, scene));
  return [
    ...rows,
    ...[remark, misread].flatMap((said) =>
      paragraph(said, columns, scene, LINE_ROWS, 'dim').map((row) => [span(' '), ...row]),
    ),
  ];
}

/** A line broken where the pane ends, and nowhere else: it may be a table, or a poem. */
function lineRows(line: string, columns: number, { measure }: Scene): Row[] {
  let rest = visible(line.replaceAll('\t', TAB));
  const rows: Row[] = [];
  do {
    const row = slice(rest, columns, measure);
    rows.push([span(` ${row}`)]);
    if (row === '') break;
    rest = rest.slice(row.length);
  } while (rest !== '' && rows.length < LINE_ROWS);
  return rows;
}
