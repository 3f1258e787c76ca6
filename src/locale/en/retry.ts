/** Whether trying the same again helps. */
import type { Retry } from '../../knowledge/retry.ts';

export const retry = {
  done: 'There is nothing to try again.',
  'go-on': 'The server waits for you to go on.',
  later: 'Trying the same again may help, after a while.',
  'after-change': 'Trying again helps only if something is changed first.',
  never: 'Trying again is useless.',
} as const satisfies Record<Retry, string>;
