/** One section of a lesson's Markdown: text, goal, hints, options, and what is said afterwards. */
import { Lexer, type Token, type Tokens } from 'marked';
import type { Block, StepProse } from './lesson.ts';
import { readInline } from './prose-inline.ts';
import type { Fault, ProseLink, Section } from './prose-sections.ts';

export type Pieces = Omit<StepProse, 'title'> & {
  readonly places: {
    readonly goal: number | null;
    readonly hints: readonly number[];
    readonly options: Readonly<Record<string, number>>;
  };
  readonly links: readonly ProseLink[];
  readonly faults: readonly Fault[];
};

/** Characters of a section and of a paragraph: what is beyond takes a parser long, and a reader longer. */
const SECTION_CAP = 16_384;
const PARAGRAPH_CAP = 4096;
/** Marks of quotations and lists, one inside the other. */
const DEEP = /^(?:[ \t>*+-]|\d{1,9}[.)]){40}/m;
/** `Goal:`, `目标：` */
const LABEL = /^(?:Goal|目标|目標)\s*[:：]\s*/i;
const OPTION = /^`([a-z0-9]+(?:-[a-z0-9]+)*)`\s*[:：]\s*/;

/** `whole`: it may hold a goal, hints and options; else only text. */
export function readSection({ source, line: heading }: Section, whole: boolean): Pieces {
  const draft = {
    text: [] as Block[],
    goal: '',
    hints: [] as string[],
    options: Object.create(null) as Record<string, { text: string; remark: string }>,
    after: [] as Block[],
    places: {
      goal: null as number | null,
      hints: [] as number[],
      options: Object.create(null) as Record<string, number>,
    },
    links: [] as ProseLink[],
    faults: [] as Fault[],
  };
  const fault = (id: Fault['id'], line: number, params: Fault['params'] = {}) =>
    void draft.faults.push({ id, line, params });
  const inline = (words: string, line: number): string => {
    if (words.length > PARAGRAPH_CAP) {
      fault('prose.too-long', line, { most: PARAGRAPH_CAP });
      return '';
    }
    const { text, faults, links } = readInline(words);
    for (const { id, text: shown } of faults) fault(id, line, { text: first(shown) });
    let from = 0;
    for (const href of links) {
      // Addresses that the reader of Markdown found have no `mailto:` where they stand.
      const at = words.indexOf(href.replace(/^mailto:/, ''), from);
      if (at >= 0) from = at;
      draft.links.push({ href, line: line + count(words.slice(0, from)) });
    }
    return text;
  };
  /** The paragraphs of an item or a quotation. */
  const paragraphs = (tokens: readonly Token[], start: number): string[] => {
    const found: string[] = [];
    for (const { token, line } of withLines(tokens, start)) {
      if (token.type === 'paragraph' || token.type === 'text') found.push(inline((token as Tokens.Text).text, line));
      else if (token.type === 'html') fault('prose.html', line, { text: first(token.raw) });
      else if (token.type !== 'space') fault('prose.unsupported', line, { text: first(token.raw) });
    }
    return found;
  };
  const readGoal = (token: Tokens.Blockquote, line: number): void => {
    if (draft.goal !== '') return fault('prose.second-goal', line);
    const [sentence = '', ...more] = paragraphs(token.tokens, line);
    if (more.length > 0) fault('prose.one-paragraph', line);
    draft.goal = sentence.replace(LABEL, '');
    draft.places.goal = line;
  };
  const readHints = (items: readonly Located<Tokens.ListItem>[], line: number): void => {
    if (draft.hints.length > 0) return fault('prose.second-hints', line);
    for (const { token, line: at } of items) {
      const [hint = '', ...more] = paragraphs(token.tokens, at);
      if (more.length > 0) fault('prose.one-paragraph', at);
      draft.hints.push(hint);
      draft.places.hints.push(at);
    }
  };
  const readOption = ({ token, line }: Located<Tokens.ListItem>): void => {
    const [text = '', remark = '', ...more] = paragraphs(token.tokens, line);
    const id = OPTION.exec(text)?.[1];
    if (id === undefined) return fault('prose.not-an-option', line, { text: first(text) });
    if (Object.hasOwn(draft.options, id)) return fault('prose.same-option', line, { id });
    if (more.length > 0) fault('prose.one-paragraph', line);
    draft.places.options[id] = line;
    draft.options[id] = { text: text.replace(OPTION, ''), remark };
  };
  /** Before the goal it is the text, after hints and options what is said afterwards. */
  const say = (block: Block, line: number): void => {
    if (draft.goal === '') draft.text.push(block);
    else if (draft.hints.length === 0) fault('prose.before-hints', line);
    else draft.after.push(block);
  };
  const read = ({ token, line }: Located<Token>): void => {
    switch (token.type) {
      case 'space':
        return;
      case 'paragraph':
      case 'text':
        return say({ kind: 'text', text: inline((token as Tokens.Paragraph).text, line) }, line);
      case 'code':
        return say({ kind: 'code', lines: (token as Tokens.Code).text.split('\n') }, line);
      case 'html':
        return fault('prose.html', line, { text: first(token.raw) });
      case 'blockquote':
        if (whole) return readGoal(token as Tokens.Blockquote, line);
        break;
      case 'list': {
        if (!whole) break;
        const { ordered, items } = token as Tokens.List;
        const located = withLines(items, line) as Located<Tokens.ListItem>[];
        return ordered ? readHints(located, line) : located.forEach(readOption);
      }
    }
    fault('prose.unsupported', line, { text: first(token.raw) });
  };

  if (source.length > SECTION_CAP) fault('prose.too-long', heading + 1, { most: SECTION_CAP });
  else if (DEEP.test(source)) fault('prose.too-deep', heading + 1);
  else {
    try {
      withLines(new Lexer().blockTokens(source), heading + 1).forEach(read);
    } catch {
      // Markdown has no wrong texts, but its reader may have wrong ideas.
      fault('prose.unreadable', heading + 1);
    }
  }
  return draft;
}

type Located<T> = { readonly token: T; readonly line: number };

/** Tokens with the line each begins in. */
function withLines<T extends Token>(tokens: readonly T[], start: number): Located<T>[] {
  let line = start;
  return tokens.map((token) => {
    // Blank lines at its front belong to what was before it.
    const blank = /^(?:[ \t]*\n)*/.exec(token.raw)![0];
    const located = { token, line: line + count(blank) };
    line += count(token.raw);
    return located;
  });
}

function count(text: string): number {
  return text.split('\n').length - 1;
}

/** Enough of it to find it by. */
function first(text: string): string {
  const line = text.trim().split('\n')[0]!;
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
