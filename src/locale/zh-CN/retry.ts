/** Whether trying the same again helps. */
import type { Retry } from '../../knowledge/retry.ts';

export const retry = {
  done: '不用再试。',
  'go-on': '服务器在等你往下说。',
  later: '过一阵原样再试，会有用。',
  'after-change': '改了再试才有用，原样重试没用。',
  never: '重试没有用。',
} as const satisfies Record<Retry, string>;
