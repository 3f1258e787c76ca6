/** Fills a sentence with values. Pure and total: a value that is missing becomes nothing. */
import type { Meaning } from './facts.ts';

/** `{name?}…{/}`: what stands between is left out when the value is missing or empty. */
const SECTION = /\{([A-Za-z]\w*)\?\}(.*?)\{\/\}/gs;
/** `{name}`, or `{name|one|many}`. Values come in by this pass alone, the last: they cannot add placeholders. */
const PLACEHOLDER = /\{([A-Za-z]\w*)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;
/** Looks like a backtick and is none, so that a value cannot open or close the code marks of its sentence. */
const NOT_A_BACKTICK = 'ˋ';

/**
 * `{name}` becomes the value of that name; `{name|one|many}` becomes `one` when the value is 1, else `many`.
 * `{name?}…{/}` stands only when there is such a value. Values are data: braces in them stay braces.
 */
export function format(text: string, params: Meaning['params'] = {}): string {
  const given = (name: string) => (Object.hasOwn(params, name) ? params[name] : undefined);
  const whole = text.replace(SECTION, (_, name: string, inner: string) => ((given(name) ?? '') === '' ? '' : inner));
  return whole.replace(PLACEHOLDER, (_, name: string, one: string | undefined, many: string | undefined) => {
    const value = given(name);
    if (one !== undefined) return (Number(value) === 1 ? one : many) ?? '';
    return value === undefined ? '' : String(value).replaceAll('`', NOT_A_BACKTICK);
  });
}
