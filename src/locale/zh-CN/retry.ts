/** Whether trying the same again helps. */
import type { Retry } from '../../knowledge/retry.ts';

export const retry = {
  done: '不用再试。',
  'go-on': '服务器在等你往下说。',
  later: '过一阵再试可能就行，不用改。',
  'after-change': '先改再试；原样重试没有用。',
  never: '重试没有用。',
} as const satisfies Record<Retry, string>;
