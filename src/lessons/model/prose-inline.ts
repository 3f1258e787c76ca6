/** Markdown within a paragraph, reduced to the house's own markup: backticks mark code, all else is plain words. */
import { Lexer, type Token, type Tokens } from 'marked';

export type InlineFault = { readonly id: 'prose.html' | 'prose.unsupported' | 'prose.backtick'; readonly text: string };
export type Inline = {
  readonly text: string;
  readonly faults: readonly InlineFault[];
  /** Where its links lead. */
  readonly links: readonly string[];
};

/** One paragraph, hard-wrapped or not, as one line. */
export function readInline(source: string): Inline {
  const faults: InlineFault[] = [];
  const links: string[] = [];
  const reduce = (tokens: readonly Token[]): string => tokens.map(reduceOne).join('');
  const reduceOne = (token: Token): string => {
    switch (token.type) {
      case 'codespan': {
        const { text } = token as Tokens.Codespan;
        if (text.includes('`')) faults.push({ id: 'prose.backtick', text });
        return `\`${text.replaceAll('`', "'")}\``;
      }
      case 'link': {
        const { href, raw, text, tokens } = token as Tokens.Link;
        // A bare address is found by the reader of Markdown; its author only wrote it down.
        if (raw !== text || !href.startsWith('mailto:')) links.push(href);
        return reduce(tokens);
      }
      case 'em':
      case 'strong':
        return reduce((token as Tokens.Em).tokens);
      case 'del':
        // A tilde is a tilde.
        return token.raw;
      case 'br':
        return '\n';
      case 'escape':
        return (token as Tokens.Escape).text;
      case 'html':
        faults.push({ id: 'prose.html', text: token.raw });
        return '';
      case 'image':
        faults.push({ id: 'prose.unsupported', text: token.raw });
        return '';
      default:
        return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
    }
  };
  const text = joinLines(reduce(new Lexer().inlineTokens(source)));
  return { text, faults, links };
}

const HAN = '[\\u2e80-\\u2fff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff]';
/** Marks that stand in a whole column of their own, beside which no blank stands. */
const FULL = '[\\u3000-\\u303f\\uff00-\\uffef]';
/** The same signs serve both scripts. */
const EITHER = '[“”‘’…—]';
const EAST = `(?:${HAN}|${FULL}|${EITHER})`;
const NO_BLANK = new RegExp(`(?<=${FULL})\\n|\\n(?=${FULL})|(?<=${EAST})\\n(?=${HAN})|(?<=${HAN})\\n(?=${EAST})`, 'gu');

/** Lines of a wrapped paragraph become one: Chinese without a blank in between, all else with one. */
export function joinLines(text: string): string {
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim()
    .replace(NO_BLANK, '')
    .replaceAll('\n', ' ');
}
