/** Prose as rows: wrapped, code in its own tone, or between marks where there is no colour. */
import { type Row, span, type Tone } from '../row.ts';
import type { Scene } from '../scene.ts';
import { wrap } from '../text/wrap.ts';

/** The rows of a paragraph, at most `lines` of them. */
export function paragraph(text: string, columns: number, scene: Scene, lines?: number, tone: Tone = 'plain'): Row[] {
  const { glyphs, measure, color } = scene;
  const marks = color ? {} : { marks: { open: glyphs.codeOpen, close: glyphs.codeClose } };
  const limit = lines === undefined ? {} : { lines };
  if (text === '' || lines === 0) return [];
  return wrap(text, columns, measure, { ...marks, ...limit }).map((line) =>
    line.map((part) => span(part.text, part.code ? 'code' : tone)),
  );
}

/** A label with room behind it; a full-width colon brings its own. */
export function label(text: string): string {
  return text.endsWith('：') ? text : `${text} `;
}

/** A label before the text, which then goes on below it. */
export function labelled(name: string, text: string, columns: number, scene: Scene, lines?: number): Row[] {
  const [first = [], ...rest] = paragraph(label(name) + text, columns, scene, lines);
  const head = first[0];
  if (!head?.text.startsWith(name)) return [first, ...rest];
  return [[span(name, 'strong'), span(head.text.slice(name.length), head.tone), ...first.slice(1)], ...rest];
}
