/** How a goal stands: met, or what is missing, told in terms of what the server and the session have seen. */
import type { Meaning } from '../../protocols/contract.ts';

/** `missing`: language-free; `id` is a key of the locale's `unmet`. The first says most. */
export type Verdict = { readonly met: true } | { readonly met: false; readonly missing: readonly Meaning[] };
