/** YAML read against a schema: a value, or problems with the line and column they stand in. Never throws, whatever it is given. */
import { type Alias, type Document, isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { LessonProblem } from './lesson.ts';
import { lessonProblem, type Place, type PlaceOf } from './problem.ts';
import { MOST_PROBLEMS, problemsOfSchema } from './schema-problems.ts';

export type ReadYaml<T> =
  | { readonly ok: true; readonly value: T; readonly placeOf: PlaceOf }
  | { readonly ok: false; readonly problems: readonly LessonProblem[] };

/** Far more than any lesson has; what is beyond takes a parser long or brings it down. */
const DEPTH = 64;
const LINE = 4096;
const ALIASES = 50;

const IDS = {
  DUPLICATE_KEY: 'yaml.duplicate-key',
  MULTIPLE_DOCS: 'yaml.documents',
  RESOURCE_EXHAUSTION: 'yaml.too-deep',
} as const;

/** `text` has LF for line ends. */
export function readYaml<S extends z.ZodType>(text: string, file: string, schema: S): ReadYaml<z.output<S>> {
  const monstrous = tooMuch(text, file);
  if (monstrous) return { ok: false, problems: [monstrous] };
  const rows = text.split('\n');
  if (rows.every((row) => /^\s*(?:#|$)/.test(row)))
    return { ok: false, problems: [lessonProblem('file.empty', file, { line: 1, column: 1 })] };
  const slip = commonSlip(rows, file);
  const counter = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // Its own look for duplicates compares each key with each other one.
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const broken = [
    ...document.errors.map(({ code, message, pos }) => {
      const id = Object.hasOwn(IDS, code) ? IDS[code as keyof typeof IDS] : 'yaml.syntax';
      return lessonProblem(id, file, at(pos[0]), id === 'yaml.syntax' ? { reason: message } : {});
    }),
    ...document.warnings.map(({ pos }) => lessonProblem('yaml.unknown-tag', file, at(pos[0]))),
    ...duplicates(document).map((offset) => lessonProblem('yaml.duplicate-key', file, at(offset))),
  ];
  if (broken.length > 0) return { ok: false, problems: slip ? [slip] : broken.slice(0, MOST_PROBLEMS) };
  const placeOf = placesIn(document, at);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: ALIASES });
    // An anchor inside of which it is used makes a circle.
    JSON.stringify(value);
  } catch {
    return { ok: false, problems: [lessonProblem('yaml.aliases', file, at(firstAlias(document)))] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data, placeOf };
  const problems = problemsOfSchema(parsed.error.issues, schema, value, file, placeOf);
  const others = problems.filter(({ line }) => line !== slip?.line);
  const told = slip && others.length < problems.length ? [slip, ...others] : problems;
  return { ok: false, problems: told.slice(0, MOST_PROBLEMS) };
}

/** What YAML reads as something else, or finds many words for; looked at only when there is something wrong. */
function commonSlip(rows: readonly string[], file: string): LessonProblem | null {
  for (const [index, row] of rows.entries()) {
    const line = index + 1;
    const tab = /^ *\t/.exec(row);
    if (tab) return lessonProblem('yaml.tab', file, { line, column: tab[0].length });
    const braces = /^(?:[^'"#]*:|\s*-)\s+(?=\{\{)/.exec(row);
    if (braces) return lessonProblem('yaml.braces', file, { line, column: braces[0].length + 1 });
  }
  return null;
}

/** The first that leads nowhere, else the first. */
function firstAlias(document: Document): number {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const alias = aliases.find((each) => !each.resolve(document)) ?? aliases[0];
  return alias?.range?.[0] ?? 0;
}

/** What no parser should see. Brackets are counted wherever they stand. */
function tooMuch(text: string, file: string): LessonProblem | null {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const place = (column: number) => ({ line: index + 1, column });
    if (line.length > LINE) return lessonProblem('yaml.long-line', file, place(LINE + 1), { most: LINE });
    for (let at = 0; at < line.length; at++) {
      const mark = line[at];
      if (mark === '[' || mark === '{') depth++;
      else if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
      if (depth > DEPTH) return lessonProblem('yaml.too-deep', file, place(at + 1));
    }
  }
  return null;
}

/** Offsets of keys that stood there before in the same mapping. */
function duplicates(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return found;
}

function placesIn(document: Document, at: (offset: number) => Place): PlaceOf {
  return (path, part = 'value') => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      const last = path[length - 1];
      const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && keyOf(item.key) === String(last)) : null;
      const value = document.getIn(path.slice(0, length), true);
      const node = pair && (part === 'key' || length < path.length || !hasRange(value)) ? pair.key : value;
      if (hasRange(node)) return at(node.range[0]);
    }
    const root = document.contents;
    return hasRange(root) ? at(root.range[0]) : { line: 1, column: 1 };
  };
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range);
}
