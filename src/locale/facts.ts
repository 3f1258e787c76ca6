/** The few shapes of `protocols` that sentences are made of, kept here so that `locale` depends on knowledge alone. */

export type Meaning = { readonly id: string; readonly params: Readonly<Record<string, string | number>> };
export type Problem = { readonly kind: string; readonly params: Readonly<Record<string, string | number>> };
