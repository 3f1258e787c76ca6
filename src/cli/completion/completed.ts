/** What a completion script is made of. */

/** `file`: names of files; null: anything, so nothing is proposed. */
export type Values = readonly string[] | 'file' | null;

export type CompletedOption = {
  /** With its dashes. */
  readonly flag: string;
  readonly takesValue: boolean;
  readonly values: Values;
  readonly description: string;
};

export type CompletedCommand = {
  readonly name: string;
  readonly description: string;
  readonly values: Values;
  readonly options: readonly CompletedOption[];
};

export type CompletionTable = {
  readonly commands: readonly CompletedCommand[];
  /** Those that stand without a command too. */
  readonly common: readonly CompletedOption[];
};
