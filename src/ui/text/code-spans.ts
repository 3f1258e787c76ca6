/** Prose with code in backticks, as the catalogues write it, taken apart. */

/** Text in one style. */
export type StyledSpan = { readonly text: string; readonly code: boolean };

/** What stands around code where there is no colour for it. */
export type CodeMarks = { readonly open: string; readonly close: string };

/** Splits one paragraph at its backticks, which go. A backtick without a partner stays as it is. */
export function parseCodeSpans(paragraph: string): readonly StyledSpan[] {
  const spans: StyledSpan[] = [];
  let from = 0;
  while (from < paragraph.length) {
    const open = paragraph.indexOf('`', from);
    const close = open < 0 ? -1 : paragraph.indexOf('`', open + 1);
    if (close < 0) break;
    if (open > from) spans.push({ text: paragraph.slice(from, open), code: false });
    if (close > open + 1) spans.push({ text: paragraph.slice(open + 1, close), code: true });
    from = close + 1;
  }
  if (from < paragraph.length) spans.push({ text: paragraph.slice(from), code: false });
  return spans;
}

/** The spans as one string, code between its marks. */
export function plainText(spans: readonly StyledSpan[]): string {
  return spans.map((span) => span.text).join('');
}
