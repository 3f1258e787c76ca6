/** Every text of a catalog with its place, for the checks that run over all of them. */
import type { Catalog } from '../../src/locale/catalog.ts';

export type Text = { readonly place: string; readonly text: string };

/** Depth first: `problems.tls.expired`, `meanings.smtp.220.title`. */
export function textsOf(catalog: Catalog): Text[] {
  const walk = (value: unknown, place: string): Text[] =>
    typeof value === 'string'
      ? [{ place, text: value }]
      : Object.entries(value as object).flatMap(([key, part]) => walk(part, place === '' ? key : `${place}.${key}`));
  return walk(catalog, '');
}

const SECTION = /\{[A-Za-z]\w*\?\}|\{\/\}/g;
const PLACEHOLDER = /\{([A-Za-z]\w*)(?:\?|\|[^{}|]*\|[^{}|]*)?\}/g;

/** The names a text asks for. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name!))].sort();
}

/** A text without what may look like a placeholder. */
export function withoutPlaceholders(text: string, put = ''): string {
  return text.replace(SECTION, '').replace(PLACEHOLDER, put);
}

/** A text without code: what stands between backticks becomes `put`. */
export function withoutCode(text: string, put = ''): string {
  return text.replace(/`[^`]*`/g, put);
}

/** The texts of which `finds` says something is wrong, readable in a failing test. */
export function offenders(texts: readonly Text[], finds: (text: string) => string | boolean | undefined): string[] {
  return texts.flatMap(({ place, text }) => {
    const found = finds(text);
    return found ? [`${place}: ${found === true ? '' : `${found} in `}${text}`] : [];
  });
}
