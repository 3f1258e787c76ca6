export const cli = {} as const satisfies Record<string, string>;
export type CliKey = keyof typeof cli;
