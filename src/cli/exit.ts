/** Exit codes of problems (design §3). */
import { type ProblemKind, problems } from '../knowledge/problems.ts';
import type { Problem } from '../protocols/contract.ts';

/** A kind nobody has listed counts as wrong use. */
export function exitOf({ kind }: Problem): number {
  return Object.hasOwn(problems, kind) ? problems[kind as ProblemKind].exit : 2;
}
