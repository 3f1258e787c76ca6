import { expect, it } from 'vitest';
import { holdsWord, mostSpecific, says } from '../../src/protocols/specificity.ts';

type Row = readonly (boolean | null)[];
const best = (...rows: readonly (readonly [string, Row])[]) => mostSpecific(rows, (row) => row);

it('takes the most telling condition that holds, however many weaker ones hold elsewhere', () => {
  expect(best(['weak', [null, true, true]], ['strong', [true, null, null]])).toBe('strong');
  expect(best(['one', [null, true, null]], ['two', [null, true, true]])).toBe('two');
});

it('takes the first of equals, a row that asks nothing over none, and none that is contradicted', () => {
  expect(best(['a', [true]], ['b', [true]])).toBe('a');
  expect(best(['general', [null]], ['other', [false]])).toBe('general');
  expect(best(['other', [true, false]])).toBeNull();
  expect(best()).toBeNull();
});

it('looks for any of the words, whatever their case', () => {
  expect([says(undefined, 'x'), says(['TLS', 'ssl'], 'use SSL'), says(['TLS'], 'no')]).toEqual([null, true, false]);
});

it('finds a word only where it stands alone', () => {
  const found = (text: string) => holdsWord(['MI:CEL', 'DT:SPM'], text);
  expect(holdsWord(undefined, 'MI:CEL')).toBeNull();
  for (const text of ['MI:CEL', 'dt:spm ,please try again', '163 smtp10,DT:SPM', '<MI:CEL>'])
    expect(found(text)).toBe(true);
  for (const text of ['', 'MI:CELL', 'xDT:SPM', 'MI: CEL', 'DT:SPM.']) expect(found(text)).toBe(false);
});
