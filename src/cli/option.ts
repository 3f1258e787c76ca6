/** Options as data: yargs, `--help` and "did you mean" all read them from here. */
import type { CliKey } from '../locale/en/cli.ts';

/** Values that a table of the program lists (completion/table.ts), or files. */
export type ValueKind = 'file' | 'language' | 'protocol' | 'service' | 'persona' | 'fault' | 'shell' | 'lesson';

export type Option = {
  /** Without dashes; one character means one dash. */
  readonly name: string;
  readonly takes: 'nothing' | 'one' | 'many';
  readonly describe: CliKey;
  /** What may stand behind it, for completion; absent: anything. */
  readonly values?: ValueKind;
};

/** What was given: `nothing` → true, `one` → the last value, `many` → all of them. */
export type Given = Readonly<Record<string, true | string | readonly string[] | undefined>>;

/** Understood by every command. */
export const commonOptions: readonly Option[] = [
  { name: 'lang', takes: 'one', describe: 'option.lang', values: 'language' },
  { name: 'screen-reader', takes: 'nothing', describe: 'option.screen-reader' },
  { name: 'help', takes: 'nothing', describe: 'option.help' },
];

/** `--name`, or `-4`. */
export function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

/** The value of an option that takes one. */
export function one(given: Given, name: string): string | undefined {
  const value = given[name];
  // Given twice, the last one counts.
  const last = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : undefined;
}

/** The values of an option that may be repeated. */
export function many(given: Given, name: string): readonly string[] {
  const value = given[name];
  return Array.isArray(value) ? value : [];
}

/** Was an option without a value given? */
export function has(given: Given, name: string): boolean {
  return given[name] === true;
}
