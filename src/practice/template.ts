/** Texts of personas, with places to fill. */
import type { Params } from '../protocols/contract.ts';

/** Fills `{name}` in a text. An unknown name stands as it is. */
export function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
