/** Texts of personas, with places to fill. */
import type { Params } from '../protocols/contract.ts';

/** Fills `{name}` in a text, and `{name|one|many}` by the number of that name. An unknown name stands as it is. */
export function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return one === undefined || many === undefined ? String(value) : Number(value) === 1 ? one : many;
  });
}
