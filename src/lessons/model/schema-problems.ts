/** What a schema finds wrong, as problems a person can act on: where it stands, what was meant, what there is. */
import { z } from 'zod';
import { nearest } from '../../wire/distance.ts';
import type { LessonProblem } from './lesson.ts';
import { lessonProblem, type Path, type PlaceOf } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Nobody reads on. */
export const MOST_PROBLEMS = 50;

/** In the order of the issues; a union is judged by the branch that was meant. */
export function problemsOfSchema(
  issues: readonly Issue[],
  schema: z.ZodType,
  value: unknown,
  file: string,
  placeOf: PlaceOf,
): LessonProblem[] {
  const tell = (issue: Issue, path: Path): LessonProblem[] => {
    const found = valueAt(value, path);
    const key = String(path.findLast((part) => typeof part === 'string') ?? '');
    const make = (id: Parameters<typeof lessonProblem>[0], params: LessonProblem['params'], part?: 'key') =>
      lessonProblem(id, file, placeOf(path, part), params);
    switch (issue.code) {
      case 'invalid_union': {
        const branch = meantBranch(issue.errors);
        return branch
          ? branch.flatMap((inner) => tell(inner, [...path, ...inner.path]))
          : [make('schema.type', { key, wanted: typesOf(issue.errors) })];
      }
      case 'unrecognized_keys': {
        const known = keysAt(schema, path);
        return issue.keys.slice(0, MOST_PROBLEMS).map((unknown) =>
          lessonProblem('schema.unknown-key', file, placeOf([...path, unknown], 'key'), {
            key: unknown,
            suggestion: nearest(unknown.slice(0, 80).toLowerCase(), known) ?? '',
            known: known.join(', '),
          }),
        );
      }
      case 'invalid_value': {
        if (found === undefined) return [make('schema.missing', { key: String(path.at(-1)) })];
        const known = issue.values.map(String);
        const suggestion = nearest(String(found).slice(0, 80).toLowerCase(), known) ?? '';
        return [make('schema.unknown-value', { value: short(found), suggestion, known: known.join(', ') })];
      }
      case 'too_small':
        if (issue.origin === 'array' || issue.origin === 'string') {
          return [make('schema.few', { key, least: Number(issue.minimum) })];
        }
        return [make('schema.small', { key, least: Number(issue.minimum) })];
      case 'too_big':
        if (issue.origin === 'array' || issue.origin === 'string') {
          return [make('schema.many', { key, most: Number(issue.maximum) })];
        }
        return [make('schema.large', { key, most: Number(issue.maximum) })];
      case 'invalid_type':
        if (found === undefined && path.length > 0) return [make('schema.missing', { key: String(path.at(-1)) })];
        return [make('schema.type', { key, wanted: issue.expected })];
      default:
        return [make('schema.form', { value: short(found) })];
    }
  };
  return issues.slice(0, MOST_PROBLEMS).flatMap((issue) => tell(issue, issue.path));
}

/** The branch that took the value for what it is; null when none did. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  return (
    branches.find((issues) => issues.every(({ code, path }) => path.length > 0 || !/type|value/.test(code))) ?? null
  );
}

function typesOf(branches: readonly (readonly Issue[])[]): string {
  const wanted = branches.flat().flatMap((issue) => {
    if (issue.code === 'invalid_type') return [issue.expected];
    return issue.code === 'invalid_value' ? issue.values.map(String) : [];
  });
  return [...new Set(wanted)].join(', ');
}

/** Keys of the objects a schema allows at a path. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let schemas = unwrapped(schema);
  for (const part of path) schemas = schemas.flatMap((each) => stepInto(each, part)).flatMap(unwrapped);
  return [...new Set(schemas.flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : [])))];
}

function stepInto(schema: z.ZodType, part: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const inner = Object.hasOwn(schema.shape, part) ? schema.shape[String(part)] : undefined;
    return inner ? [inner as z.ZodType] : [];
  }
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  return schema instanceof z.ZodRecord ? [schema.valueType as z.ZodType] : [];
}

function unwrapped(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => unwrapped(option as z.ZodType));
  return [schema];
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[part];
  }
  return found;
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
