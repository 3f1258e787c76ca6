import type { knowledge } from '../knowledge/fine.ts';

export type Key = typeof knowledge;
