/** Whether trying the same again helps, as data; the sentence of each stands in `locale/<language>/retry.ts`. */

/**
 * `done`: nothing to retry; `go-on`: the server waits for more; `later`: the same may pass after a while;
 * `after-change`: only something else can pass; `never`: nothing typed here will help.
 */
export const retries = ['done', 'go-on', 'later', 'after-change', 'never'] as const;

export type Retry = (typeof retries)[number];
