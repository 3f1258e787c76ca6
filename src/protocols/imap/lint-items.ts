/** Lint of what FETCH, STORE, SEARCH, APPEND, LIST and STATUS ask for. */
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { readable } from '../typed.ts';
import { searchExample } from './examples.ts';
import type { Looked } from './looked.ts';
import { freeTag, type ImapState } from './state.ts';
import { textOf, type Value } from './tokens.ts';

/** Names of items, one by one, upper case. */
function itemsOf(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => (value.kind === 'list' ? itemsOf(value.items) : [value.text.toUpperCase()]));
}

/** Several items stand in parentheses, and some of them mark as read (RFC 9051 §6.4.5). */
export function lintFetch({ selected }: ImapState, { verb, values }: Looked): readonly HintNote[] {
  const [, ...items] = values;
  if (items.length === 0) return [hint('imap.lint.no-argument', { verb, suggestion: `${verb} 1 (FLAGS UID)` })];
  const names = itemsOf(items);
  if (items.length > 1 && items.every(({ kind }) => kind === 'atom')) {
    const inside = names.join(' ').slice(0, 60);
    return [hint('imap.lint.fetch-parentheses', { suggestion: `(${inside})` })];
  }
  if (!selected || selected.readOnly) return [];
  const marking = names.find((name) => /^(?:BODY\[|BINARY\[|RFC822$|RFC822\.TEXT$)/.test(name));
  if (marking === undefined) return [];
  const item = marking.slice(0, 40);
  return [hint('imap.lint.marks-read', { item, suggestion: peeking(item) })];
}

/** The same without marking. */
function peeking(item: string): string {
  if (item === 'RFC822') return 'BODY.PEEK[]';
  return item === 'RFC822.TEXT' ? 'BODY.PEEK[TEXT]' : item.replace('[', '.PEEK[');
}

/** `STORE 1 +FLAGS (\Seen)` (RFC 9051 §6.4.6). */
export function lintStore({ selected }: ImapState, { verb, values }: Looked): readonly HintNote[] {
  const found: HintNote[] = [];
  if (selected?.readOnly) found.push(hint('imap.lint.read-only', { verb }));
  const at = values.findIndex((value) => /^[+-]?FLAGS(?:\.SILENT)?$/i.test(textOf(value) ?? ''));
  if (at < 0) return [...found, hint('imap.lint.store-flags', { suggestion: `${verb} 1 +FLAGS (\\Seen)` })];
  const flags = itemsOf(values.slice(at + 1));
  const bare = flags.find((flag) => ['SEEN', 'ANSWERED', 'FLAGGED', 'DELETED', 'DRAFT'].includes(flag));
  if (bare !== undefined) {
    const standard = `${bare[0]}${bare.slice(1).toLowerCase()}`;
    found.push(hint('imap.lint.bare-flag', { flag: standard, suggestion: `\\${standard}` }));
  }
  return found;
}

/** Words that are not ASCII need a character set and a literal (RFC 9051 §6.4.4). */
export function lintSearch(_state: ImapState, { args, verb }: Looked): readonly HintNote[] {
  if (!/[^\x00-\x7f]/.test(args) || /^\s*CHARSET\b/i.test(args)) return [];
  return [hint('imap.lint.search-charset', { suggestion: searchExample(verb, args) })];
}

/** The message comes as a literal, counted in octets (RFC 9051 §6.3.12). */
export function lintAppend(_state: ImapState, { announced, values }: Looked): readonly HintNote[] {
  if (!announced) return [hint('imap.lint.append-literal')];
  const date = values.slice(1).find(({ kind }) => kind === 'quoted');
  const isDate = !date || /^[ \d]\d-[A-Za-z]{3}-\d{4} \d\d:\d\d:\d\d [+-]\d{4}$/.test(textOf(date) ?? '');
  return isDate ? [] : [hint('imap.lint.append-date')];
}

/** Two arguments: where to begin, and a pattern. */
export function lintList(state: ImapState, { verb, values }: Looked): readonly HintNote[] {
  return values.length === 1
    ? [hint('imap.lint.list-arguments', { verb, suggestion: `${freeTag(state)} ${verb} "" "*"` })]
    : [];
}

/** Not for the mailbox that is open, and the items in parentheses (RFC 9051 §6.3.11). */
export function lintStatus({ selected }: ImapState, { values }: Looked): readonly HintNote[] {
  const name = readable(textOf(values[0]) ?? '');
  const found: HintNote[] = [];
  if (values[1]?.kind !== 'list')
    found.push(hint('imap.lint.status-items', { suggestion: `STATUS ${name.slice(0, 40)} (MESSAGES UNSEEN)` }));
  const same = selected && (selected.name === name || (/^inbox$/i.test(name) && /^inbox$/i.test(selected.name)));
  if (same) found.push(hint('imap.lint.status-selected'));
  return found;
}
