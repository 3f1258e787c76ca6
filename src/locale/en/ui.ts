export const ui = {} as const satisfies Record<string, string>;
export type UiKey = keyof typeof ui;
