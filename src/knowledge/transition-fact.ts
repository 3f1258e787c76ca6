/** A way from one phase to another; `from` null: from any. `by`: the verbs or replies that lead there. */
export type TransitionFact<P extends string> = {
  readonly from: P | null;
  readonly to: P;
  readonly by: readonly string[];
  readonly source: string;
};
