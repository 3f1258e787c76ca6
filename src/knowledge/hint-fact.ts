/** A hint: how loud it is, where its rule stands, and the values its sentence may use. */
export type HintFact = {
  readonly severity: 'info' | 'warn' | 'error';
  readonly source: string;
  readonly params?: readonly string[];
  /** Never why something was refused: said after the explanation, not before it. */
  readonly aside?: true;
  /** A slip of form: why something was refused only where the refusal is about the form of the line. */
  readonly slip?: true;
};
